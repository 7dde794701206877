//! The workbook behind a chart: months or names down the first column, one series in each of the
//! next.
use crate::{
    briefing::{Chart, Form},
    domain::Month,
    i18n::Lang,
};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// The name that office programs give the sheet of a chart.
const SHEET: &str = "Sheet1";

/// The cells of the chart as a workbook. Every name is stored as text, so that none is run as a
/// formula; a gap is an empty cell.
pub fn workbook(chart: &Chart, lang: Lang, made_on: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A year before the first of workbooks is nobody's; such a file goes without.
    if let Ok(made) = ExcelDateTime::from_ymd(
        u16::try_from(made_on.year()).unwrap_or_default(),
        made_on.month() as u8,
        made_on.day() as u8,
    ) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    }
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_column_width(0, 28)?;
    let rate = Format::new().set_num_format(format(chart.places));
    match &chart.form {
        Form::Lines(months) => {
            let written = Format::new().set_num_format(month_format(lang));
            for (row, month) in (1..).zip(months) {
                sheet.write_number_with_format(row, 0, serial(*month), &written)?;
            }
        }
        Form::Bars(names) => {
            for (row, name) in (1..).zip(names) {
                sheet.write_string(row, 0, name)?;
            }
        }
    }
    for (column, series) in (1..).zip(&chart.series) {
        sheet.write_string(0, column, &series.name)?;
        for (row, value) in (1..).zip(&series.values) {
            if let Some(value) = value {
                sheet.write_number_with_format(row, column, *value, &rate)?;
            }
        }
    }
    book.save_to_buffer()
}

/// The first day of a month as workbooks count days.
pub fn serial(month: Month) -> i32 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    month.first_day().signed_duration_since(zero).num_days() as i32
}

/// How a month is written: `9/2026`, `Sep 2026`, in the language of the file on any machine.
pub const fn month_format(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "m/yyyy",
        Lang::En => "[$-809]mmm yyyy",
    }
}

/// How a rate is written: `0.00%`. The reader's program puts its own decimal sign.
pub fn format(places: u8) -> String {
    match places {
        0 => "0%".to_owned(),
        places => format!("0.{}%", "0".repeat(usize::from(places))),
    }
}

/// Where the name of the series stands.
pub fn name_at(series: usize) -> String {
    format!("{SHEET}!${}$1", letters(series + 1))
}

/// Where months or names stand.
pub fn categories_at(count: usize) -> String {
    format!("{SHEET}!$A$2:$A${}", count + 1)
}

/// Where the values of the series stand.
pub fn values_at(series: usize, count: usize) -> String {
    let column = letters(series + 1);
    format!("{SHEET}!${column}$2:${column}${}", count + 1)
}

/// The name of a column, counted from 0.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
        assert_eq!(values_at(1, 12), "Sheet1!$C$2:$C$13");
        assert_eq!([0, 2].map(format), ["0%", "0.00%"]);
    }
}
