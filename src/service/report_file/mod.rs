//! Reading a CSV file of monthly reports, naming everything that is wrong with it.
mod count;
mod lines;
#[cfg(test)]
mod tests;

pub(super) use count::read_count;
pub(super) use lines::Lines;

use crate::domain::{
    Count, Counts, Measure, Month, Period, PeriodRule, Problem, Reason, Report, SourceSystem,
    UnitId, Units, check_period, read_day,
};
use chrono::NaiveDate;
use csv::StringRecord;
use std::collections::HashMap;

/// Largest file taken. Unit: bytes.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Unit,
    Month,
    Start,
    End,
    Count(Measure),
    /// What a downloaded file says beside the figures; nothing of it is taken.
    Note,
}

impl Column {
    fn measure(self) -> Option<Measure> {
        match self {
            Self::Count(measure) => Some(measure),
            Self::Unit | Self::Month | Self::Start | Self::End | Self::Note => None,
        }
    }

    fn read(name: &str) -> Option<Self> {
        Some(match name {
            "unit_id" => Self::Unit,
            "month" => Self::Month,
            "period_start" => Self::Start,
            "period_end" => Self::End,
            "note" => Self::Note,
            code => Self::Count(code.parse().ok()?),
        })
    }
}

/// What a file says.
#[derive(Clone, Debug)]
pub(super) struct ReportFile {
    /// One per row.
    pub reports: Vec<Report>,
    /// The measures it has columns for. Of the others it says nothing.
    pub measures: Vec<Measure>,
}

/// The reports of a file, or everything that is wrong with it.
pub(super) fn read(
    file: &[u8],
    units: &Units,
    source: SourceSystem,
    rule: PeriodRule,
    today: NaiveDate,
) -> Result<ReportFile, Vec<Problem>> {
    let (mut rows, header) = open(file)?;
    let columns = columns(&header)?;
    let reader = RowReader {
        header: &header,
        columns: &columns,
        units,
        source,
        rule,
        today,
    };
    let mut reports = Vec::new();
    let mut problems = Vec::new();
    let mut lines: HashMap<(String, Period), u64> = HashMap::new();
    let mut record = StringRecord::new();
    let mut place = Lines::of(file);
    loop {
        match rows.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                problems.push(whole_file(Reason::Unreadable(error.to_string())));
                break;
            }
        }
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let line = place.line(&record);
        match reader.report(line, &record) {
            Err(wrong) => problems.extend(wrong),
            Ok(report) => match lines.insert((report.unit.0.clone(), report.period), line) {
                None => reports.push(report),
                Some(first) => problems.push(Problem {
                    line: Some(line),
                    column: Some("unit_id".into()),
                    value: report.unit.0.clone(),
                    reason: Reason::Twice { first },
                }),
            },
        }
    }
    if reports.is_empty() && problems.is_empty() {
        problems.push(whole_file(Reason::Empty));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let measures = columns
        .iter()
        .filter_map(|column| column.measure())
        .collect();
    Ok(ReportFile { reports, measures })
}

/// Opens UTF-8 text with or without a byte-order mark; `,`, `;` or tab between fields,
/// whichever the header has most of.
pub(super) fn open(file: &[u8]) -> Result<(csv::Reader<&[u8]>, StringRecord), Vec<Problem>> {
    let text = std::str::from_utf8(file).map_err(|_| vec![whole_file(Reason::NotUtf8)])?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|sign| {
            (
                first.bytes().filter(|byte| byte == sign).count(),
                *sign == b',',
            )
        })
        .unwrap_or(b',');
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = rows
        .headers()
        .map_err(|error| vec![whole_file(Reason::Unreadable(error.to_string()))])?
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    Ok((rows, header))
}

fn columns(header: &StringRecord) -> Result<Vec<Column>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut columns = Vec::new();
    let mut wrong = |name: &str, reason| {
        problems.push(Problem {
            line: Some(1),
            column: Some(name.to_owned()),
            value: name.to_owned(),
            reason,
        });
    };
    for name in header {
        match Column::read(name) {
            None => wrong(name, Reason::ColumnUnknown),
            Some(column) if columns.contains(&column) => wrong(name, Reason::ColumnTwice),
            Some(column) => columns.push(column),
        }
    }
    let has = |column| columns.contains(&column);
    let mut need = |name: &str| wrong(name, Reason::ColumnMissing);
    if !has(Column::Unit) {
        need("unit_id");
    }
    match (has(Column::Month), has(Column::Start), has(Column::End)) {
        (true, false, false) | (false, true, true) => {}
        (false, true, false) => need("period_end"),
        (false, false, true) => need("period_start"),
        (false, false, false) => need("month"),
        (true, ..) => wrong("month", Reason::ColumnTwice),
    }
    if !columns
        .iter()
        .any(|column| matches!(column, Column::Count(_)))
    {
        wrong(Measure::ReceivedTotal.code(), Reason::ColumnMissing);
    }
    if problems.is_empty() {
        Ok(columns)
    } else {
        Err(problems)
    }
}

struct RowReader<'a> {
    header: &'a StringRecord,
    columns: &'a [Column],
    units: &'a Units,
    source: SourceSystem,
    rule: PeriodRule,
    today: NaiveDate,
}

impl RowReader<'_> {
    fn report(&self, line: u64, record: &StringRecord) -> Result<Report, Vec<Problem>> {
        let problem = |column: Option<&str>, value: &str, reason| Problem {
            line: Some(line),
            column: column.map(str::to_owned),
            value: value.to_owned(),
            reason,
        };
        if record.len() != self.columns.len() {
            let reason = Reason::FieldCount {
                expected: self.columns.len(),
                found: record.len(),
            };
            return Err(vec![problem(None, "", reason)]);
        }
        let mut problems = Vec::new();
        let mut counts = Counts::none();
        for ((column, name), text) in self.columns.iter().zip(self.header).zip(record) {
            if let Column::Count(measure) = column {
                match read_count(text) {
                    Ok(count) => counts.set(*measure, count),
                    Err(reason) => problems.push(problem(Some(name), text.trim(), reason)),
                }
            }
        }
        if problems.is_empty() && counts.iter().all(|(_, count)| count == Count::NotProvided) {
            problems.push(problem(None, "", Reason::NoCount));
        }
        let text = |column| self.text(record, column);
        let period = self
            .period(record)
            .map_err(|(column, reason)| problem(Some(self.name(column)), text(column), reason));
        let unit = text(Column::Unit);
        let unit_checked = self
            .check_unit(unit, period.as_ref().ok().copied())
            .map_err(|reason| problem(Some("unit_id"), unit, reason));
        problems.extend(counts.breaches().into_iter().map(|breach| {
            let names: Vec<_> = breach.identity.left.iter().map(|m| m.code()).collect();
            let value = breach.left.to_string();
            problem(
                Some(&names.join(" + ")),
                &value,
                Reason::Contradiction(breach),
            )
        }));
        match (unit_checked, period, problems.is_empty()) {
            (Ok(()), Ok(period), true) => Ok(Report {
                unit: UnitId(unit.to_owned()),
                period,
                source: self.source,
                version: 1,
                counts,
            }),
            (unit, period, _) => {
                problems.extend(unit.err());
                problems.extend(period.err());
                Err(problems)
            }
        }
    }

    fn period(&self, record: &StringRecord) -> Result<Period, (Column, Reason)> {
        let text = |column| self.text(record, column);
        if self.columns.contains(&Column::Month) {
            let month: Month = text(Column::Month)
                .parse()
                .map_err(|_| (Column::Month, Reason::NotAMonth))?;
            return check_period(self.rule.period(month), self.today)
                .map_err(|reason| (Column::Month, reason));
        }
        let day = |column| read_day(text(column)).ok_or((column, Reason::NotADate));
        let period = Period::new(day(Column::Start)?, day(Column::End)?)
            .map_err(|_| (Column::End, Reason::NotAReportingMonth))?;
        check_period(period, self.today).map_err(|reason| (Column::End, reason))
    }

    fn check_unit(&self, id: &str, period: Option<Period>) -> Result<(), Reason> {
        let unit = self
            .units
            .get(self.units.find(id).ok_or(Reason::UnitUnknown)?);
        if !unit.kind().reports() {
            return Err(Reason::UnitDoesNotReport);
        }
        match period {
            Some(period) if !unit.is_valid_on(period.end()) => Err(Reason::UnitNotValid {
                from: unit.valid_from,
                to: unit.valid_to,
                on: period.end(),
            }),
            _ => Ok(()),
        }
    }

    fn text<'r>(&self, record: &'r StringRecord, column: Column) -> &'r str {
        self.columns
            .iter()
            .position(|known| *known == column)
            .and_then(|at| record.get(at))
            .unwrap_or_default()
            .trim()
    }

    fn name(&self, column: Column) -> &str {
        self.columns
            .iter()
            .position(|known| *known == column)
            .and_then(|at| self.header.get(at))
            .unwrap_or_default()
    }
}

pub(super) fn whole_file(reason: Reason) -> Problem {
    Problem {
        line: None,
        column: None,
        value: String::new(),
        reason,
    }
}
