//! The row of figures under a headline, and the fraction beside it.
use crate::{
    domain::{Board, Figure, Grounds, Month, Overview, Ranked},
    i18n::Lang,
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// One figure: name, number with its unit, a line of change, a line of meaning.
pub struct Cell {
    /// What it is.
    pub name: String,
    /// The number.
    pub number: String,
    /// What follows the number, smaller.
    pub unit: String,
    /// What it is compared with.
    pub change: String,
    /// How it is to be read.
    pub meaning: String,
}

/// What the figures of a page rest on: definition, edition, how it is ranked and judged.
pub fn rest_on(scene: &Scene, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let definition = scene.link_to(&Address::Indicator(scene.view.indicator), &scene.across());
    let editions = scene.link_to(&Address::About, &scene.across()) + "#editions";
    let rules = scene.link_to(&Address::Rules, &scene.across());
    let edition = scene.board.slab(month).map(|slab| slab.edition.to_string());
    view! {
        <p class="grounds">
            <a href=definition>{t.to_definition}</a>
            <a href=editions>{t.edition} " " {edition}</a>
            <a href=rules>{lang.flag_board().to_rules}</a>
        </p>
    }
}

/// Figures side by side between two rules.
pub fn row(cells: Vec<Cell>) -> impl IntoView {
    let cells = cells
        .into_iter()
        .map(|cell| {
            view! {
                <div>
                    <dt>{cell.name}</dt>
                    <dd>
                        <span class="number">{cell.number}<small>{cell.unit}</small></span>
                        <span class="change">{cell.change}</span>
                        <span class="meaning">{cell.meaning}</span>
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="figures">{cells}</dl> }
}

/// The figures of a group.
pub fn of_group(scene: &Scene, overview: &Overview) -> Vec<Cell> {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
    let all = overview.rated().count();
    let limit = overview.target.map(|target| target.value);
    let pooled = overview.pooled.rate();
    let mean = overview.spread.map(|spread| spread.mean);
    let mean_change = mean
        .zip(overview.spread_before)
        .map(|(now, before)| lang.points(now - before.mean))
        .unwrap_or_default();
    let median = overview
        .spread
        .map(|spread| lang.median(spread.median))
        .unwrap_or_default();
    vec![
        Cell {
            name: t.pooled.into(),
            number: pooled.map_or(t.no_figure.into(), |rate| lang.near(rate, limit)),
            unit: String::new(),
            change: overview
                .change()
                .map(|change| lang.points(change))
                .unwrap_or_default(),
            meaning: t.pooled_means.into(),
        },
        Cell {
            name: t.mean.into(),
            number: mean.map_or(t.no_figure.into(), |mean| lang.percent(mean)),
            unit: String::new(),
            change: mean_change,
            meaning: format!("{}; {median}", t.mean_means),
        },
        highest_and_lowest(lang, board, overview),
        Cell {
            name: match limit {
                Some(limit) => format!("{} {}", t.at_target, lang.limit(limit)),
                None => t.at_target.into(),
            },
            number: overview
                .at_target()
                .map_or("–".into(), |met| met.to_string()),
            unit: overview
                .at_target()
                .map(|_| format!("/{all}"))
                .unwrap_or_default(),
            change: overview.target.map_or(t.no_target.into(), |target| {
                lang.due(target, overview.month)
            }),
            meaning: String::new(),
        },
        under_floor(lang, board, overview),
        completeness(lang, board, overview),
    ]
}

fn highest_and_lowest(lang: Lang, board: &Board, overview: &Overview) -> Cell {
    let t = lang.texts();
    let name = |row: Option<&Ranked>| {
        row.map(|row| lang.unit_name(board.units().get(row.unit)))
            .unwrap_or_default()
    };
    let rate = |row: Option<&Ranked>| {
        row.and_then(|row| row.figure.rate())
            .map_or("–".into(), |rate| lang.number(rate.percent(), 1))
    };
    Cell {
        name: t.highest_lowest.into(),
        number: format!("{} – {}", rate(overview.best()), rate(overview.worst())),
        unit: "%".into(),
        change: name(overview.best()),
        meaning: name(overview.worst()),
    }
}

/// The units under the floor; for a rate without a floor, the middle half of the units.
fn under_floor(lang: Lang, board: &Board, overview: &Overview) -> Cell {
    let t = lang.texts();
    let Some((floor, under)) = overview.floor.zip(overview.under_floor()) else {
        let between = overview.spread.map(|spread| {
            let (lower, upper) = (spread.lower_quartile, spread.upper_quartile);
            format!("{} – {}", lang.number(lower, 1), lang.number(upper, 1))
        });
        return Cell {
            name: t.middle_half.into(),
            number: between.unwrap_or_else(|| "–".into()),
            unit: "%".into(),
            change: String::new(),
            meaning: t.middle_half_means.into(),
        };
    };
    let names: Vec<_> = under
        .iter()
        .map(|row| lang.unit_name(board.units().get(row.unit)))
        .collect();
    Cell {
        name: format!("{} {}", t.under_floor, lang.limit(floor)),
        number: names.len().to_string(),
        unit: format!("/{}", overview.rated().count()),
        change: String::new(),
        meaning: lang.few(&names, 3),
    }
}

fn completeness(lang: Lang, board: &Board, overview: &Overview) -> Cell {
    let t = lang.texts();
    let incomplete = overview.incomplete();
    let names: Vec<_> = incomplete
        .iter()
        .map(|row| lang.unit_name(board.units().get(row.unit)))
        .collect();
    Cell {
        name: t.completeness.into(),
        number: (overview.rows.len() - incomplete.len()).to_string(),
        unit: format!("/{}", overview.rows.len()),
        change: if names.is_empty() {
            t.complete.into()
        } else {
            lang.missing(&lang.few(&names, 3))
        },
        meaning: String::new(),
    }
}

/// Numerator over denominator, with what stands above and below the line.
pub fn fraction(
    scene: &Scene,
    figure: &Figure,
    grounds: &Grounds,
    month: Month,
) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let indicator = scene.view.indicator;
    let names = |measures: &[crate::domain::Measure]| {
        let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
        names.join(" + ")
    };
    figure.rate().map(|rate| {
        view! {
            <aside class="fraction" aria-label=t.fraction>
                <p class="label">{t.fraction}</p>
                <div class="sum">
                    <p>
                        <span class="over"><b>{lang.whole(rate.part)}</b> " " {names(indicator.numerator())}</span>
                        <span class="under"><b>{lang.whole(rate.whole)}</b> " " {names(indicator.denominator())}</span>
                    </p>
                    <p class="equals">"= " {lang.number(rate.percent(), 2)} "%"</p>
                </div>
                <p class="quiet">
                    {lang.covers(month, scene.view.basis, grounds)} " " <a href="#definition">{t.definition}</a> " " <code>{indicator.code()}</code>
                </p>
            </aside>
        }
    })
}
