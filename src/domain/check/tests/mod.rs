//! Every rule at its threshold, just under and just over.
mod jumps;
mod random;

use super::*;
use crate::domain::Month;
use Measure::*;

const NO_TARGETS: Context = Context {
    targets: &[],
    thresholds: Thresholds::USUAL,
};

fn counts(given: &[(Measure, u64)]) -> Counts {
    let mut counts = Counts::none();
    for (measure, value) in given {
        counts.set(*measure, Count::Value(*value));
    }
    counts
}

fn october() -> Month {
    "2026-10".parse().unwrap()
}

/// The rules that `now` is asked about, after the months `earlier`, the latest first.
fn found(now: &Counts, earlier: &[Counts], context: &Context) -> Vec<Notice> {
    let months = (1..).map(|back| october().plus(-back)).zip(earlier);
    check(now, &History::before(october(), months, None), context)
}

fn rules(now: &Counts, earlier: &[Counts]) -> Vec<&'static str> {
    let found = found(now, earlier, &NO_TARGETS);
    found.iter().map(Notice::rule).collect()
}

fn e2e(part: u64, whole: u64) -> Counts {
    counts(&[(OnlineE2e, part), (ReceivedTotal, whole)])
}

#[test]
fn a_rate_that_rises_while_its_denominator_falls_is_asked_about() {
    let before = [e2e(2_002, 10_010)];
    let fell = |part, whole| rules(&e2e(part, whole), &before) == ["denominator-fell/1"];
    assert!(fell(2_002, 8_008), "a fifth less, five points more");
    assert!(!fell(2_002, 8_009), "a little less than a fifth less");
    assert!(!fell(2_001, 8_008), "a little less than five points more");
    assert!(fell(2_003, 8_008));
    assert!(!fell(1_601, 8_008), "the rate stays");
    assert!(!fell(9_009, 10_011), "the denominator rises");
    assert!(rules(&e2e(2_002, 8_008), &[]).is_empty(), "nothing before");
}

fn with_target(part: u64, whole: u64, target: &str) -> bool {
    let targets = [(Indicator::E2eTotal, target.parse().unwrap())];
    let context = Context {
        targets: &targets,
        ..NO_TARGETS
    };
    let found = found(&e2e(part, whole), &[], &context);
    found
        .iter()
        .any(|notice| matches!(notice, Notice::AtTarget { .. }))
}

#[test]
fn a_target_met_to_the_unit_is_asked_about_and_one_more_is_not() {
    // 70 % of 1.235 is 864,5: 865 is the smallest number that reaches it.
    for (part, asked) in [(864, false), (865, true), (866, false)] {
        assert_eq!(with_target(part, 1_235, "70"), asked, "{part}");
    }
    for (part, asked) in [
        (863, false),
        (864, false),
        (867, false),
        (868, true),
        (869, false),
    ] {
        assert_eq!(
            with_target(part, 1_240, "70"),
            asked,
            "exactly 70 %: {part}"
        );
    }
    assert!(with_target(140, 200, "70"));
    assert!(
        !with_target(140, 199, "70"),
        "few dossiers meet it by chance"
    );
    assert!(
        !with_target(1_235, 1_235, "100"),
        "another rule speaks of 100 %"
    );
    assert!(!with_target(0, 1_235, "0"));
}

#[test]
fn one_hundred_percent_is_asked_about_from_ten_on() {
    let full = |part, whole| rules(&e2e(part, whole), &[]) == ["full-rate/1"];
    assert!(full(1_235, 1_235));
    assert!(!full(1_234, 1_235));
    assert!(full(10, 10));
    assert!(!full(9, 9));
    assert!(!full(0, 0));
}

#[test]
fn a_round_thousand_or_three_round_hundreds_are_asked_about() {
    for (value, asked) in [
        (999, false),
        (1_000, true),
        (1_001, false),
        (1_500, false),
        (0, false),
    ] {
        let now = counts(&[(ReceivedTotal, value)]);
        assert_eq!(rules(&now, &[]) == ["round-count/1"], asked, "{value}");
    }
    let mut report = counts(&[
        (ReceivedTotal, 4_500),
        (ReceivedOnline, 2_300),
        (FeeDue, 701),
    ]);
    assert!(rules(&report, &[]).is_empty(), "two are chance");
    report.set(FeeDue, Count::Value(700));
    assert_eq!(rules(&report, &[]), ["round-counts/1"]);
    report.set(FeeDue, Count::Value(1_000));
    assert_eq!(
        rules(&report, &[]),
        ["round-count/1"],
        "not asked about twice"
    );
}

#[test]
fn what_is_carried_over_is_what_was_pending() {
    let before = [counts(&[(PendingInTime, 40), (PendingOverdue, 2)])];
    let now = |value| counts(&[(CarriedOver, value)]);
    assert!(rules(&now(42), &before).is_empty());
    for value in [41, 43] {
        assert_eq!(
            found(&now(value), &before, &NO_TARGETS),
            [Notice::OpeningStock {
                given: value,
                expected: 42
            }]
        );
    }
    let mut half = before.clone();
    half[0].set(PendingOverdue, Count::NotProvided);
    assert!(rules(&now(41), &half).is_empty(), "half of it is not known");
    half[0].set(PendingOverdue, Count::NotApplicable);
    assert!(rules(&now(40), &half).is_empty());
    let gap = [Counts::none(), before[0].clone()];
    assert!(
        rules(&now(41), &gap).is_empty(),
        "the month between is missing"
    );
}

fn revised(old: u64, new: Count) -> bool {
    let published = counts(&[(Withdrawn, old)]);
    let mut now = Counts::none();
    now.set(Withdrawn, new);
    now.set(FeeDue, Count::Value(7));
    let history = History::before(october(), [], Some(&published));
    let found = check(&now, &history, &NO_TARGETS);
    found
        .iter()
        .any(|notice| notice.key() == "revised/1 withdrawn")
}

#[test]
fn a_published_count_that_moves_by_more_than_a_tenth_is_asked_about() {
    for (new, asked) in [(1_100, false), (1_101, true), (900, false), (899, true)] {
        assert_eq!(revised(1_000, Count::Value(new)), asked, "{new}");
    }
    for (new, asked) in [(0, false), (20, false), (21, true)] {
        assert_eq!(revised(10, Count::Value(new)), asked, "of ten: {new}");
    }
    assert!(revised(0, Count::Value(11)));
    assert!(!revised(0, Count::Value(10)));
    assert!(revised(10, Count::NotProvided), "it goes away");
    assert!(revised(10, Count::NotApplicable));
}
