//! The page that a one-time link opens: choosing the first or a new password.
use super::Trouble;
use crate::{domain::AccountName, i18n::Lang, ui::app::Scene};
use leptos::prelude::*;

/// What a one-time link comes to.
#[derive(Clone, Debug)]
pub enum LinkPage {
    /// It holds.
    Choose {
        /// The link itself, as it stands in the address.
        link: String,
        /// Whose password is chosen.
        name: AccountName,
        /// What was wrong with the last one.
        trouble: Option<Trouble>,
    },
    /// The password is set.
    Chosen,
    /// It was used, has expired, or never was one.
    Over,
}

pub(super) fn link(scene: &Scene, page: &LinkPage) -> (String, AnyView) {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.access());
    let sign_in = || {
        let to = format!("/{}/sign-in", lang.code());
        view! { <p><a href=to>{w.sign_in}</a></p> }
    };
    let (title, main) = match page {
        LinkPage::Choose {
            link,
            name,
            trouble,
        } => {
            let action = format!("/{}/link/{link}", lang.code());
            let main = view! {
                <p class="lead">{lang.password_of(name)}</p>
                {trouble.map(|trouble| view! { <p class="notice" role="alert">{trouble.words(lang)}</p> })}
                <form class="stacked" method="post" action=action>
                    {holder(name)}
                    {new_password(lang)}
                    <button class="primary">{a.choose_password}</button>
                </form>
            };
            (a.choose_password, main.into_any())
        }
        LinkPage::Chosen => {
            let main = view! {
                <p class="notice fine" role="status">{a.password_chosen}</p>
                {sign_in()}
            };
            (a.choose_password, main.into_any())
        }
        LinkPage::Over => {
            let main = view! {
                <p class="notice">{lang.link_refused()}</p>
                {sign_in()}
            };
            (a.link_over, main.into_any())
        }
    };
    let main = view! {
        <div class="page narrow">
            <h1 class="plain">{title}</h1>
            {main}
        </div>
    };
    (title.to_owned(), main.into_any())
}

/// The field of a password that is chosen, with what it must be.
pub(super) fn new_password(lang: Lang) -> impl IntoView {
    let a = lang.access();
    view! {
        <label for="chosen">{a.new_password}</label>
        <input id="chosen" name="chosen" type="password" autocomplete="new-password" required=true maxlength="512" aria-describedby="chosen-hint"/>
        <p class="quiet" id="chosen-hint">{a.password_rules}</p>
    }
}

/// Tells a password manager whose password that is.
pub(super) fn holder(name: &AccountName) -> impl IntoView + use<> {
    view! { <input type="text" autocomplete="username" value=name.to_string() readonly=true hidden=true/> }
}
