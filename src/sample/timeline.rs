//! The months of the sample, and curves drawn over them.
use crate::domain::{Month, Period};
use chrono::Datelike;
use std::ops::Range;

/// How many months the sample has: 2022-01 to 2026-10.
pub(super) const MONTHS: usize = 58;

/// The first month of the sample.
pub(super) fn first_month() -> Month {
    Month::new(2022, 1).expect("January 2022 is a month")
}

/// Every month of the sample, oldest first. Elsewhere in this room a month is its position here.
pub(super) fn months() -> impl Iterator<Item = Month> {
    (0..MONTHS as i32).map(|at| first_month().plus(at))
}

/// The position of `month`, if the sample has it.
pub(super) fn position(month: Month) -> Option<usize> {
    usize::try_from(month.since(first_month()))
        .ok()
        .filter(|at| *at < MONTHS)
}

/// The months that a published period covers by half or more.
///
/// "To 26 October" is to October, "to 5 November" is to October too. `None` for single days and
/// for what reaches out of the sample.
pub(super) fn months_of(period: Period) -> Option<Range<usize>> {
    let late_start = i32::from(period.start().day() > 15);
    let early_end = i32::from(period.end().day() < 15);
    let first = position(Month::of(period.start()).plus(late_start))?;
    let last = position(Month::of(period.end()).plus(-early_end))?;
    (first <= last).then_some(first..last + 1)
}

/// Straight lines through knots of year, month and value; level before the first and after the
/// last.
pub(super) struct Curve(pub(super) &'static [(i32, i32, f64)]);

impl Curve {
    /// The value in `month`.
    pub(super) fn at(&self, month: Month) -> f64 {
        let now = month.year() * 12 + month.number() as i32;
        let place = |knot: &(i32, i32, f64)| knot.0 * 12 + knot.1;
        let next = self.0.partition_point(|knot| place(knot) <= now);
        match (next.checked_sub(1).map(|at| &self.0[at]), self.0.get(next)) {
            (Some(before), Some(after)) => {
                let way =
                    f64::from(now - place(before)) / f64::from(place(after) - place(before));
                before.2 + (after.2 - before.2) * way
            }
            (Some(knot), None) | (None, Some(knot)) => knot.2,
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: &str, end: &str) -> Period {
        Period::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_sample_runs_from_january_2022_to_october_2026() {
        assert_eq!(months().last().unwrap().to_string(), "2026-10");
        assert_eq!(position("2022-01".parse().unwrap()), Some(0));
        assert_eq!(position("2021-12".parse().unwrap()), None);
        assert_eq!(position("2026-11".parse().unwrap()), None);
    }

    #[test]
    fn a_published_period_is_the_months_it_mostly_covers() {
        assert_eq!(months_of(period("2024-01-01", "2024-12-31")), Some(24..36));
        assert_eq!(months_of(period("2025-01-01", "2025-10-26")), Some(36..46));
        assert_eq!(months_of(period("2022-01-01", "2022-11-05")), Some(0..10));
        assert_eq!(months_of(period("2025-07-01", "2025-07-01")), None);
        assert_eq!(months_of(period("2019-01-01", "2019-12-31")), None);
    }

    #[test]
    fn a_curve_passes_through_its_knots_and_halfway_between_them() {
        let curve = Curve(&[(2024, 1, 10.0), (2024, 11, 20.0)]);
        let at = |month: &str| curve.at(month.parse().unwrap());
        assert_eq!((at("2023-01"), at("2024-01")), (10.0, 10.0));
        assert_eq!(
            (at("2024-06"), at("2024-11"), at("2026-01")),
            (15.0, 20.0, 20.0)
        );
    }
}
