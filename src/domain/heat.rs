//! Units over the months as a table of rates, one cell for each.
use super::{Board, Classes, Decimal, Month, Overview, Rate, UnitIx, View};
use chrono::NaiveDate;

/// What is known of one unit in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeatCell {
    /// A rate; before the unit existed its predecessors' together.
    Rate(Rate),
    /// No report, or nothing to make a rate of.
    Missing,
    /// Nobody stood for the unit in the month.
    Nobody,
}

impl HeatCell {
    /// The rate, if there is one.
    pub fn rate(self) -> Option<Rate> {
        match self {
            Self::Rate(rate) => Some(rate),
            Self::Missing | Self::Nobody => None,
        }
    }
}

/// One unit over the months of the table.
#[derive(Clone, Debug)]
pub struct HeatRow {
    /// Who.
    pub unit: UnitIx,
    /// One for each month.
    pub cells: Vec<HeatCell>,
}

/// The rates of a group of units over up to two years.
#[derive(Clone, Debug)]
pub struct HeatTable {
    /// The months, oldest first; the last is the one that the table is about.
    pub months: Vec<Month>,
    /// The units in the order of the overview.
    pub rows: Vec<HeatRow>,
    /// The classes of the map of the last month.
    pub classes: Classes,
    /// The target of the last month.
    pub target: Option<Decimal>,
    /// The floor. Unit: percent.
    pub floor: Option<Decimal>,
    /// Days within the months on which the map changed.
    pub breaks: Vec<NaiveDate>,
}

impl HeatTable {
    /// Months that a table has at most.
    pub const MOST: i32 = 24;

    /// The last `months` of the same table.
    pub fn last(&self, months: usize) -> Self {
        let from = self.months.len().saturating_sub(months);
        let mut table = self.clone();
        table.months.drain(..from);
        for row in &mut table.rows {
            row.cells.drain(..from);
        }
        table.keep_breaks();
        table
    }

    fn keep_breaks(&mut self) {
        let (first, last) = (self.months.first().copied(), self.months.last().copied());
        self.breaks.retain(|day| {
            let month = Some(Month::of(*day));
            first < month && month <= last
        });
    }

    /// How many units are above their own rate of a year before, of how many that have both.
    pub fn risen(&self) -> Option<(usize, usize)> {
        let last = self.months.last()?;
        let before = self.months.iter().position(|m| *m == last.plus(-12))?;
        let both: Vec<(Rate, Rate)> = self
            .rows
            .iter()
            .filter_map(|row| Some((row.cells[before].rate()?, row.cells.last()?.rate()?)))
            .collect();
        let risen = both.iter().filter(|(then, now)| now > then).count();
        (!both.is_empty()).then_some((risen, both.len()))
    }

    /// Whether any cell is of that kind.
    pub fn has(&self, wanted: HeatCell) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| *cell == wanted)
    }
}

impl Board {
    /// The units of `overview` over the two years that end with its month.
    pub fn heat(&self, overview: &Overview, view: &View) -> HeatTable {
        let last = overview.month;
        let first = last.plus(1 - HeatTable::MOST);
        let first = self.first_month().map_or(last, |known| known.max(first));
        let months: Vec<Month> = first.min(last).through(last).collect();
        let cell = |unit: UnitIx, month: Month| {
            let figure = self.figure(unit, view.indicator, view.basis, month);
            match figure.rate() {
                Some(rate) => HeatCell::Rate(rate),
                None if self.units().resolve(unit, month).is_empty() => HeatCell::Nobody,
                None => HeatCell::Missing,
            }
        };
        let rows = overview.rows.iter().map(|row| HeatRow {
            unit: row.unit,
            cells: months.iter().map(|month| cell(row.unit, *month)).collect(),
        });
        let mut table = HeatTable {
            rows: rows.collect(),
            classes: overview.classes(),
            target: overview.target.map(|target| target.value),
            floor: overview.floor,
            breaks: self.units().breaks().to_vec(),
            months,
        };
        table.keep_breaks();
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::board;

    #[test]
    fn a_unit_has_risen_against_its_own_month_a_year_before_and_a_gap_is_no_rate() {
        let mut up = vec![Some((10, 100)); 13];
        up[12] = Some((11, 100));
        let same = vec![Some((20, 100)); 13];
        let mut gone = same.clone();
        gone[3] = None;
        gone[12] = None;
        let board = board(&[("a", &up), ("b", &same), ("c", &gone)], vec![]);
        let units: Vec<_> = board.units().iter().map(|(ix, _)| ix).collect();
        let view = View::default();
        let month = "2027-01".parse().unwrap();
        let mut overview = Overview::new(&board, units[0], &view, month);
        overview.rows = crate::domain::ranking(&board, &units, &view, month);
        let table = board.heat(&overview, &view);
        assert_eq!(table.months.len(), 13, "no month before the first");
        assert_eq!(table.risen(), Some((1, 2)));
        let c = table.rows.iter().find(|row| row.unit == units[2]).unwrap();
        assert_eq!(
            (c.cells[3], c.cells[12]),
            (HeatCell::Missing, HeatCell::Missing)
        );
        assert_eq!(table.last(12).risen(), None, "a year is thirteen months");
    }
}
