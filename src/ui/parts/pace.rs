//! The pace that a target needs, beside the pace that was.
use super::figures::{self, Cell};
use crate::{
    domain::{Basis, Likelihood, Month, Pace, SPANS, UnitIx},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// The panel of one unit; nothing without a target or a rate.
pub fn of_unit(scene: &Scene, unit: UnitIx, month: Month) -> Option<AnyView> {
    let view = scene.view;
    let pace = scene.board.pace(unit, view.indicator, month, view.plan)?;
    let (lang, p) = (scene.lang, scene.lang.pace());
    let beyond = pace
        .is_beyond_all()
        .filter(|_| pace.short() > 0.0)
        .map(|is_beyond| view! { <p>{lang.beyond_all(is_beyond)}</p> });
    Some(
        view! {
            <section class="block" id="pace">
                <h2>{p.title}</h2>
                <p>{lang.pace_lead(&pace)}</p>
                {figures::row(cells(scene, &pace)).into_any()}
                {beyond}
                {chance(scene, unit, &pace)}
                <p class="quiet">{lang.pace_explained()} " " {lang.judging().planning_explained}</p>
                {choose(scene)}
                {links(scene)}
            </section>
        }
        .into_any(),
    )
}

/// How likely the target is reached by then, in a word, with the number for who asks.
fn chance(scene: &Scene, unit: UnitIx, pace: &Pace) -> Option<AnyView> {
    let (lang, view) = (scene.lang, scene.view);
    if view.basis != Basis::Month || pace.short() <= 0.0 {
        return None;
    }
    let outlook = scene.board.outlook(unit, view.indicator, pace.month, 0)?;
    let chance = outlook.chance(pace.target.value, Month::of(pace.horizon.day))?;
    let tested = scene.link_to(&Address::Backtest, &scene.across());
    let [before, number] = lang.chance_sentence(chance, pace.horizon, pace.target.value);
    Some(
        view! {
            <p>{before} " " <b>{lang.likelihood(Likelihood::of(chance))} "."</b></p>
            <details class="rest">
                <summary>{lang.texts().counts}</summary>
                <p class="quiet">{number} " " <a href=tested>{lang.outlook().tested}</a></p>
            </details>
        }
        .into_any(),
    )
}

/// One line about all localities, with the ways on.
pub fn of_localities(scene: &Scene, month: Month) -> Option<AnyView> {
    let view = scene.view;
    let board = &scene.board;
    let pace = board.pace_of_localities(view.indicator, month, view.plan)?;
    Some(
        view! {
            <div id="pace">
                <p>{scene.lang.pace_line(&pace)}</p>
                {links(scene)}
            </div>
        }
        .into_any(),
    )
}

fn links(scene: &Scene) -> AnyView {
    let p = scene.lang.pace();
    let contribution = (scene.address != Address::Contribution).then(|| {
        let to = scene.link_to(&Address::Contribution, &scene.across());
        view! { <a href=to>{p.to_contribution}</a> }
    });
    let what_if = scene.link_to(&Address::WhatIf(Default::default()), &scene.across());
    view! {
        <p class="actions">
            {contribution} " "
            <a href=what_if>{p.to_what_if}</a>
        </p>
    }
    .into_any()
}

/// A planning date of the reader's own, as a part of the address.
fn choose(scene: &Scene) -> AnyView {
    let p = scene.lang.pace();
    let plan = scene.view.plan.or(scene.board.planning());
    let plan = plan.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <form class="filters" method="get" action=super::form::action(scene)>
            <label for="plan">{p.choose}</label>
            <input id="plan" name="plan" type="date" value=plan/>
            {super::form::hidden(scene, &["plan", "asked"])}
            <button class="quiet">{p.show}</button>
        </form>
    }
    .into_any()
}

fn cells(scene: &Scene, pace: &Pace) -> Vec<Cell> {
    let (lang, p, t) = (scene.lang, scene.lang.pace(), scene.lang.texts());
    let points = || lang.points_unit().to_owned();
    let none = || "–".to_owned();
    let short = pace.short();
    let left = match (short > 0.0, pace.months()) {
        (false, _) => p.reached.to_owned(),
        (true, 0) => p.no_month.to_owned(),
        (true, _) => lang.short_of_target(short),
    };
    let mut cells = vec![
        Cell {
            name: p.required.to_owned(),
            number: pace
                .required()
                .map_or_else(none, |points| lang.signed(points)),
            unit: points(),
            change: left,
            meaning: String::new(),
        },
        Cell {
            name: p.dossiers.to_owned(),
            number: pace
                .dossiers()
                .map_or_else(none, |more| format!("+{}", lang.whole(more))),
            unit: String::new(),
            change: p.dossiers_means.to_owned(),
            meaning: lang.held_volume(pace.volume),
        },
    ];
    cells.extend(SPANS.iter().zip(pace.actual).map(|(span, actual)| Cell {
        name: lang.last_months(*span),
        number: actual.map_or_else(none, |points| lang.signed(points)),
        unit: actual.map(|_| points()).unwrap_or_default(),
        change: match actual {
            Some(_) => p.actual_means.to_owned(),
            None => t.no_figure.to_owned(),
        },
        meaning: String::new(),
    }));
    cells.push(Cell {
        name: p.best.to_owned(),
        number: pace
            .best
            .map_or_else(none, |best| lang.signed(best.per_month())),
        unit: pace.best.map(|_| points()).unwrap_or_default(),
        change: pace.best.map_or(p.best_unknown.to_owned(), |best| {
            lang.best_gain(&scene.board, best)
        }),
        meaning: pace
            .best
            .map(|best| lang.best_means(best.months))
            .unwrap_or_default(),
    });
    cells
}
