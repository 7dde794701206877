//! Officers and reviewers act at once, at random, on the same reports: what was approved is what
//! the reviewer saw, and no edit lands after it. `MIXED` sets how many acts.
use crate::build::{Office, form, sound};
use std::{collections::BTreeMap, env, sync::Arc};
use toantrinh::domain::{Act, Filing, Measure, ReportState, next};
use tokio::task::JoinSet;

const UNITS: [&str; 3] = ["34-44", "34-48", "34-01"];
/// Acts that are sent at the same time.
const AT_ONCE: usize = 4;

fn acts() -> usize {
    env::var("MIXED").map_or(200, |acts| acts.parse().unwrap())
}

fn received(filing: &Filing) -> u64 {
    let count = filing.report.counts.get(Measure::ReceivedTotal);
    count.value().unwrap()
}

/// An approval as its reviewer knows it: unit and version, and the value that was on the page.
type Approval = (String, u64);

/// Walks through what the audit log says was done and finds what may not have happened. Gives the
/// versions as they must stand now.
fn walk(
    rows: &[(String, String, String)],
    approvals: &[Approval],
    faults: &mut Vec<String>,
) -> BTreeMap<String, (ReportState, u64)> {
    let mut versions: BTreeMap<String, (ReportState, u64)> = BTreeMap::new();
    for (at, (act, subject, detail)) in rows.iter().enumerate() {
        let act: Act = act.parse().unwrap();
        let begun = (ReportState::Draft, 0);
        let (state, value) = *versions.get(subject).unwrap_or(&begun);
        let state = match next(state, act, false) {
            Ok(state) => state,
            Err(_) => {
                faults.push(format!(
                    "row {at}: {act:?} of {subject}, which is {state:?}"
                ));
                continue;
            }
        };
        let changed = detail.split("\"received_total\":[").nth(1);
        let changed = changed.and_then(|told| told.split([',', ']']).nth(1)?.parse().ok());
        if act == Act::Approve {
            let seen = approvals.iter().find(|(known, _)| known == subject);
            match seen {
                Some((_, seen)) if *seen == value => {}
                _ => faults.push(format!("row {at}: {subject} is {value}, seen was {seen:?}")),
            }
        }
        let was_approved =
            versions.get(subject).map(|(state, _)| *state) == Some(ReportState::Approved);
        let subject = if was_approved {
            // A new version begins, with the values of the old one.
            let (unit, version) = subject.split_once(" v").unwrap();
            format!("{unit} v{}", version.parse::<u32>().unwrap() + 1)
        } else {
            subject.clone()
        };
        versions.insert(subject, (state, changed.unwrap_or(value)));
    }
    versions
}

async fn walked(office: &Office) -> Vec<(String, String, String)> {
    let mut rows = office
        .store
        .audit_before(i64::MAX, "", i64::MAX)
        .await
        .unwrap();
    rows.reverse();
    rows.into_iter()
        .map(|row| (row.act, row.subject, row.detail))
        .collect()
}

/// One act at random on what was seen: who, and the form.
fn act(chance: usize, seen: &Filing, step: u64) -> (&'static str, String) {
    // Now and then from a page that is older or newer than what is there.
    let edit = match chance / 64 % 8 {
        0 => seen.edit.saturating_sub(1),
        1 => seen.edit + 1,
        _ => seen.edit,
    };
    let judge = |act: &str| {
        let form = format!("act={act}&edit={edit}&reopen=received_total&message=Xem+lai");
        ("duyet", form)
    };
    match chance % 10 {
        0..=2 => ("lan", form("save", edit, &sound(step))),
        3..=4 => ("lan", form("submit", edit, &sound(step))),
        5 => ("lan", "act=correct&message=Dem+sot".to_owned()),
        6..=7 => judge("approve"),
        8 => judge("return"),
        _ => judge("reopen"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_edit_lands_after_an_approval_however_acts_are_mixed() {
    let office = Arc::new(Office::staffed(&UNITS).await);
    for unit in UNITS {
        let first = office.enter("lan", unit, &form("save", 0, &sound(0))).await;
        assert_eq!(first.status, 200);
    }
    let (mut approvals, mut taken, mut chance) = (Vec::new(), 0, 0x2545_f491_4f6c_dd1d_u64);
    let mut step = 0;
    // On a slow machine few approvals come first; without one nothing would have been tried.
    for round in 0..acts() {
        if round >= acts() / AT_ONCE && !approvals.is_empty() {
            break;
        }
        let unit = UNITS[round % UNITS.len()];
        let seen = office.filing(unit).await.unwrap();
        let mut sent = JoinSet::new();
        for _ in 0..AT_ONCE {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            step += 1;
            let (who, form) = act((chance >> 20) as usize, &seen, step);
            let office = Arc::clone(&office);
            sent.spawn(async move {
                let reply = match who {
                    "duyet" => office.judge(who, unit, &form).await,
                    _ => office.enter(who, unit, &form).await,
                };
                let status = reply.status.as_u16();
                assert!(matches!(status, 200 | 409), "{form}: {status}");
                (form, status == 200)
            });
        }
        for (form, was_taken) in sent.join_all().await {
            taken += usize::from(was_taken);
            if was_taken && form.contains("act=approve") {
                let report = &seen.report;
                let subject = format!("{unit}/{} v{}", report.period.month(), report.version);
                approvals.push((subject, received(&seen)));
            }
        }
    }
    let rows = walked(&office).await;
    let mut faults = Vec::new();
    let versions = walk(&rows, &approvals, &mut faults);
    assert_eq!(faults, [""; 0]);
    for unit in UNITS {
        let kept = office.filing(unit).await.unwrap();
        let subject = format!("{unit}/{} v{}", Office::month(), kept.report.version);
        assert_eq!(
            versions.get(&subject),
            Some(&(kept.state, received(&kept))),
            "{subject} stands as the log says"
        );
    }
    println!(
        "{} acts, {taken} taken, {} approvals",
        acts(),
        approvals.len()
    );
    assert!(!approvals.is_empty(), "the control: something was approved");

    // The control: an edit after an approval, and an approval of what was not seen, are found.
    let approved = rows.iter().position(|(act, ..)| act == "approve").unwrap();
    let mut late = rows.clone();
    let edit = "{\"received_total\":[1,2]}".to_owned();
    late.insert(
        approved + 1,
        ("save".into(), rows[approved].1.clone(), edit.clone()),
    );
    let mut unseen = rows.clone();
    unseen.insert(approved, ("save".into(), rows[approved].1.clone(), edit));
    for forged in [late, unseen] {
        let mut faults = Vec::new();
        walk(&forged, &approvals, &mut faults);
        assert!(!faults.is_empty());
    }
    let mut faults = Vec::new();
    let other: Vec<Approval> = approvals
        .iter()
        .map(|(of, value)| (of.clone(), value + 1))
        .collect();
    walk(&rows, &other, &mut faults);
    assert_eq!(faults.len(), approvals.len());
}
