//! Headers, caching, and what a page may run.
use crate::build::Product;
use sha2::{Digest, Sha256};

const PAGES: [&str; 15] = [
    "/vi/",
    "/en/?month=2024-08&basis=ytd",
    "/vi/units/34-44",
    "/vi/?map=34&sort=name",
    "/vi/?region=southeast&size=large&vs=year",
    "/vi/compare",
    "/en/compare?units=34-44,34-48,63-35",
    "/vi/search?q=%3Cscript%3E",
    "/en/search?q=ha+nam",
    "/vi/indicators",
    "/en/indicators/ontime",
    "/vi/targets",
    "/en/about",
    "/vi/present?every=20",
    "/vi/nowhere",
];

#[tokio::test]
async fn every_answer_carries_the_strict_policy() {
    let product = Product::with_sample().await;
    for address in PAGES.iter().chain(&[
        "/",
        "/nothing",
        "/healthz",
        "/charts/trend.svg",
        "/assets/x/y",
    ]) {
        let reply = product.get(address).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{address}");
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains(" 'unsafe-eval'"));
        for directive in [
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "connect-src 'self'",
        ] {
            let found = policy.split("; ").any(|one| one == directive);
            assert!(found, "{address}: {directive}");
        }
        for name in ["cross-origin-opener-policy", "cross-origin-resource-policy"] {
            assert_eq!(reply.header(name), "same-origin", "{address}: {name}");
        }
        assert!(reply.header("permissions-policy").contains("camera=()"));
        assert_eq!(
            reply.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        assert_eq!(reply.header("referrer-policy"), "same-origin");
        assert!(
            reply
                .header("strict-transport-security")
                .contains("max-age=31536000")
        );
    }
}

#[tokio::test]
async fn a_sample_is_named_wherever_its_figures_reach() {
    let sample = Product::with_sample().await;
    for (address, mark) in [
        ("/vi/", "Số liệu minh họa: "),
        ("/vi/units/34-44", "Số liệu minh họa: "),
        ("/en/?month=2024-08&basis=ytd", "Sample data: "),
    ] {
        let html = sample.get(address).await.text();
        assert!(html.contains(&format!("<title>{mark}")), "{address}");
        assert!(html.contains(&format!("name=\"description\" content=\"{mark}")));
    }
    let chart = sample.get("/charts/trend.svg?lang=en").await;
    assert!(chart.text().contains("aria-label=\"Sample data: "));
    assert!(chart.text().contains("<title>Sample data: "));

    let bare = Product::empty().await;
    assert!(
        !bare
            .get("/vi/")
            .await
            .text()
            .to_lowercase()
            .contains("minh họa")
    );
}

#[tokio::test]
async fn the_inline_script_and_style_are_constant_and_the_policy_names_their_hashes() {
    let product = Product::with_sample().await;
    let mut seen = Vec::new();
    for address in PAGES {
        let reply = product.get(address).await;
        let html = reply.text();
        let inline = ["script", "style"].map(|tag| (format!("<{tag}"), format!("</{tag}>")));
        let pieces = inline.iter().flat_map(|(open, close)| {
            html.split(open.as_str())
                .skip(1)
                .map(move |rest| (rest, close))
        });
        for (piece, close) in pieces {
            let (attributes, rest) = piece.split_once('>').unwrap();
            assert_eq!(
                attributes, "",
                "{address}: only plain inline scripts and styles"
            );
            let code = rest.split(close.as_str()).next().unwrap().to_owned();
            let hash = base64(&Sha256::digest(code.as_bytes()));
            assert!(
                reply
                    .header("content-security-policy")
                    .contains(&format!("'sha256-{hash}'"))
            );
            seen.push(code);
        }
        assert!(
            !html.contains(" style=\""),
            "{address}: inline styles are blocked"
        );
        assert!(!html.contains(" onclick"), "{address}");
    }
    assert!(seen.len() >= 3);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 2, "one script, one style");
}

#[tokio::test]
async fn no_page_asks_another_host_for_anything() {
    let product = Product::with_sample().await;
    for address in PAGES {
        let html = product.get(address).await.text();
        for attribute in ["src=\"", "<link rel=\"stylesheet\" href=\"", "action=\""] {
            for value in html.split(attribute).skip(1) {
                assert!(value.starts_with('/'), "{address}: {}", &value[..40]);
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_the_reader_has_is_not_sent_again() {
    let product = Product::with_sample().await;
    let first = product
        .get_with("/vi/", &[("accept-encoding", "br, gzip")])
        .await;
    assert_eq!(first.header("content-encoding"), "br");
    let tag = first.header("etag").to_owned();
    let again = product
        .get_with(
            "/vi/",
            &[("accept-encoding", "br, gzip"), ("if-none-match", &tag)],
        )
        .await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    // The same view asked for in another way is the same page.
    let other = product
        .get_with(
            "/vi/?utm_source=x&map=reported",
            &[("accept-encoding", "br")],
        )
        .await;
    assert_eq!(other.header("etag"), tag);
    // A publication changes it at once.
    let csv = "unit_id,month,received_total,online_e2e\n34-92,2026-10,100,50\n";
    product.import(csv).await.unwrap();
    let after = product
        .get_with(
            "/vi/",
            &[("accept-encoding", "br, gzip"), ("if-none-match", &tag)],
        )
        .await;
    assert_eq!(after.status, 200);
}

#[tokio::test]
async fn pictures_say_that_they_are_sample_and_where_they_come_from() {
    let product = Product::with_sample().await;
    let svg = product
        .get("/charts/trend.svg?month=2024-08&basis=ytd")
        .await;
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert!(
        svg.header("content-disposition")
            .contains("toantrinh-e2e_total-2024-08-ytd-vi.svg")
    );
    assert!(
        !svg.text().contains("<text"),
        "text is drawn, so that it needs no font"
    );
    let png = product
        .get("/charts/trend.png?unit=34-44&lang=en&scale=1")
        .await;
    assert_eq!(&png.bytes[..8], b"\x89PNG\r\n\x1a\n");
    for wrong in [
        "/charts/trend.png?scale=9",
        "/charts/trend.svg?unit=x",
        "/charts/trend.svg?month=x",
    ] {
        assert_eq!(product.get(wrong).await.status, 400, "{wrong}");
    }
    assert_eq!(product.get("/charts/pie.svg").await.status, 404);
    assert_eq!(
        product.get("/charts/trend.svg?month=2019-01").await.status,
        404
    );
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let mut text: String = bits
        .as_bytes()
        .chunks(6)
        .map(|six| {
            let six = format!("{:0<6}", std::str::from_utf8(six).unwrap());
            char::from(SIGNS[usize::from_str_radix(&six, 2).unwrap()])
        })
        .collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}
