//! `/vi/rankings/766?day=2025-08-29`: index 766 as published on or before a day.
use crate::{
    domain::ServiceSnapshot,
    ui::{
        app::{Address, Outcome, Scene, Sheet},
        parts::{
            sentence, service_strips,
            service766::{self, Apart},
        },
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The scores known on a day, their groups, and every other publication.
pub fn service766(scene: &Scene, day: Option<NaiveDate>) -> Outcome {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let pages = lang.observed_pages();
    let shown = scene.board.service_on(day);
    let all = scene.board.service_snapshots();
    let name = |unit| lang.unit_name(scene.board.units().get(unit));
    let headline = shown
        .first()
        .map(|snapshot| lang.service_headline(snapshot, name));
    let description = headline.as_deref().map(sentence::plain);
    let title = headline.map(|pieces| sentence::sentence(pieces).into_any());
    let nothing = shown
        .is_empty()
        .then(|| view! { <p class="notice">{w.nothing}</p> });
    let tables = shown
        .iter()
        .enumerate()
        .map(|(at, snapshot)| of_day(scene, at, snapshot))
        .collect_view();
    let rankings = scene.link_to(&Address::Rankings, &Default::default());
    let main = view! {
        <div class="page">
            <nav class="crumbs" aria-label=pages.rankings>
                <a href=rankings>{pages.rankings}</a>
                " › " <span aria-current="page">{pages.service766}</span>
            </nav>
            <section class="hero">
                <div>
                    <h1>{title.unwrap_or_else(|| pages.service766.into_any())}</h1>
                    <p class="lead">{w.lead}</p>
                </div>
            </section>
            {nothing}
            {tables}
            {latest(scene)}
            {snapshots(scene, &all, &shown)}
            {service_strips::schemes(scene)}
            {service_strips::bands(scene)}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: pages.service766.to_owned(),
        description: description.unwrap_or_else(|| pages.service766_means.to_owned()),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

/// One publication: its table, its files, the groups of those that published them.
fn of_day(scene: &Scene, at: usize, snapshot: &ServiceSnapshot<'_>) -> AnyView {
    let anchor = (at == 0).then_some("table");
    let (lang, w) = (scene.lang, scene.lang.service766());
    let caption = lang.service_table(snapshot);
    let table = service766::table(scene, &snapshot.rows, Apart::Units, caption.clone());
    let strips: Vec<_> = snapshot
        .rows
        .iter()
        .filter(|row| !row.parts.is_empty())
        .map(|row| {
            let name = lang.unit_name(scene.board.units().get(row.unit));
            service_strips::strips(scene, row, name)
        })
        .collect();
    let strips = (!strips.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{w.parts}</h2>
                <p class="quiet">{w.parts_explained}</p>
                {strips}
            </section>
        }
    });
    view! {
        <section class="block" id=anchor>
            <h2>{caption}</h2>
            <p class="quiet">{w.table_explained}</p>
            {table}
            {files(scene, snapshot.day)}
        </section>
        {strips}
    }
    .into_any()
}

/// The table of the day, and everything published, as files.
fn files(scene: &Scene, day: NaiveDate) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let code = lang.code();
    let links = |name: &'static str, query: String| {
        ["csv", "xlsx", "json"]
            .map(|ending| {
                let to = format!("/downloads/{name}.{ending}?{query}&lang={code}");
                let label = ending.to_uppercase();
                view! { <a href=to>{label}</a> }
            })
            .collect_view()
    };
    let this = links("index766", format!("day={day}"));
    let all = links("observations", "topic=index766".to_owned());
    view! {
        <div class="downloads">
            <span>{w.this_table} " " {this}</span>
            <span>{w.all} " " {all}</span>
        </div>
    }
    .into_any()
}

fn latest(scene: &Scene) -> Option<AnyView> {
    let w = scene.lang.service766();
    let rows = scene.board.service_latest();
    let table = service766::table(scene, &rows, Apart::Days, w.latest.to_owned())?;
    Some(
        view! {
            <section class="block" id="latest">
                <h2>{w.latest}</h2>
                <p class="quiet">{w.latest_explained}</p>
                {table}
            </section>
        }
        .into_any(),
    )
}

/// Every publication as a link, the one shown marked.
fn snapshots(
    scene: &Scene,
    all: &[ServiceSnapshot<'_>],
    shown: &[ServiceSnapshot<'_>],
) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let items = all
        .iter()
        .map(|snapshot| {
            let address = Address::Service766(Some(snapshot.day));
            let to = scene.link_to(&address, &Default::default());
            let is_shown = shown.iter().any(|shown| shown.day == snapshot.day);
            let current = is_shown.then_some("true");
            view! { <li><a href=to aria-current=current>{lang.service_table(snapshot)}</a></li> }
        })
        .collect_view();
    view! {
        <section class="block" id="snapshots">
            <h2>{w.snapshots}</h2>
            <p class="quiet">{w.snapshots_explained}</p>
            <ul class="lines snapshots">{items}</ul>
        </section>
    }
    .into_any()
}
