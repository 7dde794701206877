//! Reading a CSV file of figures published elsewhere.
use super::report_file::{Lines, open, whole_file};
use crate::{
    domain::{Problem, PublishedFigure, Reason, Units},
    reference::{PublishedRow, published_from},
};
use std::collections::HashMap;

/// The figures of a file, or everything that is wrong with it.
pub(super) fn read(file: &[u8], units: &Units) -> Result<Vec<PublishedFigure>, Vec<Problem>> {
    let (mut rows, header) = open(file)?;
    let mut figures: Vec<PublishedFigure> = Vec::new();
    let mut problems = Vec::new();
    let mut lines = HashMap::new();
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
        let mut wrong = |column: &str, value: &str, reason| {
            problems.push(Problem {
                line: Some(line),
                column: Some(column.to_owned()),
                value: value.to_owned(),
                reason,
            });
        };
        if record.len() != header.len() {
            let reason = Reason::FieldCount {
                expected: header.len(),
                found: record.len(),
            };
            wrong("", "", reason);
            continue;
        }
        let row: PublishedRow = match record.deserialize(Some(&header)) {
            Ok(row) => row,
            Err(error) => {
                wrong("", "", Reason::Unreadable(error.to_string()));
                continue;
            }
        };
        match published_from(&row) {
            Err(error) => wrong(error.column, &error.value, Reason::NotUnderstood),
            Ok(figure) => {
                if let Some(id) = figure
                    .unit
                    .as_ref()
                    .filter(|id| units.find(&id.0).is_none())
                {
                    wrong("code", &id.0, Reason::UnitUnknown);
                }
                let key = (
                    figure.unit_set.clone(),
                    figure.subject.clone(),
                    figure.indicator.clone(),
                    figure.period,
                    figure.source.clone(),
                );
                if let Some(first) = lines.insert(key, line) {
                    wrong("name", &figure.subject, Reason::Twice { first });
                }
                figures.push(figure);
            }
        }
    }
    if figures.is_empty() && problems.is_empty() {
        problems.push(whole_file(Reason::Empty));
    }
    if problems.is_empty() {
        Ok(figures)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    #[test]
    fn the_file_that_ships_can_be_imported_and_a_broken_one_is_named() {
        let reference = reference::load();
        let units = Units::new(reference.units, &reference.succession);
        let shipped = include_str!("../reference/published_figures.csv");
        assert_eq!(read(shipped.as_bytes(), &units).unwrap().len(), 97);
        let broken = shipped.replacen("68.54", "68.5a", 1);
        let problems = read(broken.as_bytes(), &units).unwrap_err();
        assert_eq!(problems[0].line, Some(2), "{problems:?}");
    }
}
