//! The rank of a unit over the months.
use super::{downloads, table_of, trend};
use crate::{
    charts::{self, Dress},
    domain::{Bump, Month, UnitIx},
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

/// The ranks of the units that a drawing of several names, the newest month first.
pub fn table(scene: &Scene, bump: &Bump) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let heads = table_of::heads(lang, bump.lines.iter().map(|line| &line.unit));
    let rows = (0..bump.around.months.len())
        .rev()
        .map(|at| {
            let places = bump.lines.iter().map(|line| line.places[at]);
            let of = places.clone().flatten().map(|place| place.of).next();
            let cells = places
                .map(|place| {
                    let rank = place.map_or("–".to_owned(), |place| place.rank.to_string());
                    view! { <td class="n">{rank}</td> }
                })
                .collect_view();
            let month = bump.around.months[at];
            view! {
                <tr>
                    <th scope="row">{lang.month(month)}</th>
                    {cells}
                    <td class="n">{of}</td>
                    <td>{trend::edition(scene, month)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="months">
            <thead>
                <tr>
                    <th scope="col">{t.month}</th>
                    {heads}
                    <th scope="col" class="n">{lang.chart_page().among}</th>
                    <th scope="col">{t.edition}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
