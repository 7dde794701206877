//! The localities as a map of tiles, each a link to its unit.
use super::downloads;
use crate::{
    charts::{self, Dress},
    domain::{Map, Overview, UnitId},
    ui::{app::Scene, islands::Tiles},
};
use leptos::prelude::*;

/// The map beside the charts of the overview.
pub fn figure(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let lang = scene.lang;
    let link = |id: &UnitId| scene.unit_link(&id.0, Some(overview.month));
    let draw = |dress| charts::tiles(&scene.board, overview, lang, dress, &link);
    let drawings = draw(Dress::Wide) + &draw(Dress::Narrow);
    let old = scene.view.map == Map::Old;
    view! {
        <figure class="map">
            <figcaption>
                <h2>{lang.map_finding(overview)}</h2>
                <p class="quiet">{lang.map_explained(old)}</p>
            </figcaption>
            <div inner_html=drawings></div>
            <Tiles/>
            {downloads::links(scene, "map", overview.month, None)}
        </figure>
    }
}
