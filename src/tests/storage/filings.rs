//! Reports on their way: drafts, versions, what is frozen, what happened.
use super::{story::load, unbreakable::takes};
use crate::build::now;
use chrono::{Duration, NaiveDate};
use toantrinh::{
    domain::{
        Act, Count, FilingId, Measure, Period, PeriodRule, ReportState, SourceSystem, Trace,
        UnitId,
    },
    storage::{StorageError, Store},
};

fn unit() -> UnitId {
    UnitId("34-44".into())
}

fn october() -> Period {
    PeriodRule::MidMonth.period("2026-10".parse().unwrap())
}

fn trace(by: &str, comment: &str) -> Trace {
    Trace {
        entered_by: by.into(),
        entered_at: now(),
        comment: comment.into(),
        reason: String::new(),
    }
}

/// A draft with two values, in a transaction of its own.
async fn draft(store: &Store) -> FilingId {
    let mut writing = store.writing().await.unwrap();
    let id = writing
        .start_filing(&unit(), october(), now())
        .await
        .unwrap();
    writing.add_event(id, now(), "lan", None, "").await.unwrap();
    let (received, online) = (Measure::ReceivedTotal, Measure::ReceivedOnline);
    writing
        .put_figure(id, received, Count::Value(9), &trace("lan", ""))
        .await
        .unwrap();
    writing
        .put_figure(id, received, Count::Value(5), &trace("lan", "mưa"))
        .await
        .unwrap();
    writing
        .put_figure(id, online, Count::NotApplicable, &trace("lan", ""))
        .await
        .unwrap();
    let days = (october().start(), october().end());
    let open = writing.open_between(days.0, days.1).await.unwrap();
    assert_eq!(open, [(unit(), october(), SourceSystem::Manual)]);
    writing.commit().await.unwrap();
    id
}

async fn walk(store: &Store, id: FilingId, steps: &[(Option<Act>, &str, ReportState)]) {
    for (at, (act, message, state)) in (1..).zip(steps) {
        let mut writing = store.writing().await.unwrap();
        writing.move_filing(id, *state).await.unwrap();
        let later = now() + Duration::minutes(at);
        writing
            .add_event(id, later, "hoa", *act, message)
            .await
            .unwrap();
        writing.commit().await.unwrap();
    }
}

async fn a_draft_comes_back_whole_and_a_save_is_taken_once(store: Store, _: &str) {
    load(&store).await.unwrap();
    assert_eq!(store.filing(&unit(), october()).await.unwrap(), None);
    let id = draft(&store).await;
    let found = store.filing(&unit(), october()).await.unwrap().unwrap();
    assert_eq!(
        (found.id, found.state, found.edit),
        (id, ReportState::Draft, 0)
    );
    assert_eq!(
        found.report.counts.get(Measure::ReceivedTotal),
        Count::Value(5)
    );
    assert_eq!(
        found.report.counts.get(Measure::ReceivedOnline),
        Count::NotApplicable
    );
    assert_eq!(found.traces[&Measure::ReceivedTotal], trace("lan", "mưa"));
    assert_eq!(found.events.len(), 1);
    assert_eq!((found.events[0].act, found.events[0].at), (None, now()));
    assert_eq!(
        store
            .filing(&UnitId("34-01".into()), october())
            .await
            .unwrap(),
        None
    );

    let mut writing = store.writing().await.unwrap();
    assert!(writing.take_edit(id, 0).await.unwrap());
    assert!(
        !writing.take_edit(id, 0).await.unwrap(),
        "somebody saved in between"
    );
    assert!(writing.take_edit(id, 1).await.unwrap());
    assert_eq!(writing.counts_of(id).await.unwrap(), found.report.counts);
    let reopened = [(Measure::ReceivedTotal, "Xin kiểm tra".to_owned())];
    writing.set_reopened(id, &reopened).await.unwrap();
    writing.set_reopened(id, &reopened).await.unwrap();
    writing.commit().await.unwrap();
    let found = store.filing_by_id(id).await.unwrap().unwrap();
    assert_eq!((found.edit, found.reopened), (2, reopened.to_vec()));
}

async fn one_version_is_open_and_the_next_begins_with_what_was_approved(store: Store, _: &str) {
    load(&store).await.unwrap();
    let id = draft(&store).await;
    let mut writing = store.writing().await.unwrap();
    let second = writing.start_filing(&unit(), october(), now()).await;
    assert!(
        matches!(second, Err(StorageError::Database(_))),
        "one is open"
    );
    drop(writing);

    let path = [
        (Some(Act::Submit), "", ReportState::Submitted),
        (Some(Act::Return), "Thiếu", ReportState::Returned),
    ];
    walk(&store, id, &path).await;
    let heads = async |from: NaiveDate, to| store.filings("", from, to).await.unwrap();
    let (day, last) = (october().end(), Duration::days(1));
    let found = heads(day, day).await;
    assert_eq!(found[0].submitted_at, Some(now() + Duration::minutes(1)));
    assert_eq!(found[0].message.as_deref(), Some("Thiếu"));
    let path = [
        (Some(Act::Submit), "", ReportState::Submitted),
        (Some(Act::Approve), "", ReportState::Approved),
    ];
    walk(&store, id, &path).await;

    let mut writing = store.writing().await.unwrap();
    let next = writing
        .start_filing(&unit(), october(), now())
        .await
        .unwrap();
    writing.copy_figures(id, next).await.unwrap();
    writing.commit().await.unwrap();
    let (old, new) = (
        store.filing_by_id(id).await.unwrap().unwrap(),
        store.filing(&unit(), october()).await.unwrap().unwrap(),
    );
    assert_eq!(
        (new.id, new.report.version, new.state),
        (next, 2, ReportState::Draft)
    );
    assert_eq!(
        (new.report.counts, &new.traces),
        (old.report.counts, &old.traces)
    );
    assert_eq!((old.report.version, old.state), (1, ReportState::Approved));
    assert_eq!(
        store.version(&unit(), october(), 1).await.unwrap(),
        Some(id)
    );
    assert_eq!(store.version(&unit(), october(), 3).await.unwrap(), None);

    let found = heads(day, day).await;
    assert_eq!(found.len(), 1, "the newest version speaks for the report");
    assert_eq!((found[0].id, found[0].message.clone()), (next, None));
    assert_eq!(
        found[0].submitted_at,
        Some(now() + Duration::minutes(1)),
        "the first time"
    );
    assert_eq!(store.filings("34-44", day, day).await.unwrap(), found);
    assert_eq!(store.filings("34-01", day, day).await.unwrap(), []);
    assert_eq!(heads(day + last, day + last).await, []);
}

async fn what_is_handed_in_is_frozen_and_what_happened_stays(store: Store, url: &str) {
    load(&store).await.unwrap();
    let id = draft(&store).await;
    assert!(
        takes(url, "update figure_trace set comment = 'a'").await,
        "a draft is open"
    );
    walk(
        &store,
        id,
        &[(Some(Act::Submit), "", ReportState::Submitted)],
    )
    .await;
    let mut writing = store.writing().await.unwrap();
    let late = writing
        .put_figure(
            id,
            Measure::ReceivedTotal,
            Count::Value(6),
            &trace("lan", ""),
        )
        .await;
    assert!(late.is_err());
    drop(writing);
    for sql in [
        "update figure set value = 6 where value = 5",
        "delete from figure",
        "update figure_trace set entered_by = 'hoa'",
        "delete from figure_trace",
        "update report_event set actor = 'hoa'",
        "delete from report_event",
        "insert into report_event (report_id, position, at, actor, act, message)
         select report_id, 9, at, actor, 'return', '' from report_event where position = 1",
        "insert into reopened_figure (report_id, measure, message)
         select report_id, 'withdrawn', '' from report",
    ] {
        assert!(!takes(url, sql).await, "was taken: {sql}");
    }
    walk(
        &store,
        id,
        &[(Some(Act::Approve), "", ReportState::Approved)],
    )
    .await;
    let mut writing = store.writing().await.unwrap();
    assert!(
        !writing.take_edit(id, 0).await.unwrap(),
        "an approved one is not saved"
    );
    assert!(writing.move_filing(id, ReportState::Draft).await.is_err());
}

/// Whoever writes reads as well; those who wait must leave them what they need for it.
async fn many_who_write_at_once_come_through_one_after_the_other(store: Store, _: &str) {
    load(&store).await.unwrap();
    let id = draft(&store).await;
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..24 {
        let store = store.clone();
        writers.spawn(async move {
            let mut writing = store.writing().await?;
            let seen = store.filing_by_id(id).await?.unwrap();
            assert!(writing.take_edit(id, seen.edit).await?);
            writing.commit().await
        });
    }
    for done in writers.join_all().await {
        done.unwrap();
    }
    assert_eq!(store.filing_by_id(id).await.unwrap().unwrap().edit, 24);
}

crate::storage::on_both_engines! {
    many_who_write_at_once_come_through_one_after_the_other
    a_draft_comes_back_whole_and_a_save_is_taken_once
    one_version_is_open_and_the_next_begins_with_what_was_approved
    what_is_handed_in_is_frozen_and_what_happened_stays
}
