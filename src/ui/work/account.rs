//! One's own account: second factor, password, sessions.
use super::{
    Trouble,
    link::{holder, new_password},
};
use crate::ui::app::Scene;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The account of whoever asks.
#[derive(Clone, Debug)]
pub struct AccountPage {
    /// Its sessions, the latest first.
    pub sessions: Vec<SessionLine>,
    /// What came of the last act.
    pub told: Option<Told>,
}

/// What came of the last act on one's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The password was changed.
    Changed,
    /// The second factor was taken away.
    Dropped,
    /// Nothing was changed.
    Trouble(Trouble),
}

/// One session.
#[derive(Clone, Debug)]
pub struct SessionLine {
    /// Names it in the form that ends it; opens nothing.
    pub key: String,
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

pub(super) fn account(scene: &Scene, page: &AccountPage) -> (String, AnyView) {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.access());
    let told = page.told.map(|told| {
        let (class, words) = match told {
            Told::Changed => ("notice fine", a.password_changed.to_owned()),
            Told::Dropped => ("notice fine", a.dropped.to_owned()),
            Told::Trouble(trouble) => ("notice", trouble.words(lang)),
        };
        view! { <p class=class role="status">{words}</p> }
    });
    let has = scene.who.as_ref().is_some_and(|who| who.has_second_factor);
    let (stands, leads) = if has {
        (a.factor_on, a.keep)
    } else {
        (a.factor_off, a.set_up)
    };
    let main = view! {
        <div class="page narrow">
            <h1 class="plain">{w.account}</h1>
            {scene.who.as_ref().map(|who| view! { <p class="lead">{lang.person(who)}</p> })}
            {told}
            <section class="block">
                <h2>{a.second_factor}</h2>
                <p>{stands}</p>
                <p><a href=format!("/{}/account/second-factor", lang.code())>{leads}</a></p>
            </section>
            <section class="block">
                <h2>{a.change_password}</h2>
                <form class="stacked" method="post" action=format!("/{}/account/password", lang.code())>
                    {scene.who.as_ref().map(|who| holder(&who.name))}
                    <label for="present">{a.present_password}</label>
                    <input id="present" name="present" type="password" autocomplete="current-password" required=true maxlength="512"/>
                    {new_password(lang)}
                    <p class="quiet">{a.change_ends}</p>
                    <button class="primary">{a.change_password}</button>
                </form>
            </section>
            {own_sessions(scene, &page.sessions)}
            <form class="block" method="post" action=format!("/{}/sign-out", lang.code())>
                <button class="primary">{w.sign_out}</button>
            </form>
        </div>
    };
    (w.account.to_owned(), main.into_any())
}

fn own_sessions(scene: &Scene, lines: &[SessionLine]) -> impl IntoView + use<> {
    let action = format!("/{}/account/sessions", scene.lang.code());
    let others = (lines.len() > 1).then(|| {
        view! {
            <form method="post" action=action.clone()>
                <button class="quiet">{scene.lang.work().end_others}</button>
            </form>
        }
    });
    view! {
        <section class="block">
            <h2>{scene.lang.work().sessions}</h2>
            {sessions(scene, lines, &action)}
            {others}
        </section>
    }
}

/// Sessions, each with a button that ends it by the form at `action`.
pub(super) fn sessions(scene: &Scene, lines: &[SessionLine], action: &str) -> AnyView {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.access());
    let lines = lines
        .iter()
        .map(|line| {
            let this = line.is_this.then(|| format!(" ({})", w.this_session));
            let since = lang.moment(line.since);
            let end = (!line.is_this).then(|| {
                let label = format!("{}: {since}", a.end_session);
                view! {
                    <form method="post" action=action.to_owned()>
                        <input type="hidden" name="act" value="end-session"/>
                        <button class="quiet" name="session" value=line.key.clone() aria-label=label>
                            {a.end_session}
                        </button>
                    </form>
                }
            });
            view! {
                <li>
                    {since.clone()} " – " {lang.moment(line.seen)} {this}
                    <span class="quiet">{line.address.clone()} " · " {line.browser.clone()}</span>
                    {end}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="lines">{lines}</ul> }.into_any()
}
