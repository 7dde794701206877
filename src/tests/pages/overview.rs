//! The overview: what it says is what the figures say.
use crate::build::{Product, rates};

/// The text between tags, for reading sentences across them.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for sign in html.chars() {
        match sign {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => words.push(sign),
            _ => {}
        }
    }
    words
}

#[tokio::test]
async fn the_headline_is_made_from_the_figures() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/?month=2024-08&basis=ytd").await.text();
    let text = words(&html);
    assert!(
        text.contains(
            "Tính đến tháng\u{a0}8/2024, tỷ lệ hồ sơ trực tuyến toàn trình của khối địa phương \
             đạt 17,9%"
        ),
        "{text}"
    );
    assert!(text.contains("để đạt mục tiêu\u{a0}30%"));
    assert!(text.contains("Cao nhất là Hà Nam 69,0%"));
    assert!(text.contains("địa phương dưới 5%."));
    assert!(text.contains("Ấn bản 2024-08 r1"));
    assert!(text.contains("SỐ LIỆU MINH HỌA"));
    let english = words(&product.get("/en/?month=2024-08&basis=ytd").await.text());
    assert!(
        english.contains("the rate of end-to-end online dossiers in the localities was 17.9%")
    );
    assert!(english.contains("SAMPLE DATA"));
}

#[tokio::test]
async fn every_unit_stands_in_the_ranking_and_one_without_a_report_is_named_after_it() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/?month=2026-10").await.text();
    let ranking = html.split("id=\"ranking\"").nth(1).unwrap();
    let body = ranking
        .split("<tbody>")
        .nth(1)
        .unwrap()
        .split("</tbody>")
        .next()
        .unwrap();
    assert_eq!(body.matches("<tr").count(), 33);
    assert!(!body.contains("Cần Thơ"));
    let after = words(ranking.split("</table>").nth(1).unwrap());
    assert!(after.contains("Không xếp hạng vì chưa có số liệu: Cần Thơ"));
    let old = product.get("/vi/?month=2025-06").await.text();
    assert!(old.contains("Xếp hạng 63 địa phương"));
    let today = product.get("/vi/?month=2025-06&map=34").await.text();
    assert!(today.contains("Xếp hạng 34 địa phương"));
}

#[tokio::test]
async fn the_ranking_follows_the_order_in_the_address() {
    let csv = rates(&["2026-10"], &[("34-01", 10), ("34-91", 40), ("34-04", 20)]);
    let product = Product::with_reports(&csv).await;
    let order = |html: String| -> Vec<usize> {
        let ranking = html.split("id=\"ranking\"").nth(1).unwrap();
        let body = ranking.split("<tbody>").nth(1).unwrap().to_owned();
        ["34-91", "34-04", "34-01"]
            .iter()
            .map(|id| body.find(&format!("units/{id}?")).unwrap())
            .collect()
    };
    let by_rank = order(product.get("/vi/").await.text());
    assert!(by_rank.is_sorted());
    let by_name = order(product.get("/vi/?sort=name").await.text());
    assert!(by_name.is_sorted(), "An Giang, Cao Bằng, Hà Nội");
}

#[tokio::test]
async fn without_reports_the_page_speaks_of_published_figures_and_targets() {
    let product = Product::empty().await;
    let html = product.get("/vi/").await.text();
    let text = words(&html);
    assert!(
        text.contains("Số công bố gần nhất: kỳ 1/1 – 26/10/2025"),
        "{text}"
    );
    assert!(text.contains("16,94%"));
    assert!(text.contains("Hội nghị chuyên đề Đà Nẵng 31/8/2024"));
    assert!(text.contains("&lt; 10%"), "an upper bound is shown as one");
    assert!(!text.contains("MINH HỌA"));
    assert!(!html.contains("<script"), "no island, no script");
}

#[tokio::test]
async fn a_cumulative_figure_pools_the_months_that_are_there_and_names_the_missing_ones() {
    let csv = rates(&["2026-01", "2026-03"], &[("34-01", 10)]) + "34-04,2026-02,10,10,1\n";
    let product = Product::with_reports(&csv).await;
    let text = words(
        &product
            .get("/vi/units/34-01?month=2026-03&basis=ytd")
            .await
            .text(),
    );
    assert!(
        text.contains("thiếu TP.\u{a0}Hà Nội (2/2026)")
            || text.contains("thiếu Hà Nội (2/2026)"),
        "{text}"
    );
    assert!(text.contains("200"), "both months are pooled");
}
