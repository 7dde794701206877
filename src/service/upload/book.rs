//! A file as rows of cells, whatever it was written by.
use crate::domain::CellPlace;
use serde::{Deserialize, Serialize};

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::service) enum Kind {
    /// Letters; in a file of text, everything.
    Text,
    /// A number that a spreadsheet stored as one, written with a decimal point.
    Number,
    /// A number that a spreadsheet shows as a date, written `2026-10-14`.
    Date,
    /// A formula; the text is the result that was stored with it.
    Formula,
    /// An error such as `#REF!`.
    Error,
}

/// Everything that was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    pub(in crate::service) sheets: Vec<Sheet>,
}

/// One sheet. All texts lie in one string, so that a hundred thousand rows take little room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::service) struct Sheet {
    /// `None` in a file of text.
    pub name: Option<String>,
    text: String,
    cells: Vec<StoredCell>,
    rows: Vec<StoredRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StoredCell {
    column: u32,
    end: u32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StoredRow {
    number: u32,
    fields: Option<u32>,
    end: u32,
}

/// A row that holds something.
#[derive(Clone, Copy, Debug)]
pub(in crate::service) struct Row<'a> {
    /// Row or line, from 1.
    pub number: u32,
    /// How many fields the line has; `None` in a sheet.
    pub fields: Option<u32>,
    sheet: &'a Sheet,
    first: usize,
    end: usize,
}

/// A cell that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::service) struct Cell<'a> {
    /// From 1.
    pub column: u32,
    /// What it holds.
    pub kind: Kind,
    /// As text, without spaces at the ends.
    pub text: &'a str,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: Option<String>) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// Begins a row; rows come in order.
    pub fn begin_row(&mut self, number: u32, fields: Option<u32>) {
        let end = self.cells.len() as u32;
        self.rows.push(StoredRow {
            number,
            fields,
            end,
        });
    }

    /// Adds a cell to the row that was begun last. An empty one leaves no trace.
    pub fn push(&mut self, column: u32, kind: Kind, text: &str) {
        let text = text.trim();
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        if text.is_empty() && kind == Kind::Text {
            return;
        }
        self.text.push_str(text);
        self.cells.push(StoredCell {
            column,
            end: self.text.len() as u32,
            kind,
        });
        row.end = self.cells.len() as u32;
    }

    /// Bytes of text so far.
    pub fn text_len(&self) -> usize {
        self.text.len()
    }

    /// The number of the row begun last.
    pub fn last_row(&self) -> Option<u32> {
        self.rows.last().map(|row| row.number)
    }

    /// Every row that holds something.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let ends = self.rows.iter().map(|row| row.end as usize);
        let firsts = std::iter::once(0).chain(ends);
        self.rows
            .iter()
            .zip(firsts)
            .map(|(row, first)| Row {
                number: row.number,
                fields: row.fields,
                sheet: self,
                first,
                end: row.end as usize,
            })
            .filter(|row| row.first < row.end)
    }

    /// The place of a cell.
    pub fn place(&self, row: u32, column: Option<u32>) -> CellPlace {
        CellPlace {
            sheet: self.name.clone(),
            row: Some(row),
            column,
        }
    }
}

impl<'a> Row<'a> {
    /// Its cells from left to right.
    pub fn cells(self) -> impl Iterator<Item = Cell<'a>> {
        let cells = &self.sheet.cells;
        // What came from another process is not believed blindly: no index panics.
        (self.first..self.end).filter_map(move |at| {
            let stored = cells.get(at)?;
            let start = at.checked_sub(1).map_or(Some(0), |before| {
                cells.get(before).map(|cell| cell.end as usize)
            })?;
            Some(Cell {
                column: stored.column,
                kind: stored.kind,
                text: self.sheet.text.get(start..stored.end as usize)?,
            })
        })
    }

    /// The cell in `column`.
    pub fn cell(self, column: u32) -> Option<Cell<'a>> {
        self.cells().find(|cell| cell.column == column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were_put_in_and_empty_ones_are_not_kept() {
        let mut sheet = Sheet::new(Some("A".into()));
        sheet.begin_row(1, None);
        sheet.begin_row(3, None);
        sheet.push(1, Kind::Text, " Hà Nội ");
        sheet.push(2, Kind::Text, "  ");
        sheet.push(4, Kind::Formula, "");
        sheet.begin_row(9, None);
        sheet.push(2, Kind::Number, "7");
        let rows: Vec<_> = sheet.rows().map(|row| row.number).collect();
        assert_eq!(rows, [3, 9]);
        let row = sheet.rows().next().unwrap();
        let cells: Vec<_> = row
            .cells()
            .map(|cell| (cell.column, cell.kind, cell.text))
            .collect();
        assert_eq!(cells, [(1, Kind::Text, "Hà Nội"), (4, Kind::Formula, "")]);
        assert_eq!(sheet.rows().last().unwrap().cell(2).unwrap().text, "7");
    }

    #[test]
    fn a_sheet_whose_ends_lie_reads_as_less_and_does_not_panic() {
        let lying = |end| Sheet {
            name: None,
            text: "ế".into(),
            cells: vec![StoredCell {
                column: 1,
                end,
                kind: Kind::Text,
            }],
            rows: vec![StoredRow {
                number: 1,
                fields: None,
                end: 9,
            }],
        };
        for (end, cells) in [(3, 1), (1, 0), (99, 0)] {
            let sheet = lying(end);
            assert_eq!(sheet.rows().flat_map(Row::cells).count(), cells);
        }
    }
}
