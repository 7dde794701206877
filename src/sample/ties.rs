//! What published figures demand of the sample.
use super::timeline::{self, months_of};
use crate::domain::{Bound, Indicator, Month, PublishedFigure, UnitId};
use std::ops::Range;

/// The key of all localities together.
const BLOCK: &str = "block-localities";

/// A published rate that the sample meets to the dossier.
#[derive(Clone)]
pub(super) struct Tie {
    /// The months that it covers together.
    pub(super) months: Range<usize>,
    /// The rate. Unit: percent.
    pub(super) percent: f64,
    /// How far the sample may be from it where its own curve passes near. Unit: points.
    pub(super) slack: f64,
    /// Numerator and denominator, where both are published.
    pub(super) counts: Option<(u64, u64)>,
}

/// A published bound on a rate.
pub(super) struct Ceiling {
    /// The months that it covers together.
    pub(super) months: Range<usize>,
    /// What the rate stays below. Unit: percent.
    pub(super) percent: f64,
}

/// Published values of the flagship rate, ready for use.
pub(super) struct Ties<'a>(&'a [PublishedFigure]);

impl<'a> Ties<'a> {
    /// Reads what was published.
    pub(super) fn new(published: &'a [PublishedFigure]) -> Self {
        Self(published)
    }

    /// What all localities together must meet, the shortest period first.
    ///
    /// A value published in whole percent leaves room: the sample's own curve decides within it.
    pub(super) fn block(&self) -> Vec<Tie> {
        in_order(self.exact(BLOCK, 0.4))
    }

    /// What one locality must meet, the shortest period first.
    pub(super) fn unit(&self, unit: &UnitId) -> Vec<Tie> {
        let mut ties = self.exact(&unit.0, 0.0);
        if self.leader() == Some(unit) {
            ties.extend(best_of_august_2024());
        }
        in_order(ties)
    }

    /// What one locality must stay below.
    ///
    /// A published bound of its own; and, for a year whose leaders were published, the last of
    /// those, less two points, since nobody else was among them.
    pub(super) fn ceilings(&self, unit: &UnitId) -> Vec<Ceiling> {
        let own = self
            .flagship(Bound::Less)
            .filter(|figure| is_of(figure, &unit.0));
        let mut ceilings: Vec<Ceiling> = own
            .filter_map(|figure| {
                Some(Ceiling {
                    months: months_of(figure.period)?,
                    percent: figure.value.value(),
                })
            })
            .collect();
        let leaders = self.leaders().map(|figure| figure.value.value());
        if let (Some(least), Some(months)) = (leaders.reduce(f64::min), year(2024)) {
            let percent = least - 2.0;
            ceilings.push(Ceiling { months, percent });
        }
        ceilings
    }

    /// The months that a published value fixes for `unit`: those of its own figures, whatever
    /// they measure, and those of the flagship rate of all localities.
    pub(super) fn fixed_months(&self, unit: &UnitId) -> Vec<Range<usize>> {
        let block = self
            .flagship(Bound::Equal)
            .filter(|figure| is_of(figure, BLOCK));
        let own = self.0.iter().filter(|figure| is_of(figure, &unit.0));
        block
            .chain(own)
            .filter_map(|figure| months_of(figure.period))
            .collect()
    }

    /// The locality with the highest rate of 2024.
    fn leader(&self) -> Option<&'a UnitId> {
        self.leaders()
            .max_by_key(|figure| figure.value.hundredths)
            .and_then(|figure| figure.unit.as_ref())
    }

    /// Localities whose rate of 2024 was published.
    fn leaders(&self) -> impl Iterator<Item = &'a PublishedFigure> {
        self.flagship(Bound::Equal)
            .filter(|figure| figure.unit_set == "63" && months_of(figure.period) == year(2024))
    }

    fn exact(&self, unit: &str, slack_of_whole: f64) -> Vec<Tie> {
        self.flagship(Bound::Equal)
            .filter(|figure| is_of(figure, unit))
            .filter_map(|figure| {
                Some(Tie {
                    months: months_of(figure.period)?,
                    percent: figure.value.value(),
                    slack: if figure.value.places == 0 {
                        slack_of_whole
                    } else {
                        0.0
                    },
                    counts: figure.numerator.zip(figure.denominator),
                })
            })
            .collect()
    }

    fn flagship(&self, bound: Bound) -> impl Iterator<Item = &'a PublishedFigure> {
        let figures = self.0.iter();
        figures.filter(move |figure| {
            figure.is_of(Indicator::E2eTotal)
                && figure.bound == bound
                && figure.unit_of_value == "%"
        })
    }
}

/// The leader of 2024 also led to August, with 69 %.
///
/// Source: the conference at Đà Nẵng on 31 August 2024 (Quảng Trị), in the note of the row of
/// 17,9 %; it names no locality. That it was the leader of the year is made up.
fn best_of_august_2024() -> Option<Tie> {
    let year = year(2024)?;
    Some(Tie {
        months: year.start..year.start + 8,
        percent: 69.0,
        slack: 0.0,
        counts: None,
    })
}

/// The months of a calendar year.
pub(super) fn year(year: i32) -> Option<Range<usize>> {
    let january = timeline::position(Month::new(year, 1)?)?;
    Some(january..january + 12)
}

/// Whether a figure is of the unit with key `unit`.
pub(super) fn is_of(figure: &PublishedFigure, unit: &str) -> bool {
    figure.unit.as_ref().is_some_and(|id| id.0 == unit)
}

fn in_order(mut ties: Vec<Tie>) -> Vec<Tie> {
    ties.sort_by_key(|tie| tie.months.len());
    ties
}
