//! Forecasts in a trend.
use super::{board, example, month};
use crate::{
    charts::{Caption, Dress, trend},
    domain::{Trend, View},
    i18n::Lang,
};

fn unit(months: usize) -> Trend {
    let (view, focus) = (View::default(), month("2026-10"));
    let unit = board().units().find("34-44").unwrap();
    let plain = board().unit_trend(unit, &view, focus);
    board().forecast(plain, unit, &view, months)
}

fn drawn(shown: &Trend, dress: Dress) -> String {
    trend(shown, "Quảng Trị", "Khối địa phương", Lang::Vi, dress)
}

#[test]
fn a_forecast_is_dashed_and_named_in_every_dress_and_never_a_line_of_facts() {
    let shown = unit(12);
    assert_eq!(shown.ahead.len(), 12);
    for dress in [Dress::Wide, Dress::Narrow] {
        let svg = drawn(&shown, dress);
        assert_eq!(
            svg.matches("class=\"c-forecast\" stroke-width=\"2.25\"")
                .count(),
            1
        );
        assert!(svg.contains("stroke-dasharray=\"6 4\"") && svg.contains(">dự báo</text>"));
        assert!(svg.contains("f-forecast-80") && svg.contains("f-forecast-50"));
        assert!(svg.contains("; dự báo "), "whoever does not see it is told");
    }
    let facts = |svg: &str| svg.matches("c-series").count();
    let plain = drawn(&unit(0), Dress::Wide);
    assert!(!plain.contains("forecast"));
    assert_eq!(facts(&plain), facts(&drawn(&shown, Dress::Wide)));
}

#[test]
fn the_months_ahead_have_no_rate_and_their_place_on_the_axis() {
    let shown = unit(6);
    let facts = unit(0);
    assert_eq!(shown.months.len(), facts.months.len() + 6);
    assert_eq!(shown.rates.len(), shown.months.len());
    assert!(
        shown.rates[facts.months.len()..]
            .iter()
            .all(Option::is_none)
    );
    assert_eq!(shown.months.last(), Some(&month("2027-04")));
    assert_eq!(
        shown.targets.last().map(|step| step.to),
        Some(month("2027-04"))
    );
}

#[test]
fn a_file_says_that_it_forecasts_and_one_without_does_not() {
    let caption = Caption {
        title: "Tỷ lệ theo tháng".into(),
        subtitle: String::new(),
        source: Lang::Vi.outlook().method.into(),
        edition: "Toàn Trình · Ấn bản 2026-10 r1".into(),
        sample: false,
        notes: Vec::new(),
    };
    let colour = "#5b5ba8";
    assert!(drawn(&unit(24), Dress::Export(&caption)).contains(colour));
    assert!(!drawn(&example(), Dress::Export(&caption)).contains(colour));
}
