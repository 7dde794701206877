//! `/vi/rankings/766`: index 766.
use crate::ui::app::{Outcome, Scene, Sheet};
use leptos::prelude::*;

/// The scores known on a day.
pub fn service766(scene: &Scene, _day: Option<chrono::NaiveDate>) -> Outcome {
    let name = scene.lang.observed_pages().service766;
    let main = view! { <div class="page"><h1 class="plain">{name}</h1></div> };
    Outcome::Sheet(Sheet {
        title: name.to_owned(),
        description: name.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
