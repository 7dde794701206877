//! The first sheet: what the figures are, and what each column holds.
use super::{formats, head, height, lines};
use crate::{exports::TableFile, i18n::holds};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Widths: name, value, unit, key. Unit: letters.
const WIDTHS: [f64; 4] = [26.0, 78.0, 34.0, 20.0];

/// The statement line by line, then the columns.
pub(super) fn fill(sheet: &mut Worksheet, file: &TableFile) -> Result<(), XlsxError> {
    let (name, wrapped) = (formats::name(), formats::wrapped());
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = head(sheet, file)? + 1;
    // The head of the sheet has the mark already.
    let said = file.statement.lines.iter();
    for (of, value) in said.skip(usize::from(file.statement.has_sample)) {
        sheet.write_string_with_format(row, 0, of, &name)?;
        sheet.write_string_with_format(row, 1, value, &wrapped)?;
        sheet.set_row_height(row, height(lines(value, WIDTHS[1])))?;
        row += 1;
    }
    row += 1;
    let words = file.lang.statement();
    sheet.write_string_with_format(row, 0, words.columns, &formats::title())?;
    for column in &file.table.columns {
        row += 1;
        let unit = file.lang.unit_of(holds(column.key));
        let means = file.lang.column_means(column.key);
        sheet.set_row_height(row, height(lines(means, WIDTHS[1])))?;
        sheet.write_string_with_format(row, 0, &column.heading, &name)?;
        sheet.write_string_with_format(row, 1, means, &wrapped)?;
        sheet.write_string_with_format(row, 2, unit, &wrapped)?;
        sheet.write_string_with_format(row, 3, column.key, &formats::quiet())?;
    }
    Ok(())
}
