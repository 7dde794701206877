//! Briefings on the screen.
use super::overview::words;
use crate::build::Product;

/// Each slide of a page, from its opening tag on.
fn slides(html: &str) -> Vec<&str> {
    html.split("<section id=\"s").skip(1).collect()
}

#[tokio::test]
async fn the_slides_say_what_the_page_of_the_briefing_lists() {
    let product = Product::with_sample().await;
    for (lang, query) in [
        ("vi", "?month=2026-10"),
        ("en", "?month=2026-10&scope=34-44"),
        ("vi", "?scope=red-river-delta&units=34-01"),
    ] {
        let page = product
            .get(&format!("/{lang}/briefing{query}"))
            .await
            .text();
        let shown = product.get(&format!("/{lang}/present{query}")).await.text();
        let outline = page.split("class=\"outline\"").nth(1).unwrap();
        let outline = outline.split("</ol>").next().unwrap();
        let titles = outline.split("<b>").skip(1);
        let titles = titles.map(|title| title.split("</b>").next().unwrap());
        let text = words(&shown);
        let mut from = 0;
        for title in titles {
            let title = words(title);
            let at = text[from..].find(&title);
            from += at.unwrap_or_else(|| panic!("{query}: {title} is not in its place"));
        }
        assert!(from > 0, "{query}");
    }
}

#[tokio::test]
async fn every_slide_has_the_mark_of_samples_its_place_and_links_to_its_neighbours() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/present").await.text();
    let slides = slides(&html);
    let of = slides.len();
    assert!(of > 8, "{of}");
    for (at, slide) in (1..).zip(&slides) {
        assert!(slide.contains("SỐ LIỆU MINH HỌA"), "{at}");
        assert!(slide.starts_with(&format!("{at}\" ")), "{at}");
        assert!(slide.contains(&format!("Trang {at}/{of}")), "{at}");
        for to in [at - 1, at + 1] {
            let is_there = (1..=of).contains(&to);
            assert_eq!(
                slide.contains(&format!("href=\"#s{to}\"")),
                is_there,
                "{at}"
            );
        }
    }
    assert!(!html.contains("<header") && !html.contains("<footer"));
    let page = product.get("/vi/briefing?scope=34-44").await.text();
    assert!(page.contains("href=\"/vi/present?scope=34-44\""));
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused_on_a_page_like_any_other() {
    let product = Product::with_sample().await;
    for (query, status) in [
        ("every=4", 400),
        ("every=301", 400),
        ("minutes=x", 400),
        ("part=none", 400),
        ("month=abc", 400),
        ("scope=34-99", 404),
        ("month=2031-01", 404),
    ] {
        let reply = product.get(&format!("/vi/present?{query}")).await;
        assert_eq!(reply.status.as_u16(), status, "{query}");
        assert!(reply.text().contains("<header"), "{query}");
    }
    let empty = Product::empty().await;
    assert_eq!(empty.get("/vi/present").await.status, 404);
    let sent = product.get("/vi/present?every=20&minutes=&scope=").await;
    assert_eq!(sent.header("location"), "/vi/present?every=20");
}
