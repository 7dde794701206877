//! One unit that a search found: what it is, why it was found, what became of it, its rate.
use crate::{
    domain::{By, Found, Month, Nearness, UnitIx},
    ui::app::{Address, Scene},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The unit as a row of a list; `heading` is true where it leads the page.
pub fn found(
    scene: &Scene,
    found: &Found,
    month: Option<Month>,
    heading: bool,
) -> impl IntoView + use<> {
    let (lang, s, units) = (scene.lang, scene.lang.search(), scene.board.units());
    let unit = units.get(found.unit);
    let at = month.map(|month| unit.last_month().map_or(month, |last| last.min(month)));
    let name = lang.unit_name(unit);
    let link = view! { <a href=scene.unit_link(&unit.id.0, at)>{name.clone()}</a> };
    let title = if heading {
        view! { <h2>{link}</h2> }.into_any()
    } else {
        view! { <p class="name">{link}</p> }.into_any()
    };
    let compare = unit.kind().is_locality().then(|| {
        let address = Address::Compare(vec![unit.id.0.clone()]);
        let to = scene.link_to(&address, &scene.across());
        view! { <a class="to-compare" href=to aria-label=(s.compare_with)(&name)>{s.compare}</a> }
    });
    view! {
        <div class="about">
            {title}
            <p class="quiet">{facts(scene, found.unit)}</p>
            {became(scene, found.unit, month).map(|text| view! { <p>{text}</p> })}
            {reason(scene, found).map(|text| view! { <p class="quiet">{text}</p> })}
        </div>
        {at.filter(|_| unit.kind().is_locality()).map(|at| rate(scene, found.unit, at))}
        {compare}
    }
}

/// Region or province, kind, since or until when, made of what, code.
pub fn facts(scene: &Scene, ix: UnitIx) -> String {
    let (lang, units) = (scene.lang, scene.board.units());
    let unit = units.get(ix);
    let old = units.predecessors(ix).iter();
    let made_from: Vec<_> = old.map(|old| lang.unit_name(units.get(*old))).collect();
    let day = unit.valid_to.unwrap_or(NaiveDate::MAX);
    let facts = lang.unit_facts(unit, day, &made_from);
    let parent = unit.parent.as_ref().and_then(|id| units.find(&id.0));
    let place = unit.region.as_ref().map_or_else(
        || parent.map(|parent| lang.unit_name(units.get(parent))),
        |region| Some(lang.region(region)),
    );
    place.map_or(facts.clone(), |place| format!("{place} · {facts}"))
}

/// What became of a unit that ended, with a link to the one that took over.
pub fn became(scene: &Scene, ix: UnitIx, month: Option<Month>) -> Option<AnyView> {
    let (text, next) = went_into(scene, ix)?;
    let unit = scene.board.units().get(next);
    let to = scene.unit_link(&unit.id.0, month);
    let link = view! {
        {text} " " <a href=to>{scene.lang.unit_name(unit)}</a> " " <code>{unit.id.0.clone()}</code>
    };
    Some(link.into_any())
}

/// What became of a unit that ended, and the one that took over, whose name goes on from it.
pub fn went_into(scene: &Scene, ix: UnitIx) -> Option<(String, UnitIx)> {
    let units = scene.board.units();
    let end = units.get(ix).valid_to?;
    let next = units.successor(ix)?;
    let merged = units.predecessors(next).len() > 1 || units.get(next).is_valid_on(end);
    Some((scene.lang.went_into(end.succ_opt()?, merged), next))
}

/// Why a unit was found, where its name does not show it.
fn reason(scene: &Scene, found: &Found) -> Option<String> {
    let (lang, s) = (scene.lang, scene.lang.search());
    match &found.by {
        By::Name => (found.nearness == Nearness::Slip).then(|| s.by_slip.to_owned()),
        By::Code => Some(s.by_code.to_owned()),
        By::Alias(text) => Some((s.by_alias)(text)),
        By::Former(old) => Some((s.by_former)(
            &lang.unit_name(scene.board.units().get(*old)),
        )),
    }
}

fn rate(scene: &Scene, ix: UnitIx, at: Month) -> impl IntoView + use<> {
    let (lang, view) = (scene.lang, scene.view);
    let figure = scene.board.figure(ix, view.indicator, view.basis, at);
    let shown = figure.rate().map_or_else(
        || lang.texts().no_figure.to_owned(),
        |rate| lang.percent(rate.percent()),
    );
    view! {
        <p class="rate">
            <b>{shown}</b> " " <span class="quiet">{(lang.search().rate_in)(&lang.month(at))}</span>
        </p>
    }
}
