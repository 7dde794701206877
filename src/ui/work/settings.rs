//! The clocks of reporting months, units let in later, the planning date, the rule of second
//! factors.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, choice, field, outcome},
    units_list::{UNITS, name_of, units_list},
};
use crate::{
    domain::{Deadlines, LockException, PeriodRule},
    ui::app::Scene,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Every setting as it stands.
#[derive(Clone, Debug)]
pub struct SettingsPage {
    /// The clocks.
    pub deadlines: Deadlines,
    /// Units that may still report a locked month.
    pub let_in: Vec<LockException>,
    /// The planning date, if one was set.
    pub planning: Option<NaiveDate>,
    /// Whether roles that need a second factor must have one.
    pub factor_is_required: bool,
    /// Whether something was changed just now.
    pub is_saved: bool,
    /// What was typed, and why nothing was changed.
    pub fields: Fields,
}

pub(super) fn settings(scene: &Scene, page: &SettingsPage) -> (String, AnyView) {
    let a = scene.lang.admin();
    let main = view! {
        <div class="page narrow">
            {places(scene, "admin/settings")}
            <h1 class="plain">{a.settings}</h1>
            {outcome(page.is_saved.then_some(a.saved), &page.fields)}
            {rule(scene, page)}
            {months(scene, page)}
            {let_in(scene, page)}
            {planning(scene, page)}
            {factor(scene, page)}
            {units_list(scene)}
        </div>
    };
    (a.settings.to_owned(), main.into_any())
}

/// A part of the page: a heading, what stands, and the form of the act that changes it.
fn part(
    scene: &Scene,
    title: &'static str,
    stands: impl IntoView + 'static,
    fields: impl IntoView + 'static,
    act: &'static str,
    button: &'static str,
) -> AnyView {
    view! {
        <section class="block">
            <h2>{title}</h2>
            {stands.into_any()}
            <form class="stacked" method="post" action=action(scene)>
                {fields.into_any()}
                <button class="primary" name="act" value=act>{button}</button>
            </form>
        </section>
    }
    .into_any()
}

/// What differs from the rule, each with a button that takes it back.
fn lines(scene: &Scene, lines: Vec<AnyView>) -> impl IntoView + use<> {
    let none = lines.is_empty();
    view! {
        {none.then(|| view! { <p class="quiet">{scene.lang.admin().none}</p> })}
        <ul class="lines">{lines}</ul>
    }
}

/// The form that takes one of them back: what it is called, and the fields that name it.
fn take_back<const N: usize>(
    scene: &Scene,
    what: &str,
    act: &'static str,
    named: [(&'static str, String); N],
) -> impl IntoView + use<N> {
    let a = scene.lang.admin();
    let label = format!("{}: {what}", a.take_back);
    let named =
        named.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    view! {
        <form method="post" action=action(scene)>
            {named.into_iter().collect_view()}
            <button class="quiet" name="act" value=act aria-label=label>{a.take_back}</button>
        </form>
    }
}

fn action(scene: &Scene) -> String {
    format!("/{}/admin/settings", scene.lang.code())
}

fn rule(scene: &Scene, page: &SettingsPage) -> AnyView {
    let a = scene.lang.admin();
    let (fields, clocks) = (&page.fields, &page.deadlines);
    let rules = [("mid_month", a.mid_month), ("calendar", a.calendar)];
    let stands = match clocks.rule() {
        PeriodRule::MidMonth => "mid_month",
        PeriodRule::Calendar => "calendar",
    };
    let days = |name, label, stands: u16| {
        field(fields, Called::plain(name, label), Kind::Whole(3), stands)
    };
    let fields = (
        choice(
            fields,
            Called::plain("rule", a.period),
            worded(rules),
            stands,
        ),
        days("on_time_days", a.on_time_days, clocks.on_time_days()),
        days("open_days", a.open_days, clocks.open_days()),
    );
    part(scene, a.rule, (), fields, "rule", a.save)
}

fn months(scene: &Scene, page: &SettingsPage) -> AnyView {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let own = page.deadlines.exceptions().iter().map(|own| {
        let month = lang.month(own.month);
        let named = [("month", own.month.to_string())];
        view! {
            <li>
                <b>{month.clone()}</b> " " {lang.due_days(own.days)} " " {own.reason.clone()}
                {take_back(scene, &month, "end-month", named)}
            </li>
        }
        .into_any()
    });
    let typed = |name, label, kind| field(&page.fields, Called::plain(name, label), kind, "");
    let fields = (
        typed("month", a.month, Kind::Month),
        typed("on_time_until", a.on_time_until, Kind::Day),
        typed("locked_after", a.locked_after, Kind::Day),
        typed("reason", a.reason, Kind::Words(300)),
    );
    let stands = lines(scene, own.collect());
    part(scene, a.months, stands, fields, "month", a.save)
}

fn let_in(scene: &Scene, page: &SettingsPage) -> AnyView {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let let_in = page.let_in.iter().map(|one| {
        let name = name_of(scene, &one.unit);
        let named = [
            ("unit", one.unit.to_string()),
            ("in_month", one.month.to_string()),
        ];
        view! {
            <li>
                <b>{name.clone()}</b> " " {lang.let_in(one)}
                {take_back(scene, &name, "end-let-in", named)}
            </li>
        }
        .into_any()
    });
    let typed = |name, label, kind| field(&page.fields, Called::plain(name, label), kind, "");
    let unit = Called {
        name: "unit",
        label: a.unit,
        hint: lang.tokens().unit_hint,
    };
    let fields = (
        field(&page.fields, unit, Kind::Listed(UNITS), ""),
        typed("in_month", a.month, Kind::Month),
        typed("until", a.until, Kind::Day),
        typed("in_reason", a.reason, Kind::Words(300)),
    );
    let stands = (
        view! { <p class="quiet">{a.let_in_explained}</p> },
        lines(scene, let_in.collect()),
    );
    part(scene, a.let_in, stands, fields, "let-in", a.let_in)
}

fn planning(scene: &Scene, page: &SettingsPage) -> AnyView {
    let j = scene.lang.judging();
    let called = Called {
        name: "planning",
        label: j.planning,
        hint: j.planning_hint,
    };
    let stands = page.planning.map(|day| day.to_string()).unwrap_or_default();
    let fields = field(&page.fields, called, Kind::MaybeDay, stands);
    let about = view! { <p class="quiet">{j.planning_explained}</p> };
    part(
        scene,
        j.planning,
        about,
        fields,
        "planning",
        scene.lang.admin().save,
    )
}

fn factor(scene: &Scene, page: &SettingsPage) -> AnyView {
    let a = scene.lang.admin();
    let rules = [
        ("required", a.factor_required),
        ("optional", a.factor_optional),
    ];
    let stands = rules[usize::from(!page.factor_is_required)].0;
    let called = Called::plain("factor", a.factor);
    let fields = choice(&page.fields, called, worded(rules), stands);
    part(scene, a.factor_rule, (), fields, "factor", a.save)
}

/// Codes with their words, as a choice takes them.
pub(super) fn worded<const N: usize>(options: [(&str, &str); N]) -> [(String, String); N] {
    options.map(|(code, words)| (code.to_owned(), words.to_owned()))
}
