//! All ministries in one table, with what is known of each.
use super::{
    citation,
    icon::Icon,
    ministry::{judged, published, targets, with},
};
use crate::{
    domain::{DtiAsked, DtiPart, Ministry, MinistryKind, Observation, Topic, Unit, UnitIx},
    ui::app::{Address, Scene},
};
use chrono::Datelike;
use leptos::prelude::*;

/// All ministries by their rank, with what is known of each.
pub fn table(scene: &Scene) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.ministries());
    let groups = MinistryKind::ALL
        .iter()
        .map(|kind| {
            let all = scene.board.ministries().iter();
            let rows = all
                .filter(|ministry| ministry.kind == *kind)
                .filter_map(|ministry| line(scene, ministry))
                .collect_view();
            view! {
                <tbody>
                    <tr class="kind"><th scope="rowgroup" colspan="5">{lang.ministry_kind(*kind)}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="all">
            <h2>{w.all}</h2>
            <p class="quiet">{w.all_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=w.all>
                <table class="ministries">
                    <caption class="sr">{w.all}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{w.ministry}</th>
                            <th scope="col">{w.ranked_with}</th>
                            <th scope="col">{w.dti}</th>
                            <th scope="col">{w.e2e}</th>
                            <th scope="col">{w.mergers}</th>
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn line(scene: &Scene, ministry: &Ministry) -> Option<AnyView> {
    let (lang, w, board) = (scene.lang, scene.lang.ministries(), &scene.board);
    let ix = board.units().find(&ministry.unit.0)?;
    let unit = board.units().get(ix);
    let to = scene.unit_link(&unit.id.0, None);
    let ended = unit
        .valid_to
        .map(|_| view! { <span class="chip mute">{Icon::Dashes.draw()} {w.ended}</span> });
    let ranks = ranks(scene, unit)
        .into_iter()
        .map(|(asked, rank)| {
            let year = asked.year;
            let to = scene.link_to(&Address::Dti(asked), &Default::default());
            view! { <li><span class="quiet">{year}</span> " " <a href=to>{rank}</a></li> }
        })
        .collect_view();
    Some(
        view! {
            <tr data-unit=unit.id.0.clone()>
                <th scope="row"><a href=to>{lang.unit_name(unit)}</a> " " {ended}</th>
                <td data-label=w.ranked_with>{with(scene, ministry)}</td>
                <td data-label=w.dti><ul class="years">{ranks}</ul></td>
                <td data-label=w.e2e>{rate(scene, unit)}</td>
                <td data-label=w.mergers>{merger(scene, ix, ministry)}</td>
            </tr>
        }
        .into_any(),
    )
}

/// The ranks of the digital transformation index, the last first: the table of 2022, `3/17`.
fn ranks(scene: &Scene, unit: &Unit) -> Vec<(DtiAsked, String)> {
    let is = |told: &&Observation| {
        told.key.topic == Topic::Dti
            && told.key.item == DtiPart::Total.code()
            && told.key.unit.as_ref() == Some(&unit.id)
    };
    let all = scene.board.observations().iter().filter(is);
    let mut ranks: Vec<_> = all
        .filter_map(|told| {
            let asked = DtiAsked {
                year: Some(told.year()),
                league: told.key.league,
                units: Vec::new(),
            };
            Some((asked, scene.lang.placing_of(told.placing?)))
        })
        .collect();
    ranks.sort_by_key(|(asked, _)| std::cmp::Reverse(asked.year));
    ranks.dedup();
    ranks
}

/// The published end-to-end rate of 2024, by the target of the ministries, and the way to its
/// source.
fn rate(scene: &Scene, unit: &Unit) -> Option<AnyView> {
    let target = targets(scene)
        .into_iter()
        .find(|target| target.due.year() == 2024)?;
    let figure = published(scene, unit, target)?;
    let told = citation::links(&figure.source);
    Some(
        view! { {judged(scene, figure, target)} " " <span class="quiet">{told}</span> }
            .into_any(),
    )
}

/// What became of it, or what it took in.
fn merger(scene: &Scene, ix: UnitIx, ministry: &Ministry) -> Option<AnyView> {
    let units = scene.board.units();
    let link = |other: UnitIx| {
        let other = units.get(other);
        let to = scene.unit_link(&other.id.0, None);
        view! { <a href=to>{scene.lang.unit_name(other)}</a> }
    };
    let next = units.successor(ix).map(|next| view! { "→ " {link(next)} });
    let old: Vec<_> = units.predecessors(ix).to_vec();
    let old = old
        .into_iter()
        .enumerate()
        .map(|(at, old)| view! { {(at > 0).then_some(", ")} {link(old)} })
        .collect_view();
    let old = (!units.predecessors(ix).is_empty()).then(|| view! { "← " {old} });
    let bare = next.is_none() && old.is_none() && !ministry.merger.is_empty();
    let told = bare.then(|| view! { <span lang="vi">{ministry.merger.clone()}</span> });
    (!ministry.merger.is_empty()).then(|| view! { {next} {old} {told} }.into_any())
}
