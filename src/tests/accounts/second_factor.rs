//! A second factor: set up, used, taken away; each code is worth something once.
use crate::build::{PASSWORD, Product, Reply, now};
use toantrinh::domain::Role;

const PAGE: &str = "/vi/account/second-factor";

/// The code that a phone shows so many steps from now.
fn code(secret: &str, steps: i64) -> String {
    let bytes = base32(secret);
    let totp = totp_rs::Builder::new().with_secret(bytes).build().unwrap();
    totp.generate((now().timestamp() + 30 * steps).unsigned_abs())
        .to_string()
}

fn base32(text: &str) -> [u8; 20] {
    let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = text
        .chars()
        .map(|sign| format!("{:05b}", signs.find(sign).unwrap()))
        .collect();
    std::array::from_fn(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2).unwrap())
}

fn between(reply: &Reply, start: &str, end: &str) -> Vec<String> {
    let text = reply.text();
    let pieces = text.split(start).skip(1);
    pieces
        .map(|rest| rest.split(end).next().unwrap().to_owned())
        .collect()
}

/// Sets a second factor up; gives its secret, the recovery codes and the cookie from then on.
async fn enrolled(product: &Product, cookie: &str) -> (String, Vec<String>, String) {
    let form = product.get_as(PAGE, cookie).await;
    assert!(form.text().contains("<svg class=\"qr\""));
    let secret = between(&form, "name=\"secret\" value=\"", "\"").remove(0);
    let shown = code(&secret, 0);
    let fields = [
        ("act", "confirm"),
        ("secret", &secret),
        ("present", PASSWORD),
        ("code", &shown),
    ];
    let done = product.send(PAGE, &fields, cookie).await;
    assert_eq!(done.status, 200);
    let codes = between(&done, "<li><code>", "</code>");
    (secret, codes, done.cookie())
}

#[tokio::test]
async fn roles_that_decide_for_the_nation_set_one_up_before_anything_else() {
    let product = Product::empty().await;
    for (name, role) in [
        ("duyet", Role::NationalReviewer),
        ("quantri", Role::Administrator),
    ] {
        product.add_account(name, role, &[]).await;
        let cookie = product.sign_in(name, PASSWORD, "").await.unwrap();
        let led = product.get_as("/vi/review", &cookie).await;
        assert_eq!((led.status.as_u16(), led.header("location")), (303, PAGE));
        let led = product
            .send("/vi/review", &[("act", "publish")], &cookie)
            .await;
        assert_eq!(led.status, 303, "nor is anything done");
        assert_eq!(product.get_as("/vi/account", &cookie).await.status, 200);
        let (_, _, cookie) = enrolled(&product, &cookie).await;
        assert_eq!(product.get_as("/vi/review", &cookie).await.status, 200);
    }
    // Another role, and the setting that asks for none.
    product.add_account("xem", Role::Viewer, &[]).await;
    let viewer = product.sign_in("xem", PASSWORD, "").await.unwrap();
    assert_eq!(product.get_as("/vi/review", &viewer).await.status, 200);
    product
        .desk
        .set_second_factor_rule(false, "host")
        .await
        .unwrap();
    product
        .add_account("duyet2", Role::NationalReviewer, &[])
        .await;
    let free = product.sign_in("duyet2", PASSWORD, "").await.unwrap();
    assert_eq!(product.get_as("/vi/review", &free).await.status, 200);
}

#[tokio::test]
async fn it_counts_once_a_code_has_shown_it_and_no_code_is_taken_twice() {
    let product = Product::empty().await;
    product.add_account("xem", Role::Viewer, &[]).await;
    let first = product.sign_in("xem", PASSWORD, "").await.unwrap();
    let form = product.get_as(PAGE, &first).await;
    let secret = between(&form, "name=\"secret\" value=\"", "\"").remove(0);
    let shown = code(&secret, 0);
    let mut fields = [
        ("act", "confirm"),
        ("secret", secret.as_str()),
        ("present", PASSWORD),
        ("code", "000000"),
    ];
    let wrong = product.send(PAGE, &fields, &first).await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.text().contains(&secret),
        "the phone keeps what it scanned"
    );
    fields[2].1 = "không phải mật khẩu này";
    fields[3].1 = &shown;
    assert_eq!(product.send(PAGE, &fields, &first).await.status, 422);
    assert!(
        product.sign_in("xem", PASSWORD, "").await.is_some(),
        "not in use yet"
    );

    let (secret, codes, cookie) = enrolled(&product, &first).await;
    assert_eq!(codes.len(), 10);
    assert_eq!(
        product.get_as("/vi/account", &first).await.status,
        303,
        "another token"
    );
    assert_eq!(product.get_as("/vi/account", &cookie).await.status, 200);

    let try_in = |code: String| {
        let product = &product;
        async move { product.sign_in("xem", PASSWORD, &code).await.is_some() }
    };
    assert!(!try_in(String::new()).await);
    assert!(!try_in(code(&secret, 0)).await, "it was used to set it up");
    assert!(try_in(code(&secret, 1)).await);
    assert!(!try_in(code(&secret, 1)).await, "a code is taken once");
    assert!(try_in(codes[3].clone()).await);
    assert!(
        !try_in(codes[3].clone()).await,
        "a recovery code is taken once"
    );
    assert!(try_in(codes[4].to_lowercase()).await);
}

#[tokio::test]
async fn new_recovery_codes_end_the_old_ones_and_a_code_used_for_them_is_used() {
    let product = Product::empty().await;
    product.add_account("xem", Role::Viewer, &[]).await;
    let cookie = product.sign_in("xem", PASSWORD, "").await.unwrap();
    let (secret, old, cookie) = enrolled(&product, &cookie).await;
    let next = code(&secret, 1);
    let fields = [
        ("act", "codes"),
        ("present", PASSWORD),
        ("code", next.as_str()),
    ];
    let given = product.send(PAGE, &fields, &cookie).await;
    let new = between(&given, "<li><code>", "</code>");
    assert_eq!(new.len(), 10);
    assert!(product.sign_in("xem", PASSWORD, &next).await.is_none());
    assert!(product.sign_in("xem", PASSWORD, &old[0]).await.is_none());
    assert!(product.sign_in("xem", PASSWORD, &new[0]).await.is_some());
}

#[tokio::test]
async fn a_short_password_is_taken_beside_a_second_factor_only() {
    let product = Product::empty().await;
    product.add_account("xem", Role::Viewer, &[]).await;
    let cookie = product.sign_in("xem", PASSWORD, "").await.unwrap();
    let (short, long) = ("vỏ ốc nâu", "vỏ ốc nâu bên bờ đá lạ");
    let change = |present: &'static str, chosen: &'static str, cookie: String| {
        let product = &product;
        async move {
            let fields = [("present", present), ("chosen", chosen)];
            product.send("/vi/account/password", &fields, &cookie).await
        }
    };
    let refused = change(PASSWORD, short, cookie.clone()).await;
    assert_eq!(refused.status, 422);
    let (_, codes, cookie) = enrolled(&product, &cookie).await;
    let wrong = change("không phải mật khẩu này", short, cookie.clone()).await;
    assert_eq!(wrong.status, 422);
    let other = product.sign_in("xem", PASSWORD, &codes[0]).await.unwrap();
    let done = change(PASSWORD, short, cookie.clone()).await;
    assert_eq!(done.status, 200);
    for ended in [&cookie, &other] {
        assert_eq!(product.get_as("/vi/account", ended).await.status, 303);
    }
    let cookie = done.cookie();

    let drop = [
        ("act", "drop"),
        ("present", short),
        ("code", codes[1].as_str()),
    ];
    let kept = product.send(PAGE, &drop, &cookie).await;
    assert_eq!(kept.status, 422);
    assert!(kept.text().contains("Mật khẩu dưới 15 ký tự"));
    let cookie = change(short, long, cookie).await.cookie();
    let drop = [
        ("act", "drop"),
        ("present", long),
        ("code", codes[1].as_str()),
    ];
    assert_eq!(product.send(PAGE, &drop, &cookie).await.status, 200);
    assert!(product.sign_in("xem", long, "").await.is_some());
}
