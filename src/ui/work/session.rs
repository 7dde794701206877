//! Signing in.
use crate::ui::app::Scene;
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
