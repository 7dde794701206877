//! The list of accounts, inviting somebody, and what the pages of administrators share.
use super::Fields;
use crate::{
    domain::{Account, AccountName, Role},
    ui::app::Scene,
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Every account, and the form that adds one.
#[derive(Clone, Debug)]
pub struct AccountsPage {
    /// By name.
    pub accounts: Vec<AccountLine>,
    /// A link that was given just now.
    pub given: Option<GivenLink>,
    /// Why nobody was invited.
    pub refused: Option<String>,
    /// What was typed.
    pub fields: Fields,
}

/// An account with what an administrator sees beside it.
#[derive(Clone, Debug)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// When its holder signed in last.
    pub last_sign_in: Option<DateTime<Utc>>,
}

/// A one-time link, shown once.
#[derive(Clone, Debug)]
pub struct GivenLink {
    /// For whom.
    pub name: AccountName,
    /// The whole address, or its path where the server does not know what it is called.
    pub address: String,
}

pub(super) fn accounts(scene: &Scene, page: &AccountsPage) -> (String, AnyView) {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.admin());
    let rows = page
        .accounts
        .iter()
        .map(|line| row(scene, line))
        .collect_view();
    let main = view! {
        <div class="page work">
            {places(scene, "admin")}
            <h1 class="plain">{a.accounts}</h1>
            {given(scene, page.given.as_ref())}
            {refused(page.refused.as_ref())}
            <div class="scroll" tabindex="0" role="region" aria-label=a.accounts>
                <table class="filings">
                    <thead>
                        <tr>
                            <th scope="col">{w.name}</th>
                            <th scope="col">{a.person}</th>
                            <th scope="col">{a.role}</th>
                            <th scope="col">{a.units}</th>
                            <th scope="col">{a.state}</th>
                            <th scope="col">{a.factor}</th>
                            <th scope="col">{a.last_sign_in}</th>
                            <th scope="col"></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <section class="block narrow">
                <h2>{a.invite}</h2>
                <form class="stacked" method="post" action=format!("/{}/admin", lang.code())>
                    <label for="name">{w.name}</label>
                    <input id="name" name="name" value=page.fields.or("name", "") autocomplete="off" autocapitalize="none" spellcheck="false" required=true maxlength="64" aria-describedby="name-hint"/>
                    <p class="quiet" id="name-hint">{a.name_hint}</p>
                    <label for="person">{a.person}</label>
                    <input id="person" name="person" value=page.fields.or("person", "") autocomplete="off" required=true maxlength="120"/>
                    {role_and_units(scene, page.fields.get("role"), &page.fields.or("units", ""))}
                    <button class="primary">{a.invite}</button>
                </form>
            </section>
        </div>
    };
    (a.accounts.to_owned(), main.into_any())
}

fn row(scene: &Scene, line: &AccountLine) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let account = &line.account;
    let to = format!("/{}/admin/accounts/{}", lang.code(), account.name);
    let label = format!("{} {}", a.change, account.name);
    view! {
        <tr>
            <th scope="row">{account.name.to_string()}</th>
            <td>{account.person.clone()}</td>
            <td>{lang.role(account.role)}</td>
            <td>{units(scene, account)}</td>
            <td>{lang.account_state(account.state)}</td>
            <td>{if account.has_second_factor { a.yes } else { a.no }}</td>
            <td>{line.last_sign_in.map_or_else(|| a.never.to_owned(), |at| lang.moment(at))}</td>
            <td class="n"><a href=to aria-label=label>{a.change}</a></td>
        </tr>
    }
}

/// The names of the units of an account.
pub(super) fn units(scene: &Scene, account: &Account) -> String {
    let units = scene.board.units();
    let names = account.units.iter().map(|id| match units.find(&id.0) {
        Some(ix) => scene.lang.unit_name(units.get(ix)),
        None => id.to_string(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The fields of a role and of the units that go with it.
pub(super) fn role_and_units(scene: &Scene, role: &str, units: &str) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let roles = Role::ALL.map(|one| {
        let chosen = one.code() == role;
        view! { <option value=one.code() selected=chosen>{lang.role(one)}</option> }
    });
    view! {
        <label for="role">{a.role}</label>
        <select id="role" name="role">{roles}</select>
        <label for="units">{a.units}</label>
        <input id="units" name="units" value=units.to_owned() autocomplete="off" maxlength="400" aria-describedby="units-hint"/>
        <p class="quiet" id="units-hint">{a.units_hint}</p>
    }
}

/// The way between the pages of administrators.
pub(super) fn places(scene: &Scene, here: &'static str) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let links = [
        ("admin", a.accounts),
        ("admin/settings", a.settings),
        ("admin/audit", a.audit),
    ]
    .map(|(path, label)| {
        let current = (path == here).then_some("page");
        view! { <a href=format!("/{}/{path}", lang.code()) aria-current=current>{label}</a> }
    });
    view! { <nav class="picks places" aria-label=a.title>{links}</nav> }
}

/// A link that was given just now.
pub(super) fn given(scene: &Scene, link: Option<&GivenLink>) -> Option<impl IntoView + use<>> {
    let (a, link) = (scene.lang.admin(), link?);
    let title = format!("{}: {}", a.link, link.name);
    Some(view! {
        <section class="notice fine" role="status">
            <h2>{title}</h2>
            <p><code class="address">{link.address.clone()}</code></p>
            <p>{a.link_explained}</p>
        </section>
    })
}

/// Why nothing was changed.
pub(super) fn refused(words: Option<&String>) -> Option<impl IntoView + use<>> {
    let words = words?.clone();
    Some(view! { <p class="notice" role="alert">{words}</p> })
}
