//! Every measure of a unit over twelve months, with what was not given shown as such.
use crate::{
    domain::{Count, Counts, Measure, Month, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Months side by side.
const MONTHS: i32 = 12;

/// The table, folded, under a sentence on how complete the reports are.
pub fn table(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let lang = scene.lang;
    let [title, measure_head, .., all_months] = lang.record_texts();
    let file = format!(
        "/downloads/reports.csv?unit={}",
        scene.board.units().get(ix).id
    );
    let months: Vec<Month> = month.plus(1 - MONTHS).through(month).collect();
    let records: Vec<_> = months
        .iter()
        .map(|month| scene.board.record(ix, *month))
        .collect();
    let reported = records.iter().flatten().count();
    let given = records.last().and_then(Option::as_ref).map_or(0, |counts| {
        let given = counts
            .iter()
            .filter(|(_, count)| *count != Count::NotProvided);
        given.count()
    });
    let sentence =
        lang.completeness(month, (given, Measure::ALL.len()), (reported, months.len()));
    let heads = months
        .iter()
        .map(|month| view! { <th scope="col" class="n">{lang.month(*month)}</th> })
        .collect_view();
    let rows = Measure::ALL
        .into_iter()
        .map(|measure| {
            let cells = records
                .iter()
                .map(|record| cell(scene, record.as_ref(), measure))
                .collect_view();
            view! {
                <tr>
                    <th scope="row" title=lang.of(measure.definition())>{lang.of(measure.name())}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="record">
            <h2>{title}</h2>
            <p class="quiet">{sentence}</p>
            <p class="downloads"><a href=file>{all_months}</a></p>
            <details class="rest">
                <summary>{lang.texts().trend_table}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title>
                    <table class="record">
                        <thead><tr><th scope="col">{measure_head}</th>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn cell(scene: &Scene, record: Option<&Counts>, measure: Measure) -> impl IntoView + use<> {
    let lang = scene.lang;
    let [_, _, not_applicable, no_report, _] = lang.record_texts();
    match record.map(|counts| counts.get(measure)) {
        Some(Count::Value(value)) => {
            view! { <td class="n">{lang.whole(value)}</td> }.into_any()
        }
        Some(Count::NotApplicable) => {
            view! { <td class="n quiet">{not_applicable}</td> }.into_any()
        }
        Some(Count::NotProvided) => view! { <td class="n">"–"</td> }.into_any(),
        None => view! { <td class="n quiet">{no_report}</td> }.into_any(),
    }
}
