//! The page of the programme: every counter that was published, as it was written, with its source.
use super::overview::words;
use crate::build::Product;

/// The rows under a subject.
fn section<'a>(html: &'a str, subject: &str) -> &'a str {
    let head = format!("scope=\"rowgroup\">{subject}</th>");
    let rest = html.split(&head).nth(1).unwrap();
    rest.split("</tbody>").next().unwrap()
}

#[tokio::test]
async fn every_counter_of_the_articles_stands_under_its_subject_with_day_and_source() {
    let product = Product::empty().await;
    let html = product.get("/vi/programme").await.text();
    for (subject, facts) in [
        (
            "Cổng Dịch vụ công quốc gia",
            &["16,4 triệu tài khoản", "19/7/2024"][..],
        ),
        (
            "Thủ tục và dịch vụ công thiết yếu",
            &[
                "4.543/6.325",
                "71,8%",
                "43/53",
                "56/76",
                "73,7%",
                "Hai danh mục khác nhau",
            ],
        ),
        (
            "Dữ liệu dân cư, định danh",
            &[
                "11 bộ, ngành",
                "4 doanh nghiệp",
                "14/63",
                "hơn 68 triệu thẻ",
                "45 triệu người",
            ],
        ),
        (
            "Chỉ đạo, nghị quyết, chương trình",
            &["22 bộ, ngành", "63/63", "12/63", "50/92", "54,3%"],
        ),
        (
            "Tổ công nghệ số cộng đồng",
            &["41/63", "36.300 tổ", "khoảng 200.000 người", "8/8/2022"],
        ),
        ("Hạ tầng số", &["100%"]),
        (
            "Vị trí trên thế giới",
            &["86/193", "năm 2022", "thứ hạng, không phải tiến độ", "50"],
        ),
        (
            "Kinh tế số",
            &[
                "hơn 117 tỷ USD",
                "năm 2023",
                "khoảng 65 tỷ USD",
                "1/1 – 30/6/2024",
                "không so",
            ],
        ),
    ] {
        let text = words(section(&html, subject));
        for fact in facts {
            assert!(text.contains(fact), "{subject}: {fact} in {text}");
        }
        assert!(text.contains("Quảng Bình, tin") || text.contains("Ninh Bình, tin"));
    }
    let text = words(&html);
    assert!(text.contains("3 trong 9 chỉ số biết tổng đã đủ"), "{text}");
    assert!(text.contains("Số liệu đã công bố, không phải minh họa"));
    assert!(
        !text.contains("Hệ thống dùng chung"),
        "that of a unit is on its page"
    );
    assert!(html.contains("/downloads/observations.xlsx?topic=programme"));
}

#[tokio::test]
async fn in_english_what_is_counted_is_english_and_notes_stay_marked_as_vietnamese() {
    let product = Product::empty().await;
    let html = product.get("/en/programme").await.text();
    let text = words(&html);
    for fact in [
        "16.4 million accounts",
        "4,543/6,325 procedures",
        "over 117 billion USD",
    ] {
        assert!(text.contains(fact), "{fact}");
    }
    let before = html.split("làm tròn").next().unwrap();
    assert!(before.rsplit('<').next().unwrap().contains("lang=\"vi\""));
}

#[tokio::test]
async fn the_counter_of_one_unit_stands_on_its_page_and_on_its_successors_under_the_old_name() {
    let product = Product::empty().await;
    let old = product.get("/vi/units/63-37").await.text();
    let old = words(old.split("id=\"counters\"").nth(1).unwrap());
    assert!(old.contains("Hệ thống dùng chung kết nối") && old.contains("100%"));
    let board = product.desk.board();
    let ix = board.units().find("63-37").unwrap();
    let heir = board.units().successor(ix).unwrap();
    let id = &board.units().get(heir).id;
    let new = product.get(&format!("/vi/units/{id}")).await.text();
    let new = new.split("id=\"counters\"").nth(1).unwrap();
    assert!(new.contains("<code>63-37</code>") && words(new).contains("100%"));
    let other = product.get("/vi/units/63-40").await.text();
    assert!(!other.contains("id=\"counters\""), "the control");
}

#[tokio::test]
async fn what_an_article_said_of_nobody_by_name_is_read_in_english_too() {
    let product = Product::empty().await;
    let vi = words(&product.get("/vi/").await.text());
    for fact in [
        "Địa phương cao nhất",
        "69%",
        "Nhiều địa phương thấp nhất",
        "&lt; 5%",
        "17,9%",
    ] {
        assert!(vi.contains(fact), "{fact}");
    }
    let en = words(&product.get("/en/").await.text());
    for fact in [
        "The highest locality, not named",
        "Many of the lowest, not named",
        "17.9%",
    ] {
        assert!(en.contains(fact), "{fact}");
    }
}

#[tokio::test]
async fn places_where_only_observations_were_read_are_among_the_sources() {
    let product = Product::empty().await;
    let html = product.get("/vi/about").await.text();
    let sources = html.split("id=\"sources\"").nth(1).unwrap();
    let sources = sources.split("</section>").next().unwrap();
    assert!(
        sources.contains("Bộ TN&amp;MT, tin về DTI 2022")
            || sources.contains("Bộ TN&MT, tin về DTI 2022")
    );
    assert!(words(sources).contains("Xếp hạng, chỉ số đếm"));
}
