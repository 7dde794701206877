//! `/vi/units/63-45/profile`: everything about a unit on one page.
use crate::ui::app::{Outcome, Scene, Sheet};
use leptos::prelude::*;

/// The profile of the unit with key `id`.
pub fn profile(scene: &Scene, _id: &str) -> Outcome {
    let name = scene.lang.observed_pages().profile;
    let main = view! { <div class="page"><h1 class="plain">{name}</h1></div> };
    Outcome::Sheet(Sheet {
        title: name.to_owned(),
        description: name.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
