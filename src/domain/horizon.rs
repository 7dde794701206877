//! The day up to which pace, chances and what would clear a flag are reckoned.
use super::{Board, Month, Target};
use chrono::NaiveDate;

/// A day ahead, and by what right it is looked at. Only [`HorizonName::Due`] is a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// The day.
    pub day: NaiveDate,
    /// What it is called wherever it is used.
    pub named: HorizonName,
}

/// What a horizon is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HorizonName {
    /// The day on which the target that judges is due.
    Due,
    /// The planning date that an administrator set.
    Planning,
    /// A planning date that the reader chose.
    Chosen,
    /// The last day of the year, since nobody set a planning date.
    Default,
}

impl Horizon {
    /// Whole months from `month`, which is over, to the one that contains the day.
    pub fn months_after(self, month: Month) -> u32 {
        u32::try_from(Month::of(self.day).since(month)).unwrap_or(0)
    }
}

impl Board {
    /// How far ahead `month` looks for `target`: to its due day while that is not past, else to
    /// the planning date; `chosen` is the reader's own.
    pub fn horizon(&self, target: &Target, month: Month, chosen: Option<NaiveDate>) -> Horizon {
        if target.is_past_due(month) {
            return self.planning_horizon(month, chosen);
        }
        Horizon {
            day: target.due,
            named: HorizonName::Due,
        }
    }

    /// How far ahead `month` looks where no target is due: to the planning date, if that lies
    /// after the month, else to the end of the year of the month after.
    pub fn planning_horizon(&self, month: Month, chosen: Option<NaiveDate>) -> Horizon {
        let ahead = |day: &NaiveDate| Month::of(*day) > month;
        let named = |named| move |day| Horizon { day, named };
        let chosen = chosen.filter(ahead).map(named(HorizonName::Chosen));
        let set = self.planning().filter(ahead);
        let december = month.plus(1).january().plus(11);
        chosen
            .or_else(|| set.map(named(HorizonName::Planning)))
            .unwrap_or(Horizon {
                day: december.last_day(),
                named: HorizonName::Default,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Units;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn board(planning: Option<&str>) -> Board {
        Board::new(Units::default(), vec![], vec![], vec![], 1).with_planning(planning.map(day))
    }

    fn target(due: &str) -> Target {
        Target {
            due: day(due),
            ..crate::domain::target::a_target()
        }
    }

    #[test]
    fn a_due_day_that_is_not_past_is_the_horizon_and_then_the_planning_date() {
        let board = board(Some("2027-06-30"));
        let month = "2026-10".parse().unwrap();
        let at = |due: &str, chosen: Option<&str>| {
            let horizon = board.horizon(&target(due), month, chosen.map(day));
            (horizon.day.to_string(), horizon.named)
        };
        use HorizonName::*;
        assert_eq!(at("2026-12-31", None), ("2026-12-31".into(), Due));
        assert_eq!(
            at("2026-10-31", None),
            ("2026-10-31".into(), Due),
            "its last day"
        );
        assert_eq!(at("2026-10-30", None), ("2027-06-30".into(), Planning));
        let chosen = Some("2026-12-31");
        assert_eq!(at("2025-12-31", chosen), ("2026-12-31".into(), Chosen));
        assert_eq!(at("2026-12-30", chosen).1, Due, "never moved by a reader");
    }

    #[test]
    fn a_planning_date_that_is_over_gives_way_and_without_one_it_is_the_end_of_the_year() {
        let at = |planning, month: &str| {
            let horizon = board(planning).planning_horizon(month.parse().unwrap(), None);
            (horizon.day.to_string(), horizon.named)
        };
        let default = |day: &str| (day.to_owned(), HorizonName::Default);
        assert_eq!(at(None, "2026-10"), default("2026-12-31"));
        assert_eq!(at(None, "2026-11"), default("2026-12-31"));
        assert_eq!(at(None, "2026-12"), default("2027-12-31"));
        assert_eq!(at(Some("2026-10-31"), "2026-10"), default("2026-12-31"));
        assert_eq!(at(Some("2026-11-01"), "2026-10").1, HorizonName::Planning);
    }

    #[test]
    fn months_to_the_horizon_are_counted_to_the_one_that_contains_it() {
        let month = "2026-10".parse().unwrap();
        let months = |text| {
            let named = HorizonName::Default;
            Horizon {
                day: day(text),
                named,
            }
            .months_after(month)
        };
        assert_eq!(months("2026-12-31"), 2);
        assert_eq!(months("2026-12-01"), 2);
        assert_eq!(months("2026-10-31"), 0);
        assert_eq!(months("2026-09-30"), 0);
    }
}
