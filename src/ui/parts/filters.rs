//! The choice of region and size over a ranking.
use super::form;
use crate::{
    domain::{Overview, Size, View, Zone},
    ui::app::Scene,
};
use leptos::prelude::*;

/// A plain form; without JavaScript its button does what the choice says.
pub fn filters(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let (lang, words, view) = (scene.lang, scene.lang.ranking(), scene.view);
    let units = scene.board.units();
    let mut regions: Vec<_> = overview
        .rows
        .iter()
        .filter_map(|row| Some((units.region_place(row.unit)?, units.get(row.unit))))
        .collect();
    regions.sort_by_key(|(place, _)| *place);
    regions.dedup_by_key(|(place, _)| *place);
    let regions = regions
        .iter()
        .filter_map(|(_, unit)| {
            let region = unit.region.as_ref()?;
            let zone = Zone::of(region)?;
            let chosen = view.zone == Some(zone);
            Some(view! {
                <option value=zone.code() selected=chosen>{lang.region(region).to_owned()}</option>
            })
        })
        .collect_view();
    let sizes = Size::ALL
        .iter()
        .map(|size| {
            let chosen = view.size == Some(*size);
            view! { <option value=size.code() selected=chosen>{lang.size(*size)}</option> }
        })
        .collect_view();
    let clear = (view.zone.is_some() || view.size.is_some()).then(|| {
        let all = View {
            zone: None,
            size: None,
            ..view
        };
        view! { <a href=scene.link(&all) + "#ranking">{words.clear}</a> }
    });
    view! {
        <form class="filters" method="get" action=form::action(scene) + "#ranking">
            <label for="region">{words.region}</label>
            <select id="region" name="region">
                <option value="">{words.all_regions}</option>
                {regions}
            </select>
            <label for="size">{words.size}</label>
            <select id="size" name="size">
                <option value="">{words.all_sizes}</option>
                {sizes}
            </select>
            {form::hidden(scene, &["region", "size", "asked"])}
            <button>{words.apply}</button>
            {clear}
        </form>
    }
}
