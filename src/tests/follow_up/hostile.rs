//! What is typed to do harm, too much of it, and two who type at once.
use super::{NEW, ONE, SOUND, act, kept, office, send, with};

#[tokio::test]
async fn what_cannot_stand_is_told_by_its_field_and_gives_nothing_out() {
    let office = office().await;
    let long = "ế".repeat(1_001);
    for (name, value, field) in [
        ("unit", "34-99", "unit"),
        ("unit", "vn", "unit"),
        ("unit", "'; drop table follow_up; --", "unit"),
        ("rule", "overdue", "rule"),
        ("indicator", "x", "indicator"),
        ("basis", "year", "basis"),
        ("since", "10/2026", "since"),
        ("month", "2026-13", "month"),
        ("month", "2026-12", "unit"),
        ("since", "2026-11", "unit"),
        ("people", " ", "people"),
        ("task", "", "task"),
        ("task", long.as_str(), "task"),
        ("task", "a\0b", "task"),
        ("due", "mai", "due"),
        ("due", "2026-11-21", "due"),
        ("due", "2099-01-01", "due"),
        ("responsibility", "", "responsibility"),
        ("product", "", "product"),
    ] {
        let reply = send(&office, "duyet", NEW, &with(name, value)).await;
        assert_eq!(reply.status, 422, "{name} {value:.20}");
        let text = reply.text();
        for mark in [
            format!("id=\"{field}-wrong\""),
            format!("href=\"#{field}\""),
        ] {
            assert!(text.contains(&mark), "{name} {value:.20}: {mark}");
        }
        assert!(
            text.contains("Tổ công tác số 2") || name == "people",
            "kept"
        );
    }
    assert_eq!(office.store.follow_ups().await.unwrap(), []);
    assert_eq!(send(&office, "duyet", NEW, &SOUND).await.status, 303);
}

#[tokio::test]
async fn markup_in_words_is_shown_and_does_nothing() {
    let office = office().await;
    let markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    let mut fields = SOUND.to_vec();
    for (name, value) in &mut fields {
        if ["goal", "people", "task", "responsibility", "product"].contains(name) {
            *value = markup;
        }
    }
    assert_eq!(send(&office, "duyet", NEW, &fields).await.status, 303);
    for fields in [
        [
            ("act", "note"),
            ("note", markup),
            ("seen", "0"),
            ("cause", ""),
        ],
        [
            ("act", "answer"),
            ("answer", markup),
            ("seen", "1"),
            ("cause", "habit"),
        ],
    ] {
        assert_eq!(act(&office, "lan", &fields).await, 303);
    }
    for (who, address) in [
        ("lan", ONE),
        ("duyet", ONE),
        ("lan", "/vi/follow-up"),
        ("duyet", "/en/follow-up"),
    ] {
        let page = office.get(who, address).await.text();
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"));
        assert!(page.contains("&lt;script&gt;alert(1)"), "{who} {address}");
    }
    // What is refused comes back into its field as text.
    let lines = format!("\n\n{markup}</textarea>{}", "x".repeat(2_000));
    let fields = [("act", "note"), ("note", lines.as_str())];
    let page = send(&office, "lan", ONE, &fields).await;
    assert_eq!(page.status, 422);
    assert!(!page.text().contains("<script>alert"));
    assert!(page.text().contains("onerror=alert(2)>&lt;/textarea>xxx"));
    // What the address brings into the form and the filters is text there, too.
    let query =
        "?unit=%22%3E%3Cscript%3Ealert(1)&task=%3C/textarea%3E%3Cscript%3E&state=%3Cb%3E";
    for address in [NEW, "/vi/follow-up"] {
        let page = office
            .get("duyet", &format!("{address}{query}"))
            .await
            .text();
        assert!(!page.contains("<script>alert(1)") && !page.contains("</textarea><script>"));
    }
}

#[tokio::test]
async fn a_link_that_is_not_https_is_refused_with_its_field_and_the_remedy() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    for (link, words) in [
        ("javascript:alert(1)", "phải bắt đầu bằng https://"),
        ("http://quangtri.gov.vn", "phải bắt đầu bằng https://"),
        ("https://gov.vn@evil.example", "Tên miền"),
        ("https://a.vn/\"onclick=x", "ký tự lạ"),
        ("", "phải bắt đầu bằng https://"),
    ] {
        let fields = [("act", "attach"), ("seen", "0"), ("evidence", link)];
        let reply = send(&office, "lan", ONE, &fields).await;
        assert_eq!(reply.status, 422, "{link}");
        let text = reply.text();
        assert!(
            text.contains("id=\"evidence-wrong\"") && text.contains(words),
            "{link}"
        );
        assert!(!text.contains("href=\"javascript:"));
    }
    assert_eq!(kept(&office).await.evidence, None);
    let fine = [
        ("act", "attach"),
        ("seen", "0"),
        ("evidence", "https://a.vn/1"),
    ];
    assert_eq!(act(&office, "lan", &fine).await, 303, "the control");
    let page = office.get("duyet", ONE).await.text();
    assert!(page.contains("href=\"https://a.vn/1\" rel=\"noopener noreferrer nofollow\""));
}

#[tokio::test]
async fn who_saw_an_older_action_writes_over_nothing_and_keeps_what_they_typed() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    let answer = |seen: &'static str, words: &'static str| {
        [
            ("act", "answer"),
            ("seen", seen),
            ("cause", "budget"),
            ("answer", words),
        ]
    };
    assert_eq!(act(&office, "lan", &answer("0", "Của Lan")).await, 303);
    let late = send(&office, "kyten", ONE, &answer("0", "Của người ký")).await;
    assert_eq!(late.status, 409);
    let text = late.text();
    assert!(text.contains("Có người vừa thay đổi việc này"));
    assert!(text.contains("Của Lan"), "as it stands now");
    assert!(
        text.contains(">\nCủa người ký</textarea>"),
        "what was typed stays"
    );
    assert!(
        text.contains("name=\"seen\" value=\"1\""),
        "ready to be sent again"
    );
    assert_eq!(kept(&office).await.answer.unwrap().words, "Của Lan");
    // The control: having seen it, the same words are taken, and the others stay in the log.
    assert_eq!(
        act(&office, "kyten", &answer("1", "Của người ký")).await,
        303
    );
    assert_eq!(kept(&office).await.answer.unwrap().words, "Của người ký");
    assert!(office.get("lan", ONE).await.text().contains("Của Lan"));
    // A note takes nothing away, so it needs to have seen nothing.
    assert_eq!(
        act(&office, "lan", &[("act", "note"), ("note", "Ghi")]).await,
        303
    );
}

#[tokio::test]
async fn a_step_that_cannot_follow_is_refused_and_changes_nothing() {
    let office = office().await;
    send(&office, "duyet", NEW, &SOUND).await;
    let finish = |seen: &'static str, result: &'static str| {
        [("act", "finish"), ("seen", seen), ("result", result)]
    };
    assert_eq!(
        act(&office, "lan", &finish("0", "Xong")).await,
        409,
        "not begun"
    );
    assert_eq!(
        act(&office, "lan", &[("act", "begin")]).await,
        409,
        "saw nothing"
    );
    assert_eq!(
        act(&office, "lan", &[("act", "begin"), ("seen", "0")]).await,
        303
    );
    let again = [("act", "begin"), ("seen", "1")];
    assert_eq!(act(&office, "lan", &again).await, 409, "begun already");
    let empty = send(&office, "lan", ONE, &finish("1", " ")).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("id=\"result-wrong\""));
    let reopen = [("act", "reopen"), ("seen", "1"), ("reason", "Vì")];
    assert_eq!(act(&office, "duyet", &reopen).await, 409, "not done");
    for unknown in ["assign", "overdue", "delete", ""] {
        let fields = [("act", unknown), ("seen", "1")];
        assert_eq!(act(&office, "duyet", &fields).await, 404, "{unknown}");
    }
    assert_eq!(kept(&office).await.edit, 1);
    assert_eq!(
        act(&office, "lan", &finish("1", "Xong")).await,
        303,
        "the control"
    );
    let mut revise = with("task", "Khác");
    revise.extend([("act", "revise"), ("seen", "2"), ("reason", "Vì")]);
    assert_eq!(act(&office, "duyet", &revise).await, 409, "done");
}
