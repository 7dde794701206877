//! The digital transformation index of one unit over the years, and of what it was made from.
use super::dti_cells;
use crate::{
    domain::{DtiAsked, DtiHistory, DtiYear, UnitIx, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Everything that was published; nothing where there is nothing.
pub fn of_unit(scene: &Scene, unit: UnitIx) -> Option<AnyView> {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let history = scene.board.dti_history(unit);
    let before = history
        .before
        .iter()
        .map(|(old, years)| {
            let old = scene.board.units().get(*old);
            let to = scene.unit_link(&old.id.0, None);
            view! {
                <tbody>
                    <tr class="of">
                        <th colspan="6" scope="rowgroup">
                            {d.history_before} ": " <a href=to>{lang.compared_name(old)}</a>
                        </th>
                    </tr>
                    {years.iter().map(|year| line(scene, year)).collect_view()}
                </tbody>
            }
        })
        .collect_view();
    (!history.is_empty()).then(|| {
        let own = history
            .years
            .iter()
            .map(|year| line(scene, year))
            .collect_view();
        view! {
            <section class="block" id="dti">
                <h2>{d.history}</h2>
                <p class="quiet">{d.nature} " " {d.legend}</p>
                <div class="scroll" tabindex="0" role="region" aria-label=d.history>
                    <table class="league history">
                        <caption class="sr">{d.history}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{d.year}</th>
                                <th scope="col">{d.rank}</th>
                                <th scope="col">{d.change}</th>
                                <th scope="col" class="n">{d.score}</th>
                                <th scope="col">{d.parts}</th>
                                <th scope="col">{d.source}</th>
                            </tr>
                        </thead>
                        <tbody>{own}</tbody>
                        {before}
                    </table>
                </div>
                {reckoned(scene, &history)}
            </section>
        }
        .into_any()
    })
}

fn line(scene: &Scene, year: &DtiYear) -> AnyView {
    let (lang, row) = (scene.lang, &year.row);
    let asked = DtiAsked {
        year: Some(year.year),
        league: Some(year.league),
        units: Vec::new(),
    };
    let to = scene.link_to(&Address::Dti(asked), &View::default());
    let parts = row
        .parts
        .iter()
        .filter_map(|told| {
            let part = lang.dti_part(told.key.item.parse().ok()?);
            let score = told
                .score()
                .map(|score| view! { " " <b>{lang.score(score)}</b> });
            let rank = told.placing.map(|placing| {
                let rank = format!("{} {}", lang.dti().rank, lang.placing_of(placing));
                view! { " " <span class="quiet">{rank}</span> }
            });
            Some(view! { <li>{part} {score} {rank}</li> })
        })
        .collect_view();
    let parts = match row.parts.is_empty() {
        true => view! { "–" }.into_any(),
        false => view! { <ul>{parts}</ul> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><a href=to>{year.year}</a></th>
            <td class="rank">{dti_cells::rank(scene, row)}</td>
            <td class="shift">{dti_cells::change(scene, row)}</td>
            <td class="n strong">{lang.scores(&row.scores())}</td>
            <td class="parts">{parts}</td>
            <td class="claims">{dti_cells::sources(scene, row)}</td>
        </tr>
    }
    .into_any()
}

/// The value of a merged unit in years before the merger, by the ministry's method; or why not.
fn reckoned(scene: &Scene, history: &DtiHistory) -> Option<AnyView> {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let methods =
        scene.link_to(&Address::Dti(DtiAsked::default()), &View::default()) + "#methods";
    let link = view! { <a href=methods>{d.methods}</a> };
    let items = history
        .reckoned
        .iter()
        .map(|reckoned| {
            let told = lang.reckoned(reckoned);
            view! { <li><b>{lang.score(reckoned.score)}</b> " " {told}</li> }
        })
        .collect_view();
    (history.made_from > 1).then(|| match history.reckoned.is_empty() {
        true => view! { <p class="quiet">{d.not_reckoned} " " {link}</p> }.into_any(),
        false => {
            view! { <ul class="lines">{items}</ul> <p class="quiet">{link}</p> }.into_any()
        }
    })
}
