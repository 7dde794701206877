//! The pages of indicators: what is measured, how, where it stands.
use super::overview::words;
use crate::build::{Product, rates};
use toantrinh::domain::Indicator;

#[tokio::test]
async fn every_indicator_stands_in_the_list_with_its_latest_figure() {
    let csv = rates(&["2026-10"], &[("34-01", 10), ("34-04", 30)]);
    let product = Product::with_reports(&csv).await;
    let html = product.get("/vi/indicators").await.text();
    for indicator in Indicator::ALL {
        let code = indicator.code();
        assert!(html.contains(&format!("id=\"{code}\"")), "{code}");
        assert!(
            html.contains(&format!("href=\"/vi/indicators/{code}")),
            "{code}"
        );
    }
    let flagship = html.split("id=\"e2e_total\"").nth(1).unwrap();
    let text = words(flagship.split("</article>").next().unwrap());
    assert!(
        text.contains("20,0%") && text.contains("400 / 2.000"),
        "{text}"
    );
    assert!(text.contains("Mục tiêu 70%, hạn 31/12/2025 đã qua"));
    let satisfied = html.split("id=\"satisfaction\"").nth(1).unwrap();
    let text = words(satisfied.split("</article>").next().unwrap());
    assert!(text.contains("định nghĩa chưa kiểm chứng") && text.contains("Chưa có"));
}

#[tokio::test]
async fn an_indicator_ranks_the_localities_and_defines_every_count() {
    let product = Product::with_sample().await;
    let html = product
        .get("/vi/indicators/ontime?month=2026-10")
        .await
        .text();
    let text = words(&html);
    assert!(text.contains("Xếp hạng 34 địa phương"));
    for count in ["resolved_early", "resolved_on_time", "resolved_total"] {
        assert!(text.contains(count), "{count}");
    }
    assert!(text.contains("Hồ sơ đã giải quyết trước thời hạn quy định."));
    assert!(text.contains("hiểu biết chung, chưa kiểm chứng"));
    assert!(
        html.contains("<script"),
        "the league table can be sorted in place"
    );
    assert_eq!(html.matches("<h1").count(), 1);
}

#[tokio::test]
async fn choosing_another_indicator_leads_to_its_page_and_keeps_the_rest() {
    let product = Product::with_sample().await;
    let chosen = product
        .get("/vi/indicators/ontime?month=2026-09&basis=ytd&indicator=e2e_total")
        .await;
    assert_eq!(
        (chosen.status.as_u16(), chosen.header("location")),
        (303, "/vi/indicators/e2e_total?month=2026-09&basis=ytd")
    );
    let same = product
        .get("/vi/indicators/ontime?month=2026-09&indicator=ontime")
        .await;
    assert_eq!(same.status, 200);
    let unknown = product.get("/vi/indicators/ontime?indicator=none").await;
    assert_eq!(unknown.status, 400);
    assert_eq!(product.get("/vi/indicators/none").await.status, 404);
}

#[tokio::test]
async fn without_reports_an_indicator_still_has_its_definition_and_its_targets() {
    let product = Product::empty().await;
    let text = words(&product.get("/vi/indicators/online_total").await.text());
    assert!(text.contains("Chưa có báo cáo nào"));
    assert!(text.contains("received_online"));
    assert!(text.contains("Mục tiêu khác nhau cho cùng một chỉ tiêu"));
    assert_eq!(product.get("/en/indicators").await.status, 200);
}
