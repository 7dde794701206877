//! Jumps, and the spread that they are measured by.
use super::*;
use proptest::prelude::*;

fn received(values: &[u64]) -> Vec<Counts> {
    values
        .iter()
        .map(|value| counts(&[(ReceivedTotal, *value)]))
        .collect()
}

#[test]
fn a_jump_is_further_than_five_deviations_from_the_median() {
    // Median 1.010, deviations 10, 0, 10, 20, 20, 10, 0: MAD 10, at the floor 2 % it is 20,2.
    let calm = received(&[1_000, 1_010, 1_020, 990, 1_030, 1_020, 1_010]);
    for (value, asked) in [(909, false), (908, true), (1_111, false), (1_112, true)] {
        let now = counts(&[(ReceivedTotal, value)]);
        assert_eq!(rules(&now, &calm) == ["jump/1"], asked, "{value}");
    }
    // Median 1.000, MAD 100: the deviation decides.
    let lively = received(&[1_001, 900, 1_101, 999, 1_201, 799, 1_000]);
    for (value, asked) in [(499, true), (500, false), (1_500, false), (1_501, true)] {
        let now = counts(&[(ReceivedTotal, value)]);
        assert_eq!(rules(&now, &lively) == ["jump/1"], asked, "{value}");
    }
}

#[test]
fn a_jump_says_what_it_was_compared_with() {
    let even = received(&[101, 102, 103, 104, 105, 106]);
    let now = counts(&[(ReceivedTotal, 212)]);
    assert_eq!(
        found(&now, &even, &NO_TARGETS),
        [Notice::Jump {
            measure: ReceivedTotal,
            value: 212,
            twice_median: 207,
            // The spread is 2 % of 103,5 = 2,07, more than the deviation of 1,5.
            low: 94,
            high: 113,
            months: 6,
            tenths: 50,
        }]
    );
}

#[test]
fn a_count_that_never_moved_is_asked_about_when_it_moves_by_a_tenth() {
    let still = received(&[812; 12]);
    for (value, asked) in [
        (893, false),
        (894, true),
        (731, false),
        (730, true),
        (812, false),
    ] {
        let now = counts(&[(ReceivedTotal, value)]);
        assert_eq!(rules(&now, &still) == ["jump/1"], asked, "{value}");
    }
    let few = received(&[3; 12]);
    assert!(rules(&counts(&[(ReceivedTotal, 13)]), &few).is_empty());
    assert_eq!(rules(&counts(&[(ReceivedTotal, 14)]), &few), ["jump/1"]);
    assert!(rules(&counts(&[(ReceivedTotal, 0)]), &few).is_empty());
}

#[test]
fn one_odd_month_does_not_hide_the_next_one() {
    let mut odd = received(&[812; 11]);
    odd.extend(received(&[99_999_999]));
    assert_eq!(rules(&counts(&[(ReceivedTotal, 8_121)]), &odd), ["jump/1"]);
}

#[test]
fn of_a_jump_nothing_is_said_before_six_months_are_there() {
    let now = counts(&[(ReceivedTotal, 8_121)]);
    assert!(rules(&now, &received(&[812; 5])).is_empty());
    assert_eq!(rules(&now, &received(&[812; 6])), ["jump/1"]);
    // Months without the count do not count, nor does one that is too long ago.
    let mut gaps = received(&[812; 5]);
    gaps.extend(vec![Counts::none(); 7]);
    gaps.extend(received(&[812; 4]));
    assert!(rules(&now, &gaps).is_empty());
    gaps[5] = counts(&[(ReceivedTotal, 812)]);
    assert_eq!(rules(&now, &gaps), ["jump/1"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_count_that_most_months_had_is_never_a_jump(
        value in 0..=Count::MAX,
        others in prop::collection::vec(0..=Count::MAX, 0..5),
    ) {
        let mut values = vec![value; 7];
        values.extend(others);
        let now = counts(&[(ReceivedTotal, value)]);
        prop_assert!(!rules(&now, &received(&values)).contains(&"jump/1"));
    }
}
