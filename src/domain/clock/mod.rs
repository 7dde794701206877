//! The two clocks of a reporting month: until when a report is on time, and after which day it
//! is locked. A report between the two is late, and still taken.
use super::{Month, Period, PeriodRule, UnitId};
use chrono::{Days, NaiveDate};

/// Days after the end of a period in which a report is on time: 15/10-14/11 until 20/11.
///
/// Not verified: no decree sets one day. "The 18th to the 20th" is common (DOMAIN section 4).
pub const ON_TIME_DAYS: u16 = 6;
/// Days after the end of a period in which a report is taken: 15/10-14/11 until 29/11.
///
/// Not verified, a choice of ours: before the 15th, when the next edition is made.
pub const OPEN_DAYS: u16 = 15;

/// The last days of both clocks, by the calendar of Việt Nam. Both days are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDays {
    /// Last day on which a report is on time.
    pub on_time_until: NaiveDate,
    /// Last day on which a report is taken; it is locked after it.
    pub locked_after: NaiveDate,
}

/// A month with days of its own, such as one whose due day lies in the Tết holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthException {
    /// Which month.
    pub month: Month,
    /// Its days.
    pub days: DueDays,
    /// Why, as people read it.
    pub reason: String,
}

/// How the clocks of every reporting month are set. A setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    rule: PeriodRule,
    on_time_days: u16,
    open_days: u16,
    months: Vec<MonthException>,
}

/// A clock that would lock a report while it is still on time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a report cannot be locked before it is late, nor before its period has ended")]
pub struct DeadlineError {
    /// The month with such days; `None` where the setting for all months is wrong.
    pub month: Option<Month>,
}

/// One unit may report one locked month until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockException {
    /// Who.
    pub unit: UnitId,
    /// Which month.
    pub month: Month,
    /// Last day, included.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who allowed it.
    pub author: String,
}

/// Where a unit stands with a month on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The period has not ended; nothing can be reported yet.
    NotYet {
        /// First day on which it can be: the last of the period.
        from: NaiveDate,
    },
    /// A report of this day is on time.
    OnTime {
        /// Days left after this one; 0 on the last day.
        days_left: u32,
    },
    /// A report of this day is late and is taken.
    Late {
        /// Days since the last day on which it was on time.
        days: u32,
        /// Last day on which it is taken.
        until: NaiveDate,
        /// Whether it is taken only because of an exception.
        excepted: bool,
    },
    /// No report is taken.
    Locked,
}

impl Standing {
    /// Whether figures may be entered, submitted and signed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::OnTime { .. } | Self::Late { .. })
    }
}

impl Deadlines {
    /// The clocks that hold until somebody sets others.
    pub fn usual(rule: PeriodRule) -> Self {
        Self {
            rule,
            on_time_days: ON_TIME_DAYS,
            open_days: OPEN_DAYS,
            months: Vec::new(),
        }
    }

    /// Clocks with days of their own. Unit of both: days after the end of the period.
    ///
    /// Of several exceptions for one month the last one holds.
    pub fn new(
        rule: PeriodRule,
        on_time_days: u16,
        open_days: u16,
        months: Vec<MonthException>,
    ) -> Result<Self, DeadlineError> {
        if open_days < on_time_days {
            return Err(DeadlineError { month: None });
        }
        let wrong = |exception: &&MonthException| {
            let DueDays {
                on_time_until,
                locked_after,
            } = exception.days;
            locked_after < on_time_until || on_time_until < rule.period(exception.month).end()
        };
        if let Some(exception) = months.iter().find(wrong) {
            return Err(DeadlineError {
                month: Some(exception.month),
            });
        }
        Ok(Self {
            rule,
            on_time_days,
            open_days,
            months,
        })
    }

    /// Which days a month has.
    pub fn rule(&self) -> PeriodRule {
        self.rule
    }

    /// Days after the end of a period in which a report is on time.
    pub fn on_time_days(&self) -> u16 {
        self.on_time_days
    }

    /// Days after the end of a period in which a report is taken.
    pub fn open_days(&self) -> u16 {
        self.open_days
    }

    /// The days that a report of `month` covers.
    pub fn period(&self, month: Month) -> Period {
        self.rule.period(month)
    }

    /// Months with days of their own.
    pub fn exceptions(&self) -> &[MonthException] {
        &self.months
    }

    /// The last days of `month`, for every unit without an exception.
    pub fn days(&self, month: Month) -> DueDays {
        let own = self.months.iter().rfind(|own| own.month == month);
        own.map_or_else(
            || {
                let end = self.period(month).end();
                DueDays {
                    on_time_until: end + Days::new(self.on_time_days.into()),
                    locked_after: end + Days::new(self.open_days.into()),
                }
            },
            |own| own.days,
        )
    }

    /// Where `unit` stands with `month` on `today`, by the calendar of Việt Nam.
    ///
    /// With the day of a submission in the place of `today` it says whether that was on time.
    /// An exception opens a month for longer, it never closes one sooner, and never makes a
    /// late report one that was on time.
    pub fn standing(
        &self,
        unit: &UnitId,
        month: Month,
        exceptions: &[LockException],
        today: NaiveDate,
    ) -> Standing {
        let from = self.period(month).end();
        if today < from {
            return Standing::NotYet { from };
        }
        let days = self.days(month);
        if today <= days.on_time_until {
            return Standing::OnTime {
                days_left: between(today, days.on_time_until),
            };
        }
        let until = exceptions
            .iter()
            .filter(|exception| exception.unit == *unit && exception.month == month)
            .map(|exception| exception.until)
            .fold(days.locked_after, NaiveDate::max);
        if today > until {
            return Standing::Locked;
        }
        Standing::Late {
            days: between(days.on_time_until, today),
            until,
            excepted: today > days.locked_after,
        }
    }

    /// The months that `unit` may report on `today`, from `first` on, the oldest first.
    pub fn months_open(
        &self,
        unit: &UnitId,
        first: Month,
        exceptions: &[LockException],
        today: NaiveDate,
    ) -> impl Iterator<Item = Month> {
        first
            .through(self.rule.latest_month(today))
            .filter(move |month| self.standing(unit, *month, exceptions, today).is_open())
    }
}

/// Days from `earlier` to `later`.
fn between(earlier: NaiveDate, later: NaiveDate) -> u32 {
    u32::try_from((later - earlier).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
