//! Points that have their name beside them.
use crate::briefing::{Cell, Table};
use rust_xlsxwriter::ChartDataLabel;
use std::collections::HashMap;

/// Points that are named at each end of both axes: more names would lie over each other.
const NAMED: usize = 3;

/// Rows and names of the points that are named: the largest, as the table begins with them, the
/// highest and the lowest.
pub fn named(table: &Table, column: usize) -> HashMap<usize, &str> {
    let name = table.columns.iter().position(|column| column.key == "name");
    let rate = |row: &[Cell]| match row[column] {
        Cell::Share(rate, _) => Some(rate),
        _ => None,
    };
    let rows = table.rows.iter().enumerate();
    let mut rated: Vec<_> = rows
        .filter_map(|(at, row)| match &row[name?] {
            Cell::Text(name) => Some((at, name.as_str(), rate(row)?)),
            _ => None,
        })
        .collect();
    let mut found: Vec<_> = rated.iter().take(NAMED).copied().collect();
    rated.sort_by(|(.., a), (.., b)| a.total_cmp(b));
    found.extend(
        rated
            .iter()
            .take(NAMED)
            .chain(rated.iter().rev().take(NAMED)),
    );
    found.into_iter().map(|(at, name, _)| (at, name)).collect()
}

/// A label that says a name, or none. What begins like a formula would be taken for one.
pub fn label(name: Option<&&str>) -> ChartDataLabel {
    let mut label = ChartDataLabel::new();
    match name.filter(|name| !name.starts_with('=')) {
        Some(name) => label.set_value(*name),
        None => label.set_hidden(),
    };
    label.to_custom()
}
