//! The days that a figure covers, and the two rules by which a month has its days.
use super::Month;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// A run of days, both ends included. Every report and every figure carries one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    start: NaiveDate,
    end: NaiveDate,
}

/// Two dates in the wrong order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a period cannot end on {end} before it starts on {start}")]
pub struct PeriodError {
    /// The first day as given.
    pub start: NaiveDate,
    /// The last day as given.
    pub end: NaiveDate,
}

/// How a reporting month maps to days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodRule {
    /// First to last day: what EMC and the national portal use.
    Calendar,
    /// The 15th of the month before to the 14th: the reporting rule of ministries and
    /// provinces (DOMAIN section 4; Nghị định 09/2019/NĐ-CP, article not verified).
    MidMonth,
}

impl Period {
    /// The days from `start` to `end`, both included.
    pub fn new(start: NaiveDate, end: NaiveDate) -> Result<Self, PeriodError> {
        if end < start {
            return Err(PeriodError { start, end });
        }
        Ok(Self { start, end })
    }

    /// First day.
    pub fn start(self) -> NaiveDate {
        self.start
    }

    /// Last day.
    pub fn end(self) -> NaiveDate {
        self.end
    }

    /// The reporting month: the month of the last day, so 15/9-14/10 is October.
    pub fn month(self) -> Month {
        Month::of(self.end)
    }

    /// Whether the period is one reporting month under either rule.
    ///
    /// A report covers one month; a year or a single day is a published figure, not a report.
    pub fn is_reporting_month(self) -> bool {
        [PeriodRule::Calendar, PeriodRule::MidMonth]
            .iter()
            .any(|rule| rule.period(self.month()) == self)
    }
}

impl PeriodRule {
    /// The days of `month` under this rule.
    pub fn period(self, month: Month) -> Period {
        match self {
            Self::Calendar => Period {
                start: month.first_day(),
                end: month.last_day(),
            },
            Self::MidMonth => Period {
                start: month.plus(-1).first_day() + Days::new(14),
                end: month.first_day() + Days::new(13),
            },
        }
    }

    /// The latest month whose last day has come by `today`, so that it can be reported.
    pub fn latest_month(self, today: NaiveDate) -> Month {
        let this = Month::of(today);
        if self.period(this).end() <= today {
            this
        } else {
            this.plus(-1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_of_a_period_is_that_of_its_last_day() {
        let october: Month = "2026-10".parse().unwrap();
        let middle = PeriodRule::MidMonth.period(october);
        assert_eq!(middle.start().to_string(), "2026-09-15");
        assert_eq!(middle.end().to_string(), "2026-10-14");
        assert_eq!(middle.month(), october);
        assert_eq!(PeriodRule::Calendar.period(october).month(), october);
        assert!(middle.is_reporting_month());
    }

    #[test]
    fn a_month_can_be_reported_from_the_last_of_its_days() {
        let latest = |rule: PeriodRule, today: &str| {
            rule.latest_month(today.parse().unwrap()).to_string()
        };
        assert_eq!(latest(PeriodRule::MidMonth, "2026-11-13"), "2026-10");
        assert_eq!(latest(PeriodRule::MidMonth, "2026-11-14"), "2026-11");
        assert_eq!(latest(PeriodRule::Calendar, "2026-12-30"), "2026-11");
        assert_eq!(latest(PeriodRule::Calendar, "2026-12-31"), "2026-12");
        assert_eq!(latest(PeriodRule::Calendar, "2024-02-28"), "2024-01");
        assert_eq!(latest(PeriodRule::Calendar, "2024-02-29"), "2024-02");
        assert_eq!(latest(PeriodRule::MidMonth, "2026-01-13"), "2025-12");
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_refused() {
        let day = |d: &str| d.parse().unwrap();
        assert!(Period::new(day("2026-10-14"), day("2026-10-13")).is_err());
        let single = Period::new(day("2026-10-14"), day("2026-10-14")).unwrap();
        assert!(!single.is_reporting_month());
    }
}
