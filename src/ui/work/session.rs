//! Signing in, and the sessions that one has.
use crate::ui::app::Scene;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The form, and what came of the last try.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// The name that was typed.
    pub name: String,
    /// Where to go afterwards: an address of ours.
    pub next: String,
    /// What came of the last try.
    pub tried: Option<Tried>,
}

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Name, password or code are wrong.
    Wrong,
    /// Too many failures; again in so many minutes.
    Wait(i64),
    /// Only a new link helps.
    ResetNeeded,
    /// Too many at once.
    Busy,
    /// The session is over.
    Ended,
}

/// The account of whoever asks.
#[derive(Clone, Debug)]
pub struct AccountPage {
    /// Its sessions, the latest first.
    pub sessions: Vec<SessionLine>,
}

/// One session.
#[derive(Clone, Debug)]
pub struct SessionLine {
    /// When it began.
    pub since: DateTime<Utc>,
    /// Last sign of life.
    pub seen: DateTime<Utc>,
    /// From where.
    pub address: String,
    /// With what.
    pub browser: String,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

pub(super) fn sign_in(scene: &Scene, page: &SignInPage) -> (String, AnyView) {
    let (lang, w) = (scene.lang, scene.lang.work());
    let said = page.tried.map(|tried| match tried {
        Tried::Wrong => w.wrong.to_owned(),
        Tried::Wait(minutes) => lang.wait_minutes(minutes),
        Tried::ResetNeeded => w.reset_needed.to_owned(),
        Tried::Busy => w.busy.to_owned(),
        Tried::Ended => w.ended.to_owned(),
    });
    let main = view! {
        <div class="page narrow">
            <h1 class="plain">{w.sign_in}</h1>
            {said.map(|said| view! { <p class="notice" role="alert">{said}</p> })}
            <form class="stacked" method="post" action=format!("/{}/sign-in", lang.code())>
                <input type="hidden" name="next" value=page.next.clone()/>
                <label for="name">{w.name}</label>
                <input id="name" name="name" value=page.name.clone() autocomplete="username" autocapitalize="none" spellcheck="false" required=true maxlength="64"/>
                <label for="password">{w.password}</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required=true maxlength="512"/>
                <label for="code">{w.code}</label>
                <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="32" aria-describedby="code-hint"/>
                <p class="quiet" id="code-hint">{w.code_hint}</p>
                <button class="primary">{w.sign_in}</button>
            </form>
            <p class="quiet">{w.no_account}</p>
        </div>
    };
    (w.sign_in.to_owned(), main.into_any())
}

pub(super) fn account(scene: &Scene, page: &AccountPage) -> (String, AnyView) {
    let (lang, w) = (scene.lang, scene.lang.work());
    let lines = page
        .sessions
        .iter()
        .map(|line| {
            let this = line.is_this.then(|| format!(" ({})", w.this_session));
            view! {
                <li>
                    {lang.moment(line.since)} " – " {lang.moment(line.seen)} {this}
                    <span class="quiet">{line.address.clone()} " · " {line.browser.clone()}</span>
                </li>
            }
        })
        .collect_view();
    let others = (page.sessions.len() > 1).then(|| {
        view! {
            <form method="post" action=format!("/{}/account/sessions", lang.code())>
                <button class="quiet">{w.end_others}</button>
            </form>
        }
    });
    let main = view! {
        <div class="page narrow">
            <h1 class="plain">{w.account}</h1>
            {scene.who.as_ref().map(|who| view! { <p class="lead">{lang.person(who)}</p> })}
            <section class="block">
                <h2>{w.sessions}</h2>
                <ul class="lines">{lines}</ul>
                {others}
            </section>
            <form class="block" method="post" action=format!("/{}/sign-out", lang.code())>
                <button class="primary">{w.sign_out}</button>
            </form>
        </div>
    };
    (w.account.to_owned(), main.into_any())
}
