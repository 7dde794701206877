//! What if: the national rate, if some localities moved to given rates.
//!
//! A scenario, never a forecast: each unit moves evenly from its latest rate, and the dossiers
//! of a month are held at the mean of the last twelve.
mod scenario;

use super::{
    Basis, Board, Decimal, Indicator, Map, Month, Rate, Scope, UnitIx, View, Volume,
    target_in_force,
};

pub use scenario::Scenario;

/// Months ahead that a scenario may look at most.
pub const FURTHEST: i32 = 36;

/// Months back in which a unit's latest rate is looked for.
const LATEST: i32 = 12;

/// One unit in a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Who.
    pub unit: UnitIx,
    /// Its latest rate.
    pub rate: Rate,
    /// The month of that rate.
    pub month: Month,
    /// Dossiers of a month.
    pub volume: Volume,
    /// Where it moves to, if it moves. Unit: percent.
    pub to: Option<Decimal>,
}

/// What a scenario comes to.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The month from which units move.
    pub from: Month,
    /// The month by which they get there.
    pub by: Month,
    /// Every locality with a rate, by the alphabet.
    pub courses: Vec<Course>,
    /// Localities without a rate in the last twelve months; they are left out.
    pub left_out: Vec<UnitIx>,
}

impl WhatIf {
    /// What `scenario` comes to, seen from `month`, for today's localities; `usual` is the month
    /// by which they get there where the scenario names none that lies ahead.
    pub fn of(
        board: &Board,
        indicator: Indicator,
        month: Month,
        scenario: &Scenario,
        usual: Month,
    ) -> Self {
        let mut courses = Vec::new();
        let mut left_out = Vec::new();
        for unit in board.members(Map::Today, month) {
            let latest = month.plus(1 - LATEST).through(month).rev().find_map(|at| {
                let figure = board.figure(unit, indicator, Basis::Month, at);
                Some((at, figure.rate().filter(|_| figure.missing.is_empty())?))
            });
            let Some(((at, rate), volume)) = latest.zip(board.volume(unit, indicator, month))
            else {
                left_out.push(unit);
                continue;
            };
            let id = &board.units().get(unit).id;
            let own = scenario.units.iter().find(|(known, _)| known == id);
            let is_below = || {
                let target = board.target_for(unit, indicator, month);
                target.is_some_and(|target| !rate.reaches(target.value))
            };
            // Who is beyond already does not fall back; only a rate of its own may be lower.
            let all = scenario.all.filter(|to| !rate.reaches(*to) && is_below());
            courses.push(Course {
                unit,
                rate,
                month: at,
                volume,
                to: own.map(|(_, to)| *to).or(all),
            });
        }
        let ahead = |by: &Month| *by > month && by.since(month) <= FURTHEST;
        let by = scenario.by.filter(ahead).or(Some(usual).filter(ahead));
        Self {
            from: month,
            by: by.unwrap_or(month.plus(1)),
            courses,
            left_out,
        }
    }

    /// The pooled rate in `month`, if the units move. Unit: percent. `None` without any unit.
    pub fn at(&self, month: Month) -> Option<f64> {
        let span = f64::from(self.by.since(self.from));
        let share = (f64::from(month.since(self.from)) / span).clamp(0.0, 1.0);
        self.pooled(|course| {
            let rate = course.rate.percent();
            let to = course.to.map_or(rate, Decimal::value);
            rate + (to - rate) * share
        })
    }

    /// The pooled rate if nobody moves. Unit: percent.
    pub fn unchanged(&self) -> Option<f64> {
        self.pooled(|course| course.rate.percent())
    }

    /// The rates of the months from the one after the start to the last. Unit: percent.
    pub fn months(&self) -> Vec<(Month, f64)> {
        let months = self.from.plus(1).through(self.by);
        months
            .filter_map(|month| Some((month, self.at(month)?)))
            .collect()
    }

    /// The units that move.
    pub fn moved(&self) -> impl Iterator<Item = &Course> {
        self.courses.iter().filter(|course| course.to.is_some())
    }

    fn pooled(&self, percent: impl Fn(&Course) -> f64) -> Option<f64> {
        let volume = |course: &Course| course.volume.mean();
        let whole: f64 = self.courses.iter().map(volume).sum();
        let part = self
            .courses
            .iter()
            .map(|course| percent(course) * volume(course));
        (whole > 0.0).then(|| part.sum::<f64>() / whole)
    }
}

impl Board {
    /// What `scenario` comes to from `month` on; it ends by default where the target of all
    /// localities is looked ahead to.
    pub fn what_if(&self, view: &View, month: Month, scenario: &Scenario) -> WhatIf {
        let localities = Scope::Localities;
        let target = target_in_force(self.targets(), view.indicator, localities, month);
        let horizon = match target {
            Some(target) => self.horizon(target, month, view.plan),
            None => self.planning_horizon(month, view.plan),
        };
        let usual = Month::of(horizon.day);
        WhatIf::of(self, view.indicator, month, scenario, usual)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::{Months, board, seventy};

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn scenario(query: &[(&str, &str)]) -> Scenario {
        let pairs = query
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Scenario::read(&pairs.collect::<Vec<_>>())
    }

    fn what_if(query: &[(&str, &str)]) -> WhatIf {
        let low = [Some((100, 1_000)), Some((200, 1_000))];
        let high = [Some((2_400, 3_000)), Some((2_400, 3_000))];
        let gone = [None, None];
        let rows: [(&str, &Months); 3] = [("low", &low), ("high", &high), ("gone", &gone)];
        let board = board(&rows, vec![seventy("2026-12-31")]);
        let (at, usual) = (month("2026-02"), month("2026-12"));
        WhatIf::of(&board, Indicator::E2eTotal, at, &scenario(query), usual)
    }

    #[test]
    fn without_a_change_it_is_the_pooled_rate_in_every_month() {
        let what_if = what_if(&[]);
        // 2 600 of 4 000 dossiers.
        assert_eq!(what_if.unchanged(), Some(65.0));
        assert_eq!(what_if.by, month("2026-12"));
        assert_eq!(what_if.months().len(), 10);
        assert!(what_if.months().iter().all(|(_, rate)| *rate == 65.0));
        assert_eq!((what_if.moved().count(), what_if.left_out.len()), (0, 1));
    }

    #[test]
    fn who_is_below_target_moves_evenly_and_who_is_beyond_does_not_fall_back() {
        let what_if = what_if(&[("all", "70"), ("by", "2026-04")]);
        assert_eq!(what_if.moved().count(), 1);
        assert_eq!(what_if.at(month("2026-02")), Some(65.0));
        // A quarter of the dossiers gains 25 points by March, 50 by April.
        assert_eq!(what_if.at(month("2026-03")), Some(71.25));
        assert_eq!(what_if.at(month("2026-04")), Some(77.5));
        assert_eq!(what_if.at(month("2026-09")), Some(77.5), "and stays there");
    }

    #[test]
    fn a_rate_of_its_own_comes_before_that_of_all_and_may_be_lower() {
        let what_if = what_if(&[
            ("all", "70"),
            ("units", "high:40,low:20"),
            ("by", "2026-03"),
        ]);
        assert_eq!(what_if.at(month("2026-03")), Some(35.0));
        let names = what_if.moved().count();
        assert_eq!(names, 2);
    }

    #[test]
    fn a_month_that_is_not_ahead_or_too_far_gives_way_to_the_usual_one() {
        let by = |text| what_if(&[("by", text)]).by.to_string();
        assert_eq!(by("2026-02"), "2026-12");
        assert_eq!(by("2026-03"), "2026-03");
        assert_eq!(by("2029-02"), "2029-02");
        assert_eq!(by("2029-03"), "2026-12");
    }
}
