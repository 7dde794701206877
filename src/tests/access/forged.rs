//! Requests that no page of ours sent, and those that only ask.
use super::{insist_on_headers, office, sent, table::table};
use crate::build::{form, sound};
use toantrinh::domain::ReportState;

#[tokio::test]
async fn a_request_that_no_page_of_ours_sent_changes_nothing() {
    let office = office().await;
    office.report("34-44", ReportState::Draft, "lan").await;
    let host = ("host", "toantrinh.vn");
    let forged: [&[(&str, &str)]; 8] = [
        &[],
        &[host],
        &[host, ("sec-fetch-site", "cross-site")],
        &[host, ("sec-fetch-site", "same-site")],
        &[
            host,
            ("sec-fetch-site", "none"),
            ("origin", "https://toantrinh.vn"),
        ],
        &[host, ("origin", "null")],
        &[host, ("origin", "https://x.toantrinh.vn")],
        &[host, ("origin", "https://toantrinh.vn:8443")],
    ];
    let ours: [&[(&str, &str)]; 2] = [
        &[host, ("sec-fetch-site", "same-origin")],
        &[host, ("origin", "https://toantrinh.vn")],
    ];
    let written = async || {
        let rows = office.store.audit_before(i64::MAX, "", 1).await.unwrap();
        let sessions = office
            .store
            .sessions_of(office.account("lan").await.id)
            .await
            .unwrap();
        (
            rows.len(),
            sessions.len(),
            office.filing("34-44").await.unwrap(),
        )
    };
    let cookie = office.new_session("lan").await;
    office.new_session("lan").await;
    let before = written().await;
    let mut routes: Vec<(&str, String)> = table()
        .iter()
        .filter(|row| row.method == "post")
        .map(|row| {
            (
                row.act,
                row.route
                    .replace("{unit}", "34-44")
                    .replace("{month}", "2026-11"),
            )
        })
        .map(|(act, path)| (act, format!("/vi/{path}")))
        .collect();
    // What ends the session comes last.
    routes.sort_by_key(|(_, path)| path.ends_with("sign-out"));
    for (act, address) in &routes {
        for headers in forged {
            let headers = [headers, &[("cookie", cookie.as_str())]].concat();
            let reply = office.product.post(address, &sent(act, 0), &headers).await;
            assert_eq!(reply.status, 403, "{address} {act} {headers:?}");
            insist_on_headers(&reply, address);
        }
    }
    assert_eq!(written().await, before, "nothing was written");
    for (act, address) in &routes {
        for headers in ours {
            let headers = [headers, &[("cookie", cookie.as_str())]].concat();
            let reply = office.product.post(address, &sent(act, 0), &headers).await;
            assert_ne!(reply.status, 403, "the control: {address} {act}");
        }
    }
    assert_ne!(
        written().await,
        before,
        "the control: the same requests of ours were taken"
    );
}

/// What a form of another site can send without being asked about it, and what a script could.
#[tokio::test]
async fn no_kind_of_body_and_no_method_gets_past_the_guard() {
    let office = office().await;
    office.report("34-44", ReportState::Draft, "lan").await;
    let before = office.filing("34-44").await;
    let cookie = office.new_session("lan").await;
    let address = "/vi/entry/34-44/2026-11";
    let save = form("save", 0, &sound(1));
    let kinds = [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/json",
        "application/xml",
        "",
    ];
    let sites = ["cross-site", "same-site", "none"];
    for kind in kinds {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            for site in sites {
                let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", site)];
                let reply = office
                    .product
                    .send_as(method, address, kind, &save, &headers)
                    .await;
                let what = format!("{method} {kind:?} {site}: {}", reply.status);
                assert!(matches!(reply.status.as_u16(), 403 | 405), "{what}");
            }
        }
        // A machine's address knows no cookie.
        let headers = [
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
        ];
        let json = "{\"edit\": 0, \"figures\": {\"received_total\": 1}}";
        let machine = "/api/v1/reports/34-44/2026-11";
        let reply = office
            .product
            .send_as("PUT", machine, kind, json, &headers)
            .await;
        assert_eq!(reply.status, 401, "{kind}");
    }
    assert_eq!(office.filing("34-44").await, before, "nothing was written");
    // The control: the same form from a page of ours is taken, and as one kind only.
    for kind in kinds {
        let headers = [
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
        ];
        let edit = office.filing("34-44").await.unwrap().edit;
        let save = form("save", edit, &sound(edit + 1));
        let reply = office
            .product
            .send_as("POST", address, kind, &save, &headers)
            .await;
        let expected = if kind == kinds[0] { 200 } else { 415 };
        assert_eq!(reply.status, expected, "{kind}");
    }
}

/// Nothing that changes anything hangs on GET.
#[tokio::test]
async fn asking_for_a_page_changes_nothing() {
    let office = office().await;
    office
        .report("34-44", ReportState::Submitted, "nhap.cu")
        .await;
    let before = office.filing("34-44").await;
    let board = office.store.board_revision().await.unwrap();
    for row in table() {
        for who in ["lan", "kyten", "duyet", "quantri"] {
            let path = row
                .route
                .replace("{unit}", "34-44")
                .replace("{month}", "2026-11");
            let address = format!("/vi/{path}?{}", sent(row.act, 0));
            let reply = office.get(who, &address).await;
            insist_on_headers(&reply, &address);
        }
    }
    assert_eq!(office.filing("34-44").await, before);
    assert_eq!(office.store.board_revision().await.unwrap(), board);
    let rows = office.store.audit_before(i64::MAX, "", 1).await.unwrap();
    assert!(rows.is_empty(), "{rows:?}");
}
