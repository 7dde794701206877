//! The sheet of figures: a header that stays, filters, numbers as numbers.
use super::{
    formats::{self, Formats},
    head, height, lines,
};
use crate::{
    briefing::{Cell, Table},
    exports::TableFile,
    i18n::Lang,
};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};

/// The narrowest and the widest column. Unit: letters.
const WIDTHS: (usize, usize) = (9, 46);
/// Rows by which a column's width is found.
const LOOKED_AT: usize = 250;

/// Writes the table; the row of its header.
pub(super) fn fill(sheet: &mut Worksheet, file: &TableFile) -> Result<u32, XlsxError> {
    let (table, lang) = (&file.table, file.lang);
    let header = head(sheet, file)? + 1;
    let mut wraps = Vec::with_capacity(table.columns.len());
    for (at, column) in table.columns.iter().enumerate() {
        let (width, is_long) = width(table, at, lang);
        sheet.set_column_width(at as u16, width as f64)?;
        let format = formats::heading(column.is_number);
        sheet.write_string_with_format(header, at as u16, &column.heading, &format)?;
        wraps.push(is_long);
    }
    sheet.set_row_height(header, 34)?;
    let mut formats = Formats::new(lang);
    for (row, cells) in (header + 1..).zip(&table.rows) {
        let long = cells.iter().zip(&wraps).filter(|(_, wraps)| **wraps);
        let most = long
            .map(|(cell, _)| lines(&cell.shown(lang), WIDTHS.1 as f64))
            .max();
        if let Some(most) = most.filter(|most| *most > 1) {
            sheet.set_row_height(row, height(most))?;
        }
        for (at, cell) in cells.iter().enumerate() {
            let format = formats.of(cell, wraps[at]);
            let at = at as u16;
            match cell {
                Cell::Empty => continue,
                // Blank, so that a chart has a gap there; grey, so that it is seen.
                Cell::Missing => sheet.write_blank(row, at, format)?,
                Cell::Text(text) => sheet.write_string_with_format(row, at, text, format)?,
                Cell::Count(count) => {
                    sheet.write_number_with_format(row, at, *count as f64, format)?
                }
                Cell::Share(number, _) | Cell::Points(number, _) | Cell::Number(number, _) => {
                    sheet.write_number_with_format(row, at, *number, format)?
                }
                Cell::Month(month) => {
                    let day = serial(month.first_day())?;
                    sheet.write_datetime_with_format(row, at, &day, format)?
                }
                Cell::Day(day) => {
                    sheet.write_datetime_with_format(row, at, &serial(*day)?, format)?
                }
            };
        }
    }
    let last = header + table.rows.len() as u32;
    let right = table.columns.len().saturating_sub(1) as u16;
    sheet.autofilter(header, 0, last, right)?;
    sheet.set_freeze_panes(header + 1, frozen(table))?;
    sheet.set_repeat_rows(header, header)?;
    sheet.set_landscape();
    Ok(header)
}

/// Columns that stay at the left: up to the name of the row.
fn frozen(table: &Table) -> u16 {
    let mut names = table.columns.iter().take(3);
    let name = names.position(|column| column.key == "name");
    name.map_or(1, |at| at as u16 + 1)
}

/// The width of a column by what stands in it, and whether some of it is longer.
fn width(table: &Table, at: usize, lang: Lang) -> (usize, bool) {
    let column = &table.columns[at];
    let letters = |text: &str| text.chars().count();
    let words = column.heading.split_whitespace().map(letters).max();
    let cells = table.rows.iter().take(LOOKED_AT);
    let cells = cells.map(|row| letters(&row[at].shown(lang))).max();
    // Room for the arrow of the filter.
    let heading = (letters(&column.heading) / 2).max(words.unwrap_or(0)) + 3;
    let wanted = heading.max(cells.unwrap_or(0) + 2);
    (wanted.clamp(WIDTHS.0, WIDTHS.1), wanted > WIDTHS.1)
}

fn serial(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)
}
