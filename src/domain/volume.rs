//! How many dossiers a month brings, by the last year.
use super::{Basis, Board, Figure, Indicator, Month, Nature};

/// Dossiers over several months, kept exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Dossiers in all of them.
    pub dossiers: u64,
    /// In how many months; never 0.
    pub months: u32,
}

impl Volume {
    /// Months that are looked at.
    pub const LOOKS_BACK: i32 = 12;

    /// The mean of the months with a complete figure among the twelve that end with `month`; a
    /// stock does not add up, so its latest stands for all. `None` without such a month.
    pub fn of(
        indicator: Indicator,
        month: Month,
        figure: impl Fn(Month) -> Figure,
    ) -> Option<Self> {
        let is_stock = indicator.denominator()[0].nature() != Nature::Flow;
        let wholes = month
            .plus(1 - Self::LOOKS_BACK)
            .through(month)
            .rev()
            .map(figure)
            .filter(|figure| figure.missing.is_empty() && figure.whole > 0)
            .map(|figure| figure.whole);
        let wholes: Vec<u64> = wholes.take(if is_stock { 1 } else { 12 }).collect();
        (!wholes.is_empty()).then(|| Self {
            dossiers: wholes.iter().sum(),
            months: wholes.len() as u32,
        })
    }

    /// Dossiers of a month, on average.
    pub fn mean(self) -> f64 {
        self.dossiers as f64 / f64::from(self.months)
    }
}

impl Board {
    /// How many dossiers `unit` has in a month; before it existed its predecessors'.
    pub fn volume(
        &self,
        unit: super::UnitIx,
        indicator: Indicator,
        month: Month,
    ) -> Option<Volume> {
        Volume::of(indicator, month, |at| {
            self.figure(unit, indicator, Basis::Month, at)
        })
    }
}
