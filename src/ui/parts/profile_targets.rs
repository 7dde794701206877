//! Notes and targets of a unit, short enough for one page.
use super::profile_published::Sources;
use crate::{
    domain::{Claim, Indicator, Month, UnitIx, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Notes before the rest is only counted.
const NOTES: usize = 3;
/// Months of notes.
const MONTHS: i32 = 12;
/// Targets in full before other documents are only named.
const TARGETS: usize = 4;

/// The public notes of the last twelve months, the latest first.
pub fn notes(scene: &Scene, ix: UnitIx, month: Month) -> Option<AnyView> {
    let lang = scene.lang;
    let months: Vec<Month> = month.plus(1 - MONTHS).through(month).collect();
    let noted = scene.board.noted(&[ix], &months);
    let mut notes: Vec<_> = noted
        .iter()
        .flat_map(|noted| noted.notes.iter().map(|note| (noted.month, note)))
        .collect();
    notes.sort_by_key(|(month, _)| std::cmp::Reverse(*month));
    let items = notes
        .iter()
        .take(NOTES)
        .map(|(month, note)| {
            let (text, of) = lang.noted(note);
            let text = text.to_owned();
            view! { <li><b>{lang.month(*month)}</b> " " <span lang=of.code()>{text}</span></li> }
        })
        .collect_view();
    let rest = notes.len().saturating_sub(NOTES);
    let more = (rest > 0).then(|| view! { <p class="quiet">{(lang.profile().more)(rest)}</p> });
    (!notes.is_empty()).then(|| {
        view! {
            <section>
                <h2>{lang.notes().title}</h2>
                <ul class="brief-notes">{items}</ul>
                {more}
            </section>
        }
        .into_any()
    })
}

/// The targets that speak to the unit for the indicator in view, and what else binds it.
pub fn targets(
    scene: &Scene,
    ix: UnitIx,
    month: Option<Month>,
    sources: &mut Sources,
) -> Option<AnyView> {
    let (p, board) = (scene.lang.profile(), &scene.board);
    let month = month.unwrap_or_else(|| Month::of(scene.today));
    let page = scene.link_to(&Address::Targets, &View::default());
    let claims = board.claims(ix, scene.view.indicator, month);
    let shown = &claims[..claims.len().min(TARGETS)];
    let items = shown
        .iter()
        .map(|claim| target(scene, claim, month, &page, sources))
        .collect::<Vec<_>>();
    let mut others: Vec<(&str, String)> = Vec::new();
    let all = Indicator::ALL
        .iter()
        .flat_map(|one| board.claims(ix, *one, month));
    for claim in all {
        let document = &*claim.target.document;
        let told = |claim: &Claim| claim.target.document == document;
        let known = others.iter().any(|(name, _)| *name == document);
        if !known && !shown.iter().any(told) {
            others.push((document, format!("{page}#{}", claim.target.id)));
        }
    }
    let named = others
        .iter()
        .enumerate()
        .map(|(at, (name, to))| {
            let (name, to) = ((*name).to_owned(), to.clone());
            view! { {(at > 0).then_some("; ")} <a href=to lang="vi">{name}</a> }
        })
        .collect_view();
    let named = (!others.is_empty()).then(|| {
        view! { <p class="quiet">{p.others} " " {named} "."</p> }
    });
    (!claims.is_empty() || !others.is_empty()).then(|| {
        view! {
            <section>
                <h2>{p.targets}</h2>
                <ul class="brief-targets">{items}</ul>
                {named}
            </section>
        }
        .into_any()
    })
}

fn target(
    scene: &Scene,
    claim: &Claim,
    month: Month,
    page: &str,
    sources: &mut Sources,
) -> AnyView {
    let (lang, target) = (scene.lang, claim.target);
    let to = format!("{page}#{}", target.id);
    let bearing = lang.bearing(claim.bearing);
    let marks = sources.marks(&target.source);
    view! {
        <li>
            <a href=to><b>{lang.goal(target)}</b></a> " " {lang.due(target, month)} " · "
            <span lang="vi">{target.document.clone()}</span> " " {marks} " "
            <span class="quiet">{bearing}</span>
        </li>
    }
    .into_any()
}
