//! Single units over the months: behind a trend, or side by side.
use super::{Board, Month, Rate, Trend, Unit, UnitIx, View};

/// The rates of one unit, one entry per month of its trend. A month without a rate is a gap.
#[derive(Clone, Debug)]
pub struct Series {
    /// Who.
    pub unit: Unit,
    /// Its rates, oldest first.
    pub rates: Vec<Option<Rate>>,
}

impl Series {
    /// The rate of the month at `place`.
    pub fn at(&self, place: usize) -> Option<Rate> {
        *self.rates.get(place)?
    }
}

/// Several units over the same months, with what they are to be read against.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Months, target, breaks, and as its group the pooled localities; no series of its own.
    pub around: Trend,
    /// The units, in the order asked for.
    pub lines: Vec<Series>,
}

impl Comparison {
    /// The same comparison without the months after the focus: a file speaks of one edition.
    pub fn until_focus(mut self) -> Self {
        self.around = self.around.until_focus();
        for line in &mut self.lines {
            line.rates.truncate(self.around.months.len());
        }
        self
    }

    /// Place of the focus month.
    pub fn focus(&self) -> Option<usize> {
        let focus = self.around.focus;
        self.around.months.iter().position(|month| *month == focus)
    }
}

impl Board {
    /// The trends of `units` in one window, with the pooled localities behind them.
    pub fn compare_trend(&self, units: &[UnitIx], view: &View, focus: Month) -> Comparison {
        let around = self.surroundings(view, focus);
        let lines = units
            .iter()
            .map(|unit| self.series(*unit, view, &around.months));
        Comparison {
            lines: lines.collect(),
            around,
        }
    }

    /// The rates of `unit` in `months`.
    pub(super) fn series(&self, unit: UnitIx, view: &View, months: &[Month]) -> Series {
        let rate = |month: &Month| self.figure(unit, view.indicator, view.basis, *month).rate();
        Series {
            unit: self.units().get(unit).clone(),
            rates: months.iter().map(rate).collect(),
        }
    }
}
