//! The form that saves by itself: what the script is told, in which order, and who is not told.
use crate::build::Product;
use toantrinh::{
    domain::{Count, Measure, Role, SaveAnswer, SaveOutcome, UnitId},
    service::NewAccount,
};

const PASSWORD: &str = "muoi hai con ga trong vuon";

/// Adds an entry officer of Hà Nội and signs them in; gives the cookie.
async fn officer(product: &Product, name: &str) -> String {
    let new = NewAccount {
        name: name.parse().unwrap(),
        person: name.to_uppercase(),
        role: Role::EntryOfficer,
        units: vec![UnitId("34-01".into())],
    };
    product
        .desk
        .add_account(&new, PASSWORD, "host")
        .await
        .unwrap();
    let form = format!("name={name}&password={}", PASSWORD.replace(' ', "+"));
    let site = ("sec-fetch-site", "same-origin");
    let reply = product.post("/vi/sign-in", &form, &[site]).await;
    let cookie = reply.header("set-cookie").split(';').next().unwrap();
    assert!(cookie.contains('='), "{}", reply.status);
    cookie.to_owned()
}

/// The form of the latest month.
async fn address(product: &Product) -> String {
    let clocks = product.desk.clocks().await.unwrap();
    let month = clocks.deadlines.rule().latest_month(product.desk.today());
    format!("/vi/entry/34-01/{month}")
}

/// Sends lines as the script does.
async fn send(product: &Product, cookie: &str, edit: u64, lines: &str) -> (u16, SaveAnswer) {
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie),
        ("accept", "application/json"),
    ];
    let form = format!("act=save&edit={edit}&{lines}");
    let reply = product.post(&address(product).await, &form, &headers).await;
    assert_eq!(reply.header("content-type"), "application/json");
    assert_eq!(reply.header("cache-control"), "no-store");
    let answer = leptos::serde_json::from_slice(&reply.bytes).unwrap();
    (reply.status.as_u16(), answer)
}

#[tokio::test]
async fn a_line_that_is_sent_is_kept_and_the_answer_names_the_next_edit() {
    let product = Product::empty().await;
    let cookie = officer(&product, "lan").await;
    let (status, first) = send(&product, &cookie, 0, "value.received_total=1.234").await;
    assert_eq!((status, &first.outcome), (200, &SaveOutcome::Saved));
    assert_eq!(first.of(Measure::ReceivedTotal).count, Count::Value(1_234));
    assert_eq!(first.by.get(Measure::ReceivedTotal).unwrap(), "lan");
    assert!(first.at.is_some());
    let line = "value.withdrawn=&kind.withdrawn=not_applicable&comment.withdrawn=none";
    let (status, second) = send(&product, &cookie, first.edit, line).await;
    assert_eq!(status, 200);
    assert!(second.edit > first.edit);
    assert_eq!(second.of(Measure::Withdrawn).count, Count::NotApplicable);
    assert_eq!(second.of(Measure::Withdrawn).comment, "none");
    assert_eq!(
        second.of(Measure::ReceivedTotal).count,
        Count::Value(1_234),
        "a line that is not sent stays"
    );
}

#[tokio::test]
async fn two_officers_are_told_of_each_other_and_nothing_is_overwritten() {
    let product = Product::empty().await;
    let (lan, minh) = (
        officer(&product, "lan").await,
        officer(&product, "minh").await,
    );
    let (_, begun) = send(&product, &lan, 0, "value.received_total=100").await;
    let (_, hers) = send(&product, &lan, begun.edit, "value.received_total=101").await;
    let (status, his) = send(&product, &minh, begun.edit, "value.received_total=999").await;
    assert_eq!((status, &his.outcome), (409, &SaveOutcome::Conflict));
    assert_eq!(his.edit, hers.edit, "with which his choice can be saved");
    assert_eq!(his.of(Measure::ReceivedTotal).count, Count::Value(101));
    assert_eq!(his.by.get(Measure::ReceivedTotal).unwrap(), "lan");
    let (status, chosen) = send(&product, &minh, his.edit, "value.received_total=999").await;
    assert_eq!(status, 200);
    assert_eq!(chosen.of(Measure::ReceivedTotal).count, Count::Value(999));
}

#[tokio::test]
async fn a_text_that_is_no_count_is_refused_in_words_and_changes_nothing() {
    let product = Product::empty().await;
    let cookie = officer(&product, "lan").await;
    let lines = "value.received_total=5&value.withdrawn=1,234";
    let (status, answer) = send(&product, &cookie, 0, lines).await;
    assert_eq!(status, 422);
    assert!(matches!(answer.outcome, SaveOutcome::Refused(why) if !why.is_empty()));
    let (_, after) = send(&product, &cookie, 0, "value.fee_due=1").await;
    assert_eq!(after.of(Measure::ReceivedTotal).count, Count::NotProvided);
}

#[tokio::test]
async fn without_the_script_a_save_is_answered_by_a_page_and_a_stranger_by_none() {
    let product = Product::empty().await;
    let cookie = officer(&product, "lan").await;
    let address = address(&product).await;
    let site = ("sec-fetch-site", "same-origin");
    let form = "act=save&edit=0&value.received_total=5";
    let page = product
        .post(&address, form, &[site, ("cookie", &cookie)])
        .await;
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.text().contains("<leptos-island"));
    let json = ("accept", "application/json");
    let stranger = product.post(&address, form, &[site, json]).await;
    assert_ne!(stranger.header("content-type"), "application/json");
    let other = address.replace("34-01", "34-44");
    let other = product
        .post(&other, form, &[site, json, ("cookie", &cookie)])
        .await;
    assert_eq!(other.status, 404);
    let forged = [("sec-fetch-site", "cross-site"), json, ("cookie", &cookie)];
    assert_eq!(product.post(&address, form, &forged).await.status, 403);
}

#[tokio::test]
async fn the_empty_form_for_print_has_no_values_no_buttons_and_no_script() {
    let product = Product::empty().await;
    let cookie = officer(&product, "lan").await;
    send(&product, &cookie, 0, "value.received_total=1234").await;
    let address = address(&product).await;
    let read = |address: String| {
        let (product, cookie) = (&product, &cookie);
        async move {
            product
                .get_with(&address, &[("cookie", cookie)])
                .await
                .text()
        }
    };
    let filled = read(address.clone()).await;
    assert!(filled.contains("value=\"1.234\"") && filled.contains("value=\"submit\""));
    assert!(filled.contains("<leptos-island"));
    let blank = read(format!("{address}?blank")).await;
    assert!(!blank.contains("1.234") && !blank.contains("value=\"submit\""));
    assert!(!blank.contains("<leptos-island") && blank.contains("class=\"signatures\""));
}

#[tokio::test]
async fn signing_out_takes_what_the_browser_held_back() {
    let product = Product::empty().await;
    let cookie = officer(&product, "lan").await;
    let headers = [("sec-fetch-site", "same-origin"), ("cookie", &*cookie)];
    let reply = product.post("/vi/sign-out", "", &headers).await;
    assert_eq!(reply.header("clear-site-data"), "\"storage\"");
}
