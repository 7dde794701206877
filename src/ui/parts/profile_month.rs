//! What monthly reports say of a unit, short enough for one page: figures, indicators, ranks and
//! flags.
use super::{chip::chip, figures::Cell, unit_figures};
use crate::{
    charts::{self, Standing as Colour},
    domain::{Bullet, Map, Month, Place, Ranked, Rate, Severity, UnitIx, View, ranking},
    i18n::Piece,
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Flags in full before the rest is only counted.
const FLAGS: usize = 3;
/// Months of ranks.
const MONTHS: usize = 12;

/// Where a locality stands in a month among those that it is ranked with.
pub struct Standing<'a> {
    row: Ranked<'a>,
    of: usize,
    month: Month,
}

impl<'a> Standing<'a> {
    /// `None` where it is not ranked on the view's map.
    pub fn new(scene: &'a Scene, ix: UnitIx, month: Month) -> Option<Self> {
        let (board, view) = (&*scene.board, &scene.view);
        let map = match board.units().get(ix).valid_to {
            Some(_) => Map::Old,
            None => view.map,
        };
        let rows = ranking(board, &board.members(map, month), view, month);
        let of = rows.iter().filter(|row| row.rank.is_some()).count();
        let row = rows.into_iter().find(|row| row.unit == ix)?;
        Some(Self { row, of, month })
    }

    /// The sentence that the page opens with.
    pub fn headline(&self, scene: &Scene) -> Vec<Piece> {
        let unit = scene.board.units().get(self.row.unit);
        let target = scene
            .board
            .target_for(self.row.unit, scene.view.indicator, self.month);
        scene.lang.unit_headline(
            &scene.lang.unit_name(unit),
            &self.row,
            self.of,
            target.map(|target| target.value),
            self.month,
            &scene.view,
        )
    }

    /// Rate with its fraction, rank, gap, pace that is needed, against the group and a year ago.
    pub fn cells(&self, scene: &Scene) -> Vec<Cell> {
        let (lang, view) = (scene.lang, scene.view);
        let mut cells = unit_figures::cells(scene, &self.row, self.of, self.month);
        if let (Some(cell), Some(rate)) = (cells.first_mut(), self.row.figure.rate()) {
            cell.meaning = format!("{} / {}", lang.whole(rate.part), lang.whole(rate.whole));
        }
        let pace = scene
            .board
            .pace(self.row.unit, view.indicator, self.month, view.plan);
        let needed = pace.as_ref().filter(|pace| pace.short() > 0.0);
        cells.extend(needed.map(|pace| {
            Cell {
                name: lang.pace().required.to_owned(),
                number: pace
                    .required()
                    .map_or("–".into(), |points| lang.signed(points)),
                unit: lang.points_unit().to_owned(),
                change: lang.horizon(pace.horizon),
                meaning: pace.actual[2].map_or(String::new(), |points| {
                    format!("{}: {}", lang.last_months(12), lang.signed(points))
                }),
            }
        }));
        cells
    }

    /// Every indicator with a bar against its target and its rate a year ago.
    pub fn indicators(&self, scene: &Scene) -> AnyView {
        let (t, p) = (scene.lang.texts(), scene.lang.profile());
        let bullets = scene
            .board
            .bullets(Some(self.row.unit), &scene.view, self.month);
        let rows = bullets
            .iter()
            .map(|bullet| bar(scene, bullet))
            .collect_view();
        view! {
            <section>
                <h2>{p.indicators}</h2>
                <div class="scroll" tabindex="0" role="region" aria-label=p.indicators>
                    <table class="bullets-table">
                        <thead>
                            <tr>
                                <th scope="col">{t.indicator}</th>
                                <th scope="col" class="n">{t.rate_percent}</th>
                                <th scope="col"><span class="sr">{t.against_target}</span></th>
                                <th scope="col" class="n">{t.target}</th>
                                <th scope="col" class="n">{p.year_before}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    }

    /// The ranks of the last twelve months as a line and in words.
    pub fn ranks(&self, scene: &Scene) -> AnyView {
        let (lang, p) = (scene.lang, scene.lang.profile());
        let trend = scene
            .board
            .rank_trend(self.row.unit, &scene.view, self.month);
        let trend = trend.until_focus();
        let from = trend.places.len().saturating_sub(MONTHS);
        let (months, places) = (&trend.around.months[from..], &trend.places[from..]);
        let known: Vec<(Month, Place)> = months
            .iter()
            .zip(places)
            .filter_map(|(month, place)| Some((*month, (*place)?)))
            .collect();
        // The share of units that it is not behind: a better rank stands higher.
        let height = |place: Place| {
            Rate::new(
                (place.of + 1).saturating_sub(place.rank).into(),
                place.of.into(),
            )
        };
        let line: Vec<_> = places.iter().map(|place| place.and_then(height)).collect();
        view! {
            <section class="rank-line">
                <h2>{p.ranks} " " <small class="quiet">{p.ranks_means}</small></h2>
                <p><span inner_html=charts::spark(&line)></span> " " {lang.ranks_over(&known)}</p>
            </section>
        }
        .into_any()
    }

    /// The gravest flags, each with its reason and what would clear it.
    pub fn flags(&self, scene: &Scene) -> AnyView {
        let (lang, t, p, board) = (
            scene.lang,
            scene.lang.texts(),
            scene.lang.profile(),
            &scene.board,
        );
        let flags = &self.row.flags;
        let items = flags
            .iter()
            .take(FLAGS)
            .map(|flag| {
                let good = flag.severity == Severity::Good;
                let ends = if good { t.kept_when } else { t.cleared_when };
                let ends = format!("{ends}: {}", lang.clear_sentence(board, flag));
                view! {
                    <li>
                        {chip(board, flag, lang)} " " {lang.flag_sentence(board, flag)} " "
                        <span class="quiet">{ends}</span>
                    </li>
                }
            })
            .collect_view();
        let none = flags.is_empty().then(|| view! { <p>{t.flags_none}</p> });
        let rest = flags.len().saturating_sub(FLAGS);
        let more = (rest > 0).then(|| view! { <p class="quiet">{(p.more)(rest)}</p> });
        view! {
            <section>
                <h2>{t.flags_title}</h2>
                {none}
                <ul class="brief-flags">{items}</ul>
                {more}
            </section>
        }
        .into_any()
    }
}

fn bar(scene: &Scene, bullet: &Bullet) -> AnyView {
    let lang = scene.lang;
    let rate = bullet.figure.rate();
    let limit = bullet.target.map(|target| target.value());
    let colour = match bullet.is_met() {
        Some(true) => Colour::Met,
        _ => Colour::Between,
    };
    let drawn = rate.map(|rate| charts::bar(rate, bullet.before, limit, 100.0, colour));
    let view = View {
        indicator: bullet.indicator,
        ..scene.across()
    };
    let to = scene.link_to(&Address::Indicator(bullet.indicator), &view);
    let number = |rate: Option<Rate>| match rate {
        Some(rate) => lang.number(rate.percent(), 1),
        None => "–".to_owned(),
    };
    let shown = rate.map_or(lang.texts().no_figure.to_owned(), |rate| {
        lang.near(rate, bullet.target)
    });
    let met = bullet.is_met().map(|met| {
        if met {
            lang.goals().met
        } else {
            lang.goals().missed
        }
    });
    let goal = bullet.target.map(|target| lang.limit(target));
    view! {
        <tr>
            <th scope="row"><a href=to>{lang.heading(bullet.indicator)}</a></th>
            <td class="n strong">{shown}</td>
            <td class="bar-cell" inner_html=drawn></td>
            <td class="n">{goal} {met.map(|met| view! { <span class="sr">" " {met}</span> })}</td>
            <td class="n quiet">{number(bullet.before)}</td>
        </tr>
    }
    .into_any()
}
