//! Which units a comparison or a drawing holds: taken out by a link, added by name or by a quick pick.
use crate::{
    domain::{Map, Month, Overview, UnitIx, View, nearest, search, the_one},
    ui::{
        app::{Address, COMPARED, Scene},
        parts::found,
    },
};
use leptos::prelude::*;

/// Units suggested for a text that names none or several.
const MEANT: usize = 6;

/// The units of the list, each once, and the texts that name none or several.
pub fn read(scene: &Scene, given: &[String]) -> (Vec<UnitIx>, Vec<String>) {
    let units = scene.board.units();
    let (mut chosen, mut unclear) = (Vec::new(), Vec::new());
    for text in given {
        let by_key = units
            .find(text)
            .filter(|ix| units.get(*ix).kind().reports());
        match by_key.or_else(|| the_one(units, text)) {
            Some(ix) if chosen.contains(&ix) => {}
            Some(ix) => chosen.push(ix),
            None => unclear.push(text.clone()),
        }
    }
    (chosen, unclear)
}

/// The drawing that is shown, or a comparison, of `units`.
fn of(scene: &Scene, units: &[UnitIx]) -> Address {
    let key = |ix: &UnitIx| scene.board.units().get(*ix).id.0.clone();
    let keys = units.iter().map(key).collect();
    match scene.address {
        Address::Chart(drawing, _) => Address::Chart(drawing, keys),
        _ => Address::Compare(keys),
    }
}

/// Most units that it holds.
fn most(scene: &Scene) -> usize {
    match scene.address {
        Address::Chart(drawing, _) => drawing.most_units(),
        _ => COMPARED,
    }
}

/// The address of the same with `units`, in the same view.
pub fn comparison(scene: &Scene, units: &[UnitIx]) -> String {
    let view = View {
        asked: None,
        ..scene.view
    };
    scene.link_to(&of(scene, units), &view)
}

/// The chosen units, each with a link that takes it out, and the field that adds one.
pub fn chosen(scene: &Scene, units: &[UnitIx]) -> impl IntoView + use<> {
    let (lang, c) = (scene.lang, scene.lang.compare());
    let items = units
        .iter()
        .map(|ix| {
            let name = lang.compared_name(scene.board.units().get(*ix));
            let rest: Vec<_> = units.iter().filter(|other| *other != ix).copied().collect();
            let label = (c.remove)(&name);
            view! {
                <li>
                    {name}
                    <a href=comparison(scene, &rest) aria-label=label.clone() title=label>
                        <span aria-hidden="true">"×"</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let list = (!units.is_empty())
        .then(|| view! { <ul class="chosen" aria-label=c.chosen>{items}</ul> });
    let add = if units.len() < most(scene) {
        form(scene, units).into_any()
    } else {
        view! { <p class="quiet">{(c.full)(most(scene))}</p> }.into_any()
    };
    view! { {list} {add} }
}

fn form(scene: &Scene, units: &[UnitIx]) -> impl IntoView + use<> {
    let (lang, c) = (scene.lang, scene.lang.compare());
    let address = of(scene, units);
    let kept = address.pairs();
    let pairs = scene.view.pairs().into_iter();
    let hidden = pairs
        .filter(|(name, _)| *name != "asked")
        .chain(kept)
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="finder" action=format!("/{}/{}", lang.code(), address.path())>
            <label for="add">{c.add}</label>
            <span>
                <input type="text" id="add" name="add" list="unit-names" maxlength="80" autocomplete="off"/>
                {hidden}
                <button>{c.add_button}</button>
            </span>
        </form>
    }
}

/// Names that a field can offer: the localities of today, then the names that ended.
pub fn names(scene: &Scene) -> impl IntoView + use<> {
    let (lang, units) = (scene.lang, scene.board.units());
    // Neither map knows a month here.
    let any = Month::of(chrono::NaiveDate::default());
    let name = |ix: &UnitIx| units.get(*ix).name_vi.clone();
    let today = scene.board.members(Map::Today, any);
    let known: Vec<String> = today.iter().map(name).collect();
    let old = scene.board.members(Map::Old, any).into_iter();
    let old = old
        .filter(|ix| !known.contains(&name(ix)))
        .map(|ix| {
            let became = found::went_into(scene, ix)
                .map(|(text, next)| format!("{text} {}", lang.unit_name(units.get(next))));
            view! { <option value=name(&ix) label=became></option> }
        })
        .collect_view();
    let today = known
        .into_iter()
        .map(|name| view! { <option value=name></option> })
        .collect_view();
    view! { <datalist id="unit-names">{today} {old}</datalist> }
}

/// What was typed and names no unit or several, with those that may have been meant.
pub fn unclear(scene: &Scene, units: &[UnitIx], texts: &[String]) -> impl IntoView + use<> {
    let c = scene.lang.compare();
    texts
        .iter()
        .map(|text| {
            let register = scene.board.units();
            let mut meant: Vec<UnitIx> = search(register, text)
                .into_iter()
                .map(|found| found.unit)
                .take(MEANT)
                .collect();
            if meant.is_empty() {
                meant = nearest(register, text, MEANT);
            }
            view! {
                <div class="notice" role="status">
                    <p>{(c.unclear)(text)}</p>
                    {pick(scene, units, c.meant, &meant)}
                </div>
            }
        })
        .collect_view()
}

/// Quick picks beside the chosen units: both ends, the region of the first, what units were
/// before the merger.
pub fn picks(scene: &Scene, units: &[UnitIx], overview: &Overview) -> impl IntoView + use<> {
    let (c, register) = (scene.lang.compare(), scene.board.units());
    let best: Vec<_> = overview.best().map(|row| row.unit).into_iter().collect();
    let worst: Vec<_> = overview.worst().map(|row| row.unit).into_iter().collect();
    let near = units.first().map(|first| {
        let first = register.get(*first);
        let map = if first.valid_to.is_some() {
            Map::Old
        } else {
            Map::Today
        };
        let mut near = scene.board.members(map, overview.month);
        near.retain(|ix| register.get(*ix).region == first.region);
        near
    });
    let old: Vec<_> = units
        .iter()
        .flat_map(|ix| register.predecessors(*ix))
        .copied()
        .collect();
    let room = units.len() < most(scene);
    room.then(|| {
        view! {
            {pick(scene, units, c.highest, &best)}
            {pick(scene, units, c.lowest, &worst)}
            {pick(scene, units, c.same_region, &near.unwrap_or_default())}
            {pick(scene, units, c.predecessors, &old)}
        }
    })
}

/// A line of units, each a link that adds it; nothing when all are chosen already.
fn pick(
    scene: &Scene,
    units: &[UnitIx],
    label: &'static str,
    offered: &[UnitIx],
) -> impl IntoView + use<> {
    let (lang, register) = (scene.lang, scene.board.units());
    let links: Vec<_> = offered
        .iter()
        .filter(|ix| !units.contains(ix) && units.len() < most(scene))
        .map(|ix| {
            let unit = register.get(*ix);
            let to = comparison(scene, &[units, &[*ix]].concat());
            let place = (!unit.kind().is_locality()).then(|| {
                let facts = found::facts(scene, *ix);
                view! { " " <span class="quiet">{facts}</span> }
            });
            view! { <span><a href=to>{lang.compared_name(unit)}</a> {place}</span> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="picks">{label} " " {links}</p> })
}
