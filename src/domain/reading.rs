//! What one report says of one rate.
use super::{Count, Counts, Indicator, Measure, Rate, Row};

/// The two sides of a rate in one report, or why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Both sides.
    Sides {
        /// Sum above the line.
        part: u64,
        /// Sum below the line.
        whole: u64,
    },
    /// The rate does not apply to the unit: neither there nor missing.
    NotApplicable,
    /// A count was not provided.
    Missing,
}

impl Reading {
    /// The rate, if there is one.
    pub fn rate(self) -> Option<Rate> {
        match self {
            Self::Sides { part, whole } => Rate::new(part, whole),
            Self::NotApplicable | Self::Missing => None,
        }
    }
}

impl Reading {
    /// What a report with the counts that `count` gives says of `indicator`.
    fn of(indicator: Indicator, count: impl Fn(Measure) -> Count) -> Self {
        let part = side(indicator.numerator(), &count);
        let whole = side(indicator.denominator(), &count);
        match (part, whole) {
            (Side::Sum(part), Side::Sum(whole)) => Self::Sides { part, whole },
            (Side::Missing, _) | (_, Side::Missing) => Self::Missing,
            (Side::NotApplicable, _) | (_, Side::NotApplicable) => Self::NotApplicable,
        }
    }
}

impl Row<'_> {
    /// What the report says of `indicator`.
    pub fn read(&self, indicator: Indicator) -> Reading {
        Reading::of(indicator, |measure| self.get(measure))
    }
}

impl Counts {
    /// What the counts say of `indicator`.
    pub fn read(&self, indicator: Indicator) -> Reading {
        Reading::of(indicator, |measure| self.get(measure))
    }
}

fn side(measures: &[Measure], count: impl Fn(Measure) -> Count) -> Side {
    measures.iter().fold(Side::NotApplicable, |side, measure| {
        match (side, count(*measure)) {
            (Side::Missing, _) | (_, Count::NotProvided) => Side::Missing,
            (Side::NotApplicable, Count::Value(value)) => Side::Sum(value),
            (Side::Sum(sum), Count::Value(value)) => Side::Sum(sum + value),
            // One member that does not apply adds nothing; if none applies, the side does not.
            (side, Count::NotApplicable) => side,
        }
    })
}

#[derive(Clone, Copy)]
enum Side {
    Sum(u64),
    NotApplicable,
    Missing,
}
