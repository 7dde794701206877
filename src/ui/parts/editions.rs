//! The months held here: edition, days, reports, gaps, systems, file.
use super::folded::folded;
use crate::{
    domain::{Month, Slab, day_in_vietnam},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Months shown before the rest is folded away.
const SHOWN: usize = 12;

/// All months, the latest first; nothing where none was published.
pub fn table(scene: &Scene) -> Option<AnyView> {
    let months: Vec<Month> = scene.board.months().rev().collect();
    folded(
        &months,
        SHOWN,
        |more| scene.lang.more_months(more),
        |some| rows(scene, some).into_any(),
    )
}

fn rows(scene: &Scene, months: &[Month]) -> AnyView {
    let (t, a) = (scene.lang.texts(), scene.lang.about());
    let rows = months
        .iter()
        .filter_map(|month| Some(line(scene, *month, scene.board.slab(*month)?)))
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=a.editions.title>
            <table class="editions">
                <thead>
                    <tr>
                        <th scope="col">{t.month}</th>
                        <th scope="col">{t.edition}</th>
                        <th scope="col">{a.published_at}</th>
                        <th scope="col">{a.data_date}</th>
                        <th scope="col" class="n">{a.reports}</th>
                        <th scope="col">{a.missing}</th>
                        <th scope="col">{t.source}</th>
                        <th scope="col">{a.file}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(scene: &Scene, month: Month, slab: &Slab) -> AnyView {
    let (lang, board) = (scene.lang, &scene.board);
    let edition = &slab.edition;
    let missing: Vec<_> = board
        .localities_in(month)
        .into_iter()
        .filter(|unit| !board.has_report(*unit, month))
        .map(|unit| lang.unit_name(board.units().get(unit)))
        .collect();
    let systems: Vec<_> = slab
        .sources()
        .into_iter()
        .map(|source| lang.of(source.name()))
        .collect();
    let to = scene.link_to(&Address::Overview, &Default::default());
    let file = lang.reports_file(month);
    view! {
        <tr>
            <th scope="row"><a href=format!("{to}?month={month}")>{lang.month(month)}</a></th>
            <td>{edition.to_string()}</td>
            <td>{lang.day(day_in_vietnam(edition.published_at))}</td>
            <td>{lang.day(edition.data_date)}</td>
            <td class="n">{lang.whole(slab.len() as u64)}</td>
            <td>{if missing.is_empty() { "–".to_owned() } else { lang.few(&missing, 3) }}</td>
            <td>{systems.join(", ")}</td>
            <td><a href=format!("/downloads/reports.csv?month={month}") aria-label=file>"CSV"</a></td>
        </tr>
    }
    .into_any()
}
