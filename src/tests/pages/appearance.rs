//! Text size and colours, chosen without JavaScript.
use crate::build::Product;

#[tokio::test]
async fn a_choice_is_kept_in_a_cookie_and_leads_back_to_the_page() {
    let product = Product::empty().await;
    let form = "to=150-dark&back=%2Fen%2F%3Fbasis%3Dytd";
    let reply = product
        .post("/appearance", form, &[("sec-fetch-site", "same-origin")])
        .await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, "/en/?basis=ytd")
    );
    let cookie = reply.header("set-cookie").split(';').next().unwrap();
    let page = product.get_with("/en/", &[("cookie", cookie)]).await;
    assert!(page.text().contains(r#"data-text="150" data-theme="dark""#));
    let other = product.get("/en/").await;
    assert!(
        other
            .text()
            .contains(r#"data-text="100" data-theme="system""#),
        "nobody else sees it"
    );
}

#[tokio::test]
async fn a_choice_leads_nowhere_else_and_no_other_site_makes_it() {
    let product = Product::empty().await;
    for back in [
        "https%3A%2F%2Felsewhere.example",
        "%2F%2Felsewhere.example%2F",
    ] {
        let form = format!("to=100-light&back={back}");
        let reply = product.post("/appearance", &form, &[]).await;
        assert_eq!(reply.header("location"), "/");
    }
    let strange = product
        .post("/appearance", "to=900-pink&back=/vi/", &[])
        .await;
    assert_eq!(strange.status, 400);
    let foreign = [("sec-fetch-site", "cross-site")];
    let reply = product
        .post("/appearance", "to=100-light&back=/vi/", &foreign)
        .await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("set-cookie")),
        (403, "")
    );
}
