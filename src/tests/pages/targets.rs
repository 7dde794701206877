//! The page of targets: every document, how far each number has come, what does not go together.
use super::overview::words;
use crate::build::{Product, rates};

/// The row of the target `id`.
fn row(html: &str, id: &str) -> String {
    let start = html.find(&format!("id=\"{id}\"")).unwrap();
    let row = html[start..].split("</tr>").next().unwrap();
    words(&format!("<tr {row}"))
}

#[tokio::test]
async fn documents_stand_in_the_order_of_their_issue_and_every_target_has_an_anchor() {
    let product = Product::empty().await;
    let html = product.get("/vi/targets").await.text();
    let place = |document: &str| html.find(document).unwrap();
    assert!(place("17/NQ-CP") < place("942/QĐ-TTg"));
    assert!(place("942/QĐ-TTg") < place("2629/QĐ-TTg"));
    for id in [
        "2024-e2e-loc",
        "NQ17-2020-online-loc",
        "NQ17-2020-online-min",
    ] {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    let text = words(&html);
    assert!(
        text.contains("33 mục tiêu từ 15 văn bản: 23 đã đến hạn"),
        "{text}"
    );
    assert!(text.contains("Chỉ thị 34/CT-TTg 2024"));
    assert!(row(&html, "QD1565-2025-982").contains("=\u{a0}982 dịch vụ"));
}

#[tokio::test]
async fn a_published_figure_says_how_a_target_of_the_country_came_out() {
    let product = Product::empty().await;
    let html = product.get("/vi/targets").await.text();
    let country = row(&html, "2024-e2e-nat");
    assert!(
        country.contains("45,8%") && country.contains("dưới 50%"),
        "{country}"
    );
    assert!(country.contains("đã qua hạn"));
    let unread = row(&html, "QD749-2025-lvl4-loc");
    assert!(unread.contains("Không xét: con số chưa được kiểm chứng đủ"));
}

#[tokio::test]
async fn reports_judge_a_target_once_it_is_due_and_only_those_of_its_year() {
    let csv = rates(&["2024-11", "2024-12"], &[("63-35", 40), ("63-01", 10)]);
    let product = Product::with_reports(&csv).await;
    let html = product.get("/vi/targets").await.text();
    let met = row(&html, "2024-e2e-loc");
    assert!(met.contains("25,0%") && met.contains("−5,0"), "{met}");
    assert!(met.contains("Chưa đạt, quá hạn"));
    let later = row(&html, "2025-e2e-loc");
    assert!(
        later.contains("Quá hạn, chưa có báo cáo"),
        "2024 does not speak of 2025: {later}"
    );
}

#[tokio::test]
async fn two_goals_that_ran_at_once_stand_side_by_side() {
    let product = Product::empty().await;
    let html = product.get("/en/targets").await.text();
    let beside = html.split("id=\"disagreements\"").nth(1).unwrap();
    let online = beside.split("<h3>").nth(1).unwrap();
    let text = words(online);
    assert!(
        text.contains("≥\u{a0}50%") && text.contains("≥\u{a0}60%"),
        "{text}"
    );
    assert!(text.contains("Ministries and localities"));
}
