//! Indicators against their targets.
use super::{
    board,
    chance::{Chance, SETS},
    labels::fault,
    month,
};
use crate::{
    charts::{Dress, bullets},
    domain::{Bullet, Figure, Indicator, View},
    i18n::Lang,
};

const PAGES: [Dress; 2] = [Dress::Wide, Dress::Narrow];

fn of(unit: Option<&str>, at: &str) -> Vec<Bullet> {
    let unit = unit.map(|id| board().units().find(id).unwrap());
    board().bullets(unit, &View::default(), month(at))
}

fn drawn(found: &[Bullet], lang: Lang, dress: Dress) -> String {
    bullets(found, "Khối địa phương", lang, dress)
}

#[test]
fn every_indicator_is_there_with_its_rate_or_says_that_it_has_none() {
    let mut found = of(None, "2026-10");
    for bullet in &found {
        let rate = bullet.figure.rate().unwrap();
        let value = format!(">{}<", Lang::Vi.near(rate, bullet.target));
        assert!(
            drawn(&found, Lang::Vi, Dress::Wide).contains(&value),
            "{value}"
        );
    }
    let words = |found: &[Bullet]| {
        drawn(found, Lang::Vi, Dress::Narrow)
            .matches(">chưa có số<")
            .count()
    };
    assert_eq!(words(&found), 0);
    found[2].figure = Figure::default();
    assert_eq!(words(&found), 1, "and no bar of nothing");
    let svg = drawn(&found, Lang::Vi, Dress::Wide);
    let bars = svg.matches("<path class=\"f-series\"").count();
    assert_eq!(
        bars + svg.matches("<path class=\"f-met\"").count(),
        Indicator::ALL.len() - 1
    );
}

#[test]
fn an_indicator_without_a_target_says_so_and_has_no_line() {
    let mut found = of(None, "2026-10");
    found.truncate(1);
    let lines = |found: &[Bullet]| {
        drawn(found, Lang::Vi, Dress::Wide)
            .matches("class=\"c-target\"")
            .count()
    };
    assert_eq!(lines(&found), 2, "one, and one in the key");
    found[0].target = None;
    assert_eq!(lines(&found), 1);
    assert!(drawn(&found, Lang::Vi, Dress::Wide).contains(">chưa có mục tiêu<"));
}

#[test]
fn the_title_counts_what_is_met_and_what_rose() {
    let title = Lang::Vi.bullets_finding(&of(Some("34-44"), "2026-10"));
    assert!(
        title.contains("chỉ\u{a0}tiêu có mục tiêu đã đạt"),
        "{title}"
    );
    assert!(title.contains("cao hơn cùng kỳ năm trước"), "{title}");
    assert_eq!(Lang::En.bullets_finding(&[]), "The indicators side by side");
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    let months = ["2024-01", "2025-06", "2025-07", "2026-10", "2019-01"];
    let of_unit = |at| [of(None, at), of(Some("34-44"), at)];
    let sample = months.into_iter().flat_map(of_unit);
    let chance = (0..SETS).map(|seed| Chance(seed).bullets());
    for (number, found) in sample.chain(chance).enumerate() {
        for lang in Lang::ALL {
            for dress in PAGES {
                assert_eq!(
                    fault(&drawn(&found, lang, dress)),
                    None,
                    "{number} {dress:?}"
                );
            }
        }
    }
}
