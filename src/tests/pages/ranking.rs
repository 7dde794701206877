//! The ranking narrowed to a region or a size, and set against another month.
use crate::build::{Product, rates};

/// Three localities of the Red River Delta and one elsewhere.
const UNITS: [(&str, u32); 4] = [("34-01", 40), ("34-31", 30), ("34-22", 20), ("34-48", 50)];

#[tokio::test]
async fn a_region_shows_its_localities_with_the_ranks_of_the_country() {
    let product = Product::with_reports(&rates(&["2026-10"], &UNITS)).await;
    let html = product.get("/vi/?region=red-river-delta").await.text();
    let table = html.split(r#"class="ranking""#).nth(1).unwrap();
    let body = table.split("</table>").next().unwrap();
    assert_eq!(body.matches("data-unit").count(), 3);
    assert!(body.contains("Hà Nội") && !body.contains("Đà Nẵng"));
    assert!(
        !body.contains("<b>1</b>"),
        "Đà Nẵng is first, and elsewhere"
    );
    assert!(html.contains("Tỷ lệ gộp của nhóm: 30,0% (900 / 3.000)"));
}

#[tokio::test]
async fn changes_are_told_against_the_month_that_was_chosen() {
    let months = rates(&["2025-10"], &[("34-48", 20)]) + &rates(&["2026-10"], &[("34-48", 50)]);
    let months = months.replacen(
        "unit_id,month,received_total,received_online,online_e2e\n",
        "",
        2,
    );
    let csv = format!("unit_id,month,received_total,received_online,online_e2e\n{months}");
    let product = Product::with_reports(&csv).await;
    for address in [
        "/vi/?month=2026-10&vs=year",
        "/vi/?month=2026-10&vs=2025-10",
    ] {
        assert!(
            product.get(address).await.text().contains("+30,0"),
            "{address}"
        );
    }
    let refused = product.get("/vi/?vs=yesterday").await;
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("vs"));
}

#[tokio::test]
async fn localities_without_figures_are_named_and_have_no_row() {
    let product = Product::with_reports(&rates(&["2026-10"], &UNITS)).await;
    let html = product.get("/vi/").await.text();
    assert!(html.contains("Không xếp hạng vì chưa có số liệu: "));
    let table = html.split(r#"class="ranking""#).nth(1).unwrap();
    assert_eq!(
        table
            .split("</table>")
            .next()
            .unwrap()
            .matches("data-unit")
            .count(),
        4
    );
}
