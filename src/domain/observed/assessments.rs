//! Levels and grades read together: dossier-handling systems by their level, and how many
//! localities the Ministry of Public Security graded good, fair, average.
use super::{Grade, Level, Observation, Observed, Topic};
use crate::domain::{Board, UnitIx};
use chrono::NaiveDate;

/// What one source said of the dossier-handling systems on one day.
#[derive(Clone, Debug)]
pub struct SystemLevels<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Where it was read.
    pub source: &'a str,
    /// The units that it names, by their places.
    pub rows: Vec<SystemLevel<'a>>,
}

/// The system of one unit.
#[derive(Clone, Copy, Debug)]
pub struct SystemLevel<'a> {
    /// The unit.
    pub unit: UnitIx,
    /// Its level; some are named by their place alone.
    pub level: Option<Level>,
    /// What was published.
    pub told: &'a Observation,
}

/// How many localities got each grade, by one source on one day.
#[derive(Clone, Debug)]
pub struct Grades<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Where it was read.
    pub source: &'a str,
    /// How many of each, the best first.
    pub counts: Vec<(Grade, u64, &'a Observation)>,
    /// How many were graded, as published.
    pub of: u64,
}

impl SystemLevels<'_> {
    /// The units whose level was published.
    pub fn levelled(&self) -> impl Iterator<Item = &SystemLevel<'_>> {
        self.rows.iter().filter(|row| row.level.is_some())
    }
}

impl Grades<'_> {
    /// How many got `grade`.
    pub fn of_grade(&self, grade: Grade) -> Option<u64> {
        let mut found = self.counts.iter().filter(|(known, ..)| *known == grade);
        found.next().map(|(_, count, _)| *count)
    }

    /// How many got a grade of those who were graded: all of them, or a part.
    pub fn counted(&self) -> u64 {
        self.counts.iter().map(|(_, count, _)| count).sum()
    }

    /// A grade's part of all who were graded, from 0 to 1.
    pub fn share(&self, count: u64) -> f64 {
        count as f64 / self.of.max(1) as f64
    }
}

impl Board {
    /// Levels of dossier-handling systems, the last publication first.
    pub fn system_levels(&self) -> Vec<SystemLevels<'_>> {
        let published = self.published_of(Topic::DossierSystem);
        let all = published.into_iter().map(|(day, source, told)| {
            let mut rows: Vec<_> = told
                .into_iter()
                .filter_map(|told| {
                    let level = match told.value {
                        Some(Observed::Level(level)) => Some(level),
                        _ => None,
                    };
                    let unit = self.units().find(&told.key.unit.as_ref()?.0)?;
                    Some(SystemLevel { unit, level, told })
                })
                .collect();
            let place = |row: &SystemLevel<'_>| row.told.placing.map_or(u32::MAX, |p| p.first);
            rows.sort_by_key(|row| (place(row), row.level, self.units().get(row.unit).sort));
            SystemLevels { day, source, rows }
        });
        all.filter(|one| !one.rows.is_empty()).collect()
    }

    /// Grades of the Ministry of Public Security, the last publication first.
    pub fn police_grades(&self) -> Vec<Grades<'_>> {
        let published = self.published_of(Topic::PoliceGrades);
        let all = published.into_iter().map(|(day, source, told)| {
            let count =
                |told: &Observation| u64::try_from(told.number()?.hundredths / 100).ok();
            let mut counts: Vec<_> = told
                .iter()
                .filter(|told| told.key.unit.is_none())
                .filter_map(|told| Some((told.key.item.parse().ok()?, count(told)?, *told)))
                .collect();
            counts.sort_by_key(|(grade, ..)| *grade);
            let whole = told.iter().find_map(|told| told.out_of);
            let sum = counts.iter().map(|(_, count, _)| count).sum();
            Grades {
                day,
                source,
                counts,
                of: whole.map_or(sum, |whole| whole.hundredths.unsigned_abs() / 100),
            }
        });
        all.filter(|one| !one.counts.is_empty()).collect()
    }

    /// The publications of a topic: day, source and what they said, the newest first.
    fn published_of(&self, topic: Topic) -> Vec<(NaiveDate, &str, Vec<&Observation>)> {
        let mut all: Vec<(NaiveDate, &str, Vec<&Observation>)> = Vec::new();
        let told = self.observations().iter();
        for told in told.filter(|told| told.key.topic == topic) {
            let (day, source) = (told.key.as_of, told.key.source.as_str());
            match all.iter_mut().find(|(d, s, _)| (*d, *s) == (day, source)) {
                Some((.., known)) => known.push(told),
                None => all.push((day, source, vec![told])),
            }
        }
        all.sort_by_key(|(day, ..)| std::cmp::Reverse(*day));
        all
    }
}
