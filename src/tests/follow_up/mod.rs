//! Actions on flags: who gives them out, who answers, who sees nothing of them, and what is kept.
mod acts;
mod briefing;
mod hostile;
mod pages;

use crate::build::{Office, Reply};
use toantrinh::{
    domain::{AccountState, FollowUp, FollowUpId, Role},
    service::FollowUpDesk,
};

const NEW: &str = "/vi/follow-up/new";
const ONE: &str = "/vi/follow-up/1";

const SOUND: [(&str, &str); 12] = [
    ("unit", "34-44"),
    ("rule", "below-target"),
    ("indicator", "e2e_total"),
    ("basis", "month"),
    ("since", "2026-08"),
    ("month", "2026-10"),
    ("goal", "Đạt 60% vào tháng 12"),
    ("people", "Tổ công tác số 2"),
    ("task", "Rà soát danh mục toàn trình"),
    ("due", "2026-12-15"),
    ("responsibility", "Sở Khoa học và Công nghệ"),
    ("product", "Danh mục được công bố"),
];

/// The sound form with one field changed.
fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = SOUND.to_vec();
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value));
    fields
}

async fn office() -> Office {
    let office = Office::staffed(&["34-44"]).await;
    let active = AccountState::Active;
    for (name, role, units) in [
        ("kyten", Role::ProvincialApprover, ["34-44"].as_slice()),
        ("khac", Role::EntryOfficer, &["34-01"]),
        ("kykhac", Role::ProvincialApprover, &["34-01"]),
        ("xem", Role::Viewer, &[]),
        ("quantri", Role::Administrator, &[]),
    ] {
        office.hire(name, role, active, units).await;
    }
    office
}

async fn send(office: &Office, who: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let form = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    office.post(who, to, &form).await
}

async fn act(office: &Office, who: &str, fields: &[(&str, &str)]) -> u16 {
    send(office, who, ONE, fields).await.status.as_u16()
}

/// The first action as it is kept.
async fn kept(office: &Office) -> FollowUp {
    let found = office.store.follow_up(FollowUpId(1)).await.unwrap();
    found.unwrap()
}

/// Numbers of actions.
fn numbers(actions: &[FollowUp]) -> Vec<i64> {
    actions.iter().map(|action| action.id.0).collect()
}

/// What a desk gives in its lists: all, those of a unit, the overdue ones, and those by flag.
async fn lists(desk: &FollowUpDesk<'_>) -> [Vec<i64>; 4] {
    let unit = toantrinh::domain::UnitId("34-44".into());
    let flags = desk.flags().await.unwrap();
    [
        numbers(&desk.all().await.unwrap()),
        numbers(&desk.of_unit(&unit).await.unwrap()),
        numbers(&desk.overdue().await.unwrap()),
        flags
            .into_values()
            .flat_map(|found| numbers(&found))
            .collect(),
    ]
}
