//! Single units over the months: behind a trend, or side by side.
use super::{Board, Month, Rate, Region, Trend, Unit, UnitIx, View};

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

/// The pooled rates of a region, one entry per month of its trend.
#[derive(Clone, Debug)]
pub struct RegionSeries {
    /// Which.
    pub region: Region,
    /// Its rates, oldest first.
    pub rates: Vec<Option<Rate>>,
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
        let mut around = self.surroundings(view, focus);
        around.notes = self.noted(units, &around.months);
        let lines = units
            .iter()
            .map(|unit| self.series(*unit, view, &around.months));
        Comparison {
            lines: lines.collect(),
            around,
        }
    }

    /// The localities of the unit's own map that lie in its region, by the alphabet.
    pub fn region_of(&self, unit: UnitIx) -> Vec<UnitIx> {
        let unit = self.units().get(unit);
        self.sorted(|other| {
            other.kind().is_locality()
                && other.region.is_some()
                && other.region == unit.region
                && other.valid_to == unit.valid_to
        })
    }

    /// The region of `unit`, pooled in each of `months`; `None` without a region.
    pub(super) fn region_series(
        &self,
        unit: UnitIx,
        view: &View,
        months: &[Month],
    ) -> Option<RegionSeries> {
        let members = self.region_of(unit);
        let pooled = |month: &Month| {
            self.pool(&members, view.indicator, view.basis, *month)
                .rate()
        };
        Some(RegionSeries {
            region: self.units().get(unit).region.clone()?,
            rates: months.iter().map(pooled).collect(),
        })
    }

    /// What `unit` was made from, in the months before it existed; nothing where only its key
    /// changed.
    pub(super) fn predecessor_series(
        &self,
        unit: UnitIx,
        view: &View,
        months: &[Month],
    ) -> Vec<Series> {
        let old = self.units().predecessors(unit);
        let old = if old.len() > 1 { old } else { &[] };
        // A cumulative figure would run on to the end of the year of the merger.
        let alive = |unit: UnitIx, month: Month| self.units().get(unit).is_valid_in(month);
        let mut all: Vec<Series> = Vec::new();
        for unit in old {
            let mut series = self.series(*unit, view, months);
            for (rate, month) in series.rates.iter_mut().zip(months) {
                *rate = rate.filter(|_| alive(*unit, *month));
            }
            if series.rates.iter().any(Option::is_some) {
                all.push(series);
            }
        }
        all
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
