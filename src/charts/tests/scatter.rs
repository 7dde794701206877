//! Volume and rate.
use super::{
    board,
    chance::{Chance, SETS},
    labels::fault,
    month,
};
use crate::{
    charts::{Dress, scatter},
    domain::{Overview, Scatter, View},
    i18n::Lang,
};

const PAGES: [Dress; 2] = [Dress::Wide, Dress::Narrow];

fn of(at: &str) -> Scatter {
    let view = View::default();
    let overview = Overview::new(board(), board().nation().unwrap(), &view, month(at));
    Scatter::new(board(), &overview, &view)
}

#[test]
fn every_unit_is_a_dot_or_is_said_not_to_be_one() {
    let found = of("2026-10");
    assert_eq!((found.points.len(), found.without.len()), (33, 1));
    for dress in PAGES {
        let svg = scatter(board(), &found, Lang::Vi, dress);
        assert_eq!(svg.matches("<g data-unit=\"").count(), 33);
        assert!(svg.contains("Chưa đủ số: Cần Thơ<"));
        for literal in ["#", "rgb(", "style=", " id=", "xmlns", "NaN", "inf"] {
            assert!(!svg.contains(literal), "{literal}");
        }
    }
}

#[test]
fn the_axis_says_that_it_is_logarithmic_and_the_target_is_named() {
    let svg = scatter(board(), &of("2026-10"), Lang::Vi, Dress::Wide);
    assert!(svg.contains("thang lôgarit") && svg.contains(">Mục tiêu<"));
    assert!(svg.contains(">0</text>"), "the rates begin at 0");
}

#[test]
fn who_holds_most_of_the_gap_is_marked_and_named() {
    let found = of("2026-10");
    let svg = scatter(board(), &found, Lang::Vi, Dress::Wide);
    let holders = found.holders(5);
    assert!(!holders.is_empty());
    for holder in &holders {
        let unit = board().units().get(holder.unit);
        let name = Lang::Vi.tile_name(unit);
        assert!(svg.contains(&format!(">{name} ")), "{name}");
        let mark = svg
            .split(&format!("<g data-unit=\"{}\">", unit.id))
            .nth(1)
            .unwrap();
        assert!(
            mark.split("</g>").next().unwrap().contains("f-below"),
            "{name}"
        );
    }
    assert_eq!(
        svg.matches("class=\"f-below\" d=").count(),
        holders.len() + 1,
        "and the key"
    );
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    let sample = [
        "2024-01", "2024-08", "2025-06", "2025-07", "2026-09", "2026-10", "2019-01",
    ];
    let sample = sample.map(of);
    let chance = (0..SETS).map(|seed| Chance(seed).scatter());
    for (number, found) in sample.into_iter().chain(chance).enumerate() {
        for lang in Lang::ALL {
            for dress in PAGES {
                let svg = scatter(board(), &found, lang, dress);
                assert_eq!(fault(&svg), None, "{number} {dress:?}");
            }
        }
    }
}
