//! What is known of a ministry besides its place in the register: its rank, whether it supplied
//! public services when it was ranked, and what the mergers of 1 March 2025 made of it.
use super::{Board, UnitId, UnitIx, Verified, view::coded};
use std::str::FromStr;

/// What rank a body has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MinistryKind {
    /// Bộ.
    Ministry,
    /// Cơ quan ngang bộ.
    OfThatRank,
    /// Cơ quan thuộc Chính phủ.
    OfTheGovernment,
}

coded!(MinistryKind {
    Ministry "bộ", OfThatRank "cơ quan ngang bộ", OfTheGovernment "cơ quan thuộc Chính phủ"
});

/// With whom the DTI of 2022 ranked a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RankedWith {
    /// With those that supply public services.
    Services,
    /// With those that supply none.
    NoServices,
    /// With nobody.
    Nobody,
    /// What was found does not tell.
    Unknown,
    /// It was founded later.
    Later,
}

coded!(RankedWith {
    Services "yes", NoServices "no", Nobody "not_ranked", Unknown "unknown", Later "later"
});

/// What is known of one ministry. Shown, never judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ministry {
    /// Its key in the register.
    pub unit: UnitId,
    /// Its rank.
    pub kind: MinistryKind,
    /// With whom it was ranked.
    pub ranked_with: RankedWith,
    /// How far that was confirmed.
    pub verified: Verified,
    /// Where it was read.
    pub source: String,
    /// What to know about it, in Vietnamese.
    pub note: String,
    /// What the mergers of 1 March 2025 did to it, in Vietnamese. General knowledge, not verified.
    pub merger: String,
}

impl Board {
    /// What is known of the ministry at `unit`.
    pub fn ministry(&self, unit: UnitIx) -> Option<&Ministry> {
        let id = &self.units().get(unit).id;
        self.ministries().iter().find(|known| &known.unit == id)
    }
}
