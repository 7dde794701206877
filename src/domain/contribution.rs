//! What the country gains if single units reach their targets.
use super::{Basis, Board, Decimal, Indicator, Month, Rate, UnitIx};

/// How far one unit is from its target, and what closing that is worth to all together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortfall {
    /// Who.
    pub unit: UnitIx,
    /// Its rate.
    pub rate: Rate,
    /// The target that judges it.
    pub target: Decimal,
    /// What the pooled rate gains if the unit reaches it. Unit: percentage points.
    pub points: f64,
    /// The part of the gap of all units below their targets. Unit: percent.
    pub share: f64,
}

/// The units below their targets, the ones that matter most first.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// Σ numerator over Σ denominator of all.
    pub pooled: Rate,
    /// The units below their targets; equal ones in the order that they were given in.
    pub rows: Vec<Shortfall>,
    /// What all of them are worth together. Unit: percentage points of the pooled rate.
    pub gap: f64,
    /// What the others lie above their targets by. Unit: percentage points of the pooled rate.
    pub surplus: f64,
}

impl Contribution {
    /// What each of `units` holds of the gap. `None` without a rate.
    pub fn of(
        board: &Board,
        units: &[UnitIx],
        indicator: Indicator,
        basis: Basis,
        month: Month,
    ) -> Option<Self> {
        let judged = units.iter().filter_map(|unit| {
            let rate = board.figure(*unit, indicator, basis, month).rate()?;
            let target = board.target_for(*unit, indicator, month)?;
            Some((*unit, rate, target.value))
        });
        let judged: Vec<_> = judged.collect();
        let pooled = board.pool(units, indicator, basis, month).rate()?;
        Some(Self::weigh(pooled, &judged))
    }

    fn weigh(pooled: Rate, judged: &[(UnitIx, Rate, Decimal)]) -> Self {
        // In ten thousandths of a dossier, exact; negative beyond the target.
        let short = |rate: Rate, target: Decimal| {
            i128::from(target.hundredths) * i128::from(rate.whole)
                - 10_000 * i128::from(rate.part)
        };
        let shorts = judged.iter().map(|(_, rate, target)| short(*rate, *target));
        let missing: i128 = shorts.clone().filter(|short| *short > 0).sum();
        let beyond: i128 = -shorts.filter(|short| *short < 0).sum::<i128>();
        let points = |short: i128| short as f64 / (100.0 * pooled.whole as f64);
        let mut rows: Vec<_> = judged
            .iter()
            .map(|(unit, rate, target)| (short(*rate, *target), unit, rate, target))
            .filter(|(short, ..)| *short > 0)
            .collect();
        rows.sort_by_key(|(short, ..)| std::cmp::Reverse(*short));
        Self {
            pooled,
            rows: rows
                .into_iter()
                .map(|(short, unit, rate, target)| Shortfall {
                    unit: *unit,
                    rate: *rate,
                    target: *target,
                    points: points(short),
                    share: short as f64 * 100.0 / missing as f64,
                })
                .collect(),
            gap: points(missing),
            surplus: points(beyond),
        }
    }

    /// The part of the gap that the first `most` units hold. Unit: percent.
    pub fn share_of_first(&self, most: usize) -> f64 {
        self.rows.iter().take(most).map(|row| row.share).sum()
    }

    /// The units to be named, and what the others hold together: how many, points, share. A
    /// single other is named as well.
    pub fn named(&self, most: usize) -> (&[Shortfall], Option<(usize, f64, f64)>) {
        if self.rows.len() <= most + 1 {
            return (&self.rows, None);
        }
        let (named, others) = self.rows.split_at(most);
        let points = others.iter().map(|row| row.points).sum();
        let share = others.iter().map(|row| row.share).sum();
        (named, Some((others.len(), points, share)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::{board, seventy};
    use proptest::prelude::*;

    #[test]
    fn the_largest_gap_in_dossiers_leads_and_who_is_at_the_target_is_not_there() {
        let rows = [
            ("small", [Some((0, 100))]),
            ("large", [Some((6_000, 10_000))]),
            ("met", [Some((70, 100))]),
        ];
        let rows = rows.each_ref().map(|(id, counts)| (*id, &counts[..]));
        let board = board(&rows, vec![seventy("2026-12-31")]);
        let units: Vec<UnitIx> = board.units().iter().map(|(ix, _)| ix).collect();
        let month = "2026-01".parse().unwrap();
        let found =
            Contribution::of(&board, &units, Indicator::E2eTotal, Basis::Month, month).unwrap();
        let names = found
            .rows
            .iter()
            .map(|row| &*board.units().get(row.unit).id.0);
        assert_eq!(names.collect::<Vec<_>>(), ["large", "small"]);
        // 1 000 and 70 dossiers of 10 200.
        assert!((found.rows[0].points - 1_000.0 * 100.0 / 10_200.0).abs() < 1e-9);
        assert!((found.rows[1].share - 7_000.0 / 1_070.0).abs() < 1e-9);
        assert!((found.share_of_first(10) - 100.0).abs() < 1e-9);
        assert_eq!(found.surplus, 0.0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_the_units_hold_less_what_others_have_beyond_is_the_gap_of_the_pooled_rate(
            counts in proptest::collection::vec((0_u64..5_000, 0_u64..5_000), 1..40),
            target in 1_i64..=10_000,
        ) {
            let target = Decimal { hundredths: target, places: 2 };
            let rates: Vec<Rate> = counts
                .iter()
                .filter_map(|(part, more)| Rate::new(*part, part + more))
                .collect();
            let part = rates.iter().map(|rate| rate.part).sum();
            let whole = rates.iter().map(|rate| rate.whole).sum();
            prop_assume!(whole > 0);
            let pooled = Rate::new(part, whole).unwrap();
            let ix = board(&[("a", &[])], vec![]).units().find("a").unwrap();
            let judged: Vec<_> = rates.iter().map(|rate| (ix, *rate, target)).collect();
            let found = Contribution::weigh(pooled, &judged);
            let gap = target.value() - pooled.percent();
            prop_assert!((found.gap - found.surplus - gap).abs() < 1e-9);
            let each: f64 = found.rows.iter().map(|row| row.points).sum();
            prop_assert!((each - found.gap).abs() < 1e-9);
            let shares = found.share_of_first(usize::MAX);
            prop_assert!(found.rows.is_empty() || (shares - 100.0).abs() < 1e-9);
            let (named, others) = found.named(10);
            let held: f64 = named.iter().map(|row| row.points).sum();
            let (count, points, _) = others.unwrap_or_default();
            prop_assert!(count != 1 && named.len() + count == found.rows.len());
            prop_assert!((held + points - found.gap).abs() < 1e-9);
        }
    }
}
