//! The localities that gained most, so that what they did can be found.
use crate::domain::{Board, Indicator, LEAST_DOSSIERS, Month, Rate, UnitIx};
use std::cmp::Reverse;

/// Months that are pooled on either side, so that one odd month makes no climber.
pub const POOLED_MONTHS: i32 = 3;

/// A locality with what it gained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Climber {
    /// Who.
    pub unit: UnitIx,
    /// Pooled over the last months of the span before.
    pub before: Rate,
    /// Pooled over the last months.
    pub after: Rate,
}

impl Climber {
    /// What it gained. Unit: percentage points.
    pub fn points(&self) -> f64 {
        self.after.percent() - self.before.percent()
    }
}

/// At most `most` localities of `month`, on the map of that month, that gained most since `span`
/// months before. Both sides pool [`POOLED_MONTHS`] months of which none is missing.
pub fn climbers(
    board: &Board,
    indicator: Indicator,
    month: Month,
    span: i32,
    most: usize,
) -> Vec<Climber> {
    let rate = |unit: UnitIx, last: Month| {
        let first = last.plus(1 - POOLED_MONTHS);
        let figure = board.figure_between(unit, indicator, first, last);
        let is_enough = figure.missing.is_empty() && figure.whole >= LEAST_DOSSIERS;
        figure.rate().filter(|_| is_enough)
    };
    let localities = board.localities_in(month).into_iter();
    let mut found: Vec<Climber> = localities
        .filter_map(|unit| {
            Some(Climber {
                unit,
                before: rate(unit, month.plus(-span))?,
                after: rate(unit, month)?,
            })
        })
        .filter(|climber| climber.after > climber.before)
        .collect();
    // Millionths of a point, so that the order is one of whole numbers.
    found.sort_by_key(|climber| Reverse((climber.points() * 1e6) as i64));
    found.truncate(most);
    found
}
