//! What the sample looks like: gaps, seasons, the months that people will look at.
use super::{SAMPLE, month};
use crate::domain::{Basis, Count, Indicator, Measure, Month, RuleKind, judge};

/// Localities of a month, and how many of them reported.
fn completeness(at: Month) -> (usize, usize) {
    let slab = SAMPLE.board.slab(at).unwrap();
    (SAMPLE.board.localities_in(at).len(), slab.len())
}

fn received(at: &str) -> u64 {
    SAMPLE.pool(Indicator::E2eTotal, Basis::Month, at).whole
}

fn pooled(at: &str) -> f64 {
    SAMPLE
        .pool(Indicator::E2eTotal, Basis::Month, at)
        .rate()
        .unwrap()
        .percent()
}

#[test]
fn a_few_reports_are_missing_and_none_that_a_published_value_fixes() {
    let (mut due, mut there) = (0, 0);
    for at in SAMPLE.board.months() {
        let (localities, reports) = completeness(at);
        (due, there) = (due + localities, there + reports);
        let fixed = at.year() == 2024 || (month("2025-01")..=month("2025-10")).contains(&at);
        assert!(!fixed || localities == reports, "{at} is fixed");
    }
    let missing = due - there;
    println!("{missing} of {due} reports are missing");
    assert_eq!(due, 63 * 42 + 34 * 16);
    assert!(
        (0.01..0.015).contains(&(missing as f64 / due as f64)),
        "{missing} of {due}"
    );
    assert_eq!(completeness(month("2026-10")), (34, 33));
    let in_2026 = month("2026-01").through(month("2026-10"));
    let gaps: usize = in_2026
        .map(completeness)
        .map(|(due, there)| due - there)
        .sum();
    assert!((3..=8).contains(&gaps), "{gaps} missing in 2026");
}

#[test]
fn a_few_counts_are_withheld_and_none_of_the_flagship() {
    let (mut not_provided, mut not_applicable) = (0, 0);
    for report in &SAMPLE.reports {
        for (measure, count) in report.counts.iter() {
            let withheld = [
                Measure::RatingsTotal,
                Measure::RatingsSatisfied,
                Measure::ReceivedE2eServices,
            ];
            assert!(
                count.value().is_some() || withheld.contains(&measure),
                "{measure:?}"
            );
            not_provided += usize::from(count == Count::NotProvided);
            not_applicable += usize::from(count == Count::NotApplicable);
            let asked = report.period.month() >= month("2022-08");
            assert!(
                !asked || count != Count::NotApplicable,
                "ratings since August 2022"
            );
        }
    }
    println!("{not_provided} counts not provided, {not_applicable} not applicable");
    assert!((100..400).contains(&not_provided), "{not_provided}");
    assert!(not_applicable > 800, "{not_applicable}");
}

#[test]
fn tet_empties_the_counters_and_the_years_grow() {
    for (tet, after) in [
        ("2022-02", "2022-03"),
        ("2023-01", "2023-02"),
        ("2024-02", "2024-03"),
        ("2025-01", "2025-02"),
        ("2026-02", "2026-03"),
    ] {
        assert!(received(tet) * 10 < received(after) * 8, "{tet}");
    }
    for (year, next) in [
        ("2022-05", "2023-05"),
        ("2024-05", "2025-05"),
        ("2025-09", "2026-09"),
    ] {
        assert!(
            received(year) < received(next) && pooled(year) != pooled(next),
            "{year}"
        );
    }
}

#[test]
fn august_2024_stands_out_and_the_merger_is_a_dip() {
    assert!(pooled("2024-08") > pooled("2024-07") + 2.0);
    assert!(pooled("2024-08") > pooled("2024-09") + 1.0);
    assert!(
        pooled("2025-05") > pooled("2025-06") && pooled("2025-07") + 3.0 < pooled("2025-08")
    );
}

#[test]
fn october_2026_has_leaders_laggards_and_some_that_fall() {
    let at = month("2026-10");
    let ranking = SAMPLE.ranking(Basis::Month, "2026-10");
    let count = |wanted: fn(f64) -> bool| ranking.iter().filter(|(_, r)| wanted(*r)).count();
    println!("October 2026: {:.2} {ranking:?}", pooled("2026-10"));
    assert!((39.0..43.0).contains(&pooled("2026-10")));
    assert!((71.0..75.0).contains(&ranking[0].1));
    assert_eq!(count(|rate| rate >= 70.0), 2);
    assert!((4..=7).contains(&count(|rate| rate < 20.0)));
    assert!((1..=2).contains(&count(|rate| rate < 5.0)));
    let falling = judge(&SAMPLE.board, at)
        .into_iter()
        .filter(|flag| flag.indicator == Indicator::E2eTotal)
        .filter(|flag| flag.rule == RuleKind::Falling && flag.basis == Basis::Month)
        .count();
    println!("{falling} falling three months running");
    assert!((3..=6).contains(&falling), "{falling}");
}

#[test]
fn no_rate_jumps_where_nothing_happened() {
    for window in ["2022-02", "2023-06", "2024-01", "2025-01", "2026-03"] {
        let now = SAMPLE.ranking(Basis::Month, window);
        let before = month(window).plus(-1).to_string();
        for (unit, rate) in SAMPLE.ranking(Basis::Month, &before) {
            let next = now.iter().find(|(other, _)| *other == unit);
            let step = next.map_or(0.0, |(_, next)| (next - rate).abs());
            assert!(step < 9.0, "{unit} {window}: {step:.1} points");
        }
    }
}
