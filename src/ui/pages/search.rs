//! `/vi/search?q=…`: units, indicators, documents, rankings and pages by name.
use crate::{
    domain::{Found, Hit, Month, Nearness, Settled, UnitKind, nearest, search as find},
    ui::{
        app::{Outcome, Scene, Sheet},
        parts::{
            found::found,
            sought::{Entry, Kind, Things},
            unit_index,
        },
    },
};
use leptos::prelude::*;

/// Results of one section named before the rest is only counted.
const OTHERS: usize = 8;
/// Names suggested for a text that fits nothing.
const SUGGESTED: usize = 4;
/// What can be typed: without marks, an old name, short forms, a document, a value.
const EXAMPLES: [&str; 8] = [
    "quang tri",
    "Hà Nam",
    "TPHCM",
    "BTNMT",
    "so hoa",
    "QD 942",
    "70%",
    "DTI",
];

/// Everything that fits a text.
struct Results {
    /// Units, localities before all others.
    units: Vec<Found>,
    /// Everything else.
    things: Vec<Hit<usize>>,
    entries: Vec<Entry>,
}

impl Results {
    fn new(scene: &Scene, text: &str) -> Self {
        let Things { entries, finder } = Things::new(scene);
        // A percentage is no code of a unit.
        let mut units = match text.contains('%') {
            true => Vec::new(),
            false => find(scene.board.units(), text),
        };
        let mut things = finder.find(text);
        if !things.is_empty() {
            units.retain(|found| found.nearness != Nearness::Slip);
        } else if units.is_empty() {
            things = finder.slipped(text);
        }
        Self {
            units,
            things,
            entries,
        }
    }

    fn count(&self) -> usize {
        self.units.len() + self.things.len()
    }

    /// The best fit of a section, by which sections are ordered.
    fn nearness(&self, kind: Kind) -> Option<Nearness> {
        let of = |hit: &&Hit<usize>| self.entries[hit.thing].kind == kind;
        self.things.iter().filter(of).map(|hit| hit.nearness).min()
    }
}

/// What `text` finds.
pub fn search(scene: &Scene, text: &str) -> Outcome {
    let s = scene.lang.search();
    let month = match scene.board.settle(&scene.view) {
        Settled::At(month) => Some(month),
        Settled::Moved(view) => view.month,
        Settled::NotPublished(_) | Settled::Nothing => scene.board.latest_month(),
    };
    let all = Results::new(scene, text);
    let title = match (text.is_empty(), all.count()) {
        (true, _) => s.title.to_owned(),
        (false, 0) => (s.nothing)(text),
        (false, count) => (s.results)(count, text),
    };
    let what = if all.count() == 0 {
        unfound(scene, text, month).into_any()
    } else {
        results(scene, &all, month).into_any()
    };
    let main = view! {
        <div class="page search-page">
            <h1>{title.clone()}</h1>
            {form(scene, text).into_any()}
            {what}
        </div>
    };
    Outcome::Sheet(Sheet {
        title,
        description: s.explained.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month,
    })
}

fn form(scene: &Scene, text: &str) -> impl IntoView + use<> {
    let (lang, s) = (scene.lang, scene.lang.search());
    let pairs = scene.across().pairs().into_iter();
    let hidden = pairs
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="finder" role="search" aria-label=s.title action=format!("/{}/search", lang.code())>
            <label for="q">{s.label}</label>
            <span>
                <input type="search" id="q" name="q" value=text.to_owned() maxlength="80"/>
                {hidden}
                <button>{s.submit}</button>
            </span>
        </form>
    }
}

/// What was found: first and large what is meant, then section by section, the nearest first.
fn results(scene: &Scene, all: &Results, month: Option<Month>) -> AnyView {
    let (lang, s, f) = (scene.lang, scene.lang.search(), scene.lang.finder());
    let kind_of = |found: &Found| scene.board.units().get(found.unit).kind();
    let exact = |found: &&Found| found.nearness == Nearness::Exact;
    let locality = all
        .units
        .iter()
        .find(exact)
        .filter(|found| kind_of(found).is_locality());
    let thing = all
        .things
        .first()
        .filter(|hit| hit.nearness == Nearness::Exact);
    let ministry = all
        .units
        .iter()
        .find(exact)
        .filter(|found| kind_of(found) == UnitKind::Ministry);
    // Several targets of one value are all meant, and so none before the others; an indicator is
    // meant before the targets that are about it.
    let kind = |hit: &Hit<usize>| all.entries[hit.thing].kind;
    let alone = all.things.get(1).is_none_or(|second| {
        second.nearness != Nearness::Exact || all.things.first().map(kind) != Some(kind(second))
    });
    let (unit, thing) = match (locality, thing.filter(|_| alone), ministry) {
        (Some(unit), _, _) => (Some(unit), None),
        (None, Some(thing), _) => (None, Some(thing)),
        (None, None, ministry) => (ministry, None),
    };
    let first = match (unit, thing) {
        (Some(unit), _) => Some(found(scene, unit, month, true).into_any()),
        (None, thing) => thing.map(|hit| sought(scene, all, hit, true)),
    };
    let first = first.map(|first| view! { <section class="hit">{first}</section> });
    let rest = |locality: bool| -> Vec<&Found> {
        let others = all.units.iter().filter(|found| Some(*found) != unit);
        others
            .filter(|found| kind_of(found).is_locality() == locality)
            .collect()
    };
    let (localities, others) = (rest(true), rest(false));
    let units_of = |members: &[&Found]| {
        let rows = members
            .iter()
            .map(|member| found(scene, member, month, false).into_any());
        rows.collect::<Vec<_>>()
    };
    let best = |members: &[&Found]| members.iter().map(|member| member.nearness).min();
    let heading = if locality.is_some() {
        s.other_localities
    } else {
        s.localities
    };
    let shown = &others[..others.len().min(OTHERS)];
    let more = others.len() - shown.len();
    let mut sections = vec![
        (
            best(&localities),
            section(heading, units_of(&localities), None),
        ),
        (
            best(&others),
            section(
                s.others,
                units_of(shown),
                (more > 0).then(|| (s.more)(more)),
            ),
        ),
    ];
    for kind in Kind::ALL {
        let of = |hit: &&Hit<usize>| all.entries[hit.thing].kind == kind && Some(*hit) != thing;
        let hits: Vec<_> = all.things.iter().filter(of).collect();
        let rows = hits
            .iter()
            .take(OTHERS)
            .map(|hit| sought(scene, all, hit, false));
        let more = hits.len().saturating_sub(OTHERS);
        let heading = match kind {
            Kind::Indicator => f.indicators,
            Kind::Document => f.documents,
            Kind::Ranking => f.rankings,
            Kind::Page => f.pages,
        };
        let section = section(heading, rows.collect(), (more > 0).then(|| (f.more)(more)));
        sections.push((all.nearness(kind), section));
    }
    sections.retain(|(_, section)| section.is_some());
    sections.sort_by_key(|(nearness, _)| *nearness);
    let sections = sections
        .into_iter()
        .map(|(_, section)| section)
        .collect_view();
    let has_rates = all.units.iter().any(|found| kind_of(found).is_locality());
    let rate_of = has_rates.then(|| {
        view! { <p class="quiet rate-of">{lang.heading(scene.view.indicator)}</p> }
    });
    view! { {rate_of} {first} {sections} }.into_any()
}

fn section(title: &'static str, rows: Vec<AnyView>, more: Option<String>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let items = rows
        .into_iter()
        .map(|row| view! { <li>{row}</li> })
        .collect_view();
    Some(
        view! {
            <section class="block">
                <h2>{title}</h2>
                <ul class="found">{items}</ul>
                {more.map(|more| view! { <p class="quiet">{more}</p> })}
            </section>
        }
        .into_any(),
    )
}

/// Something that is no unit: its name as a link, what it is, why it was found.
fn sought(scene: &Scene, all: &Results, hit: &Hit<usize>, heading: bool) -> AnyView {
    let (s, f) = (scene.lang.search(), scene.lang.finder());
    let entry = &all.entries[hit.thing];
    // Documents and counters have the name of their source.
    let link = view! { <a href=entry.to.clone()>{entry.title.clone()}</a> };
    let title = if heading {
        view! { <h2>{link}</h2> }.into_any()
    } else {
        view! { <p class="name">{link}</p> }.into_any()
    };
    let reason = match hit.nearness {
        Nearness::Slip => Some(s.by_slip.to_owned()),
        _ => (!entry.title.contains(&hit.by)).then(|| (f.by)(&hit.by)),
    };
    let more = entry
        .more
        .iter()
        .map(|(name, to)| view! { <li><a href=to.clone()>{name.clone()}</a></li> })
        .collect_view();
    let more = (!entry.more.is_empty()).then(|| {
        view! { <p class="quiet">{f.leads_to}</p> <ul class="leads">{more}</ul> }
    });
    view! {
        <div class="about wide">
            {title}
            <p class="quiet">{entry.facts.clone()}</p>
            {more}
            {reason.map(|text| view! { <p class="quiet">{text}</p> })}
        </div>
    }
    .into_any()
}

/// What can be searched, or what may have been meant; then all localities of today.
fn unfound(scene: &Scene, text: &str, month: Option<Month>) -> impl IntoView + use<> {
    let (lang, s, units) = (scene.lang, scene.lang.search(), scene.board.units());
    let near = nearest(units, text, SUGGESTED);
    let links: Vec<(String, String)> = if text.is_empty() {
        let to = |text: &str| {
            let address = crate::ui::app::Address::Search(text.to_owned());
            scene.link_to(&address, &scene.across())
        };
        EXAMPLES.map(|text| (text.to_owned(), to(text))).into()
    } else {
        let unit = |ix| units.get(ix);
        near.into_iter()
            .map(|ix| {
                (
                    lang.unit_name(unit(ix)),
                    scene.unit_link(&unit(ix).id.0, month),
                )
            })
            .collect()
    };
    let (hint, leads) = match text.is_empty() {
        true => (s.explained, s.examples),
        false => (s.nothing_hint, s.nearest),
    };
    let named = (!links.is_empty()).then(|| {
        let links = links
            .into_iter()
            .map(|(name, to)| view! { <a href=to>{name}</a> })
            .collect_view();
        view! { <p class="picks">{leads} " " {links}</p> }
    });
    view! {
        <p class="lead">{hint}</p>
        {named}
        {unit_index::index(scene, month)}
    }
}
