//! Forecasts on pages and pictures, and how they were tested.
use super::overview::words;
use crate::build::Product;

const DASHED: &str = "class=\"c-forecast\" stroke-width=\"2.25\" stroke-dasharray=\"6 4\"";

#[tokio::test]
async fn a_unit_is_forecast_for_half_a_year_unless_asked_otherwise() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/units/34-44?month=2026-10").await.text();
    assert!(html.contains(DASHED) && html.contains(">dự báo</text>"));
    let text = words(&html);
    assert!(text.contains("tháng\u{a0}4/2027 dự báo") || text.contains("4/2027 dự báo"));
    assert!(!text.contains("5/2027 dự báo"));
    assert!(
        text.contains("khoảng "),
        "volumes are expected, not counted"
    );
    assert!(html.contains("/charts/trend.svg?month=2026-10&amp;forecast=6&amp;lang=vi"));
    let without = product
        .get("/vi/units/34-44?month=2026-10&forecast=0")
        .await;
    assert!(!without.text().contains(DASHED));
    let gone = product.get("/vi/units/63-35?month=2025-06").await.text();
    assert!(
        !gone.contains("forecast="),
        "a unit that has ended has nothing ahead"
    );
    let total = product.get("/vi/units/34-44?month=2026-10&basis=ytd").await;
    assert!(!total.text().contains(DASHED));
}

#[tokio::test]
async fn the_country_is_forecast_when_asked() {
    let product = Product::with_sample().await;
    assert!(
        !product
            .get("/en/?month=2026-10")
            .await
            .text()
            .contains(DASHED)
    );
    let html = product.get("/en/?month=2026-10&forecast=12").await.text();
    assert!(html.contains(DASHED) && html.contains(">forecast</text>"));
    assert!(
        words(&html).contains("Oct 2027 forecast") || words(&html).contains("2027 forecast")
    );
    assert_eq!(product.get("/vi/?forecast=7").await.status, 400);
}

#[tokio::test]
async fn a_picture_carries_its_forecast_and_how_it_was_made() {
    let product = Product::with_sample().await;
    let colour = "#5b5ba8";
    let plain = product
        .get("/charts/trend.svg?month=2026-10&unit=34-44")
        .await
        .text();
    assert!(!plain.contains(colour));
    let svg = product
        .get("/charts/trend.svg?month=2026-10&forecast=12&unit=34-44")
        .await
        .text();
    assert!(svg.contains(colour) && svg.contains("; dự báo "));
    let map = product
        .get("/charts/map.svg?month=2026-10&forecast=12")
        .await;
    assert_eq!(
        map.text(),
        product.get("/charts/map.svg?month=2026-10").await.text()
    );
}

#[tokio::test]
async fn the_page_of_tested_forecasts_says_what_was_not_reached() {
    let product = Product::with_sample().await;
    let text = words(&product.get("/vi/backtest").await.text());
    assert!(
        text.contains("83,8%, đạt") && text.contains("67,5%, không đạt"),
        "{text}"
    );
    assert!(text.contains("vega-datasets 3.2.1 (BSD-3-Clause)"));
    assert!(text.contains("số liệu mẫu") && text.contains("không chạy"));
    let about = product.get("/vi/about").await.text();
    assert!(about.contains("href=\"/vi/backtest\""));
    let empty = Product::empty().await;
    let text = words(&empty.get("/en/backtest").await.text());
    assert!(text.contains("Too few figures for a test.") && text.contains("83.8%, reached"));
}
