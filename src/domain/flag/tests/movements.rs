//! Falling, stagnating, shifted, climbing.
use super::world::World;
use crate::domain::*;
use proptest::prelude::*;

fn some(rates: &[u64]) -> Vec<Option<u64>> {
    rates.iter().copied().map(Some).collect()
}

fn flagged(kind: RuleKind, parameters: &str, rates: &[Option<u64>]) -> bool {
    let first = "2026-10"
        .parse::<Month>()
        .unwrap()
        .plus(1 - rates.len() as i32);
    let world = World::default().series(0, &first.to_string(), rates);
    !world.flags(kind, parameters, "2026-10").is_empty()
}

#[test]
fn three_falls_are_falling_and_two_or_a_standstill_are_not() {
    let falling = |rates: &[u64]| flagged(RuleKind::Falling, "months=3", &some(rates));
    assert!(falling(&[5_000, 4_900, 4_800, 4_700]));
    assert!(!falling(&[4_900, 4_900, 4_800, 4_700]), "equal is no fall");
    assert!(!falling(&[4_900, 4_800, 4_700]), "only two falls are known");
    assert!(
        falling(&[4_801, 4_800, 4_799, 4_798]),
        "the smallest fall is one"
    );
    let gap = [Some(5_000), None, Some(4_800), Some(4_700)];
    assert!(
        !flagged(RuleKind::Falling, "months=3", &gap),
        "a gap is no fall"
    );
    assert!(flagged(
        RuleKind::Falling,
        "months=2",
        &some(&[4_900, 4_800, 4_700])
    ));
}

#[test]
fn a_year_without_a_rise_is_stagnating_and_a_steady_rise_is_not() {
    let stagnating =
        |rates: &[u64]| flagged(RuleKind::Stagnating, "months=12 ceiling=95", &some(rates));
    let flat = [
        3000, 3000, 2950, 3100, 3000, 3050, 2950, 3000, 3100, 3000, 3050, 2990,
    ];
    assert!(stagnating(&flat));
    let rising: Vec<u64> = (0..12).map(|at| 3_000 + at * 40).collect();
    assert!(!stagnating(&rising));
    assert!(!stagnating(&flat[..7]), "seven months say too little");
    assert!(stagnating(&flat[..8]));
    assert!(stagnating(&[9_499; 12]));
    assert!(!stagnating(&[9_500; 12]), "there is nowhere to rise to");
}

#[test]
fn slope_and_chance_of_a_stagnating_unit_are_those_of_scipy_and_pymannkendall() {
    // The first ten: slope 0, p 0.698086 (pymannkendall 1.4.3, scipy 1.17.1).
    let rates = [3000, 3000, 2950, 3100, 3000, 3050, 2950, 3000, 3100, 3000];
    let world = World::default().series(0, "2026-01", &some(&rates));
    let flags = world.flags(RuleKind::Stagnating, "months=12 ceiling=95", "2026-10");
    assert_eq!(flags[0].saw(Name::Slope), Some(&Value::Points(0)));
    assert_eq!(flags[0].saw(Name::Chance), Some(&Value::Chance(6_981)));
}

#[test]
fn a_month_under_the_lower_limit_is_a_shift_and_one_on_it_is_not() {
    // Ten months that step by one point: mean 30.5, mean step 1, lower limit 30.5 - 2.66.
    let mut rates = vec![
        3_000, 3_100, 3_000, 3_100, 3_000, 3_100, 3_000, 3_100, 3_000, 3_100,
    ];
    let shifted = |last: u64, rates: &[u64]| {
        let mut rates = rates.to_vec();
        rates.push(last);
        flagged(RuleKind::Shifted, "months=10 run=7", &some(&rates))
    };
    assert!(shifted(2_783, &rates));
    assert!(!shifted(2_784, &rates), "on the limit is inside");
    assert!(!shifted(9_900, &rates), "upwards is no warning");
    // Seven months running under the mean of the ten before, none under the limit.
    rates.extend([3_040; 6]);
    assert!(shifted(3_040, &rates));
    assert!(!shifted(3_050, &rates), "equal to the mean is not under it");
}

#[test]
fn the_fastest_climbers_are_the_first_by_gain_and_equals_share_a_place() {
    let mut world = World::default();
    for (place, gain) in [500, 300, 300, 200, 0].into_iter().enumerate() {
        let before = "2026-04".parse().unwrap();
        world.add(place, before, 10_000, 1_000_000);
        let now = "2026-10".parse().unwrap();
        world.add(place, now, 10_000 + gain * 100, 1_000_000);
    }
    let climbers = |first: usize| {
        world.flagged(
            RuleKind::Climber,
            &format!("months=6 first={first}"),
            "2026-10",
        )
    };
    assert_eq!(climbers(1), [0]);
    assert_eq!(climbers(2), [0, 1, 2]);
    assert_eq!(climbers(3), [0, 1, 2]);
    assert_eq!(climbers(9), [0, 1, 2, 3], "standing still is no climb");
}

proptest! {
    #[test]
    fn falling_is_exactly_a_fall_in_each_of_the_last_months(
        rates in prop::collection::vec(1_000..1_006_u64, 4..9),
        months in 2..4_usize,
    ) {
        let falls = rates.windows(2).rev().take(months).all(|pair| pair[1] < pair[0]);
        let raised = flagged(RuleKind::Falling, &format!("months={months}"), &some(&rates));
        prop_assert_eq!(raised, falls && rates.len() > months);
    }

    #[test]
    fn a_unit_that_never_fell_is_neither_falling_nor_shifted_down(
        steps in prop::collection::vec(0..50_u64, 10..20),
    ) {
        let mut rate = 1_000;
        let rates: Vec<u64> = steps.iter().map(|step| { rate += step; rate }).collect();
        prop_assert!(!flagged(RuleKind::Falling, "months=2", &some(&rates)));
        prop_assert!(!flagged(RuleKind::Shifted, "months=12 run=7", &some(&rates)));
    }

    #[test]
    fn a_year_that_rises_every_month_never_stagnates(
        steps in prop::collection::vec(1..50_u64, 12..13),
    ) {
        let mut rate = 1_000;
        let rates: Vec<u64> = steps.iter().map(|step| { rate += step; rate }).collect();
        prop_assert!(!flagged(RuleKind::Stagnating, "months=12 ceiling=95", &some(&rates)));
    }
}
