//! Which columns of a table a spreadsheet draws, and how.
use crate::{
    briefing::{Cell, Role, Table},
    charts::Picture,
    domain::{Board, Drawing, Month},
};
use std::ops::Range;

/// A native chart over cells of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// How it is drawn.
    pub form: PlotForm,
    /// The column of what stands along the axis: months, names, dossiers.
    pub categories: usize,
    /// The series, what stands behind first where they cross each other.
    pub series: Vec<Plotted>,
}

/// How a spreadsheet draws a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotForm {
    /// Rates over months, from 0.
    Rates,
    /// Ranks over months, with 1 on top.
    Ranks,
    /// Lying bars from 0; those of a target are frames.
    Bars,
    /// Points, with dossiers along the axis.
    Points,
}

/// A series of a plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plotted {
    /// The column that holds its name in the first of its rows; its heading where there is none.
    pub named_in: Option<usize>,
    /// What it is.
    pub role: Role,
    /// The column of its values.
    pub column: usize,
    /// Its rows.
    pub rows: Range<usize>,
}

/// The chart over the table of a picture; `None` for a table without a value to draw.
pub fn plot(board: &Board, picture: &Picture, month: Month, table: &Table) -> Option<Plot> {
    let found = |form, along, series| {
        let categories = at(table, along)?;
        Some(Plot {
            form,
            categories,
            series,
        })
    };
    let all = |keys: &[(&str, Role)]| -> Vec<Plotted> {
        let found = keys.iter();
        found
            .filter_map(|(key, role)| whole(table, key, *role))
            .collect()
    };
    let found = match picture.drawing {
        Drawing::Trend => {
            let wanted = [
                ("rate", Role::Main),
                ("region_rate", Role::Before),
                ("group_rate", Role::Group),
                ("expected", Role::Forecast),
                ("target", Role::Target),
            ];
            found(PlotForm::Rates, "month", all(&wanted))
        }
        Drawing::Ranks => found(PlotForm::Ranks, "month", all(&[("rank", Role::Main)])),
        Drawing::Compare => found(PlotForm::Rates, "month", compared(table)?),
        Drawing::Bump => {
            let bump = board.bump(&picture.units, &picture.view, month);
            let chosen: Vec<_> = bump.lines.iter().map(|line| &*line.unit.id.0).collect();
            found(PlotForm::Ranks, "month", ranked(table, &chosen)?)
        }
        Drawing::Ranking | Drawing::Distribution | Drawing::Map => {
            found(PlotForm::Bars, "name", all(&[("rate", Role::Main)]))
        }
        Drawing::Contribution => found(PlotForm::Bars, "name", all(&[("share", Role::Main)])),
        Drawing::Bullets => {
            let wanted = [("rate", Role::Main), ("target", Role::Target)];
            found(PlotForm::Bars, "indicator_name", all(&wanted))
        }
        Drawing::Scatter => {
            let wanted = [("rate", Role::Main)];
            found(PlotForm::Points, "denominator", all(&wanted))
        }
        // A slope has a name at both ends of each line, which a spreadsheet lays over each other;
        // of small multiples and a heat table it has neither.
        Drawing::Slope | Drawing::Multiples | Drawing::Heat => None,
    };
    found.filter(|plot| !plot.series.is_empty())
}

fn at(table: &Table, key: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.key == key)
}

/// All rows of a column, if any of them has a value.
fn whole(table: &Table, key: &str, role: Role) -> Option<Plotted> {
    let column = at(table, key)?;
    let is_there = |row: &Vec<Cell>| !matches!(row[column], Cell::Empty | Cell::Missing);
    table.rows.iter().any(is_there).then_some(Plotted {
        named_in: None,
        role,
        column,
        rows: 0..table.rows.len(),
    })
}

/// One series for each unit of a table that has one unit after the other.
fn by_unit(table: &Table, column: usize) -> Option<Vec<Plotted>> {
    let (unit, name) = (at(table, "unit_id")?, at(table, "name")?);
    let mut series: Vec<Plotted> = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        let goes_on = place > 0 && table.rows[place - 1][unit] == row[unit];
        match series.last_mut().filter(|_| goes_on) {
            Some(last) => last.rows.end = place + 1,
            None => series.push(Plotted {
                named_in: Some(name),
                role: Role::Main,
                column,
                rows: place..place + 1,
            }),
        }
    }
    Some(series)
}

/// The units of a comparison, and the group.
fn compared(table: &Table) -> Option<Vec<Plotted>> {
    let mut series = by_unit(table, at(table, "rate")?)?;
    let months = series.first()?.rows.clone();
    if let Some(group) = whole(table, "group_rate", Role::Group) {
        series.push(Plotted {
            rows: months,
            ..group
        });
    }
    Some(series)
}

/// The units of the last month, the `chosen` ones in front, over the months that all of them have:
/// a spreadsheet takes the months of the first line for those of every other.
fn ranked(table: &Table, chosen: &[&str]) -> Option<Vec<Plotted>> {
    let (unit, month) = (at(table, "unit_id")?, at(table, "month")?);
    let mut series = by_unit(table, at(table, "rank")?)?;
    let ends = |series: &Plotted| match table.rows[series.rows.end - 1][month] {
        Cell::Month(month) => Some(month),
        _ => None,
    };
    let last = series.iter().filter_map(ends).max()?;
    series.retain(|series| ends(series) == Some(last));
    let months = series.iter().map(|series| series.rows.len()).min()?;
    for series in &mut series {
        series.rows.start = series.rows.end - months;
        let key = &table.rows[series.rows.start][unit];
        let is_chosen = chosen.iter().any(|id| *key == Cell::text(*id));
        if !is_chosen {
            series.role = Role::Group;
        }
    }
    series.sort_by_key(|series| series.role == Role::Main);
    Some(series)
}
