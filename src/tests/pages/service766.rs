//! Index 766 and the assessments of others: what was published, and nothing beyond it.
use super::overview::words;
use crate::build::Product;

/// The part of a page under the anchor `id`, until the section ends.
fn section(html: &str, id: &str) -> String {
    let from = html.split(&format!("id=\"{id}\"")).nth(1).unwrap();
    words(from.split("</section>").next().unwrap())
}

/// The row of a unit in the first table that has it.
fn row(html: &str, unit: &str) -> String {
    let from = html.split(&format!("data-unit=\"{unit}\"")).nth(1).unwrap();
    words(&format!("<tr {}", from.split("</tr>").next().unwrap()))
}

#[tokio::test]
async fn a_day_with_several_units_is_a_table_with_its_distances() {
    let product = Product::empty().await;
    let html = product.get("/vi/rankings/766?day=2025-08-29").await.text();
    let text = words(&html);
    assert!(
        text.contains("Thái Nguyên dẫn đầu Bộ chỉ số 766 với 86,97\u{a0}điểm, hơn Quảng Trị 0,41\u{a0}điểm."),
        "{text}"
    );
    assert!(text.contains("29/8/2025: công bố 5/34 địa phương"));
    let second = row(&html, "34-44");
    for part in [
        "2/34",
        "86,56",
        "Tốt",
        "chưa kiểm chứng",
        "0,41",
        "0,05",
        "dantri.com.vn",
    ] {
        assert!(second.contains(part), "{part}: {second}");
    }
    let fifth = row(&html, "34-42");
    assert!(
        fifth.contains("2,12") && fifth.contains("chưa công bố"),
        "{fifth}"
    );
    assert!(text.contains("Các nhóm cộng lại đúng bằng tổng điểm đã công bố."));
    assert!(text.contains("Xa mức tối đa nhất: số hóa hồ sơ, 75,6%."));
    assert!(text.contains("năm nhóm của Quyết định, công bố 5/5"));
    assert!(text.contains("Số liệu đã công bố, không phải minh họa"));
}

#[tokio::test]
async fn scores_of_other_days_keep_their_days_and_are_not_ranked() {
    let product = Product::empty().await;
    let html = product.get("/vi/rankings/766").await.text();
    let text = words(&html);
    assert!(
        text.contains("Bắc Ninh cao nhất trong 3 địa phương có điểm công bố: 92,37\u{a0}điểm"),
        "the last day with several units: {text}"
    );
    assert!(row(&html, "34-24").contains("suy ra"));
    let latest = section(&html, "latest");
    assert!(
        latest.contains("30/11/2025") && latest.contains("89,5"),
        "{latest}"
    );
    assert!(latest.contains("+13,40 từ 31/7/2025, suy ra"), "{latest}");
    assert!(
        !latest.contains("82,5"),
        "a unit that ended has its day in the list only"
    );
    let days = html.matches("/vi/rankings/766?day=").count();
    assert_eq!(days, 7, "one link for each day that was published");
    let none = product.get("/vi/rankings/766?day=2020-01-01").await.text();
    assert!(words(&none).contains("Chưa có lần công bố nào vào hoặc trước ngày này"));
}

#[tokio::test]
async fn six_groups_of_the_portal_are_not_read_as_five() {
    let product = Product::empty().await;
    let html = product.get("/vi/rankings/766?day=2025-10-20").await.text();
    let text = words(&html);
    assert!(text.contains("sáu nhóm của Cổng, công bố 3/6"), "{text}");
    assert!(text.contains("Thanh toán trực tuyến100,0%10/10"), "{text}");
    assert!(text.contains("chưa công bố/12"));
    let change = row(&html, "34-75");
    assert!(change.contains("+0,28 từ 10/10/2025"), "{change}");
    let groups = section(&html, "groups");
    assert!(groups.contains("suy ra: 22 − 10"), "{groups}");
    assert!(groups.contains("điểm chi tiết chưa kiểm chứng"));
    let bands = section(&html, "bands");
    assert_eq!(
        bands.matches("chưa kiểm chứng").count(),
        4,
        "three bands and the sentence: {bands}"
    );
}

#[tokio::test]
async fn the_table_of_a_day_can_be_taken_away() {
    let product = Product::empty().await;
    let file = product
        .get("/downloads/index766.csv?day=2025-08-29&bom=0")
        .await;
    assert!(
        file.header("content-disposition")
            .contains("toantrinh-index766-2025-08-29.csv")
    );
    let text = file.text();
    let first = text.lines().nth(1).unwrap();
    assert!(
        first.starts_with(",2025-08-29,34-19,Thái Nguyên,1,34,86.97,Tốt,,0.41,,15.67,19.31,16.64,17.49,,,17.86,source,"),
        "{first}"
    );
    let wrong = product.get("/downloads/index766.csv?day=yesterday").await;
    assert_eq!(wrong.status, 400);
    let early = product.get("/downloads/index766.csv?day=2020-01-01").await;
    assert_eq!(early.status, 404);
}

#[tokio::test]
async fn a_unit_has_its_scores_and_those_of_what_it_was_made_from() {
    let product = Product::empty().await;
    let html = product.get("/vi/units/34-19").await.text();
    let own = section(&html, "index766");
    assert!(
        own.contains("86,97") && own.contains("82,5") && own.contains("1/63"),
        "{own}"
    );
    let html = product.get("/vi/units/34-44").await.text();
    let levels = section(&html, "assessments");
    assert!(
        levels.contains("Quảng Trị") && levels.contains('4'),
        "{levels}"
    );
    let html = product.get("/vi/units/34-01").await.text();
    assert!(!html.contains("id=\"index766\"") && !html.contains("id=\"assessments\""));
}

#[tokio::test]
async fn levels_and_grades_stand_as_published() {
    let product = Product::empty().await;
    let html = product.get("/vi/rankings/assessments").await.text();
    let text = words(&html);
    assert!(
        text.contains(
            "Hệ thống giải quyết thủ tục của Quảng Trị ở mức\u{a0}C, xếp thứ 4; \
             Bộ Công an xếp loại tốt 12/63\u{a0}địa phương."
        ),
        "{text}"
    );
    let quang_tri = row(&html, "63-45");
    assert!(
        quang_tri.starts_with("<tr") || quang_tri.contains('4'),
        "{quang_tri}"
    );
    assert!(html.contains("aria-label=\"mức\u{a0}C\""));
    for id in ["63-74", "63-77", "63-40"] {
        let before = row(&html, id);
        assert!(before.contains("1–3"), "{before}");
        assert!(
            before.contains("thứ tự trong ba địa phương không rõ"),
            "{before}"
        );
        assert!(
            before.contains("chưa công bố") && before.contains("suy ra"),
            "{before}"
        );
    }
    let grades = section(&html, "grades");
    for part in [
        "12/63",
        "42/63",
        "9/63",
        "63/63",
        "19,0%",
        "20/4/2025",
        "vietnamnet.vn",
    ] {
        assert!(grades.contains(part), "{part}: {grades}");
    }
    assert!(text.contains("Chưa tìm thấy ngưỡng"));
}
