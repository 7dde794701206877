//! `/vi/targets`: all targets and their documents.
use crate::{
    domain::{Demand, Verdict, Verified},
    ui::{
        app::{Address, Outcome, Scene, Sheet},
        parts::{
            figures::{self, Cell},
            goal_conflicts, goal_table,
        },
    },
};
use leptos::prelude::*;

/// All targets: by document, and those that do not go together.
pub fn targets(scene: &Scene) -> Outcome {
    let (lang, t, g) = (scene.lang, scene.lang.texts(), scene.lang.goals());
    let documents = scene.board.demands_by_document(scene.today);
    let demands: Vec<&Demand> = documents.iter().flatten().collect();
    let passed = demands
        .iter()
        .filter(|demand| demand.target().due < scene.today)
        .count();
    let counts = [
        demands.len(),
        documents.len(),
        passed,
        demands.len() - passed,
    ];
    let headline = lang.goals_headline(counts);
    let title = headline
        .iter()
        .enumerate()
        .map(|(at, piece)| match at % 2 {
            0 => piece.clone().into_any(),
            _ => view! { <b>{piece.clone()}</b> }.into_any(),
        })
        .collect_view();
    let main = view! {
        <div class="page">
            <section class="hero">
                <h1>{title}</h1>
            </section>
            {figures::row(cells(scene, &demands)).into_any()}
            {order(scene)}
            {goal_table::table(scene, &documents)}
            {goal_conflicts::conflicts(scene, &scene.board.disagreements(scene.today))}
            {without_value(scene)}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: t.nav_targets.to_owned(),
        description: g.description.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

/// The order by which one of several targets judges a unit, and how far ahead is looked.
fn order(scene: &Scene) -> AnyView {
    let (lang, j, board) = (scene.lang, scene.lang.judging(), &scene.board);
    let steps = j.steps.map(|step| view! { <li>{step}</li> }).collect_view();
    let horizon = board.latest_month().map(|month| {
        let horizon = board.planning_horizon(month, scene.view.plan);
        let words = format!("{}: {}.", j.planning, lang.horizon(horizon));
        view! { <p id="planning">{words} " " {j.planning_explained}</p> }
    });
    let p = lang.pace();
    let ways = board.latest_month().map(|_| {
        let contribution = scene.link_to(&Address::Contribution, &scene.across());
        let what_if = scene.link_to(&Address::WhatIf(Default::default()), &scene.across());
        view! {
            <p class="actions">
                <a href=contribution>{p.to_contribution}</a> " · " <a href=what_if>{p.to_what_if}</a>
            </p>
        }
    });
    view! {
        <section class="block" id="order">
            <h2>{j.order}</h2>
            <ol class="lines">{steps}</ol>
            {horizon}
            {ways}
        </section>
    }
    .into_any()
}

fn cells(scene: &Scene, demands: &[&Demand]) -> Vec<Cell> {
    let (lang, g) = (scene.lang, scene.lang.goals());
    let count = |wanted: &dyn Fn(&Demand) -> bool| {
        let found = demands.iter().filter(|demand| wanted(demand)).count();
        found.to_string()
    };
    let ahead = |demand: &Demand| demand.target().due >= scene.today;
    let next = demands
        .iter()
        .map(|demand| demand.target().due)
        .filter(|due| *due >= scene.today)
        .min();
    let verdicts: Vec<Verdict> = demands
        .iter()
        .filter(|demand| !ahead(demand))
        .flat_map(|demand| &demand.targets)
        .filter_map(|target| scene.board.progress(target, scene.today).verdict(target))
        .collect();
    let met = verdicts
        .iter()
        .filter(|verdict| **verdict == Verdict::Reached)
        .count();
    let cell = |name: &str, number: String, change: String, meaning: &str| Cell {
        name: name.to_owned(),
        number,
        unit: format!("/{}", demands.len()),
        change,
        meaning: meaning.to_owned(),
    };
    vec![
        cell(g.ahead, count(&ahead), lang.next_due(next), ""),
        cell(
            g.passed,
            count(&|demand| !ahead(demand)),
            lang.met_of(met, verdicts.len()),
            "",
        ),
        cell(
            g.judging,
            count(&|demand| demand.target().judged),
            String::new(),
            g.judging_means,
        ),
        cell(
            g.unread,
            count(&|demand| demand.target().verified != Verified::Yes),
            String::new(),
            g.unread_means,
        ),
    ]
}

/// Documents of which a number is known to exist, and not which.
fn without_value(scene: &Scene) -> AnyView {
    let g = scene.lang.goals();
    let items = scene
        .board
        .documents()
        .iter()
        .enumerate()
        .map(|(at, document)| {
            view! {
                <li lang="vi" id=format!("without-{at}")><b>{document.name.clone()}</b> <span class="quiet">{document.note.clone()}</span></li>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="without-value">
            <h2>{g.without_value}</h2>
            <p class="quiet">{g.without_value_explained}</p>
            <ul class="lines">{items}</ul>
        </section>
    }
    .into_any()
}
