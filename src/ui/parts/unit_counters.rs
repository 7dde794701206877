//! The counters of one unit, and of the units that it was made from.
use super::counters;
use crate::{
    domain::UnitIx,
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// The counters of the unit under its own name, those of its predecessors under theirs; nothing
/// where nobody published any.
pub fn of(scene: &Scene, unit: UnitIx) -> Option<AnyView> {
    let (lang, p) = (scene.lang, scene.lang.programme());
    let all = scene.board.unit_counters(unit);
    if all.is_empty() {
        return None;
    }
    let tables = all
        .iter()
        .map(|(ix, counters)| {
            let of = scene.board.units().get(*ix);
            let name = lang.unit_name(of);
            let label = format!("{}: {name}", p.of_unit);
            let whose = (*ix != unit).then(|| {
                let to = scene.link_to(&Address::Unit(of.id.0.clone()), &Default::default());
                view! { <h3><a href=to>{name}</a> " " <code>{of.id.0.clone()}</code></h3> }
            });
            view! { {whose} {counters::table(scene, &label, &[("", counters)])} }
        })
        .collect_view();
    let section = view! {
        <section class="block" id="counters">
            <h2>{p.of_unit}</h2>
            <p class="quiet">{p.of_unit_explained}</p>
            {tables}
        </section>
    };
    Some(section.into_any())
}
