//! The page of a unit.
use super::overview::words;
use crate::build::Product;

#[tokio::test]
async fn a_unit_says_its_rate_its_rank_its_gap_and_where_it_went() {
    let product = Product::with_sample().await;
    let html = product
        .get("/vi/units/63-35?month=2024-12&basis=ytd")
        .await
        .text();
    let text = words(&html);
    assert!(text.contains("Hà Nam"));
    assert!(
        text.contains("115.665"),
        "the numerator stands beside the rate"
    );
    assert!(text.contains("168.746"));
    assert!(text.contains("đứng thứ 1 trong 63 địa phương"), "{text}");
    assert!(text.contains("đạt mục tiêu\u{a0}30%"));
    assert!(text.contains("tỉnh, đến 30/6/2025"));
    assert!(html.contains("/vi/units/34-37"), "its successor is linked");
    assert!(text.contains("68,54%"), "the published figure stands below");
}

#[tokio::test]
async fn a_flag_shows_its_fraction_its_threshold_and_its_document() {
    let product = Product::with_sample().await;
    let text = words(
        &product
            .get("/vi/units/63-01?month=2024-12&basis=ytd")
            .await
            .text(),
    );
    assert!(text.contains("Dưới mục tiêu"));
    assert!(
        text.contains("Mục tiêu (đạt khi ≥) 30%") || text.contains("Mục tiêu (đạt khi ≥)30%"),
        "{text}"
    );
    assert!(text.contains("Hội nghị chuyên đề Đà Nẵng 31/8/2024; báo cáo Bộ TT&amp;TT"));
    assert!(text.contains("Gỡ khi: cần thêm"));
    assert!(text.contains("below-target/1, e2e_total, lũy kế"));
}

#[tokio::test]
async fn a_merged_unit_names_what_it_was_made_from() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/units/34-44?month=2026-09").await.text();
    let text = words(&html);
    assert!(
        text.contains("gồm Quảng Bình, Quảng Trị cũ")
            || text.contains("gồm Quảng Trị, Quảng Bình cũ"),
        "{text}"
    );
    assert!(html.contains("/vi/units/63-44?month=2025-06"));
    assert!(html.contains("/vi/units/63-45?month=2025-06"));
}

#[tokio::test]
async fn a_commune_has_a_page_before_it_has_figures() {
    let product = Product::empty().await;
    let text = words(&product.get("/vi/units/xa-00004").await.text());
    assert!(text.contains("Ba Đình"));
    assert!(text.contains("phường, từ 1/7/2025"));
}
