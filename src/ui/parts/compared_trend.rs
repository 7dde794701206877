//! The chosen units over the months: one chart, and the table behind it.
use super::{downloads, notes, table_of, trend};
use crate::{
    charts::{self, Dress},
    domain::{Comparison, Month, UnitIx},
    ui::{app::Scene, islands::ChartReader},
};
use leptos::prelude::*;

/// The trends of `units` in one window.
pub fn figure(scene: &Scene, units: &[UnitIx], month: Month) -> impl IntoView + use<> {
    let (lang, t, view) = (scene.lang, scene.lang.texts(), scene.view);
    let id = |ix: &UnitIx| scene.board.units().get(*ix).id.0.clone();
    let ids = units.iter().map(id).collect::<Vec<_>>().join(",");
    let comparison = scene.board.compare_trend(units, &view, month);
    let draw = |dress| charts::compare(&comparison, t.localities_block, lang, dress);
    let drawings = draw(Dress::Wide) + &draw(Dress::Narrow);
    view! {
        <section>
            <figure>
                <figcaption>
                    <h2>{lang.comparison_finding(&comparison)}</h2>
                    <p class="quiet">{lang.comparison_subtitle(&view, &comparison)}</p>
                </figcaption>
                <ChartReader><div inner_html=drawings></div></ChartReader>
                {notes::list(scene, &comparison.around.notes)}
                <details>
                    <summary>{t.trend_table}</summary>
                    <div class="scroll" tabindex="0" role="region" aria-label=t.trend_table>
                        {table(scene, &comparison)}
                    </div>
                </details>
                {downloads::links(scene, "compare", month, Some(("units", ids)))}
            </figure>
        </section>
    }
}

/// The months of a comparison, the newest first.
pub fn table(scene: &Scene, comparison: &Comparison) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let heads = table_of::heads(lang, comparison.lines.iter().map(|line| &line.unit));
    let rows = (0..comparison.around.months.len())
        .rev()
        .map(|at| row(scene, comparison, at))
        .collect_view();
    view! {
        <table class="months">
            <thead>
                <tr>
                    <th scope="col">{t.month}</th>
                    {heads}
                    <th scope="col" class="n">{t.localities_block}</th>
                    <th scope="col" class="n">{t.target}</th>
                    <th scope="col">{t.edition}</th>
                    {(!comparison.around.notes.is_empty()).then(|| view! { <th scope="col">{lang.notes().title}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(scene: &Scene, comparison: &Comparison, at: usize) -> impl IntoView + use<> {
    let lang = scene.lang;
    let group = comparison.around.group.get(at).copied().flatten();
    let rates = comparison.lines.iter().map(|line| line.at(at));
    let cells = rates
        .chain([group])
        .map(|rate| {
            let rate = rate.map_or("–".into(), |rate| lang.number(rate.percent(), 1));
            view! { <td class="n">{rate}</td> }
        })
        .collect_view();
    let around = &comparison.around;
    let noted = (!around.notes.is_empty()).then(|| {
        let noted = notes::cell(scene, &around.notes, around.months[at]);
        view! { <td>{noted}</td> }
    });
    let month = around.months[at];
    let target = trend::target(scene, around, month);
    view! {
        <tr>
            <th scope="row">{lang.month(month)}</th>
            {cells}
            <td class="n">{target}</td>
            <td>{trend::edition(scene, month)}</td>
            {noted}
        </tr>
    }
}
