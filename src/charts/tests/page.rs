//! On the page.
use super::{board, example, month, rate, step};
use crate::{
    charts::{Dress, spark, trend},
    domain::{Basis, Rate, Trend, View},
    i18n::Lang,
};

const SERIES_LINE: &str = "<path class=\"c-series\" stroke-width=\"2.75\"";

fn wide(shown: &Trend) -> String {
    trend(shown, "Khối địa phương", "", Lang::Vi, Dress::Wide)
}

fn lines(svg: &str) -> usize {
    svg.matches(SERIES_LINE).count()
}

#[test]
fn a_wide_trend_looks_like_this() {
    insta::assert_snapshot!(wide(&example()).replace("><", ">\n<"));
}

#[test]
fn a_gap_in_the_figures_is_a_gap_in_the_line() {
    let mut shown = example();
    assert_eq!(lines(&wide(&shown)), 1);
    shown.rates[6] = None;
    shown.rates[20] = None;
    assert_eq!(lines(&wide(&shown)), 3);
}

#[test]
fn a_month_between_two_gaps_is_a_dot() {
    let dot = "r=\"2.5\"";
    let mut shown = example();
    assert!(!wide(&shown).contains(dot));
    shown.rates[6] = None;
    shown.rates[8] = None;
    assert_eq!(wide(&shown).matches(dot).count(), 1);
}

#[test]
fn a_cumulative_line_starts_anew_each_january() {
    let mut shown = example();
    shown.basis = Basis::YearToDate;
    assert_eq!(lines(&wide(&shown)), 3);
}

#[test]
fn what_follows_the_month_of_the_page_is_drawn_more_quietly() {
    let mut shown = example();
    assert!(!wide(&shown).contains("stroke-opacity"));
    shown.focus = month("2026-03");
    let svg = wide(&shown);
    assert_eq!(svg.matches("stroke-opacity=\"0.5\"").count(), 1);
    assert!(svg.contains(">25,8%<") && svg.contains(">Khối địa phương<"));
    assert!(svg.contains("đến 25,8% trong tháng\u{a0}3/2026"));
}

#[test]
fn a_passed_target_says_so_and_one_ahead_says_when_it_is_due() {
    let mut shown = example();
    let svg = wide(&shown);
    assert!(svg.contains(">hạn 31/12/2025 đã qua<") && svg.contains(">Mục tiêu 70%<"));
    assert!(svg.contains("stroke-width=\"2\" stroke-dasharray=\"2 3\""));
    shown.targets[1].due = month("2026-12");
    let svg = wide(&shown);
    assert!(svg.contains(">hạn 31/12/2026<") && !svg.contains("đã qua"));
}

#[test]
fn a_chart_in_english_has_no_vietnamese_in_it() {
    let svg = trend(&example(), "Localities", "", Lang::En, Dress::Wide);
    assert!(svg.contains(">41.3%<") && svg.contains(">Jul<") && svg.contains(">Target 70%<"));
    assert!(svg.contains("from 13.2% in January 2024 to 41.3% in October 2026"));
    assert!(svg.chars().all(|c| c.is_ascii() || c == '→'), "{svg}");
}

#[test]
fn the_page_gets_classes_only_and_few_bytes() {
    for dress in [Dress::Wide, Dress::Narrow] {
        let svg = trend(&example(), "Khối địa phương", "Cả nước", Lang::Vi, dress);
        for literal in [
            "#", "rgb(", "style=", " id=", "xmlns", "<?xml", "NaN", "inf",
        ] {
            assert!(!svg.contains(literal), "{literal}");
        }
        assert!(svg.starts_with("<svg class=\"chart ") && svg.contains("role=\"img\""));
        assert!(svg.len() < 12 * 1024, "{}", svg.len());
    }
}

#[test]
fn a_name_is_text_and_never_markup() {
    let svg = trend(&example(), "<b>\"A\" & B", "", Lang::Vi, Dress::Wide);
    assert!(svg.contains("aria-label=\"&lt;b&gt;&quot;A&quot; &amp; B:"));
    assert!(!svg.contains("<b>"));
}

#[test]
fn without_a_single_rate_the_chart_says_so() {
    let mut shown = example();
    shown.rates.fill(None);
    shown.middle.fill(None);
    shown.path = None;
    let svg = wide(&shown);
    assert!(svg.contains(">Chưa có số liệu<"));
    assert!(svg.contains("aria-label=\"Khối địa phương: chưa có số liệu; mục tiêu 70%"));
    shown.months.clear();
    shown.rates.clear();
    shown.middle.clear();
    shown.targets.clear();
    assert!(wide(&shown).contains(">Chưa có số liệu<"));
}

#[test]
fn a_missing_last_month_is_named_and_not_guessed() {
    let mut shown = example();
    shown.rates[33] = None;
    let svg = wide(&shown);
    assert!(svg.contains(">T10: chưa có số<") && !svg.contains(">39,4%<"));
}

#[test]
fn one_month_alone_is_a_dot_with_its_value() {
    let mut shown = example();
    shown.focus = month("2024-01");
    shown.months.truncate(1);
    shown.rates.truncate(1);
    shown.middle.truncate(1);
    shown.targets = vec![step("2024-01", "2024-01", "2024-12", 30.0)];
    shown.path = None;
    let svg = wide(&shown);
    assert_eq!(lines(&svg), 0);
    assert!(svg.contains(">13,2%<") && svg.contains(">2024<"));
    assert!(svg.contains("aria-label=\"Khối địa phương: 13,2% trong tháng\u{a0}1/2024; mục"));
}

#[test]
fn nothing_and_everything_stay_within_the_axis() {
    let mut shown = example();
    shown.middle.clear();
    for (at, rate) in shown.rates.iter_mut().enumerate() {
        *rate = Rate::new(if at < 17 { 0 } else { 9 }, 9);
    }
    let svg = wide(&shown);
    assert!(svg.contains(">100%<") && svg.contains(">100,0%<"));
}

#[test]
fn a_rate_just_under_the_target_shows_why_it_is_under() {
    let mut shown = example();
    shown.rates[33] = Rate::new(6_998, 10_000);
    assert!(wide(&shown).contains(">69,98%<"));
}

#[test]
fn a_sparkline_keeps_its_gaps_and_is_small() {
    let mut rates = example().rates;
    rates[9] = None;
    let svg = spark(&rates);
    assert_eq!(
        svg.matches("<path class=\"c-series\" stroke-width=\"1.5\"")
            .count(),
        2
    );
    assert!(svg.contains("aria-hidden=\"true\"") && !svg.contains('#') && svg.len() < 700);
    for rates in [&[][..], &[None], &[rate(5.0)], &[rate(5.0), rate(5.0)]] {
        assert!(!spark(rates).contains("NaN"));
    }
}

#[test]
fn region_and_predecessors_stand_behind_a_unit_with_their_names() {
    let unit = board().units().find("34-44").unwrap();
    let shown = board().unit_trend(unit, &View::default(), month("2026-10"));
    let draw = |dress| trend(&shown, "Quảng Trị", "Khối địa phương", Lang::Vi, dress);
    let svg = draw(Dress::Wide);
    for name in [">Bắc Trung Bộ ", ">Quảng Bình<", ">Quảng Trị (cũ)<"] {
        assert_eq!(svg.matches(name).count(), 1, "{name}");
    }
    let narrow = draw(Dress::Narrow);
    assert!(!narrow.contains("Quảng Bình") && narrow.contains(">Bắc Trung Bộ<"));
}

#[test]
fn the_reference_path_ends_where_the_square_of_its_target_stands() {
    let mut shown = example();
    shown.focus = month("2025-12");
    let shown = shown.until_focus();
    let svg = wide(&shown);
    let path = svg.split("stroke-dasharray=\"7 5\" d=\"").nth(1).unwrap();
    let mut numbers = path.split('"').next().unwrap().rsplit(' ');
    let (y, x) = (numbers.next().unwrap(), numbers.next().unwrap());
    let corner = |text: &str| text.parse::<f64>().unwrap() - 4.5;
    let square = format!("<path class=\"f-target\" d=\"M{} {}H", corner(x), corner(y));
    assert!(svg.contains(&square), "{square}");
}

#[test]
fn a_script_finds_each_month_and_its_value_on_the_page() {
    let mut shown = example();
    shown.rates[6] = None;
    let svg = wide(&shown);
    let list = |name: &str| {
        let list = svg.split(&format!(" {name}=\"")).nth(1).unwrap();
        let list = list.split('"').next().unwrap();
        list.split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let (across, down) = (list("data-x"), list("data-y"));
    assert_eq!((across.len(), down.len()), (34, 34));
    assert_eq!((across[0].as_str(), across[33].as_str()), ("46", "688"));
    assert!(down[6].is_empty() && down.iter().filter(|y| y.is_empty()).count() == 1);
    assert!(across.join(",").len() + down.join(",").len() < 500);
}
