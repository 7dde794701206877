//! Workbooks of the XLSX form: the cells of the sheets that a person sees.
use super::{
    Found, Reading, archive,
    book::{Book, Kind, Sheet},
};
use crate::domain::{CellPlace, FileFault, Inside};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};
use unicode_normalization::UnicodeNormalization;

/// Rows and columns of a file of figures, far beyond any that is real.
const MAX_ROWS: u32 = 200_000;
const MAX_COLUMNS: u32 = 256;
/// Letters of all cells together: a long text can be shared by every cell. Unit: bytes.
const MAX_TEXT: usize = 32 * 1024 * 1024;

/// Reads a workbook.
pub(super) fn read(file: &[u8]) -> Reading {
    let book = archive::checked(file)
        .map_err(Found::whole)
        .and_then(|checked| {
            // The library's own sums on addresses may overflow; that is a fault of the file.
            catch_unwind(AssertUnwindSafe(|| book(&checked)))
                .unwrap_or_else(|_| Err(Found::whole(FileFault::Damaged)))
        });
    match book {
        Ok(book)
            if book
                .sheets
                .iter()
                .any(|sheet| sheet.rows().next().is_some()) =>
        {
            Reading::Book(book)
        }
        Ok(_) => Found::whole(FileFault::Empty).into(),
        Err(found) => found.into(),
    }
}

fn book(file: &[u8]) -> Result<Book, Found> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file)).map_err(damaged)?;
    let seen = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let sheets = workbook.sheets_metadata().iter().filter(seen);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut book = Book::default();
    let mut room = MAX_TEXT;
    for name in names {
        let sheet = sheet(&mut workbook, &name, room)?;
        room = room.saturating_sub(sheet.text_len());
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, room: usize) -> Result<Sheet, Found> {
    let mut sheet = Sheet::new(Some(name.nfc().collect()));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut before = (0, 0);
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (cell.pos.0.saturating_add(1), cell.pos.1.saturating_add(1));
        let (kind, text) = content(&cell.value);
        let kind = if cell.formula.is_some() {
            Kind::Formula
        } else {
            kind
        };
        if text.is_empty() && kind != Kind::Formula {
            continue;
        }
        let place = || CellPlace {
            sheet: Some(name.to_owned()),
            row: Some(row),
            column: Some(column),
        };
        let too_much =
            |what, most: u64| Err(Found::at(place(), FileFault::TooMuchInside { what, most }));
        if row > MAX_ROWS {
            return too_much(Inside::Rows, MAX_ROWS.into());
        }
        if column > MAX_COLUMNS {
            return too_much(Inside::Columns, MAX_COLUMNS.into());
        }
        if sheet.text_len() + text.len() > room {
            return too_much(Inside::Bytes, MAX_TEXT as u64);
        }
        // A sheet whose cells stand twice or out of order was made by no spreadsheet.
        if (row, column) <= before {
            return Err(Found::at(place(), FileFault::Damaged));
        }
        before = (row, column);
        if sheet.last_row() != Some(row) {
            sheet.begin_row(row, None);
        }
        sheet.push(column, kind, &text);
    }
    Ok(sheet)
}

/// What a cell holds, composed (NFC).
fn content(value: &DataRef<'_>) -> (Kind, String) {
    match value {
        DataRef::Empty => (Kind::Text, String::new()),
        DataRef::Int(number) => (Kind::Number, number.to_string()),
        DataRef::Float(number) => (Kind::Number, number.to_string()),
        DataRef::String(text) => (Kind::Text, text.trim().nfc().collect()),
        DataRef::SharedString(text) => (Kind::Text, text.trim().nfc().collect()),
        DataRef::Bool(value) => (Kind::Text, value.to_string()),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            (Kind::Date, format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let day = text.split('T').next().unwrap_or_default();
            (Kind::Date, day.to_owned())
        }
        DataRef::Error(error) => (Kind::Error, error.to_string()),
    }
}

fn damaged(_: XlsxError) -> Found {
    Found::whole(FileFault::Damaged)
}
