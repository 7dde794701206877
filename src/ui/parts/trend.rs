//! A trend as a figure: finding, drawing in two widths, table, downloads.
use super::{downloads, notes};
use crate::{
    charts::{self, Dress},
    domain::{Rate, Trend},
    ui::{app::Scene, islands::ChartReader},
};
use leptos::prelude::*;

/// The trend with its title; `unit` is the key of the unit that it is of.
pub fn figure(
    scene: &Scene,
    trend: &Trend,
    name: &str,
    group: &str,
    unit: Option<&str>,
) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let title = lang.finding(trend);
    let rows = (0..trend.months.len())
        .rev()
        .map(|at| line(scene, trend, at))
        .collect_view();
    let drawings = charts::trend(trend, name, group, lang, Dress::Wide)
        + &charts::trend(trend, name, group, lang, Dress::Narrow);
    view! {
        <figure class="trend">
            <figcaption>
                <h2>{title}</h2>
                <p class="quiet">{lang.trend_subtitle(scene.view.indicator, name, trend.basis)}</p>
            </figcaption>
            <ChartReader><div inner_html=drawings></div></ChartReader>
            {notes::list(scene, &trend.notes)}
            <details>
                <summary>{t.trend_table}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=t.trend_table>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{t.month}</th>
                                <th scope="col" class="n">{t.rate_percent}</th>
                                <th scope="col" class="n">{t.numerator}</th>
                                <th scope="col" class="n">{t.denominator}</th>
                                <th scope="col" class="n">{t.target}</th>
                                {(!trend.notes.is_empty()).then(|| view! { <th scope="col">{lang.notes().title}</th> })}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
            {downloads::links(scene, "trend", trend.focus, unit.map(|id| ("unit", id.to_owned())))}
        </figure>
    }
}

/// One month: its rate, its fraction, the target that judges it.
fn line(scene: &Scene, trend: &Trend, at: usize) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let (month, rate) = (trend.months[at], trend.rates[at]);
    let whole = |count: fn(Rate) -> u64| rate.map(|rate| lang.whole(count(rate)));
    let target = trend
        .targets
        .iter()
        .find(|step| (step.from..=step.to).contains(&month))
        .map(|step| lang.number(step.value, 0) + "%");
    let noted = (!trend.notes.is_empty()).then(|| {
        let noted = notes::cell(scene, &trend.notes, month);
        view! { <td>{noted}</td> }
    });
    view! {
        <tr>
            <th scope="row">{lang.month(month)}</th>
            <td class="n">{rate.map_or(t.no_figure.into(), |rate| lang.number(rate.percent(), 2))}</td>
            <td class="n">{whole(|rate| rate.part)}</td>
            <td class="n">{whole(|rate| rate.whole)}</td>
            <td class="n">{target}</td>
            {noted}
        </tr>
    }
}
