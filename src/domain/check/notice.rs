//! What a soft check found, with the numbers and thresholds that it compared.
use crate::domain::{Count, Decimal, Indicator, Measure, Rate};
use serde::{Deserialize, Serialize};

/// Something unusual that a reason is asked for. The reason stays with the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The count is far from what it was in the months before.
    Jump {
        /// Which count.
        measure: Measure,
        /// What was given.
        value: u64,
        /// Twice the median of the months before.
        twice_median: u64,
        /// Smallest value that is not asked about.
        low: u64,
        /// Largest value that is not asked about.
        high: u64,
        /// How many months that rests on.
        months: u8,
        /// How many spreads from the median the ends lie. Unit: tenths.
        tenths: u16,
    },
    /// The denominator fell and the rate rose.
    DenominatorFell {
        /// Which rate.
        indicator: Indicator,
        /// The month before.
        before: Rate,
        /// The month reported.
        now: Rate,
        /// Smallest fall that is asked about. Unit: percent.
        fall_percent: u8,
        /// Smallest rise that is asked about. Unit: hundredths of a percentage point.
        rise_hundredths: u16,
    },
    /// The rate meets the target with no dossier to spare.
    AtTarget {
        /// Which rate.
        indicator: Indicator,
        /// The rate.
        rate: Rate,
        /// The target. Unit: percent.
        target: Decimal,
        /// Smallest denominator that is asked about.
        from: u32,
    },
    /// The rate is 100 %.
    FullRate {
        /// Which rate.
        indicator: Indicator,
        /// The rate.
        rate: Rate,
        /// Smallest denominator that is asked about.
        from: u32,
    },
    /// A large count is a round number.
    RoundCount {
        /// Which count.
        measure: Measure,
        /// What was given.
        value: u64,
        /// What it is divisible by.
        step: u16,
    },
    /// Several counts of the report are round numbers.
    RoundCounts {
        /// How many.
        how_many: u8,
        /// What they are divisible by.
        step: u16,
        /// Smallest number of them that is asked about.
        many: u8,
    },
    /// What is carried over is not what was pending at the end of the month before.
    OpeningStock {
        /// What was given.
        given: u64,
        /// What was pending.
        expected: u64,
    },
    /// A count that was published is changed widely.
    Revised {
        /// Which count.
        measure: Measure,
        /// What was published.
        old: u64,
        /// What is given now.
        new: Count,
        /// Largest change that is not asked about. Unit: percent of what was published.
        percent: u8,
        /// The same. Unit: dossiers, services or ratings.
        least: u16,
    },
}

/// What a notice speaks of, and a reason for it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// One count.
    Measure(Measure),
    /// One rate.
    Indicator(Indicator),
    /// The whole report.
    Report,
}

impl Notice {
    /// Name and version of the rule.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Jump { .. } => "jump/1",
            Self::DenominatorFell { .. } => "denominator-fell/1",
            Self::AtTarget { .. } => "at-target/1",
            Self::FullRate { .. } => "full-rate/1",
            Self::RoundCount { .. } => "round-count/1",
            Self::RoundCounts { .. } => "round-counts/1",
            Self::OpeningStock { .. } => "opening-stock/1",
            Self::Revised { .. } => "revised/1",
        }
    }

    /// What it speaks of.
    pub fn about(&self) -> About {
        match self {
            Self::Jump { measure, .. }
            | Self::RoundCount { measure, .. }
            | Self::Revised { measure, .. } => About::Measure(*measure),
            Self::DenominatorFell { indicator, .. }
            | Self::AtTarget { indicator, .. }
            | Self::FullRate { indicator, .. } => About::Indicator(*indicator),
            Self::OpeningStock { .. } => About::Measure(Measure::CarriedOver),
            Self::RoundCounts { .. } => About::Report,
        }
    }

    /// What tells it from every other notice of one report, and a reason is kept by:
    /// `jump/1 received_total`.
    pub fn key(&self) -> String {
        let about = match self.about() {
            About::Measure(measure) => measure.code(),
            About::Indicator(indicator) => indicator.code(),
            About::Report => "report",
        };
        format!("{} {about}", self.rule())
    }
}
