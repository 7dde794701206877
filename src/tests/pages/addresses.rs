//! Addresses: languages, views that move, views that cannot be shown.
use crate::build::{Product, rates};

#[tokio::test]
async fn the_first_address_goes_to_the_readers_language() {
    let product = Product::empty().await;
    assert_eq!(product.get("/").await.header("location"), "/vi/");
    let english = product
        .get_with("/", &[("accept-language", "en-GB,en;q=0.8")])
        .await;
    assert_eq!(
        (english.status.as_u16(), english.header("location")),
        (303, "/en/")
    );
    assert_eq!(product.get("/en").await.header("location"), "/en/");
    for (asked, there) in [
        ("/vi?month=2026-08", "/vi/?month=2026-08"),
        ("/?map=63", "/vi/?map=63"),
    ] {
        assert_eq!(product.get(asked).await.header("location"), there);
    }
}

#[tokio::test]
async fn a_form_that_was_sent_leaves_an_address_that_says_only_what_was_chosen() {
    let product =
        Product::with_reports(&rates(&["2025-05", "2025-06"], &[("63-35", 50)])).await;
    let sent = product
        .get("/vi/?month=2025-05&indicator=e2e_total&vs=&region=&size=small")
        .await;
    assert_eq!(sent.header("location"), "/vi/?month=2025-05&size=small");
    assert_eq!(product.get(sent.header("location")).await.status, 200);
}

#[tokio::test]
async fn the_old_map_after_its_end_moves_to_its_last_month_and_says_so() {
    let csv = rates(&["2025-06"], &[("63-35", 50)]) + "34-01,2025-07,10,10,5\n";
    let product = Product::with_reports(&csv).await;
    let reply = product.get("/vi/?month=2025-07&map=63").await;
    assert_eq!(
        reply.header("location"),
        "/vi/?month=2025-06&map=63&asked=2025-07"
    );
    let there = product.get(reply.header("location")).await;
    assert_eq!(there.status, 200);
    assert!(
        there
            .text()
            .contains("Đơn vị cũ chỉ có số liệu đến tháng\u{a0}6/2025")
    );
    let plain = product.get("/vi/?map=63").await;
    assert_eq!(
        plain.status, 200,
        "without a month it starts at its last one"
    );
}

#[tokio::test]
async fn a_new_unit_before_its_start_moves_there_unless_its_predecessors_are_summed() {
    let csv = rates(&["2025-06"], &[("63-35", 50), ("63-36", 30), ("63-37", 10)])
        + "34-37,2025-07,1000,1000,500\n";
    let product = Product::with_reports(&csv).await;
    let reply = product.get("/vi/units/34-37?month=2025-06").await;
    assert_eq!(
        reply.header("location"),
        "/vi/units/34-37?month=2025-07&asked=2025-06"
    );
    let summed = product.get("/vi/units/34-37?month=2025-06&map=34").await;
    assert!(
        summed.text().contains("<b>30,0%</b>"),
        "900 of 3,000 of the three old provinces"
    );
    let old = product.get("/vi/units/63-35?month=2025-07").await;
    assert_eq!(
        old.header("location"),
        "/vi/units/63-35?month=2025-06&asked=2025-07"
    );
}

#[tokio::test]
async fn what_is_not_understood_is_said_with_the_way_on() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    for (address, status, text) in [
        (
            "/vi/?month=2026-13",
            400,
            "Không hiểu month = \"2026-13\"; viết tháng như 2026-10.",
        ),
        (
            "/en/?basis=week",
            400,
            "basis = \"week\" was not understood; choose month or ytd.",
        ),
        (
            "/vi/?month=2020-01",
            404,
            "Chưa có ấn bản số liệu nào của tháng\u{a0}1/2020.",
        ),
        (
            "/vi/units/34-99",
            404,
            "Không có đơn vị nào mang khóa \"34-99\".",
        ),
        ("/vi/nothing/here", 404, "Không có trang nào ở địa chỉ này."),
        ("/nothing", 404, "Không có trang nào ở địa chỉ này."),
        ("/de/", 404, "Không có trang nào ở địa chỉ này."),
    ] {
        let reply = product.get(address).await;
        assert_eq!(reply.status, status, "{address}");
        assert!(reply.text().contains(text), "{address}: {}", reply.text());
        assert!(
            reply.text().contains("href=\"/vi/?month=2026-10\"") || address.starts_with("/en")
        );
        assert_eq!(reply.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn health_and_readiness_answer() {
    let product = Product::empty().await;
    assert_eq!(product.get("/healthz").await.status, 200);
    assert_eq!(product.get("/readyz").await.text(), "ready\n");
    product.desk.close().await;
    assert_eq!(product.get("/readyz").await.status, 503);
    assert_eq!(
        product.get("/healthz").await.status,
        200,
        "the process itself is well"
    );
}
