//! Units with who works for them, for administrators; those without anybody come first.
use super::{admin::places, table::table, units_list::name_of};
use crate::{
    domain::{Account, AccountState, UnitId},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Units and who works for them.
#[derive(Clone, Debug)]
pub struct StaffPage {
    /// Those without an officer first.
    pub units: Vec<StaffLine>,
}

/// Who works for a unit.
#[derive(Clone, Debug)]
pub struct StaffLine {
    /// Which.
    pub unit: UnitId,
    /// Who types in its figures; disabled accounts do not.
    pub officers: Vec<Account>,
    /// Who signs its reports; disabled accounts do not.
    pub approvers: Vec<Account>,
}

pub(super) fn staff(scene: &Scene, page: &StaffPage) -> (String, AnyView) {
    let (lang, s) = (scene.lang, scene.lang.staff());
    let without = page
        .units
        .iter()
        .filter(|line| line.officers.is_empty())
        .count();
    let rows = page
        .units
        .iter()
        .map(|line| row(scene, line))
        .collect_view();
    let heads = [s.unit, s.officers, s.approvers, s.way, ""];
    let main = view! {
        <div class="page work">
            {places(scene, "admin/units")}
            <h1 class="plain">{s.title}</h1>
            <p class="lead">{lang.unstaffed(without, page.units.len())}</p>
            <p class="quiet">{s.explained}</p>
            {table(s.title, "filings", &heads, rows)}
        </div>
    };
    (s.title.to_owned(), main.into_any())
}

fn row(scene: &Scene, line: &StaffLine) -> impl IntoView + use<> {
    let s = scene.lang.staff();
    let name = name_of(scene, &line.unit);
    let officers = if line.officers.is_empty() {
        view! { <span class="mark watch">{s.nobody}</span> }.into_any()
    } else {
        people(scene, &line.officers)
    };
    // As the step asks: only who can sign makes a signature necessary.
    let is_signed = line
        .approvers
        .iter()
        .any(|account| account.state.may_sign_in());
    let invite = |role: &str, words: &'static str| {
        let lang = scene.lang.code();
        let to = format!("/{lang}/admin?role={role}&units={}#invite", line.unit);
        let label = format!("{words}: {name}");
        view! { <a href=to aria-label=label>{words}</a> }
    };
    let invites = view! {
        {line.officers.is_empty().then(|| invite("entry_officer", s.invite_officer))} " "
        {line.approvers.is_empty().then(|| invite("provincial_approver", s.invite_approver))}
    };
    view! {
        <tr>
            <th scope="row">{name.clone()} <span class="quiet">{line.unit.to_string()}</span></th>
            <td>{officers}</td>
            <td>{people(scene, &line.approvers)}</td>
            <td>{if is_signed { s.signed } else { s.unsigned }}</td>
            <td class="invites">{invites}</td>
        </tr>
    }
}

/// Links to accounts, each with its state where it is not in use.
fn people(scene: &Scene, accounts: &[Account]) -> AnyView {
    let lang = scene.lang;
    accounts
        .iter()
        .enumerate()
        .map(|(at, account)| {
            let to = format!("/{}/admin/accounts/{}", lang.code(), account.name);
            let state = (account.state != AccountState::Active)
                .then(|| format!(" ({})", lang.account_state(account.state).to_lowercase()));
            view! {
                {(at > 0).then_some(", ")}
                <a href=to title=account.name.to_string()>{account.person.clone()}</a> {state}
            }
        })
        .collect_view()
        .into_any()
}
