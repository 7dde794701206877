//! The clocks of reporting months, units let in later, the floor, the rule of second factors.
use super::{
    Fields,
    admin::{places, refused},
};
use crate::{
    domain::{Deadlines, Decimal, LockException, PeriodRule},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Every setting as it stands.
#[derive(Clone, Debug)]
pub struct SettingsPage {
    /// The clocks.
    pub deadlines: Deadlines,
    /// Units that may still report a locked month.
    pub let_in: Vec<LockException>,
    /// Key and name of every unit that reports.
    pub units: Vec<(String, String)>,
    /// The rate under which a locality is flagged. Unit: percent.
    pub floor: Decimal,
    /// Whether roles that need a second factor must have one.
    pub factor_is_required: bool,
    /// Why nothing was changed.
    pub refused: Option<String>,
    /// Whether something was changed just now.
    pub is_saved: bool,
    /// What was typed.
    pub fields: Fields,
}

pub(super) fn settings(scene: &Scene, page: &SettingsPage) -> (String, AnyView) {
    let a = scene.lang.admin();
    let main = view! {
        <div class="page narrow">
            {places(scene, "admin/settings")}
            <h1 class="plain">{a.settings}</h1>
            {page.is_saved.then(|| view! { <p class="notice fine" role="status">{a.saved}</p> })}
            {refused(page.refused.as_ref())}
            {rule(scene, page)}
            {months(scene, page)}
            {let_in(scene, page)}
            {floor(scene, page)}
            {factor(scene, page)}
        </div>
    };
    (a.settings.to_owned(), main.into_any())
}

fn action(scene: &Scene) -> String {
    format!("/{}/admin/settings", scene.lang.code())
}

fn rule(scene: &Scene, page: &SettingsPage) -> impl IntoView + use<> {
    let a = scene.lang.admin();
    let calendar = match page.fields.get("rule") {
        "" => page.deadlines.rule() == PeriodRule::Calendar,
        typed => typed == "calendar",
    };
    let days = |name: &'static str, label: &'static str, stands: u16| {
        let value = page.fields.or(name, stands);
        view! {
            <label for=name>{label}</label>
            <input id=name name=name value=value inputmode="numeric" required=true maxlength="3"/>
        }
    };
    view! {
        <section class="block">
            <h2>{a.rule}</h2>
            <form class="stacked" method="post" action=action(scene)>
                <label for="rule">{a.period}</label>
                <select id="rule" name="rule">
                    <option value="mid_month" selected=!calendar>{a.mid_month}</option>
                    <option value="calendar" selected=calendar>{a.calendar}</option>
                </select>
                {days("on_time_days", a.on_time_days, page.deadlines.on_time_days())}
                {days("open_days", a.open_days, page.deadlines.open_days())}
                <button class="primary" name="act" value="rule">{a.save}</button>
            </form>
        </section>
    }
}

fn months(scene: &Scene, page: &SettingsPage) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let lines = page
        .deadlines
        .exceptions()
        .iter()
        .map(|own| {
            let label = format!("{}: {}", a.take_back, lang.month(own.month));
            view! {
                <li>
                    <b>{lang.month(own.month)}</b> " " {lang.due_days(own.days)} " " {own.reason.clone()}
                    <form method="post" action=action(scene)>
                        <input type="hidden" name="month" value=own.month.to_string()/>
                        <button class="quiet" name="act" value="end-month" aria-label=label>{a.take_back}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="block">
            <h2>{a.months}</h2>
            {page.deadlines.exceptions().is_empty().then(|| view! { <p class="quiet">{a.none}</p> })}
            <ul class="lines">{lines}</ul>
            <form class="stacked" method="post" action=action(scene)>
                {month_field(page, "month", a.month)}
                {day_field(page, "on_time_until", a.on_time_until)}
                {day_field(page, "locked_after", a.locked_after)}
                {reason_field(page, "reason", a.reason)}
                <button class="primary" name="act" value="month">{a.save}</button>
            </form>
        </section>
    }
}

fn let_in(scene: &Scene, page: &SettingsPage) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let name = |key: &str| {
        let found = page.units.iter().find(|(known, _)| known == key);
        found.map_or_else(|| key.to_owned(), |(_, name)| name.clone())
    };
    let lines = page
        .let_in
        .iter()
        .map(|one| {
            let label = format!("{}: {}", a.take_back, name(&one.unit.0));
            view! {
                <li>
                    <b>{name(&one.unit.0)}</b> " " {lang.let_in(one)}
                    <form method="post" action=action(scene)>
                        <input type="hidden" name="unit" value=one.unit.to_string()/>
                        <input type="hidden" name="in_month" value=one.month.to_string()/>
                        <button class="quiet" name="act" value="end-let-in" aria-label=label>{a.take_back}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    let units = page
        .units
        .iter()
        .map(|(key, name)| {
            let chosen = page.fields.get("unit") == key;
            view! { <option value=key.clone() selected=chosen>{name.clone()}</option> }
        })
        .collect_view();
    view! {
        <section class="block">
            <h2>{a.let_in}</h2>
            <p class="quiet">{a.let_in_explained}</p>
            {page.let_in.is_empty().then(|| view! { <p class="quiet">{a.none}</p> })}
            <ul class="lines">{lines}</ul>
            <form class="stacked" method="post" action=action(scene)>
                <label for="unit">{a.unit}</label>
                <select id="unit" name="unit">{units}</select>
                {month_field(page, "in_month", a.month)}
                {day_field(page, "until", a.until)}
                {reason_field(page, "in_reason", a.reason)}
                <button class="primary" name="act" value="let-in">{a.let_in}</button>
            </form>
        </section>
    }
}

fn floor(scene: &Scene, page: &SettingsPage) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let value = page.fields.or("floor", lang.decimal_of(page.floor));
    view! {
        <section class="block">
            <h2>{a.floor}</h2>
            <p class="quiet">{a.floor_explained}</p>
            <form class="stacked" method="post" action=action(scene)>
                <label for="floor">{a.floor}</label>
                <input id="floor" name="floor" value=value inputmode="decimal" required=true maxlength="6"/>
                <button class="primary" name="act" value="floor">{a.save}</button>
            </form>
        </section>
    }
}

fn factor(scene: &Scene, page: &SettingsPage) -> impl IntoView + use<> {
    let a = scene.lang.admin();
    let required = page.factor_is_required;
    view! {
        <section class="block">
            <h2>{a.factor_rule}</h2>
            <form class="stacked" method="post" action=action(scene)>
                <label for="factor">{a.factor}</label>
                <select id="factor" name="factor">
                    <option value="required" selected=required>{a.factor_required}</option>
                    <option value="optional" selected=!required>{a.factor_optional}</option>
                </select>
                <button class="primary" name="act" value="factor">{a.save}</button>
            </form>
        </section>
    }
}

fn month_field(
    page: &SettingsPage,
    name: &'static str,
    label: &'static str,
) -> impl IntoView + use<> {
    let value = page.fields.or(name, "");
    view! {
        <label for=name>{label}</label>
        <input id=name name=name type="month" placeholder="2026-10" value=value required=true/>
    }
}

fn day_field(
    page: &SettingsPage,
    name: &'static str,
    label: &'static str,
) -> impl IntoView + use<> {
    let value = page.fields.or(name, "");
    view! {
        <label for=name>{label}</label>
        <input id=name name=name type="date" value=value required=true/>
    }
}

fn reason_field(
    page: &SettingsPage,
    name: &'static str,
    label: &'static str,
) -> impl IntoView + use<> {
    let value = page.fields.or(name, "");
    view! {
        <label for=name>{label}</label>
        <input id=name name=name value=value required=true maxlength="300"/>
    }
}
