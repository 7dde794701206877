//! An action from its assignment to its result.
use super::*;
use crate::domain::{Basis, Indicator, RuleKind, UnitId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at() -> DateTime<Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

fn action(state: FollowUpState, due: &str) -> FollowUp {
    FollowUp {
        id: FollowUpId(7),
        flag: FlagRef {
            unit: UnitId("34-44".into()),
            indicator: Indicator::default(),
            basis: Basis::Month,
            rule: RuleKind::BelowTarget,
            since: "2026-08".parse().unwrap(),
        },
        seen_in: "2026-10".parse().unwrap(),
        assignment: Assignment {
            goal: String::new(),
            people: "Tổ công tác".into(),
            task: "Rà soát danh mục".into(),
            due: day(due),
            responsibility: "Sở Khoa học và Công nghệ".into(),
            product: "Danh mục được công bố".into(),
        },
        result: String::new(),
        state,
        begun_on: (state != FollowUpState::Open).then(|| day("2026-11-01")),
        done_on: (state == FollowUpState::Done).then(|| day("2026-11-20")),
        evidence: None,
        answer: None,
        edit: 3,
        made_at: at(),
        made_by: "duyet".into(),
    }
}

fn after(kept: &FollowUp, deed: FollowUpDeed) -> Result<FollowUp, FollowUpRefused> {
    let done = kept.after(deed, "lan", at(), day("2026-11-22"));
    done.map(|(changed, _)| changed)
}

#[test]
fn overdue_begins_the_day_after_the_due_day_and_never_for_what_is_done() {
    use FollowUpStanding as Standing;
    for (state, due, expected) in [
        (FollowUpState::Open, "2026-11-21", Standing::Overdue),
        (FollowUpState::Open, "2026-11-22", Standing::Open),
        (FollowUpState::Open, "2026-11-23", Standing::Open),
        (FollowUpState::InProgress, "2026-11-21", Standing::Overdue),
        (
            FollowUpState::InProgress,
            "2026-11-22",
            Standing::InProgress,
        ),
        (FollowUpState::Done, "2026-11-21", Standing::Done),
        (FollowUpState::Done, "2026-11-23", Standing::Done),
    ] {
        let found = action(state, due).standing(day("2026-11-22"));
        assert_eq!(found, expected, "{state:?} {due}");
    }
}

#[test]
fn a_list_begins_with_what_is_overdue_and_ends_with_what_is_done() {
    let mut all = [
        action(FollowUpState::Done, "2026-10-01"),
        action(FollowUpState::InProgress, "2026-12-01"),
        action(FollowUpState::Open, "2026-11-30"),
        action(FollowUpState::Open, "2026-11-10"),
        action(FollowUpState::InProgress, "2026-11-05"),
    ];
    all.sort_by_key(|action| action.place(day("2026-11-22")));
    let dues = all.map(|action| action.assignment.due.to_string());
    let expected = [
        "2026-11-05",
        "2026-11-10",
        "2026-11-30",
        "2026-12-01",
        "2026-10-01",
    ];
    assert_eq!(dues, expected);
}

#[test]
fn an_action_goes_from_open_to_done_and_back_and_keeps_its_first_day() {
    let open = action(FollowUpState::Open, "2026-12-01");
    let begun = after(&open, FollowUpDeed::Begin).unwrap();
    assert_eq!(begun.state, FollowUpState::InProgress);
    assert_eq!(begun.begun_on, Some(day("2026-11-22")));
    let done = after(&begun, FollowUpDeed::Finish(" Đã công bố ".into())).unwrap();
    assert_eq!(
        (done.state, &*done.result),
        (FollowUpState::Done, "Đã công bố")
    );
    assert_eq!(done.done_on, Some(day("2026-11-22")));
    let again = after(&done, FollowUpDeed::Reopen("Chưa đủ".into())).unwrap();
    assert_eq!(
        (again.state, again.done_on),
        (FollowUpState::InProgress, None)
    );
    assert_eq!(again.begun_on, begun.begun_on);
    assert_eq!(again.result, "Đã công bố", "what was written stays");
}

#[test]
fn nothing_is_done_without_its_result_or_finished_before_it_was_begun() {
    let open = action(FollowUpState::Open, "2026-12-01");
    let begun = action(FollowUpState::InProgress, "2026-12-01");
    let finish = |words: &str| FollowUpDeed::Finish(words.into());
    let missing = |field| Err(FollowUpRefused::Fault(FollowUpFault::Missing(field)));
    assert_eq!(after(&begun, finish(" ")), missing(FollowUpField::Result));
    assert!(after(&begun, finish("Xong")).is_ok(), "the control");
    let not_now = FollowUpRefused::NotNow {
        act: FollowUpAct::Finish,
        state: FollowUpState::Open,
    };
    assert_eq!(after(&open, finish("Xong")), Err(not_now));
    let done = action(FollowUpState::Done, "2026-12-01");
    let reopen = FollowUpDeed::Reopen(String::new());
    assert_eq!(after(&done, reopen), missing(FollowUpField::Reason));
    let revise = FollowUpDeed::Revise(open.assignment.clone(), String::new());
    assert_eq!(after(&open, revise), missing(FollowUpField::Reason));
}

#[test]
fn an_overdue_action_is_revised_with_its_old_day_but_not_with_another_past_one() {
    let late = action(FollowUpState::Open, "2026-11-01");
    let with = |due: &str| {
        let assignment = Assignment {
            due: day(due),
            people: "Tổ khác".into(),
            ..late.assignment.clone()
        };
        after(&late, FollowUpDeed::Revise(assignment, "Đổi người".into()))
    };
    assert_eq!(with("2026-11-01").unwrap().assignment.people, "Tổ khác");
    assert_eq!(with("2026-11-02"), Err(FollowUpFault::Due.into()));
    assert!(with("2026-12-31").is_ok());
}

#[test]
fn an_answer_and_a_link_stand_on_the_action_and_in_its_log() {
    let open = action(FollowUpState::Open, "2026-12-01");
    let answer = FollowUpDeed::Answer(Cause::Staff, "Thiếu 3 người".into());
    let (answered, line) = open.after(answer, "lan", at(), day("2026-11-22")).unwrap();
    let kept = answered.answer.unwrap();
    assert_eq!(
        (kept.cause, &*kept.words, &*kept.by),
        (Cause::Staff, "Thiếu 3 người", "lan")
    );
    assert_eq!(
        (line.act, line.cause),
        (FollowUpAct::Answer, Some(Cause::Staff))
    );
    assert_eq!(line.words, "Thiếu 3 người");

    let attach = |link: &str| after(&open, FollowUpDeed::Attach(link.into()));
    let kept = attach("https://a.vn/1").unwrap().evidence.unwrap();
    assert_eq!(kept.as_str(), "https://a.vn/1");
    let refused = attach("javascript:alert(1)");
    let fault = FollowUpFault::Link(super::super::LinkFault::NotHttps);
    assert_eq!(refused, Err(fault.into()));
    let noted = after(&open, FollowUpDeed::Note("Đã họp".into())).unwrap();
    assert_eq!(noted, open, "a note changes nothing but the log");
}
