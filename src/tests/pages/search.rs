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
    assert!(text.contains("Không có gì khớp với “xyzzy”"));
    let html = product.get("/vi/search?q=%3Cb%3Ex%22").await.text();
    assert!(
        !html.contains("<b>x") && html.contains("&lt;b"),
        "what was typed is only text"
    );
}

/// The results of a search as words, and the page.
async fn results(product: &Product, text: &str) -> (String, String) {
    let coded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
    let reply = product.get(&format!("/vi/search?q={coded}")).await;
    assert_eq!(reply.status, 200, "{text}");
    let html = reply.text();
    let main = html.split("id=\"main\"").nth(1).unwrap();
    (words(main), main.to_owned())
}

#[tokio::test]
async fn an_indicator_is_found_by_what_people_call_it() {
    let product = Product::empty().await;
    for (text, code) in [
        ("toan trinh", "e2e_total"),
        ("số hóa", "digit_dossier"),
        ("pay_online", "pay_online"),
        ("dung han", "ontime"),
        ("satisfaction", "satisfaction"),
    ] {
        let (_, html) = results(&product, text).await;
        let first = html.split("class=\"hit\"").nth(1).expect(text);
        let link = first.split("href=\"").nth(1).unwrap();
        assert!(
            link.starts_with(&format!("/vi/indicators/{code}\"")),
            "{text}: {link:.60}"
        );
    }
}

#[tokio::test]
async fn documents_and_targets_are_found_by_number_and_value_and_lead_to_their_rows() {
    let product = Product::empty().await;
    let targets = product.get("/vi/targets").await.text();
    for (text, says) in [
        ("QD 942", "Quyết định 942/QĐ-TTg 15/6/2021"),
        ("942", "Quyết định 942/QĐ-TTg 15/6/2021"),
        ("NQ 76", "Nghị quyết 76/NQ-CP 15/7/2021"),
        ("71/NQ-CP", "Nghị quyết 71/NQ-CP 01/4/2025"),
        ("70%", "Hội nghị chuyên đề Đà Nẵng 31/8/2024"),
    ] {
        let (text_of, html) = results(&product, text).await;
        assert!(text_of.contains(says), "{text}: {text_of}");
        let anchors: Vec<&str> = html
            .split("href=\"/vi/targets#")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(!anchors.is_empty(), "{text}");
        for anchor in anchors {
            assert!(
                targets.contains(&format!("id=\"{anchor}\"")),
                "{text}: {anchor}"
            );
        }
    }
    let (text, _) = results(&product, "70%").await;
    assert!(
        !text.contains("Bình Phước"),
        "70 is also the code of a province"
    );
}

#[tokio::test]
async fn rankings_and_counters_of_the_programme_are_found() {
    let product = Product::empty().await;
    for (text, to) in [
        ("DTI", "/vi/rankings/dti"),
        ("766", "/vi/rankings/766"),
        ("qd 766", "/vi/rankings/766"),
        ("thể chế số", "/vi/rankings/dti"),
        ("bo cong an danh gia", "/vi/rankings/assessments"),
        ("EGDI", "/vi/programme#egdi_rank"),
        ("cap quang", "/vi/programme#fibre_communes"),
        ("to cong nghe so", "/vi/programme#digital_teams"),
        ("phuong phap", "/vi/about"),
        ("sap nhap", "/vi/about#merger"),
    ] {
        let (_, html) = results(&product, text).await;
        assert!(html.contains(&format!("href=\"{to}\"")), "{text}");
    }
    let (text, _) = results(&product, "cap quang").await;
    assert!(
        text.contains("Chương trình quốc gia · 100% · 19/7/2024"),
        "{text}"
    );
}

#[tokio::test]
async fn a_ministry_is_found_by_its_abbreviation_however_it_is_written() {
    let product = Product::empty().await;
    for text in ["BTNMT", "Bộ TN&MT", "TN&MT", "bo tnmt", "min-BTNMT"] {
        let (_, html) = results(&product, text).await;
        let first = html.split("class=\"hit\"").nth(1).expect(text);
        let link = first.split("href=\"").nth(1).unwrap();
        assert!(
            link.starts_with("/vi/units/min-BTNMT"),
            "{text}: {link:.60}"
        );
    }
}
