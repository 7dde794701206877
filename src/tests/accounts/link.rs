//! A link opens one thing, once.
use crate::build::{PASSWORD, Product};
use toantrinh::{domain::Role, service::NewAccount};

async fn invited(product: &Product) -> String {
    let new = NewAccount {
        name: "lan.nguyen".parse().unwrap(),
        person: "Nguyễn Thị Lan".into(),
        role: Role::Viewer,
        units: Vec::new(),
    };
    let token = product.desk.invite(&new, "host").await.unwrap();
    format!("/vi/link/{}", token.reveal())
}

#[tokio::test]
async fn a_link_is_used_once_and_looking_at_it_does_not_use_it_up() {
    let product = Product::empty().await;
    let link = invited(&product).await;
    for _ in 0..2 {
        let form = product.get(&link).await;
        assert_eq!(
            (form.status.as_u16(), form.header("cache-control")),
            (200, "no-store")
        );
        assert!(form.text().contains("autocomplete=\"new-password\""));
    }
    let set = product.send(&link, &[("chosen", PASSWORD)], "").await;
    assert_eq!(set.status, 200);
    assert!(product.sign_in("lan.nguyen", PASSWORD, "").await.is_some());

    let other = "một câu khác hẳn câu trước";
    let again = product.send(&link, &[("chosen", other)], "").await;
    assert_eq!(again.status, 410);
    assert!(
        again
            .text()
            .contains("Hãy xin quản trị viên một liên kết mới")
    );
    assert_eq!(product.get(&link).await.status, 410);
    assert!(product.sign_in("lan.nguyen", other, "").await.is_none());
    assert!(product.sign_in("lan.nguyen", PASSWORD, "").await.is_some());
}

#[tokio::test]
async fn a_password_that_may_not_be_chosen_leaves_the_link_and_says_what_to_do() {
    let product = Product::empty().await;
    let link = invited(&product).await;
    let refused = product.send(&link, &[("chosen", "ngắn quá")], "").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("ít nhất 15 ký tự"));
    assert!(
        !refused.text().contains("ngắn quá"),
        "no password comes back"
    );
    let set = product.send(&link, &[("chosen", PASSWORD)], "").await;
    assert_eq!(set.status, 200);
}

#[tokio::test]
async fn no_other_site_uses_a_link_and_no_guess_is_one() {
    let product = Product::empty().await;
    let link = invited(&product).await;
    let forged = [("sec-fetch-site", "cross-site")];
    let reply = product.post(&link, "chosen=x", &forged).await;
    assert_eq!(reply.status, 403);
    for guess in ["0".repeat(64), "x".into(), "%3Cscript%3E".into()] {
        let reply = product.get(&format!("/vi/link/{guess}")).await;
        assert_eq!(reply.status, 410, "{guess}");
        assert!(!reply.text().contains("link/"), "a guess is not repeated");
    }
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_that_there_were() {
    let product = Product::empty().await;
    product.add_account("xem", Role::Viewer, &[]).await;
    let old = product.sign_in("xem", PASSWORD, "").await.unwrap();
    let name = "xem".parse().unwrap();
    let token = product.desk.reset_link(&name, "host").await.unwrap();
    let link = format!("/en/link/{}", token.reveal());
    assert_eq!(
        product.get_as("/vi/account", &old).await.status,
        200,
        "not yet"
    );
    let other = "một câu khác hẳn câu trước";
    assert_eq!(
        product.send(&link, &[("chosen", other)], "").await.status,
        200
    );
    assert_eq!(product.get_as("/vi/account", &old).await.status, 303);
}
