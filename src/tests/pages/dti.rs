//! The digital transformation index: what the articles say of it, found where a reader looks.
use super::overview::words;
use crate::build::Product;

/// The rows of tables that name the unit with this key.
fn rows<'a>(html: &'a str, unit: &str) -> Vec<&'a str> {
    let link = format!("/units/{unit}\"");
    let rows = html
        .split("<tr>")
        .skip(1)
        .map(|row| row.split("</tr>").next().unwrap_or(row));
    rows.filter(|row| row.contains(&link)).collect()
}

/// Address, unit, and what the articles say of it.
const FACTS: [(&str, &str, &str); 22] = [
    ("year=2021", "63-48", "Hạng 1/63Hạng 1/63Hạng 1/63"),
    ("year=2020", "63-48", "Hạng 1/63Hạng 1/63Hạng 1/63"),
    ("year=2020", "63-37", "8/63"),
    ("year=2021", "63-37", "5 hoặc 6/63"),
    (
        "year=2021",
        "63-37",
        "8 → 5 (tăng 3 bậc): Ninh Bình, tin phiên họp thứ ba",
    ),
    ("year=2021", "63-37", "8 → 6 (tăng 2 bậc): baomoi.net.vn"),
    ("year=2021", "63-37", "Nguồn mâu thuẫn"),
    ("year=2022", "63-37", "giảm 15–16 bậc"),
    ("year=2021&group=ministries_with_dvc", "min-BTC", "1/17"),
    ("year=2020&group=ministries_with_dvc", "min-BTC", "1"),
    ("year=2020&group=ministries_without_dvc", "min-VTV", "1"),
    ("year=2020", "63-46", "2/63"),
    ("year=2020", "63-27", "3/63"),
    ("year=2020", "63-22", "4/63"),
    ("year=2020", "63-79", "5/63"),
    ("year=2020", "63-82", "6/63"),
    ("year=2022&group=ministries_with_dvc", "min-BTNMT", "3/17"),
    (
        "year=2022&group=ministries_with_dvc",
        "min-BTNMT",
        "tăng 4 bậc7 → 3",
    ),
    (
        "year=2022&group=ministries_with_dvc",
        "min-BTNMT",
        "Hạng 2/17Hạng 2/17",
    ),
    ("year=2022", "63-15", "15/63"),
    ("year=2022", "63-38", "15/63"),
    ("year=2024", "34-04", "32–34/34"),
];

#[tokio::test]
async fn every_rank_of_the_articles_stands_in_its_table() {
    let product = Product::empty().await;
    for (query, unit, said) in FACTS {
        let html = product
            .get(&format!("/vi/rankings/dti?{query}"))
            .await
            .text();
        let found: Vec<String> = rows(&html, unit).into_iter().map(words).collect();
        assert!(
            found.iter().any(|row| row.contains(said)),
            "{query}, {unit}: {found:?}"
        );
    }
}

#[tokio::test]
async fn the_means_of_the_groups_and_the_statement_of_2022_are_there_with_their_sources() {
    let product = Product::empty().await;
    let html = product.get("/vi/rankings/dti?year=2022").await.text();
    let means = html.split_once("class=\"means\"").unwrap().1;
    let means = words(means.split_once("</table>").unwrap().0);
    for mean in ["0,3982", "0,2342", "0,3026", "0,7326"] {
        assert!(means.contains(mean), "{mean}: {means}");
    }
    assert!(means.contains("0,4858tincongnghe.net suy ra"), "{means}");
    let text = words(&html);
    assert!(
        text.contains("100% Tỷ lệ bộ, tỉnh có chỉ số DTI 2022 tăng so với 2021"),
        "{text}"
    );
    let of_2020 = product
        .get("/vi/rankings/dti?year=2020&group=ministries_with_dvc")
        .await;
    assert!(words(&of_2020.text()).contains("Trung bình nhóm0,3982"));
}

#[tokio::test]
async fn a_partial_year_is_called_partial_and_another_map_is_not_compared() {
    let product = Product::empty().await;
    let first = words(&product.get("/vi/rankings/dti").await.text());
    assert!(
        first.contains("Đà Nẵng dẫn đầu DTI 2022"),
        "the last one that is half known"
    );
    assert!(first.contains("đã công bố đủ 63/63 thứ hạng"));
    assert!(first.contains("kỳ 2024 mới có 8/34"), "{first}");
    let html = product.get("/vi/rankings/dti?year=2024").await.text();
    let text = words(&html);
    assert!(text.contains("mới tìm thấy công bố 8/34 thứ hạng"));
    assert!(text.contains("hạng của hai bảng không so với nhau"));
    assert!(
        rows(&html, "34-01")
            .iter()
            .any(|row| words(row).contains("không so"))
    );
    let none = product
        .get("/vi/rankings/dti?year=2024&group=ministries_with_dvc")
        .await;
    assert!(words(&none.text()).contains("Chưa tìm thấy thứ hạng hay điểm nào"));
    assert_eq!(product.get("/vi/rankings/dti?year=2019").await.status, 404);
}

#[tokio::test]
async fn a_unit_that_is_added_is_drawn_and_can_be_taken_out_again() {
    let product = Product::empty().await;
    let asked = "/vi/rankings/dti?year=2022&units=63-48,63-37&add=63-38";
    let html = product.get(asked).await.text();
    assert!(html.contains("Ninh Bình 2020: 8, 2021: 5–6, 2022: 21"));
    assert!(html.contains("Thanh Hóa 2021: 12, 2022: 15, 2023: 11"));
    assert!(
        html.contains("units=63-48,63-37#ranks"),
        "a link takes Thanh Hóa out"
    );
}

#[tokio::test]
async fn a_unit_has_its_history_and_a_merged_one_that_of_its_predecessors() {
    let product = Product::with_sample().await;
    let old = words(&product.get("/vi/units/63-37?month=2024-08").await.text());
    assert!(old.contains("DTI qua các năm"));
    assert!(old.contains("Số liệu đã công bố, không phải minh họa."));
    assert!(old.contains("8 → 5 (tăng 3 bậc)"));
    let heir = words(&product.get("/vi/units/34-37").await.text());
    assert!(heir.contains("Trước sáp nhập: Ninh Bình"), "{heir}");
    assert!(heir.contains("Chưa tính được giá trị chung trước sáp nhập"));
    let ministry = words(&product.get("/vi/units/min-BTNMT").await.text());
    for said in [
        "3/17",
        "tăng 4 bậc7 → 3",
        "Thể chế số Hạng 2/17",
        "Hạ tầng số Hạng 2/17",
    ] {
        assert!(ministry.contains(said), "{said}: {ministry}");
    }
}

#[tokio::test]
async fn the_table_leaves_as_files_in_which_each_value_keeps_its_source() {
    let product = Product::empty().await;
    let csv = product.get("/downloads/dti.csv?year=2021&bom=0").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    let text = csv.text();
    let mut file = csv::Reader::from_reader(text.as_bytes());
    let keys = file.headers().unwrap().clone();
    let at = |key: &str| keys.iter().position(|known| known == key).unwrap();
    let told: Vec<_> = file
        .records()
        .map(Result::unwrap)
        .filter(|row| &row[at("unit_id")] == "63-37" && &row[at("item")] == "total")
        .map(|row| ["rank", "rank_before", "moved"].map(|key| row[at(key)].to_owned()))
        .collect();
    assert_eq!(told, [["5", "8", "3"], ["6", "8", "2"]]);
    let json = product
        .get("/downloads/dti.json?year=2022&group=ministries_with_dvc")
        .await;
    let json: serde_json::Value = serde_json::from_str(&json.text()).unwrap();
    let rows = json["rows"].as_array().unwrap();
    let of = |item: &str| {
        let row = rows
            .iter()
            .find(|row| row["unit_id"] == "min-BTNMT" && row["item"] == item);
        row.unwrap()["rank"].as_u64()
    };
    assert_eq!(
        [of("total"), of("institutions"), of("infrastructure")],
        [Some(3), Some(2), Some(2)]
    );
    let xlsx = product.get("/downloads/dti.xlsx").await;
    assert!(
        xlsx.header("content-disposition")
            .contains("toantrinh-dti-provinces-2022")
    );
    assert_eq!(
        product.get("/downloads/dti.csv?year=2019").await.status,
        404
    );
    assert_eq!(
        product.get("/downloads/dti.csv?group=none").await.status,
        400
    );
}
