//! Index 766 read together: what was published on one day, how far apart the units of it stand,
//! and how much of each group's maximum a unit reached.
//!
//! Units are ranked and set apart only within one snapshot. Scores of different days, of a week
//! and of a month, and of the two schemes of groups never meet.
use super::{Observation, Provenance, Score, ServicePart, Topic};
use crate::domain::{Board, UnitIx};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// What was published of one day: the rows of it, best first.
#[derive(Clone, Debug)]
pub struct ServiceSnapshot<'a> {
    /// Its day; the last one of a period.
    pub day: NaiveDate,
    /// First day, where the scores are of a period.
    pub since: Option<NaiveDate>,
    /// One row for each unit and source, never empty.
    pub rows: Vec<ServiceRow<'a>>,
}

/// One unit as one source showed it on one day.
#[derive(Clone, Debug)]
pub struct ServiceRow<'a> {
    /// The unit.
    pub unit: UnitIx,
    /// The day of its snapshot.
    pub day: NaiveDate,
    /// The score; some publications name a group alone.
    pub total: Option<&'a Observation>,
    /// The groups that were published, in the order of the decision.
    pub parts: Vec<ServiceShare<'a>>,
    /// By which groups the source shows the index.
    pub scheme: ServiceScheme,
    /// How far behind the first it is.
    pub to_leader: ServiceGap,
    /// How far ahead of the next one it is.
    pub to_next: ServiceGap,
    /// How far its score moved since the one before.
    pub change: Option<ServiceChange>,
}

/// A group of a unit, as a part of what the group can reach.
#[derive(Clone, Copy, Debug)]
pub struct ServiceShare<'a> {
    /// Which group.
    pub part: ServicePart,
    /// What was published.
    pub told: &'a Observation,
    /// Its points.
    pub score: Score,
    /// Its points as a fraction of the maximum of the group.
    pub share: f64,
}

/// By which groups a source shows the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceScheme {
    /// The five groups of the decision.
    Decision,
    /// The six groups of the national portal.
    Portal,
    /// What was published does not tell which.
    Unknown,
}

/// A distance within a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceGap {
    /// Nobody is there: the unit is the first, or the last.
    Nobody,
    /// So many points.
    Points(Score),
    /// The score of the other was not published.
    Unknown,
}

/// How far a score moved since the unit's one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceChange {
    /// The day of the one before.
    pub since: NaiveDate,
    /// Points gained, negative when lost.
    pub by: Score,
    /// Whether one of the two was reckoned and not read.
    pub is_derived: bool,
}

impl ServiceScheme {
    /// What the groups that were shown tell: one that only one of the two has.
    fn told_by(parts: &[ServiceShare<'_>]) -> Self {
        let has = |part| parts.iter().any(|shown| shown.part == part);
        if has(ServicePart::Services) {
            Self::Decision
        } else if has(ServicePart::ServicesAlone) || has(ServicePart::Payment) {
            Self::Portal
        } else {
            Self::Unknown
        }
    }

    /// Its groups in their order; none where it is not known.
    pub fn parts(self) -> &'static [ServicePart] {
        match self {
            Self::Decision => &ServicePart::DECISION,
            Self::Portal => &ServicePart::PORTAL,
            Self::Unknown => &[],
        }
    }
}

impl ServiceRow<'_> {
    /// The score, if it was published.
    pub fn score(&self) -> Option<Score> {
        self.total?.score()
    }

    /// Whether every group of its scheme was published.
    pub fn is_complete(&self) -> bool {
        let has = |part: &ServicePart| self.parts.iter().any(|shown| shown.part == *part);
        self.scheme != ServiceScheme::Unknown && self.scheme.parts().iter().all(has)
    }

    /// Whether all groups are there and their points sum to the score.
    pub fn adds_up(&self) -> bool {
        let sum: i64 = self
            .parts
            .iter()
            .map(|shown| shown.score.ten_thousandths)
            .sum();
        self.is_complete()
            && self
                .score()
                .is_some_and(|score| score.ten_thousandths == sum)
    }

    /// The group that reached least of its maximum, where all were published.
    pub fn weakest(&self) -> Option<&ServiceShare<'_>> {
        let least = self.parts.iter().min_by(|a, b| a.share.total_cmp(&b.share));
        least.filter(|_| self.is_complete())
    }

    /// The place of the row, as published.
    fn first_place(&self) -> Option<u32> {
        Some(self.total?.placing?.first)
    }

    /// The place behind it, as published; `None` for the last of all.
    fn place_behind(&self) -> Option<u32> {
        let placing = self.total?.placing?;
        (placing.of != Some(placing.last)).then_some(placing.last + 1)
    }
}

impl ServiceSnapshot<'_> {
    /// Whether places were published, and not scores alone.
    pub fn is_ranked(&self) -> bool {
        self.rows.iter().any(|row| row.first_place().is_some())
    }

    /// How many were ranked, where a source says so.
    pub fn ranked(&self) -> Option<u32> {
        let of = |row: &ServiceRow<'_>| row.total?.placing?.of;
        self.rows.iter().find_map(of)
    }

    /// How many units have a score in it.
    pub fn scored(&self) -> usize {
        let scored = self.rows.iter().filter(|row| row.total.is_some());
        let mut units: Vec<_> = scored.map(|row| row.unit).collect();
        units.sort_unstable();
        units.dedup();
        units.len()
    }
}

impl Board {
    /// Everything published about index 766 by its day, the newest first.
    pub fn service_snapshots(&self) -> Vec<ServiceSnapshot<'_>> {
        let all = self.observations().iter();
        let mut told: Vec<(UnitIx, &Observation)> = all
            .filter(|told| told.key.topic == Topic::Service766)
            .filter_map(|told| Some((self.units().find(&told.key.unit.as_ref()?.0)?, told)))
            .collect();
        let when = |told: &Observation| (Reverse(told.key.as_of), told.since, told.key.league);
        told.sort_by_key(|(_, told)| when(told));
        told.chunk_by(|(_, a), (_, b)| when(a) == when(b))
            .map(|all| self.service_snapshot(all))
            .collect()
    }

    /// The snapshots of the last day on or before `day`. Without a day those of the last one
    /// that sets several units side by side, or of the last one at all.
    pub fn service_on(&self, day: Option<NaiveDate>) -> Vec<ServiceSnapshot<'_>> {
        let mut all = self.service_snapshots();
        let shown = match day {
            Some(day) => all.iter().find(|snapshot| snapshot.day <= day),
            None => all
                .iter()
                .find(|snapshot| snapshot.scored() > 1)
                .or(all.first()),
        };
        let day = shown.map(|snapshot| snapshot.day);
        all.retain(|snapshot| Some(snapshot.day) == day);
        all
    }

    /// The last score of every unit that exists, each with its own day, in the order of the
    /// register's alphabet. Not a ranking: the days differ.
    pub fn service_latest(&self) -> Vec<ServiceRow<'_>> {
        let mut last: Vec<ServiceRow<'_>> = Vec::new();
        let all = self.service_snapshots().into_iter();
        for row in all.flat_map(|snapshot| snapshot.rows) {
            let exists = self.units().get(row.unit).valid_to.is_none();
            let newer = |known: &ServiceRow<'_>| known.unit == row.unit && known.day != row.day;
            if exists && row.total.is_some() && !last.iter().any(newer) {
                last.push(row);
            }
        }
        last.sort_by_key(|row| (self.units().get(row.unit).sort, row.unit));
        last
    }

    /// Every row of one unit, the newest first.
    pub fn service_of(&self, unit: UnitIx) -> Vec<ServiceRow<'_>> {
        let all = self.service_snapshots().into_iter();
        all.flat_map(|snapshot| snapshot.rows)
            .filter(|row| row.unit == unit)
            .collect()
    }

    fn service_snapshot<'a>(&self, all: &[(UnitIx, &'a Observation)]) -> ServiceSnapshot<'a>
    where
        Self: 'a,
    {
        let mut rows: Vec<(&str, ServiceRow<'a>)> = Vec::new();
        for (unit, told) in all {
            let source = told.key.source.as_str();
            let known = rows
                .iter()
                .position(|(of, row)| *of == source && row.unit == *unit);
            let at = known.unwrap_or_else(|| {
                rows.push((source, empty(*unit, told.key.as_of)));
                rows.len() - 1
            });
            rows[at].1.take(told);
        }
        let mut rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
        for row in &mut rows {
            row.parts.sort_by_key(|shown| shown.part);
            row.scheme = ServiceScheme::told_by(&row.parts);
            row.change = row.total.and_then(|told| self.moved(told));
        }
        rows.sort_by_key(|row| {
            let score = row.score().map(|score| Reverse(score.ten_thousandths));
            let sort = self.units().get(row.unit).sort;
            (
                row.total.is_none(),
                row.first_place().unwrap_or(u32::MAX),
                score,
                sort,
            )
        });
        set_apart(&mut rows);
        let (_, first) = all[0];
        ServiceSnapshot {
            day: first.key.as_of,
            since: first.since,
            rows,
        }
    }

    /// The way from the unit's score before; none where that day has two that differ.
    fn moved(&self, told: &Observation) -> Option<ServiceChange> {
        let of_a_period = |told: &Observation| told.since.is_some();
        let same = |other: &&Observation| {
            (other.key.topic, &other.key.item, &other.key.unit)
                == (told.key.topic, &told.key.item, &told.key.unit)
                && other.key.league == told.key.league
                && of_a_period(other) == of_a_period(told)
                && other.key.as_of < told.key.as_of
        };
        let earlier: Vec<_> = self.observations().iter().filter(same).collect();
        let since = earlier.iter().map(|other| other.key.as_of).max()?;
        let mut of_day = earlier.iter().filter(|other| other.key.as_of == since);
        let before = of_day.next()?;
        let value = before.score()?;
        let agrees = of_day.all(|other| other.score() == Some(value));
        let reckoned = |told: &Observation| told.provenance != Provenance::Read;
        agrees.then_some(ServiceChange {
            since,
            by: told.score()?.minus(value),
            is_derived: reckoned(told) || reckoned(before),
        })
    }
}

fn empty<'a>(unit: UnitIx, day: NaiveDate) -> ServiceRow<'a> {
    ServiceRow {
        unit,
        day,
        total: None,
        parts: Vec::new(),
        scheme: ServiceScheme::Unknown,
        to_leader: ServiceGap::Unknown,
        to_next: ServiceGap::Unknown,
        change: None,
    }
}

impl<'a> ServiceRow<'a> {
    fn take(&mut self, told: &'a Observation) {
        let part: Option<ServicePart> = told.key.item.parse().ok();
        let Some((part, score)) = part.zip(told.score()) else {
            return;
        };
        if part == ServicePart::Total {
            self.total = Some(told);
        } else if let Some(share) = score.share_of(part.maximum()) {
            self.parts.push(ServiceShare {
                part,
                told,
                score,
                share,
            });
        }
    }
}

/// Distances by the places as published; by the scores themselves only where no place was.
fn set_apart(rows: &mut [ServiceRow<'_>]) {
    let known: Vec<(Option<u32>, Score)> = rows
        .iter()
        .filter_map(|row| Some((row.first_place(), row.score()?)))
        .collect();
    let is_ranked = known.iter().any(|(place, _)| place.is_some());
    let at = |wanted: u32| {
        let mut found = known.iter().filter(|(place, _)| *place == Some(wanted));
        found.next().map(|(_, score)| *score)
    };
    let best = known.iter().map(|(_, score)| *score).max();
    let gap = |upper: Option<Score>, lower: Option<Score>| match (upper, lower) {
        (Some(upper), Some(lower)) => ServiceGap::Points(upper.minus(lower)),
        _ => ServiceGap::Unknown,
    };
    for row in rows {
        let Some(score) = row.score() else { continue };
        if is_ranked {
            let Some(place) = row.first_place() else {
                continue;
            };
            row.to_leader = match place {
                1 => ServiceGap::Nobody,
                _ => gap(at(1), Some(score)),
            };
            row.to_next = match row.place_behind() {
                None => ServiceGap::Nobody,
                Some(behind) => gap(Some(score), at(behind)),
            };
        } else if known.len() > 1 {
            let below = known.iter().map(|(_, other)| *other);
            let next = below
                .filter(|other| other.ten_thousandths < score.ten_thousandths)
                .max();
            let leads = best.is_some_and(|best| best.ten_thousandths == score.ten_thousandths);
            row.to_leader = if leads {
                ServiceGap::Nobody
            } else {
                gap(best, Some(score))
            };
            row.to_next = gap(Some(score), next);
        }
    }
}

#[cfg(test)]
mod tests;
