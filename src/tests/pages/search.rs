//! Search: whoever types a name, old or new, finds the unit and the way on.
use super::overview::words;
use crate::build::Product;

#[tokio::test]
async fn a_name_without_marks_finds_the_unit_of_today_first_with_its_rate() {
    let product = Product::with_sample().await;
    let html = product
        .get("/vi/search?q=quang+tri&month=2026-09")
        .await
        .text();
    let first = html.split("class=\"hit\"").nth(1).unwrap();
    assert!(first.find("/vi/units/34-44?month=2026-09") < first.find("/vi/units/63-45?"));
    let text = words(&html);
    assert!(text.contains("khớp với “quang tri”"), "{text}");
    assert!(text.contains("gồm Quảng Bình, Quảng Trị cũ"));
    assert!(text.contains("kỳ 9/2026") && text.contains("kỳ 6/2025"));
    assert!(
        text.contains("Đã sáp nhập 1/7/2025 vào Quảng Trị 34-44"),
        "{text}"
    );
    assert!(html.contains("/vi/compare?month=2026-09&amp;units=34-44"));
}

#[tokio::test]
async fn an_old_name_says_what_it_became_and_another_name_says_which_it_is() {
    let product = Product::empty().await;
    let text = words(
        &product
            .get(
                "/vi/search?q=Hà Nam"
                    .replace(' ', "%20")
                    .replace('à', "%C3%A0")
                    .as_str(),
            )
            .await
            .text(),
    );
    assert!(
        text.contains("Đã sáp nhập 1/7/2025 vào Ninh Bình 34-37"),
        "{text}"
    );
    assert!(text.contains("Khớp theo đơn vị cũ đã nhập vào: Hà Nam."));
    let text = words(&product.get("/en/search?q=sai+gon").await.text());
    assert!(text.contains("Found by another name: Sài Gòn."), "{text}");
    let text = words(&product.get("/vi/search?q=ha+noi").await.text());
    assert!(text.contains("Từ 1/7/2025 tiếp tục là Hà Nội"), "{text}");
}

#[tokio::test]
async fn communes_come_after_localities_and_the_rest_is_counted() {
    let product = Product::empty().await;
    let html = product.get("/vi/search?q=an+giang").await.text();
    assert!(html.contains("class=\"hit\""));
    let text = words(&product.get("/vi/search?q=phuong+tan").await.text());
    assert!(text.contains("Xã, phường, đặc khu và bộ, ngành"), "{text}");
    assert!(text.contains("gõ thêm chữ để thu hẹp"), "{text}");
    let text = words(&product.get("/vi/search?q=tu+phap").await.text());
    assert!(text.contains("Bộ Tư pháp"));
}

#[tokio::test]
async fn without_a_text_or_a_hit_every_locality_of_today_is_listed() {
    let product = Product::empty().await;
    for address in ["/vi/search", "/vi/search?q=xyzzy"] {
        let reply = product.get(address).await;
        assert_eq!(reply.status, 200);
        let html = reply.text();
        let index = html.split("id=\"index\"").nth(1).unwrap();
        assert_eq!(index.matches("/vi/units/34-").count(), 34, "{address}");
    }
    let text = words(&product.get("/vi/search?q=xyzzy").await.text());
    assert!(text.contains("Không có đơn vị nào khớp với “xyzzy”"));
    let html = product.get("/vi/search?q=%3Cb%3Ex%22").await.text();
    assert!(
        !html.contains("<b>x") && html.contains("&lt;b"),
        "what was typed is only text"
    );
}
