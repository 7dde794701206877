//! How a published value came to us, where it was not simply read.
use super::{citation, icon::Icon};
use crate::{
    domain::{Observation, Provenance},
    ui::app::Scene,
};
use leptos::prelude::*;

/// "Suy ra" or "chưa kiểm chứng"; nothing where the value was read in its source.
pub fn mark(scene: &Scene, provenance: Provenance) -> Option<AnyView> {
    (provenance != Provenance::Read).then(|| {
        let word = scene.lang.provenance(provenance);
        view! { <span class="mark mute">{Icon::Dashes.draw()} {word}</span> }.into_any()
    })
}

/// Where a value was read, and what to know about it.
pub fn source(told: &Observation) -> AnyView {
    let note = (!told.note.is_empty()).then(|| {
        view! { <span class="quiet" lang="vi">{told.note.clone()}</span> }
    });
    view! { {citation::links(&told.key.source)} " " {note} }.into_any()
}
