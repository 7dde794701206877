//! What each unit holds of the gap.
use super::{
    board,
    chance::{Chance, SETS},
    labels::fault,
    month,
};
use crate::{
    charts::{Dress, contribution},
    domain::{Basis, Contribution, Indicator},
    i18n::Lang,
};

const PAGES: [Dress; 2] = [Dress::Wide, Dress::Narrow];

fn of(at: &str) -> Option<Contribution> {
    let units = board().localities_in(month(at));
    Contribution::of(
        board(),
        &units,
        Indicator::E2eTotal,
        Basis::Month,
        month(at),
    )
}

#[test]
fn ten_are_named_the_others_are_one_and_the_sums_end_at_100() {
    let found = of("2026-10").unwrap();
    for dress in PAGES {
        let svg = contribution(board(), Some(&found), Lang::Vi, dress);
        assert_eq!(svg.matches("<path class=\"f-series\"").count(), 10);
        assert_eq!(svg.matches("<path class=\"f-peer\"").count(), 1);
        let others = format!(">{} nơi còn lại<", found.rows.len() - 10);
        assert!(svg.contains(&others) && svg.contains(">100,0%<"));
        let ten = Lang::Vi.percent(found.share_of_first(10));
        assert!(
            svg.contains(&format!(">{ten}<")),
            "the sum that the title says"
        );
        assert!(Lang::Vi.shortfall_finding(Some(&found)).contains(&ten));
    }
}

#[test]
fn without_a_gap_it_says_so() {
    let mut none = of("2026-10").unwrap();
    none.rows.clear();
    let svg = contribution(board(), Some(&none), Lang::Vi, Dress::Wide);
    assert!(svg.contains("Không địa phương nào dưới mục tiêu") && !svg.contains("f-series"));
    let svg = contribution(board(), None, Lang::Vi, Dress::Narrow);
    assert!(svg.contains(">Chưa có số liệu<"));
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    let sample = [
        "2024-01", "2025-06", "2025-07", "2026-09", "2026-10", "2019-01",
    ];
    let sample = sample.into_iter().map(of);
    let chance = (0..SETS).map(|seed| Some(Chance(seed).contribution()));
    for (number, found) in sample.chain(chance).enumerate() {
        for lang in Lang::ALL {
            for dress in PAGES {
                let svg = contribution(board(), found.as_ref(), lang, dress);
                assert_eq!(fault(&svg), None, "{number} {dress:?}");
            }
        }
    }
}
