//! Editions: a month frozen for reading, ranking and export.
use super::{Flag, Measure, Month, PackedCount, Period, Report, SourceSystem, UnitId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, fmt};

/// What identifies an edition: `2026-10 r1`, when it was published, up to which day it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The month it freezes.
    pub month: Month,
    /// 1 for the first, one more for each republication.
    pub revision: u32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Last day that any of its reports covers.
    pub data_date: NaiveDate,
    /// Whether sample data stand in it.
    pub has_sample: bool,
}

impl fmt::Display for Edition {
    /// `2026-10 r1`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} r{}", self.month, self.revision)
    }
}

/// Who gave a row of figures, for which days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head<U> {
    /// The unit.
    pub unit: U,
    /// The days covered.
    pub period: Period,
    /// The system it came from.
    pub source: SourceSystem,
    /// Version of the report.
    pub version: u32,
}

/// The packed content of an edition, as storage keeps it.
///
/// Units are positions in `units`, so that each key is written once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionBody {
    /// Codes of the measures that `cells` holds, in their order; one that is added to the
    /// product later is not provided in this edition.
    pub measures: Vec<String>,
    /// Keys of all units that the rest speaks of.
    pub units: Vec<UnitId>,
    /// One entry per report.
    pub heads: Vec<Head<u32>>,
    /// Counts by measure, then by report: `cells[place in measures * heads + report]`.
    pub cells: Vec<PackedCount>,
    /// Units whose report came after its day, and by how many days.
    pub late: Vec<(u32, u32)>,
    /// Flags as judged on publication.
    pub flags: Vec<Flag<u32>>,
}

impl EditionBody {
    /// Packs reports; flags are added when the month has been judged.
    pub fn from_reports(reports: &[&Report]) -> Self {
        let mut known: HashMap<&UnitId, u32> = HashMap::new();
        let mut units = Vec::new();
        let heads = reports
            .iter()
            .map(|report| Head {
                unit: *known.entry(&report.unit).or_insert_with(|| {
                    units.push(report.unit.clone());
                    units.len() as u32 - 1
                }),
                period: report.period,
                source: report.source,
                version: report.version,
            })
            .collect();
        let cells = Measure::ALL
            .into_iter()
            .flat_map(|measure| {
                reports
                    .iter()
                    .map(move |report| report.counts.get(measure).into())
            })
            .collect();
        Self {
            measures: codes(),
            units,
            heads,
            cells,
            late: Vec::new(),
            flags: Vec::new(),
        }
    }

    /// The same with the days by which reports of units came after their day.
    pub fn with_late(mut self, days: impl Fn(&UnitId) -> Option<u32>) -> Self {
        let late = (0..).zip(&self.units);
        self.late = late
            .filter_map(|(place, unit)| Some((place, days(unit)?)))
            .collect();
        self
    }
}

/// The codes of all measures, in their order.
pub(super) fn codes() -> Vec<String> {
    Measure::ALL
        .into_iter()
        .map(|measure| measure.code().to_owned())
        .collect()
}

/// The columns of a body in the order of [`Measure::ALL`], whatever the list was when it was
/// packed.
pub(super) fn in_today_s_order(
    measures: &[String],
    cells: Vec<PackedCount>,
    rows: usize,
) -> Vec<PackedCount> {
    if *measures == codes() {
        return cells;
    }
    Measure::ALL
        .into_iter()
        .flat_map(|measure| {
            let at = measures.iter().position(|code| code == measure.code());
            match at {
                Some(at) => cells[at * rows..(at + 1) * rows].to_vec(),
                None => vec![PackedCount::NOT_PROVIDED; rows],
            }
        })
        .collect()
}

/// A body that does not fit itself or the register of units.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the edition's body makes no sense: {0}")]
pub struct BodyError(pub String);
