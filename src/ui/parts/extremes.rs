//! The highest and the lowest few, as every bulletin names them.
use crate::{
    domain::{Overview, Ranked},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Units named at each end.
const NAMED: usize = 5;

/// Two short lists beside the trend.
pub fn lists(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let mut rated: Vec<&Ranked> = overview.rated().collect();
    rated.sort_by_key(|row| row.rank);
    // Few units need no list of the first and the last.
    let shown = NAMED.min(rated.len() / 2);
    let (first, last) = (&rated[..shown], &rated[rated.len() - shown..]);
    let [highest, lowest] = scene.lang.extremes(shown);
    let list = |title: String, rows: &[&Ranked]| {
        let items = rows
            .iter()
            .map(|row| item(scene, overview, row))
            .collect_view();
        view! {
            <h3>{title}</h3>
            <ol class="extremes">{items}</ol>
        }
    };
    (shown > 0).then(|| {
        view! {
            <section>
                {list(highest, first)}
                {list(lowest, last)}
            </section>
        }
    })
}

fn item(scene: &Scene, overview: &Overview, row: &Ranked) -> impl IntoView + use<> {
    let lang = scene.lang;
    let unit = scene.board.units().get(row.unit);
    let rate = row
        .figure
        .rate()
        .map(|rate| lang.percent_near(rate.percent(), &overview.thresholds()));
    view! {
        <li>
            <span class="place">{row.rank}</span>
            <a href=scene.unit_link(&unit.id.0, Some(overview.month))>{lang.unit_name(unit)}</a>
            <b>{rate}</b>
            <span class="quiet">{row.change().map(|change| lang.signed(change))}</span>
        </li>
    }
}
