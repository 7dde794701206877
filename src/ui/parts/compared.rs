//! Units side by side in one table with a column for each.
use super::{chip, compared_bars::gone};
use crate::{
    domain::{Column, Figure, Indicator, Measure, Rate, SideBySide, UnitIx, View},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Rows about the indicator that is looked at.
const LOOKED_AT: usize = 5;

/// The table: a row for each question, a column for each unit and one for all localities.
pub fn table(scene: &Scene, comparison: &SideBySide) -> impl IntoView + use<> {
    let (lang, t, c) = (scene.lang, scene.lang.texts(), scene.lang.compare());
    let heads = comparison
        .columns
        .iter()
        .map(|column| {
            let unit = scene.board.units().get(column.unit);
            let there = column.standing.as_ref().map(|_| comparison.month());
            let to = scene.unit_link(&unit.id.0, there.or(unit.last_month()));
            view! {
                <th scope="col" class="n">
                    <a href=to>{lang.compared_name(unit)}</a>
                    <small>{unit.id.0.clone()}</small>
                </th>
            }
        })
        .collect_view();
    let part = |title: String| {
        view! {
            <tr class="part">
                <th scope="rowgroup" colspan=comparison.columns.len() + 2>
                    <span>{title}</span>
                </th>
            </tr>
        }
    };
    let indicators = Indicator::ALL
        .iter()
        .enumerate()
        .map(|(place, indicator)| indicator_row(scene, comparison, place, *indicator))
        .collect_view();
    let looked_at = (c.looked_at)(&lang.heading(scene.view.indicator));
    view! {
        <section class="block" id="table">
            <h2>{c.table}</h2>
            <p class="quiet">{c.rank_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=c.table>
                <table class="side-by-side">
                    <thead>
                        <tr>
                            <th scope="col">{c.rows}</th>
                            {heads}
                            <th scope="col" class="n all">{t.localities_block}</th>
                        </tr>
                    </thead>
                    <tbody>{part(looked_at)} {looked_at_rows(scene, comparison)}</tbody>
                    <tbody>{part(c.all_indicators.to_owned())} {indicators}</tbody>
                </table>
            </div>
        </section>
    }
}

/// Rank, change, gap, dossiers and flags, for the indicator that is looked at.
fn looked_at_rows(scene: &Scene, comparison: &SideBySide) -> impl IntoView + use<> {
    let (lang, t, c) = (scene.lang, scene.lang.texts(), scene.lang.compare());
    let overview = &comparison.overview;
    let goal = overview.target.map(|target| target.value);
    let dash = || "–".to_owned();
    let signed = |change: Option<f64>| change.map_or_else(dash, |change| lang.signed(change));
    let gap = |rate: Option<Rate>| {
        let gap = rate
            .zip(goal)
            .map(|(rate, goal)| rate.percent() - goal.value());
        signed(gap)
    };
    let whole = |rate: Option<Rate>| rate.map_or_else(dash, |rate| lang.whole(rate.whole));
    let names = |measures: &[Measure]| {
        let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
        names.join(" + ")
    };
    let row = |at: usize, name: String, cell: &dyn Fn(&Column) -> AnyView, all: String| {
        let cells = comparison
            .columns
            .iter()
            .map(|column| match (&column.standing, at) {
                (Some(_), _) => Some(view! { <td class="n">{cell(column)}</td> }.into_any()),
                (None, 0) => Some(absent(scene, column.unit, comparison, LOOKED_AT)),
                (None, _) => None,
            })
            .collect_view();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells}
                <td class="n all">{all}</td>
            </tr>
        }
    };
    let standing = |column: &Column| {
        let row = column.standing.as_ref();
        let rank = row
            .and_then(|row| row.rank)
            .map_or_else(dash, |rank| format!("{rank}/{}", column.of));
        let places = row
            .and_then(|row| row.moved())
            .filter(|places| *places != 0);
        let moved = places.map(|places| view! { <small>{lang.places(places)}</small> });
        view! { <b>{rank}</b> {moved} }.into_any()
    };
    let change = |column: &Column| {
        signed(column.standing.as_ref().and_then(|row| row.change())).into_any()
    };
    let flags = |column: &Column| {
        let flags = column.standing.as_ref().map(|row| row.flags.as_slice());
        let flags = flags.unwrap_or_default();
        if flags.iter().any(|flag| flag.makes_a_laggard()) {
            chip::gravest(&scene.board, flags, lang).into_any()
        } else {
            view! { <span class="quiet">{c.no_flags}</span> }.into_any()
        }
    };
    let limit = goal
        .map(|goal| format!(" {}", lang.limit(goal)))
        .unwrap_or_default();
    let since = format!("{}, {}", t.change_points, lang.since(&scene.view));
    view! {
        {row(0, t.rank.to_owned(), &standing, dash())}
        {row(1, since, &change, signed(overview.change()))}
        {row(2, t.gap.to_owned() + &limit, &|column| gap(column.rate()).into_any(), gap(overview.pooled.rate()))}
        {row(3, names(scene.view.indicator.denominator()), &|column| whole(column.rate()).into_any(), whole(overview.pooled.rate()))}
        {row(4, t.flags.to_owned(), &flags, dash())}
    }
}

fn indicator_row(
    scene: &Scene,
    comparison: &SideBySide,
    place: usize,
    indicator: Indicator,
) -> impl IntoView + use<> {
    let lang = scene.lang;
    let best = comparison.best(place);
    let cells = comparison
        .columns
        .iter()
        .map(|column| match (&column.standing, place) {
            (Some(_), _) => {
                let cell = cell(scene, &column.figures[place], best);
                Some(view! { <td class="n">{cell}</td> }.into_any())
            }
            (None, 0) => Some(absent(scene, column.unit, comparison, Indicator::ALL.len())),
            (None, _) => None,
        })
        .collect_view();
    let to = scene.link(&View {
        indicator,
        asked: None,
        ..scene.view
    });
    let current = (indicator == scene.view.indicator).then_some("true");
    view! {
        <tr>
            <th scope="row"><a href=to aria-current=current>{lang.heading(indicator)}</a></th>
            {cells}
            <td class="n all">{cell(scene, &comparison.group[place], None)}</td>
        </tr>
    }
}

/// Rate over fraction, or why there is none.
fn cell(scene: &Scene, figure: &Figure, best: Option<Rate>) -> AnyView {
    let (lang, c) = (scene.lang, scene.lang.compare());
    let Some(rate) = figure.rate() else {
        let why = match (figure.missing.is_empty(), figure.present) {
            (false, _) => lang.texts().no_figure,
            (true, 0) => c.not_applicable,
            (true, _) => c.nothing_below,
        };
        return view! { <span class="quiet">{why}</span> }.into_any();
    };
    let fraction = format!("{} / {}", lang.whole(rate.part), lang.whole(rate.whole));
    let is_best = best == Some(rate);
    view! {
        {is_best.then(|| view! { <span class="best">{c.best}</span> " " })}
        <b>{lang.percent(rate.percent())}</b>
        <small>{fraction}</small>
    }
    .into_any()
}

/// One cell down all rows of a part: why the unit has no figures in the month.
fn absent(scene: &Scene, ix: UnitIx, comparison: &SideBySide, rows: usize) -> AnyView {
    let (lang, c) = (scene.lang, scene.lang.compare());
    let unit = scene.board.units().get(ix);
    let why = gone(scene, ix, comparison);
    let last = unit.last_month().map(|last| {
        let to = scene.link(&scene.view.at(last));
        view! { <p><a href=to>{(c.last_figures)(&lang.month(last))}</a></p> }
    });
    view! { <td class="absent" rowspan=rows>{why} {last}</td> }.into_any()
}
