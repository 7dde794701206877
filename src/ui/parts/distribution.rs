//! How the rates of the localities are spread, one dot each.
use super::downloads;
use crate::{
    charts::{self, Dress},
    domain::Overview,
    ui::app::Scene,
};
use leptos::prelude::*;

/// The distribution under the trend of the overview.
pub fn figure(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let lang = scene.lang;
    let draw = |dress| charts::distribution(&scene.board, overview, lang, dress);
    let drawings = draw(Dress::Wide) + &draw(Dress::Narrow);
    view! {
        <figure class="distribution">
            <figcaption>
                <h2>{lang.distribution_finding(overview)}</h2>
                <p class="quiet">{lang.distribution_explained()}</p>
            </figcaption>
            <div inner_html=drawings></div>
            {downloads::links(scene, "distribution", overview.month, None)}
        </figure>
    }
}
