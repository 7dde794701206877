//! `/vi/units/63-45/profile`: everything about a unit on one page of A4.
use crate::{
    domain::{Month, Pack, PackPart, PackScope, Settled, Unit, UnitIx, View},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{
            citation, figures, notice, profile_month,
            profile_published::{self, Sources},
            profile_targets, sentence, view_bar,
        },
    },
};
use leptos::prelude::*;

/// The profile of the unit with key `id`.
pub fn profile(scene: &Scene, id: &str) -> Outcome {
    let Some(unit) = scene.board.units().find(id) else {
        return Outcome::Refused(Refusal::NoSuchUnit(id.to_owned()));
    };
    if scene.board.nation() == Some(unit) {
        return Outcome::Moved(scene.link_to(&Address::Overview, &scene.view));
    }
    if !scene.board.units().get(unit).kind().is_locality() {
        return Outcome::Sheet(sheet(scene, unit, None));
    }
    match scene.board.settle_unit(unit, &scene.view) {
        Settled::At(month) => Outcome::Sheet(sheet(scene, unit, Some(month))),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Sheet(sheet(scene, unit, None)),
    }
}

fn sheet(scene: &Scene, ix: UnitIx, month: Option<Month>) -> Sheet {
    let (lang, p) = (scene.lang, scene.lang.profile());
    let unit = scene.board.units().get(ix);
    let name = lang.unit_name(unit);
    let mut sources = Sources::default();
    let row = month.and_then(|month| profile_month::Standing::new(scene, ix, month));
    let headline = row.as_ref().map(|row| row.headline(scene));
    let said = headline.as_deref().map(sentence::plain);
    let published = profile_published::published(scene, ix, &mut sources);
    let targets = profile_targets::targets(scene, ix, month, &mut sources);
    let notes = month.and_then(|month| profile_targets::notes(scene, ix, month));
    let notice = month.and_then(|month| {
        notice::moved(scene, month, |view| scene.board.settle_unit(ix, view))
    });
    let of_month = row.as_ref().map(|row| {
        view! {
            {figures::row(row.cells(scene)).into_any()}
            <div class="columns-2">
                {row.indicators(scene)}
                <div>
                    {row.ranks(scene)}
                    {row.flags(scene)}
                </div>
            </div>
        }
    });
    let none = row
        .is_none()
        .then(|| view! { <p class="notice">{p.no_month}</p> });
    let bar = month.map(|month| view_bar::view_bar(scene, month).into_any());
    let main = view! {
        {bar}
        <div class="page profile">
            {head(scene, ix, unit, month).into_any()}
            {notice}
            {headline.map(|pieces| view! { <p class="headline">{sentence::sentence(pieces)}</p> })}
            {none}
            {of_month}
            <div class="columns-2">
                {published}
                <div>
                    {targets}
                    {notes}
                </div>
            </div>
            {foot(scene, unit, &sources).into_any()}
        </div>
    };
    Sheet {
        title: format!("{}: {name}", p.one_page),
        description: said.map_or(p.description.to_owned(), |said| format!("{name}: {said}")),
        main: main.into_any(),
        // The bar over the page needs the script.
        has_islands: month.is_some(),
        month,
    }
}

/// Name, what the unit is, month and edition; on a screen the ways on.
fn head(scene: &Scene, ix: UnitIx, unit: &Unit, month: Option<Month>) -> impl IntoView + use<> {
    let (lang, t, p, board) = (
        scene.lang,
        scene.lang.texts(),
        scene.lang.profile(),
        &scene.board,
    );
    let old = board.units().predecessors(ix).iter();
    let made_from: Vec<_> = old
        .map(|old| lang.unit_name(board.units().get(*old)))
        .collect();
    let day = unit
        .valid_to
        .or(month.map(Month::last_day))
        .unwrap_or(scene.today);
    let facts = lang.unit_facts(unit, day, &made_from);
    let slab = month.and_then(|month| board.slab(month));
    let edition = month.zip(slab).map(|(month, slab)| {
        let sample = slab.edition.has_sample.then(|| {
            view! { " " <b class="sample-word">{t.sample_band}</b> }
        });
        view! {
            <p class="of">
                {lang.span(month, scene.view.basis)} " · " {lang.heading(scene.view.indicator)} " · "
                {lang.edition_line(&slab.edition)} {sample}
            </p>
        }
    });
    let to_unit = scene.unit_link(&unit.id.0, scene.view.month);
    let slide = month.map(|month| {
        let to = slide(scene, unit, month);
        view! { <a href=to download="">{p.slide}</a> }
    });
    view! {
        <nav class="crumbs" aria-label=t.units>
            <a href=to_unit.clone()>{lang.unit_name(unit)}</a>
            " › " <span aria-current="page">{p.one_page}</span>
        </nav>
        <h1 class="unit">{lang.unit_name(unit)} <small>{facts}</small></h1>
        {edition}
        <p class="actions">
            <a href=to_unit>{p.to_unit}</a> " " {slide} " " <span class="quiet">{p.print}</span>
        </p>
    }
}

/// The file of the profile as a slide, by the room that makes all briefings.
fn slide(scene: &Scene, unit: &Unit, month: Month) -> String {
    let without = PackPart::ALL
        .iter()
        .filter(|part| **part != PackPart::Profile);
    let pack = Pack {
        scope: PackScope::Unit(unit.id.0.clone()),
        without: without.copied().collect(),
        ..Pack::default()
    };
    let page = Address::Briefing(Box::new(pack), Some(scene.lang));
    // The month is pinned, so that a file does not change under its address.
    let view = View {
        month: Some(month),
        ..scene.across()
    };
    let link = scene.link_to(&page, &view);
    let query = link.split_once('?').map_or("", |(_, query)| query);
    format!("/packs/briefing.pptx?{query}")
}

/// Where the numbers were read, and where the actions are.
fn foot(scene: &Scene, unit: &Unit, sources: &Sources) -> impl IntoView + use<> {
    let p = scene.lang.profile();
    let items = sources
        .all()
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let number = at + 1;
            view! {
                <li id=format!("source-{number}")>
                    <b>{format!("[{number}]")}</b> " " {citation::links(source)}
                </li>
            }
        })
        .collect_view();
    let listed = (!sources.all().is_empty()).then(|| {
        view! {
            <section class="cited" id="sources">
                <h2>{p.sources}</h2>
                <ol>{items}</ol>
            </section>
        }
    });
    let to = format!("/{}/follow-up?unit={}", scene.lang.code(), unit.id);
    view! {
        {listed}
        <p class="quiet internal">{p.actions} " " <a href=to rel="nofollow">{p.to_actions}</a></p>
    }
}
