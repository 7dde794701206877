//! Targets that administrators keep: another version takes over, and the old one stays.
use super::admin::{cookie, staffed};
use crate::build::Product;
use toantrinh::domain::{Indicator, Scope, target_in_force};

const ONE: &str = "/vi/admin/targets/2025-e2e-loc";

const SOUND: [(&str, &str); 11] = [
    ("act", "revise"),
    ("seen", "1"),
    ("operator", ">="),
    ("value", "72,5"),
    ("from", "2026-11-01"),
    ("due", "2026-12-31"),
    ("document", "Quyết định 1234/QĐ-TTg 20/10/2026"),
    ("verified", "yes"),
    ("source", "https://vanban.chinhphu.vn/1234"),
    ("judged", "yes"),
    ("note", ""),
];

/// The sound form with one field changed.
fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = SOUND.to_vec();
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value));
    fields
}

fn judging(product: &Product, month: &str) -> String {
    let board = product.desk.board();
    let (month, scope) = (month.parse().unwrap(), Scope::Localities);
    let target = target_in_force(board.targets(), Indicator::E2eTotal, scope, month);
    target.unwrap().value.to_string()
}

#[tokio::test]
async fn a_new_version_takes_over_from_its_day_and_the_old_one_stays() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let revision = product.desk.board().revision();
    let public = product.get("/vi/targets").await.text();
    assert!(!public.contains("1234/QĐ-TTg"));
    let done = product.send(ONE, &SOUND, &cookie).await;
    assert_eq!(
        (done.status.as_u16(), done.header("location")),
        (303, &*format!("{ONE}?saved=1"))
    );
    assert!(product.desk.board().revision() > revision);
    assert_eq!(judging(&product, "2026-10"), "70", "it ended before");
    assert_eq!(judging(&product, "2026-11"), "72.5");

    let public = product.get("/vi/targets").await.text();
    assert!(public.contains("1234/QĐ-TTg") && public.contains("72,5%"));
    assert_eq!(public.matches("id=\"2025-e2e-loc\"").count(), 1);
    let file = product.get("/downloads/targets.csv").await.text();
    assert_eq!(
        file.matches("2025-e2e-loc,").count(),
        2,
        "both, with their days"
    );

    let page = product
        .get_as(&format!("{ONE}?saved=1"), &cookie)
        .await
        .text();
    for words in [
        "Đã lưu.",
        "Đến hết 31/10/2026",
        "Từ 1/11/2026",
        "quantri",
        "Có sẵn trong chương trình",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let log = product
        .get_as("/vi/admin/audit?about=revise-target", &cookie)
        .await
        .text();
    assert!(log.contains("target 2025-e2e-loc") && log.contains("v2 &gt;= 72.5"));
}

#[tokio::test]
async fn who_saw_an_older_version_makes_none() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    assert_eq!(product.send(ONE, &SOUND, &cookie).await.status, 303);
    let late = product.send(ONE, &with("value", "80"), &cookie).await;
    assert_eq!(late.status, 422);
    let text = late.text();
    assert!(text.contains("Có người vừa lập phiên bản khác"));
    assert!(text.contains("value=\"80\""), "what was typed stays");
    assert_eq!(judging(&product, "2026-11"), "72.5");
    let fresh = [with("value", "80"), vec![]].concat();
    let fresh: Vec<_> = fresh
        .into_iter()
        .map(|(name, value)| (name, if name == "seen" { "2" } else { value }))
        .collect();
    assert_eq!(product.send(ONE, &fresh, &cookie).await.status, 303);
    assert_eq!(judging(&product, "2026-11"), "80");
}

#[tokio::test]
async fn what_cannot_stand_is_told_by_its_field_and_changes_nothing() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    for (name, value, field) in [
        ("value", "101", "value"),
        ("value", "nhiều", "value"),
        ("value", "0", "value"),
        ("from", "", "from"),
        ("from", "2027-01-01", "due"),
        ("due", "31.12.2026", "due"),
        ("document", " ", "document"),
        ("issued", "hôm qua", "issued"),
        ("source", "", "source"),
        ("verified", "no", "judged"),
        ("operator", "<", "operator"),
    ] {
        let reply = product.send(ONE, &with(name, value), &cookie).await;
        assert_eq!(reply.status, 422, "{name} {value}");
        let text = reply.text();
        assert!(
            text.contains(&format!("id=\"{field}-wrong\"")),
            "{name} {value}"
        );
        assert!(
            text.contains(&format!("href=\"#{field}\"")),
            "{name} {value}"
        );
    }
    let page = product.get_as(ONE, &cookie).await.text();
    assert!(!page.contains("72,5%"));
    assert_eq!(judging(&product, "2026-11"), "70");
}

#[tokio::test]
async fn a_target_is_added_and_withdrawn_again_and_its_past_stays() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let mut fields = with("from", "2026-09-01");
    fields.extend([("indicator", "ontime"), ("scope", "localities")]);
    let list = "/vi/admin/targets";
    let added = product.send(list, &fields, &cookie).await;
    let at = "/vi/admin/targets/2026-ontime-localities";
    assert_eq!(added.header("location"), format!("{at}?saved=1"));
    let again = product.send(list, &fields, &cookie).await;
    assert_eq!(again.header("location"), format!("{at}-2?saved=1"));
    let public = product.get("/vi/targets").await.text();
    assert!(public.contains("id=\"2026-ontime-localities\""));

    let gone = [("act", "withdraw"), ("seen", "1")];
    assert_eq!(product.send(at, &gone, &cookie).await.status, 303);
    let public = product.get("/vi/targets").await.text();
    assert!(!public.contains("id=\"2026-ontime-localities\""));
    assert!(
        public.contains("id=\"2026-ontime-localities-2\""),
        "the control"
    );
    let page = product.get_as(at, &cookie).await.text();
    assert!(page.contains("Đã rút") && page.contains("Từ 1/9/2026 đến hết 21/11/2026"));
    let nowhere = product.send("/vi/admin/targets/none", &gone, &cookie).await;
    assert_eq!(nowhere.status, 404);
}
