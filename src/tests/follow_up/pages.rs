//! What the pages show: the list with its filters, the form as a flag fills it in, the rate before
//! and after, and the climbers.
use super::{NEW, ONE, SOUND, act, office, send, with};
use crate::build::rates;

#[tokio::test]
async fn the_list_begins_with_what_is_overdue_and_the_address_says_what_it_shows() {
    let office = office().await;
    let empty = office.get("duyet", "/vi/follow-up").await.text();
    assert!(empty.contains("Chưa có việc nào được giao") && empty.contains(NEW));
    send(&office, "duyet", NEW, &with("task", "Việc đầu")).await;
    send(&office, "duyet", NEW, &with("task", "Việc hai")).await;
    let mut other = with("unit", "34-01");
    other.retain(|(name, _)| *name != "task" && *name != "rule");
    other.extend([("task", "Việc ba"), ("rule", "no-report")]);
    send(&office, "duyet", NEW, &other).await;
    let past = "update follow_up set due = '2026-11-10' where follow_up_id = 2";
    assert!(crate::storage::takes(&office.product.url, past).await);

    let page = office.get("duyet", "/vi/follow-up").await.text();
    assert!(page.contains("3 việc, trong đó 1 việc quá hạn."));
    let at = |words: &str| page.find(&format!(">{words}</td>"));
    assert!(at("Việc hai") < at("Việc đầu") && at("Việc hai").is_some());
    for (query, shown) in [
        ("state=overdue", "Việc hai"),
        ("unit=34-01", "Việc ba"),
        ("rule=no-report", "Việc ba"),
        ("state=open&unit=34-44&rule=below-target", "Việc đầu"),
    ] {
        let page = office
            .get("duyet", &format!("/vi/follow-up?{query}"))
            .await
            .text();
        for words in ["Việc đầu", "Việc hai", "Việc ba"] {
            let cell = format!(">{words}</td>");
            assert_eq!(page.contains(&cell), words == shown, "{query} {words}");
        }
        let same = format!("/en/follow-up?{}", query.replace('&', "&amp;"));
        assert!(page.contains(&same), "the other language keeps {query}");
    }
    let none = office.get("duyet", "/vi/follow-up?state=done").await.text();
    assert!(none.contains("Không có việc nào khớp bộ lọc"));
}

#[tokio::test]
async fn a_flag_fills_in_the_form_and_the_form_gives_the_action_out() {
    let office = office().await;
    let from =
        "?unit=34-44&indicator=ontime&basis=ytd&rule=falling&since=2026-07&month=2026-09";
    let page = office.get("duyet", &format!("{NEW}{from}")).await.text();
    for chosen in ["34-44", "ontime", "ytd", "falling"] {
        assert!(
            page.contains(&format!("<option value=\"{chosen}\" selected")),
            "{chosen}"
        );
    }
    for month in ["2026-07", "2026-09"] {
        assert!(page.contains(&format!("value=\"{month}\"")), "{month}");
    }
}

#[tokio::test]
async fn the_rate_before_and_after_is_pooled_around_the_month_it_was_begun_in() {
    let office = office().await;
    // Begun in 9: the months 6 to 8 come before it, 10 after it.
    for (given, percent) in [
        (["2026-06", "2026-07"].as_slice(), 20),
        (&["2026-08"], 50),
        (&["2026-09"], 90),
    ] {
        let file = rates(given, &[("34-44", percent)]);
        office.product.import(&file).await.unwrap();
    }
    send(&office, "duyet", NEW, &with("month", "2026-08")).await;
    let page = office.get("lan", ONE).await.text();
    assert!(page.contains("không khẳng định do việc này"));
    assert!(page.contains("việc chưa bắt đầu"));
    act(&office, "lan", &[("act", "begin"), ("seen", "0")]).await;
    let earlier = "update follow_up set begun_on = '2026-09-15'";
    assert!(crate::storage::takes(&office.product.url, earlier).await);
    let page = office.get("lan", ONE).await.text();
    // (20 + 20 + 50) / 3, and nothing after it yet.
    assert!(page.contains("30,0% (gộp 6/2026 đến 8/2026)"), "{page}");
    assert!(page.contains("3 tháng sau tháng bắt đầu</dt><dd>Chưa có số liệu"));
    let october = rates(&["2026-10"], &[("34-44", 60)]);
    office.product.import(&october).await.unwrap();
    let page = office.get("lan", ONE).await.text();
    assert!(page.contains("60,0% (gộp 10/2026 đến 10/2026)"));
    // The month of the flag and every month since.
    for rate in ["50,0%", "90,0%", "60,0%"] {
        assert!(page.contains(&format!("<td>{rate}</td>")), "{rate}");
    }
}

#[tokio::test]
async fn climbers_are_shown_with_what_they_finished() {
    let office = office().await;
    let spring = ["2026-02", "2026-03", "2026-04"];
    let autumn = ["2026-08", "2026-09", "2026-10"];
    let units = |a, b, c| [("34-44", a), ("34-01", b), ("34-48", c)];
    for file in [
        rates(&spring, &units(20, 30, 50)),
        rates(&autumn, &units(60, 40, 50)),
    ] {
        office.product.import(&file).await.unwrap();
    }
    send(&office, "duyet", NEW, &SOUND).await;
    let practice = "/vi/follow-up/practice";
    let page = office.get("duyet", practice).await.text();
    let at = |words: &str| page.find(words);
    assert!(
        at("Quảng Trị</a></th>") < at("Hà Nội</a></th>") && at("Hà Nội</a></th>").is_some()
    );
    assert!(
        !page.contains("Đà Nẵng</a></th>"),
        "who gained nothing is no climber"
    );
    assert!(!page.contains("Rà soát danh mục"), "not done yet");
    assert!(
        page.contains("Chưa đủ số liệu"),
        "there was nothing a year ago"
    );
    act(&office, "lan", &[("act", "begin"), ("seen", "0")]).await;
    let finish = [("act", "finish"), ("seen", "1"), ("result", "Đã công bố")];
    act(&office, "lan", &finish).await;
    let page = office.get("quantri", practice).await.text();
    assert!(page.contains("Rà soát danh mục") && page.contains("Đã công bố"));
    assert_eq!(office.get("lan", practice).await.status, 404);
}
