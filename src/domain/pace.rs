//! How fast a rate must rise to reach its target, beside how fast it rose.
use super::{
    Basis, BestGain, Board, Figure, Gains, Horizon, Indicator, Month, Rate, Scope, Target,
    UnitIx, Volume, gains, target_in_force,
};
use chrono::NaiveDate;

/// Spans of months over which the actual pace is told.
pub const SPANS: [u32; 3] = [3, 6, 12];

/// The way from a month's rate to a target: of the month, on today's map.
#[derive(Clone, Debug)]
pub struct Pace<'a> {
    /// The target that judges.
    pub target: &'a Target,
    /// The day up to which is reckoned.
    pub horizon: Horizon,
    /// The month from which is reckoned.
    pub month: Month,
    /// Its rate.
    pub rate: Rate,
    /// Dossiers of a month, which are held as they are.
    pub volume: Volume,
    /// The mean rise in each of [`SPANS`]. Unit: percentage points per month.
    pub actual: [Option<f64>; 3],
    /// The fastest rise of any locality over as many months as are left.
    pub best: Option<BestGain>,
}

impl Pace<'_> {
    /// Whole months left.
    pub fn months(&self) -> u32 {
        self.horizon.months_after(self.month)
    }

    /// What is missing to the target, 0 once it is reached. Unit: percentage points.
    pub fn short(&self) -> f64 {
        match self.rate.reaches(self.target.value) {
            true => 0.0,
            false => self.target.value.value() - self.rate.percent(),
        }
    }

    /// The rise that is needed. Unit: percentage points per month. `None` without a month left.
    pub fn required(&self) -> Option<f64> {
        let months = self.months();
        (months > 0).then(|| self.short() / f64::from(months))
    }

    /// By how many dossiers the part must grow from each month to the next, rounded up, with as
    /// many dossiers a month as [`Pace::volume`] says. `None` without a month left.
    pub fn dossiers(&self) -> Option<u64> {
        let months = i128::from(self.months());
        // Of the target, in ten thousandths of a dossier: exact, so that 1,0 is not 2.
        let short = i128::from(self.target.value.hundredths) * i128::from(self.rate.whole)
            - 10_000 * i128::from(self.rate.part);
        let all = short.max(0) * i128::from(self.volume.dossiers);
        let per = 10_000 * i128::from(self.rate.whole) * i128::from(self.volume.months);
        (months > 0).then(|| {
            let each = (all + per * months - 1).div_euclid(per * months);
            u64::try_from(each).unwrap_or(u64::MAX)
        })
    }

    /// Whether more is needed than any locality ever gained over as many months. `None` where
    /// no span of that length was ever seen.
    pub fn is_beyond_all(&self) -> Option<bool> {
        self.best.map(|best| self.short() > best.points)
    }
}

impl Board {
    /// The pace that `unit` needs in `month`. `None` without a target, a rate or a volume.
    pub fn pace(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        month: Month,
        plan: Option<NaiveDate>,
    ) -> Option<Pace<'_>> {
        let target = self.target_for(unit, indicator, month)?;
        self.pace_to(target, indicator, month, plan, |at| {
            self.figure(unit, indicator, Basis::Month, at)
        })
    }

    /// The same of all of today's localities, pooled.
    pub fn pace_of_localities(
        &self,
        indicator: Indicator,
        month: Month,
        plan: Option<NaiveDate>,
    ) -> Option<Pace<'_>> {
        let units = self.members(super::Map::Today, month);
        self.pace_of(&units, indicator, month, plan)
    }

    /// The same of some of today's localities, pooled, to the target of all.
    pub fn pace_of(
        &self,
        units: &[UnitIx],
        indicator: Indicator,
        month: Month,
        plan: Option<NaiveDate>,
    ) -> Option<Pace<'_>> {
        let target = target_in_force(self.targets(), indicator, Scope::Localities, month)?;
        self.pace_to(target, indicator, month, plan, |at| {
            self.pool(units, indicator, Basis::Month, at)
        })
    }

    fn pace_to<'a>(
        &'a self,
        target: &'a Target,
        indicator: Indicator,
        month: Month,
        plan: Option<NaiveDate>,
        figure: impl Fn(Month) -> Figure,
    ) -> Option<Pace<'a>> {
        let horizon = self.horizon(target, month, plan);
        let gains = Gains::of(self, indicator)?;
        Some(Pace {
            target,
            horizon,
            month,
            rate: figure(month).rate()?,
            volume: Volume::of(indicator, month, &figure)?,
            actual: SPANS.map(|span| {
                let all = gains::gain(span, month, &figure)?;
                Some(all / f64::from(span))
            }),
            best: gains.best(horizon.months_after(month), month),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::{board, seventy};

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    /// Ten months of 1 000 dossiers whose rates rise by two points a month from 20 %.
    fn rising() -> Vec<Option<(u64, u64)>> {
        (0..10).map(|at| Some((200 + 20 * at, 1_000))).collect()
    }

    #[test]
    fn what_is_needed_is_the_gap_over_the_months_left_exactly() {
        let rows = rising();
        let board = board(&[("a", &rows)], vec![seventy("2026-12-31")]);
        let unit = board.units().find("a").unwrap();
        let pace = board
            .pace(unit, Indicator::E2eTotal, month("2026-10"), None)
            .unwrap();
        assert_eq!((pace.months(), pace.short()), (2, 32.0));
        assert_eq!((pace.required(), pace.dossiers()), (Some(16.0), Some(160)));
        let actual = pace
            .actual
            .map(|points| points.map(|p| (p * 100.0).round()));
        assert_eq!(
            actual,
            [Some(200.0), Some(200.0), None],
            "no year of figures"
        );
        assert_eq!(pace.best.map(|best| best.points.round()), Some(4.0));
        assert_eq!(pace.is_beyond_all(), Some(true));
        let volume = Volume {
            dossiers: 10_000,
            months: 10,
        };
        assert_eq!(pace.volume, volume);
    }

    #[test]
    fn a_part_of_a_dossier_is_a_dossier_and_none_is_none() {
        let pace = |part, whole, dossiers, months| {
            let target = Box::leak(Box::new(seventy("2026-12-31")));
            Pace {
                target,
                horizon: Horizon {
                    day: target.due,
                    named: crate::domain::HorizonName::Due,
                },
                month: month("2026-10"),
                rate: Rate::new(part, whole).unwrap(),
                volume: Volume { dossiers, months },
                actual: [None; 3],
                best: None,
            }
        };
        assert_eq!(
            pace(50, 100, 100, 1).dossiers(),
            Some(10),
            "20 in two months"
        );
        assert_eq!(pace(50, 100, 101, 1).dossiers(), Some(11), "10,1 each");
        assert_eq!(pace(50, 100, 300, 3).dossiers(), Some(10), "the same mean");
        assert_eq!(pace(70, 100, 500, 1).dossiers(), Some(0), "reached");
        assert_eq!(pace(71, 100, 500, 1).required(), Some(0.0), "beyond");
        let mut over = pace(50, 100, 100, 1);
        over.month = month("2026-12");
        assert_eq!((over.required(), over.dossiers()), (None, None));
        assert_eq!(over.is_beyond_all(), None);
    }

    #[test]
    fn after_the_due_day_the_planning_date_of_the_reader_counts() {
        let rows = rising();
        let board = board(&[("a", &rows)], vec![seventy("2025-12-31")]);
        let months = |plan: Option<&str>| {
            let plan = plan.map(|day| day.parse().unwrap());
            let pace = board.pace_of_localities(Indicator::E2eTotal, month("2026-10"), plan);
            pace.unwrap().months()
        };
        assert_eq!(months(None), 2);
        assert_eq!(months(Some("2027-06-30")), 8);
    }
}
