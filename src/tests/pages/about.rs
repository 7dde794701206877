//! The page about the data, and the files that can be taken away from it.
use super::overview::words;
use crate::build::{Product, rates};
use toantrinh::domain::{Indicator, Verified};

#[tokio::test]
async fn the_page_says_which_months_there_are_and_who_is_missing() {
    let csv = rates(&["2026-10"], &[("34-01", 10), ("34-04", 30)]);
    let product = Product::with_reports(&csv).await;
    let html = product.get("/vi/about").await.text();
    let editions = html.split("id=\"editions\"").nth(1).unwrap();
    let text = words(editions.split("</section>").next().unwrap());
    assert!(
        text.contains("2026-10 r1") && text.contains("22/11/2026"),
        "{text}"
    );
    assert!(text.contains("và 29 nơi khác") && text.contains("EMC"));
    let text = words(&html);
    assert!(text.contains("không có số liệu minh họa"));
    assert!(text.contains("15/9 – 14/10/2026; theo tháng dương lịch là 1/10 – 31/10/2026"));
}

#[tokio::test]
async fn everything_that_is_not_verified_is_named() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/about").await.text();
    let section = html.split("id=\"unverified\"").nth(1).unwrap();
    let section = section.split("</section>").next().unwrap();
    for indicator in Indicator::ALL {
        let link = format!("/vi/indicators/{}\"", indicator.code());
        assert_eq!(section.contains(&link), !indicator.is_verified(), "{link}");
    }
    let board = product.desk.board();
    for demand in board.demands(product.desk.today()) {
        let target = demand.target();
        let named = section.contains(&format!("/vi/targets#{}\"", target.id));
        assert_eq!(named, target.verified != Verified::Yes, "{}", target.id);
    }
    assert!(html.contains("id=\"accessibility\"") && html.contains("26/2020/TT-BTTTT"));
}

#[tokio::test]
async fn every_source_is_linked_once_with_what_was_read_there() {
    let product = Product::empty().await;
    let html = product.get("/en/about").await.text();
    let section = html.split("id=\"sources\"").nth(1).unwrap();
    let section = section.split("</section>").next().unwrap();
    let board = product.desk.board();
    for cited in board.citations(product.desk.today()) {
        let key = cited.citation.key().replace('&', "&amp;");
        let link = format!("href=\"{key}\"");
        let times = section.matches(&link).count();
        assert_eq!(times, usize::from(key.starts_with("http")), "{key}");
    }
    let read = board.published().len() + board.observations().len();
    assert!(read > 300, "{read}");
    let said = format!("{read} published figures and 33 targets");
    assert!(words(&html).contains(&said), "{said}");
}

#[tokio::test]
async fn a_file_of_reports_without_its_source_column_can_be_taken_in_again() {
    let mut csv = rates(&["2026-10"], &[("34-01", 10), ("34-04", 30)]);
    csv.push_str("34-91,2026-10,5,,N/A\n");
    let product = Product::with_reports(&csv).await;
    let file = product.get("/downloads/reports.csv?month=2026-10").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"toantrinh-reports-2026-10-r1.csv\""
    );
    assert_eq!(&file.bytes[..3], b"\xef\xbb\xbf");
    let text = file.text();
    assert!(text.lines().next().unwrap().ends_with(",note"));
    let without_source: String = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| {
            let mut cells: Vec<_> = line.split(',').collect();
            assert!(["source", "emc"].contains(&cells[3]), "{line}");
            cells.remove(3);
            cells.join(",") + "\n"
        })
        .collect();
    let again = product.import(&without_source).await.unwrap();
    assert_eq!((again.rows, again.unchanged), (3, 3));
}

#[tokio::test]
async fn a_file_of_a_sample_says_so_in_every_row_and_in_its_name() {
    let product = Product::with_sample().await;
    let file = product.get("/downloads/reports.csv").await;
    assert!(
        file.header("content-disposition")
            .contains("2026-10-r1-sample.csv")
    );
    let text = file.text();
    assert!(text.lines().skip(1).all(|line| line.contains(",sample,")));
    assert_eq!(text.lines().count(), 34, "33 of 34 reported");
}

#[tokio::test]
async fn files_are_kept_by_readers_and_refused_when_they_do_not_exist() {
    let product = Product::empty().await;
    let units = product.get("/downloads/units.csv").await;
    assert!(units.text().contains("\r\n34-44,44,Quảng Trị,"));
    let tag = units.header("etag").to_owned();
    let again = product
        .get_with("/downloads/units.csv", &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, 304);
    let targets = product.get("/downloads/targets.csv").await.text();
    assert!(targets.contains("QD1565-2025-982,services_1000,localities,equal,982,dịch vụ,"));
    let published = product.get("/downloads/published.csv").await.text();
    assert!(published.contains("e2e_total,2024-01-01,2024-12-31,equal,68.54,%,115665,168746,"));
    for (wrong, status) in [
        ("/downloads/secrets.csv", 404),
        ("/downloads/reports.csv?month=2026-13", 400),
        ("/downloads/reports.csv?month=2026-10", 404),
    ] {
        assert_eq!(product.get(wrong).await.status, status, "{wrong}");
    }
}

#[tokio::test]
async fn a_units_file_has_its_predecessors_before_the_merger() {
    let csv =
        "unit_id,month,received_total\n63-44,2025-06,10\n63-45,2025-06,20\n34-44,2025-07,40\n";
    let product = Product::with_reports(csv).await;
    let file = product
        .get("/downloads/reports.csv?unit=34-44")
        .await
        .text();
    let units: Vec<_> = file
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    assert_eq!(units, ["63-44", "63-45", "34-44"]);
    let none = product.get("/downloads/reports.csv?unit=34-99").await;
    assert_eq!(none.status, 400);
    assert!(none.text().contains("34-99"));
}
