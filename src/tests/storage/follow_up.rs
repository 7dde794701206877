//! Actions on flags: kept, changed by who saw them last, never removed, with a log that stays.
use super::{on_both_engines, story::load, unbreakable::takes};
use crate::build::now;
use toantrinh::{
    domain::{
        Assignment, Basis, Cause, FlagRef, FollowUp, FollowUpAct, FollowUpDeed, FollowUpId,
        FollowUpLine, FollowUpState, Indicator, RuleKind, UnitId, day_in_vietnam,
    },
    storage::Store,
};

fn action(unit: &str) -> FollowUp {
    FollowUp {
        id: FollowUpId(0),
        flag: FlagRef {
            unit: UnitId(unit.into()),
            indicator: Indicator::default(),
            basis: Basis::YearToDate,
            rule: RuleKind::SourcesDiffer,
            since: "2026-08".parse().unwrap(),
        },
        seen_in: "2026-10".parse().unwrap(),
        assignment: Assignment {
            goal: String::new(),
            people: "Tổ công tác".into(),
            task: "Rà soát <danh mục>".into(),
            due: "2026-12-15".parse().unwrap(),
            responsibility: "Sở Khoa học và Công nghệ".into(),
            product: "Danh mục".into(),
        },
        result: String::new(),
        state: FollowUpState::Open,
        begun_on: None,
        done_on: None,
        evidence: None,
        answer: None,
        edit: 0,
        made_at: now(),
        made_by: "duyet".into(),
    }
}

async fn add(store: &Store, new: &FollowUp) -> FollowUp {
    let mut writing = store.writing().await.unwrap();
    let id = writing.add_follow_up(new).await.unwrap();
    let line = FollowUpLine {
        at: now(),
        by: "duyet".into(),
        act: FollowUpAct::Assign,
        cause: None,
        words: String::new(),
    };
    writing.add_follow_up_line(id, &line).await.unwrap();
    writing.commit().await.unwrap();
    store.follow_up(id).await.unwrap().unwrap()
}

fn after(kept: &FollowUp, deed: FollowUpDeed) -> (FollowUp, FollowUpLine) {
    kept.after(deed, "lan", now(), day_in_vietnam(now()))
        .unwrap()
}

async fn an_action_comes_back_as_it_was_kept(store: Store, _: &str) {
    load(&store).await.unwrap();
    let first = add(&store, &action("34-44")).await;
    assert_eq!(first.id, FollowUpId(1));
    let other = add(&store, &action("34-01")).await;
    let expected = FollowUp {
        id: FollowUpId(1),
        ..action("34-44")
    };
    assert_eq!(first, expected);

    let mut kept = first.clone();
    let mut lines = store.follow_up_lines(first.id).await.unwrap();
    for deed in [
        FollowUpDeed::Begin,
        FollowUpDeed::Answer(Cause::Merger, "Sáp nhập\nhai sở".into()),
        FollowUpDeed::Attach("https://quangtri.gov.vn/1".into()),
        FollowUpDeed::Finish("Đã công bố".into()),
    ] {
        let (changed, line) = after(&kept, deed);
        let mut writing = store.writing().await.unwrap();
        assert!(writing.keep_follow_up(&changed).await.unwrap());
        writing.add_follow_up_line(kept.id, &line).await.unwrap();
        writing.commit().await.unwrap();
        lines.push(line);
        let edit = kept.edit + 1;
        kept = store.follow_up(kept.id).await.unwrap().unwrap();
        assert_eq!(kept, FollowUp { edit, ..changed });
    }
    assert_eq!(kept.state, FollowUpState::Done);
    assert_eq!(store.follow_up_lines(kept.id).await.unwrap(), lines);
    assert_eq!(lines.len(), 5);

    let of = |unit: &str| UnitId(unit.into());
    let found = store.follow_ups_of(&of("34-44")).await.unwrap();
    assert_eq!(found, std::slice::from_ref(&kept));
    assert_eq!(store.follow_ups_of(&of("34-48")).await.unwrap(), []);
    assert_eq!(store.follow_ups().await.unwrap(), [kept, other]);
    assert_eq!(store.follow_up(FollowUpId(9)).await.unwrap(), None);
}

async fn who_saw_an_older_action_keeps_nothing(store: Store, _: &str) {
    load(&store).await.unwrap();
    let seen = add(&store, &action("34-44")).await;
    let (mine, _) = after(&seen, FollowUpDeed::Attach("https://a.vn/mine".into()));
    let (theirs, _) = after(&seen, FollowUpDeed::Attach("https://a.vn/theirs".into()));
    let mut writing = store.writing().await.unwrap();
    assert!(
        writing.keep_follow_up(&theirs).await.unwrap(),
        "the control"
    );
    assert!(!writing.keep_follow_up(&mine).await.unwrap());
    writing.commit().await.unwrap();
    let kept = store.follow_up(seen.id).await.unwrap().unwrap();
    assert_eq!((kept.edit, kept.evidence), (1, theirs.evidence));
}

async fn raw_sql_cannot_make_an_action_that_cannot_be(store: Store, url: &str) {
    load(&store).await.unwrap();
    let kept = add(&store, &action("34-44")).await;
    let (begun, line) = after(&kept, FollowUpDeed::Begin);
    let mut writing = store.writing().await.unwrap();
    writing.keep_follow_up(&begun).await.unwrap();
    writing.add_follow_up_line(kept.id, &line).await.unwrap();
    writing.commit().await.unwrap();
    for change in [
        "update follow_up set state = 'overdue'",
        "update follow_up set state = 'done', done_on = '2026-11-22'",
        "update follow_up set state = 'done', result = 'x'",
        "update follow_up set begun_on = null",
        "update follow_up set people = ''",
        "update follow_up set due = 'soon'",
        "update follow_up set evidence = 'javascript:alert(1)'",
        "update follow_up set evidence = 'http://a.vn'",
        "update follow_up set cause = 'laziness'",
        "update follow_up set cause = 'staff'",
        "update follow_up set unit_id = '34-01'",
        "update follow_up set rule = 'climber'",
        "update follow_up set since = '2026-09'",
        "update follow_up set made_by = 'nobody'",
        "delete from follow_up_line",
        "delete from follow_up",
        "update follow_up_line set words = 'x'",
        "update follow_up_line set actor = 'x'",
        "insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
         values (1, 2, '2026-11-22T03:00:00+00:00', 'x', 'note', null, 'x')",
        "insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
         values (7, 1, '2026-11-22T03:00:00+00:00', 'x', 'note', null, 'x')",
        "insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
         values (1, 3, '2026-11-22T03:00:00+00:00', 'x', 'note', null, '')",
        "insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
         values (1, 3, '2026-11-22T03:00:00+00:00', 'x', 'answer', null, 'x')",
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    for control in [
        "update follow_up set state = 'done', done_on = '2026-11-22', result = 'x'",
        "update follow_up set evidence = 'https://a.vn'",
        "update follow_up set cause = 'staff', answer = 'x', answered_by = 'lan',
                answered_at = '2026-11-22T03:00:00+00:00'",
        "insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
         values (1, 3, '2026-11-22T03:00:00+00:00', 'x', 'note', null, 'x')",
    ] {
        assert!(takes(url, control).await, "the control: {control}");
    }
    let kept = store.follow_up(kept.id).await.unwrap().unwrap();
    assert_eq!(kept.state, FollowUpState::Done);
    assert_eq!(store.follow_up_lines(kept.id).await.unwrap().len(), 3);
}

on_both_engines! {
    an_action_comes_back_as_it_was_kept
    who_saw_an_older_action_keeps_nothing
    raw_sql_cannot_make_an_action_that_cannot_be
}
