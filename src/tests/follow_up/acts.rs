//! Who may do what with an action, and who may not.
use super::{NEW, ONE, SOUND, act, kept, lists, office, send, with};
use toantrinh::domain::{Cause, FollowUpState};

#[tokio::test]
async fn only_national_desks_give_actions_out() {
    let office = office().await;
    for who in ["lan", "kyten", "khac", "xem"] {
        let reply = send(&office, who, NEW, &SOUND).await;
        assert_eq!(reply.status, 404, "{who}");
    }
    assert_eq!(office.store.follow_ups().await.unwrap(), []);
    for (who, number) in [("duyet", 1), ("quantri", 2)] {
        let reply = send(&office, who, NEW, &SOUND).await;
        assert_eq!(reply.status, 303, "the control: {who}");
        let to = format!("/vi/follow-up/{number}?saved=new");
        assert_eq!(reply.header("location"), to);
    }
    let page = office.get("lan", ONE).await.text();
    for words in SOUND.iter().skip(6).filter(|(name, _)| *name != "due") {
        assert!(page.contains(words.1), "{words:?}");
    }
    assert!(page.contains("15/12/2026") && page.contains("Dưới mục tiêu"));
}

/// Who, what they send, and what the audit log calls it.
type Step<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// The way of an action: given out, begun, answered, finished, opened again.
#[tokio::test]
async fn an_action_goes_its_way_and_every_step_is_written_down() {
    let office = office().await;
    assert_eq!(send(&office, "duyet", NEW, &SOUND).await.status, 303);
    let answer = [
        ("act", "answer"),
        ("seen", "1"),
        ("cause", "staff"),
        ("answer", "Thiếu 3 người"),
    ];
    let link = "https://quangtri.gov.vn/1";
    let finish = [("act", "finish"), ("seen", "3"), ("result", "Đã công bố")];
    let reopen = [("act", "reopen"), ("seen", "5"), ("reason", "Chưa đủ")];
    let steps: [Step; 6] = [
        ("lan", &[("act", "begin"), ("seen", "0")], "begin-action"),
        ("kyten", &answer, "answer-action"),
        (
            "lan",
            &[("act", "attach"), ("seen", "2"), ("evidence", link)],
            "attach-evidence",
        ),
        ("kyten", &finish, "finish-action"),
        (
            "lan",
            &[("act", "note"), ("note", "Đã họp dân")],
            "add-action-note",
        ),
        ("duyet", &reopen, "reopen-action"),
    ];
    for (who, fields, deed) in steps {
        assert_eq!(act(&office, who, fields).await, 303, "{deed}");
        let row = office.store.audit_before(i64::MAX, "", 1).await.unwrap();
        assert_eq!((row[0].act.as_str(), row[0].actor.as_str()), (deed, who));
        assert_eq!(row[0].subject, "34-44/below-target #1");
    }
    let kept = kept(&office).await;
    assert_eq!((kept.state, kept.edit), (FollowUpState::InProgress, 6));
    assert_eq!(kept.answer.unwrap().cause, Cause::Staff);
    assert_eq!(kept.evidence.unwrap().as_str(), link);
    let page = office.get("lan", ONE).await.text();
    for words in ["Thiếu 3 người", "Đã họp dân", "Chưa đủ", "Đã công bố", link]
    {
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test]
async fn the_province_answers_for_itself_and_revises_nothing() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    let answer = [
        ("act", "answer"),
        ("seen", "0"),
        ("cause", "other"),
        ("answer", "Khác"),
    ];
    for who in ["duyet", "quantri"] {
        assert_eq!(act(&office, who, &answer).await, 404, "{who}");
    }
    let mut revise = with("task", "Việc khác");
    revise.extend([("act", "revise"), ("seen", "0"), ("reason", "Đổi")]);
    for who in ["lan", "kyten"] {
        assert_eq!(act(&office, who, &revise).await, 404, "{who}");
    }
    assert_eq!(kept(&office).await.edit, 0, "nothing was changed");
    assert_eq!(act(&office, "lan", &answer).await, 303, "the control");
    revise.push(("unit", "34-01"));
    revise.retain(|(name, _)| *name != "seen");
    revise.push(("seen", "1"));
    assert_eq!(act(&office, "duyet", &revise).await, 303, "the control");
    let kept = kept(&office).await;
    assert_eq!(kept.assignment.task, "Việc khác");
    assert_eq!(kept.flag.unit.0, "34-44", "an action stays on its flag");
}

/// What is another unit's answers as what does not exist: status, headers and every byte.
#[tokio::test]
async fn other_units_and_viewers_see_nothing_of_an_action() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    let note = "act=note&note=Xin+chao&seen=0";
    for who in ["khac", "kykhac", "xem"] {
        let page = office.get(who, ONE).await;
        let done = office.post(who, ONE, note).await;
        assert_eq!((page.status.as_u16(), done.status.as_u16()), (404, 404));
        for other in ["/vi/follow-up/9", "/vi/follow-up/x", "/vi/follow-up/-1"] {
            let nothing = office.get(who, other).await;
            assert!(nothing.status == 404 && nothing.headers == page.headers);
            assert!(nothing.bytes == page.bytes, "{who}: {other} differs");
            let nothing = office.post(who, other, note).await;
            assert!(nothing.status == 404 && nothing.bytes == done.bytes);
        }
    }
    let list = office.get("khac", "/vi/follow-up?unit=34-44").await.text();
    assert!(!list.contains("Rà soát danh mục") && list.contains("chưa được giao việc nào"));
    assert_eq!(kept(&office).await.edit, 0);
    // The control: to whom it belongs it is there.
    let list = office.get("lan", "/vi/follow-up").await.text();
    assert!(list.contains("Rà soát danh mục"));
    assert_eq!(office.post("lan", ONE, note).await.status, 303);
}

#[tokio::test]
async fn desks_list_what_is_theirs() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    send(&office, "duyet", NEW, &with("unit", "34-01")).await;
    send(&office, "duyet", NEW, &with("due", "2026-11-22")).await;
    let desk = &office.product.desk;
    let (lan, khac, duyet, xem) = (
        office.account("lan").await,
        office.account("khac").await,
        office.account("duyet").await,
        office.account("xem").await,
    );
    let all = |numbers: [&[i64]; 4]| numbers.map(<[i64]>::to_vec);
    // By due day; on its due day nothing is overdue.
    let national = desk.follow_up(&duyet).unwrap();
    let expected = all([&[3, 1, 2], &[3, 1], &[], &[2, 3, 1]]);
    assert_eq!(lists(&national).await, expected);
    let own = desk.follow_up(&lan).unwrap();
    assert_eq!(lists(&own).await, all([&[3, 1], &[3, 1], &[], &[3, 1]]));
    let other = desk.follow_up(&khac).unwrap();
    assert_eq!(lists(&other).await, all([&[2], &[], &[], &[2]]));
    assert!(desk.follow_up(&xem).is_none());
    assert!(desk.assigning(&lan).is_none() && desk.answering(&duyet).is_none());
    // A day later the first is overdue.
    let yesterday = "update follow_up set due = '2026-11-21' where follow_up_id = 1";
    assert!(crate::storage::takes(&office.product.url, yesterday).await);
    assert_eq!(lists(&own).await[2], [1]);
}
