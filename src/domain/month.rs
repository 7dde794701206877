//! Calendar months and the one place where a moment becomes a day in Việt Nam.
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar month. Ordered by time; written `2026-10`.
///
/// Held as months since year 0, so that stepping and distance are plain sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month(i32);

/// A text that is not a month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a month; write it as 2026-10")]
pub struct MonthError(pub String);

impl Month {
    /// The month `month` (1 to 12) of `year`; `None` outside 1900 to 2199.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..2200).contains(&year) && (1..=12).contains(&month))
            .then(|| Self(year * 12 + month as i32 - 1))
    }

    /// The month that contains `day`.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 12 + day.month0() as i32)
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Month of the year, 1 to 12.
    pub fn number(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// January of the same year.
    pub fn january(self) -> Self {
        Self(self.year() * 12)
    }

    /// The month `by` months later, or earlier when negative.
    pub fn plus(self, by: i32) -> Self {
        Self(self.0 + by)
    }

    /// Months from `earlier` to this one; negative when `earlier` lies ahead.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// First day of the month.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1)
            .expect("every month from 1900 to 2199 has a first day")
    }

    /// Last day of the month.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first_day() - Days::new(1)
    }

    /// Every month from this one to `last`, both included; empty when `last` is earlier.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let wrong = || MonthError(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        let digits = |s: &str, n| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(wrong());
        }
        let number = |s: &str| s.parse::<u32>().map_err(|_| wrong());
        Self::new(number(year)? as i32, number(month)?).ok_or_else(wrong)
    }
}

/// The day that a clock in Việt Nam (UTC+7, no summer time) shows at `moment`.
pub fn day_in_vietnam(moment: DateTime<Utc>) -> NaiveDate {
    let offset = FixedOffset::east_opt(7 * 3600).expect("seven hours is an offset");
    moment.with_timezone(&offset).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_reads_back_as_it_was_written() {
        for text in ["1900-01", "2024-02", "2026-12", "2199-12"] {
            assert_eq!(month(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in [
            "", "2024", "2024-13", "2024-00", "24-01", "2024-1", "2024-+1", "x-y", "1899-12",
        ] {
            assert_eq!(
                text.parse::<Month>(),
                Err(MonthError(text.into())),
                "{text}"
            );
        }
    }

    #[test]
    fn months_step_over_the_year_and_know_their_last_day() {
        assert_eq!(month("2025-12").plus(1), month("2026-01"));
        assert_eq!(month("2026-01").since(month("2025-10")), 3);
        assert_eq!(month("2024-02").last_day().to_string(), "2024-02-29");
        assert_eq!(month("2025-07").january(), month("2025-01"));
        assert_eq!(month("2025-11").through(month("2026-01")).count(), 3);
        assert_eq!(month("2026-01").through(month("2025-11")).count(), 0);
    }

    #[test]
    fn a_day_begins_at_midnight_in_vietnam_not_in_greenwich() {
        let day = |text: &str| day_in_vietnam(text.parse().unwrap()).to_string();
        assert_eq!(day("2026-10-14T16:59:59Z"), "2026-10-14");
        assert_eq!(day("2026-10-14T17:00:00Z"), "2026-10-15");
        assert_eq!(day("2025-12-31T17:00:00Z"), "2026-01-01");
    }
}
