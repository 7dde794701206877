//! Provinces that send their reports by machine.
use crate::build::{Product, Reply};
use toantrinh::domain::UnitId;

/// The month whose days, 15 October to 14 November, are open for reports at the tests' moment.
const REPORT: &str = "/api/v1/reports/34-44/2026-11";
const FIGURES: &str = r#""received_total": 1234, "received_online": 901, "online_e2e": 417, "withdrawn": "N/A", "carried_over": null"#;

async fn machine(product: &Product) -> String {
    let unit = UnitId("34-44".into());
    let (_, token) = product
        .desk
        .add_api_token(&unit, "one-stop shop", "host")
        .await
        .unwrap();
    token.reveal_for_machine()
}

async fn put(product: &Product, address: &str, token: &str, key: &str, body: &str) -> Reply {
    let bearer = format!("Bearer {token}");
    let headers = [
        ("authorization", bearer.as_str()),
        ("idempotency-key", key),
        ("accept-language", "en"),
    ];
    product.put(address, body, &headers).await
}

#[tokio::test]
async fn a_machine_saves_and_hands_in_by_the_same_rules_as_a_person() {
    let product = Product::empty().await;
    let token = machine(&product).await;
    let wrong = r#"{"figures": {"received_total": 10, "received_online": 11}, "submit": true}"#;
    let reply = put(&product, REPORT, &token, "", wrong).await;
    assert_eq!(reply.status, 422, "{}", reply.text());
    assert!(reply.text().contains("problems"));
    // The draft was saved all the same; handing it in was not.
    let draft = product
        .get_with(REPORT, &[("authorization", &format!("Bearer {token}"))])
        .await;
    assert!(
        draft.text().contains(r#""state":"draft""#),
        "{}",
        draft.text()
    );
    let blind = format!(r#"{{"figures": {{{FIGURES}}}}}"#);
    let conflict = put(&product, REPORT, &token, "", &blind).await;
    assert_eq!(
        conflict.status, 409,
        "who changes a draft says which one they saw"
    );
    let right = format!(r#"{{"edit": 1, "figures": {{{FIGURES}}}, "submit": true}}"#);
    let done = put(&product, REPORT, &token, "", &right).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(
        done.text().contains(r#""state":"submitted""#),
        "{}",
        done.text()
    );
    assert!(done.text().contains(r#""withdrawn":"N/A""#));
}

#[tokio::test]
async fn the_same_request_ten_times_has_one_effect() {
    let product = Product::empty().await;
    let token = machine(&product).await;
    let body = format!(r#"{{"figures": {{{FIGURES}}}, "submit": true}}"#);
    let mut answers = Vec::new();
    for _ in 0..10 {
        let reply = put(&product, REPORT, &token, "2026-11-a", &body).await;
        answers.push((reply.status, reply.text()));
    }
    assert_eq!(answers[0].0, 200, "{}", answers[0].1);
    answers.dedup();
    assert_eq!(answers.len(), 1);
    assert!(answers[0].1.contains(r#""version":1"#));
    let other = put(&product, REPORT, &token, "2026-11-a", r#"{"figures": {}}"#).await;
    assert_eq!(other.status, 422, "a key belongs to one request");
}

#[tokio::test]
async fn a_token_opens_one_unit_and_nothing_once_it_is_revoked() {
    let product = Product::empty().await;
    let token = machine(&product).await;
    let body = format!(r#"{{"figures": {{{FIGURES}}}}}"#);
    let foreign = put(&product, "/api/v1/reports/34-01/2026-11", &token, "", &body).await;
    let nowhere = put(&product, "/api/v1/reports/99-99/2026-11", &token, "", &body).await;
    assert_eq!(
        (foreign.status.as_u16(), &foreign.bytes),
        (404, &nowhere.bytes)
    );
    for stranger in ["", "tt_00", "Bearer"] {
        assert_eq!(put(&product, REPORT, stranger, "", &body).await.status, 401);
    }
    // A token is no session: the pages of people stay closed.
    let cookie = format!("__Host-session={}", token.trim_start_matches("tt_"));
    let page = product.get_with("/vi/entry", &[("cookie", &cookie)]).await;
    assert_eq!(page.status, 303);
    assert!(product.desk.revoke_api_token(1, "host").await.unwrap());
    assert_eq!(put(&product, REPORT, &token, "", &body).await.status, 401);
}

#[tokio::test]
async fn what_is_no_count_is_named_by_its_measure_and_nothing_is_taken() {
    let product = Product::empty().await;
    let token = machine(&product).await;
    let body = r#"{"figures": {"received_total": "1.234", "nonsense": 1, "withdrawn": 3}}"#;
    let reply = put(&product, REPORT, &token, "", body).await;
    assert_eq!(reply.status, 422);
    for named in [r#""measure":"received_total""#, r#""measure":"nonsense""#] {
        assert!(reply.text().contains(named), "{}", reply.text());
    }
    let bearer = format!("Bearer {token}");
    assert_eq!(
        product
            .get_with(REPORT, &[("authorization", &bearer)])
            .await
            .status,
        404
    );
    for body in [
        "",
        "{",
        "[]",
        r#"{"figures": {"received_total": -1}}"#,
        r#"{"figure": {}}"#,
    ] {
        let status = put(&product, REPORT, &token, "", body).await.status;
        assert!(status == 400, "{body}: {status}");
    }
}
