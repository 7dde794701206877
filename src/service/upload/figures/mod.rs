//! From cells to figures: whose, of which month, how many; or everything that is wrong.
//!
//! Two layouts are read, sheet by sheet. In a *table* each row is a report and measures are
//! columns; in a *form*, the product's own template, measures are rows, and unit and month stand
//! above them. Sheets with neither, such as notes, are passed over.
//!
//! Whether counts contradict each other is not asked here: a draft may, and says so itself.
mod form;
mod header;
mod table;
#[cfg(test)]
mod tests;
mod when;
mod who;

use super::book::{Book, Cell, Kind, Sheet};
use crate::{
    domain::{
        CellPlace, Count, Counts, FileFault, Measure, Period, PeriodRule, Reason, UnitId,
        Units, UploadProblem, UploadReason,
    },
    service::report_file::read_count,
};
use chrono::NaiveDate;
use std::collections::HashMap;
use who::Names;

/// Problems that are listed; the rest are counted.
const LISTED: usize = 1000;

/// The figures of one unit for one period, as a file gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Whose.
    pub unit: UnitId,
    /// The days covered.
    pub period: Period,
    /// What was counted; not provided where a cell is empty.
    pub counts: Counts,
    /// The measures that the file has a place for. Of the others it says nothing.
    pub given: Vec<Given>,
    sheet: Option<String>,
}

/// A measure that a file has a place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The measure.
    pub measure: Measure,
    row: u32,
    column: u32,
}

impl Filled {
    /// The measures that the file has a place for.
    pub fn measures(&self) -> Vec<Measure> {
        self.given.iter().map(|given| given.measure).collect()
    }

    /// Where the count of `measure` stands, for a preview that points there.
    pub fn place(&self, measure: Measure) -> Option<CellPlace> {
        let given = self.given.iter().find(|given| given.measure == measure)?;
        Some(CellPlace {
            sheet: self.sheet.clone(),
            row: Some(given.row),
            column: Some(given.column),
        })
    }
}

/// Reads every report of `book`. All of them, or every problem in order of the file.
///
/// A row of a unit that is not `mine` is answered like one of a unit that does not exist.
/// `rule` says which days a bare month stands for. A report without a single count is passed
/// over, so that a template can be filled in part.
pub fn figures(
    book: &Book,
    units: &Units,
    mine: impl Fn(&UnitId) -> bool,
    rule: PeriodRule,
    today: NaiveDate,
) -> Result<Vec<Filled>, Vec<UploadProblem>> {
    let mut intake = Intake {
        names: Names::new(units, mine),
        rule,
        today,
        filled: Vec::new(),
        first: HashMap::new(),
        problems: Vec::new(),
        more: 0,
        seen: false,
    };
    for sheet in &book.sheets {
        if !form::read(sheet, &mut intake) {
            table::read(sheet, &mut intake);
        }
    }
    if intake.problems.is_empty() && intake.filled.is_empty() {
        let reason = if intake.seen {
            UploadReason::Cell(Reason::Empty)
        } else {
            UploadReason::HeaderMissing
        };
        intake.wrong(CellPlace::default(), "", reason);
    }
    if intake.more > 0 {
        let count = intake.more;
        intake.problems.push(UploadProblem {
            place: CellPlace::default(),
            value: String::new(),
            reason: UploadReason::More { count },
        });
    }
    if intake.problems.is_empty() {
        Ok(intake.filled)
    } else {
        Err(intake.problems)
    }
}

/// What was read so far, and what is wrong so far.
struct Intake<'a> {
    names: Names<'a>,
    rule: PeriodRule,
    today: NaiveDate,
    filled: Vec<Filled>,
    first: HashMap<(UnitId, Period), CellPlace>,
    problems: Vec<UploadProblem>,
    more: usize,
    /// Whether any sheet has figures at all.
    seen: bool,
}

impl Intake<'_> {
    fn wrong(&mut self, place: CellPlace, value: &str, reason: UploadReason) {
        if self.problems.len() < LISTED {
            self.problems.push(UploadProblem {
                place,
                value: value.chars().take(100).collect(),
                reason,
            });
        } else {
            self.more += 1;
        }
    }

    /// Takes the figures of a unit, unless the file has them already.
    fn take(&mut self, place: CellPlace, filled: Filled) {
        let key = (filled.unit.clone(), filled.period);
        match self.first.get(&key).cloned() {
            Some(first) => {
                self.wrong(place, &filled.unit.0, UploadReason::GivenTwice { first });
            }
            None => {
                self.first.insert(key, place);
                self.filled.push(filled);
            }
        }
    }

    /// The text of a cell, unless it is one that cannot be taken as it stands.
    fn text<'c>(&mut self, sheet: &Sheet, row: u32, cell: Option<Cell<'c>>) -> Option<&'c str> {
        let Some(cell) = cell else {
            return Some("");
        };
        let fault = match cell.kind {
            Kind::Formula => FileFault::Formula,
            Kind::Error => FileFault::ErrorValue,
            Kind::Text | Kind::Number | Kind::Date => return Some(cell.text),
        };
        let place = sheet.place(row, Some(cell.column));
        self.wrong(place, cell.text, UploadReason::File(fault));
        None
    }

    /// The count in a cell; `None` when it was none, which is noted.
    fn count(&mut self, sheet: &Sheet, row: u32, cell: Option<Cell<'_>>) -> Option<Count> {
        let text = self.text(sheet, row, cell)?;
        let Some(cell) = cell else {
            return Some(Count::NotProvided);
        };
        let reason = match (cell.kind, read_count(text)) {
            (Kind::Date, _) => UploadReason::DateNotCount,
            (_, Ok(count)) => return Some(count),
            // A spreadsheet's own number has decimals, not thousands.
            (Kind::Number, Err(Reason::AmbiguousNumber)) => {
                UploadReason::Cell(Reason::NotACount)
            }
            (_, Err(reason)) => UploadReason::Cell(reason),
        };
        self.wrong(sheet.place(row, Some(cell.column)), text, reason);
        None
    }
}
