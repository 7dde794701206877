//! Units and who works for them, for administrators.
use super::{asked::Asked, failed, show};
use crate::{
    domain::{Account, AccountState, Role, UnitId},
    ui::{
        app::Scene,
        work::{StaffLine, StaffPage, Work},
    },
};
use axum::{http::StatusCode, response::Response};

/// `GET /vi/admin/units`.
pub(super) async fn staff(asked: Asked) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/units") else {
        return asked.nothing();
    };
    let accounts: Vec<Account> = match desk.accounts().await {
        Ok(kept) => kept.into_iter().map(|kept| kept.account).collect(),
        Err(error) => return failed(&error),
    };
    let mut units: Vec<StaffLine> = units(&scene, &accounts)
        .into_iter()
        .map(|unit| line(unit, &accounts))
        .collect();
    units.sort_by_key(|line| !line.officers.is_empty());
    show(&scene, StatusCode::OK, Work::Staff(StaffPage { units }))
}

/// Localities and ministries of today, and whichever other units somebody works for.
fn units(scene: &Scene, accounts: &[Account]) -> Vec<UnitId> {
    let register = scene.board.units();
    let bodies = scene.board.bodies_on(scene.today);
    let mut units: Vec<UnitId> = bodies
        .into_iter()
        .map(|ix| register.get(ix).id.clone())
        .collect();
    for unit in accounts.iter().flat_map(|account| &account.units) {
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    units
}

fn line(unit: UnitId, accounts: &[Account]) -> StaffLine {
    let of = |role: Role| {
        let all = accounts.iter().filter(|account| {
            account.role == role
                && account.state != AccountState::Disabled
                && account.units.contains(&unit)
        });
        all.cloned().collect()
    };
    StaffLine {
        officers: of(Role::EntryOfficer),
        approvers: of(Role::ProvincialApprover),
        unit,
    }
}
