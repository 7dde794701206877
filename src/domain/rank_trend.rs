//! The rank of one unit over the months, among the units that it was ranked with.
use super::{Board, Month, Trend, UnitIx, View};

/// A rank, and among how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1 for the highest rate.
    pub rank: u32,
    /// Units that had a rate.
    pub of: u32,
}

/// The ranks of one unit. One entry per calendar month in every list.
#[derive(Clone, Debug)]
pub struct RankTrend {
    /// Months, focus, breaks and notes; no series of its own.
    pub around: Trend,
    /// The unit's places. A month without a rate, or in which the unit did not exist and was
    /// made from several, is a gap.
    pub places: Vec<Option<Place>>,
    /// Units on the map of each month, with a rate or without: the lowest place there can be.
    pub units: Vec<u32>,
}

impl RankTrend {
    /// The same ranks without the months after the focus: a file speaks of one edition.
    pub fn until_focus(mut self) -> Self {
        self.around = self.around.until_focus();
        self.places.truncate(self.around.months.len());
        self.units.truncate(self.around.months.len());
        self
    }

    /// The place in `month`.
    pub fn at(&self, month: Month) -> Option<Place> {
        let at = self
            .around
            .months
            .iter()
            .position(|other| *other == month)?;
        self.places[at]
    }

    /// Places gained since the same month of the year before; negative when lost. `None` where
    /// the two were not ranked among the same number of units.
    pub fn moved_in_a_year(&self) -> Option<i64> {
        let focus = self.around.focus;
        let months = &self.around.months;
        let units = |month: Month| {
            let at = months.iter().position(|other| *other == month)?;
            Some(self.units[at])
        };
        let before = focus.plus(-12);
        let (now, then) = (self.at(focus)?, self.at(before)?);
        let same = units(focus) == units(before);
        same.then(|| i64::from(then.rank) - i64::from(now.rank))
    }
}

impl Board {
    /// The ranks of `unit` among the localities of the view's map in each month.
    ///
    /// Before it existed, a unit made from one other has the rank of that one.
    pub fn rank_trend(&self, unit: UnitIx, view: &View, focus: Month) -> RankTrend {
        let mut around = self.surroundings(view, focus);
        around.notes = self.noted(&[unit], &around.months);
        let mut places = Vec::with_capacity(around.months.len());
        let mut units = Vec::with_capacity(around.months.len());
        for month in &around.months {
            let ranks = self.month_ranks(view, *month);
            places.push(ranks.place(self.units(), unit));
            units.push(ranks.members.len() as u32);
        }
        RankTrend {
            around,
            places,
            units,
        }
    }
}
