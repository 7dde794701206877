//! The list of accounts, inviting somebody, and what the pages of administrators share.
use super::{
    Fields,
    field::{Called, Kind, choice, field, outcome},
    table::table,
    units_list::name_of,
};
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
    /// What was typed, and why nobody was invited.
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
    let heads = [
        w.name,
        a.person,
        a.role,
        a.units,
        a.state,
        a.factor,
        a.last_sign_in,
        "",
    ];
    let name = Called {
        name: "name",
        label: w.name,
        hint: a.name_hint,
    };
    let person = Called::plain("person", a.person);
    let main = view! {
        <div class="page work">
            {places(scene, "admin")}
            <h1 class="plain">{a.accounts}</h1>
            {given(scene, page.given.as_ref())}
            {outcome(None, &page.fields)}
            {table(a.accounts, "filings", &heads, rows)}
            <section class="block narrow" id="invite">
                <h2>{a.invite}</h2>
                <form class="stacked" method="post" action=format!("/{}/admin", lang.code())>
                    {field(&page.fields, name, Kind::Name(64), "")}
                    {field(&page.fields, person, Kind::Words(120), "")}
                    {role_and_units(scene, &page.fields, "", "")}
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
    let names = account.units.iter().map(|id| name_of(scene, id));
    names.collect::<Vec<_>>().join(", ")
}

/// The fields of a role and of the units that go with it, and what they hold while nobody typed.
pub(super) fn role_and_units(
    scene: &Scene,
    fields: &Fields,
    role: &str,
    units: &str,
) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let roles = Role::ALL.map(|one| (one.code().to_owned(), lang.role(one).to_owned()));
    let called = Called {
        name: "units",
        label: a.units,
        hint: a.units_hint,
    };
    (
        choice(fields, Called::plain("role", a.role), roles, role),
        field(fields, called, Kind::MaybeWords(400), units),
    )
}

/// The way between the pages of administrators.
pub(super) fn places(scene: &Scene, here: &'static str) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let links = [
        ("admin", a.accounts),
        ("admin/units", lang.staff().title),
        ("admin/settings", a.settings),
        ("admin/targets", lang.keeping().title),
        ("admin/observations", lang.observing().title),
        ("admin/rules", lang.flag_board().rules),
        ("admin/tokens", lang.tokens().title),
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
