//! How the rate went around an action. Before and after, side by side: what caused it is not said.
use super::{FollowUp, POOLED_MONTHS};
use crate::domain::{Board, Figure, Month, Rate};

/// Months that are shown from the one in which the flag was seen, at most.
const SHOWN: i32 = 12;

/// A pooled figure of some months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// First of the months.
    pub first: Month,
    /// Last of the months.
    pub last: Month,
    /// What is there of them, pooled, and what is not.
    pub figure: Figure,
}

/// How the rate of the flagged unit went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// The month in which the flag was seen and those since, on the basis of the flag.
    pub months: Vec<(Month, Option<Rate>)>,
    /// The months before the one in which the action was begun, pooled.
    pub before: Option<Pooled>,
    /// The months after it, pooled; those of them that were published.
    pub after: Option<Pooled>,
}

/// How the rate went around `action`, as far as `board` goes.
pub fn effect(board: &Board, action: &FollowUp) -> Effect {
    let flag = &action.flag;
    let found = board.units().find(&flag.unit.0);
    let Some((unit, latest)) = found.zip(board.latest_month()) else {
        return Effect::default();
    };
    let last = latest.min(action.seen_in.plus(SHOWN - 1));
    let rate = |month: Month| {
        let figure = board.figure(unit, flag.indicator, flag.basis, month);
        (month, figure.rate())
    };
    let pooled = |first: Month, last: Month| {
        let figure = board.figure_between(unit, flag.indicator, first, last);
        figure.rate().map(|_| Pooled {
            first,
            last,
            figure,
        })
    };
    // The month of the beginning belongs to neither side.
    let begun = action.begun_on.map(Month::of);
    Effect {
        months: action.seen_in.through(last).map(rate).collect(),
        before: begun.and_then(|begun| pooled(begun.plus(-POOLED_MONTHS), begun.plus(-1))),
        after: begun.and_then(|begun| {
            let last = latest.min(begun.plus(POOLED_MONTHS));
            (last > begun)
                .then(|| pooled(begun.plus(1), last))
                .flatten()
        }),
    }
}
