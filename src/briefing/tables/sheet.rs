//! Putting a table together, by columns or by rows.
use crate::{
    briefing::{Cell, Column, Table},
    domain::{Board, Decimal, Figure, Month, Rate, UnitIx},
    i18n::{Lang, holds},
};

/// Decimals of a rate in tables and files.
pub(super) const PLACES: u8 = 2;

/// A table of `rows` under the columns `keys`.
pub fn listed(
    lang: Lang,
    title: impl Into<String>,
    keys: &[&'static str],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let column = |&key: &&'static str| Column {
        key,
        heading: lang.column(key).to_owned(),
        is_number: holds(key).is_number(),
    };
    Table {
        title: title.into(),
        columns: keys.iter().map(column).collect(),
        rows,
    }
}

/// A table that grows by columns.
pub(super) struct Sheet {
    keys: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A table of so many rows, without a column yet.
    pub(super) fn of(rows: usize) -> Self {
        Self {
            keys: Vec::new(),
            rows: vec![Vec::new(); rows],
        }
    }

    /// Adds a column with one cell for each row.
    pub(super) fn with(
        mut self,
        key: &'static str,
        cells: impl IntoIterator<Item = Cell>,
    ) -> Self {
        self.keys.push(key);
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
        self
    }

    /// Adds the column where `is_there`.
    pub(super) fn with_if(
        self,
        is_there: bool,
        key: &'static str,
        cells: impl IntoIterator<Item = Cell>,
    ) -> Self {
        if is_there {
            self.with(key, cells)
        } else {
            self
        }
    }

    pub(super) fn titled(self, lang: Lang, title: impl Into<String>) -> Table {
        listed(lang, title, &self.keys, self.rows)
    }
}

/// A rate, missing where there is none.
pub(super) fn rate(rate: Option<Rate>) -> Cell {
    Cell::rate(rate, PLACES)
}

/// A percentage that may not be there without being missing.
pub(super) fn percent(percent: Option<f64>) -> Cell {
    percent.map_or(Cell::Empty, |percent| Cell::Share(percent / 100.0, PLACES))
}

/// A target.
pub(super) fn target(value: Option<Decimal>) -> Cell {
    percent(value.map(Decimal::value))
}

/// A distance in points.
pub(super) fn points(points: Option<f64>) -> Cell {
    points.map_or(Cell::Empty, |points| Cell::Points(points, PLACES))
}

/// A rank, if there is one.
pub(super) fn rank(rank: Option<u32>) -> Cell {
    rank.map_or(Cell::Empty, |rank| Cell::Count(rank.into()))
}

/// Numerator and denominator; missing where nobody reported.
pub(super) fn counts(figure: &Figure) -> [Cell; 2] {
    match figure.present {
        0 => [Cell::Missing, Cell::Missing],
        _ => [Cell::Count(figure.part), Cell::Count(figure.whole)],
    }
}

/// One side of a rate; missing with it.
pub(super) fn side(rate: Option<Rate>, side: fn(Rate) -> u64) -> Cell {
    rate.map_or(Cell::Missing, |rate| Cell::Count(side(rate)))
}

/// The key of a unit.
pub(super) fn key(board: &Board, unit: UnitIx) -> Cell {
    Cell::text(&*board.units().get(unit).id.0)
}

/// The name of a unit, by which an old one is told from the one that has its name today.
pub(super) fn name(board: &Board, unit: UnitIx, lang: Lang) -> Cell {
    Cell::text(lang.compared_name(board.units().get(unit)))
}

/// The edition of a month.
pub(super) fn edition(board: &Board, month: Month) -> Cell {
    let slab = board.slab(month);
    slab.map_or(Cell::Empty, |slab| Cell::text(slab.edition.to_string()))
}
