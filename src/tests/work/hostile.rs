//! What somebody types or sends to do harm: words that are markup, files that are too much.
use crate::build::{Office, Reply, now};
use toantrinh::{
    domain::{Account, AccountId, AccountState, Role, UnitId},
    service::upload::MAX_UPLOAD_BYTES,
};

/// Markup that would run, wherever it stood unescaped: in a text, in an attribute, in a script.
const PAYLOAD: &str =
    "'\"--></script></title><script>alert(1)</script><img src=x onerror=alert(1)>";
const HEADER: &str = "unit_id,period_start,period_end,received_total\n";
const OURS: &str = "34-44,2026-10-15,2026-11-14,4321\n";

/// What of the payload a browser would run on this page.
fn live(page: &str) -> usize {
    ["<script>alert", "<img src=x", "'\"-->"]
        .map(|markup| page.matches(markup).count())
        .iter()
        .sum()
}

async fn send(office: &Office, file: &str) -> Reply {
    let cookie = office.new_session("lan").await;
    let address = format!("/vi/entry/34-44/{}/file", Office::month());
    office.product.upload(&address, &cookie, file).await
}

#[tokio::test]
async fn words_that_are_markup_are_shown_as_words_wherever_they_come_up() {
    let office = Office::staffed(&["34-44"]).await;
    let named = Account {
        id: AccountId(0),
        name: "ten.la".parse().unwrap(),
        person: PAYLOAD.into(),
        role: Role::EntryOfficer,
        state: AccountState::Active,
        units: vec![UnitId("34-44".into())],
        has_second_factor: false,
    };
    let mut writing = office.store.writing().await.unwrap();
    writing
        .add_account(&named, Some("no hash"), now())
        .await
        .unwrap();
    writing.commit().await.unwrap();
    let form = format!("/vi/entry/34-44/{}", Office::month());
    let cookie = office.new_session("ten.la").await;
    let fields = [
        ("act", "save"),
        ("edit", "0"),
        ("value.received_total", "1"),
        ("comment.received_total", PAYLOAD),
    ];
    let saved = office.product.send(&form, &fields, &cookie).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    let search: String = form_urlencoded::byte_serialize(PAYLOAD.as_bytes()).collect();
    let mut pages = vec![
        ("a save".to_owned(), saved.text()),
        (
            "a file".to_owned(),
            send(
                &office,
                &format!(
                    "{HEADER}34-44,2026-10-15,2026-11-14,\"{}\"\n",
                    PAYLOAD.replace('"', "\"\"")
                ),
            )
            .await
            .text(),
        ),
    ];
    for address in [
        form.as_str(),
        "/vi/account",
        &format!("/vi/search?q={search}"),
    ] {
        let reply = office
            .product
            .get_with(address, &[("cookie", &cookie)])
            .await;
        pages.push((address.to_owned(), reply.text()));
    }
    for (what, page) in &pages {
        assert_eq!(live(page), 0, "{what}");
        // The control: the words are there.
        assert!(page.contains("&lt;script&gt;alert(1)"), "{what}");
    }
    assert!(
        live(&format!("<p>{PAYLOAD}</p>")) >= 3,
        "and would be found"
    );
}

#[tokio::test]
async fn a_file_is_taken_to_its_last_byte_and_no_further() {
    let office = Office::staffed(&["34-44"]).await;
    let most = MAX_UPLOAD_BYTES as usize;
    let padded = |length: usize| {
        let rows = format!("{HEADER}{OURS}");
        format!("{rows}{}", "\n".repeat(length - rows.len()))
    };
    let taken = send(&office, &padded(most)).await;
    assert_eq!(taken.status, 200, "the control");
    assert!(taken.text().contains("value=\"4321\""));
    // Refused by what reads files, and, beyond the whole request, by what reads requests.
    for length in [most + 1, most + 1024 * 1024] {
        let reply = send(&office, &padded(length)).await;
        assert!(reply.status.is_client_error(), "{length}: {}", reply.status);
        assert!(!reply.text().contains("value=\"4321\""), "{length}");
        assert!(reply.text().contains("10 MB"), "{length}");
    }
    assert!(office.filing("34-44").await.is_none(), "nothing is saved");
}

#[tokio::test]
async fn a_request_of_a_hundred_thousand_parts_is_read_to_its_file() {
    let office = Office::staffed(&["34-44"]).await;
    let part = |name: &str| {
        format!("--end\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n")
    };
    let many = format!("{}\r\n", part("x")).repeat(100_000);
    let reply = send(
        &office,
        &format!("\r\n{many}{}{HEADER}{OURS}", part("file")),
    )
    .await;
    assert_eq!(reply.status, 200);
    assert!(reply.text().contains("value=\"4321\""));
}
