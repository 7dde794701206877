//! Charts as files.
use crate::build::Product;

const DRAWINGS: [(&str, &str); 11] = [
    ("trend", ""),
    ("ranking", ""),
    ("distribution", ""),
    ("map", ""),
    ("ranks", "&unit=34-44"),
    ("compare", "&units=34-44,34-48,63-44"),
    ("heat", "&sort=name"),
    ("scatter", ""),
    ("bullets", ""),
    ("bullets", "&unit=34-44"),
    ("contribution", ""),
];

#[tokio::test]
async fn every_drawing_leaves_with_title_source_edition_and_sample_mark() {
    let product = Product::with_sample().await;
    for (name, units) in DRAWINGS {
        for (lang, mark) in [("vi", "Số liệu minh họa: "), ("en", "Sample data: ")] {
            let address = format!("/charts/{name}.svg?month=2026-10&lang={lang}{units}");
            let reply = product.get(&address).await;
            assert_eq!(reply.status, 200, "{address}");
            assert_eq!(reply.header("content-type"), "image/svg+xml");
            let named = reply.header("content-disposition");
            assert!(
                named.contains(&format!("-2026-10-month-{lang}.svg")),
                "{named}"
            );
            let svg = reply.text();
            assert!(svg.contains(&format!("<title>{mark}")), "{address}");
            assert!(!svg.contains("<text") && !svg.contains("<a "), "{address}");
        }
        let png = product
            .get(&format!("/charts/{name}.png?scale=1{units}"))
            .await;
        assert_eq!(&png.bytes[..8], b"\x89PNG\r\n\x1a\n", "{name}");
    }
}

#[tokio::test]
async fn a_picture_is_as_large_as_it_was_asked_to_be() {
    let product = Product::with_sample().await;
    for scale in 1..=4_u32 {
        let png = product
            .get(&format!("/charts/ranks.png?unit=34-01&scale={scale}"))
            .await;
        let width = u32::from_be_bytes(png.bytes[16..20].try_into().unwrap());
        assert_eq!(width, 1200 * scale);
    }
}

#[tokio::test]
async fn what_cannot_be_drawn_is_refused_in_words_of_the_language_asked_for() {
    let product = Product::with_sample().await;
    for (address, status, words) in [
        ("/charts/pie.svg", 404, "Không có hình này."),
        ("/charts/map.pdf?lang=en", 404, "There is no such picture."),
        ("/charts/trend.png?scale=5", 400, "chọn 1, 2, 3 hoặc 4"),
        ("/charts/map.svg?lang=fr", 400, "chọn vi hoặc en"),
        (
            "/charts/map.svg?lang=en&basis=day",
            400,
            "basis = \"day\" was not understood",
        ),
        ("/charts/ranks.svg", 400, "Hình này cần tham số unit"),
        (
            "/charts/compare.svg?lang=en",
            400,
            "needs the parameter units",
        ),
        ("/charts/compare.svg?units=34-44,x", 400, "khóa \"x\""),
        (
            "/charts/compare.svg?units=34-01,34-04,34-08,34-11,34-12,34-14,34-15",
            400,
            "6 khóa",
        ),
        (
            "/charts/map.svg?month=2019-01",
            404,
            "Chưa có ấn bản số liệu nào",
        ),
        ("/charts/ranks.svg?unit=vn", 400, "khóa \"vn\""),
    ] {
        let reply = product.get(address).await;
        assert_eq!(reply.status.as_u16(), status, "{address}");
        assert_eq!(
            reply.header("content-type"),
            "text/plain; charset=utf-8",
            "{address}"
        );
        assert!(reply.text().contains(words), "{address}: {}", reply.text());
    }
    let empty = Product::empty().await;
    assert_eq!(empty.get("/charts/map.svg").await.status, 404);
}
