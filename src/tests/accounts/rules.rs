//! Rules that administrators keep: tried, then made; the next edition is judged by it.
use super::admin::{cookie, staffed};
use crate::build::Product;
use toantrinh::domain::{Indicator, RuleKind, in_force};

const ONE: &str = "/vi/admin/rules/below-floor";

const SOUND: [(&str, &str); 11] = [
    ("act", "revise"),
    ("seen", "1"),
    ("state", "on"),
    ("severity", "serious"),
    ("percent", "7,5"),
    ("vi_name", "Dưới mức sàn"),
    ("vi_sentence", "Chỉ {rate}, thấp hơn {floor}."),
    ("vi_clears", "đạt từ {floor}"),
    ("en_name", "Under the floor"),
    ("en_sentence", "Only {rate}, under {floor}."),
    ("en_clears", "{floor} is reached"),
];

fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = SOUND.to_vec();
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value));
    fields
}

fn version(product: &Product) -> u32 {
    let board = product.desk.board();
    let mut rules = in_force(board.rules());
    rules
        .find(|rule| rule.kind == RuleKind::BelowFloor)
        .unwrap()
        .version
}

#[tokio::test]
async fn a_rule_is_tried_before_it_is_made_and_its_page_shows_both_versions() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let tried = product.send(ONE, &with("act", "try"), &cookie).await;
    assert_eq!(tried.status, 200);
    assert!(tried.text().contains("Chưa lưu gì."));
    assert_eq!(version(&product), 1, "trying makes nothing");

    let done = product.send(ONE, &SOUND, &cookie).await;
    assert_eq!(done.header("location"), format!("{ONE}?saved=1"));
    assert_eq!(version(&product), 2);
    let floor = product.desk.board().floor(Indicator::E2eTotal).unwrap();
    assert_eq!(floor.hundredths, 750);
    let public = product.get("/vi/rules").await.text();
    assert!(public.contains("Chỉ <var>số đo được</var>, thấp hơn <var>mức đặt ra</var>."));
    assert!(public.contains("below-floor/1") && public.contains("below-floor/2"));
    let late = product.send(ONE, &SOUND, &cookie).await;
    assert_eq!(late.status, 422, "version 1 is not the last any more");
    assert_eq!(version(&product), 2);
}

#[tokio::test]
async fn a_rule_that_cannot_stand_is_told_by_its_field_and_changes_nothing() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    for (name, value) in [
        ("percent", "101"),
        ("percent", "năm"),
        ("severity", "good"),
        ("severity", "x"),
        ("state", ""),
        ("vi_sentence", "{rank}"),
        ("vi_sentence", "[{rate}"),
        ("en_clears", " "),
    ] {
        let reply = product.send(ONE, &with(name, value), &cookie).await;
        assert_eq!(reply.status, 422, "{name} {value}");
    }
    let reply = product.send(ONE, &with("percent", "101"), &cookie).await;
    assert!(reply.text().contains("0 – 100"), "the bounds are told");
    assert_eq!(version(&product), 1);
    let nowhere = product.send("/vi/admin/rules/none", &SOUND, &cookie).await;
    assert_eq!(nowhere.status, 404);
}

#[tokio::test]
async fn markup_in_a_rule_is_shown_and_not_run() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let fields = with("vi_sentence", "<script>alert(1)</script> {rate}");
    assert_eq!(product.send(ONE, &fields, &cookie).await.status, 303);
    let page = product.get("/vi/rules").await.text();
    assert!(page.contains("&lt;script&gt;alert(1)"));
    assert!(!page.contains("<script>alert(1)"));
}
