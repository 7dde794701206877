//! The rank of a unit over the months.
use super::downloads;
use crate::{
    charts::{self, Dress},
    domain::{Month, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The rank under the trend of a unit, 1 at the top.
pub fn figure(scene: &Scene, ix: UnitIx, name: &str, month: Month) -> impl IntoView + use<> {
    let (lang, view) = (scene.lang, scene.view);
    let id = scene.board.units().get(ix).id.0.clone();
    let mut ranks = scene.board.rank_trend(ix, &view, month);
    // The trend beside it has them, with the list of what they stand for.
    ranks.around.notes.clear();
    let draw = |dress| charts::ranks(&ranks, name, lang, dress);
    let drawings = draw(Dress::Wide) + &draw(Dress::Narrow);
    view! {
        <figure class="rank-figure">
            <figcaption>
                <h2>{lang.rank_finding(&ranks)}</h2>
                <p class="quiet">{lang.rank_subtitle(&view, name)}</p>
            </figcaption>
            <div inner_html=drawings></div>
            {downloads::links(scene, "ranks", month, Some(("unit", id)))}
        </figure>
    }
}
