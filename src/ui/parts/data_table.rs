//! The table behind a drawing on its own page: months for what goes over the months, units for
//! what shows them all.
use super::{compared_trend, ranking, ranks, trend};
use crate::{
    charts::Picture,
    domain::{Ahead, Drawing, Month, Overview, Ranked},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The figures that `picture` shows, as far as a row of a table can hold them.
pub fn of(scene: &Scene, picture: &Picture, month: Month) -> Option<AnyView> {
    let (board, view, lang) = (&scene.board, &picture.view, scene.lang);
    let unit = picture.units.first().copied();
    match (picture.drawing, unit) {
        (Drawing::Trend, _) => {
            let block = lang.texts().localities_block;
            let (shown, name) = match unit {
                Some(unit) => (
                    board.unit_trend(unit, view, month),
                    lang.unit_name(board.units().get(unit)),
                ),
                None => (board.group_trend(view, month), block.to_owned()),
            };
            let months = view.ahead.map_or(0, Ahead::months);
            let of = unit.or(board.nation())?;
            let shown = board.forecast(shown.until_focus(), of, view, months);
            Some(trend::table(scene, &shown, &name).into_any())
        }
        (Drawing::Ranks, Some(unit)) => {
            let shown = board.rank_trend(unit, view, month).until_focus();
            let name = lang.unit_name(board.units().get(unit));
            Some(ranks::table(scene, &shown, &name).into_any())
        }
        (_, Some(_)) => {
            let shown = board.compare_trend(&picture.units, view, month);
            Some(compared_trend::table(scene, &shown.until_focus()).into_any())
        }
        (_, None) => {
            let overview = Overview::new(board, board.nation()?, view, month);
            Some(units(scene, &overview).into_any())
        }
    }
}

/// The units of a month, the highest rate first, those without one last.
fn units(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    let mut rows: Vec<&Ranked> = overview.rows.iter().collect();
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank));
    let rows = rows
        .into_iter()
        .map(|row| line(scene, overview, row))
        .collect_view();
    view! {
        <table class="units" data-foot=ranking::foot(scene, overview)>
            <thead>
                <tr>
                    <th scope="col">{t.locality}</th>
                    <th scope="col" class="n">{t.rank}</th>
                    <th scope="col" class="n strong">{t.rate_percent}</th>
                    <th scope="col" class="n change">{t.change_points}</th>
                    <th scope="col" class="n gap">{t.gap}</th>
                    <th scope="col" class="n part">{t.numerator}</th>
                    <th scope="col" class="n whole">{t.denominator}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn line(scene: &Scene, overview: &Overview, row: &Ranked) -> impl IntoView + use<> {
    let lang = scene.lang;
    let unit = scene.board.units().get(row.unit);
    let rate = row.figure.rate();
    let gap = rate
        .zip(overview.target)
        .map(|(rate, target)| rate.percent() - target.value.value());
    let missing = lang.texts().no_figure;
    let rate_said = rate.map_or(missing.into(), |rate| lang.number(rate.percent(), 2));
    view! {
        <tr data-unit=unit.id.0.clone()>
            <th scope="row">
                <a href=scene.unit_link(&unit.id.0, Some(overview.month))>{lang.unit_name(unit)}</a>
            </th>
            <td class="n">{row.rank}</td>
            <td class="n strong">{rate_said}</td>
            <td class="n change">{row.change().map(|change| lang.signed(change))}</td>
            <td class="n gap">{gap.map(|gap| lang.signed(gap))}</td>
            <td class="n part">{rate.map(|rate| lang.whole(rate.part))}</td>
            <td class="n whole">{rate.map(|rate| lang.whole(rate.whole))}</td>
        </tr>
    }
}
