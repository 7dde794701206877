//! Ranks of chosen units over the editions of the digital transformation index.
use crate::{
    charts,
    domain::{DtiAsked, DtiEdition, DtiLine, DtiRanks, UnitIx, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Units whose lines can be told apart.
const MOST: usize = 6;

/// The drawing with its choice of units and its table; nothing where ranks of one year alone are
/// known.
pub fn figure(scene: &Scene, asked: &DtiAsked, edition: &DtiEdition) -> Option<AnyView> {
    let (lang, d, board) = (scene.lang, scene.lang.dti(), &scene.board);
    let chosen: Vec<UnitIx> = asked
        .units
        .iter()
        .filter_map(|id| board.units().find(id))
        .collect();
    let ranks = board.dti_ranks(edition.league, &chosen);
    (ranks.years.len() > 1).then(|| {
        view! {
            <section class="block" id="ranks">
                <figure class="alone">
                    <figcaption>
                        <h2>{lang.dti_ranks_finding(&ranks)}</h2>
                        <p class="quiet">{d.ranks_title} ", " {lang.among(edition.league)} ". " {d.ranks_legend}</p>
                    </figcaption>
                    <div inner_html=charts::dti_bump(&ranks, lang)></div>
                    {choice(scene, edition, &ranks)}
                    <details>
                        <summary>{d.as_table}</summary>
                        {table(scene, &ranks)}
                    </details>
                </figure>
            </section>
        }
        .into_any()
    })
}

/// The units that are shown, each with a link that takes it out, and a form that adds one.
fn choice(scene: &Scene, edition: &DtiEdition, ranks: &DtiRanks) -> AnyView {
    let (lang, d, c) = (scene.lang, scene.lang.dti(), scene.lang.compare());
    let keys: Vec<String> = ranks
        .lines
        .iter()
        .map(|line| line.unit.id.0.clone())
        .collect();
    let league = Some(edition.league);
    let of = |units: Vec<String>| {
        let asked = DtiAsked {
            year: Some(edition.year),
            league,
            units,
        };
        Address::Dti(asked)
    };
    let items = ranks
        .lines
        .iter()
        .map(|line| {
            let name = lang.compared_name(&line.unit);
            let rest = keys.iter().filter(|key| **key != line.unit.id.0).cloned().collect();
            let to = scene.link_to(&of(rest), &View::default()) + "#ranks";
            let label = (c.remove)(&name);
            // The last one cannot go: nothing chosen means the ones chosen for the reader.
            let out = (keys.len() > 1).then(|| {
                view! { <a href=to aria-label=label.clone() title=label><span aria-hidden="true">"×"</span></a> }
            });
            view! { <li class=(keys.len() == 1).then_some("fixed")>{name} {out}</li> }
        })
        .collect_view();
    let mut offered: Vec<&DtiLine> = ranks.behind.iter().collect();
    offered.sort_by_key(|line| (line.unit.valid_to.is_none(), line.unit.sort));
    let options = offered
        .into_iter()
        .map(|line| {
            view! { <option value=line.unit.id.0.clone()>{lang.compared_name(&line.unit)}</option> }
        })
        .collect_view();
    let address = of(keys.clone());
    let hidden = address
        .pairs()
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let add = (keys.len() < MOST && !ranks.behind.is_empty()).then(|| {
        view! {
            <form class="finder" action=format!("/{}/{}#ranks", lang.code(), address.path())>
                <label for="add">{d.add}</label>
                <span><select id="add" name="add">{options}</select> {hidden} <button>{d.add_button}</button></span>
            </form>
        }
    });
    view! { <ul class="chosen" aria-label=c.chosen>{items}</ul> {add} }.into_any()
}

/// The ranks that the drawing shows, the newest year first.
fn table(scene: &Scene, ranks: &DtiRanks) -> AnyView {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let heads = ranks
        .lines
        .iter()
        .map(|line| view! { <th scope="col" class="n">{lang.compared_name(&line.unit)}</th> })
        .collect_view();
    let rows = (0..ranks.years.len())
        .rev()
        .map(|at| {
            let cells = ranks
                .lines
                .iter()
                .map(|line| {
                    let place = line.places[at];
                    let place = place.map_or("–".to_owned(), |place| lang.places_of(place));
                    view! { <td class="n">{place}</td> }
                })
                .collect_view();
            let among = ranks.ranked[at].map_or("–".to_owned(), |ranked| ranked.to_string());
            view! {
                <tr>
                    <th scope="row">{ranks.years[at]}</th>
                    {cells}
                    <td class="n">{among}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=d.ranks_title>
            <table class="months">
                <caption class="sr">{d.ranks_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{d.year}</th>
                        {heads}
                        <th scope="col" class="n">{lang.chart_page().among}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
