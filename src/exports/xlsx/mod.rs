//! Tables as workbooks: what the file is, the figures, and a chart over their cells.
mod about;
mod chart;
mod data;
mod formats;
#[cfg(test)]
mod tests;

use super::TableFile;
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// The workbook. No cell of it is a formula; texts are stored as texts.
pub fn workbook(file: &TableFile) -> Result<Vec<u8>, XlsxError> {
    let words = file.lang.statement();
    let mut workbook = Workbook::new();
    let on = file.statement.made_on;
    let made = ExcelDateTime::from_ymd(on.year() as u16, on.month() as u8, on.day() as u8)?;
    let mark = match file.statement.has_sample {
        true => file.lang.texts().sample_mark,
        false => "",
    };
    workbook.set_properties(
        &DocProperties::new()
            .set_title(format!("{mark}{}", file.table.title))
            .set_subject(&file.statement.edition)
            .set_author(file.lang.texts().product)
            .set_creation_datetime(&made),
    );
    let about = workbook.add_worksheet();
    about.set_name(words.title)?;
    about::fill(about, file)?;
    let data = workbook.add_worksheet();
    data.set_name(words.data)?;
    let header = data::fill(data, file)?;
    if let Some(plot) = &file.plot {
        let sheet = workbook.add_worksheet();
        sheet.set_name(words.chart)?;
        chart::fill(sheet, file, plot, header)?;
    }
    workbook.save_to_buffer()
}

/// The row of the title, under the mark of sample figures where there is one.
fn title_row(file: &TableFile) -> u32 {
    file.statement.has_sample.into()
}

/// The head of every sheet: the mark of sample figures, the title, the edition; the next free
/// row.
fn head(sheet: &mut Worksheet, file: &TableFile) -> Result<u32, XlsxError> {
    if file.statement.has_sample {
        // Over the whole width, however many columns there are.
        sheet.set_row_format(0, &formats::sample())?;
        let t = file.lang.texts();
        let mark = format!("{}. {}", t.sample_band, t.sample_explained);
        sheet.write_string_with_format(0, 0, mark, &formats::sample())?;
    }
    let mut row = title_row(file);
    sheet.write_string_with_format(row, 0, &file.table.title, &formats::title())?;
    sheet.set_row_height(row, 24)?;
    row += 1;
    if !file.statement.edition.is_empty() {
        let words = file.lang.statement();
        let until = file.lang.day(file.statement.data_date);
        let edition = format!(
            "{} {} · {} {until}",
            words.edition, file.statement.edition, words.data_date
        );
        sheet.write_string_with_format(row, 0, edition, &formats::quiet())?;
        row += 1;
    }
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(row)
}

/// The height of a row whose longest text has so many lines. Unit: points.
fn height(lines: usize) -> f64 {
    3.0 + 15.0 * lines.max(1) as f64
}

/// Lines of a text in a column of that width. Unit: letters. Programs find the height of a row
/// by themselves only once it is edited.
fn lines(text: &str, width: f64) -> usize {
    // Words do not fill a line to its end.
    (text.chars().count() as f64 / (width * 0.88)).ceil() as usize
}
