//! Whom a locality is set beside: its region, localities of its size, another month.
use super::{Basis, Board, Month, Overview, Ranked, Region, View, view::coded};
use std::{fmt, str::FromStr};

/// A region of either map, by the name that both share or that one of them has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Đồng bằng sông Hồng.
    RedRiver,
    /// Trung du và miền núi phía Bắc.
    North,
    /// Bắc Trung Bộ, of the 34.
    NorthCentral,
    /// Duyên hải Nam Trung Bộ và Tây Nguyên, of the 34.
    SouthCentral,
    /// Bắc Trung Bộ và duyên hải miền Trung, of the 63.
    Coast,
    /// Tây Nguyên, of the 63.
    Highlands,
    /// Đông Nam Bộ.
    Southeast,
    /// Đồng bằng sông Cửu Long.
    Mekong,
}

coded!(Zone {
    RedRiver "red-river-delta",
    North "northern-midlands-and-mountains",
    NorthCentral "north-central",
    SouthCentral "south-central-coast-and-central-highlands",
    Coast "north-central-and-central-coast",
    Highlands "central-highlands",
    Southeast "southeast",
    Mekong "mekong-river-delta"
});

impl Zone {
    /// The zone that a unit's region is, by its English name.
    pub fn of(region: &Region) -> Option<Self> {
        region.en.to_lowercase().replace(' ', "-").parse().ok()
    }
}

/// A third of the localities by dossiers: those that have the most, the middle, the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// The third with the most dossiers.
    Large,
    /// The third in the middle.
    Medium,
    /// The third with the fewest.
    Small,
}

coded!(Size { Large "large", Medium "medium", Small "small" });

/// The month that figures are compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Against {
    /// The month before.
    #[default]
    Previous,
    /// The same month of the year before.
    YearAgo,
    /// This month.
    Month(Month),
}

impl Against {
    /// The month compared with; `None` where there is none, as for the month itself.
    ///
    /// A cumulative figure is never compared with the month before in another year.
    pub fn month(self, basis: Basis, month: Month) -> Option<Month> {
        match self {
            Self::Previous => basis.before(month),
            Self::YearAgo => Some(month.plus(-12)),
            Self::Month(other) => (other != month).then_some(other),
        }
    }
}

impl fmt::Display for Against {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Previous => f.write_str("prev"),
            Self::YearAgo => f.write_str("year"),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl FromStr for Against {
    type Err = String;

    /// Reads a code or a month; the error is the text that was neither.
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "prev" => Ok(Self::Previous),
            "year" => Ok(Self::YearAgo),
            month => month.parse().map(Self::Month).map_err(|_| month.to_owned()),
        }
    }
}

impl<'a> Overview<'a> {
    /// The rows that the view's region and size leave, in their order.
    pub fn chosen<'o>(&'o self, board: &Board, view: &View) -> Vec<&'o Ranked<'a>> {
        let in_zone = |row: &&Ranked| {
            let region = board.units().get(row.unit).region.as_ref();
            view.zone
                .is_none_or(|zone| region.and_then(Zone::of) == Some(zone))
        };
        let of_size = |row: &&Ranked| view.size.is_none_or(|size| self.size(row) == Some(size));
        self.rows.iter().filter(in_zone).filter(of_size).collect()
    }

    /// The size of `row` among the units of the overview; `None` without dossiers.
    ///
    /// Thirds by the denominator of the period; equals are of one size.
    pub fn size(&self, row: &Ranked) -> Option<Size> {
        let whole = row.figure.rate()?.whole;
        let all = self.rated().count();
        let larger = self
            .rated()
            .filter(|other| other.figure.whole > whole)
            .count();
        Some(match larger * 3 / all.max(1) {
            0 => Size::Large,
            1 => Size::Medium,
            _ => Size::Small,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_comparison_is_a_word_or_a_month() {
        assert_eq!("year".parse(), Ok(Against::YearAgo));
        assert_eq!("2024-08".parse(), Ok(Against::Month(month("2024-08"))));
        assert_eq!("last".parse::<Against>(), Err("last".to_owned()));
        let january = month("2026-01");
        assert_eq!(Against::Previous.month(Basis::YearToDate, january), None);
        assert_eq!(
            Against::YearAgo.month(Basis::YearToDate, january),
            Some(month("2025-01"))
        );
        assert_eq!(Against::Month(january).month(Basis::Month, january), None);
    }
}
