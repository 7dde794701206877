//! The sign-in as somebody who guesses meets it.
use crate::build::{Office, Reply, now};
use toantrinh::{
    domain::{AccountState, Role},
    service::{Attempt, Desk, NewAccount, SignInError},
    storage::Store,
};

const PASSWORD: &str = "quang tri mua mua lut";

/// `lan` with a password, one without, one disabled.
async fn office() -> Office {
    let office = Office::open().await;
    let new = |name: &str| NewAccount {
        name: name.parse().unwrap(),
        person: "Cán bộ mẫu".into(),
        role: Role::Viewer,
        units: Vec::new(),
    };
    let desk = &office.product.desk;
    for name in ["lan", "nghi"] {
        desk.add_account(&new(name), PASSWORD, "host")
            .await
            .unwrap();
    }
    desk.invite(&new("moi"), "host").await.unwrap();
    let nghi = "nghi".parse().unwrap();
    desk.set_account_state(&nghi, AccountState::Disabled, "host")
        .await
        .unwrap();
    office
}

async fn attempt(office: &Office, name: &str, password: &str, from: &str) -> Reply {
    let form = format!("name={name}&password={}", password.replace(' ', "+"));
    let headers = [
        ("sec-fetch-site", "same-origin"),
        // Nobody is believed who says from where they are.
        ("x-forwarded-for", from),
        ("forwarded", from),
    ];
    office.product.post("/vi/sign-in", &form, &headers).await
}

#[tokio::test]
async fn nobody_learns_from_the_sign_in_which_accounts_there_are() {
    let office = office().await;
    let mut answers = Vec::new();
    // The right password as well, where the account is not in use.
    for (name, password) in [
        ("lan", "khong phai mat khau"),
        ("khong.co", PASSWORD),
        ("nghi", PASSWORD),
        ("moi", PASSWORD),
    ] {
        let reply = attempt(&office, name, password, "10.0.0.1").await;
        assert_eq!(reply.status, 422, "{name}");
        assert_eq!(reply.header("set-cookie"), "");
        let field = format!("value=\"{name}\"");
        assert!(
            reply.text().contains(&field),
            "what was typed is given back"
        );
        let mut headers = reply.headers.clone();
        // As long as the name that was typed.
        headers.remove("content-length");
        answers.push((reply.text().replace(&field, ""), headers));
    }
    for (text, headers) in &answers {
        assert_eq!(*headers, answers[0].1);
        let lines = text.split('<').zip(answers[0].0.split('<'));
        let differ: Vec<_> = lines.filter(|(one, other)| one != other).collect();
        assert_eq!(differ, [], "the same to the byte");
        assert_eq!(text.len(), answers[0].0.len());
    }
    // The control: the account is there.
    assert_eq!(
        attempt(&office, "lan", PASSWORD, "10.0.0.1").await.status,
        303
    );
}

#[tokio::test]
async fn after_ten_failures_even_the_right_password_waits_and_a_restart_forgives_nothing() {
    let office = office().await;
    for name in ["lan", "khong.co"] {
        for at in 0..10 {
            let from = format!("10.0.0.{at}");
            assert_eq!(
                attempt(&office, name, "sai mat khau roi", &from)
                    .await
                    .status,
                422
            );
        }
        let reply = attempt(&office, name, PASSWORD, "10.0.1.1").await;
        assert_eq!(reply.status, 429, "{name}");
        assert_eq!(reply.header("set-cookie"), "");
    }
    // Another program on the same database, asked from elsewhere.
    let store = Store::open(&office.product.url).await.unwrap();
    let desk = Desk::start(store, now).await.unwrap();
    let attempt = Attempt {
        name: "LAN ",
        password: PASSWORD,
        code: "",
        address: "10.9.9.9".parse().unwrap(),
        browser: "",
    };
    assert!(matches!(
        desk.sign_in(attempt).await,
        Err(SignInError::Wait(_))
    ));
}

#[tokio::test]
async fn each_sign_in_is_a_session_of_its_own_and_signing_out_ends_it() {
    let office = office().await;
    let mut cookies = Vec::new();
    for _ in 0..2 {
        let reply = attempt(&office, "lan", PASSWORD, "").await;
        let cookie = reply.header("set-cookie").to_owned();
        assert!(cookie.starts_with("__Host-session="), "{cookie}");
        for word in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(word), "{cookie}");
        }
        assert!(!cookie.contains("Domain"));
        cookies.push(cookie.split(';').next().unwrap().to_owned());
    }
    assert_ne!(cookies[0], cookies[1]);
    let status = async |cookie: &str| {
        let reply = office
            .product
            .get_with("/vi/account", &[("cookie", cookie)])
            .await;
        reply.status.as_u16()
    };
    assert_eq!(
        (status(&cookies[0]).await, status(&cookies[1]).await),
        (200, 200)
    );
    let headers = [
        ("cookie", cookies[0].as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    office.product.post("/vi/sign-out", "", &headers).await;
    assert_eq!(
        (status(&cookies[0]).await, status(&cookies[1]).await),
        (303, 200)
    );
    // What was never given out is nobody's: a cookie that somebody else chose included.
    assert_eq!(
        status("__Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await,
        303
    );
}

/// Where to go after signing in is an address of ours, whatever the link said.
#[tokio::test]
async fn signing_in_leads_to_no_other_site() {
    let office = office().await;
    for (next, to) in [
        ("/vi/entry/34-44/2026-11", "/vi/entry/34-44/2026-11"),
        (
            "/vi/notes?unit=34-44%26month=2026-10",
            "/vi/notes?unit=34-44&month=2026-10",
        ),
        ("https://evil.vn/vi/", "/vi/account"),
        ("//evil.vn/vi/", "/vi/account"),
        ("/vi/..%2F%2Fevil.vn", "/vi/account"),
        ("/vi/%0d%0aset-cookie:a", "/vi/account"),
        ("", "/vi/account"),
    ] {
        let form = format!(
            "name=lan&password={}&next={next}",
            PASSWORD.replace(' ', "+")
        );
        let headers = [("sec-fetch-site", "same-origin")];
        let reply = office.product.post("/vi/sign-in", &form, &headers).await;
        assert_eq!(
            (reply.status.as_u16(), reply.header("location")),
            (303, to),
            "{next}"
        );
    }
}
