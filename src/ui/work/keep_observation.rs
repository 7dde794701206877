//! The form of a new observation; one observation with its versions, and the form of the next.
use super::{
    Fields,
    admin::places,
    field::{asked_twice, outcome},
    observation_form::{about, says},
    observations::{TOPICS, doubt, stated, whose},
    table::table,
};
use crate::{
    domain::{ObservationId, ObservationVersion, Topic},
    i18n::capital,
    ui::{app::Scene, parts::citation},
};
use leptos::prelude::*;

/// A new observation.
#[derive(Clone, Debug)]
pub struct NewObservationPage {
    /// What it is about.
    pub topic: Topic,
    /// What was typed, and why nothing was added.
    pub fields: Fields,
    /// The one that says the same already.
    pub known: Option<ObservationId>,
}

/// One observation.
#[derive(Clone, Debug)]
pub struct KeepObservationPage {
    /// Its versions, the first one first; never empty.
    pub versions: Vec<ObservationVersion>,
    /// What other sources say of the same, and what contradicts it.
    pub beside: Vec<ObservationVersion>,
    /// Whether a version was made just now.
    pub is_saved: bool,
    /// What was typed, and why no version was made.
    pub fields: Fields,
}

pub(super) fn new_observation(scene: &Scene, page: &NewObservationPage) -> (String, AnyView) {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let list = format!("/{}/admin/observations", lang.code());
    let title = format!("{}: {}", o.add, lang.topic(page.topic));
    let others = TOPICS
        .map(|topic| {
            let to = format!("{list}/new?topic={}", topic.code());
            let current = (topic == page.topic).then_some("page");
            view! { <a href=to aria-current=current>{lang.topic(topic)}</a> }
        })
        .into_iter()
        .collect_view();
    let known = page.known.map(|id| {
        view! { <p><a href=format!("{list}/{}", id.0)>{lang.keeping().versions}</a></p> }
    });
    let main = view! {
        <div class="page work">
            {places(scene, "")}
            <nav class="crumbs" aria-label=o.title>
                <a href=list.clone()>{o.title}</a> " › " <span aria-current="page">{o.add}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            {outcome(None, &page.fields)}
            {known}
            <p class="picks topics">{others}</p>
            <section class="narrow">
                <form class="stacked" method="post" action=format!("{list}/new")>
                    {about(scene, &page.fields, page.topic)}
                    {says(scene, &page.fields, page.topic, None)}
                    <button class="primary">{o.add}</button>
                </form>
            </section>
        </div>
    };
    (title, main.into_any())
}

pub(super) fn keep_observation(scene: &Scene, page: &KeepObservationPage) -> (String, AnyView) {
    let (lang, a, k, o) = (
        scene.lang,
        scene.lang.admin(),
        scene.lang.keeping(),
        scene.lang.observing(),
    );
    let Some(last) = page.versions.last() else {
        return (o.title.to_owned(), ().into_any());
    };
    let told = &last.observation;
    let title = format!(
        "{}, {}, {}",
        lang.observed_item(told),
        whose(scene, told),
        lang.observed_days(told)
    );
    let list = format!("/{}/admin/observations", lang.code());
    let action = format!("{list}/{}", last.id.0);
    let rows = page
        .versions
        .iter()
        .rev()
        .map(|version| row(scene, version));
    let heads = [k.version, o.value, o.note, o.provenance, k.made];
    let seen = last.number.to_string();
    let withdraw = (!last.is_withdrawn).then(|| {
        let form = view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="seen" value=seen.clone()/>
                <button class="danger" name="act" value="withdraw">{o.withdraw}</button>
            </form>
        };
        asked_twice(o.withdraw, o.withdraw.to_owned(), o.withdraw_sure, form)
    });
    let beside = (!page.beside.is_empty()).then(|| {
        let lines = page.beside.iter().map(|other| {
            let to = format!("{list}/{}", other.id.0);
            let source = citation::links(&other.observation.key.source);
            view! { <li><a href=to>{stated(scene, other)}</a> ": " {source}</li> }
        });
        view! {
            <section class="block">
                <h2>{capital(o.contested)}</h2>
                <ul class="lines">{lines.collect_view()}</ul>
            </section>
        }
    });
    let main = view! {
        <div class="page work">
            {places(scene, "")}
            <nav class="crumbs" aria-label=o.title>
                <a href=list.clone()>{o.title}</a> " › "
                <span aria-current="page">{last.id.0.to_string()}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            <p class="lead">{lang.topic(told.key.topic)} ". " {o.source} ": " {citation::links(&told.key.source)}</p>
            {outcome(page.is_saved.then_some(a.saved), &page.fields)}
            {table(k.versions, "filings", &heads, rows.collect_view())}
            {beside}
            <section class="block narrow">
                <h2>{o.revise}</h2>
                <p class="quiet">{o.revise_explained}</p>
                <form class="stacked" method="post" action=action.clone()>
                    <input type="hidden" name="seen" value=seen.clone()/>
                    {says(scene, &page.fields, told.key.topic, Some(told))}
                    <button class="primary" name="act" value="revise">{o.revise}</button>
                </form>
            </section>
            {withdraw}
        </div>
    };
    (title, main.into_any())
}

fn row(scene: &Scene, version: &ObservationVersion) -> impl IntoView + use<> {
    let (lang, k) = (scene.lang, scene.lang.keeping());
    let told = &version.observation;
    let by = version.made_by.clone();
    let by = by.unwrap_or_else(|| k.with_program.to_owned());
    let days = told
        .since
        .map(|_| view! { <span class="quiet">{lang.observed_days(told)}</span> });
    let how = match doubt(scene, told) {
        Some(doubt) => doubt,
        None => lang.provenance(told.provenance).into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="short">{version.number.to_string()}</th>
            <td class="short">{stated(scene, version)} {days}</td>
            <td lang="vi">{told.note.clone()}</td>
            <td>{how}</td>
            <td>{by} <span class="quiet">{lang.moment(version.made_at)}</span></td>
        </tr>
    }
}
