//! Ministries: the three blocks, the list, the page of one.
use super::overview::words;
use crate::build::Product;

fn row(html: &str, unit: &str) -> String {
    let from = html.split(&format!("data-unit=\"{unit}\"")).nth(1).unwrap();
    words(&format!("<tr {}", from.split("</tr>").next().unwrap()))
}

#[tokio::test]
async fn the_blocks_reproduce_the_rate_of_the_country() {
    let product = Product::empty().await;
    let html = product.get("/vi/ministries").await.text();
    let text = words(&html);
    for part in [
        "60,7% × 63,47% + 39,3% × 18,54% = 45,8%",
        "(45,8 − 18,54) / (63,47 − 18,54) = 60,7%",
        "61,4% × 54,46% + 38,6% × 16,94% = 39,98%",
        "Trung bình cộng hai tỷ lệ là 41,0%",
        "dưới 70%",
        "dưới 85%",
        "dưới 30%",
        "dưới 80%",
        "Quyết định 942/QĐ-TTg",
        "kinhtedothi.vn",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(html.contains("aria-label=\"Bộ, ngành: phần hồ sơ 61,4%"));
}

#[tokio::test]
async fn the_list_says_what_is_known_of_each_and_how_far() {
    let product = Product::empty().await;
    let html = product.get("/vi/ministries").await.text();
    let finance = row(&html, "min-BTC");
    for part in [
        "có",
        "78,44%",
        "đạt 70%",
        "2022",
        "2/17",
        "Bộ Kế hoạch và Đầu tư",
    ] {
        assert!(finance.contains(part), "{part}: {finance}");
    }
    let environment = row(&html, "min-BTNMT");
    for part in [
        "3/17",
        "đã hợp nhất",
        "&lt;",
        "Bộ Nông nghiệp và Môi trường",
    ] {
        assert!(
            environment.contains(part) || part == "&lt;" && environment.contains("dưới 10"),
            "{part}: {environment}"
        );
    }
    let new = row(&html, "min-BDTTG");
    assert!(
        new.contains("lập sau 2022") && new.contains("Ủy ban Dân tộc"),
        "{new}"
    );
    assert_eq!(html.matches("data-unit=\"min-").count(), 32);
    assert!(words(&html).contains("hiểu biết chung, chưa kiểm chứng"));
}

#[tokio::test]
async fn the_page_of_a_ministry_has_its_merger_its_targets_and_what_was_published() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/units/min-BTNMT").await.text();
    let text = words(&html);
    assert!(text.contains("bộ, ngành, đến 28/2/2025"), "{text}");
    assert!(text.contains("hợp nhất thành Bộ Nông nghiệp và Môi trường từ 1/3/2025"));
    assert!(html.contains("/vi/units/min-BNNMT"));
    assert!(text.contains("70%") && text.contains("85%") && text.contains("31/12/2025"));
    assert!(text.contains("dưới 70%"));
    let html = product.get("/vi/units/min-BNNMT").await.text();
    let text = words(&html);
    assert!(text.contains("từ 1/3/2025"));
    assert!(text.contains(
        "gồm Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tài nguyên và Môi trường cũ"
    ));
    let finance = product.get("/vi/units/min-BTC").await.text();
    assert!(
        !words(&finance).contains("1945"),
        "no source gives its beginning"
    );
}
