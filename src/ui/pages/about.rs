//! `/vi/about`: where the figures come from and how far they can be trusted.
use crate::{
    domain::{Map, Month, Settled, View},
    i18n::Passage,
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{editions, sources, unverified},
    },
};
use leptos::prelude::*;

/// About the data. Its month is that of the file of figures and of the example.
pub fn about(scene: &Scene) -> Outcome {
    // The page speaks of both maps, so the map does not move it.
    let view = View {
        map: Map::Reported,
        ..scene.view
    };
    match scene.board.settle(&view) {
        Settled::At(month) => Outcome::Sheet(sheet(scene, Some(month))),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Sheet(sheet(scene, None)),
    }
}

fn sheet(scene: &Scene, month: Option<Month>) -> Sheet {
    let (lang, t, a) = (scene.lang, scene.lang.texts(), scene.lang.about());
    let example = month.map(|month| view! { <p>{lang.both_rules(month)}</p> }.into_any());
    let sample = if scene.board.has_sample() {
        passage(&a.sample, None)
    } else {
        section(&a.sample, view! { <p>{a.no_sample}</p> }.into_any(), None)
    };
    let main = view! {
        <div class="page">
            <section class="hero"><h1>{title(scene)}</h1></section>
            <nav class="contents" aria-label=a.contents>{contents(scene)}</nav>
            {passage(&a.method, Some(tested(scene)))}
            {passage(&a.periods, example)}
            {passage(&a.editions, editions::table(scene))}
            {passage(&a.merger, None)}
            {passage(&a.sources, sources::table(scene))}
            {sample}
            {passage(&a.unverified, Some(unverified::lists(scene)))}
            {passage(&a.downloads, Some(files(scene, month)))}
            {passage(&a.personal, None)}
            {passage(&a.accessibility, Some(statement(scene)))}
        </div>
    };
    Sheet {
        title: t.nav_about.to_owned(),
        description: a.description.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month,
    }
}

/// The way to how forecasts were tested.
fn tested(scene: &Scene) -> AnyView {
    let to = scene.link_to(&Address::Backtest, &View::default());
    view! { <p><a href=to>{scene.lang.backtest().title}</a></p> }.into_any()
}

fn title(scene: &Scene) -> AnyView {
    let board = &scene.board;
    let counts = [
        board.published().len() + board.observations().len(),
        board.demands(scene.today).len(),
        board.citations(scene.today).len(),
    ];
    let reports = board.months().filter_map(|month| board.slab(month));
    let reports: usize = reports.map(|slab| slab.len()).sum();
    let span = board
        .first_month()
        .zip(board.months().next_back())
        .map(|(first, last)| (reports, first, last));
    scene
        .lang
        .about_headline(counts, span)
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match at % 2 {
            0 => piece.into_any(),
            _ => view! { <b>{piece}</b> }.into_any(),
        })
        .collect_view()
        .into_any()
}

fn contents(scene: &Scene) -> AnyView {
    let a = scene.lang.about();
    let links = [
        &a.method,
        &a.periods,
        &a.editions,
        &a.merger,
        &a.sources,
        &a.sample,
        &a.unverified,
        &a.downloads,
        &a.personal,
        &a.accessibility,
    ]
    .map(|passage| {
        view! { <a href=format!("#{}", passage.id)>{passage.title}</a> }
    })
    .collect_view();
    links.into_any()
}

/// A section with its own paragraphs, and what follows them.
fn passage(passage: &Passage, rest: Option<AnyView>) -> AnyView {
    let paragraphs = passage
        .paragraphs
        .iter()
        .map(|text| view! { <p>{*text}</p> })
        .collect_view();
    section(passage, paragraphs.into_any(), rest)
}

fn section(passage: &Passage, text: AnyView, rest: Option<AnyView>) -> AnyView {
    view! {
        <section class="block passage" id=passage.id>
            <h2>{passage.title}</h2>
            <div class="prose">{text}</div>
            {rest.map(|rest| view! { <div class="matter">{rest}</div> })}
        </section>
    }
    .into_any()
}

fn files(scene: &Scene, month: Option<Month>) -> AnyView {
    let (lang, a) = (scene.lang, scene.lang.about());
    let files = ["units", "targets", "published", "observations"]
        .into_iter()
        .zip(a.files)
        .map(|(name, label)| {
            view! { <li><a href=format!("/downloads/{name}.csv")>{label}</a></li> }
        })
        .collect_view();
    let reports = month.map(|month| {
        let to = format!("/downloads/reports.csv?month={month}");
        view! { <li><a href=to>{lang.reports_file(month)}</a></li> }
    });
    view! { <ul class="lines">{reports} {files}</ul> }.into_any()
}

fn statement(scene: &Scene) -> AnyView {
    let a = scene.lang.about();
    let list = |title: &'static str, items: &'static [&'static str]| {
        let items = items.iter().map(|item| view! { <li>{*item}</li> });
        view! {
            <h3>{title}</h3>
            <ul class="points">{items.collect_view()}</ul>
        }
    };
    view! { {list(a.met, a.met_items)} {list(a.limits, a.limit_items)} }.into_any()
}
