//! What could not be confirmed: definitions, values of targets, documents.
use super::goal_table;
use crate::{
    domain::{Indicator, Verified},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Three lists; the first two follow from the data.
pub fn lists(scene: &Scene) -> AnyView {
    let (lang, a) = (scene.lang, scene.lang.about());
    let indicators = Indicator::ALL
        .into_iter()
        .filter(|indicator| !indicator.is_verified())
        .map(|indicator| {
            let to = scene.link_to(&Address::Indicator(indicator), &scene.across());
            view! { <li><a href=to>{lang.of(indicator.name())}</a></li> }
        })
        .collect_view();
    let goals = scene.link_to(&Address::Targets, &scene.across());
    let targets = scene
        .board
        .demands(scene.today)
        .into_iter()
        .filter(|demand| demand.target().verified != Verified::Yes)
        .map(|demand| {
            let target = demand.target();
            let to = format!("{goals}#{}", target.id);
            view! {
                <li>
                    <a href=to>{lang.indicator_by_code(&target.indicator)} " " {lang.goal(target)}</a>
                    ", " <span lang="vi">{target.document.clone()}</span> " "
                    {goal_table::verified(scene, target.verified)}
                </li>
            }
        })
        .collect_view();
    let rest = a
        .unverified_items
        .iter()
        .map(|item| view! { <li>{*item}</li> })
        .collect_view();
    view! {
        <h3>{a.unverified_indicators}</h3>
        <ul class="points">{indicators}</ul>
        <h3>{a.unverified_targets}</h3>
        <ul class="points">{targets}</ul>
        <h3>{a.unverified_rest}</h3>
        <ul class="points">{rest}</ul>
    }
    .into_any()
}
