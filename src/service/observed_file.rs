//! Reading a CSV file of observations.
use super::{file_rows, report_file::open};
use crate::{
    domain::{Observation, Problem, Reason, Units},
    reference::{ObservationRow, observation_from},
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The columns that a file must have; a row may leave them empty.
const COLUMNS: [&str; 18] = [
    "topic",
    "item",
    "league",
    "unit_id",
    "period_start",
    "as_of",
    "op",
    "value",
    "out_of",
    "unit",
    "rank",
    "rank_last",
    "ranked",
    "name_vi",
    "name_en",
    "source",
    "provenance",
    "note",
];

/// The observations of a file, or everything that is wrong with it.
pub(super) fn read(
    file: &[u8],
    units: &Units,
    today: NaiveDate,
) -> Result<Vec<Observation>, Vec<Problem>> {
    let (_, header) = open(file)?;
    let absent = COLUMNS.into_iter().filter(|column| {
        let is_it = |name: &str| name == *column;
        !header.iter().any(is_it)
    });
    let absent: Vec<Problem> = absent
        .map(|column| Problem {
            line: Some(1),
            column: Some(column.to_owned()),
            value: String::new(),
            reason: Reason::ColumnAbsent,
        })
        .collect();
    if !absent.is_empty() {
        return Err(absent);
    }
    let mut lines = HashMap::new();
    file_rows::read(file, |line, row: ObservationRow| {
        let told = observation_from(&row)
            .map_err(|error| (error.column.to_owned(), error.value, Reason::NotUnderstood))?;
        told.check(units, today).map_err(|fault| {
            let column = fault.column();
            let value = row.text(column).to_owned();
            (column.to_owned(), value, Reason::Observation(fault))
        })?;
        match lines.insert(told.key.clone(), line) {
            Some(first) => {
                let item = told.key.item;
                Err(("item".to_owned(), item, Reason::Twice { first }))
            }
            None => Ok(told),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::ObservationFault, reference};

    #[test]
    fn the_file_that_ships_can_be_imported_and_a_broken_one_is_named() {
        let reference = reference::load();
        let units = Units::new(reference.units, &reference.succession);
        let shipped = include_str!("../reference/observations.csv");
        let today = "2026-11-23".parse().unwrap();
        let read = |text: &str| read(text.as_bytes(), &units, today);
        assert_eq!(read(shipped).unwrap(), reference.observations);
        let without = read("topic,item\ndti,total\n").unwrap_err();
        assert_eq!(without.len(), 16, "each column that is absent");
        assert!(without.iter().all(|one| one.reason == Reason::ColumnAbsent));
        for (text, with, column, reason) in [
            ("0.3982", "\"0,3982\"", "value", Reason::NotUnderstood),
            (
                "0.3982",
                "1.3982",
                "value",
                Reason::Observation(ObservationFault::Value),
            ),
            (
                "2020-12-31,=,0.3982",
                "2027-12-31,=,0.3982",
                "as_of",
                Reason::Observation(ObservationFault::Day),
            ),
            (
                "ministries_with_dvc,,",
                "provinces,63-99,",
                "unit_id",
                Reason::Observation(ObservationFault::Unit),
            ),
            (
                "\"Kinh tế & Đô thị, tin công bố DTI 2020 ngày 19/10/2021 (Kinh tế đô thị, DTI 2020)\"",
                "unverified",
                "source",
                Reason::Observation(ObservationFault::Source),
            ),
            (
                "dti,total",
                "dti,sum",
                "item",
                Reason::Observation(ObservationFault::Item),
            ),
        ] {
            let problems = read(&shipped.replacen(text, with, 1)).unwrap_err();
            let found: Vec<_> = problems
                .iter()
                .map(|problem| (problem.line, problem.column.as_deref(), &problem.reason))
                .collect();
            assert_eq!(found, [(Some(2), Some(column), &reason)], "{with}");
        }
    }
}
