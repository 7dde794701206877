//! Walking through the rows of a CSV file, each read into a type of its own, naming every fault.
use super::report_file::{Lines, open, whole_file};
use crate::domain::{Problem, Reason};
use csv::StringRecord;
use serde::de::DeserializeOwned;

/// What is wrong with a row: the column, the text that stands there, and why.
pub(super) type RowFault = (String, String, Reason);

/// Hands every row with its line to `take`; gives what it made of them, or everything that is
/// wrong with the file.
pub(super) fn read<R: DeserializeOwned, T>(
    file: &[u8],
    mut take: impl FnMut(u64, R) -> Result<T, RowFault>,
) -> Result<Vec<T>, Vec<Problem>> {
    let (mut rows, header) = open(file)?;
    let mut taken = Vec::new();
    let mut problems = Vec::new();
    let mut place = Lines::of(file);
    for record in rows.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(whole_file(Reason::Unreadable(error.to_string())));
                break;
            }
        };
        let line = place.line(&record);
        let record: StringRecord = record.iter().map(unguarded).collect();
        let row = if record.len() == header.len() {
            let row = record.deserialize(Some(&header));
            row.map_err(|error| Reason::Unreadable(error.to_string()))
        } else {
            Err(Reason::FieldCount {
                expected: header.len(),
                found: record.len(),
            })
        };
        let none = |reason| (String::new(), String::new(), reason);
        match row.map_err(none).and_then(|row| take(line, row)) {
            Ok(one) => taken.push(one),
            Err((column, value, reason)) => problems.push(Problem {
                line: Some(line),
                column: Some(column),
                value,
                reason,
            }),
        }
    }
    if taken.is_empty() && problems.is_empty() {
        problems.push(whole_file(Reason::Empty));
    }
    if problems.is_empty() {
        Ok(taken)
    } else {
        Err(problems)
    }
}

/// A text without the apostrophe that a file of ours has before what a spreadsheet would run as a
/// formula: `'=` is an operator.
fn unguarded(text: &str) -> &str {
    let rest = text.strip_prefix('\'');
    rest.filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']))
        .unwrap_or(text)
}
