//! A file with more than the report of the form: what becomes of each, and of other people's.
use crate::build::{Office, Reply};
use toantrinh::domain::{AccountState, Count, Held, Measure, Role};

const HEADER: &str = "unit_id,period_start,period_end,received_total\n";
/// The open month of the tests, by the days that are reported.
const OURS: &str = "34-44,2026-10-15,2026-11-14,4321\n";

async fn send(office: &Office, rows: &[&str]) -> Reply {
    let cookie = office.new_session("lan").await;
    let file = format!("{HEADER}{}", rows.concat());
    let address = format!("/vi/entry/34-44/{}/file", Office::month());
    office.product.upload(&address, &cookie, &file).await
}

#[tokio::test]
async fn other_units_and_months_of_the_officer_are_named_with_what_becomes_of_them() {
    let office = Office::staffed(&["34-44", "34-48"]).await;
    let reply = send(
        &office,
        &[
            OURS,
            "34-48,2026-10-15,2026-11-14,8765\n",
            "34-44,2025-12-15,2026-01-14,7\n",
            "34-44,2026-10-01,2026-10-31,9\n",
        ],
    )
    .await;
    let (status, page) = (reply.status, reply.text());
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("value=\"4321\""), "the form has its own");
    assert!(!page.contains("8765"), "and nothing of the others");
    let others = page.split("class=\"lines others\"").nth(1).unwrap();
    let others = others.split("</ul>").next().unwrap();
    let form = format!("<a href=\"/vi/entry/34-48/{}#files\">", Office::month());
    assert!(
        others.contains(&form) && others.contains("Đà Nẵng"),
        "{others}"
    );
    assert!(others.contains("14/1/2026: kỳ đã khóa"), "{others}");
    assert!(others.contains("31/10/2026: không trùng kỳ"), "{others}");
    assert_eq!(others.matches("<li>").count(), 3);
    assert!(office.filing("34-44").await.is_none(), "nothing is saved");

    let alone = send(&office, &[OURS]).await.text();
    assert!(!alone.contains("class=\"lines others\""), "the control");
    let elsewhere = send(&office, &["34-48,2026-10-15,2026-11-14,8765\n"]).await;
    assert_eq!(elsewhere.status, 422);
    assert!(
        elsewhere.text().contains(&form),
        "the way to where it is taken"
    );
}

#[tokio::test]
async fn a_row_of_a_unit_that_is_not_the_officers_is_answered_like_one_of_no_unit() {
    let office = Office::staffed(&["34-44"]).await;
    let mut answers = Vec::new();
    for unit in ["34-48", "34-00"] {
        let row = format!("{unit},2026-10-15,2026-11-14,5\n");
        let reply = send(&office, &[OURS, &row]).await;
        assert_eq!(reply.status, 422, "{unit}");
        let page = reply.text();
        assert!(!page.contains("4321"), "all or nothing");
        let problems = page.split("lines problems").nth(1).unwrap();
        let problems = problems.split("</ul>").next().unwrap();
        answers.push(problems.replace(unit, ""));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(send(&office, &[OURS]).await.status, 200, "the control");
}

/// A file has no words: those that are kept stay when its figures are saved.
#[tokio::test]
async fn words_stay_when_figures_come_from_a_file() {
    let office = Office::staffed(&["34-44"]).await;
    office
        .hire("minh", Role::EntryOfficer, AccountState::Active, &["34-44"])
        .await;
    let said = "act=save&edit=0&value.received_total=1&comment.received_total=hers";
    assert_eq!(office.enter("minh", "34-44", said).await.status, 200);
    let page = send(&office, &[OURS]).await.text();
    assert!(page.contains("4.321 · ghi chú: “hers”") && page.contains("1 · ghi chú: “hers”"));
    let field = "name=\"comment.received_total\" value=\"hers\"";
    assert!(page.contains(field), "it is sent with the figures");
    let save = "act=save&edit=1&value.received_total=4321&comment.received_total=hers";
    assert_eq!(office.enter("lan", "34-44", save).await.status, 200);
    let kept = office.filing("34-44").await.unwrap();
    let expected = Held {
        count: Count::Value(4_321),
        comment: "hers".into(),
        reason: String::new(),
    };
    assert_eq!(kept.held(Measure::ReceivedTotal), expected);
}

/// Whoever fills an empty draft from a file is asked nothing; a value that stood there is asked about.
#[tokio::test]
async fn a_file_asks_only_where_something_would_be_lost() {
    let office = Office::staffed(&["34-44"]).await;
    let asked = "name=\"keep.received_total\" value=\"mine\" checked";
    let page = send(&office, &[OURS]).await.text();
    assert!(page.contains("data-imported") && !page.contains(asked));
    let said = "act=save&edit=0&value.received_total=1";
    assert_eq!(office.enter("lan", "34-44", said).await.status, 200);
    assert!(
        send(&office, &[OURS]).await.text().contains(asked),
        "the control"
    );
}
