//! The address made visible: month, indicator, basis and map, each a link or a plain form.
use super::{form, icon::Icon};
use crate::{
    domain::{Against, Basis, Indicator, Map, Month, View},
    ui::{
        app::{Address, Scene},
        islands::Steps,
    },
};
use leptos::prelude::*;

/// The bar over every page that shows figures; such a page has islands.
pub fn view_bar(scene: &Scene, month: Month) -> impl IntoView + use<> {
    let (lang, t, view) = (scene.lang, scene.lang.texts(), scene.view);
    let step = |by: i32, label: &'static str, icon: Icon, rel: &'static str| {
        let to = month.plus(by);
        let last = scene.last_month();
        let there = scene.board.slab(to).is_some() && last.is_none_or(|last| to <= last);
        if there {
            view! {
                <a class="step" rel=rel href=scene.link(&view.at(to)) aria-label=label title=label>
                    {icon.draw()}
                </a>
            }
            .into_any()
        } else {
            view! { <span class="step off" aria-hidden="true">{icon.draw()}</span> }.into_any()
        }
    };
    let back = step(-1, t.month_before, Icon::Left, "prev");
    let forth = step(1, t.month_after, Icon::Right, "next");
    let edition = scene.board.slab(month).map(|slab| {
        let edition = &slab.edition;
        view! {
            <p class="edition">
                {t.edition} " " <b title=lang.published_on(edition)>{edition.to_string()}</b>
            </p>
        }
    });
    // Where the map is chosen: the pages of all localities.
    let on_map = matches!(scene.address, Address::Overview | Address::Chart(..));
    view! {
        <section class="viewbar" aria-label=t.view_bar>
            <div class="bar">
                <form method="get" action=form::action(scene)>
                    <label for="month" class="sr">{t.reporting_month}</label>
                    <span class="stepper">
                        {back}
                        <select id="month" name="month">{months(scene, month)}</select>
                        {forth}
                    </span>
                    <label for="indicator" class="sr">{t.indicator}</label>
                    <select id="indicator" name="indicator">{indicators(scene)}</select>
                    <label for="vs">{lang.ranking().against}</label>
                    <select id="vs" name="vs">{against(scene, month)}</select>
                    {form::hidden(scene, &["month", "indicator", "vs", "asked"])}
                    <button class="quiet">{t.show}</button>
                </form>
                {segments(t.basis, Basis::ALL.map(|basis| (
                    match basis { Basis::Month => t.basis_month, Basis::YearToDate => t.basis_ytd },
                    scene.link(&View { basis, asked: None, ..view }),
                    basis == view.basis,
                )))}
                {on_map.then(|| segments(t.map, [Map::Reported, Map::Today, Map::Old].map(|map| (
                    lang.map(map),
                    scene.link(&View { map, asked: None, ..view }),
                    map == view.map,
                ))))}
                {on_map.then(|| explained(scene))}
                {edition}
                <Steps/>
            </div>
        </section>
    }
}

/// What the three maps mean, where one is chosen.
fn explained(scene: &Scene) -> impl IntoView + use<> {
    let words = scene.lang.maps();
    let items = words
        .meanings
        .map(|(name, meaning)| view! { <dt>{name}</dt><dd>{meaning}</dd> })
        .collect_view();
    view! {
        <details class="explain">
            <summary aria-label=words.title title=words.title>"?"</summary>
            <dl>{items}</dl>
        </details>
    }
}

fn months(scene: &Scene, chosen: Month) -> impl IntoView + use<> {
    let lang = scene.lang;
    let last = scene.last_month();
    scene
        .board
        .months()
        .rev()
        .filter(|month| last.is_none_or(|last| *month <= last))
        .map(|month| {
            view! {
                <option value=month.to_string() selected=month == chosen>{lang.month(month)}</option>
            }
        })
        .collect_view()
}

fn indicators(scene: &Scene) -> impl IntoView + use<> {
    let lang = scene.lang;
    let chosen = scene.view.indicator;
    Indicator::ALL
        .map(|indicator| {
            view! {
                <option value=indicator.code() selected=indicator == chosen>
                    {lang.heading(indicator)}
                </option>
            }
        })
        .collect_view()
}

/// The month before, a year before, or any other that was published.
fn against(scene: &Scene, shown: Month) -> impl IntoView + use<> {
    let (lang, words, chosen) = (scene.lang, scene.lang.ranking(), scene.view.against);
    let option = |against: Against, label: String| {
        let default = against == Against::default();
        let code = if default {
            String::new()
        } else {
            against.to_string()
        };
        view! {
            <option value=code selected=against == chosen>{label}</option>
        }
    };
    let others = scene
        .board
        .months()
        .rev()
        .filter(|month| *month != shown)
        .map(|month| option(Against::Month(month), lang.month(month)))
        .collect_view();
    view! {
        {option(Against::Previous, words.previous.to_owned())}
        {option(Against::YearAgo, words.year_ago.to_owned())}
        <optgroup label=words.other_month>{others}</optgroup>
    }
}

/// Links of which one is chosen, under a name that is heard.
pub fn segments<const N: usize>(
    label: &'static str,
    choices: [(&'static str, String, bool); N],
) -> impl IntoView + use<N> {
    let links = choices
        .map(|(name, to, chosen)| {
            view! { <a href=to aria-current=chosen.then_some("true")>{name}</a> }
        })
        .collect_view();
    view! {
        <div class="segments" role="group" aria-label=label>{links}</div>
    }
}
