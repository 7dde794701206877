//! `/vi/briefing?scope=34-44&part=headline,trend`: a briefing is chosen, seen in outline, and taken
//! away. The address holds the whole order.
use crate::{
    briefing::{Brief, BriefOrder, BriefRefused, brief},
    domain::{Board, Map, Month, Pack, PackPart, PackScope, Showing, UnitIx, View, Zone},
    i18n::Lang,
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{notice, view_bar},
    },
};
use leptos::prelude::*;

/// The page of a briefing; `language` is that of the file, where it is not the page's.
pub fn briefing(scene: &Scene, pack: &Pack, language: Option<Lang>) -> Outcome {
    // Titles stand in the language of the file, since they are its titles.
    match made(scene, pack, language.unwrap_or(scene.lang)) {
        Ok(brief) => Outcome::Sheet(sheet(scene, pack, &brief)),
        Err(refusal) => Outcome::Refused(refusal),
    }
}

/// The public briefing that a page is about.
pub fn made(scene: &Scene, pack: &Pack, lang: Lang) -> Result<Brief, Refusal> {
    let order = BriefOrder {
        board: &scene.board,
        pack,
        view: scene.view,
        lang,
        today: scene.today,
        actions: None,
    };
    brief(&order).map_err(|refused| match refused {
        BriefRefused::NoSuchUnit(id) => Refusal::NoSuchUnit(id),
        BriefRefused::NotPublished(Some(month)) => Refusal::NotPublished(month),
        BriefRefused::NotPublished(None) => Refusal::NoSuchPage,
    })
}

fn sheet(scene: &Scene, pack: &Pack, brief: &Brief) -> Sheet {
    let (w, month) = (scene.lang.briefing_page(), brief.month);
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page briefing">
            {notice::moved(scene, month, |view| scene.board.settle(view))}
            <section class="hero">
                <div>
                    <h1 class="plain">{w.title}</h1>
                    <p class="lead">{w.lead}</p>
                </div>
            </section>
            <div class="briefing-sides">
                {form(scene, pack, brief, month)}
                <div>
                    {contents(scene, brief)}
                    {files(scene, pack, brief)}
                </div>
            </div>
        </div>
    };
    Sheet {
        title: w.title.to_owned(),
        description: format!("{}: {}", w.title, brief.cover.subtitle),
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// Everything that can be chosen, as a form that only changes the address.
fn form(scene: &Scene, pack: &Pack, brief: &Brief, month: Month) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.briefing_page());
    let hidden = scene.view.pairs().into_iter();
    let hidden = hidden
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let parts = PackPart::ALL
        .iter()
        .filter(|part| **part != PackPart::FollowUp);
    let parts = parts.map(|part| {
        let chosen = pack.has(*part);
        view! {
            <label class="tick">
                <input type="checkbox" name="part" value=part.code() checked=chosen/>
                {lang.pack_part(*part)}
            </label>
        }
    });
    let parts = parts.collect_view();
    let languages = [Lang::Vi, Lang::En].map(|each| {
        view! {
            <label class="tick">
                <input type="radio" name="lang" value=each.code() checked=each == brief.lang/>
                {each.own_name()}
            </label>
        }
    });
    let units = units(&scene.board, scene.view, month);
    let ticks = units.iter().map(|(id, unit)| {
        let chosen = pack.units.contains(id);
        let name = lang.unit_name(scene.board.units().get(*unit));
        view! {
            <label class="tick">
                <input type="checkbox" name="units" value=id.clone() checked=chosen/>
                {name}
            </label>
        }
    });
    let ticks = ticks.collect_view();
    let counted = match pack.units.len() {
        0 => String::new(),
        some => format!(" ({some} {})", w.chosen),
    };
    view! {
        <form class="stacked order" method="get" action=format!("/{}/briefing", lang.code())>
            {hidden}
            <label for="scope">{w.scope}</label>
            {scopes(scene, pack, month)}
            <fieldset class="ticks">
                <legend>{w.parts}</legend>
                {parts}
                <p class="quiet">{w.internal}</p>
            </fieldset>
            <details open=!pack.units.is_empty()>
                <summary>{w.units} {counted}</summary>
                <fieldset class="ticks names">
                    <legend class="sr">{w.units}</legend>
                    {ticks}
                </fieldset>
            </details>
            <fieldset class="ticks">
                <legend>{w.language}</legend>
                {languages.collect_view()}
            </fieldset>
            <details open=!(pack.agency.is_empty() && pack.place.is_empty())>
                <summary>{w.letterhead}</summary>
                <label for="agency">{w.agency}</label>
                <input id="agency" name="agency" type="text" maxlength="120" value=pack.agency.clone()
                    placeholder=brief.cover.letterhead.agency.clone()/>
                <label for="place">{w.place}</label>
                <input id="place" name="place" type="text" maxlength="120" value=pack.place.clone()/>
            </details>
            <button>{w.show}</button>
        </form>
    }
    .into_any()
}

/// The localities of the month with their keys, by the alphabet.
fn units(board: &Board, view: View, month: Month) -> Vec<(String, UnitIx)> {
    let members = board.members(view.map, month).into_iter();
    members
        .map(|unit| (board.units().get(unit).id.0.clone(), unit))
        .collect()
}

fn scopes(scene: &Scene, pack: &Pack, month: Month) -> AnyView {
    let (lang, w, board) = (scene.lang, scene.lang.briefing_page(), &scene.board);
    let is_there = |zone: &&Zone| {
        let members = board.members_of(Some(**zone), Map::Today, month);
        !members.is_empty()
    };
    let regions = Zone::ALL.iter().filter(is_there).map(|zone| {
        let chosen = pack.scope == PackScope::Region(*zone);
        view! { <option value=zone.code() selected=chosen>{lang.zone(*zone)}</option> }
    });
    let regions = regions.collect_view();
    let localities = units(board, scene.view, month);
    let localities = localities.into_iter().map(|(id, unit)| {
        let chosen = pack.scope == PackScope::Unit(id.clone());
        let name = lang.unit_name(board.units().get(unit));
        view! { <option value=id selected=chosen>{name}</option> }
    });
    let localities = localities.collect_view();
    view! {
        <select id="scope" name="scope">
            <option value="vn" selected=pack.scope == PackScope::Nation>{w.nation}</option>
            <optgroup label=w.regions>{regions}</optgroup>
            <optgroup label=w.localities>{localities}</optgroup>
        </select>
    }
    .into_any()
}

/// The outline: what each slide says.
fn contents(scene: &Scene, brief: &Brief) -> AnyView {
    let w = scene.lang.briefing_page();
    let lines = brief.sections.iter().map(|section| {
        let part = brief.lang.pack_part(section.part);
        let title = section.title.clone();
        view! { <li><span class="quiet">{part}</span><b>{title}</b></li> }
    });
    view! {
        <section class="block">
            <h2>{w.contents}</h2>
            <ol class="outline" lang=brief.lang.code()>{lines.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// The files of this very order.
fn files(scene: &Scene, pack: &Pack, brief: &Brief) -> AnyView {
    let w = scene.lang.briefing_page();
    let pinned = scene.view.at(brief.month);
    let asked = Scene {
        lang: brief.lang,
        ..scene.clone()
    };
    // The month is pinned, so that a file does not change under its address.
    let query = {
        let page = Address::Briefing(Box::new(pack.clone()), Some(brief.lang));
        let link = asked.link_to(&page, &pinned);
        link.split_once('?')
            .map_or(String::new(), |(_, query)| format!("?{query}"))
    };
    let file = |path: &str, name: &'static str, means: &'static str| {
        view! {
            <li><a href=format!("/packs/{path}{query}")>{name}</a><span class="quiet">{means}</span></li>
        }
    };
    // The month is the reader's, so that a screen on a wall shows the next edition by itself.
    let shown = Address::Present(Box::new(pack.clone()), Showing::default());
    let shown = asked.link_to(&shown, &scene.view);
    let provinces = (pack.scope == PackScope::Nation)
        .then(|| file("provinces.zip", w.provinces, w.provinces_means));
    view! {
        <section class="block">
            <h2>{w.files}</h2>
            <ul class="files">
                {file("briefing.pptx", w.pptx, w.pptx_means)}
                {file("briefing.docx", w.docx, w.docx_means)}
                {file("briefing.pdf", w.pdf, w.pdf_means)}
                {provinces}
                <li><a href=shown>{w.present}</a><span class="quiet">{w.present_means}</span></li>
            </ul>
            <p class="quiet">{w.this_order}</p>
        </section>
    }
    .into_any()
}
