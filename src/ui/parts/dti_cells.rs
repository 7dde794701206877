//! Cells that the tables of the digital transformation index share.
use super::citation;
use crate::{
    domain::{DtiRow, Observation, Provenance, RankChange},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The ranks that are claimed, and among how many: `3/17`, `5 hoặc 6/63`.
pub fn rank(scene: &Scene, row: &DtiRow) -> AnyView {
    let placings = row.placings();
    let of = placings.iter().find_map(|placing| placing.of);
    let of = of.map(|of| view! { <small>{format!("/{of}")}</small> });
    match placings[..] {
        [] => view! { "–" }.into_any(),
        _ => view! { <b>{scene.lang.placings(&placings)}</b> {of} }.into_any(),
    }
}

/// How the rank moved, in words and from where.
pub fn change(scene: &Scene, row: &DtiRow) -> AnyView {
    let lang = scene.lang;
    let Some(words) = lang.rank_change(row.change) else {
        return view! { "–" }.into_any();
    };
    let (class, arrow) = match row.change {
        RankChange::Places(1..) | RankChange::Between(1.., _) => ("move up", Some("▲")),
        RankChange::Places(..=-1) | RankChange::Between(_, ..=-1) => ("move down", Some("▼")),
        _ => ("move", None),
    };
    let arrow = arrow.map(|arrow| view! { <i aria-hidden="true">{arrow}</i> });
    let way = (!row.before.is_empty()).then(|| {
        let way = lang.rank_move(&row.before, &row.placings());
        view! { <small>{way}</small> }
    });
    view! { <span class=class>{arrow} {words}</span> {way} }.into_any()
}

/// Where each claim was read, how it came to us, and what to know about it. Claims that contradict
/// each other say what each of them says.
pub fn sources(scene: &Scene, row: &DtiRow) -> AnyView {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let is_disputed = row.is_disputed();
    let chip = is_disputed.then(|| view! { <span class="chip watch">{d.conflict}</span> });
    // What has no total is shown for its parts.
    let shown = if row.totals.is_empty() {
        &row.parts
    } else {
        &row.totals
    };
    let claims = shown
        .iter()
        .map(|claim| {
            let says = is_disputed.then(|| {
                let now: Vec<_> = claim.placing.into_iter().collect();
                let rank = match row.before.is_empty() {
                    true => lang.placings(&now),
                    false => lang.rank_move(&row.before, &now),
                };
                let change = row
                    .change_by(claim)
                    .and_then(|change| lang.rank_change(change));
                let change = change
                    .map(|change| format!(" ({change})"))
                    .unwrap_or_default();
                view! { <b>{rank}</b> {change} ": " }
            });
            view! { <p>{says} {source(scene, claim)}</p> }
        })
        .collect_view();
    view! { {chip} {claims} }.into_any()
}

/// Where one value was read, how it came to us, and its note.
pub fn source(scene: &Scene, claim: &Observation) -> AnyView {
    let came = (claim.provenance != Provenance::Read).then(|| {
        let word = scene.lang.provenance(claim.provenance);
        view! { " " <span class="chip mute">{word}</span> }
    });
    let note = (!claim.note.is_empty())
        .then(|| view! { " " <span class="quiet" lang="vi">{claim.note.clone()}</span> });
    view! { {citation::links(&claim.key.source)} {came} {note} }.into_any()
}
