//! How fast rates have risen: of one unit, and the fastest that any locality ever rose.
use super::{Basis, Board, Figure, Indicator, Month, UnitIx};

/// Dossiers that both ends of a span need: a handful can double overnight.
pub const LEAST_DOSSIERS: u64 = 100;

/// A rise over a span of months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestGain {
    /// Who.
    pub unit: UnitIx,
    /// The month from which it rose.
    pub from: Month,
    /// Over how many months.
    pub months: u32,
    /// By how much in all. Unit: percentage points.
    pub points: f64,
}

impl BestGain {
    /// Unit: percentage points per month.
    pub fn per_month(self) -> f64 {
        self.points / f64::from(self.months)
    }
}

/// The monthly rates of every locality of either map, laid out for looking at spans.
///
/// Today's units stand with their predecessors' sums, former ones for themselves. A rate counts
/// only where no report of it is missing and [`LEAST_DOSSIERS`] stand below the line.
#[derive(Clone, Debug)]
pub struct Gains {
    first: Month,
    series: Vec<(UnitIx, Vec<Option<f64>>)>,
}

impl Gains {
    /// Reads every month of `board`.
    pub fn of(board: &Board, indicator: Indicator) -> Option<Self> {
        let (first, last) = (board.first_month()?, board.months().next_back()?);
        let is_locality = |unit: &super::Unit| unit.kind().is_locality();
        let rates = |unit: UnitIx| -> Vec<Option<f64>> {
            let figure = |month| board.figure(unit, indicator, Basis::Month, month);
            first.through(last).map(|at| counted(&figure(at))).collect()
        };
        let units = board.sorted(is_locality).into_iter();
        Some(Self {
            first,
            series: units.map(|unit| (unit, rates(unit))).collect(),
        })
    }

    /// The fastest rise over exactly `months` that had ended by `until`; of equal ones the
    /// earlier. `None` where no locality has two rates so far apart, and for no months.
    pub fn best(&self, months: u32, until: Month) -> Option<BestGain> {
        let span = usize::try_from(months).ok().filter(|span| *span > 0)?;
        let end = usize::try_from(until.since(self.first) + 1).unwrap_or(0);
        let mut best: Option<BestGain> = None;
        for (unit, rates) in &self.series {
            let rates = &rates[..end.min(rates.len())];
            for (at, (from, to)) in rates.iter().zip(rates.iter().skip(span)).enumerate() {
                let Some(points) = from.zip(*to).map(|(from, to)| to - from) else {
                    continue;
                };
                let from = self.first.plus(at as i32);
                let is_better = best.is_none_or(|best| {
                    points > best.points || points == best.points && from < best.from
                });
                if is_better {
                    best = Some(BestGain {
                        unit: *unit,
                        from,
                        months,
                        points,
                    });
                }
            }
        }
        best
    }
}

/// The rate, where it can be the end of a span. Unit: percent.
fn counted(figure: &Figure) -> Option<f64> {
    let is_sound = figure.missing.is_empty() && figure.whole >= LEAST_DOSSIERS;
    figure.rate().filter(|_| is_sound).map(super::Rate::percent)
}

/// The fastest rise over `months` that any locality ever had by `until`. Who asks for several
/// spans keeps [`Gains`].
pub fn best_gain(
    board: &Board,
    indicator: Indicator,
    months: u32,
    until: Month,
) -> Option<BestGain> {
    Gains::of(board, indicator)?.best(months, until)
}

/// How much a rate rose in the `months` that end with `month`, where neither end misses a
/// report. Unit: percentage points.
pub fn gain(months: u32, month: Month, figure: impl Fn(Month) -> Figure) -> Option<f64> {
    let percent = |at| {
        let figure: Figure = figure(at);
        let is_whole = figure.missing.is_empty();
        figure.rate().filter(|_| is_whole).map(super::Rate::percent)
    };
    let before = month.plus(-i32::try_from(months).ok()?);
    Some(percent(month)? - percent(before)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::board;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn percents(rates: &[u64]) -> Vec<Option<(u64, u64)>> {
        rates.iter().map(|rate| Some((rate * 10, 1_000))).collect()
    }

    #[test]
    fn the_best_gain_is_the_largest_rise_of_any_locality_over_the_span() {
        let (slow, fast) = (percents(&[10, 12, 14, 16]), percents(&[10, 11, 31, 30]));
        let board = board(&[("a", &slow), ("b", &fast)], vec![]);
        let best = |months, until: &str| {
            let found = best_gain(&board, Indicator::E2eTotal, months, month(until))?;
            let unit = board.units().get(found.unit).id.0.clone();
            Some((unit, found.from.to_string(), found.points.round() as i32))
        };
        let b = |from: &str, points| Some(("b".to_owned(), from.to_owned(), points));
        assert_eq!(best(1, "2026-04"), b("2026-02", 20));
        assert_eq!(best(3, "2026-04"), b("2026-01", 20));
        assert_eq!(best(1, "2026-02"), Some(("a".into(), "2026-01".into(), 2)));
        assert_eq!(best(4, "2026-04"), None, "never seen over so long a span");
        assert_eq!(best(0, "2026-04"), None);
        assert_eq!(best(1, "2025-12"), None, "before every figure");
    }

    #[test]
    fn a_handful_of_dossiers_and_a_month_without_a_report_are_no_pace() {
        let few = [Some((0, 99)), Some((99, 99))];
        let enough = [Some((0, 100)), Some((1, 100))];
        let gap = [Some((0, 1_000)), None];
        let board = board(&[("few", &few), ("gap", &gap), ("enough", &enough)], vec![]);
        let best = best_gain(&board, Indicator::E2eTotal, 1, month("2026-02")).unwrap();
        assert_eq!(&*board.units().get(best.unit).id.0, "enough");
        assert_eq!((best.points, best.per_month()), (1.0, 1.0));
    }
}
