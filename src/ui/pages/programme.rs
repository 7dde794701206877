//! `/vi/programme`: the counters of the national programme.
use crate::ui::app::{Outcome, Scene, Sheet};
use leptos::prelude::*;

/// Every counter.
pub fn programme(scene: &Scene) -> Outcome {
    let name = scene.lang.observed_pages().programme;
    let main = view! { <div class="page"><h1 class="plain">{name}</h1></div> };
    Outcome::Sheet(Sheet {
        title: name.to_owned(),
        description: name.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
