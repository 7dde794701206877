//! Reading a CSV file of monthly reports, naming everything that is wrong with it.
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
}

impl Column {
    fn read(name: &str) -> Option<Self> {
        Some(match name {
            "unit_id" => Self::Unit,
            "month" => Self::Month,
            "period_start" => Self::Start,
            "period_end" => Self::End,
            code => Self::Count(code.parse().ok()?),
        })
    }
}

/// The reports of a file, or everything that is wrong with it.
pub(super) fn read(
    file: &[u8],
    units: &Units,
    source: SourceSystem,
    rule: PeriodRule,
    today: NaiveDate,
) -> Result<Vec<Report>, Vec<Problem>> {
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
    if problems.is_empty() {
        Ok(reports)
    } else {
        Err(problems)
    }
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

/// Counts the lines of a file up to a record; the reader's own count is one short where lines
/// end as on Windows.
pub(super) struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// At the start of `file`.
    pub(super) fn of(file: &'a [u8]) -> Self {
        let mark = "\u{feff}".as_bytes();
        Self {
            text: file.strip_prefix(mark).unwrap_or(file),
            at: 0,
            line: 1,
        }
    }

    /// The line on which `record` starts; records must come in order.
    pub(super) fn line(&mut self, record: &StringRecord) -> u64 {
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let breaks = self.text.get(start..).unwrap_or_default();
        let start = start + breaks.iter().take_while(|byte| is_break(byte)).count();
        let passed = self.text.get(self.at..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = start;
        self.line
    }
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

/// Reads a count: digits only. What could be thousands or decimals is refused, not guessed.
fn read_count(text: &str) -> Result<Count, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Count::NotProvided);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.parse::<u64>() {
            Ok(value) if value <= Count::MAX => Ok(Count::Value(value)),
            _ => Err(Reason::TooLarge),
        };
    }
    let lower = text.to_lowercase();
    // The second spelling is the decomposed one that files from macOS bring.
    if ["n/a", "không áp dụng", "kho\u{302}ng a\u{301}p du\u{323}ng"].contains(&lower.as_str())
    {
        return Ok(Count::NotApplicable);
    }
    let separated = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '));
    Err(if separated {
        Reason::AmbiguousNumber
    } else {
        Reason::NotACount
    })
}

pub(super) fn whole_file(reason: Reason) -> Problem {
    Problem {
        line: None,
        column: None,
        value: String::new(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;
    use proptest::prelude::*;

    fn read_text(text: &str) -> Result<Vec<Report>, Vec<Problem>> {
        let reference = reference::load();
        let units = Units::new(reference.units, &reference.succession);
        let today = "2026-11-22".parse().unwrap();
        read(
            text.as_bytes(),
            &units,
            SourceSystem::Emc,
            PeriodRule::Calendar,
            today,
        )
    }

    fn reasons(text: &str) -> Vec<(Option<u64>, String, Reason)> {
        read_text(text)
            .unwrap_err()
            .into_iter()
            .map(|problem| {
                (
                    problem.line,
                    problem.column.unwrap_or_default(),
                    problem.reason,
                )
            })
            .collect()
    }

    #[test]
    fn a_file_may_have_a_byte_order_mark_and_any_of_three_separators() {
        for sign in [",", ";", "\t"] {
            let text = format!(
                "\u{feff}unit_id{sign}month{sign}received_total{sign}online_e2e\r\n\
                 34-01{sign}2026-10{sign}100{sign}\r\n\r\n34-04{sign}2026-10{sign}7{sign}N/A\n"
            );
            let reports = read_text(&text).unwrap();
            assert_eq!(reports.len(), 2);
            assert_eq!(
                reports[0].counts.get(Measure::ReceivedTotal),
                Count::Value(100)
            );
            assert_eq!(
                reports[0].counts.get(Measure::OnlineE2e),
                Count::NotProvided
            );
            assert_eq!(
                reports[1].counts.get(Measure::OnlineE2e),
                Count::NotApplicable
            );
        }
    }

    #[test]
    fn a_number_with_a_separator_is_refused_not_guessed() {
        for text in ["1.234", "1,234", "1 234", "12.0"] {
            assert_eq!(read_count(text), Err(Reason::AmbiguousNumber), "{text}");
        }
        for text in ["-1", "+1", "1e5", "１２", "=1+1", "NaN", "mười"] {
            assert_eq!(read_count(text), Err(Reason::NotACount), "{text}");
        }
        assert_eq!(read_count("1000000000"), Err(Reason::TooLarge));
        assert_eq!(read_count("99999999999999999999999"), Err(Reason::TooLarge));
        assert_eq!(read_count("Không áp dụng"), Ok(Count::NotApplicable));
        assert_eq!(read_count(" 007 "), Ok(Count::Value(7)));
    }

    #[test]
    fn a_line_is_the_one_that_an_editor_shows_whatever_ends_it() {
        for end in ["\n", "\r\n"] {
            let text = [
                "\u{feff}unit_id,month,received_total",
                "34-01,2026-10,1",
                "",
                "34-04,2026-10,x",
            ];
            assert_eq!(reasons(&text.join(end))[0].0, Some(4));
        }
    }

    #[test]
    fn every_bad_row_is_named_with_its_line_and_column() {
        let text = "unit_id,month,received_total,received_online\n\
                    34-99,2026-10,1,1\n\
                    63-35,2025-07,1,1\n\
                    34-01,2026-13,1,1\n\
                    34-01,2026-12,1,1\n\
                    34-01,2026-10,1,2\n\
                    34-04,2026-10,1.234,1\n\
                    34-08,2026-10,5\n\
                    vn,2026-10,5,1\n\
                    34-11,2026-10,5,1\n\
                    34-11,2026-10,5,1\n";
        let found = reasons(text);
        let at = |line: u64| {
            found
                .iter()
                .filter(|(l, ..)| *l == Some(line))
                .map(|(_, c, r)| (c.as_str(), r))
                .next()
                .unwrap()
        };
        assert_eq!(at(2), ("unit_id", &Reason::UnitUnknown));
        assert!(matches!(at(3), ("unit_id", Reason::UnitNotValid { .. })));
        assert_eq!(at(4), ("month", &Reason::NotAMonth));
        assert!(matches!(at(5), ("month", Reason::InTheFuture { .. })));
        assert!(matches!(
            at(6),
            ("received_online", Reason::Contradiction(_))
        ));
        assert_eq!(at(7), ("received_total", &Reason::AmbiguousNumber));
        assert_eq!(
            at(8),
            (
                "",
                &Reason::FieldCount {
                    expected: 4,
                    found: 3
                }
            )
        );
        assert_eq!(at(9), ("unit_id", &Reason::UnitDoesNotReport));
        assert_eq!(at(11), ("unit_id", &Reason::Twice { first: 10 }));
        assert_eq!(found.len(), 9);
    }

    #[test]
    fn the_header_must_name_unit_period_and_known_measures_once() {
        assert_eq!(reasons("unit_id,month\n")[0].2, Reason::ColumnMissing);
        assert_eq!(reasons("unit_id,month,tong\n")[0].2, Reason::ColumnUnknown);
        assert_eq!(reasons("unit_id,received_total\n")[0].1, "month");
        assert_eq!(
            reasons("unit_id,period_start,received_total\n")[0].1,
            "period_end"
        );
        assert_eq!(
            reasons("unit_id,month,received_total,received_total\n")[0].2,
            Reason::ColumnTwice
        );
        assert_eq!(
            reasons("unit_id,month,received_total\n")[0].2,
            Reason::Empty
        );
        assert_eq!(reasons("").len(), 3);
    }

    #[test]
    fn a_period_may_be_given_by_its_days() {
        let text =
            "unit_id;period_start;period_end;received_total\n34-01;15/9/2026;2026-10-14;5\n";
        let reports = read_text(text).unwrap();
        assert_eq!(reports[0].period.month().to_string(), "2026-10");
        let odd =
            "unit_id,period_start,period_end,received_total\n34-01,2026-09-16,2026-10-14,5\n";
        assert_eq!(reasons(odd)[0].2, Reason::NotAReportingMonth);
    }

    #[test]
    fn what_is_not_utf8_is_refused_whole() {
        let units = Units::default();
        let today = "2026-11-22".parse().unwrap();
        let problems = read(
            b"unit_id\xff",
            &units,
            SourceSystem::Emc,
            PeriodRule::Calendar,
            today,
        );
        assert_eq!(problems.unwrap_err()[0].reason, Reason::NotUtf8);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn no_file_makes_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let today = "2026-11-22".parse().unwrap();
            let _ = read(&bytes, &Units::default(), SourceSystem::Emc, PeriodRule::Calendar, today);
        }

        #[test]
        fn no_cell_makes_the_reader_panic(cell in "\\PC*") {
            let _ = read_count(&cell);
            let _ = read_day(&cell);
        }
    }
}
