//! Ranks over the months.
use super::{board, labels::apart, month};
use crate::{
    charts::{Dress, ranks},
    domain::{Map, RankTrend, View},
    i18n::Lang,
};

fn of(unit: &str, map: Map, at: &str) -> RankTrend {
    let unit = board().units().find(unit).unwrap();
    let view = View {
        map,
        ..View::default()
    };
    board().rank_trend(unit, &view, month(at))
}

fn wide(trend: &RankTrend) -> String {
    ranks(trend, "Quảng Trị", Lang::Vi, Dress::Wide)
}

fn lines(svg: &str) -> usize {
    svg.matches("class=\"c-series\" stroke-width=\"2.75\"")
        .count()
}

#[test]
fn a_rank_is_told_among_the_units_of_its_month() {
    let trend = of("34-01", Map::Reported, "2026-10");
    let at = |text| trend.at(month(text)).unwrap();
    assert_eq!((at("2025-06").of, at("2025-07").of), (63, 34));
    assert_eq!(
        (trend.units.first(), trend.units.last()),
        (Some(&63), Some(&34))
    );
    let svg = wide(&trend);
    assert!(svg.contains(">63 địa phương<") && svg.contains(">34 địa phương<"));
    let place = at("2026-10");
    assert!(svg.contains(&format!(">{}/{}<", place.rank, place.of)));
    assert_eq!(
        lines(&svg),
        2,
        "a rank among 63 and one among 34 are no line"
    );
}

#[test]
fn a_unit_made_from_several_has_no_rank_before_it_unless_they_are_summed() {
    let trend = of("34-44", Map::Reported, "2026-10");
    assert!(trend.at(month("2025-06")).is_none() && trend.at(month("2025-07")).is_some());
    let summed = of("34-44", Map::Today, "2026-10");
    assert_eq!(summed.at(month("2025-06")).unwrap().of, 34);
    assert!(lines(&wide(&summed)) >= 1 && !wide(&summed).contains(">63 địa phương<"));
}

#[test]
fn a_gap_in_the_ranks_is_a_gap_in_the_line() {
    let mut trend = of("34-44", Map::Today, "2026-10");
    let before = lines(&wide(&trend));
    let at = trend.places.len() - 6;
    trend.places[at] = None;
    assert_eq!(lines(&wide(&trend)), before + 1);
    trend.places.fill(None);
    assert!(wide(&trend).contains(">Chưa có số liệu<"));
}

#[test]
fn places_are_only_said_to_be_won_among_the_same_units() {
    let title = |at| Lang::Vi.rank_finding(&of("34-01", Map::Reported, at));
    assert_eq!(
        title("2026-06"),
        "Thứ hạng qua các tháng",
        "a year ago there were 63"
    );
    assert!(title("2026-10").contains("cùng kỳ năm trước"));
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    for (unit, map) in [
        ("34-01", Map::Reported),
        ("34-44", Map::Reported),
        ("34-44", Map::Today),
        ("63-44", Map::Old),
    ] {
        for at in [
            "2024-01", "2024-02", "2025-06", "2025-07", "2026-02", "2026-10",
        ] {
            let trend = of(unit, map, at);
            for lang in Lang::ALL {
                apart(&ranks(&trend, "Quảng Trị", lang, Dress::Wide));
                apart(&ranks(&trend, "Quảng Trị", lang, Dress::Narrow));
            }
        }
    }
}

#[test]
fn a_script_finds_each_month_and_its_rank_on_the_page() {
    let trend = of("34-44", Map::Reported, "2026-10");
    let svg = wide(&trend);
    let list = |name: &str| {
        let list = svg.split(&format!(" {name}=\"")).nth(1).unwrap();
        let list = list.split('"').next().unwrap();
        list.split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let (across, down) = (list("data-x"), list("data-y"));
    let missing = trend.places.iter().filter(|place| place.is_none()).count();
    assert_eq!(
        (across.len(), down.len()),
        (trend.places.len(), trend.places.len())
    );
    assert_eq!(down.iter().filter(|y| y.is_empty()).count(), missing);
    assert!(missing > 0 && missing < trend.places.len());
}
