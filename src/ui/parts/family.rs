//! The units that a unit was made from, or the one that took over from it.
use crate::{
    domain::{Map, Month, UnitIx, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Predecessors with their own last rate, or the successor.
pub fn family(scene: &Scene, ix: UnitIx) -> impl IntoView + use<> {
    let (lang, t, board, view) = (scene.lang, scene.lang.texts(), &scene.board, scene.view);
    let card = |unit: UnitIx, at: Month| {
        let figure = board.figure(unit, view.indicator, view.basis, at);
        let unit = board.units().get(unit);
        let rate = figure
            .rate()
            .map_or("–".into(), |rate| lang.percent(rate.percent()));
        let plain = View {
            map: Map::default(),
            ..scene.view
        };
        let to = scene.link_to(
            &Address::Unit(unit.id.0.clone()),
            &View {
                asked: None,
                ..plain.at(at)
            },
        );
        view! {
            <li>
                <a href=to>{lang.unit_name(unit)}</a> " " <code>{unit.id.0.clone()}</code>
                <p>{lang.month(at)} ": " <b>{rate}</b></p>
            </li>
        }
    };
    let old = board.units().predecessors(ix);
    let last_old = old
        .iter()
        .filter_map(|old| board.units().get(*old).last_month())
        .max();
    let published = |at: Month| board.slab(at).map(|_| at).or(board.latest_month());
    let before = last_old.and_then(published).map(|at| {
        let cards = old.iter().map(|old| card(*old, at)).collect_view();
        view! {
            <section class="block">
                <h2>{t.predecessors_title}</h2>
                <p class="quiet">{t.predecessors_explained}</p>
                <ul class="family">{cards}</ul>
            </section>
        }
    });
    let after = board
        .units()
        .successor(ix)
        .zip(board.latest_month())
        .map(|(new, at)| {
            view! {
                <section class="block">
                    <h2>{t.successor}</h2>
                    <ul class="family">{card(new, at)}</ul>
                </section>
            }
        });
    view! { {before} {after} }
}
