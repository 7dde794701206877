//! Until when a report is on time and taken, in words.
use super::Lang;
use crate::domain::{DeadlineError, DueDays, Month, Standing};
use chrono::NaiveDate;

impl Lang {
    /// Both clocks of a month: `Đúng hạn đến 20/11/2026. Khóa sau 29/11/2026.`
    pub fn due_days(self, days: DueDays) -> String {
        let until = self.day(days.on_time_until);
        let after = self.day(days.locked_after);
        match self {
            Self::Vi => format!("Đúng hạn đến {until}. Khóa sau {after}."),
            Self::En => format!("On time until {until}. Locked after {after}."),
        }
    }

    /// The last moment of a day by the clocks of Việt Nam, which are the ones that count.
    pub fn end_of_day(self, day: NaiveDate) -> String {
        let day = self.day(day);
        match self {
            Self::Vi => format!("24:00 ngày {day}, giờ Việt Nam"),
            Self::En => format!("24:00 on {day}, Việt Nam time"),
        }
    }

    /// Where a unit stands with a month today, in a line: `Chậm 3 ngày, còn nhận đến 29/11/2026`.
    pub fn standing(self, standing: Standing, days: DueDays) -> String {
        match (standing, self) {
            (Standing::NotYet { from }, Self::Vi) => {
                format!("Chưa hết kỳ, nhập được từ {}", self.day(from))
            }
            (Standing::NotYet { from }, Self::En) => {
                format!("Period not over, entry from {}", self.day(from))
            }
            (Standing::OnTime { days_left: 0 }, Self::Vi) => {
                "Đúng hạn, hôm nay là hạn cuối".into()
            }
            (Standing::OnTime { days_left: 0 }, Self::En) => {
                "On time, today is the last day".into()
            }
            (Standing::OnTime { days_left }, Self::Vi) => format!(
                "Đúng hạn đến {}, còn {days_left} ngày",
                self.day(days.on_time_until)
            ),
            (Standing::OnTime { days_left }, Self::En) => format!(
                "On time until {}, {} left",
                self.day(days.on_time_until),
                self.days(days_left)
            ),
            (
                Standing::Late {
                    days,
                    until,
                    excepted,
                },
                Self::Vi,
            ) => {
                let open = if excepted {
                    "được mở"
                } else {
                    "còn nhận"
                };
                format!("Chậm {}, {open} đến {}", self.days(days), self.day(until))
            }
            (
                Standing::Late {
                    days,
                    until,
                    excepted,
                },
                Self::En,
            ) => {
                let open = if excepted { "opened" } else { "taken" };
                format!("{} late, {open} until {}", self.days(days), self.day(until))
            }
            (Standing::Locked, Self::Vi) => {
                format!("Đã khóa sau {}", self.day(days.locked_after))
            }
            (Standing::Locked, Self::En) => {
                format!("Locked after {}", self.day(days.locked_after))
            }
        }
    }

    /// Whether a report that was handed in was on time: `đúng hạn`, `chậm 3 ngày`. Takes the
    /// standing of the day on which it was; `None` for a day on which none is taken.
    pub fn punctuality(self, standing: Standing) -> Option<String> {
        match (standing, self) {
            (Standing::OnTime { .. }, Self::Vi) => Some("đúng hạn".into()),
            (Standing::OnTime { .. }, Self::En) => Some("on time".into()),
            (Standing::Late { days, .. }, Self::Vi) => {
                Some(format!("chậm {}", self.days(days)))
            }
            (Standing::Late { days, .. }, Self::En) => {
                Some(format!("{} late", self.days(days)))
            }
            (Standing::NotYet { .. } | Standing::Locked, _) => None,
        }
    }

    /// Why deadlines cannot be set so.
    pub fn deadline_error(self, error: &DeadlineError) -> String {
        let of = error.month.map(|month| self.month_long(month));
        match (self, of) {
            (Self::Vi, None) => "Ngày khóa phải bằng hoặc sau hạn báo cáo.".into(),
            (Self::Vi, Some(month)) => {
                format!("Hạn của {month} phải sau ngày cuối kỳ, và ngày khóa không trước hạn.")
            }
            (Self::En, None) => "The lock must not come before the due day.".into(),
            (Self::En, Some(month)) => format!(
                "The due day of {month} must not lie before the end of the period, nor the lock \
                 before the due day."
            ),
        }
    }

    /// A month has no days of its own any more.
    pub fn month_by_the_rule(self, month: Month) -> String {
        let month = self.month(month);
        match self {
            Self::Vi => format!("{month}: theo hạn chung."),
            Self::En => format!("{month}: by the general rule."),
        }
    }

    /// A unit may report a locked month until a day.
    pub fn unit_let_in(self, unit: &str, month: Month, until: NaiveDate) -> String {
        let (month, until) = (self.month(month), self.day(until));
        match self {
            Self::Vi => format!("Đã mở {month} cho {unit} đến hết {until}."),
            Self::En => format!("{unit} may report {month} until {until}, included."),
        }
    }

    /// It may not any more.
    pub fn unit_let_in_no_more(self, unit: &str, month: Month) -> String {
        let month = self.month(month);
        match self {
            Self::Vi => format!("Đã thôi mở {month} cho {unit}."),
            Self::En => format!("{unit} is not let in for {month} any more."),
        }
    }

    /// A number of days.
    fn days(self, days: u32) -> String {
        let number = self.whole(days.into());
        match (self, days) {
            (Self::Vi, _) => format!("{number} ngày"),
            (Self::En, 1) => format!("{number} day"),
            (Self::En, _) => format!("{number} days"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deadlines, PeriodRule, UnitId};

    #[test]
    fn a_clock_says_its_days_and_how_many_are_left() {
        let deadlines = Deadlines::usual(PeriodRule::MidMonth);
        let month = "2026-11".parse().unwrap();
        let days = deadlines.days(month);
        let on = |lang: Lang, today: &str| {
            let unit = UnitId("34-44".into());
            let standing = deadlines.standing(&unit, month, &[], today.parse().unwrap());
            (lang.standing(standing, days), lang.punctuality(standing))
        };
        assert_eq!(
            Lang::Vi.due_days(days),
            "Đúng hạn đến 20/11/2026. Khóa sau 29/11/2026."
        );
        let vi = |today: &str| on(Lang::Vi, today).0;
        assert_eq!(vi("2026-11-13"), "Chưa hết kỳ, nhập được từ 14/11/2026");
        assert_eq!(vi("2026-11-17"), "Đúng hạn đến 20/11/2026, còn 3 ngày");
        assert_eq!(vi("2026-11-20"), "Đúng hạn, hôm nay là hạn cuối");
        assert_eq!(vi("2026-11-23"), "Chậm 3 ngày, còn nhận đến 29/11/2026");
        assert_eq!(vi("2026-11-30"), "Đã khóa sau 29/11/2026");
        let (line, badge) = on(Lang::En, "2026-11-21");
        assert_eq!(line, "1 day late, taken until 29 Nov 2026");
        assert_eq!(badge.as_deref(), Some("1 day late"));
        assert_eq!(on(Lang::Vi, "2026-11-20").1.as_deref(), Some("đúng hạn"));
        assert_eq!(on(Lang::Vi, "2026-11-30").1, None);
    }
}
