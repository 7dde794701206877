//! Tables as files: behind every drawing, and of all figures.
use crate::build::Product;

const CHARTS: [&str; 6] = [
    "trend?unit=34-44&",
    "ranking?",
    "distribution?",
    "map?",
    "ranks?unit=34-44&",
    "compare?units=34-44,63-44&",
];

fn address(asked: &str, ending: &str) -> String {
    let (name, query) = asked.split_once('?').unwrap();
    format!("/charts/{name}.{ending}?{query}month=2026-10")
}

#[tokio::test]
async fn every_drawing_leaves_as_a_table_in_three_forms_that_say_the_same() {
    let product = Product::with_sample().await;
    for asked in CHARTS {
        let csv = product.get(&address(asked, "csv")).await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        let named = csv.header("content-disposition").to_owned();
        assert!(named.ends_with("-sample.csv\""), "{named}");
        let text = csv.text();
        let mut file = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let keys = file.headers().unwrap().clone();
        let at = |key: &str| keys.iter().position(|known| known == key).unwrap();
        let json = product.get(&address(asked, "json")).await.text();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["statement"]["edition"], "2026-10 r1");
        assert_eq!(json["statement"]["sample"], true);
        let rows = json["rows"].as_array().unwrap();
        let mut count = 0;
        for (record, row) in file.records().zip(rows) {
            let record = record.unwrap();
            assert_eq!(&record[at("mark")], "SỐ LIỆU MINH HỌA");
            assert_eq!(&record[at("denominator_of")], "received_total");
            let rate = &record[at("rate")];
            match row["rate"].as_f64() {
                None => assert_eq!(rate, "", "a gap is a gap"),
                Some(exact) => {
                    assert!((rate.parse::<f64>().unwrap() - exact).abs() <= 0.00005);
                    let [part, whole] = ["numerator", "denominator"]
                        .map(|key| row[key].as_u64().unwrap() as f64);
                    assert!((part / whole - exact).abs() < 1e-12, "{row}");
                }
            }
            count += 1;
        }
        assert_eq!(count, rows.len(), "{asked}");
        assert!(count > 30, "{asked}: {count}");
        let xlsx = product.get(&address(asked, "xlsx")).await;
        assert_eq!(&xlsx.bytes[..4], b"PK\x03\x04");
        assert!(xlsx.header("content-type").contains("spreadsheetml"));
    }
}

#[tokio::test]
async fn a_file_of_text_has_its_mark_and_headings_as_it_was_asked_for() {
    let product = Product::with_sample().await;
    let get = async |more: &str| product.get(&format!("/charts/ranking.csv?{more}")).await;
    assert!(
        get("")
            .await
            .text()
            .starts_with("\u{feff}rank,unit_id,name,")
    );
    assert!(get("bom=0").await.text().starts_with("rank,unit_id,"));
    let words = get("bom=0&head=words&lang=en").await.text();
    assert!(words.starts_with("Rank,Key,Unit,"));
    for (wrong, words) in [
        ("bom=2", "chọn 0 hoặc 1"),
        ("head=x", "chọn keys hoặc words"),
    ] {
        let reply = get(wrong).await;
        assert_eq!(reply.status, 400);
        assert!(reply.text().contains(words));
    }
}

#[tokio::test]
async fn figures_of_all_months_and_whole_editions_can_be_taken_away() {
    let product = Product::with_sample().await;
    let csv = product
        .get("/downloads/figures.csv?month=2026-10&map=34")
        .await;
    let months = csv
        .text()
        .lines()
        .filter(|line| line.contains("34-44,"))
        .count();
    assert!(months > 24, "{months} months");
    for ending in ["json", "xlsx"] {
        let address = format!("/downloads/units.{ending}?lang=en");
        assert_eq!(product.get(&address).await.status, 200);
    }
    let archive = product.get("/downloads/edition-2026-10.zip").await;
    assert_eq!(archive.header("content-type"), "application/zip");
    let named = "attachment; filename=\"toantrinh-edition-2026-10-r1-sample.zip\"";
    assert_eq!(archive.header("content-disposition"), named);
    for wrong in [
        "edition-2019-01.zip",
        "edition-x.zip",
        "units.pdf",
        "edition-2026-10.csv",
    ] {
        let reply = product.get(&format!("/downloads/{wrong}")).await;
        assert_eq!(reply.status, 404, "{wrong}");
    }
}
