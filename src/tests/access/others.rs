//! What is somebody else's.
use super::{office, sent};
use toantrinh::domain::ReportState;

/// What is somebody else's answers as what does not exist: status, headers and every byte.
#[tokio::test]
async fn the_report_of_another_unit_answers_like_one_that_is_not_there() {
    let office = office().await;
    for state in [ReportState::Draft, ReportState::Submitted] {
        let unit = if state == ReportState::Draft {
            "34-44"
        } else {
            "34-48"
        };
        office.report(unit, state, "lan").await;
        for who in ["khac", "kykhac"] {
            for (route, acts) in [
                (
                    "entry",
                    ["save", "submit", "sign", "return", "correct"].as_slice(),
                ),
                ("review", ["approve", "return", "reopen"].as_slice()),
            ] {
                let at = |unit: &str, month: &str| format!("/vi/{route}/{unit}/{month}");
                let theirs = at(unit, "2026-11");
                let not_there = [
                    at("34-99", "2026-11"),
                    at("x", "2026-11"),
                    at(unit, "2031-01"),
                ];
                let page = office.get(who, &theirs).await;
                assert_eq!(page.status, 404, "{who} {theirs}");
                for other in &not_there {
                    let reply = office.get(who, other).await;
                    assert!(reply.status == page.status && reply.headers == page.headers);
                    assert!(
                        reply.bytes == page.bytes,
                        "{who}: {theirs} and {other} differ"
                    );
                }
                for act in acts {
                    let page = office.post(who, &theirs, &sent(act, 0)).await;
                    assert_eq!(page.status, 404, "{who} {theirs} {act}");
                    for other in &not_there {
                        let reply = office.post(who, other, &sent(act, 0)).await;
                        assert!(reply.status == page.status && reply.headers == page.headers);
                        assert!(reply.bytes == page.bytes, "{who}: {act} at {other} differs");
                    }
                }
            }
        }
        // The control: to whom it belongs it is there.
        let page = office
            .get("lan", &format!("/vi/entry/{unit}/2026-11"))
            .await;
        assert!(page.status == 200 && page.text().contains("12.347"));
    }
}
