//! What a figure rests on: the days it covers, the systems it came from, what stands beside it.
use super::{Basis, Board, Head, Indicator, Month, Period, Rate, SourceSystem, UnitIx};
use std::collections::BTreeSet;

/// The days and the systems behind a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// First to last day; `None` when the reports of a month cover different days.
    pub period: Option<Period>,
    /// The systems, in the order of judging.
    pub sources: BTreeSet<SourceSystem>,
}

impl Board {
    /// What the figure of `units` in `month` rests on.
    pub fn grounds(&self, units: &[UnitIx], basis: Basis, month: Month) -> Grounds {
        let mut sources = BTreeSet::new();
        let mut periods: Vec<BTreeSet<Period>> = Vec::new();
        for at in basis.first_month(month).through(month) {
            let Some(slab) = self.slab(at) else {
                continue;
            };
            let parts = units
                .iter()
                .flat_map(|unit| self.units().resolve(*unit, at));
            let heads: Vec<_> = parts.filter_map(|unit| slab.head(unit)).collect();
            sources.extend(heads.iter().map(|head| head.source));
            periods.push(heads.iter().map(|head| head.period).collect());
        }
        let only =
            |found: &BTreeSet<Period>| found.first().copied().filter(|_| found.len() == 1);
        let first = periods
            .iter()
            .find(|found| !found.is_empty())
            .and_then(only);
        let last = periods
            .iter()
            .rev()
            .find(|found| !found.is_empty())
            .and_then(only);
        Grounds {
            period: first
                .zip(last)
                .and_then(|(a, b)| Period::new(a.start(), b.end()).ok()),
            sources,
        }
    }

    /// Reports of `unit` in `month` that are shown beside the judged one, with their rates.
    pub fn beside(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        month: Month,
    ) -> Vec<(&Head<UnitIx>, Option<Rate>)> {
        let Some(slab) = self.slab(month) else {
            return Vec::new();
        };
        let judged = slab.head(unit);
        slab.reports(unit)
            .filter(|(head, _)| Some(*head) != judged)
            .map(|(head, row)| (head, row.read(indicator).rate()))
            .collect()
    }
}
