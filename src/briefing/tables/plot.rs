//! Which columns of a table a spreadsheet draws, and how.
use crate::{
    briefing::{Cell, Role, Table},
    domain::Drawing,
};
use std::ops::Range;

/// A native chart over cells of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Lines over months, or lying bars.
    pub form: PlotForm,
    /// Whether the values are ranks, with 1 on top, and not rates from 0.
    pub is_of_ranks: bool,
    /// The column of names along the axis.
    pub categories: usize,
    /// The series, the one that the chart is about first.
    pub series: Vec<Plotted>,
}

/// How a spreadsheet draws a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotForm {
    /// Lines over months.
    Lines,
    /// Lying bars.
    Bars,
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

/// The chart of a drawing's table; `None` for a table without a value to draw.
pub fn plot(table: &Table, drawing: Drawing) -> Option<Plot> {
    let lines = |series: Vec<Plotted>, is_of_ranks| {
        Some(Plot {
            form: PlotForm::Lines,
            is_of_ranks,
            categories: at(table, "month")?,
            series,
        })
    };
    let found = match drawing {
        Drawing::Trend => {
            let wanted = [
                ("rate", Role::Main),
                ("region_rate", Role::Before),
                ("group_rate", Role::Group),
                ("expected", Role::Forecast),
                ("target", Role::Target),
            ];
            let all = wanted
                .into_iter()
                .filter_map(|(key, role)| whole(table, key, role));
            lines(all.collect(), false)
        }
        Drawing::Ranks => lines(whole(table, "rank", Role::Main).into_iter().collect(), true),
        Drawing::Compare => lines(by_unit(table)?, false),
        Drawing::Ranking | Drawing::Distribution | Drawing::Map => Some(Plot {
            form: PlotForm::Bars,
            is_of_ranks: false,
            categories: at(table, "name")?,
            series: whole(table, "rate", Role::Main).into_iter().collect(),
        }),
        // A spreadsheet has no such chart, or too many lines to be read.
        Drawing::Slope
        | Drawing::Bump
        | Drawing::Multiples
        | Drawing::Heat
        | Drawing::Scatter
        | Drawing::Bullets
        | Drawing::Contribution => None,
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

/// One series for each unit of a table that has one unit after the other, and the group.
fn by_unit(table: &Table) -> Option<Vec<Plotted>> {
    let (unit, name, rate) = (
        at(table, "unit_id")?,
        at(table, "name")?,
        at(table, "rate")?,
    );
    let mut series: Vec<Plotted> = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        let goes_on = place > 0 && table.rows[place - 1][unit] == row[unit];
        match series.last_mut().filter(|_| goes_on) {
            Some(last) => last.rows.end = place + 1,
            None => series.push(Plotted {
                named_in: Some(name),
                role: Role::Main,
                column: rate,
                rows: place..place + 1,
            }),
        }
    }
    let months = series.first()?.rows.clone();
    if let Some(group) = whole(table, "group_rate", Role::Group) {
        series.push(Plotted {
            rows: months,
            ..group
        });
    }
    Some(series)
}
