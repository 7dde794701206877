//! Four officers who save one report each, and what must be there of it afterwards.
use super::{Office, sound};
use std::{collections::BTreeMap, fs, path::Path};
use toantrinh::{
    domain::{
        AccountState, Count, Counts, LockException, Measure, Month, Period, PeriodRule, Role,
        UnitId, day_in_vietnam,
    },
    service::secrets::Token,
    storage::{AuditState, Store, StoredSession},
};

/// The units that they report for.
pub const UNITS: [&str; 4] = ["34-44", "34-48", "34-01", "34-79"];

#[expect(
    clippy::disallowed_methods,
    reason = "the program under test has the real clock, and sessions are as old as it says"
)]
pub const CLOCK: fn() -> chrono::DateTime<chrono::Utc> = chrono::Utc::now;

/// The month that the real clock has open.
pub fn open_month() -> Month {
    PeriodRule::MidMonth.latest_month(day_in_vietnam(CLOCK()))
}

/// What one person was told, and what they sent last without an answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    pub acknowledged: u64,
    pub sent: u64,
}

/// Every count of a report moves with each save, so that a half-written one shows.
pub fn whole(step: u64) -> Counts {
    let mut counts = sound(0);
    for measure in Measure::on_form() {
        if let Count::Value(value) = counts.get(measure) {
            counts.set(measure, Count::Value(value + step));
        }
    }
    counts
}

/// A database with an officer for each unit, who is signed in.
pub async fn prepare(folder: &Path) -> BTreeMap<&'static str, String> {
    let office = Office::open().await;
    let mut cookies = BTreeMap::new();
    let now = CLOCK();
    for unit in UNITS {
        let name = format!("lan.{unit}");
        office
            .hire(&name, Role::EntryOfficer, AccountState::Active, &[unit])
            .await;
        let token = Token::new();
        let account = office.account(&name).await;
        let session = StoredSession {
            hash: token.hash().bytes(),
            account: account.name,
            created_at: now,
            seen_at: now,
            address: "127.0.0.1".into(),
            browser: "a test".into(),
        };
        let mut writing = office.store.writing().await.unwrap();
        writing.add_session(account.id, &session).await.unwrap();
        // The real clock has days on which every month is locked.
        let exception = LockException {
            unit: UnitId(unit.into()),
            month: open_month(),
            until: "2999-12-31".parse().unwrap(),
            reason: "A test".into(),
            author: "host".into(),
        };
        writing.set_lock_exception(&exception).await.unwrap();
        writing.commit().await.unwrap();
        cookies.insert(unit, format!("__Host-session={}", token.reveal()));
    }
    let from = office
        .product
        .url
        .trim_start_matches("sqlite://")
        .to_owned();
    office.store.close().await;
    office.product.desk.close().await;
    fs::copy(from, folder.join("t.db")).unwrap();
    cookies
}

/// What of the database is not as everybody was told.
pub async fn faults(store: &Store, period: Period, told: &BTreeMap<&str, Told>) -> Vec<String> {
    let (mut faults, mut saves) = (Vec::new(), 0);
    for (unit, told) in told {
        let filing = store.filing(&UnitId((*unit).into()), period).await.unwrap();
        let kept = filing.as_ref().map_or(0, |filing| filing.edit);
        saves += kept;
        if kept < told.acknowledged {
            faults.push(format!("{unit}: {kept} of {told:?}, lost"));
        }
        if kept > told.sent {
            faults.push(format!("{unit}: {kept} of {told:?}, from nobody"));
        }
        if filing.is_some_and(|filing| filing.report.counts != whole(kept)) {
            faults.push(format!("{unit}: {kept} is half"));
        }
    }
    match store.verify_audit().await.unwrap() {
        AuditState::Sound { rows, .. } if rows as u64 == saves => {}
        other => faults.push(format!("{saves} saves, and the log is {other:?}")),
    }
    faults
}
