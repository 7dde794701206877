//! The units that a field proposes while somebody types, and what a unit is called.
use crate::{domain::UnitId, ui::app::Scene};
use leptos::prelude::*;

/// The id of the list, by which fields name it.
pub(super) const UNITS: &str = "reporting-units";

/// Localities and ministries of today, by key and name. Communes report as well, but a list of
/// more than three thousand helps nobody: they are typed.
pub(super) fn units_list(scene: &Scene) -> impl IntoView + use<> {
    let units = scene.board.units();
    let options = scene
        .board
        .bodies_on(scene.today)
        .into_iter()
        .map(|ix| {
            let unit = units.get(ix);
            let name = scene.lang.unit_name(unit);
            view! { <option value=unit.id.0.clone()>{name}</option> }
        })
        .collect_view();
    view! { <datalist id=UNITS>{options}</datalist> }
}

/// The name of a unit; its key where the register does not know it.
pub(super) fn name_of(scene: &Scene, id: &UnitId) -> String {
    let units = scene.board.units();
    match units.find(&id.0) {
        Some(ix) => scene.lang.unit_name(units.get(ix)),
        None => id.to_string(),
    }
}
