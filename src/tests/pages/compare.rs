//! The comparison: chosen by name or key, nothing lost, every gap explained.
use super::overview::words;
use crate::build::{Product, rates};

#[tokio::test]
async fn the_page_opens_with_the_highest_the_lowest_and_how_far_apart_they_are() {
    let csv = rates(&["2026-10"], &[("34-44", 40), ("34-48", 65), ("34-01", 15)]);
    let product = Product::with_reports(&csv).await;
    let html = product
        .get("/vi/compare?units=34-44,34-48,34-01")
        .await
        .text();
    let text = words(&html);
    assert!(
        text.contains(
            "Đà Nẵng cao nhất với 65,0%, Hà Nội thấp nhất với 15,0%, cách nhau 50,0\u{a0}điểm \
             phần trăm."
        ),
        "{text}"
    );
    assert_eq!(html.matches(r#"<table class="side-by-side""#).count(), 1);
    assert!(
        text.contains("2/3"),
        "Quảng Trị is second of three with a rate"
    );
    assert!(text.contains("cao nhất 65,0%650 / 1.000"));
}

#[tokio::test]
async fn a_unit_is_added_by_its_name_and_the_view_stays() {
    let product = Product::with_sample().await;
    let reply = product
        .get("/vi/compare?month=2026-09&basis=ytd&units=34-44&add=da+nang")
        .await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, "/vi/compare?month=2026-09&basis=ytd&units=34-44,34-48")
    );
    let html = product.get(reply.header("location")).await.text();
    assert!(
        html.contains("href=\"/vi/compare?month=2026-09&amp;basis=ytd&amp;units=34-48\""),
        "a link takes Quảng Trị out"
    );
    assert!(
        html.contains("/vi/compare?month=2026-09&amp;basis=ytd&amp;units=34-44,34-48,63-45")
    );
    assert!(html.contains("<option value=\"Hà Nam\""));
}

#[tokio::test]
async fn what_names_none_or_several_is_said_and_left_out() {
    let product = Product::with_sample().await;
    for (add, offered) in [("quang", "units=34-44,34-22"), ("34-99", ""), ("<b>x", "")] {
        let coded = add.replace('<', "%3C").replace('>', "%3E");
        let reply = product
            .get(&format!("/vi/compare?units=34-44,{coded}"))
            .await;
        assert_eq!(reply.status, 200);
        let html = reply.text();
        let shown = add.replace('<', "&lt;").replace('>', "&gt;");
        let text = words(&html);
        assert!(
            text.contains(&format!("Chưa rõ “{shown}” là đơn vị nào")),
            "{text}"
        );
        assert!(html.contains(offered));
    }
}

#[tokio::test]
async fn a_unit_that_ended_says_so_in_its_place_and_shows_its_own_months() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/compare?units=34-44,63-45").await.text();
    let text = words(&html);
    assert!(
        text.contains("Đã sáp nhập 1/7/2025 vào Quảng Trị"),
        "{text}"
    );
    assert!(html.contains("/vi/compare?month=2025-06&amp;units=34-44,63-45"));
    let before = words(
        &product
            .get("/vi/compare?units=34-44,63-45&month=2025-05")
            .await
            .text(),
    );
    assert!(
        before.contains("/63") && before.contains("/34"),
        "each among its own map"
    );
    assert!(!before.contains("Đã sáp nhập"));
    let commune = words(
        &product
            .get("/vi/compare?units=xa-00004&month=2025-05")
            .await
            .text(),
    );
    assert!(commune.contains("chưa có trước 1/7/2025"), "{commune}");
}

#[tokio::test]
async fn with_nothing_chosen_there_is_something_to_start_from() {
    let product = Product::with_sample().await;
    let html = product.get("/en/compare").await.text();
    let text = words(&html);
    assert!(text.contains("Highest 3 and lowest 3"), "{text}");
    assert!(text.contains("North Central: all 5"));
    let empty = Product::empty().await;
    for address in ["/vi/compare", "/vi/compare?units=34-44"] {
        let reply = empty.get(address).await;
        assert_eq!(reply.status, 200);
        assert!(words(&reply.text()).contains("Chưa có báo cáo nào được nhập"));
    }
}
