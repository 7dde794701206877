//! An edition laid out for reading: every count of a month found in one step.
use super::{
    Count, Edition, EditionBody, Flag, Head, Measure, PackedCount, SourceSystem, UnitIx, Units,
    edition::{BodyError, codes, in_today_s_order},
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};

/// One month on the board: dense columns of counts, found by unit in one step.
#[derive(Clone, Debug)]
pub struct Slab {
    /// The edition that these figures are from.
    pub edition: Edition,
    heads: Vec<Head<UnitIx>>,
    judged: Vec<u32>,
    cells: Vec<PackedCount>,
    late: Vec<(UnitIx, u32)>,
    flags: Vec<Flag<UnitIx>>,
}

const NO_ROW: u32 = u32::MAX;

impl Slab {
    /// Lays a body out for reading. Errors when its parts do not fit together.
    pub fn new(edition: Edition, body: EditionBody, units: &Units) -> Result<Self, BodyError> {
        let rows = body.heads.len();
        if body.cells.len() != rows * body.measures.len() {
            return Err(BodyError(format!(
                "{} cells for {rows} reports",
                body.cells.len()
            )));
        }
        if !body.cells.iter().all(|cell| cell.is_sound()) {
            return Err(BodyError("a count beyond the bound".into()));
        }
        let known: Vec<UnitIx> = body
            .units
            .iter()
            .map(|id| {
                units
                    .find(&id.0)
                    .ok_or_else(|| BodyError(format!("unknown unit {id}")))
            })
            .collect::<Result<_, _>>()?;
        let unit = |at: u32| {
            known
                .get(at as usize)
                .copied()
                .ok_or_else(|| BodyError(format!("unit {at} of {}", known.len())))
        };
        let heads = body
            .heads
            .into_iter()
            .map(|head| {
                Ok(Head {
                    unit: unit(head.unit)?,
                    period: head.period,
                    source: head.source,
                    version: head.version,
                })
            })
            .collect::<Result<Vec<_>, BodyError>>()?;
        let late = body
            .late
            .into_iter()
            .map(|(at, days)| Ok((unit(at)?, days)))
            .collect::<Result<Vec<_>, BodyError>>()?;
        let flags = body
            .flags
            .into_iter()
            .map(|flag| Ok(flag.about(unit(flag.unit)?)))
            .collect::<Result<Vec<_>, BodyError>>()?;
        Ok(Self {
            judged: judged_rows(&heads, units.len()),
            edition,
            cells: in_today_s_order(&body.measures, body.cells, rows),
            heads,
            late,
            flags,
        })
    }

    /// The same month with other flags.
    pub fn with_flags(mut self, flags: Vec<Flag<UnitIx>>) -> Self {
        self.flags = flags;
        self
    }

    /// The same figures judged anew, as the next revision.
    pub fn republished(
        mut self,
        revision: u32,
        at: DateTime<Utc>,
        flags: Vec<Flag<UnitIx>>,
    ) -> Self {
        self.edition.revision = revision;
        self.edition.published_at = at;
        self.with_flags(flags)
    }

    /// Packs the month for storage.
    pub fn body(&self, units: &Units) -> EditionBody {
        let mut known: HashMap<UnitIx, u32> = HashMap::new();
        let mut ids = Vec::new();
        let mut place = |unit: UnitIx| {
            *known.entry(unit).or_insert_with(|| {
                ids.push(units.get(unit).id.clone());
                ids.len() as u32 - 1
            })
        };
        let heads = self
            .heads
            .iter()
            .map(|head| Head {
                unit: place(head.unit),
                period: head.period,
                source: head.source,
                version: head.version,
            })
            .collect();
        let late = self.late.iter();
        let late = late.map(|(unit, days)| (place(*unit), *days)).collect();
        let flags = self
            .flags
            .iter()
            .map(|flag| flag.about(place(flag.unit)))
            .collect();
        EditionBody {
            measures: codes(),
            heads,
            late,
            flags,
            units: ids,
            cells: self.cells.clone(),
        }
    }

    /// Who gave the judged figures of `unit`; `None` when nobody reported for it.
    pub fn head(&self, unit: UnitIx) -> Option<&Head<UnitIx>> {
        Some(&self.heads[self.row(unit)?])
    }

    /// Every report of `unit`, the judged one and those shown beside it.
    pub fn reports(&self, unit: UnitIx) -> impl Iterator<Item = (&Head<UnitIx>, Row<'_>)> {
        (0..self.heads.len())
            .filter(move |row| self.heads[*row].unit == unit)
            .map(|row| (&self.heads[row], Row { slab: self, row }))
    }

    /// The judged counts of `unit`.
    pub fn counts(&self, unit: UnitIx) -> Option<Row<'_>> {
        Some(Row {
            slab: self,
            row: self.row(unit)?,
        })
    }

    /// The systems that the judged figures come from, in the order of judging.
    pub fn sources(&self) -> BTreeSet<SourceSystem> {
        self.judged
            .iter()
            .filter(|row| **row != NO_ROW)
            .map(|row| self.heads[*row as usize].source)
            .collect()
    }

    /// Days that the report of `unit` came after its day; `None` where that is not known.
    pub fn late(&self, unit: UnitIx) -> Option<u32> {
        let found = self.late.iter().find(|(late, _)| *late == unit);
        found.map(|(_, days)| *days)
    }

    /// Flags as judged when the edition was published.
    pub fn flags(&self) -> &[Flag<UnitIx>] {
        &self.flags
    }

    /// How many reports stand in the edition.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// Whether the edition holds no report.
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    fn row(&self, unit: UnitIx) -> Option<usize> {
        match self.judged[unit.index()] {
            NO_ROW => None,
            row => Some(row as usize),
        }
    }
}

/// The counts of one report on the board.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    slab: &'a Slab,
    row: usize,
}

impl Row<'_> {
    /// The count of `measure`.
    pub fn get(&self, measure: Measure) -> Count {
        self.slab.cells[measure.index() * self.slab.heads.len() + self.row].into()
    }
}

/// Where several reports speak of one unit, the order of sources decides; within a source, the
/// later last day, then the later first day, then the higher version.
fn judged_rows(heads: &[Head<UnitIx>], units: usize) -> Vec<u32> {
    let mut judged = vec![NO_ROW; units];
    let standing = |row: u32| {
        let head = &heads[row as usize];
        (
            std::cmp::Reverse(head.source),
            head.period.end(),
            head.period.start(),
            head.version,
        )
    };
    for row in 0..heads.len() as u32 {
        let best = &mut judged[heads[row as usize].unit.index()];
        if *best == NO_ROW || standing(row) > standing(*best) {
            *best = row;
        }
    }
    judged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Counts, Month, PeriodRule, Report, Unit, UnitId, UnitKind};
    use chrono::NaiveDate;

    #[test]
    fn an_edition_outlives_a_change_of_the_list_of_measures() {
        let day: NaiveDate = "2020-01-01".parse().unwrap();
        let unit = Unit {
            id: UnitId("34-01".into()),
            code: String::new(),
            name_vi: "Hà Nội".into(),
            name_en: "Ha Noi".into(),
            kinds: vec![(day, UnitKind::City)],
            region: None,
            parent: None,
            valid_from: day,
            valid_to: None,
            tile: None,
            aliases: String::new(),
            sort: 0,
            note: String::new(),
        };
        let units = Units::new(vec![unit], &[]);
        let mut counts = Counts::none();
        counts.set(Measure::OnlineE2e, Count::Value(7));
        counts.set(Measure::ReceivedTotal, Count::Value(9));
        let month: Month = "2026-10".parse().unwrap();
        let report = Report {
            unit: UnitId("34-01".into()),
            period: PeriodRule::Calendar.period(month),
            source: SourceSystem::Emc,
            version: 1,
            counts,
        };
        let mut body = EditionBody::from_reports(&[&report]);
        // As if the first measure had been added, and the order turned, since it was packed.
        body.measures.remove(0);
        body.cells.remove(0);
        body.measures.reverse();
        body.cells.reverse();
        let edition = Edition {
            month,
            revision: 1,
            published_at: "2026-11-22T00:00:00Z".parse().unwrap(),
            data_date: month.last_day(),
            has_sample: false,
        };
        let slab = Slab::new(edition, body, &units).unwrap();
        let row = slab.counts(units.find("34-01").unwrap()).unwrap();
        assert_eq!(row.get(Measure::OnlineE2e), Count::Value(7));
        assert_eq!(row.get(Measure::ReceivedTotal), Count::NotProvided);
    }
}
