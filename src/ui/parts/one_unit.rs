//! Which unit a drawing is of: a plain form.
use super::form;
use crate::{
    charts::Picture,
    domain::{Month, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The localities of the view's map, and the chosen one where it is none of them.
pub fn form(scene: &Scene, picture: &Picture, month: Month) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.chart_page());
    let chosen = picture.units.first().copied();
    let mut members = scene.board.members(scene.view.map, month);
    members.extend(chosen.filter(|chosen| !members.contains(chosen)));
    let option = |ix: UnitIx| {
        let unit = scene.board.units().get(ix);
        let name = lang.compared_name(unit);
        view! { <option value=unit.id.0.clone() selected=Some(ix) == chosen>{name}</option> }
    };
    let options = members.into_iter().map(option).collect_view();
    // Nobody stands for all of them, where the drawing can show that.
    let nobody = match picture.drawing.needs_units() {
        true => w.none_yet,
        false => lang.texts().localities_block,
    };
    let name = picture.drawing.parameter().unwrap_or_default();
    view! {
        <form class="one-unit" method="get" action=form::action(scene)>
            {form::hidden(scene, &[name, "asked"])}
            <label for="one-unit">{w.unit}</label>
            <select id="one-unit" name=name>
                <option value="" selected=chosen.is_none()>{nobody}</option>
                {options}
            </select>
            <button class="quiet">{lang.texts().show}</button>
        </form>
    }
}
