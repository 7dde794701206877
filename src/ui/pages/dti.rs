//! `/vi/rankings/dti`: the digital transformation index, one edition of one league.
use crate::ui::app::{Outcome, Scene, Sheet};
use leptos::prelude::*;

/// The edition that was asked for.
pub fn dti(scene: &Scene, _asked: &crate::domain::DtiAsked) -> Outcome {
    let name = scene.lang.observed_pages().dti;
    let main = view! { <div class="page"><h1 class="plain">{name}</h1></div> };
    Outcome::Sheet(Sheet {
        title: name.to_owned(),
        description: name.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
