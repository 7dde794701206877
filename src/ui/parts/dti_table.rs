//! The league table of an edition of the digital transformation index, and the table of its parts.
use super::{dti_cells, folded::folded};
use crate::{
    charts,
    domain::{DtiEdition, DtiPart, DtiRow, Provenance},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Rows shown before the rest is folded away.
const SHOWN: usize = 20;

/// The league table.
pub fn table(scene: &Scene, edition: &DtiEdition) -> AnyView {
    let d = scene.lang.dti();
    let with_parts = edition
        .rows
        .iter()
        .any(|row| row.part(DtiPart::Awareness).is_some());
    let known = edition.rows.iter().filter(|row| !row.totals.is_empty());
    let known: Vec<&DtiRow> = known.collect();
    let Some(rows) = folded(
        &known,
        SHOWN,
        |more| scene.lang.more_rows(more),
        |some| rows(scene, edition, some, with_parts),
    ) else {
        return view! { <p class="notice">{d.nobody}</p> }.into_any();
    };
    rows
}

fn rows(scene: &Scene, edition: &DtiEdition, some: &[&DtiRow], with_parts: bool) -> AnyView {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let mean = edition.mean.first().and_then(|told| told.score());
    let with_scores = edition.rows.iter().any(|row| !row.scores().is_empty());
    let rows = some
        .iter()
        .map(|row| {
            let unit = scene.board.units().get(row.unit);
            let to = scene.unit_link(&unit.id.0, None);
            let bar = match row.scores()[..] {
                [score] => Some(charts::score_bar(score, mean)),
                _ => None,
            };
            let score = with_scores.then(|| {
                view! {
                    <td class="n strong">{lang.scores(&row.scores())}</td>
                    <td class="bar-cell" inner_html=bar.unwrap_or_default()></td>
                }
            });
            let strip = with_parts
                .then(|| view! { <td class="strip-cell" inner_html=strip(scene, row)></td> });
            view! {
                <tr>
                    <td class="rank">{dti_cells::rank(scene, row)}</td>
                    <th scope="row"><a href=to>{lang.unit_name(unit)}</a></th>
                    <td class="shift">{dti_cells::change(scene, row)}</td>
                    {score} {strip}
                    <td class="claims">{dti_cells::sources(scene, row)}</td>
                </tr>
            }
        })
        .collect_view();
    let score = with_scores.then(|| {
        view! {
            <th scope="col" class="n">{d.score}</th>
            <th scope="col" class="bar-cell" aria-hidden="true">"0 – 1"</th>
        }
    });
    let strip = with_parts.then(|| view! { <th scope="col">{d.parts}</th> });
    let title = lang.dti_title(edition.league, edition.year);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
            <table class="league">
                <caption class="sr">{title.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{d.rank}</th>
                        <th scope="col">{d.unit}</th>
                        <th scope="col">{d.change}</th>
                        {score} {strip}
                        <th scope="col">{d.source}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The eight main indices as a strip; nothing where none is known.
fn strip(scene: &Scene, row: &DtiRow) -> String {
    let scores = DtiPart::MAIN.map(|part| row.part(part)?.score());
    match scores.iter().all(Option::is_none) {
        true => String::new(),
        false => charts::score_strip(&scores, &scene.lang.part_told(row)),
    }
}

/// Pillars and main indices of the units of which they were published, a shade for each score.
pub fn parts(scene: &Scene, edition: &DtiEdition) -> Option<AnyView> {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let parts = edition.parts();
    let heads = parts
        .iter()
        .map(|part| view! { <th scope="col" class="n">{lang.dti_part(*part)}</th> })
        .collect_view();
    let rows = edition
        .rows
        .iter()
        .filter(|row| !row.parts.is_empty())
        .map(|row| {
            let unit = scene.board.units().get(row.unit);
            let to = scene.unit_link(&unit.id.0, None);
            let cells = parts
                .iter()
                .map(|part| cell(scene, row, *part))
                .collect_view();
            let mut told = row.parts.clone();
            told.dedup_by_key(|told| (&told.key.source, &told.note));
            let sources = told
                .into_iter()
                .map(|told| view! { <p>{dti_cells::source(scene, told)}</p> });
            let source = sources.collect_view();
            view! {
                <tr>
                    <th scope="row"><a href=to>{lang.unit_name(unit)}</a></th>
                    {cells}
                    <td class="claims">{source}</td>
                </tr>
            }
        })
        .collect_view();
    (!parts.is_empty()).then(|| {
        view! {
            <section class="block" id="parts">
                <h2>{d.parts_title}</h2>
                <p class="quiet">{d.parts_legend}</p>
                <div class="scroll" tabindex="0" role="region" aria-label=d.parts_title>
                    <table class="shades">
                        <caption class="sr">{d.parts_title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{d.unit}</th>
                                {heads}
                                <th scope="col">{d.source}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    })
}

/// A score in its shade, a rank under it; a dash where neither was published.
fn cell(scene: &Scene, row: &DtiRow, part: DtiPart) -> AnyView {
    let lang = scene.lang;
    let Some(told) = row.part(part) else {
        return view! { <td class="n">"–"</td> }.into_any();
    };
    let rank = told.placing.map(|placing| {
        let rank = format!("{} {}", lang.dti().rank, lang.placing_of(placing));
        view! { <span class="rank-of">{rank}</span> }
    });
    let derived = (told.provenance != Provenance::Read)
        .then(|| view! { <span class="rank-of">{lang.provenance(told.provenance)}</span> });
    let class = told
        .score()
        .map(|score| format!("n shade-{}", charts::shade(score)));
    let score = told.score().map(|score| lang.score(score));
    view! { <td class=class.unwrap_or_else(|| "n".into())>{score} {rank} {derived}</td> }
        .into_any()
}
