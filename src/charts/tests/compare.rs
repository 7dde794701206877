//! Units side by side.
use super::{board, example, labels::fault, month};
use crate::{
    charts::{Dress, compare},
    domain::{Comparison, Rate, Series, Trend, View},
    i18n::Lang,
};
use proptest::prelude::*;

fn of(ids: &[&str], at: &str) -> Comparison {
    let units: Vec<_> = ids
        .iter()
        .map(|id| board().units().find(id).unwrap())
        .collect();
    board().compare_trend(&units, &View::default(), month(at))
}

fn wide(comparison: &Comparison) -> String {
    compare(comparison, "Khối địa phương", Lang::Vi, Dress::Wide)
}

const SIX: [&str; 6] = ["34-44", "34-79", "34-48", "34-12", "34-20", "34-38"];

#[test]
fn each_line_has_a_colour_a_dash_and_its_name_at_its_end() {
    let comparison = of(&SIX, "2026-10");
    let svg = wide(&comparison);
    let mut dashes = Vec::new();
    for number in 1..=6 {
        let class = format!("class=\"c-c{number}\" stroke-width=\"2.25\"");
        let line = svg
            .split(&class)
            .nth(1)
            .unwrap()
            .split("/>")
            .next()
            .unwrap();
        dashes.push(line.split(" d=\"").next().unwrap().to_owned());
    }
    dashes.sort();
    dashes.dedup();
    assert_eq!(dashes.len(), 6);
    for line in &comparison.lines {
        let name = Lang::Vi.unit_name(&line.unit);
        let first = name.split(' ').next().unwrap();
        assert!(svg.contains(&format!(">{first}")), "{name}");
    }
    assert!(svg.contains("class=\"c-peer\"") && svg.contains(">Mục tiêu 70%<"));
    assert!(svg.len() < 12 * 1024, "{}", svg.len());
}

#[test]
fn the_title_names_the_highest_and_the_lowest_only_where_they_differ() {
    let comparison = of(&SIX, "2026-10");
    let title = Lang::Vi.comparison_finding(&comparison);
    assert!(
        title.contains(" cao nhất ") && title.contains(" thấp nhất "),
        "{title}"
    );
    let alone = Lang::Vi.comparison_finding(&of(&["34-44"], "2026-10"));
    assert_eq!(alone, "Tỷ lệ của các địa phương cạnh nhau");
}

#[test]
fn a_unit_that_has_ended_is_named_where_its_line_ends() {
    let svg = wide(&of(&["34-44", "63-44"], "2026-10"));
    let x = svg
        .split(">Quảng Bình<")
        .next()
        .unwrap()
        .rsplit(" x=\"")
        .next()
        .unwrap();
    let x: f64 = x.split('"').next().unwrap().parse().unwrap();
    assert!(x < 688.0, "{x} lies within the plot");
}

#[test]
fn a_unit_without_a_single_figure_still_has_its_name() {
    let mut comparison = of(&["34-44"], "2026-10");
    comparison.lines[0].rates.fill(None);
    assert!(wide(&comparison).contains(">chưa có số<"));
    comparison.lines.clear();
    assert!(!wide(&comparison).contains("NaN"));
}

proptest! {
    #[test]
    fn no_name_lies_on_another_and_none_is_cut(
        percents in prop::collection::vec(
            prop::collection::vec(prop_oneof![1 => Just(None), 6 => (0..=1_000_u64).prop_map(Some)], 34),
            0..=6,
        ),
        focus in 0..34_i32,
        narrow: bool,
    ) {
        let lines = percents.into_iter().zip(SIX).map(|(percents, id)| {
            let unit = board().units().find(id).unwrap();
            Series {
                unit: board().units().get(unit).clone(),
                rates: percents.into_iter().map(|part| Rate::new(part?, 1_000)).collect(),
            }
        });
        let around = Trend {
            group: example().rates,
            rates: vec![None; 34],
            middle: Vec::new(),
            path: None,
            focus: month("2024-01").plus(focus),
            ..example()
        };
        let comparison = Comparison { around, lines: lines.collect() };
        let dress = if narrow { Dress::Narrow } else { Dress::Wide };
        for lang in Lang::ALL {
            let svg = compare(&comparison, "Khối địa phương", lang, dress);
            prop_assert_eq!(fault(&svg), None);
        }
    }
}
