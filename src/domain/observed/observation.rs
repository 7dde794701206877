//! One published value: what, of whom, when, how much, which rank, and where it was read.
use super::super::{Bound, Decimal, UnitId, view::coded};
use super::{League, Level, Score, Topic};
use chrono::{Datelike, NaiveDate};
use std::{fmt, str::FromStr};

/// How a value came to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Provenance {
    /// Read in the source.
    Read,
    /// Reckoned from numbers that were read there; the note says how.
    Derived,
    /// General knowledge, not verified.
    Unverified,
}

coded!(Provenance { Read "source", Derived "derived", Unverified "unverified" });

/// A value, in the terms of its topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed {
    /// A score of an index.
    Score(Score),
    /// A counter.
    Number(Decimal),
    /// A level.
    Level(Level),
}

/// A rank as published: one place, or several that nobody told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placing {
    /// The best place it can be.
    pub first: u32,
    /// The worst place it can be.
    pub last: u32,
    /// How many were ranked, where the source says so.
    pub of: Option<u32>,
}

/// One value that somebody published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// What it is about, of whom, when, and by whom.
    pub key: ObservationKey,
    /// First day, of a value over a period.
    pub since: Option<NaiveDate>,
    /// How the value bounds the true one.
    pub bound: Bound,
    /// The value; some publications name a rank alone.
    pub value: Option<Observed>,
    /// The whole that the value is a part of: 43 of 53.
    pub out_of: Option<Decimal>,
    /// What is counted, in Vietnamese: `thủ tục`, `điểm`.
    pub unit_of_value: String,
    /// The rank.
    pub placing: Option<Placing>,
    /// The name of a counter in Vietnamese and English; empty for all other topics.
    pub name_vi: String,
    /// The same in English.
    pub name_en: String,
    /// How it came to us.
    pub provenance: Provenance,
    /// What to know about it, in Vietnamese.
    pub note: String,
}

/// What tells one observation from another. Two with the same key are versions of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationKey {
    /// What it is about.
    pub topic: Topic,
    /// Which part of it, or which counter.
    pub item: String,
    /// Who is ranked together.
    pub league: Option<League>,
    /// The unit; `None` is the league itself, or the country.
    pub unit: Option<UnitId>,
    /// Its day: the last one of a period, the last one of the year of an edition of DTI.
    pub as_of: NaiveDate,
    /// Address or title of the source.
    pub source: String,
}

impl ObservationKey {
    /// Whether two speak of the same, by whatever source.
    pub fn same_subject(&self, other: &Self) -> bool {
        let of = |key: &Self| (key.topic, key.league, key.as_of);
        of(self) == of(other) && self.item == other.item && self.unit == other.unit
    }
}

impl Observation {
    /// The year of its edition.
    pub fn year(&self) -> i32 {
        self.key.as_of.year()
    }

    /// Its score, if it has one.
    pub fn score(&self) -> Option<Score> {
        match self.value {
            Some(Observed::Score(score)) => Some(score),
            _ => None,
        }
    }

    /// Its counter, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self.value {
            Some(Observed::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// Whether `other` speaks of the same and says something else: both cannot be right.
    pub fn contradicts(&self, other: &Self) -> bool {
        let apart = |a: Option<Placing>, b: Option<Placing>| {
            a.zip(b)
                .is_some_and(|(a, b)| a.last < b.first || b.last < a.first)
        };
        let exact = |one: &Self| one.value.filter(|_| one.bound == Bound::Equal);
        self.key.same_subject(&other.key)
            && (apart(self.placing, other.placing)
                || exact(self)
                    .zip(exact(other))
                    .is_some_and(|(a, b)| a != b && self.out_of == other.out_of))
    }
}

impl Placing {
    /// One place of so many.
    pub fn at(place: u32, of: Option<u32>) -> Self {
        Self {
            first: place,
            last: place,
            of,
        }
    }

    /// The place, if it is one.
    pub fn exact(self) -> Option<u32> {
        (self.first == self.last).then_some(self.first)
    }
}

impl Observed {
    /// The number times 10,000 and its decimals; `None` of a level.
    pub fn scaled(self) -> Option<(i64, u8)> {
        match self {
            Self::Score(score) => Some((score.ten_thousandths, score.places)),
            Self::Number(number) => {
                Some((number.hundredths.saturating_mul(100), number.places))
            }
            Self::Level(_) => None,
        }
    }
}

impl fmt::Display for Observed {
    /// As its source wrote it, with a decimal point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Score(score) => score.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Level(level) => f.write_str(level.code()),
        }
    }
}
