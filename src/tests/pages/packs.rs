//! Briefings as files, and the page on which they are chosen.
use crate::build::{Product, rates};

const OCTOBER: &str = "month=2026-10&part=headline,method";

#[tokio::test]
async fn a_briefing_leaves_in_three_forms_named_after_what_is_in_it() {
    let product = Product::with_sample().await;
    for (form, kind, part) in [
        ("pptx", "presentationml", "ppt/presentation.xml"),
        ("docx", "wordprocessingml", "word/document.xml"),
    ] {
        for (lang, mark) in [("vi", "SỐ LIỆU MINH HỌA"), ("en", "SAMPLE DATA")] {
            let address = format!("/packs/briefing.{form}?{OCTOBER}&lang={lang}");
            let reply = product.get(&address).await;
            assert_eq!(reply.status, 200, "{address}");
            assert!(reply.header("content-type").contains(kind), "{address}");
            let name = format!("toantrinh-briefing-vn-e2e_total-2026-10-month-{lang}-sample");
            assert_eq!(
                reply.header("content-disposition"),
                format!("attachment; filename=\"{name}.{form}\"")
            );
            let files = reply.unpacked();
            assert!(files.contains_key(part), "{address}");
            assert!(reply.says(mark), "{address} is marked");
        }
    }
    let pdf = product
        .get(&format!("/packs/briefing.pdf?{OCTOBER}&scope=34-44"))
        .await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let named = pdf.header("content-disposition");
    assert!(
        named.contains("-34-44-e2e_total-2026-10-month-vi-sample.pdf"),
        "{named}"
    );
}

#[tokio::test]
async fn every_locality_has_its_slides_in_the_archive() {
    let product = Product::with_sample().await;
    let address = "/packs/provinces.zip?month=2026-10&part=headline";
    let reply = product.get(address).await;
    assert_eq!(reply.header("content-type"), "application/zip");
    let named = reply.header("content-disposition");
    assert!(named.ends_with("-sample-localities.zip\""), "{named}");
    let files = reply.unpacked();
    assert_eq!(files.len(), 34);
    for (name, bytes) in files {
        assert!(name.starts_with("toantrinh-briefing-34-"), "{name}");
        assert!(
            name.ends_with("-sample.pptx") && bytes.starts_with(b"PK"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_briefing_that_cannot_be_is_refused_in_the_language_of_the_reader() {
    let product = Product::with_sample().await;
    let many: Vec<_> = (10..45).map(|at| format!("34-{at}")).collect();
    let many = format!("briefing.pptx?units={}", many.join(","));
    for (asked, status, words) in [
        ("briefing.odt", 404, "Không có tệp này."),
        ("provinces.pptx?lang=en", 404, "There is no such file."),
        ("briefing.pptx?part=x", 400, "part = \"x\"; chọn các phần"),
        (
            "briefing.pdf?scope=..%2Fx&lang=en",
            400,
            "scope = \"../x\" was not",
        ),
        ("briefing.docx?scope=34-99", 400, "khóa \"34-99\""),
        (
            "briefing.docx?units=34-99&lang=en",
            400,
            "the key \"34-99\"",
        ),
        (
            "briefing.pptx?month=10&lang=en",
            400,
            "write a month as 2026-10",
        ),
        (
            "briefing.pptx?month=2019-01",
            404,
            "Chưa có ấn bản số liệu nào",
        ),
        (&many, 400, "34 cho tài liệu họp"),
    ] {
        let reply = product.get(&format!("/packs/{asked}")).await;
        assert_eq!(reply.status.as_u16(), status, "{asked}");
        assert_eq!(reply.header("cache-control"), "no-store", "{asked}");
        assert!(reply.text().contains(words), "{asked}: {}", reply.text());
    }
    let empty = Product::empty().await;
    assert_eq!(empty.get("/packs/briefing.pptx").await.status, 404);
}

#[tokio::test]
async fn a_briefing_is_the_same_until_its_figures_change() {
    let file = |percent| rates(&["2026-10"], &[("34-44", percent), ("34-01", 50)]);
    let product = Product::with_reports(&file(20)).await;
    let address = format!("/packs/briefing.pptx?{OCTOBER}");
    let first = product.get(&address).await;
    let again = product.get(&address).await;
    assert_eq!(first.bytes, again.bytes);
    let tag = [("if-none-match", first.header("etag"))];
    assert_eq!(product.get_with(&address, &tag).await.status, 304);
    assert!(!first.header("content-disposition").contains("sample"));
    assert!(!first.says("SỐ LIỆU MINH HỌA"), "nothing here is made up");

    product.import(&file(80)).await.unwrap();
    let after = product.get_with(&address, &tag).await;
    assert_eq!(after.status, 200);
    assert!(first.says("35,0") && !first.says("65,0"));
    assert!(after.says("65,0") && !after.says("35,0"));
}

#[tokio::test]
async fn the_page_holds_an_order_and_its_links_bring_that_very_order() {
    let product = Product::with_sample().await;
    let order = "month=2026-10&scope=34-44&part=headline&part=units&units=34-01&\
                 agency=S%E1%BB%9F+A+%26+B&lang=en";
    let page = product.get(&format!("/vi/briefing?{order}")).await;
    assert_eq!(page.status, 200);
    let html = page.text();
    for (name, value, is_chosen) in [
        ("part", "headline", true),
        ("part", "units", true),
        ("part", "trend", false),
        ("units", "34-01", true),
        ("units", "34-04", false),
        ("lang", "en", true),
        ("lang", "vi", false),
    ] {
        let field = format!("name=\"{name}\" value=\"{value}\"");
        // The bar of months hands the order on in hidden fields of the same names.
        let tags = html
            .split(&field)
            .skip(1)
            .map(|rest| rest.split('>').next());
        let checked = tags.flatten().any(|tag| tag.contains("checked"));
        assert_eq!(checked, is_chosen, "{field}");
    }
    assert!(html.contains("value=\"34-44\" selected"));
    assert!(html.contains("value=\"Sở A &amp; B\""));
    assert!(
        !html.contains("value=\"follow-up\""),
        "what is internal is not offered"
    );

    let link = |before: &str| {
        let rest = html.split(before).nth(1).unwrap();
        let query = rest.split('"').next().unwrap();
        query.replace("&amp;", "&")
    };
    let query = link("href=\"/packs/briefing.docx");
    let file = product.get(&format!("/packs/briefing.docx{query}")).await;
    let named = file.header("content-disposition");
    assert!(
        named.contains("-34-44-e2e_total-2026-10-month-en-"),
        "{named}"
    );
    assert!(file.says("Sở A &amp; B") || file.says("SỞ A &amp; B"));
    let english = product.get(&format!("/en/briefing{query}")).await.text();
    assert!(
        english
            .contains(&format!("href=\"/packs/briefing.docx{query}\"").replace('&', "&amp;"))
    );
    assert!(
        english.contains("value=\"Sở A &amp; B\""),
        "nothing is lost on the way"
    );

    for (address, status) in [
        ("/vi/briefing?part=x", 400),
        ("/vi/briefing?scope=34-99", 404),
        ("/vi/briefing?month=2019-01", 404),
    ] {
        assert_eq!(
            product.get(address).await.status.as_u16(),
            status,
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_first_page_and_every_unit_lead_to_their_briefing() {
    let product = Product::with_sample().await;
    for (page, scope) in [
        ("/vi/?month=2026-10", ""),
        ("/vi/units/34-44", "scope=34-44"),
        // Its figures end with June 2025.
        ("/vi/units/63-44", "month=2025-06&amp;scope=63-44"),
    ] {
        let html = product.get(page).await.text();
        let (before, _) = html.split_once("\">Tài liệu họp</a>").unwrap();
        let (_, link) = before.rsplit_once("href=\"").unwrap();
        assert!(link.starts_with("/vi/briefing"), "{page}: {link}");
        assert!(link.ends_with(scope), "{page}: {link}");
        let briefing = product.get(&link.replace("&amp;", "&")).await;
        assert_eq!(briefing.status, 200, "{page}: {link}");
    }
}
