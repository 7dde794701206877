//! Short messages over a page.
use crate::{
    domain::{Month, Settled, View},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Says that the page went to another month than was asked for, while that still holds: `settle`
/// is how the page finds its month.
pub fn moved(
    scene: &Scene,
    shown: Month,
    settle: impl Fn(&View) -> Settled,
) -> Option<AnyView> {
    let asked = scene.view.asked?;
    let elsewhere = settle(&scene.view.at(asked)) != Settled::At(shown);
    let text = scene.lang.moved_notice(asked, shown);
    elsewhere.then(|| view! { <p class="notice" role="status">{text}</p> }.into_any())
}
