//! One account, as an administrator keeps it.
use super::{
    AccountLine, Fields, GivenLink, SessionLine,
    account::sessions,
    admin::{given, places, role_and_units, units},
    field::outcome,
};
use crate::{domain::AccountState, ui::app::Scene};
use leptos::prelude::*;

/// One account and what can be done with it.
#[derive(Clone, Debug)]
pub struct KeepAccountPage {
    /// The account.
    pub line: AccountLine,
    /// Its open sessions, the latest first.
    pub sessions: Vec<SessionLine>,
    /// A link that was given just now.
    pub given: Option<GivenLink>,
    /// Whether something was changed just now.
    pub is_saved: bool,
    /// What was typed, and why nothing was changed.
    pub fields: Fields,
}

pub(super) fn keep_account(scene: &Scene, page: &KeepAccountPage) -> (String, AnyView) {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.admin());
    let account = &page.line.account;
    let title = account.name.to_string();
    let action = format!("/{}/admin/accounts/{}", lang.code(), account.name);
    let keys: Vec<&str> = account.units.iter().map(|unit| unit.0.as_str()).collect();
    let facts = [
        (a.person, account.person.clone()),
        (a.role, lang.role(account.role).to_owned()),
        (a.units, units(scene, account)),
        (a.state, lang.account_state(account.state).to_owned()),
        (
            a.factor,
            if account.has_second_factor {
                a.yes
            } else {
                a.no
            }
            .to_owned(),
        ),
        (
            a.last_sign_in,
            page.line
                .last_sign_in
                .map_or_else(|| a.never.to_owned(), |at| lang.moment(at)),
        ),
    ]
    .map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> });
    let use_or_not = if account.state == AccountState::Disabled {
        view! { <button class="primary" name="act" value="enable">{a.enable}</button> }
            .into_any()
    } else {
        view! { <button class="danger" name="act" value="disable">{a.disable}</button> }
            .into_any()
    };
    let reset = (account.state != AccountState::Disabled).then(|| {
        view! {
            <form class="block" method="post" action=action.clone()>
                <p class="quiet">{a.reset_explained}</p>
                <button name="act" value="reset">{a.reset}</button>
            </form>
        }
    });
    let main = view! {
        <div class="page narrow">
            {places(scene, "")}
            <nav class="crumbs" aria-label=a.accounts>
                <a href=format!("/{}/admin", lang.code())>{a.accounts}</a> " › "
                <span aria-current="page">{title.clone()}</span>
            </nav>
            <h1 class="plain">{w.account} " " {title.clone()}</h1>
            {outcome(page.is_saved.then_some(a.saved), &page.fields)}
            {given(scene, page.given.as_ref())}
            <dl class="facts">{facts}</dl>
            {reset}
            <section class="block">
                <h2>{a.change_role}</h2>
                <form class="stacked" method="post" action=action.clone()>
                    {role_and_units(scene, &page.fields, account.role.code(), &keys.join(", "))}
                    <p class="quiet">{a.change_ends}</p>
                    <button class="primary" name="act" value="role">{a.change_role}</button>
                </form>
            </section>
            {open_sessions(scene, &page.sessions, &action)}
            <form class="block" method="post" action=action.clone()>
                <p class="quiet">{a.change_ends}</p>
                {use_or_not}
            </form>
        </div>
    };
    (title, main.into_any())
}

/// The open sessions, each with its end, and the end of all.
fn open_sessions(scene: &Scene, lines: &[SessionLine], action: &str) -> impl IntoView + use<> {
    let (w, a) = (scene.lang.work(), scene.lang.admin());
    let list = if lines.is_empty() {
        view! { <p class="quiet">{a.none}</p> }.into_any()
    } else {
        sessions(scene, lines, action)
    };
    let all = (!lines.is_empty()).then(|| {
        view! {
            <form method="post" action=action.to_owned()>
                <button name="act" value="end-sessions">{a.end_sessions}</button>
            </form>
        }
    });
    view! {
        <section class="block" id="sessions">
            <h2>{w.sessions}</h2>
            {list}
            {all}
        </section>
    }
}
