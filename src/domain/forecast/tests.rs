//! What may be expected of a forecast.
use super::*;
use crate::domain::backtest::curves;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Logits of simulated curves.
fn logits(seed: u64, count: usize) -> Vec<Vec<Option<f64>>> {
    let logits = |curve: Vec<Option<_>>| curve.into_iter().map(|r| r.map(to_logit)).collect();
    curves(seed, count).into_iter().map(logits).collect()
}

fn errors() -> &'static Errors {
    static ERRORS: LazyLock<Errors> = LazyLock::new(|| {
        let past = logits(3, 40);
        Errors::of(past.iter().map(|curve| &curve[..48]))
    });
    &ERRORS
}

/// A line on the logit scale with a little noise that does not add up.
fn line(months: usize, slope: f64) -> Vec<Option<f64>> {
    (0..months)
        .map(|at| Some(-2.0 + slope * at as f64 + [0.02, -0.01, 0.0, -0.02, 0.01][at % 5]))
        .collect()
}

#[test]
fn a_straight_s_curve_is_found_again() {
    let values = line(36, 0.08);
    let course = Course::of(&values).unwrap();
    for ahead in [1, 6, 12] {
        let truth = from_logit(-2.0 + 0.08 * (35 + ahead) as f64);
        let expected = from_logit(course.ahead(ahead));
        // Damped: a little under the line, and never far.
        assert!(
            (truth - expected).abs() < 4.0,
            "{ahead}: {expected}, {truth}"
        );
        assert!(expected > from_logit(values[35].unwrap()));
    }
    assert!(!course.has_season());
}

#[test]
fn one_odd_month_moves_a_forecast_little_and_a_lasting_shift_moves_it_far() {
    let calm = line(36, 0.05);
    let mut odd = calm.clone();
    odd[33] = odd[33].map(|value| value - 1.5);
    let mut shifted = calm.clone();
    for value in &mut shifted[27..] {
        *value = value.map(|value| value - 1.5);
    }
    let expected = |values: &[Option<f64>]| from_logit(Course::of(values).unwrap().ahead(3));
    assert!((expected(&odd) - expected(&calm)).abs() < 2.0);
    assert!(expected(&shifted) < expected(&calm) - 10.0);
}

#[test]
fn missing_months_are_stepped_over_in_time() {
    let whole = line(36, 0.06);
    let mut gaps = whole.clone();
    for at in [4, 18, 19, 20, 31, 34] {
        gaps[at] = None;
    }
    let expected = |values: &[Option<f64>]| from_logit(Course::of(values).unwrap().ahead(6));
    assert!((expected(&gaps) - expected(&whole)).abs() < 2.0);
    // The control: were they left out, the curve would be steeper.
    let squeezed: Vec<_> = gaps.into_iter().filter(Option::is_some).collect();
    assert!(expected(&squeezed) > expected(&whole) + 2.0);
}

#[test]
fn under_six_months_there_is_no_forecast_and_with_six_there_is() {
    for months in 0..NEEDS {
        assert!(Outlook::of(&line(months, 0.1), errors()).is_none());
    }
    assert!(Outlook::of(&line(NEEDS, 0.1), errors()).is_some());
    let mut sparse = vec![None; 30];
    sparse.extend(line(NEEDS - 1, 0.1));
    assert!(Outlook::of(&sparse, errors()).is_none());
}

#[test]
fn without_past_errors_there_is_no_band() {
    let outlook = Outlook::of(&line(36, 0.1), Errors::default()).unwrap();
    assert_eq!(outlook.step(1), None);
    assert_eq!(outlook.reaches(0.0, 1), None);
}

#[test]
fn months_of_the_year_count_where_they_come_again_and_not_where_they_do_not() {
    let swing = |at: usize| if at % 12 == 1 { -0.8 } else { 0.1 };
    let values: Vec<_> = line(48, 0.03)
        .into_iter()
        .enumerate()
        .map(|(at, value)| value.map(|value| value + swing(at)))
        .collect();
    let course = Course::of(&values).unwrap();
    assert!(course.has_season());
    // The 50th month is a second month of the year again.
    assert!(course.ahead(2) < course.ahead(1) - 0.5);
    assert!(
        !Course::of(&values[..26]).unwrap().has_season(),
        "too few months"
    );
    let plain = logits(5, 60);
    let fooled = plain
        .iter()
        .filter(|curve| Course::of(curve).unwrap().has_season());
    assert!(fooled.count() <= 2, "made up without seasons");
}

#[test]
fn courses_along_a_series_are_those_of_its_beginnings() {
    let values = &logits(9, 1)[0];
    for from in [6, 10, 30] {
        let along = Course::along(values, from);
        assert_eq!(along.len(), 60 - from);
        for (course, end) in along.into_iter().zip(from..) {
            assert_eq!(course, Course::of(&values[..end]), "{end}");
        }
    }
}

#[test]
fn low_rates_that_may_take_off_have_wider_bands_than_high_ones() {
    let wide = |level: f64| {
        let values: Vec<_> = line(40, 0.0)
            .into_iter()
            .map(|v| v.map(|v| v + level))
            .collect();
        let outlook = Outlook::of(&values, errors()).unwrap();
        let (low, high) = outlook.step(6).unwrap().most;
        logit_of(high) - logit_of(low)
    };
    assert!(wide(-0.7) > wide(3.5), "7 % and 82 %");
}

proptest! {
    #[test]
    fn bands_hold_one_another_and_lie_within_0_and_100(
        seed in 0..500_u64, known in 12..60_usize, ahead in 1..=REACH
    ) {
        let values = &logits(seed, 1)[0][..known];
        if let Some(step) = Outlook::of(values, errors()).and_then(|o| o.step(ahead)) {
            let ends = [
                0.0, step.nearly_all.0, step.most.0, step.half.0, step.expected,
                step.half.1, step.most.1, step.nearly_all.1, 100.0,
            ];
            prop_assert!(ends.windows(2).all(|pair| pair[0] <= pair[1]), "{ends:?}");
        }
    }

    #[test]
    fn a_higher_rate_is_never_likelier_and_what_is_expected_is_an_even_chance(
        seed in 0..500_u64, ahead in 1..=12_usize, low in -4.0..4.0_f64, more in 0.0..3.0_f64
    ) {
        let values = &logits(seed, 1)[0][..48];
        let outlook = Outlook::of(values, errors()).unwrap();
        let chance = |logit| outlook.reaches(logit, ahead).unwrap();
        prop_assert!(chance(low) >= chance(low + more));
        prop_assert!((0.0..1.0).contains(&chance(low)) && chance(low) > 0.0);
        let middle = logit_of(outlook.step(ahead).unwrap().expected);
        prop_assert!((chance(middle) - 0.5).abs() < 0.05);
    }

    #[test]
    fn a_series_turned_upside_down_is_forecast_upside_down(seed in 0..500_u64) {
        let values = &logits(seed, 1)[0][..40];
        let turned: Vec<_> = values.iter().map(|value| value.map(|value| -value)).collect();
        let (up, down) = (Course::of(values).unwrap(), Course::of(&turned).unwrap());
        prop_assert!((up.ahead(7) + down.ahead(7)).abs() < 1e-6);
    }
}
