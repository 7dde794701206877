//! Notes: public ones on every page and in every file, internal ones on none.
use super::overview::words;
use crate::build::{Office, Product, rates};
use toantrinh::domain::{AccountState, Role};

/// Everything that leaves for people who are not signed in.
const PUBLIC: [&str; 13] = [
    "/vi/?month=2026-10",
    "/en/?month=2026-10",
    "/vi/units/34-44?month=2026-10",
    "/en/units/34-44?month=2026-10",
    "/vi/compare?units=34-44,34-01&month=2026-10",
    "/charts/trend.svg?month=2026-10",
    "/charts/trend.svg?month=2026-10&unit=34-44",
    "/charts/ranks.svg?month=2026-10&unit=34-44",
    "/charts/compare.svg?month=2026-10&units=34-44,34-01",
    "/charts/ranking.svg?month=2026-10",
    "/downloads/reports.csv?month=2026-10",
    "/downloads/reports.csv?unit=34-44",
    "/downloads/notes.csv",
];

/// Those that speak of all localities and not of one.
fn is_of_all(address: &str) -> bool {
    address.contains("/?month") || address == "/charts/trend.svg?month=2026-10"
}

async fn office() -> Office {
    let office = Office::open().await;
    let months = ["2026-08", "2026-09", "2026-10"];
    let csv = rates(&months, &[("34-01", 30), ("34-44", 40)]);
    office.product.import(&csv).await.unwrap();
    let active = AccountState::Active;
    for (name, role, units) in [
        ("lan", Role::EntryOfficer, &["34-44"][..]),
        ("kyten", Role::ProvincialApprover, &["34-44"]),
        ("khac", Role::EntryOfficer, &["34-01"]),
        ("xem", Role::Viewer, &[]),
        ("duyet", Role::NationalReviewer, &[]),
    ] {
        office.hire(name, role, active, units).await;
    }
    office
}

async fn write(office: &Office, who: &str, unit: &str, audience: &str, text: &str) -> u16 {
    let form: String = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("act", "add"),
            ("unit", unit),
            ("month", "2026-09"),
            ("audience", audience),
            ("text", text),
        ])
        .finish();
    office.post(who, "/vi/notes", &form).await.status.as_u16()
}

/// The number of the newest note with that text.
async fn number(office: &Office, text: &str) -> i64 {
    let notes = office.store.notes(None, None).await.unwrap();
    let of_text = notes.iter().filter(|note| note.content.text == text);
    of_text.map(|note| note.id).max().unwrap()
}

async fn carry(product: &Product, text: &str) -> Vec<&'static str> {
    let mut carrying = Vec::new();
    for address in PUBLIC {
        let reply = product.get(address).await;
        assert_eq!(reply.status, 200, "{address}");
        if reply.text().contains(text) {
            carrying.push(address);
        }
    }
    carrying
}

#[tokio::test]
async fn a_public_note_is_on_every_page_and_in_every_file_and_an_internal_one_on_none() {
    let office = office().await;
    let revision = office.product.desk.board().revision();
    let internal = "Chờ tỉnh giải trình";
    assert_eq!(
        write(&office, "lan", "34-44", "internal", internal).await,
        303
    );
    assert_eq!(write(&office, "duyet", "", "internal", internal).await, 303);
    assert_eq!(carry(&office.product, internal).await, [""; 0]);
    assert_eq!(office.product.desk.board().revision(), revision);
    // Nor in what does not say whom it is for.
    assert_eq!(write(&office, "lan", "34-44", "", internal).await, 303);
    assert_eq!(carry(&office.product, internal).await, [""; 0]);

    let public = "Đổi phần mềm một cửa";
    assert_eq!(write(&office, "lan", "34-44", "public", public).await, 303);
    let expected: Vec<_> = PUBLIC.into_iter().filter(|at| !is_of_all(at)).collect();
    // A month's table has rows of that month alone.
    let expected: Vec<_> = expected
        .into_iter()
        .filter(|at| !at.contains("ranking") && !at.contains("reports.csv?month"))
        .collect();
    assert_eq!(carry(&office.product, public).await, expected);
    assert!(office.product.desk.board().revision() > revision);
    for address in [
        "/charts/ranking.svg?month=2026-09",
        "/downloads/reports.csv?month=2026-09",
    ] {
        let text = office.product.get(address).await.text();
        assert!(
            text.contains(public) && !text.contains(internal),
            "{address}"
        );
    }
    let all = "Sáp nhập đơn vị hành chính";
    assert_eq!(write(&office, "duyet", "", "public", all).await, 303);
    let of_all = carry(&office.product, all).await;
    assert!(PUBLIC.iter().all(|at| of_all.contains(at)
        || at.contains("ranking")
        || at.contains("reports.csv?month")));

    let number = number(&office, public).await;
    let withdrawn = format!("act=withdraw&note={number}");
    let reply = office.post("lan", "/vi/notes", &withdrawn).await;
    assert_eq!(reply.status, 303);
    assert_eq!(carry(&office.product, public).await, [""; 0]);
    assert_eq!(carry(&office.product, all).await, of_all, "the control");
    let again = office.post("lan", "/vi/notes", &withdrawn).await;
    assert_eq!(again.status, 404);
    let kept = office.get("lan", "/vi/notes").await.text();
    assert!(kept.contains(public) && kept.contains("lan rút"));
}

#[tokio::test]
async fn who_reads_and_who_writes_is_as_the_policy_says() {
    let office = office().await;
    let reads = async |who: &str, text: &str| {
        let reply = office.get(who, "/vi/notes").await;
        assert_eq!(reply.header("cache-control"), "no-store");
        reply.text().contains(text)
    };
    let secret = "Chỉ đơn vị và trung ương đọc";
    assert_eq!(
        write(&office, "kyten", "34-44", "internal", secret).await,
        303
    );
    for (who, does) in [
        ("lan", true),
        ("kyten", true),
        ("khac", false),
        ("xem", true),
        ("duyet", true),
    ] {
        assert_eq!(reads(who, secret).await, does, "{who}");
    }
    for (who, unit, status) in [
        ("lan", "34-44", 303),
        ("lan", "34-01", 422),
        ("lan", "", 422),
        ("lan", "34-99", 422),
        ("xem", "34-44", 404),
        ("duyet", "34-01", 303),
        ("duyet", "", 303),
    ] {
        let text = format!("{who} về {unit}");
        let found = write(&office, who, unit, "public", &text).await;
        assert_eq!(found, status, "{who} {unit}");
        let public = office
            .product
            .get("/vi/units/34-01?month=2026-10")
            .await
            .text();
        assert!(status == 303 || !public.contains(&text));
    }
    // Nobody but its author and those who judge all units takes a note back.
    let written = number(&office, secret).await;
    let back = format!("act=withdraw&note={written}");
    for (who, status) in [
        ("khac", 404),
        ("xem", 404),
        ("lan", 404),
        ("duyet", 303),
        ("kyten", 404),
    ] {
        let reply = office.post(who, "/vi/notes", &back).await;
        assert_eq!(reply.status, status, "{who}");
    }
    let log = office.store.audit_before(i64::MAX, "", 100).await.unwrap();
    let acts: Vec<&str> = log.iter().map(|row| row.act.as_str()).collect();
    assert_eq!(acts.iter().filter(|act| **act == "add-note").count(), 4);
    let row = log.iter().find(|row| row.act == "withdraw-note").unwrap();
    assert_eq!(
        (row.actor.as_str(), row.subject.as_str()),
        ("duyet", "note 34-44 2026-09")
    );
    assert!(
        log.iter().all(|row| !row.detail.contains(secret)),
        "the words are in one place"
    );
}

#[tokio::test]
async fn markup_in_a_note_stays_text_everywhere() {
    let office = office().await;
    let text = "<script>alert('x')</script> & \"sáp nhập\", =1+1";
    assert_eq!(write(&office, "lan", "34-44", "public", text).await, 303);
    for (who, address) in [
        ("", "/vi/units/34-44?month=2026-10"),
        ("", "/charts/trend.svg?month=2026-10&unit=34-44"),
        ("lan", "/vi/notes?unit=34-44&month=2026-09"),
    ] {
        let reply = match who {
            "" => office.product.get(address).await,
            who => office.get(who, address).await,
        };
        let html = reply.text();
        assert!(!html.contains("<script>alert"), "{address}");
        assert!(html.contains("&lt;script&gt;alert("), "{address}");
    }
    let csv = office
        .product
        .get("/downloads/reports.csv?unit=34-44")
        .await
        .text();
    let csv = csv.trim_start_matches('\u{feff}');
    let mut file = csv::Reader::from_reader(csv.as_bytes());
    let columns = file.headers().unwrap().len();
    assert_eq!(file.headers().unwrap().get(columns - 1), Some("note"));
    let rows: Vec<_> = file.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.len() == columns));
    let noted: Vec<_> = rows.iter().filter_map(|row| row.get(columns - 1)).collect();
    assert_eq!(noted, ["", text, ""], "on the row of its month");

    // What a spreadsheet would run begins with an apostrophe.
    let formula = "=HYPERLINK(\"http://a.vn\")";
    assert_eq!(write(&office, "lan", "34-44", "public", formula).await, 303);
    let csv = office.product.get("/downloads/notes.csv").await.text();
    assert!(csv.contains("\"'=HYPERLINK("), "{csv}");
}

#[tokio::test]
async fn a_note_that_is_too_long_or_says_nothing_is_refused_in_words_and_stays_in_the_form() {
    let office = office().await;
    for (text, words) in [
        ("ẫ".repeat(301), "Nội dung dài 301 ký tự; tối đa 300."),
        ("  ".into(), "Xin viết nội dung ghi chú."),
    ] {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("act", "add"), ("unit", "34-44"), ("month", "2026-09")])
            .append_pair("text", &text)
            .finish();
        let reply = office.post("lan", "/vi/notes", &form).await;
        assert_eq!(reply.status, 422);
        let html = reply.text();
        assert!(html.contains(words) && html.contains("id=\"text-wrong\""));
        assert!(
            html.contains(&format!("value=\"{text}\"")),
            "what was typed"
        );
    }
    let taken = write(&office, "lan", "34-44", "public", &"ẫ".repeat(300)).await;
    assert_eq!(taken, 303, "the control");
    let month = office
        .post("lan", "/vi/notes", "act=add&unit=34-44&month=x&text=a")
        .await;
    assert!(month.status == 422 && month.text().contains("Viết kỳ như 2026-10."));
}

#[tokio::test]
async fn the_page_is_filtered_and_filled_in_by_its_address() {
    let office = office().await;
    assert_eq!(write(&office, "lan", "34-44", "internal", "Một").await, 303);
    assert_eq!(write(&office, "duyet", "34-01", "public", "Hai").await, 303);
    let public = office
        .product
        .get("/vi/units/34-44?month=2026-10")
        .await
        .text();
    let link = "/vi/notes?unit=34-44&amp;month=2026-10";
    assert!(public.contains(link), "from the page of the unit");
    let address = "/vi/notes?unit=34-44&month=2026-09";
    let html = office.get("duyet", address).await.text();
    assert!(html.contains(">Một<") && !html.contains(">Hai<"));
    assert_eq!(html.matches("value=\"34-44\"").count() - 1, 3, "{html}");
    let other = office.get("duyet", "/vi/notes?month=2026-10").await.text();
    assert!(!other.contains(">Một<") && words(&other).contains("Chưa có ghi chú nào."));
    let unknown = office.get("duyet", "/vi/notes?unit=Atlantis").await;
    assert!(unknown.status == 422 && unknown.text().contains("Atlantis"));
    let anybody = office.product.get(address).await;
    assert!(anybody.header("location").contains("/sign-in?next="));
}

#[tokio::test]
async fn a_chart_numbers_its_notes_and_the_list_and_the_table_tell_them() {
    let office = office().await;
    assert_eq!(
        write(&office, "lan", "34-44", "public", "Đổi phần mềm").await,
        303
    );
    let html = office
        .product
        .get("/vi/units/34-44?month=2026-10")
        .await
        .text();
    let figure = html.split("<figure class=\"trend\">").nth(1).unwrap();
    let (drawings, rest) = figure.split_once("<section class=\"noted\">").unwrap();
    assert_eq!(
        drawings.matches(">1</text>").count(),
        2,
        "a mark in each drawing"
    );
    let list = rest.split_once("</section>").unwrap().0;
    assert!(list.contains("<li value=\"1\">") && list.contains("9/2026"));
    assert!(words(list).contains("Quảng Trị: "));
    let table = rest.split_once("<tbody>").unwrap().1;
    let rows: Vec<&str> = table.split("<tr>").skip(1).take(3).collect();
    let noted: Vec<bool> = rows
        .iter()
        .map(|row| row.contains("Đổi phần mềm"))
        .collect();
    assert_eq!(noted, [false, true, false]);
    let without = office
        .product
        .get("/vi/units/34-01?month=2026-10")
        .await
        .text();
    assert!(!without.contains("class=\"noted\""), "the control");
}
