//! Figures of units and groups: pooled over units and months, with what is missing named.
use super::{Board, Indicator, Month, Nature, Rate, Reading, UnitIx};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Whether a figure is of one month, or cumulative since January ("lũy kế").
///
/// The two are never mixed in one series.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Basis {
    /// The month alone.
    #[default]
    Month,
    /// From January to the month, both included.
    YearToDate,
}

impl Basis {
    /// Both, the month first.
    pub const ALL: [Self; 2] = [Self::Month, Self::YearToDate];

    /// The code that addresses use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::YearToDate => "ytd",
        }
    }

    /// First month that a figure of `month` covers.
    pub fn first_month(self, month: Month) -> Month {
        match self {
            Self::Month => month,
            Self::YearToDate => month.january(),
        }
    }

    /// The month that a figure of `month` is compared with: the one before, but a cumulative
    /// figure never with one of another year.
    pub fn before(self, month: Month) -> Option<Month> {
        match self {
            Self::YearToDate if month == month.january() => None,
            _ => Some(month.plus(-1)),
        }
    }
}

impl FromStr for Basis {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|basis| basis.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}

/// A unit whose figure for a month is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Who.
    pub unit: UnitIx,
    /// Which month.
    pub month: Month,
}

/// A pooled figure: Σ numerator over Σ denominator, and what could not be pooled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// Sum above the line.
    pub part: u64,
    /// Sum below the line.
    pub whole: u64,
    /// Unit-months that were there.
    pub present: u32,
    /// Unit-months that were not: no report, or a count not provided.
    pub missing: Vec<Gap>,
}

impl Figure {
    /// The rate; `None` when nothing was there, or nothing of nothing.
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.part, self.whole)
    }

    fn add(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
        self.present += other.present;
        self.missing.extend(other.missing);
    }
}

impl Board {
    /// The figure of `unit` in `month`, summed over its predecessors before it existed.
    ///
    /// Empty without a gap when the unit did not exist and had no predecessor.
    pub fn figure(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        basis: Basis,
        month: Month,
    ) -> Figure {
        self.figure_between(unit, indicator, basis.first_month(month), month)
    }

    /// The same over the months from `first` to `month`, both included.
    pub fn figure_between(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        first: Month,
        month: Month,
    ) -> Figure {
        let mut figure = Figure::default();
        if indicator.denominator()[0].nature() == Nature::Flow {
            for at in first.through(month) {
                figure.add(self.month_figure(unit, indicator, at));
            }
        } else {
            // A stock does not add up: the latest month that is there stands for all, and the
            // later ones that are not stay named.
            let mut gaps = Vec::new();
            for at in first.through(month).rev() {
                figure = self.month_figure(unit, indicator, at);
                if figure.rate().is_some() {
                    break;
                }
                gaps.append(&mut figure.missing);
            }
            figure.missing.append(&mut gaps);
        }
        figure
    }

    /// The pooled figure of several units.
    pub fn pool(
        &self,
        units: &[UnitIx],
        indicator: Indicator,
        basis: Basis,
        month: Month,
    ) -> Figure {
        let mut pooled = Figure::default();
        for unit in units {
            pooled.add(self.figure(*unit, indicator, basis, month));
        }
        pooled
    }

    /// The rate of `unit` in `month` alone; as [`Board::figure`], for whoever reads many months and
    /// needs no gaps.
    pub(super) fn month_rate(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        month: Month,
    ) -> Option<Rate> {
        if !self.units().get(unit).is_valid_in(month) {
            return self.month_figure(unit, indicator, month).rate();
        }
        self.slab(month)?.counts(unit)?.read(indicator).rate()
    }

    fn month_figure(&self, unit: UnitIx, indicator: Indicator, month: Month) -> Figure {
        let mut figure = Figure::default();
        let slab = self.slab(month);
        for unit in self.units().resolve(unit, month) {
            let row = slab.and_then(|slab| slab.counts(unit));
            match row.map_or(Reading::Missing, |row| row.read(indicator)) {
                Reading::Sides { part, whole } => {
                    figure.part += part;
                    figure.whole += whole;
                    figure.present += 1;
                }
                Reading::NotApplicable => {}
                Reading::Missing => figure.missing.push(Gap { unit, month }),
            }
        }
        figure
    }
}

/// How the rates of a group are spread. Each number is named where it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Simple mean of the rates, every unit weighing the same. Unit: percent.
    pub mean: f64,
    /// Middle of the rates. Unit: percent.
    pub median: f64,
    /// A quarter of the rates is at or below. Unit: percent.
    pub lower_quartile: f64,
    /// A quarter of the rates is at or above. Unit: percent.
    pub upper_quartile: f64,
}

impl Spread {
    /// The spread of `rates`; `None` when there is none. Quartiles interpolate linearly.
    pub fn of(rates: &[Rate]) -> Option<Self> {
        let mut sorted: Vec<f64> = rates.iter().map(|rate| rate.percent()).collect();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * (sorted.len() - 1) as f64;
            let below = place.floor() as usize;
            let above = place.ceil() as usize;
            sorted[below] + (sorted[above] - sorted[below]) * place.fract()
        };
        (!sorted.is_empty()).then(|| Self {
            mean: sorted.iter().sum::<f64>() / sorted.len() as f64,
            median: at(0.5),
            lower_quartile: at(0.25),
            upper_quartile: at(0.75),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_of_a_few_rates_is_what_a_hand_computes() {
        let rates: Vec<Rate> = [10, 20, 30, 40]
            .into_iter()
            .filter_map(|p| Rate::new(p, 100))
            .collect();
        let spread = Spread::of(&rates).unwrap();
        assert_eq!((spread.mean, spread.median), (25.0, 25.0));
        assert_eq!((spread.lower_quartile, spread.upper_quartile), (17.5, 32.5));
        assert_eq!(Spread::of(&[]), None);
    }
}
