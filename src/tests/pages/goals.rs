//! Pace, contributions and scenarios: what is reckoned, to which day, and what it is called.
use super::overview::words;
use crate::build::{Product, rates};

#[tokio::test]
async fn a_unit_says_which_target_judges_it_and_the_pace_to_the_planning_date() {
    let product = Product::with_sample().await;
    let html = product.get("/vi/units/34-44?month=2026-10").await.text();
    let text = words(&html);
    assert!(text.contains("Dùng để xét: mục tiêu của khối"), "{text}");
    assert!(text.contains("Mục tiêu ≥\u{a0}70% quá hạn từ 31/12/2025."));
    assert!(
        text.contains("Tính đến ngày kế hoạch mặc định\u{a0}31/12/2026: còn 2 tháng."),
        "no deadline is made up"
    );
    for name in [
        "Cần tăng mỗi tháng",
        "3 tháng qua",
        "6 tháng qua",
        "12 tháng qua",
    ] {
        assert!(text.contains(name), "{name}");
    }
    assert!(text.contains("Nhanh nhất từng thấy"));
    let chosen = product
        .get("/vi/units/34-44?month=2026-10&plan=2027-06-30")
        .await
        .text();
    let text = words(&chosen);
    assert!(text.contains("ngày kế hoạch do người đọc chọn\u{a0}30/6/2027: còn 8 tháng"));
    assert!(chosen.contains("plan=2027-06-30"), "links keep it");
    let wrong = product.get("/vi/units/34-44?plan=2027-02-30").await;
    assert_eq!(wrong.status, 400);
}

#[tokio::test]
async fn before_the_due_day_the_pace_runs_to_it() {
    let product = Product::with_sample().await;
    let text = words(&product.get("/vi/units/63-01?month=2024-10").await.text());
    assert!(text.contains("Mục tiêu ≥\u{a0}30%. Tính đến hạn\u{a0}31/12/2024: còn 2 tháng."));
}

#[tokio::test]
async fn the_gap_is_told_by_those_who_hold_most_of_it() {
    // Of 1 000 dossiers each: 600, 400 and none missing to 70 %.
    let csv = rates(&["2026-10"], &[("34-01", 10), ("34-22", 30), ("34-44", 70)]);
    let product = Product::with_reports(&csv).await;
    let html = product.get("/vi/contribution").await.text();
    let text = words(&html);
    assert!(
        text.contains("2 địa phương chiếm 100,0% khoảng cách: 33,3\u{a0}điểm phần trăm"),
        "{text}"
    );
    assert!(text.contains("+20,00 điểm % (60,0%)"), "600 of 3 000");
    assert!(text.contains("từ 10,0% lên 70%: thêm 600 vào tử số"));
    let list = html.split("id=\"contribution\"").nth(1).unwrap();
    let (first, second) = (list.find("34-01").unwrap(), list.find("34-22").unwrap());
    assert!(first < second && !list.contains("34-44"));
    let sample = Product::with_sample().await;
    let text = words(&sample.get("/vi/contribution?month=2026-10").await.text());
    assert!(text.contains("Mười địa phương chiếm"), "{text}");
    let english = words(&sample.get("/en/contribution?month=2026-10").await.text());
    assert!(english.contains("Ten localities hold"));
}

#[tokio::test]
async fn a_scenario_is_marked_on_its_page_and_in_its_file() {
    let csv = rates(&["2026-09", "2026-10"], &[("34-01", 10), ("34-22", 30)]);
    let product = Product::with_reports(&csv).await;
    let text = words(&product.get("/vi/what-if").await.text());
    assert!(
        text.contains("KỊCH BẢN Chưa địa phương nào thay đổi: tỷ\u{a0}lệ chung giữ ở 20,0%")
    );
    let at = "all=70&units=34-22:40&by=2026-12";
    let html = product.get(&format!("/vi/what-if?{at}")).await.text();
    let text = words(&html);
    assert!(
        text.contains("Nếu 2 địa phương đạt mức đã ghi, tỷ\u{a0}lệ chung tháng\u{a0}12/2026 là 55,0% thay vì 20,0%"),
        "{text}"
    );
    assert_eq!(
        text.matches("KỊCH BẢN").count(),
        4,
        "title, headline, both tables"
    );
    assert!(text.contains("37,50"), "half of the way in November");
    let file = html
        .split("href=\"/downloads/what-if.csv")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap()
        .replace("&amp;", "&");
    let reply = product.get(&format!("/downloads/what-if.csv{file}")).await;
    assert!(reply.header("content-disposition").contains("kich-ban"));
    let csv = reply.text();
    let rows: Vec<_> = csv.lines().skip(1).collect();
    assert_eq!(rows.len(), 4, "two months, two localities: {csv}");
    assert!(
        rows.iter()
            .all(|row| row.starts_with("KỊCH BẢN,e2e_total,2026-1"))
    );
    assert!(rows[1].contains("2026-12,block-localities,0.5500,0.2000,2000,yes"));
    let english = product
        .get(&format!("/downloads/what-if.csv?{at}&lang=en"))
        .await;
    assert!(english.text().contains("SCENARIO,"));
    assert_eq!(
        product.get("/downloads/what-if.csv?lang=xx").await.status,
        400
    );
}

#[tokio::test]
async fn the_form_of_a_scenario_leads_to_one_address() {
    let csv = rates(&["2026-10"], &[("34-01", 10), ("34-22", 30)]);
    let product = Product::with_reports(&csv).await;
    let form = "/vi/what-if?all=&by=2026-12&to.34-01=60&unit=34-22&rate=55,5";
    let reply = product.get(form).await;
    assert_eq!(reply.status, 303);
    let to = "/vi/what-if?units=34-01:60,34-22:55.5&by=2026-12";
    assert_eq!(reply.header("location"), to);
    let page = product.get(to).await;
    assert_eq!(page.status, 200);
    let html = page.text();
    assert!(html.contains("name=\"to.34-01\"") && html.contains("value=\"55.5\""));
    assert!(html.contains("/en/what-if?units=34-01:60,34-22:55.5&amp;by=2026-12"));
    let empty = Product::empty().await;
    assert_eq!(empty.get("/vi/what-if").await.status, 404);
}
