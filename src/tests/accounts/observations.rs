//! Observations that administrators keep: added, corrected, withdrawn, and taken from a file.
use super::admin::{cookie, staffed};
use crate::build::Product;
use toantrinh::domain::Topic;

const LIST: &str = "/vi/admin/observations";
const NEW: &str = "/vi/admin/observations/new";
const IMPORT: &str = "/vi/admin/observations/import";

const SOUND: [(&str, &str); 13] = [
    ("topic", "programme"),
    ("item", "npsp_accounts"),
    ("unit_id", ""),
    ("as_of", "2025-12-31"),
    ("source", "https://example.gov.vn/tin-2025"),
    ("name_vi", "Tài khoản trên Cổng Dịch vụ công quốc gia"),
    ("name_en", "Accounts on the National Public Service Portal"),
    ("op", "="),
    ("value", "20500000"),
    ("unit", "tài khoản"),
    ("period_start", ""),
    ("provenance", "source"),
    ("note", ""),
];

/// The sound form with one field changed.
fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = SOUND.to_vec();
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value));
    fields
}

/// Sends the fields of a form as a browser sends one with a file.
async fn import(product: &Product, cookie: &str, act: &str, text: &str) -> crate::build::Reply {
    let text =
        format!("{text}\r\n--end\r\ncontent-disposition: form-data; name=\"act\"\r\n\r\n{act}");
    product.upload(IMPORT, cookie, &text).await
}

/// The file of all observations of a topic, as anybody downloads it.
async fn download(product: &Product, topic: Topic) -> String {
    let address = format!("/downloads/observations.csv?bom=0&topic={}", topic.code());
    product.get(&address).await.text()
}

#[tokio::test]
async fn an_observation_is_added_corrected_and_withdrawn_and_its_versions_stay() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let before = product.get("/vi/programme").await.text();
    assert!(!before.contains("20,5 triệu"));
    let added = product.send(NEW, &SOUND, &cookie).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let to = added.header("location");
    let public = product.get("/vi/programme").await.text();
    assert!(public.contains("20,5 triệu tài khoản") && public.contains("16,4 triệu tài khoản"));
    assert!(
        public.contains("+4,1 triệu so với 19/7/2024"),
        "of one list"
    );
    assert!(public.contains("example.gov.vn"));

    let again = product.send(NEW, &SOUND, &cookie).await;
    assert_eq!(again.status, 422);
    let at = to.trim_end_matches("?saved=1");
    assert!(
        again.text().contains(&format!("href=\"{at}\"")),
        "leads to the one there is"
    );

    let mut next = with("value", "21000000");
    next.extend([("act", "revise"), ("seen", "1")]);
    assert_eq!(product.send(at, &next, &cookie).await.status, 303);
    let late = product.send(at, &next, &cookie).await;
    assert!(
        late.status == 422 && late.text().contains("phiên bản khác"),
        "seen too early"
    );
    let public = product.get("/vi/programme").await.text();
    assert!(public.contains("21 triệu tài khoản") && !public.contains("20,5 triệu"));

    let gone = [("act", "withdraw"), ("seen", "2")];
    assert_eq!(product.send(at, &gone, &cookie).await.status, 303);
    let public = product.get("/vi/programme").await.text();
    assert!(!public.contains("21 triệu") && public.contains("16,4 triệu"));
    let page = product.get_as(at, &cookie).await.text();
    for words in [
        "Đã rút",
        "20,5 triệu tài khoản",
        "21 triệu tài khoản",
        "quantri",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let log = product.get_as("/vi/admin/audit", &cookie).await.text();
    for act in [
        "add-observation",
        "revise-observation",
        "withdraw-observation",
    ] {
        assert!(log.contains(act), "{act}");
    }
    let nowhere = product
        .send("/vi/admin/observations/99999", &gone, &cookie)
        .await;
    assert_eq!(nowhere.status, 404);
}

#[tokio::test]
async fn what_cannot_stand_is_refused_at_its_field_and_what_was_typed_stays() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let before = product.desk.board().observations().len();
    for (name, value, field) in [
        ("item", "Tài khoản", "item"),
        ("unit_id", "Atlantis", "unit_id"),
        ("as_of", "2031-01-01", "as_of"),
        ("as_of", "mai", "as_of"),
        ("period_start", "2026-02-01", "as_of"),
        ("value", "16.400.000", "value"),
        ("value", "", "value"),
        ("out_of", "12", "value"),
        ("source", " ", "source"),
        ("name_en", "", "name_vi"),
        ("provenance", "derived", "note"),
        ("op", "≥", "op"),
    ] {
        let mut fields = with(name, value);
        if name == "note" {
            fields.retain(|(known, _)| *known != "note");
        }
        let reply = product.send(NEW, &fields, &cookie).await;
        assert_eq!(reply.status, 422, "{name} {value}");
        let text = reply.text();
        assert!(
            text.contains(&format!("id=\"{field}-wrong\"")),
            "{name} {value}"
        );
        assert!(
            text.contains(&format!("href=\"#{field}\"")),
            "{name} {value}"
        );
        assert!(text.contains("https://example.gov.vn/tin-2025") || name == "source");
    }
    let english = product
        .send("/en/admin/observations/new", &with("source", ""), &cookie)
        .await;
    assert!(english.text().contains("Source: a source is needed"));
    assert_eq!(product.desk.board().observations().len(), before);
    let score = [
        ("topic", "dti"),
        ("item", "total"),
        ("league", "provinces"),
        ("unit_id", "Quảng Bình"),
        ("as_of", "2024"),
        ("source", "một nguồn"),
        ("provenance", "source"),
        ("value", "1,2"),
    ];
    let above = product.send(NEW, &score, &cookie).await;
    assert!(above.status == 422 && above.text().contains("DTI từ 0 đến 1"));
}

#[tokio::test]
async fn two_sources_that_differ_both_stand_and_are_marked_and_a_name_is_read_by_its_day() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let score = |value: &'static str, source: &'static str| {
        [
            ("topic", "dti"),
            ("item", "total"),
            ("league", "provinces"),
            ("unit_id", "ninh binh"),
            ("as_of", "2019"),
            ("source", source),
            ("provenance", "source"),
            ("value", value),
            ("rank", ""),
        ]
    };
    for (value, source) in [("0,51", "nguồn A"), ("0,52", "nguồn B")] {
        let reply = product.send(NEW, &score(value, source), &cookie).await;
        assert_eq!(reply.status, 303, "{}", reply.text());
    }
    let board = product.desk.board();
    let of_2019 = board
        .observations()
        .iter()
        .filter(|told| told.year() == 2019);
    let units: Vec<_> = of_2019
        .map(|told| told.key.unit.as_ref().unwrap().0.as_str())
        .collect();
    assert_eq!(units, ["63-37", "63-37"], "the province before the merger");
    let list = product
        .get_as(
            &format!("{LIST}?topic=dti&unit=Ninh+Binh&year=2019"),
            &cookie,
        )
        .await
        .text();
    assert_eq!(list.matches("nguồn khác nói khác").count(), 2);
    let other = product
        .get_as(&format!("{LIST}?topic=programme&year=2025"), &cookie)
        .await
        .text();
    assert!(!other.contains("nguồn khác nói khác") && other.contains("56/76"));
}

#[tokio::test]
async fn a_file_is_shown_before_it_is_taken_and_taking_it_twice_changes_nothing() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let shipped = download(&product, Topic::Programme).await;
    let revision = product.desk.board().revision();
    let file = shipped
        .replace("16400000", "16500000")
        .replacen("2020-12-31", "2021-12-31", 1);
    assert_ne!(file, shipped);
    let shown = import(&product, &cookie, "check", &file).await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    let text = shown.text();
    let counts: Vec<&str> = text.split("<dd><b>").skip(1).collect();
    let counts: Vec<_> = counts
        .iter()
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    assert_eq!(counts, ["23", "1", "1", "21"]);
    assert_eq!(product.desk.board().revision(), revision, "nothing yet");

    let taken = import(&product, &cookie, "take", &file).await;
    assert!(
        taken
            .text()
            .contains("Đã nhập: 1 số mới, 1 phiên bản mới, 21 không đổi.")
    );
    let revision = product.desk.board().revision();
    let again = import(&product, &cookie, "take", &file).await;
    assert!(
        again
            .text()
            .contains("Đã nhập: 0 số mới, 0 phiên bản mới, 23 không đổi.")
    );
    assert_eq!(
        product.desk.board().revision(),
        revision,
        "nothing to publish"
    );
    let log = product.get_as("/vi/admin/audit", &cookie).await.text();
    assert_eq!(log.matches("import-observations").count(), 1);
    let back = download(&product, Topic::Programme).await;
    assert!(back.contains("16500000"));
}

#[tokio::test]
async fn a_file_with_faults_names_their_lines_and_nothing_of_it_is_taken() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let shipped = download(&product, Topic::Programme).await;
    let before = product.desk.board().observations().len();
    let broken = shipped.replacen("programme,essential", "programme,Thiết yếu", 1);
    for act in ["check", "take"] {
        let reply = import(&product, &cookie, act, &broken).await;
        assert_eq!(reply.status, 422);
        let text = reply.text();
        assert!(text.contains("dòng ") && text.contains("cột item"), "{act}");
        assert!(text.contains("không có thành phần như vậy"));
    }
    let excel = import(&product, &cookie, "check", "PK\u{3}\u{4}").await;
    assert!(excel.status == 422 && excel.text().contains("CSV UTF-8"));
    let empty = import(&product, &cookie, "check", "topic,item\nx,y").await;
    assert!(empty.text().contains("cột source: thiếu cột này"));
    assert_eq!(product.desk.board().observations().len(), before);
}
