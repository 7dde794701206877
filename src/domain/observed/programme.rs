//! Counters of the national programme and of units: each with everything that was said of it.
use super::{Observation, Topic};
use crate::domain::{Board, Bound, Decimal, Rate, UnitIx};
use chrono::Datelike;
use std::cmp::Reverse;

/// What a counter is about, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CounterSubject {
    /// The national portal and its accounts.
    Portal,
    /// Administrative procedures and essential services.
    Services,
    /// The population database and identity.
    Population,
    /// Steering committees, resolutions, programmes.
    Steering,
    /// Community digital teams.
    Teams,
    /// Infrastructure.
    Infrastructure,
    /// The position in the world.
    World,
    /// The digital economy.
    Economy,
    /// Whatever else is counted.
    Other,
}

/// A counter with its history.
#[derive(Clone, Debug)]
pub struct Counter<'a> {
    /// Its code.
    pub item: &'a str,
    /// Everything that was said of it, the latest day first.
    pub told: Vec<&'a Observation>,
}

/// Why values of one counter are not held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They are parts of different wholes, such as lists of 53 and of 76.
    Wholes,
    /// Their periods are of different lengths.
    Periods,
    /// They count different things.
    Units,
}

impl CounterSubject {
    /// Every subject.
    pub const ALL: [Self; 9] = [
        Self::Portal,
        Self::Services,
        Self::Population,
        Self::Steering,
        Self::Teams,
        Self::Infrastructure,
        Self::World,
        Self::Economy,
        Self::Other,
    ];

    /// The subject of a counter; one that somebody added under a new code belongs to no other.
    pub fn of(item: &str) -> Self {
        match item {
            "npsp_accounts" => Self::Portal,
            "npsp_procedures" | "essential" => Self::Services,
            "popdb_ministries" | "popdb_enterprises" | "popdb_localities" | "chip_id_cards"
            | "insurance_verified" => Self::Population,
            "steering_ministries" | "steering_localities" | "resolutions" | "programmes" => {
                Self::Steering
            }
            "digital_team_provinces" | "digital_teams" | "digital_team_members" => Self::Teams,
            "fibre_communes" => Self::Infrastructure,
            "egdi_rank" | "innovation_index" => Self::World,
            "digital_exports" => Self::Economy,
            _ => Self::Other,
        }
    }
}

impl Observation {
    /// Whether the value is a place among others, of which less is better.
    pub fn is_place(&self) -> bool {
        self.unit_of_value == "hạng"
    }

    /// The value as a part of its whole; `None` where the whole is not known, where only a bound of
    /// the value is, and of a place, which is no part.
    pub fn share(&self) -> Option<Rate> {
        let (part, whole) = self.number().zip(self.out_of)?;
        let is_part = self.bound == Bound::Equal && !self.is_place();
        let [part, whole] = [part, whole].map(|number| u64::try_from(number.hundredths).ok());
        Rate::new(part.filter(|_| is_part)?, whole?)
    }

    /// What keeps the value from being held against `other` of the same counter.
    pub fn apart(&self, other: &Self) -> Option<Apart> {
        let whole = |told: &Self| told.out_of.map(|whole| whole.hundredths);
        if self.unit_of_value != other.unit_of_value {
            Some(Apart::Units)
        } else if whole(self) != whole(other) {
            Some(Apart::Wholes)
        } else if self.months() != other.months() {
            Some(Apart::Periods)
        } else {
            None
        }
    }

    /// Months from the one of its first day to the one of its last; `None` of a single day.
    fn months(&self) -> Option<i32> {
        let month = |day: chrono::NaiveDate| day.year() * 12 + day.month0() as i32;
        Some(month(self.key.as_of) - month(self.since?) + 1)
    }
}

impl<'a> Counter<'a> {
    /// What was said last.
    pub fn last(&self) -> &'a Observation {
        self.told[0]
    }

    /// What keeps some of its values apart.
    pub fn apart(&self) -> Option<Apart> {
        let others = self.told.iter().skip(1);
        others.filter_map(|other| self.last().apart(other)).next()
    }

    /// Whether another source says something else of that day.
    pub fn is_contested(&self, told: &Observation) -> bool {
        self.told.iter().any(|other| told.contradicts(other))
    }

    /// By how much the value differs from the one before that it can be held against, and that one.
    pub fn change(&self, told: &Observation) -> Option<(Decimal, &'a Observation)> {
        let exact = |told: &Observation| {
            let number = told.number().filter(|_| told.bound == Bound::Equal);
            number.filter(|_| !self.is_contested(told))
        };
        let before = self
            .told
            .iter()
            .find(|other| other.key.as_of < told.key.as_of && told.apart(other).is_none())?;
        let (now, then) = exact(told).zip(exact(before))?;
        let change = Decimal {
            hundredths: now.hundredths - then.hundredths,
            places: now.places.max(then.places),
        };
        Some((change, before))
    }

    /// Sorts what was said by counter, in the order in which each was heard of first.
    fn sorted(told: impl Iterator<Item = &'a Observation>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for told in told.filter(|told| told.key.topic == Topic::Programme) {
            let item = told.key.item.as_str();
            match all.iter_mut().find(|counter| counter.item == item) {
                Some(counter) => counter.told.push(told),
                None => all.push(Self {
                    item,
                    told: vec![told],
                }),
            }
        }
        for counter in &mut all {
            counter.told.sort_by_key(|told| Reverse(told.key.as_of));
        }
        all
    }
}

impl Board {
    /// The counters of the programme by their subjects; those of single units are not among them.
    pub fn programme(&self) -> Vec<(CounterSubject, Vec<Counter<'_>>)> {
        let of_nobody = |told: &&Observation| told.key.unit.is_none();
        let all = Counter::sorted(self.observations().iter().filter(of_nobody));
        let of = |subject| {
            let found = all
                .iter()
                .filter(|one| CounterSubject::of(one.item) == subject);
            (subject, found.cloned().collect::<Vec<_>>())
        };
        let subjects = CounterSubject::ALL.map(of).into_iter();
        subjects.filter(|(_, found)| !found.is_empty()).collect()
    }

    /// The counters of a unit, and those of the units that it was made from, under their names.
    pub fn unit_counters(&self, unit: UnitIx) -> Vec<(UnitIx, Vec<Counter<'_>>)> {
        let units = [unit]
            .into_iter()
            .chain(self.units().predecessors(unit).iter().copied());
        let of = |ix: UnitIx| {
            let id = &self.units().get(ix).id;
            let all = self.observations().iter();
            let own = all.filter(|told| told.key.unit.as_ref() == Some(id));
            (ix, Counter::sorted(own))
        };
        units.map(of).filter(|(_, all)| !all.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ObservationKey, Observed, Provenance};
    use super::*;

    /// A counter of a day; a whole and a first day where they are not empty.
    fn told(day: &str, value: &str, whole: &str, since: &str) -> Observation {
        Observation {
            key: ObservationKey {
                topic: Topic::Programme,
                item: "essential".into(),
                league: None,
                unit: None,
                as_of: day.parse().unwrap(),
                source: value.into(),
            },
            since: since.parse().ok(),
            bound: Bound::Equal,
            value: value.parse().ok().map(Observed::Number),
            out_of: whole.parse().ok(),
            unit_of_value: "dịch vụ".into(),
            placing: None,
            name_vi: "x".into(),
            name_en: "x".into(),
            provenance: Provenance::Read,
            note: String::new(),
        }
    }

    #[test]
    fn two_lists_of_services_are_kept_apart_and_one_list_is_followed() {
        let told = [
            told("2024-07-19", "43", "53", ""),
            told("2025-04-30", "56", "76", ""),
            told("2025-12-31", "60", "76", ""),
        ];
        let [counter] = &Counter::sorted(told.iter())[..] else {
            panic!("one counter");
        };
        assert_eq!(counter.last().key.as_of, told[2].key.as_of);
        assert_eq!(counter.apart(), Some(Apart::Wholes));
        let (change, before) = counter.change(&told[2]).unwrap();
        assert_eq!((change.to_string(), before), ("4".into(), &told[1]));
        assert_eq!(counter.change(&told[1]), None, "53 is another list");
        let share = told[0].share().unwrap();
        assert_eq!((share.part, share.whole), (4300, 5300));
    }

    #[test]
    fn a_year_is_not_held_against_half_a_year() {
        let year = told("2023-12-31", "117", "", "2023-01-01");
        let half = told("2024-06-30", "65", "", "2024-01-01");
        let next = told("2024-12-31", "120", "", "2024-01-01");
        assert_eq!(year.apart(&half), Some(Apart::Periods));
        assert_eq!(year.apart(&next), None, "the control");
        assert_eq!(year.share(), None, "of no whole");
    }

    #[test]
    fn a_place_and_a_bound_are_no_part_of_a_whole_and_a_contested_day_does_not_move() {
        let mut place = told("2022-12-31", "86", "193", "");
        place.unit_of_value = "hạng".into();
        assert_eq!(place.share(), None);
        let mut under = told("2022-12-31", "41", "63", "");
        assert!(under.share().is_some(), "the control");
        under.bound = Bound::Less;
        assert_eq!(under.share(), None);
        let all = [
            told("2024-01-01", "40", "63", ""),
            told("2024-02-01", "41", "63", ""),
            told("2024-02-01", "42", "63", ""),
        ];
        let counters = Counter::sorted(all.iter());
        assert!(counters[0].is_contested(&all[1]) && !counters[0].is_contested(&all[0]));
        assert_eq!(counters[0].change(&all[1]), None);
    }
}
