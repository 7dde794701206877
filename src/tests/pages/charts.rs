//! Drawings on pages of their own, and the tools under every drawing.
use super::overview::words;
use crate::build::Product;
use toantrinh::domain::Drawing;

#[tokio::test]
async fn every_kind_stands_in_the_gallery_and_on_a_page_with_table_source_and_files() {
    let product = Product::with_sample().await;
    let gallery = product.get("/vi/charts?month=2026-09").await.text();
    for drawing in Drawing::ALL {
        let code = drawing.code();
        let to = format!("href=\"/vi/charts/{code}?month=2026-09\"");
        assert!(gallery.contains(&to), "{code}");
        let of = match (drawing.parameter(), drawing.most_units()) {
            (Some(name), 1) => format!("&{name}=34-44"),
            (Some(name), _) => format!("&{name}=34-44,34-48"),
            (None, _) => String::new(),
        };
        let html = product
            .get(&format!("/vi/charts/{code}?month=2026-09{of}"))
            .await
            .text();
        assert_eq!(html.matches("<h1").count(), 1, "{code}");
        assert_eq!(html.matches("<svg class=\"chart").count(), 2, "{code}");
        assert_eq!(html.matches("<figure").count(), 1, "{code}");
        let text = words(&html);
        assert!(text.contains("Ấn bản 2026-09 r1"), "{code}");
        for kind in ["svg", "png", "csv", "xlsx"] {
            let file = format!("/charts/{code}.{kind}?month=2026-09&amp;lang=vi");
            assert!(html.contains(&file), "{code}.{kind}");
        }
        let (_, table) = html.split_once("<table").expect(code);
        let rows = table.matches("<tr").count() - 1;
        assert!(rows >= 10, "{code} has a table of {rows} rows");
        // The keys stop at each month, and what they say of it is found by counting rows.
        if let Some((_, stops)) = html.split_once(" data-x=\"") {
            let stops = stops.split('"').next().unwrap().split(',').count();
            assert_eq!(stops, rows, "{code}");
        }
    }
}

#[tokio::test]
async fn a_drawing_of_units_asks_for_them_and_knows_them_by_name() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/charts/ranks").await.text();
    assert!(
        html.contains("<select id=\"one-unit\" name=\"unit\"") && !html.contains("<figure")
    );
    for (asked, to) in [
        (
            "/vi/charts/ranks?unit=quang+tri",
            "/vi/charts/ranks?unit=34-44",
        ),
        (
            "/vi/charts/compare?units=34-44&add=da+nang",
            "/vi/charts/compare?units=34-44,34-48",
        ),
    ] {
        let reply = product.get(asked).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (303, to));
    }
    assert_eq!(product.get("/vi/charts/trend?unit=99-99").await.status, 404);
    assert_eq!(product.get("/vi/charts/pie").await.status, 404);
}

#[tokio::test]
async fn a_drawing_on_any_page_leads_to_its_own_in_the_month_shown() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/?region=southeast&sort=name").await.text();
    for code in ["trend", "map", "distribution", "ranking"] {
        let to = format!("href=\"/vi/charts/{code}?month=2026-10\"");
        assert!(html.contains(&to), "{code}");
    }
    // Without a script nothing offers what it cannot do.
    let buttons = html.matches("data-copy=").count();
    assert_eq!(
        buttons,
        html.matches("<button type=\"button\" hidden data-copy=")
            .count()
    );
    assert!(buttons >= 12);
}
