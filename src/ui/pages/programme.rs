//! `/vi/programme`: the counters of the national programme.
use crate::{
    domain::{Counter, Topic},
    ui::{
        app::{Outcome, Scene, Sheet},
        parts::counters,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Every counter by its subject, and the files.
pub fn programme(scene: &Scene) -> Outcome {
    let (lang, w, p) = (
        scene.lang,
        scene.lang.observed_pages(),
        scene.lang.programme(),
    );
    let subjects = scene.board.programme();
    let all: Vec<&Counter> = subjects.iter().flat_map(|(_, counters)| counters).collect();
    let groups: Vec<_> = subjects
        .iter()
        .map(|(subject, counters)| (lang.counter_subject(*subject), counters.as_slice()))
        .collect();
    let table = counters::table(scene, w.programme, &groups);
    let file = |ending: &str, name: &'static str| {
        let (lang, topic) = (lang.code(), Topic::Programme.code());
        let to = format!("/downloads/observations.{ending}?topic={topic}&lang={lang}");
        view! { <a href=to>{name}</a> }
    };
    let files = (!all.is_empty()).then(|| {
        view! {
            <p class="picks">
                <span>{p.files}</span> {file("csv", "CSV")} {file("xlsx", "XLSX")} {file("json", "JSON")}
            </p>
        }
    });
    let main = view! {
        <div class="page">
            <nav class="crumbs" aria-label=w.rankings>
                <a href=format!("/{}/rankings", lang.code())>{w.rankings}</a>
                " › " <span aria-current="page">{w.programme}</span>
            </nav>
            <section class="hero">
                <div>
                    {headline(scene, &all)}
                    <p class="lead">{p.explained}</p>
                    <p class="quiet">{extent(scene, &all)}</p>
                    {files}
                </div>
            </section>
            {table}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: w.programme.to_owned(),
        description: w.programme_means.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

/// What the counters say together: how many are complete, and which is farthest from it.
fn headline(scene: &Scene, all: &[&Counter]) -> AnyView {
    let shares: Vec<_> = all
        .iter()
        .filter_map(|counter| Some((counter.last().share()?, counter.last())))
        .collect();
    let is_whole = |part: u64, whole: u64| part == whole;
    let complete = shares
        .iter()
        .filter(|(share, _)| is_whole(share.part, share.whole))
        .count();
    let farthest = shares
        .iter()
        .filter(|(share, _)| !is_whole(share.part, share.whole))
        .min_by_key(|(share, _)| *share);
    if shares.is_empty() {
        let name = scene.lang.observed_pages().programme;
        return view! { <h1 class="plain">{name}</h1> }.into_any();
    }
    let farthest = farthest.map(|(_, told)| *told);
    let pieces = scene
        .lang
        .programme_headline([complete, shares.len()], farthest);
    let pieces = pieces
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match at % 2 {
            0 => piece.into_any(),
            _ => view! { <b>{piece}</b> }.into_any(),
        })
        .collect_view();
    view! { <h1>{pieces}</h1> }.into_any()
}

/// How much there is.
fn extent(scene: &Scene, all: &[&Counter]) -> Option<String> {
    let told = || all.iter().flat_map(|counter| &counter.told);
    let sources: BTreeSet<_> = told().map(|told| told.key.source.as_str()).collect();
    let last = told().map(|told| told.key.as_of).max()?;
    Some(scene.lang.programme_extent(all.len(), sources.len(), last))
}
