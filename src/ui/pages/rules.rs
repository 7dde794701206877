//! `/vi/rules`: the rules that flags are raised by, with their numbers, sentences and versions.
use crate::{
    domain::{Rule, in_force},
    ui::{
        app::{Outcome, Scene, Sheet},
        parts::{icon::Icon, worded},
    },
};
use leptos::prelude::*;

/// Every rule as it stands, and its earlier versions.
pub fn rules(scene: &Scene) -> Outcome {
    let (f, board) = (scene.lang.flag_board(), &scene.board);
    let all = in_force(board.rules())
        .map(|rule| {
            let earlier: Vec<_> = board
                .rules()
                .iter()
                .rev()
                .filter(|other| other.kind == rule.kind && other.version < rule.version)
                .collect();
            one(scene, rule, &earlier).into_any()
        })
        .collect_view();
    let main = view! {
        <div class="page">
            <section class="hero">
                <div>
                    <h1 class="plain">{f.rules}</h1>
                    <p class="lead">{f.rules_explained} " " {f.slots}</p>
                </div>
            </section>
            {all}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: f.rules.to_owned(),
        description: f.rules_explained.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

fn one(scene: &Scene, rule: &Rule, earlier: &[&Rule]) -> impl IntoView + use<> {
    let (lang, f) = (scene.lang, scene.lang.flag_board());
    let versions = (!earlier.is_empty()).then(|| {
        let items = earlier
            .iter()
            .map(|rule| view! { <li>{brief(scene, rule).into_any()} {says(scene, rule).into_any()}</li> })
            .collect_view();
        view! {
            <details class="rest">
                <summary>{f.earlier} " (" {earlier.len()} ")"</summary>
                <ul>{items}</ul>
            </details>
        }
    });
    let off = rule
        .is_off
        .then(|| view! { <span class="chip mute">{f.is_off}</span> });
    view! {
        <section class="block passage rule" id=rule.kind.code()>
            <div>
                <h2>{Icon::of(rule.kind).draw()} <span>{lang.wording(rule).name.clone()} " " {off}</span></h2>
                {brief(scene, rule).into_any()}
            </div>
            <div class="prose">
                <p>{lang.rule_about(rule.kind)}</p>
                {says(scene, rule).into_any()}
                {versions}
            </div>
        </section>
    }
}

/// Severity, numbers and version.
fn brief(scene: &Scene, rule: &Rule) -> impl IntoView + use<> {
    let (lang, f) = (scene.lang, scene.lang.flag_board());
    let numbers = rule.parameters.iter().map(|(parameter, value)| {
        let (name, value) = (lang.parameter(parameter), lang.decimal_of(value));
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    });
    let who = rule.made_by.clone().unwrap_or_else(|| f.shipped.to_owned());
    let made = format!("{}, {}, {who}", rule.label(), lang.moment(rule.made_at));
    view! {
        <dl class="brief">
            <div><dt>{f.severity}</dt><dd>{lang.severity(rule.severity)}</dd></div>
            {numbers.collect_view()}
        </dl>
        <p class="quiet">{lang.keeping().version} ": " {made}</p>
    }
}

/// What its flags say, and what clears them.
fn says(scene: &Scene, rule: &Rule) -> impl IntoView + use<> {
    let (lang, t, f) = (scene.lang, scene.lang.texts(), scene.lang.flag_board());
    let wording = lang.wording(rule);
    let clears = if rule.kind.is_good() {
        t.kept_when
    } else {
        t.cleared_when
    };
    view! {
        <dl class="facts">
            <div><dt>{f.says}</dt><dd>{worded::sentence(lang, &wording.sentence)}</dd></div>
            <div><dt>{clears}</dt><dd>{worded::sentence(lang, &wording.clears)}</dd></div>
        </dl>
    }
}
