//! Targets that administrators keep: another version takes over, and the old one stays.
use super::admin::{cookie, staffed};
use crate::build::Product;
use toantrinh::domain::{Indicator, Scope, target_in_force};

const ONE: &str = "/vi/admin/targets/2025-e2e-loc";

const SOUND: [(&str, &str); 11] = [
    ("act", "revise"),
    ("seen", "1"),
    ("operator", ">="),
    ("value", "72,5"),
    ("from", "2026-11-01"),
    ("due", "2026-12-31"),
    ("document", "Quyết định 1234/QĐ-TTg 20/10/2026"),
    ("verified", "yes"),
    ("source", "https://vanban.chinhphu.vn/1234"),
    ("judged", "yes"),
    ("note", ""),
];

/// The sound form with one field changed.
fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = SOUND.to_vec();
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value));
    fields
}

fn judging(product: &Product, month: &str) -> String {
    let board = product.desk.board();
    let (month, scope) = (month.parse().unwrap(), Scope::Localities);
    let target = target_in_force(board.targets(), Indicator::E2eTotal, scope, month);
    target.unwrap().value.to_string()
}

#[tokio::test]
async fn a_new_version_takes_over_from_its_day_and_the_old_one_stays() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let revision = product.desk.board().revision();
    let public = product.get("/vi/targets").await.text();
    assert!(!public.contains("1234/QĐ-TTg"));
    let done = product.send(ONE, &SOUND, &cookie).await;
    assert_eq!(
        (done.status.as_u16(), done.header("location")),
        (303, &*format!("{ONE}?saved=1"))
    );
    assert!(product.desk.board().revision() > revision);
    assert_eq!(judging(&product, "2026-10"), "70", "it ended before");
    assert_eq!(judging(&product, "2026-11"), "72.5");

    let public = product.get("/vi/targets").await.text();
    assert!(public.contains("1234/QĐ-TTg") && public.contains("72,5%"));
    assert_eq!(public.matches("id=\"2025-e2e-loc\"").count(), 1);
    let file = product.get("/downloads/targets.csv").await.text();
    assert_eq!(
        file.matches("2025-e2e-loc,").count(),
        2,
        "both, with their days"
    );

    let page = product
        .get_as(&format!("{ONE}?saved=1"), &cookie)
        .await
        .text();
    for words in [
        "Đã lưu.",
        "Đến hết 31/10/2026",
        "Từ 1/11/2026",
        "quantri",
        "Có sẵn trong chương trình",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let log = product
        .get_as("/vi/admin/audit?about=revise-target", &cookie)
        .await
        .text();
    assert!(log.contains("target 2025-e2e-loc") && log.contains("v2 &gt;= 72.5"));
}

#[tokio::test]
async fn who_saw_an_older_version_makes_none() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    assert_eq!(product.send(ONE, &SOUND, &cookie).await.status, 303);
    let late = product.send(ONE, &with("value", "80"), &cookie).await;
    assert_eq!(late.status, 422);
    let text = late.text();
    assert!(text.contains("Có người vừa lập phiên bản khác"));
    assert!(text.contains("value=\"80\""), "what was typed stays");
    assert_eq!(judging(&product, "2026-11"), "72.5");
    let fresh = [with("value", "80"), vec![]].concat();
    let fresh: Vec<_> = fresh
        .into_iter()
        .map(|(name, value)| (name, if name == "seen" { "2" } else { value }))
        .collect();
    assert_eq!(product.send(ONE, &fresh, &cookie).await.status, 303);
    assert_eq!(judging(&product, "2026-11"), "80");
}

#[tokio::test]
async fn what_cannot_stand_is_told_by_its_field_and_changes_nothing() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    for (name, value, field) in [
        ("value", "101", "value"),
        ("value", "nhiều", "value"),
        ("value", "0", "value"),
        ("from", "", "from"),
        ("from", "2027-01-01", "due"),
        ("due", "31.12.2026", "due"),
        ("document", " ", "document"),
        ("issued", "hôm qua", "issued"),
        ("source", "", "source"),
        ("verified", "no", "judged"),
        ("operator", "<", "operator"),
    ] {
        let reply = product.send(ONE, &with(name, value), &cookie).await;
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
    }
    let page = product.get_as(ONE, &cookie).await.text();
    assert!(!page.contains("72,5%"));
    assert_eq!(judging(&product, "2026-11"), "70");
}

#[tokio::test]
async fn a_target_is_added_and_withdrawn_again_and_its_past_stays() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let mut fields = with("from", "2026-09-01");
    fields.extend([("indicator", "ontime"), ("scope", "localities")]);
    let list = "/vi/admin/targets";
    let added = product.send(list, &fields, &cookie).await;
    let at = "/vi/admin/targets/2026-ontime-localities";
    assert_eq!(added.header("location"), format!("{at}?saved=1"));
    let again = product.send(list, &fields, &cookie).await;
    assert_eq!(again.header("location"), format!("{at}-2?saved=1"));
    let public = product.get("/vi/targets").await.text();
    assert!(public.contains("id=\"2026-ontime-localities\""));

    let gone = [("act", "withdraw"), ("seen", "1")];
    assert_eq!(product.send(at, &gone, &cookie).await.status, 303);
    let public = product.get("/vi/targets").await.text();
    assert!(!public.contains("id=\"2026-ontime-localities\""));
    assert!(
        public.contains("id=\"2026-ontime-localities-2\""),
        "the control"
    );
    let page = product.get_as(at, &cookie).await.text();
    assert!(page.contains("Đã rút") && page.contains("Từ 1/9/2026 đến hết 21/11/2026"));
    let nowhere = product.send("/vi/admin/targets/none", &gone, &cookie).await;
    assert_eq!(nowhere.status, 404);
}

#[tokio::test]
async fn a_target_of_one_unit_judges_it_where_it_is_higher_and_stands_beside_where_it_is_lower()
{
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let add = |value: &'static str, unit: &'static str| {
        let mut fields = with("value", value);
        fields.retain(|(name, _)| *name != "from");
        fields.extend([
            ("from", "2026-09-01"),
            ("indicator", "e2e_total"),
            ("scope", "unit"),
            ("of_unit", unit),
            ("path", "steps"),
            ("steps", "2026-10=50; 2026-11=60,5"),
        ]);
        fields
    };
    let list = "/vi/admin/targets";
    let wrong = product.send(list, &add("90", "Atlantis"), &cookie).await;
    assert!(wrong.status == 422 && wrong.text().contains("id=\"of_unit-wrong\""));
    let high = product.send(list, &add("90", "34-01"), &cookie).await;
    let at = "/vi/admin/targets/2026-e2e_total-unit-34-01";
    assert_eq!(high.header("location"), format!("{at}?saved=1"));
    let low = product.send(list, &add("61", "34-44"), &cookie).await;
    assert_eq!(low.status, 303);

    let board = product.desk.board();
    let judging = |unit: &str| {
        let unit = board.units().find(unit).unwrap();
        let target = board.target_for(unit, Indicator::E2eTotal, "2026-10".parse().unwrap());
        target.unwrap().value.to_string()
    };
    assert_eq!([judging("34-01"), judging("34-44")], ["90", "70"]);
    let page = product.get_as(at, &cookie).await.text();
    assert!(page.contains("theo mốc 10/2026: 50%, 11/2026: 60,5%"));
    assert!(page.contains("Lộ trình tham chiếu, không chính thức"));
    let public = product.get("/vi/targets").await.text();
    assert!(public.contains("Mục tiêu nào dùng để xét") && public.contains("theo mốc"));
}

#[tokio::test]
async fn milestones_that_do_not_lead_to_the_target_are_refused_at_their_field() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    for steps in [
        "2026-12=60",
        "2026-11=80",
        "2026-11=60; 2026-10=65",
        "mai",
        "",
    ] {
        let mut fields = with("path", "steps");
        fields.push(("steps", steps));
        let reply = product.send(ONE, &fields, &cookie).await;
        assert_eq!(reply.status, 422, "{steps}");
        assert!(reply.text().contains("id=\"steps-wrong\""), "{steps}");
    }
    let mut fields = with("path", "steps");
    fields.push(("steps", "2026-10=60; 2026-11=72,5"));
    let done = product.send(ONE, &fields, &cookie).await;
    assert_eq!(done.status, 303, "the control");
}

#[tokio::test]
async fn the_planning_date_is_set_named_and_written_down_and_a_reader_may_choose_another() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let at = "/vi/admin/settings";
    let set = |day: &'static str| [("act", "planning"), ("planning", day)];
    let past = product.send(at, &set("2026-11-22"), &cookie).await;
    assert_eq!(past.status, 422);
    assert!(past.text().contains("id=\"planning-wrong\""));
    let revision = product.desk.board().revision();
    let done = product.send(at, &set("2027-06-30"), &cookie).await;
    assert_eq!(done.status, 303);
    let board = product.desk.board();
    assert!(board.revision() > revision);
    assert_eq!(board.planning(), "2027-06-30".parse().ok());
    let log = product
        .get_as("/vi/admin/audit?about=set-planning-date", &cookie)
        .await
        .text();
    assert!(log.contains("Đặt ngày kế hoạch") && log.contains("2027-06-30"));
    assert_eq!(product.send(at, &set(""), &cookie).await.status, 303);
    assert_eq!(product.desk.board().planning(), None, "taken back");
}
