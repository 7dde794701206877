//! Who reports and who is ranked: the nation, localities old and new, communes, ministries.
use super::Month;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The key of a unit: `34-15`, `63-15`, `xa-00004`, `min-BTC`, `vn`.
///
/// Never the official code alone: seven codes were given to other units on 1 July 2025.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnitId(pub String);

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a unit is. Dated: three provinces became cities in 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// The country.
    Nation,
    /// All localities, or all ministries, as one body that targets and publications speak of.
    Block,
    /// Centrally run city, thành phố trực thuộc trung ương.
    City,
    /// Province, tỉnh.
    Province,
    /// Rural commune, xã.
    Commune,
    /// Urban commune, phường.
    Ward,
    /// Special zone, đặc khu.
    SpecialZone,
    /// Ministry or body of that rank, bộ, ngành.
    Ministry,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Nation,
        Self::Block,
        Self::City,
        Self::Province,
        Self::Commune,
        Self::Ward,
        Self::SpecialZone,
        Self::Ministry,
    ];

    /// The code that the database uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Block => "block",
            Self::City => "city",
            Self::Province => "province",
            Self::Commune => "commune",
            Self::Ward => "ward",
            Self::SpecialZone => "special_zone",
            Self::Ministry => "ministry",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is one of the 34 or 63.
    pub fn is_locality(self) -> bool {
        matches!(self, Self::City | Self::Province)
    }

    /// Whether reports may be filed for it.
    pub fn reports(self) -> bool {
        !matches!(self, Self::Nation | Self::Block)
    }
}

/// Where a unit sits on the tile-grid map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Row from the north.
    pub row: u8,
    /// Column from the west.
    pub column: u8,
    /// Three-letter label.
    pub label: String,
}

/// A region, as the unit's own set of regions names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Vietnamese name.
    pub vi: String,
    /// English name.
    pub en: String,
}

/// A unit and everything about it that does not change from month to month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Key.
    pub id: UnitId,
    /// Official code, for people; not a key.
    pub code: String,
    /// Short Vietnamese name: `Quảng Trị`.
    pub name_vi: String,
    /// English name.
    pub name_en: String,
    /// Kinds with the day from which each holds, oldest first; never empty.
    pub kinds: Vec<(NaiveDate, UnitKind)>,
    /// Region, where the unit has one.
    pub region: Option<Region>,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// First day on which the unit exists.
    pub valid_from: NaiveDate,
    /// Last day on which it exists; `None` while it does.
    pub valid_to: Option<NaiveDate>,
    /// Place on the tile-grid map.
    pub tile: Option<Tile>,
    /// Other spellings, separated by `;`.
    pub aliases: String,
    /// Position in the Vietnamese alphabet among its set.
    pub sort: u32,
    /// What is unusual about it, in Vietnamese; may be empty.
    pub note: String,
}

impl Unit {
    /// The first day of a unit of which no source gives one.
    pub fn ever() -> NaiveDate {
        NaiveDate::from_ymd_opt(1945, 9, 2).expect("a day")
    }

    /// Whether its first day is known.
    pub fn has_first_day(&self) -> bool {
        self.valid_from > Self::ever()
    }

    /// What the unit is on `day`: the latest kind that has begun.
    pub fn kind_on(&self, day: NaiveDate) -> UnitKind {
        self.kinds
            .iter()
            .rev()
            .find(|(from, _)| *from <= day)
            .or_else(|| self.kinds.first())
            .map(|(_, kind)| *kind)
            .expect("a unit has at least one kind")
    }

    /// What the unit is today, or was at the end.
    pub fn kind(&self) -> UnitKind {
        self.kind_on(self.valid_to.unwrap_or(NaiveDate::MAX))
    }

    /// Whether the unit exists on `day`.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }

    /// Whether the unit takes the figures of `month`, which it does if it exists on its last day.
    pub fn is_valid_in(&self, month: Month) -> bool {
        self.is_valid_on(month.last_day())
    }

    /// The last month it takes figures for; `None` while it exists.
    pub fn last_month(&self) -> Option<Month> {
        let month = Month::of(self.valid_to?);
        Some(if self.is_valid_in(month) {
            month
        } else {
            month.plus(-1)
        })
    }
}

/// One unit taking over another's territory and figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// The unit that ended.
    pub old: UnitId,
    /// The unit that took over.
    pub new: UnitId,
    /// First day of the new unit.
    pub date: NaiveDate,
}
