//! Two people on one report: one wins, the other is told, and nothing is lost.
use crate::build::{Office, form, now, sound};
use std::{collections::BTreeSet, env, sync::Arc};
use toantrinh::domain::{AccountState, Count, FilingId, Measure, ReportState, Role, Trace};
use tokio::task::JoinSet;

async fn two() -> Office {
    let office = Office::staffed(&["34-44"]).await;
    office
        .hire("minh", Role::EntryOfficer, AccountState::Active, &["34-44"])
        .await;
    office
}

fn received(step: u64) -> u64 {
    sound(step).get(Measure::ReceivedTotal).value().unwrap()
}

#[tokio::test]
async fn whoever_saves_second_sees_both_values_and_chooses() {
    let office = two().await;
    office
        .enter("lan", "34-44", &form("save", 0, &sound(0)))
        .await;
    let page = office.get("minh", "/vi/entry/34-44/2026-11").await.text();
    assert!(page.contains("name=\"edit\" value=\"1\""));
    assert_eq!(
        office
            .enter("lan", "34-44", &form("save", 1, &sound(1)))
            .await
            .status,
        200
    );
    for act in ["save", "submit"] {
        let reply = office
            .enter("minh", "34-44", &form(act, 1, &sound(2)))
            .await;
        assert_eq!(reply.status, 409, "{act}");
        let page = reply.text();
        assert!(
            page.contains("12349") && page.contains("12.348"),
            "both values are shown"
        );
        assert!(page.contains("name=\"keep.received_total\" value=\"theirs\""));
    }
    let kept = office.filing("34-44").await.unwrap();
    assert_eq!(kept.report.counts, sound(1));
    assert_eq!((kept.state, kept.edit), (ReportState::Draft, 2));

    // Theirs is kept, or mine is saved over what was seen.
    let choose = form("save", 2, &sound(2)) + "&keep.received_total=theirs";
    assert_eq!(office.enter("minh", "34-44", &choose).await.status, 200);
    assert_eq!(office.filing("34-44").await.unwrap(), kept);
    let choose = form("save", 2, &sound(2)) + "&keep.received_total=mine";
    assert_eq!(office.enter("minh", "34-44", &choose).await.status, 200);
    assert_eq!(
        office.filing("34-44").await.unwrap().report.counts,
        sound(2)
    );
}

/// A cell that cannot be read must not make a form newer than it is: corrected and sent again, it
/// would save over what somebody else saved in between, unseen.
#[tokio::test]
async fn a_form_with_a_cell_that_could_not_be_read_is_as_old_as_it_was() {
    let office = two().await;
    office
        .enter("lan", "34-44", &form("save", 0, &sound(0)))
        .await;
    office
        .enter("lan", "34-44", &form("save", 1, &sound(1)))
        .await;
    let unread = form("save", 1, &sound(0)).replace("7613", "76x13");
    let reply = office.enter("minh", "34-44", &unread).await;
    assert_eq!(reply.status, 422);
    let page = reply.text();
    let edit = page.split("name=\"edit\" value=\"").nth(1).unwrap();
    let edit: u64 = edit.split('"').next().unwrap().parse().unwrap();
    let corrected = form("save", edit, &sound(0));
    assert_eq!(office.enter("minh", "34-44", &corrected).await.status, 409);
    assert_eq!(
        office.filing("34-44").await.unwrap().report.counts,
        sound(1)
    );
}

#[tokio::test]
async fn what_came_through_changes_nothing_when_it_comes_again() {
    let office = two().await;
    let save = form("save", 0, &sound(0));
    let mut seen = None;
    for _ in 0..10 {
        assert_eq!(office.enter("lan", "34-44", &save).await.status, 200);
        let kept = office.filing("34-44").await;
        assert_eq!(*seen.get_or_insert(kept.clone()), kept);
    }
    let rows = office
        .store
        .audit_before(i64::MAX, "save", 100)
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "written down once");
    for status in [200, 409, 409] {
        let submit = form("submit", 1, &sound(0));
        assert_eq!(office.enter("lan", "34-44", &submit).await.status, status);
    }
    let events = office.filing("34-44").await.unwrap().events;
    assert_eq!(events.len(), 2, "begun and handed in, once each");
}

/// Rounds of the short form; `RACES` sets another number.
fn rounds() -> u64 {
    env::var("RACES").map_or(200, |rounds| rounds.parse().unwrap())
}

/// Every value that the audit log says was saved, in order: the chain of versions.
async fn chain(office: &Office) -> Vec<u64> {
    let rows = office
        .store
        .audit_before(i64::MAX, "save", i64::MAX)
        .await
        .unwrap();
    let values = rows.iter().rev().filter_map(|row| {
        let told = row.detail.split("\"received_total\":[").nth(1)?;
        let new = told.split(',').nth(1)?;
        new.split(']').next()?.parse().ok()
    });
    values.collect()
}

/// One round: several save what each of them saw; what was answered with 200.
async fn race(office: &Arc<Office>, edit: u64, step: u64, many: u64) -> Vec<u64> {
    let mut racing = JoinSet::new();
    for at in 0..many {
        let office = Arc::clone(office);
        racing.spawn(async move {
            let (who, step) = (["lan", "minh"][at as usize % 2], step + at);
            let reply = office
                .enter(who, "34-44", &form("save", edit, &sound(step)))
                .await;
            match reply.status.as_u16() {
                200 => Some(received(step)),
                409 => {
                    let page = reply.text();
                    assert!(page.contains(&received(step).to_string()), "mine is shown");
                    None
                }
                other => panic!("{other}"),
            }
        });
    }
    racing.join_all().await.into_iter().flatten().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_those_who_save_at_once_one_wins_and_every_answer_is_in_the_chain() {
    let office = Arc::new(two().await);
    let (mut edit, mut answered) = (0, Vec::new());
    for round in 0..rounds() {
        let many = 2 + round % 4;
        let won = race(&office, edit, 1 + round * 10, many).await;
        assert_eq!(won.len(), 1, "round {round}: one winner of {many}");
        answered.extend(won);
        let kept = office.filing("34-44").await.unwrap();
        assert_eq!(kept.edit, edit + 1, "one version for each round");
        assert_eq!(
            kept.report.counts.get(Measure::ReceivedTotal).value(),
            answered.last().copied()
        );
        edit = kept.edit;
    }
    assert_eq!(
        chain(&office).await,
        answered,
        "nothing lost, nothing that nobody was told"
    );
    println!("{} rounds, {} winners", rounds(), answered.len());
}

/// The control: without the version check, two who saved what they saw are both told that it is
/// kept, and the value of one is gone.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_version_check_a_save_is_lost() {
    let office = Arc::new(two().await);
    let id = office.report("34-44", ReportState::Draft, "lan").await;
    let mut racing = JoinSet::new();
    for step in 1..=4 {
        let office = Arc::clone(&office);
        racing.spawn(async move { save_unchecked(&office, id, step).await });
    }
    let won = racing.join_all().await;
    assert_eq!(won.len(), 4, "all four were told that theirs is kept");
    let kept = office.filing("34-44").await.unwrap();
    assert_eq!(kept.edit, 0, "and the chain knows nothing of it");
    let Count::Value(left) = kept.report.counts.get(Measure::ReceivedTotal) else {
        panic!("no value")
    };
    let lost: BTreeSet<u64> = won.into_iter().filter(|value| *value != left).collect();
    assert_eq!(lost.len(), 3, "what the history checker is there to find");
    assert!(chain(&office).await.is_empty());
}

async fn save_unchecked(office: &Office, id: FilingId, step: u64) -> u64 {
    let mut writing = office.store.writing().await.unwrap();
    let trace = Trace {
        entered_by: "lan".into(),
        entered_at: now(),
        comment: String::new(),
        reason: String::new(),
    };
    let count = Count::Value(received(step));
    writing
        .put_figure(id, Measure::ReceivedTotal, count, &trace)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    received(step)
}

/// Hand in, approve, edit, reopen and give back at once: whatever wins, what was approved is what
/// the reviewer saw, and nothing lands after it.
#[tokio::test(flavor = "multi_thread")]
async fn no_edit_lands_after_an_approval_that_did_not_see_it() {
    let rounds = 30.min(rounds());
    let units: Vec<String> = {
        let office = Office::open().await;
        let board = office.product.desk.board();
        let all = board.localities_in(Office::month());
        all.into_iter()
            .map(|unit| board.units().get(unit).id.0.clone())
            .collect()
    };
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let office = Arc::new(Office::staffed(&units).await);
    let mut approved = 0;
    for round in 0..rounds as usize {
        let unit = units[round % units.len()].to_owned();
        if round >= units.len() {
            break;
        }
        let id = office
            .report(&unit, ReportState::Submitted, "nhap.cu")
            .await;
        let seen = office.filing(&unit).await.unwrap();
        let mut acts = vec![
            ("duyet", format!("act=approve&edit={}", seen.edit)),
            (
                "duyet",
                format!(
                    "act=reopen&edit={}&reopen=received_total&message=Xem",
                    seen.edit
                ),
            ),
            (
                "duyet",
                format!("act=return&edit={}&message=Xem", seen.edit),
            ),
            ("lan", form("save", seen.edit, &sound(1))),
            ("lan", form("save", seen.edit + 1, &sound(2))),
            ("lan", form("submit", seen.edit + 1, &sound(3))),
        ];
        acts.rotate_left(round % 6);
        let mut racing = JoinSet::new();
        for (who, form) in acts {
            let (office, unit) = (Arc::clone(&office), unit.clone());
            racing.spawn(async move {
                let reply = match who {
                    "duyet" => office.judge(who, &unit, &form).await,
                    _ => office.enter(who, &unit, &form).await,
                };
                assert!(
                    matches!(reply.status.as_u16(), 200 | 409),
                    "{form}: {}",
                    reply.status
                );
            });
        }
        racing.join_all().await;
        let first = office.store.filing_by_id(id).await.unwrap().unwrap();
        if first.state == ReportState::Approved {
            approved += 1;
            assert_eq!(
                first.report.counts, seen.report.counts,
                "what the reviewer saw"
            );
        }
    }
    println!("{approved} of {rounds} rounds ended with an approval");
}
