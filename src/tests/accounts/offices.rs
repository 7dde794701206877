//! Tokens, sessions of others, and units with their people, as administrators keep them.
use super::admin::{cookie, staffed};
use crate::build::PASSWORD;

#[tokio::test]
async fn a_token_is_shown_once_and_refused_once_it_is_revoked() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let at = "/vi/admin/tokens";
    let fields = [
        ("act", "add"),
        ("unit", "Quảng Trị"),
        ("label", "Hệ thống một cửa"),
    ];
    let given = product.send(at, &fields, &cookie).await;
    assert_eq!(given.status, 200);
    let text = given.text();
    let token = text.split("<code class=\"address\">").nth(1).unwrap();
    let token = token.split('<').next().unwrap();
    let report = "/api/v1/reports/34-44/2026-11";
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", bearer.as_str())];
    let ask = || product.get_with(report, &headers);
    assert_ne!(ask().await.status, 401, "the control: it holds");

    let list = product.get_as(at, &cookie).await.text();
    assert!(list.contains("Hệ thống một cửa") && list.contains("Đang dùng"));
    assert!(!list.contains(token));
    let gone = [("act", "revoke"), ("token", "1")];
    let reply = product.send(at, &gone, &cookie).await;
    assert_eq!(reply.header("location"), "/vi/admin/tokens?revoked=1");
    assert_eq!(ask().await.status, 401);
    let list = product
        .get_as("/vi/admin/tokens?revoked=1", &cookie)
        .await
        .text();
    assert!(list.contains("Đã thu hồi mã.") && !list.contains("Đang dùng"));
    assert_eq!(
        product.send(at, &gone, &cookie).await.status,
        404,
        "only once"
    );
    let log = product
        .get_as("/vi/admin/audit?about=token%201", &cookie)
        .await
        .text();
    assert!(log.contains("add-token") && log.contains("revoke-token"));

    for (unit, label, field) in [("Atlantis", "một cửa", "unit"), ("34-44", " ", "label")] {
        let fields = [("act", "add"), ("unit", unit), ("label", label)];
        let reply = product.send(at, &fields, &cookie).await;
        assert_eq!(reply.status, 422);
        assert!(
            reply.text().contains(&format!("id=\"{field}-wrong\"")),
            "{field}"
        );
    }
    assert_eq!(product.desk.api_tokens().await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_administrator_ends_one_session_of_somebody_or_all_of_them() {
    let product = staffed().await;
    let admin = cookie(&product, "quantri").await;
    let mut officer = Vec::new();
    for _ in 0..3 {
        officer.push(product.sign_in("nhap", PASSWORD, "").await.unwrap());
    }
    let other = cookie(&product, "xem").await;
    let at = "/vi/admin/accounts/nhap";
    let open = async || {
        let mut open = 0;
        for cookie in &officer {
            open += u32::from(product.get_as("/vi/account", cookie).await.status == 200);
        }
        open
    };
    let page = product.get_as(at, &admin).await.text();
    let key = page.split("name=\"session\" value=\"").nth(1).unwrap();
    let key = key.split('"').next().unwrap();
    assert_eq!(page.matches("name=\"session\"").count(), 3);
    let one = [("act", "end-session"), ("session", key)];
    // Under another account's name it is nobody's session.
    product.send("/vi/admin/accounts/xem", &one, &admin).await;
    assert_eq!(open().await, 3);
    assert_eq!(product.send(at, &one, &admin).await.status, 303);
    assert_eq!(open().await, 2);
    let all = [("act", "end-sessions")];
    assert_eq!(product.send(at, &all, &admin).await.status, 303);
    assert_eq!(open().await, 0);
    assert_eq!(product.get_as("/vi/account", &other).await.status, 200);
    let page = product.get_as(at, &admin).await.text();
    assert!(!page.contains("end-sessions"), "there is nothing to end");
    let log = product
        .get_as("/vi/admin/audit?about=end-sessions", &admin)
        .await
        .text();
    assert_eq!(log.matches("<td class=\"detail\">").count(), 2);
    assert!(product.sign_in("nhap", PASSWORD, "").await.is_some());
}

#[tokio::test]
async fn units_without_anybody_come_first_and_who_signs_is_told() {
    let product = staffed().await;
    let admin = cookie(&product, "quantri").await;
    let at = "/vi/admin/units";
    let row = |page: &str| {
        let rows = page.split("<tr>").map(str::to_owned);
        rows.into_iter()
            .find(|row| row.contains(">34-44<"))
            .unwrap()
    };
    let page = product.get_as(at, &admin).await.text();
    let place = |key: &str| page.find(&format!(">{key}<")).unwrap();
    assert!(place("34-01") < place("34-44"));
    assert!(page.contains("/vi/admin?role=entry_officer&amp;units=34-01#invite"));
    let staffed = row(&page);
    assert!(staffed.contains("/accounts/nhap") && staffed.contains("/accounts/kytinh"));
    assert!(staffed.contains("Phải ký") && !staffed.contains("Gửi thẳng"));
    let invited = product
        .get_as("/vi/admin?role=entry_officer&units=34-01", &admin)
        .await;
    assert!(invited.text().contains("value=\"34-01\""));

    let gone = [("act", "disable")];
    product
        .send("/vi/admin/accounts/kytinh", &gone, &admin)
        .await;
    let unsigned = row(&product.get_as(at, &admin).await.text());
    assert!(unsigned.contains("Gửi thẳng") && unsigned.contains("role=provincial_approver"));
}
