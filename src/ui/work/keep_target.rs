//! One target with all its versions, and the form that makes the next one.
use super::{
    Fields,
    admin::places,
    field::{asked_twice, outcome},
    keeping::{goal, says},
    table::table,
};
use crate::{
    domain::{Scope, TargetVersion, Validity},
    ui::{app::Scene, parts::goal_table::verified},
};
use leptos::prelude::*;

/// One target.
#[derive(Clone, Debug)]
pub struct KeepTargetPage {
    /// Its versions, the first one first; never empty.
    pub versions: Vec<TargetVersion>,
    /// Whether a version was made just now.
    pub is_saved: bool,
    /// What was typed, and why no version was made.
    pub fields: Fields,
}

pub(super) fn keep_target(scene: &Scene, page: &KeepTargetPage) -> (String, AnyView) {
    let (lang, a, k) = (scene.lang, scene.lang.admin(), scene.lang.keeping());
    let Some(last) = page.versions.last() else {
        return (k.title.to_owned(), ().into_any());
    };
    let target = &last.target;
    let name = lang.indicator_by_code(&target.indicator);
    let binds = lang.scope(&scene.board, &target.scope);
    let title = match target.scope {
        Scope::Region(_) | Scope::Unit(_) => format!("{name}, {binds}"),
        _ => format!("{name}, {}", binds.to_lowercase()),
    };
    let list = format!("/{}/admin/targets", lang.code());
    let action = format!("{list}/{}", target.id);
    let rows = page
        .versions
        .iter()
        .rev()
        .map(|version| row(scene, version, version.held(&page.versions)))
        .collect_view();
    let heads = [
        k.version, k.value, k.due, k.document, k.verified, k.held, k.made,
    ];
    let seen = last.number.to_string();
    let withdraw = (!last.is_withdrawn).then(|| {
        let form = view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="seen" value=seen.clone()/>
                <button class="danger" name="act" value="withdraw">{k.withdraw}</button>
            </form>
        };
        asked_twice(k.withdraw, k.withdraw.to_owned(), k.withdraw_sure, form)
    });
    let main = view! {
        <div class="page work">
            {places(scene, "")}
            <nav class="crumbs" aria-label=k.title>
                <a href=list>{k.title}</a> " › " <span aria-current="page">{target.id.clone()}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            {outcome(page.is_saved.then_some(a.saved), &page.fields)}
            {table(k.versions, "filings", &heads, rows)}
            <section class="block narrow">
                <h2>{k.revise}</h2>
                <p class="quiet">{k.revise_explained}</p>
                <form class="stacked" method="post" action=action.clone()>
                    <input type="hidden" name="seen" value=seen.clone()/>
                    {says(scene, &page.fields, Some(target))}
                    <button class="primary" name="act" value="revise">{k.revise}</button>
                </form>
            </section>
            {withdraw}
        </div>
    };
    (title, main.into_any())
}

fn row(scene: &Scene, version: &TargetVersion, held: Validity) -> impl IntoView + use<> {
    let (lang, k) = (scene.lang, scene.lang.keeping());
    let target = &version.target;
    let path = format!("{}: {}", lang.judging().path, lang.path_shape(&target.path));
    let by = match &version.made_by {
        Some(by) => by.clone(),
        None => k.with_program.to_owned(),
    };
    view! {
        <tr>
            <th scope="row" class="short">{version.number.to_string()}</th>
            <td class="short">{goal(lang, version)} <span class="quiet">{path}</span></td>
            <td class="short">{lang.day(target.due)}</td>
            <td lang="vi">{target.document.clone()} <span class="quiet">{target.note.clone()}</span></td>
            <td>{verified(scene, target.verified)}</td>
            <td>{lang.validity(held)}</td>
            <td>{by} <span class="quiet">{lang.moment(version.made_at)}</span></td>
        </tr>
    }
}
