//! How far a forecast is drawn.
use super::view::coded;
use std::str::FromStr;

/// Months of a forecast that a view asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ahead {
    /// No forecast.
    None,
    /// A quarter.
    Quarter,
    /// Half a year.
    HalfYear,
    /// A year.
    Year,
    /// Two years.
    TwoYears,
}

coded!(Ahead { None "0", Quarter "3", HalfYear "6", Year "12", TwoYears "24" });

impl Ahead {
    /// Unit: months.
    pub fn months(self) -> usize {
        match self {
            Self::None => 0,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
            Self::TwoYears => 24,
        }
    }
}
