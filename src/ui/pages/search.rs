//! `/vi/search?q=…`: units by name.
use crate::{
    domain::{Found, Month, Nearness, Settled, nearest, search as find},
    ui::{
        app::{Outcome, Scene, Sheet},
        parts::{found::found, unit_index},
    },
};
use leptos::prelude::*;

/// Communes and ministries named before the rest is only counted.
const OTHERS: usize = 8;
/// Names suggested for a text that fits nothing.
const SUGGESTED: usize = 4;
/// What can be typed: without marks, an old name, a short form, a key.
const EXAMPLES: [&str; 4] = ["quang tri", "Hà Nam", "TPHCM", "34-44"];

/// What `text` finds.
pub fn search(scene: &Scene, text: &str) -> Outcome {
    let s = scene.lang.search();
    let month = match scene.board.settle(&scene.view) {
        Settled::At(month) => Some(month),
        Settled::Moved(view) => view.month,
        Settled::NotPublished(_) | Settled::Nothing => scene.board.latest_month(),
    };
    let all = find(scene.board.units(), text);
    let title = match (text.is_empty(), all.len()) {
        (true, _) => s.title.to_owned(),
        (false, 0) => (s.nothing)(text),
        (false, count) => (s.results)(count, text),
    };
    let what = if all.is_empty() {
        unfound(scene, text, month).into_any()
    } else {
        results(scene, &all, month).into_any()
    };
    let main = view! {
        <div class="page search-page">
            <h1>{title.clone()}</h1>
            {form(scene, text).into_any()}
            {what}
        </div>
    };
    Outcome::Sheet(Sheet {
        title,
        description: s.explained.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month,
    })
}

fn form(scene: &Scene, text: &str) -> impl IntoView + use<> {
    let (lang, s) = (scene.lang, scene.lang.search());
    let pairs = scene.across().pairs().into_iter();
    let hidden = pairs
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="finder" role="search" aria-label=s.title action=format!("/{}/search", lang.code())>
            <label for="q">{s.label}</label>
            <span>
                <input type="search" id="q" name="q" value=text.to_owned() maxlength="80"/>
                {hidden}
                <button>{s.submit}</button>
            </span>
        </form>
    }
}

/// The units found: the one that is meant first and large, then localities, then the others.
fn results(scene: &Scene, all: &[Found], month: Option<Month>) -> impl IntoView + use<> {
    let (lang, s, units) = (scene.lang, scene.lang.search(), scene.board.units());
    let split = all.partition_point(|found| units.get(found.unit).kind().is_locality());
    let (localities, others) = all.split_at(split);
    let meant = localities
        .first()
        .filter(|first| first.nearness == Nearness::Exact);
    let first = meant.map(
        |first| view! { <section class="hit">{found(scene, first, month, true)}</section> },
    );
    let list = |title: &'static str, members: &[Found], more: Option<String>| {
        let items = members
            .iter()
            .map(|member| view! { <li>{found(scene, member, month, false)}</li> })
            .collect_view();
        (!members.is_empty()).then(|| {
            view! {
                <section class="block">
                    <h2>{title}</h2>
                    <ul class="found">{items}</ul>
                    {more.map(|more| view! { <p class="quiet">{more}</p> })}
                </section>
            }
        })
    };
    let more = others.len().saturating_sub(OTHERS);
    let more = (more > 0).then(|| (s.more)(more));
    let rest = &localities[usize::from(meant.is_some())..];
    view! {
        <p class="quiet rate-of">{lang.heading(scene.view.indicator)}</p>
        {first}
        {list(if meant.is_some() { s.other_localities } else { s.localities }, rest, None)}
        {list(s.others, &others[..others.len().min(OTHERS)], more)}
    }
}

/// What can be searched, or what may have been meant; then all localities of today.
fn unfound(scene: &Scene, text: &str, month: Option<Month>) -> impl IntoView + use<> {
    let (lang, s, units) = (scene.lang, scene.lang.search(), scene.board.units());
    let near = nearest(units, text, SUGGESTED);
    let links: Vec<(String, String)> = if text.is_empty() {
        let to = |text: &str| {
            let address = crate::ui::app::Address::Search(text.to_owned());
            scene.link_to(&address, &scene.across())
        };
        EXAMPLES.map(|text| (text.to_owned(), to(text))).into()
    } else {
        let unit = |ix| units.get(ix);
        near.into_iter()
            .map(|ix| {
                (
                    lang.unit_name(unit(ix)),
                    scene.unit_link(&unit(ix).id.0, month),
                )
            })
            .collect()
    };
    let (hint, leads) = match text.is_empty() {
        true => (s.explained, s.examples),
        false => (s.nothing_hint, s.nearest),
    };
    let named = (!links.is_empty()).then(|| {
        let links = links
            .into_iter()
            .map(|(name, to)| view! { <a href=to>{name}</a> })
            .collect_view();
        view! { <p class="picks">{leads} " " {links}</p> }
    });
    view! {
        <p class="lead">{hint}</p>
        {named}
        {unit_index::index(scene, month)}
    }
}
