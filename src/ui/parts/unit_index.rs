//! All localities of today by region, each a link: for those who would rather choose than type.
use crate::{
    domain::{Map, Month, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The index, with links to the units in `month`.
pub fn index(scene: &Scene, month: Option<Month>) -> impl IntoView + use<> {
    let (lang, units) = (scene.lang, scene.board.units());
    let regions = by_region(scene)
        .into_iter()
        .map(|members| {
            let region = members
                .first()
                .and_then(|ix| units.get(*ix).region.as_ref())
                .map(|region| lang.region(region));
            let links = members
                .iter()
                .map(|ix| {
                    let unit = units.get(*ix);
                    let to = scene.unit_link(&unit.id.0, month);
                    view! { <li><a href=to>{lang.unit_name(unit)}</a></li> }
                })
                .collect_view();
            view! {
                <section>
                    <h3>{region}</h3>
                    <ul>{links}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="index">
            <h2>{lang.search().index}</h2>
            <div class="index">{regions}</div>
        </section>
    }
}

/// Today's localities, region by region from north to south, each by the alphabet.
pub fn by_region(scene: &Scene) -> Vec<Vec<UnitIx>> {
    let units = scene.board.units();
    // Today's map knows no month.
    let any = Month::of(chrono::NaiveDate::default());
    let mut regions: Vec<Vec<UnitIx>> = Vec::new();
    for ix in scene.board.members(Map::Today, any) {
        let same =
            |members: &&mut Vec<UnitIx>| units.get(members[0]).region == units.get(ix).region;
        match regions.iter_mut().find(same) {
            Some(members) => members.push(ix),
            None => regions.push(vec![ix]),
        }
    }
    // The register runs from north to south.
    regions.sort_by_key(|members| members.iter().min().copied());
    regions
}
