//! The rank of a unit over the months.
use super::{downloads, trend};
use crate::{
    charts::{self, Dress},
    domain::{Month, RankTrend, UnitIx},
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

/// The months of the ranks of what is called `name`, the newest first.
pub fn table(scene: &Scene, ranks: &RankTrend, name: &str) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let rows = (0..ranks.around.months.len())
        .rev()
        .map(|at| {
            let month = ranks.around.months[at];
            let place = ranks.places[at];
            let rank = place.map_or(t.no_figure.to_owned(), |place| place.rank.to_string());
            view! {
                <tr>
                    <th scope="row">{lang.month(month)}</th>
                    <td class="n">{rank}</td>
                    <td class="n">{place.map(|place| place.of)}</td>
                    <td>{trend::edition(scene, month)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table data-of=name.to_owned()>
            <thead>
                <tr>
                    <th scope="col">{t.month}</th>
                    <th scope="col" class="n">{t.rank}</th>
                    <th scope="col" class="n">{lang.chart_page().among}</th>
                    <th scope="col">{t.edition}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
