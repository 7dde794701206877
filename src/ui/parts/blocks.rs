//! Ministries, localities and the country side by side: two columns as wide as their dossiers.
use super::citation;
use crate::{
    domain::{Blocks, PublishedFigure, Target, Weight},
    ui::app::Scene,
};
use leptos::prelude::*;
use std::fmt::Write;

/// Height of the plot; a rate of 100 % fills it.
const HIGH: f64 = 200.0;
/// Its width, which is all dossiers of the country.
const WIDE: f64 = 400.0;
/// Room under the plot for the names of the blocks.
const UNDER: f64 = 22.0;

/// One period: the drawing, its table, the arithmetic.
pub fn figure(scene: &Scene, blocks: &Blocks<'_>) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.ministries());
    let days = lang.period(blocks.period);
    let weight = blocks.weight();
    let drawing = weight.map(|weight| {
        let told = lang.blocks_told(blocks, weight);
        view! { <div class="columns-of" role="img" aria-label=told inner_html=drawing(scene, blocks, weight)></div> }
    });
    let arithmetic = weight.map(|weight| {
        view! {
            <div class="arithmetic">
                <h4>{w.formula}</h4>
                <p><code>{lang.pooled_formula(blocks, weight)}</code></p>
                <p><code>{lang.weight_formula(blocks, weight)}</code></p>
                <p class="quiet">{w.weight_derived} " " {lang.weight_bounds(blocks, weight)}</p>
            </div>
        }
    });
    let [ministries, localities, nation] = blocks.targets;
    let part = |of: f64| lang.percent(of * 100.0);
    let rows = [
        (
            w.ministries,
            blocks.ministries,
            ministries,
            weight.map(|weight| part(weight.value)),
        ),
        (
            w.localities,
            blocks.localities,
            localities,
            weight.map(|weight| part(1.0 - weight.value)),
        ),
        (w.nation, blocks.nation, nation, weight.map(|_| part(1.0))),
    ]
    .map(|(name, figure, target, part)| row(scene, name, figure, target, part))
    .collect_view();
    let caption = format!("{}, {days}", w.blocks);
    view! {
        <section class="blocks">
            <h3>{days}</h3>
            {drawing}
            <div class="beside-columns">
            <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
                <table class="three">
                    <caption class="sr">{caption.clone()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{w.block}</th>
                            <th scope="col" class="n">{w.rate}</th>
                            <th scope="col" class="n">{lang.texts().target}</th>
                            <th scope="col">{w.against}</th>
                            <th scope="col" class="n">{w.weight}</th>
                            <th scope="col">{lang.texts().source}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {arithmetic}
            </div>
        </section>
    }
    .into_any()
}

fn row(
    scene: &Scene,
    name: &'static str,
    figure: &PublishedFigure,
    target: Option<&Target>,
    part: Option<String>,
) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.ministries());
    let limit = target.map_or("–".to_owned(), |target| lang.goal(target));
    let against = match target {
        Some(target) => lang.verdict(figure.judge(target.value), target.value),
        None => w.no_target.to_owned(),
    };
    let document = target.map(|target| {
        view! { <span class="quiet" lang="vi">{target.document.clone()}</span> }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="n strong">{lang.decimal_of(figure.value)} "%"</td>
            <td class="n" data-label=lang.texts().target>{limit}</td>
            <td data-label=w.against>{against} " " {document}</td>
            <td class="n" data-label=w.weight>{part}</td>
            <td>{citation::links(&figure.source)}</td>
        </tr>
    }
    .into_any()
}

/// Two columns on one line of all dossiers, the country's rate across both, their targets.
fn drawing(scene: &Scene, blocks: &Blocks<'_>, weight: Weight) -> String {
    let (lang, w) = (scene.lang, scene.lang.ministries());
    let y = |percent: f64| HIGH - percent / 100.0 * HIGH;
    let cut = weight.value * WIDE;
    let mut svg = format!(
        r#"<svg viewBox="0 0 {WIDE} {}" aria-hidden="true">"#,
        HIGH + UNDER
    );
    let columns = [
        (
            "ministries",
            0.0,
            cut,
            blocks.ministries,
            blocks.targets[0],
            w.ministries,
        ),
        (
            "localities",
            cut,
            WIDE - cut,
            blocks.localities,
            blocks.targets[1],
            w.localities,
        ),
    ];
    for (class, x, width, figure, target, name) in columns {
        let (top, middle) = (y(figure.value.value()), x + width / 2.0);
        let (rate, part) = (
            lang.decimal_of(figure.value),
            lang.percent(width / WIDE * 100.0),
        );
        let _ = write!(
            svg,
            r#"<rect class="{class}" x="{x:.1}" y="{top:.1}" width="{width:.1}" height="{:.1}"/><text class="on" x="{middle:.1}" y="{:.1}">{rate}%</text><text x="{middle:.1}" y="{}">{name} {part}</text>"#,
            HIGH - top,
            top + 18.0,
            HIGH + 16.0
        );
        if let Some(target) = target {
            let at = y(target.value.value());
            let (word, goal) = (lang.texts().target.to_lowercase(), lang.limit(target.value));
            let _ = write!(
                svg,
                r#"<path class="goal" d="M{:.1} {at:.1}h{:.1}"/><text x="{middle:.1}" y="{:.1}">{word} {goal}</text>"#,
                x + 1.5,
                width - 3.0,
                at - 5.0
            );
        }
    }
    let nation = y(blocks.nation.value.value());
    let rate = lang.decimal_of(blocks.nation.value);
    let _ = write!(
        svg,
        r#"<path class="halo" d="M0 {nation:.1}h{WIDE}"/><path class="nation" d="M0 {nation:.1}h{WIDE}"/><text class="end" x="{}" y="{:.1}">{} {rate}%</text><path class="base" d="M0 {HIGH}h{WIDE}"/></svg>"#,
        WIDE - 2.0,
        nation - 5.0,
        w.nation
    );
    svg
}
