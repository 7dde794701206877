//! What others published about one unit and about those that it took over from.
use super::{DtiPart, Observation, Topic};
use crate::domain::{Board, UnitIx};
use std::cmp::Reverse;

/// An observation and whose it is: the unit's own, or of one that it took over from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told<'a> {
    /// Whose.
    pub unit: UnitIx,
    /// What was published.
    pub observation: &'a Observation,
}

/// The index of a unit over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitDti<'a> {
    /// Whose.
    pub unit: UnitIx,
    /// The years that were published, the latest first; of a year whatever its sources say.
    pub years: Vec<(i32, Vec<&'a Observation>)>,
}

/// Everything that others published about a unit: its own first, then that of its predecessors;
/// of each the latest first.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitObserved<'a> {
    told: Vec<Told<'a>>,
}

impl<'a> UnitObserved<'a> {
    /// Whether nobody published anything.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The digital transformation index as a whole, unit by unit.
    pub fn dti(&self) -> Vec<UnitDti<'a>> {
        let total = DtiPart::Total.code();
        let mut units: Vec<UnitDti<'a>> = Vec::new();
        let is_total = |told: &&Told| {
            let key = &told.observation.key;
            key.topic == Topic::Dti && key.item == total
        };
        for told in self.told.iter().filter(is_total) {
            let at = units.iter().position(|known| known.unit == told.unit);
            let at = at.unwrap_or_else(|| {
                units.push(UnitDti {
                    unit: told.unit,
                    years: Vec::new(),
                });
                units.len() - 1
            });
            let years = &mut units[at].years;
            match years.last_mut() {
                Some((year, all)) if *year == told.observation.year() => {
                    all.push(told.observation);
                }
                _ => years.push((told.observation.year(), vec![told.observation])),
            }
        }
        units
    }

    /// The latest values of a topic, part by part; the digital transformation index without its
    /// whole, which is [told](Self::dti) over the years.
    pub fn latest(&self, topic: Topic) -> Vec<Told<'a>> {
        let is_part = |told: &&Told| {
            let key = &told.observation.key;
            key.topic == topic && !(topic == Topic::Dti && key.item == DtiPart::Total.code())
        };
        let of_topic: Vec<_> = self.told.iter().filter(is_part).copied().collect();
        let is_latest = |told: &Told| {
            let key = &told.observation.key;
            !of_topic.iter().any(|other| {
                let newer = &other.observation.key;
                (other.unit, &newer.item) == (told.unit, &key.item) && newer.as_of > key.as_of
            })
        };
        let latest = of_topic.iter().filter(|told| is_latest(told));
        latest.copied().collect()
    }
}

impl Board {
    /// What others published about `unit` and about those that it took over from.
    pub fn observed_of(&self, unit: UnitIx) -> UnitObserved<'_> {
        let units = self.units();
        let of: Vec<UnitIx> = [unit]
            .iter()
            .chain(units.predecessors(unit))
            .copied()
            .collect();
        let mut told = Vec::new();
        for unit in of {
            let id = &units.get(unit).id;
            let own = self.observations().iter();
            let mut own: Vec<_> = own
                .filter(|told| told.key.unit.as_ref() == Some(id))
                .collect();
            own.sort_by_key(|told| (told.key.topic, Reverse(told.key.as_of)));
            told.extend(
                own.into_iter()
                    .map(|observation| Told { unit, observation }),
            );
        }
        UnitObserved { told }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Bound, League, ObservationKey, Placing, Provenance, Succession, UnitId,
        small_board::board,
    };

    fn told(topic: Topic, item: &str, unit: &str, day: &str, source: &str) -> Observation {
        Observation {
            key: ObservationKey {
                topic,
                item: item.into(),
                league: Some(League::Provinces),
                unit: Some(UnitId(unit.into())),
                as_of: day.parse().unwrap(),
                source: source.into(),
            },
            since: None,
            bound: Bound::Equal,
            value: None,
            out_of: None,
            unit_of_value: String::new(),
            placing: Some(Placing::at(5, Some(63))),
            name_vi: String::new(),
            name_en: String::new(),
            provenance: Provenance::Read,
            note: String::new(),
        }
    }

    #[test]
    fn a_unit_is_told_with_those_before_it_the_latest_first_and_conflicts_side_by_side() {
        let plain = board(&[("a", &[]), ("b", &[])], Vec::new());
        let units: Vec<_> = plain.units().iter().map(|(_, unit)| unit.clone()).collect();
        let joined = Succession {
            old: UnitId("b".into()),
            new: UnitId("a".into()),
            date: "2025-07-01".parse().unwrap(),
        };
        let units = crate::domain::Units::new(units, &[joined]);
        let board = Board::new(units, vec![], vec![], vec![], 1).with_observations(vec![
            told(Topic::Dti, "total", "b", "2020-12-31", "one"),
            told(Topic::Dti, "total", "b", "2021-12-31", "one"),
            told(Topic::Dti, "total", "b", "2021-12-31", "another"),
            told(Topic::Dti, "awareness", "b", "2021-12-31", "one"),
            told(Topic::Dti, "total", "a", "2024-12-31", "one"),
            told(Topic::Service766, "total", "a", "2025-08-29", "one"),
            told(Topic::Service766, "total", "a", "2025-11-20", "one"),
        ]);
        let (a, b) = (
            board.units().find("a").unwrap(),
            board.units().find("b").unwrap(),
        );
        let all = board.observed_of(a);
        let dti = all.dti();
        assert_eq!([dti[0].unit, dti[1].unit], [a, b]);
        let years: Vec<_> = dti[1]
            .years
            .iter()
            .map(|(year, all)| (*year, all.len()))
            .collect();
        assert_eq!(years, [(2021, 2), (2020, 1)]);
        assert_eq!(all.latest(Topic::Dti).len(), 1, "the part, not the whole");
        let points = all.latest(Topic::Service766);
        assert_eq!(points.len(), 1);
        assert_eq!(points[0].observation.key.as_of.to_string(), "2025-11-20");
        assert!(all.latest(Topic::Programme).is_empty());
        assert_eq!(
            board.observed_of(b).dti().len(),
            1,
            "one that ended has its own alone"
        );
    }
}
