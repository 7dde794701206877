//! The rates of a group of units over the months up to the one that is judged.
use crate::domain::{
    Basis, Board, Figure, Indicator, Month, PublishedFigure, Rate, UnitIx, ranks,
};

/// Months looked back on at most.
const LONGEST: i32 = 72;

/// A group of units on one indicator and basis. Units made from others are restated over their
/// predecessors, so a series may run across the merger.
pub(super) struct Past<'a> {
    pub board: &'a Board,
    pub indicator: Indicator,
    pub basis: Basis,
    /// The month that is judged.
    pub month: Month,
    pub units: &'a [UnitIx],
    /// Months per unit; the last one is judged.
    width: usize,
    rates: Vec<Option<Rate>>,
    ranks: [Vec<Option<u32>>; 2],
}

/// What is known of a unit's rate in the judged month.
pub(super) enum Known<'a> {
    Counted(Rate),
    Published(&'a PublishedFigure),
}

impl<'a> Past<'a> {
    pub fn new(
        board: &'a Board,
        units: &'a [UnitIx],
        indicator: Indicator,
        basis: Basis,
        month: Month,
    ) -> Self {
        let first = board.first_month().unwrap_or(month);
        // Cumulative figures are no series: each holds the ones before it.
        let back = match basis {
            Basis::Month => LONGEST.min(month.since(first) + 1).max(2),
            Basis::YearToDate => 2,
        };
        let months = month.plus(1 - back).through(month);
        let mut rates = Vec::with_capacity(units.len() * back as usize);
        for unit in units {
            for at in months.clone() {
                rates.push(match basis {
                    Basis::Month => board.month_rate(*unit, indicator, at),
                    Basis::YearToDate if at.year() != month.year() => None,
                    Basis::YearToDate => board.figure(*unit, indicator, basis, at).rate(),
                });
            }
        }
        let mut past = Self {
            board,
            indicator,
            basis,
            month,
            units,
            width: back as usize,
            rates,
            ranks: Default::default(),
        };
        past.ranks = [past.ranked(0), past.ranked(1)];
        past
    }

    /// Every unit with its place in the group.
    pub fn each(&self) -> impl Iterator<Item = (usize, UnitIx)> {
        self.units.iter().copied().enumerate()
    }

    /// The rate of the unit at `place`, so many months before the judged one.
    pub fn rate(&self, place: usize, back: usize) -> Option<Rate> {
        let at = self.width.checked_sub(back + 1)?;
        self.rates[place * self.width + at]
    }

    /// The rates of the unit at `place`, oldest first.
    pub fn series(&self, place: usize) -> &[Option<Rate>] {
        &self.rates[place * self.width..(place + 1) * self.width]
    }

    /// The units with a rate, and that rate.
    pub fn rated(&self) -> impl Iterator<Item = (usize, UnitIx, Rate)> {
        self.each()
            .filter_map(|(place, unit)| Some((place, unit, self.rate(place, 0)?)))
    }

    /// Rank in the judged month, or `back` = 1 month before it; units with too few dossiers have
    /// none.
    pub fn rank(&self, place: usize, back: usize) -> Option<u32> {
        self.ranks[back][place]
    }

    /// How many units are ranked in the judged month.
    pub fn ranked_units(&self) -> usize {
        self.ranks[0].iter().flatten().count()
    }

    fn ranked(&self, back: usize) -> Vec<Option<u32>> {
        let fewest = self.board.fewest_ranked();
        let rates: Vec<_> = (0..self.units.len())
            .map(|place| self.rate(place, back).filter(|rate| rate.whole >= fewest))
            .collect();
        ranks(&rates)
    }

    /// The figure of the unit in the judged month, with its gaps.
    pub fn figure(&self, unit: UnitIx) -> Figure {
        self.board
            .figure(unit, self.indicator, self.basis, self.month)
    }

    /// The rate of a unit, or where nobody counted it, what was published of the same days.
    pub fn known(&self, place: usize) -> Option<Known<'a>> {
        if let Some(rate) = self.rate(place, 0) {
            return Some(Known::Counted(rate));
        }
        let id = &self.board.units().get(self.units[place]).id;
        let same = |figure: &&PublishedFigure| {
            let period = figure.period;
            let (first, last) = (Month::of(period.start()), Month::of(period.end()));
            let covers = match self.basis {
                Basis::Month => (period.end() - period.start()).num_days() < 31,
                // A year of reports begins in the middle of December.
                Basis::YearToDate => {
                    first >= last.january().plus(-1) && first <= last.january()
                }
            };
            figure.unit.as_ref() == Some(id)
                && figure.is_of(self.indicator)
                && figure.unit_of_value == "%"
                && last == self.month
                && covers
        };
        self.board
            .published()
            .iter()
            .find(same)
            .map(Known::Published)
    }
}
