//! Units against the target: a bar for each, the highest first.
use super::found;
use crate::{
    charts::{self, Standing},
    domain::{Rate, SideBySide, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The rates as bars, the highest first, with all localities in grey.
pub fn bars(scene: &Scene, comparison: &SideBySide) -> impl IntoView + use<> {
    let (lang, t, c) = (scene.lang, scene.lang.texts(), scene.lang.compare());
    let overview = &comparison.overview;
    let goal = overview.target.map(|target| target.value);
    let rated = comparison.rated();
    let full = rated
        .iter()
        .map(|(_, rate)| rate.percent())
        .chain(goal.map(|goal| goal.value()))
        .chain(overview.pooled.rate().map(Rate::percent))
        .fold(10.0, |most: f64, rate| {
            most.max((rate / 10.0).ceil() * 10.0)
        })
        .min(100.0);
    let line = |name: String, rate: Rate, before: Option<Rate>, class: &'static str| {
        let met = goal.is_some_and(|goal| rate.reaches(goal));
        let below = overview.floor.is_some_and(|floor| !rate.reaches(floor));
        let standing = match (met, below) {
            (true, _) => Standing::Met,
            (false, true) => Standing::Below,
            (false, false) => Standing::Between,
        };
        let bar = charts::bar(rate, before, goal.map(|goal| goal.value()), full, standing);
        let way = goal.map(|goal| {
            let limit = lang.limit(goal);
            let short = lang.number(goal.value() - rate.percent(), 1);
            if met {
                (c.met)(&limit)
            } else {
                (c.short_of)(&short, &limit)
            }
        });
        view! {
            <li class=class>
                <span>{name}</span>
                <span inner_html=bar></span>
                <b>{lang.near(rate, goal)}</b>
                <span class="quiet">{way}</span>
            </li>
        }
    };
    let units = rated
        .iter()
        .map(|(column, rate)| {
            let name = lang.compared_name(scene.board.units().get(column.unit));
            let before = column.standing.as_ref().and_then(|row| row.before);
            line(name, *rate, before, "")
        })
        .collect_view();
    let unrated = comparison
        .columns
        .iter()
        .filter(|column| column.rate().is_none())
        .map(|column| {
            let name = lang.compared_name(scene.board.units().get(column.unit));
            let why = match &column.standing {
                Some(_) => t.no_figure.into_any(),
                None => gone(scene, column.unit, comparison),
            };
            view! { <li class="none"><span>{name}</span> <p>{why}</p></li> }
        })
        .collect_view();
    let all = overview.pooled.rate().map(|rate| {
        line(
            t.localities_block.to_owned(),
            rate,
            overview.pooled_before,
            "all",
        )
    });
    view! {
        <section>
            <h2>{c.bars}</h2>
            <p class="quiet">{scene.lang.ranking_explained(&scene.view)}</p>
            <ul class="bars">{units} {all} {unrated}</ul>
        </section>
    }
}

/// What became of a unit that ended, or from when on one exists.
pub fn gone(scene: &Scene, ix: UnitIx, comparison: &SideBySide) -> AnyView {
    let since = scene.board.units().get(ix).valid_from;
    found::became(scene, ix, Some(comparison.month()))
        .unwrap_or_else(|| scene.lang.not_before(since).into_any())
}
