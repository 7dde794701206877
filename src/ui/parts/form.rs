//! What forms have in common: they change a part of the address and keep the rest.
use crate::ui::app::Scene;
use leptos::prelude::*;

/// Hidden fields for the parts of the address that the form does not choose itself.
pub fn hidden(scene: &Scene, chosen_here: &[&str]) -> impl IntoView + use<> {
    let pairs = scene.view.pairs().into_iter().chain(scene.address.pairs());
    pairs
        .filter(|(name, _)| !chosen_here.contains(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
}

/// Where a form of this page sends its fields; the browser puts the query behind it.
pub fn action(scene: &Scene) -> String {
    format!("/{}/{}", scene.lang.code(), scene.address.path())
}
