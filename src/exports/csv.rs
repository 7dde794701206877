//! Tables as text (RFC 4180): commas, CRLF, UTF-8, a decimal point, no separators.
//!
//! Whatever stands in the file is one table, so that a program reads it without being told where
//! it begins: the statement is columns with the same value in each row, as codes. In words it
//! goes with the workbook, with the JSON of the same address, and with the archive of an edition.
use super::CsvForm;
use crate::{
    briefing::{Cell, Statement, Table},
    i18n::Lang,
};
use csv::{Terminator, WriterBuilder};

/// The file. A text that a spreadsheet would run as a formula begins with an apostrophe.
pub fn csv(
    table: &Table,
    statement: &Statement,
    lang: Lang,
    form: CsvForm,
) -> Result<Vec<u8>, csv::Error> {
    let mark = if form.bom { "\u{feff}" } else { "" };
    let mut file = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(mark.as_bytes().to_vec());
    // What the table says row by row is not said again.
    let has = |key: &str| table.columns.iter().any(|column| column.key == key);
    let codes = statement.codes.iter().filter(|(key, _)| !has(key));
    let codes: Vec<_> = codes.collect();
    let heading = |key: &str| match form.headings {
        true => lang.column(key).to_owned(),
        false => key.to_owned(),
    };
    let own = table.columns.iter().map(|column| match form.headings {
        true => column.heading.clone(),
        false => column.key.to_owned(),
    });
    let added = codes.iter().map(|(key, _)| heading(key));
    file.write_record(own.chain(added).map(|text| guarded(&text)))?;
    for row in &table.rows {
        let added = codes.iter().map(|(_, value)| guarded(value));
        file.write_record(row.iter().map(written).chain(added))?;
    }
    let written = file.into_inner().map_err(|error| error.into_error());
    written.map_err(csv::Error::from)
}

/// A cell for programs: rates are fractions, months and days as ISO 8601 has them; what is not
/// there is empty.
fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Missing => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Count(count) => count.to_string(),
        // Two more decimals than the percentage has.
        Cell::Share(share, places) => decimal(*share, places + 2),
        Cell::Points(number, places) | Cell::Number(number, places) => {
            decimal(*number, *places)
        }
        Cell::Month(month) => month.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// A number that rounds to zero has no sign.
fn decimal(number: f64, places: u8) -> String {
    let text = format!("{number:.*}", usize::from(places));
    let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-'));
    text.strip_prefix('-')
        .filter(|_| is_zero)
        .map_or(text.clone(), str::to_owned)
}

/// Whether a spreadsheet would run the text as a formula.
pub(super) fn is_dangerous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text as it may stand in a cell.
fn guarded(text: &str) -> String {
    if is_dangerous(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_be_run_as_a_formula_is_not() {
        for dangerous in ["=1+1", "+84", "-", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(guarded(dangerous), format!("'{dangerous}"));
        }
        for plain in ["Hà Nội", "34-01", "", "a=b", "'x"] {
            assert_eq!(guarded(plain), plain);
        }
    }

    #[test]
    fn a_rate_is_a_fraction_and_nothing_has_no_sign() {
        assert_eq!(written(&Cell::Share(0.179, 2)), "0.1790");
        assert_eq!(written(&Cell::Points(-0.001, 2)), "0.00");
        assert_eq!(
            written(&Cell::Points(-1.5, 2)),
            "-1.50",
            "a number is not guarded"
        );
        assert_eq!(written(&Cell::Missing), "");
        assert_eq!(written(&Cell::Month("2026-10".parse().unwrap())), "2026-10");
    }
}
