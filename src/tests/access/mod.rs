//! Who may do what, written down and walked through.
mod forged;
mod others;
mod routes;
mod table;

use crate::build::{Office, Reply, form, sound};
use table::{PEOPLE, table};
use toantrinh::domain::{AccountState, ReportState, Role};

async fn office() -> Office {
    let office = Office::open().await;
    let units: Vec<String> = localities(&office);
    // Nobody of the unit asked about is anybody of 34-01.
    let own: Vec<&str> = units
        .iter()
        .map(String::as_str)
        .filter(|unit| *unit != "34-01")
        .collect();
    let (active, other) = (AccountState::Active, ["34-01"]);
    office.hire("xem", Role::Viewer, active, &[]).await;
    office.hire("lan", Role::EntryOfficer, active, &own).await;
    office
        .hire("khac", Role::EntryOfficer, active, &other)
        .await;
    office
        .hire("kyten", Role::ProvincialApprover, active, &own)
        .await;
    office
        .hire("kykhac", Role::ProvincialApprover, active, &other)
        .await;
    office
        .hire("duyet", Role::NationalReviewer, active, &[])
        .await;
    office
        .hire("quantri", Role::Administrator, active, &[])
        .await;
    // Even as administrators they are nobody.
    office
        .hire("nghi", Role::Administrator, AccountState::Disabled, &[])
        .await;
    office
        .hire("moi", Role::Administrator, AccountState::Invited, &[])
        .await;
    office
}

fn localities(office: &Office) -> Vec<String> {
    let board = office.product.desk.board();
    let units = board.localities_in(Office::month());
    units
        .into_iter()
        .map(|unit| board.units().get(unit).id.0.clone())
        .collect()
}

/// What a browser sends for an act, with everything that the act asks for.
fn sent(act: &str, edit: u64) -> String {
    match act {
        "save" | "submit" => form(act, edit, &sound(1)),
        "-" => "name=khong.co&password=khong-co-that".into(),
        _ => {
            format!("act={act}&edit={edit}&message=Vi+sao&reopen=received_total&month=2026-11")
        }
    }
}

/// A guarded answer is in no cache and carries what every answer carries.
fn insist_on_headers(reply: &Reply, what: &str) {
    assert_eq!(reply.header("cache-control"), "no-store", "{what}");
    let policy = reply.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'"), "{what}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(reply.header("referrer-policy"), "same-origin", "{what}");
    assert!(
        reply
            .header("strict-transport-security")
            .contains("max-age="),
        "{what}"
    );
}

fn came(reply: &Reply) -> String {
    match reply.header("location") {
        to if to.contains("/sign-in?next=") => "in".into(),
        _ => reply.status.as_u16().to_string(),
    }
}

#[tokio::test]
async fn everybody_gets_what_the_table_says() {
    let office = office().await;
    let mut fresh = localities(&office)
        .into_iter()
        .filter(|unit| unit != "34-01");
    let (mut wrong, mut cells) = (Vec::new(), 0);
    for name in [
        "none",
        "draft",
        "awaiting",
        "submitted",
        "returned",
        "approved",
        "-",
    ] {
        let state = match name {
            "draft" => Some(ReportState::Draft),
            "awaiting" => Some(ReportState::AwaitingSignature),
            "submitted" => Some(ReportState::Submitted),
            "returned" => Some(ReportState::Returned),
            "approved" => Some(ReportState::Approved),
            _ => None,
        };
        let mut unit = None;
        for row in table().iter().filter(|row| row.states.contains(&name)) {
            for (who, expected) in PEOPLE.iter().zip(&row.expected) {
                // What was taken has moved a report on: the next one is asked about another.
                let at = match &unit {
                    Some(unit) => unit,
                    None => {
                        let next = fresh.next().expect("there are units enough");
                        if let Some(state) = state {
                            office.report(&next, state, "nhap.cu").await;
                        }
                        unit.insert(next)
                    }
                };
                let lang = ["vi", "en"][cells % 2];
                cells += 1;
                let path = row
                    .route
                    .replace("{unit}", at)
                    .replace("{kind}", "template.csv")
                    .replace("{month}", "2026-11");
                let address = format!("/{lang}/{path}");
                // A session for each request: signing out ends one.
                let cookie = match *who {
                    "" => String::new(),
                    who => office.new_session(who).await,
                };
                let mut headers = vec![("sec-fetch-site", "same-origin")];
                if !cookie.is_empty() {
                    headers.push(("cookie", &cookie));
                }
                let reply = match row.method {
                    "get" => office.product.get_with(&address, &headers).await,
                    _ => {
                        let edit = office.filing(at).await.map_or(0, |filing| filing.edit);
                        office
                            .product
                            .post(&address, &sent(row.act, edit), &headers)
                            .await
                    }
                };
                let what = format!("{who:?} {} {address} {} ({name})", row.method, row.act);
                insist_on_headers(&reply, &what);
                if came(&reply) != *expected {
                    wrong.push(format!("{what}: {} for {expected}", came(&reply)));
                }
                if row.method == "post" && reply.status == 200 && name != "-" {
                    unit = None;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cells > 800, "{cells} cells");
}
