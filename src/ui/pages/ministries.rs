//! `/vi/ministries`: ministries, and the blocks beside each other.
use crate::ui::app::{Outcome, Scene, Sheet};
use leptos::prelude::*;

/// Every ministry.
pub fn ministries(scene: &Scene) -> Outcome {
    let name = scene.lang.observed_pages().ministries;
    let main = view! { <div class="page"><h1 class="plain">{name}</h1></div> };
    Outcome::Sheet(Sheet {
        title: name.to_owned(),
        description: name.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
