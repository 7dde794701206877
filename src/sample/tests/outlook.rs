//! Forecasts of the sample's units.
use super::*;
use crate::domain::{Likelihood, UnitOutlook};

fn of(board: &Board, unit: &str, at: &str, ahead: usize) -> Option<UnitOutlook> {
    let unit = board.units().find(unit).unwrap();
    board.outlook(unit, Indicator::default(), month(at), ahead)
}

#[test]
fn a_unit_of_today_has_an_outlook_that_begins_after_the_month_asked_for() {
    let board = published_board();
    let found = of(&board, "34-44", "2026-10", 24).unwrap();
    assert_eq!(found.months.len(), 24);
    assert_eq!(found.months[0].month, month("2026-11"));
    let last = SAMPLE.rate("34-44", Basis::Month, "2026-10").percent();
    let next = found.months[0];
    assert!(
        (next.rate.expected - last).abs() < 10.0,
        "{next:?} after {last}"
    );
    let wide = |at: usize| found.months[at].rate.most.1 - found.months[at].rate.most.0;
    assert!(wide(11) > wide(0));
    let unit = board.units().find("34-44").unwrap();
    let known = board.figure(unit, Indicator::default(), Basis::Month, month("2026-10"));
    let volume = next.volume.unwrap() / known.whole as f64;
    assert!((0.6..1.6).contains(&volume), "{volume}");
}

#[test]
fn the_country_is_its_localities_and_a_unit_that_has_ended_has_no_outlook() {
    let board = published_board();
    let nation = of(&board, "vn", "2026-10", 12).unwrap();
    let unit = of(&board, "34-44", "2026-10", 12).unwrap();
    assert!(nation.months[0].volume > unit.months[0].volume);
    assert!(of(&board, "63-35", "2026-10", 6).is_none());
    assert!(of(&board, "63-35", "2025-06", 6).is_none());
}

#[test]
fn what_came_after_the_month_is_not_used_nor_what_was_worked_out_for_another() {
    let full = published_board();
    let to = month("2025-10");
    let mut short = Board::new(full.units().clone(), Vec::new(), Vec::new(), Vec::new(), 1);
    for at in full.months().filter(|at| *at <= to) {
        short = short.with_month(full.slab(at).unwrap().clone());
    }
    let asked = |board: &Board| of(board, "34-01", "2025-10", 12).unwrap().months;
    let before = asked(&full);
    // Another month and the same one again, from what is kept.
    assert_ne!(of(&full, "34-01", "2026-10", 12).unwrap().months, before);
    assert_eq!(asked(&full), before);
    assert_eq!(asked(&short), before);
    // The control: a month published later changes what is expected after it.
    let later = short.with_month(full.slab(month("2025-11")).unwrap().clone());
    assert_ne!(of(&later, "34-01", "2025-11", 12).unwrap().months, before);
}

#[test]
fn there_is_no_outlook_under_six_months_of_figures() {
    let full = published_board();
    let mut board = Board::new(full.units().clone(), Vec::new(), Vec::new(), Vec::new(), 1);
    for at in month("2026-01").through(month("2026-05")) {
        board = board.with_month(full.slab(at).unwrap().clone());
    }
    assert!(of(&board, "34-44", "2026-05", 6).is_none());
}

#[test]
fn a_higher_target_is_less_likely_and_a_month_that_is_not_ahead_has_no_chance() {
    let board = published_board();
    let found = of(&board, "34-44", "2026-10", 6).unwrap();
    let chance =
        |target, by: &str| found.chance(crate::domain::Decimal::whole(target), month(by));
    let by = "2027-03";
    let likely = |target| Likelihood::of(chance(target, by).unwrap());
    assert_eq!(
        (likely(1), likely(99)),
        (Likelihood::Likely, Likelihood::Unlikely)
    );
    assert!(chance(40, by) > chance(60, by));
    assert_eq!(chance(40, "2026-10"), None);
    assert_eq!(chance(40, "2028-11"), None, "25 months");
    assert!(chance(40, "2028-10").is_some());
    assert_eq!(Likelihood::of(0.5), Likelihood::Open);
    assert_eq!(Likelihood::of(2.0 / 3.0), Likelihood::Likely);
    assert_eq!(Likelihood::of(1.0 / 3.0), Likelihood::Unlikely);
}
