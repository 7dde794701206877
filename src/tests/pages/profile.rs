//! The profile of a unit: one page with everything that is known of it, and its slide.
use super::overview::words;
use crate::build::Product;

#[tokio::test]
async fn a_locality_is_told_by_its_reports_and_by_what_others_published() {
    let product = Product::with_sample().await;
    let reply = product.get("/vi/units/34-44/profile?month=2026-10").await;
    assert_eq!(reply.status, 200);
    let html = reply.text();
    let text = words(&html);
    for said in [
        "gồm Quảng Bình, Quảng Trị cũ",
        "SỐ LIỆU MINH HỌA",
        "số liệu đã công bố, không phải minh họa",
        "Thứ hạng 12 tháng",
        "Cần tăng mỗi tháng",
        "hạng 32–34/34",
        "Bộ chỉ số 766",
        "86,56 điểm · hạng 2/34",
        "C · hạng 4",
        "Hội nghị chuyên đề Đà Nẵng 31/8/2024",
        "Việc đã giao để xử lý cảnh báo là thông tin nội bộ",
    ] {
        assert!(text.contains(said), "{said:?} in {text}");
    }
    // Numbers in brackets lead to the sources at the foot.
    let cited = html.matches("href=\"#source-").count();
    assert!(cited > 3, "{cited}");
    for number in html.split("href=\"#source-").skip(1) {
        let number = number.split('"').next().unwrap();
        assert!(
            html.contains(&format!("id=\"source-{number}\"")),
            "{number}"
        );
    }
    assert!(html.contains("href=\"/vi/follow-up?unit=34-44\""));
    assert!(
        !html.contains("/follow-up/"),
        "no action stands on a public page"
    );
}

#[tokio::test]
async fn sources_that_contradict_each_other_stand_side_by_side() {
    let product = Product::empty().await;
    let text = words(&product.get("/vi/units/34-37/profile").await.text());
    assert!(text.contains("0,5064 · hạng 6/63"), "{text}");
    assert!(
        text.contains("hạng 5/63") && text.contains("hạng 8/63"),
        "{text}"
    );
    assert!(text.contains("Hệ thống dùng chung kết nối đến các cơ quan, đơn vị"));
    assert!(
        !text.contains("không phải minh họa"),
        "nothing here is a sample"
    );
    assert!(text.contains("chưa có số liệu báo cáo tháng"));
    let english = words(&product.get("/en/units/63-37/profile").await.text());
    assert!(english.contains("0.5064 · rank 6/63"), "{english}");
}

#[tokio::test]
async fn a_ministry_has_a_profile_as_well() {
    let product = Product::with_sample().await;
    let text = words(&product.get("/vi/units/min-BTNMT/profile").await.text());
    for said in [
        "Bộ Tài nguyên và Môi trường",
        "hạng 3/17",
        "hạng 7/17",
        "Thể chế số",
        "hạng 2/17",
    ] {
        assert!(text.contains(said), "{said:?} in {text}");
    }
}

#[tokio::test]
async fn the_page_of_a_unit_leads_to_its_profile_and_that_to_its_slide() {
    let product = Product::with_sample().await;
    let unit = product.get("/vi/units/63-45").await.text();
    assert!(unit.contains("/vi/units/63-45/profile"), "the way there");
    let html = product.get("/vi/units/63-45/profile").await.text();
    let slide = html.split("href=\"/packs/briefing.pptx").nth(1).unwrap();
    let query = slide.split('"').next().unwrap().replace("&amp;", "&");
    assert!(
        query.contains("month=2025-06") && query.contains("part=profile"),
        "{query}"
    );
    let reply = product.get(&format!("/packs/briefing.pptx{query}")).await;
    assert_eq!(reply.status, 200, "{query}");
    assert_eq!(product.get("/vi/units/63-99/profile").await.status, 404);
    assert_eq!(product.get("/vi/units/vn/profile").await.status, 303);
}
