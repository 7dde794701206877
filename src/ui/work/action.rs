//! One action on a flag: its seven fields, how the rate went, its log, and what the reader may do.
use super::{Fields, action_forms, field::outcome, follow_up::standing, table::table};
use crate::{
    domain::{Effect, FollowUp, FollowUpLine, Pooled},
    ui::app::Scene,
};
use leptos::prelude::*;

/// One action.
#[derive(Clone, Debug)]
pub struct ActionPage {
    /// The action as it stands.
    pub action: FollowUp,
    /// Name of its unit.
    pub name: String,
    /// What happened to it, in order.
    pub log: Vec<FollowUpLine>,
    /// How the rate went around it.
    pub effect: Effect,
    /// Whether whoever asks may change the assignment, and open it again.
    pub may_assign: bool,
    /// Whether whoever asks may answer for the province.
    pub may_answer: bool,
    /// What was done just now.
    pub done: Option<&'static str>,
    /// What was typed, and why it was not taken.
    pub fields: Fields,
}

pub(super) fn action(scene: &Scene, page: &ActionPage) -> (String, AnyView) {
    let (lang, t, kept) = (scene.lang, scene.lang.follow_up(), &page.action);
    let flag = &kept.flag;
    let title = format!("{}: {}", page.name, lang.rule_name(&scene.board, flag.rule));
    let list = format!("/{}/follow-up", lang.code());
    let month = Some(kept.seen_in);
    let about = format!(
        "{} · {} · {}",
        lang.of(flag.indicator.name()),
        lang.flag_basis(flag.basis),
        lang.flag_months(flag.since, kept.seen_in)
    );
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=t.title>
                <a href=list>{t.title}</a> " › " <span aria-current="page">{page.name.clone()}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            <p class="quiet">
                {about} " · " <a href=scene.unit_link(&flag.unit.0, month)>{page.name.clone()}</a>
            </p>
            <p class="lead">{standing(scene, kept)} " · " {t.due} ": " {lang.day(kept.assignment.due)}</p>
            {outcome(page.done, &page.fields)}
            {seven(scene, kept)}
            {action_forms::steps(scene, page)}
            {action_forms::answer(scene, page)}
            {action_forms::evidence(scene, page)}
            {effect(scene, kept, &page.effect)}
            {log(scene, page)}
            {action_forms::revise(scene, page)}
        </div>
    };
    (title, main.into_any())
}

/// The seven fields, and who gave it out.
fn seven(scene: &Scene, kept: &FollowUp) -> AnyView {
    let (lang, t, given) = (scene.lang, scene.lang.follow_up(), &kept.assignment);
    let written = |text: &String| {
        if text.is_empty() {
            return view! { <dd class="quiet">"–"</dd> }.into_any();
        }
        view! { <dd class="worded" lang="vi">{text.clone()}</dd> }.into_any()
    };
    let result = if kept.result.is_empty() {
        view! { <dd class="quiet">{t.result_open}</dd> }.into_any()
    } else {
        written(&kept.result)
    };
    let made = format!("{}, {}", kept.made_by, lang.moment(kept.made_at));
    view! {
        <section class="block">
            <h2>{t.given}</h2>
            <dl class="facts">
                <div><dt>{t.goal}</dt>{written(&given.goal)}</div>
                <div><dt>{t.people}</dt>{written(&given.people)}</div>
                <div><dt>{t.task}</dt>{written(&given.task)}</div>
                <div><dt>{t.due}</dt><dd>{lang.day(given.due)}</dd></div>
                <div><dt>{t.responsibility}</dt>{written(&given.responsibility)}</div>
                <div><dt>{t.product}</dt>{written(&given.product)}</div>
                <div><dt>{t.result}</dt>{result}</div>
                <div><dt>{t.made}</dt><dd>{made}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// The rate in the month of the flag and since, and pooled before and after the beginning.
fn effect(scene: &Scene, kept: &FollowUp, effect: &Effect) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let rows = effect
        .months
        .iter()
        .map(|(month, rate)| {
            let rate = rate.map(|rate| lang.percent(rate.percent()));
            view! {
                <tr>
                    <th scope="row">{lang.month(*month)}</th>
                    <td>{rate.unwrap_or_else(|| t.no_rate.to_owned())}</td>
                </tr>
            }
        })
        .collect_view();
    let side = |label: &'static str, pooled: Option<&Pooled>| {
        let figure = pooled.and_then(|pooled| {
            let is_whole = pooled.figure.missing.is_empty();
            let months = lang.pooled_months(pooled.first, pooled.last, is_whole);
            let rate = pooled.figure.rate()?;
            Some(format!("{} ({months})", lang.percent(rate.percent())))
        });
        view! { <div><dt>{label}</dt><dd>{figure.unwrap_or_else(|| t.no_rate.to_owned())}</dd></div> }
    };
    let sides = match kept.begun_on {
        Some(_) => view! {
            <dl class="facts">
                {side(t.before, effect.before.as_ref())}
                {side(t.after, effect.after.as_ref())}
            </dl>
        }
        .into_any(),
        None => view! { <p class="quiet">{t.not_begun}</p> }.into_any(),
    };
    view! {
        <section class="block">
            <h2>{t.effect}</h2>
            {sides}
            {(!effect.months.is_empty()).then(|| table(t.effect_months, "", &[t.month, t.rate], rows))}
        </section>
    }
    .into_any()
}

/// What happened, the latest last, and room for a note.
fn log(scene: &Scene, page: &ActionPage) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let lines = page
        .log
        .iter()
        .map(|line| {
            let cause = line.cause.map(|cause| format!(" {}.", lang.cause(cause)));
            view! {
                <li>
                    <b>{lang.follow_up_act(line.act)}</b> " " {line.by.clone()} ", " {lang.moment(line.at)}
                    <span class="quiet worded" lang="vi">{cause} " " {line.words.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="block history">
            <h2>{t.log}</h2>
            <ul class="lines">{lines}</ul>
            {action_forms::note(scene, page)}
        </section>
    }
    .into_any()
}
