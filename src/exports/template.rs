//! The template of a month: one sheet per unit with measures as rows, as the report of a province
//! has them, and a sheet that says what each measure counts.
use super::definitions;
use crate::{
    domain::{Count, Counts, Measure, Month, Period, Unit},
    i18n::{Lang, TemplateTexts},
};
use chrono::{Datelike, NaiveDate};
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

/// Why no template was written.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The workbook was not.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
    /// The file of text was not.
    #[error(transparent)]
    Text(#[from] csv::Error),
}

/// A unit whose figures a template asks for, with those that are known.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Whose.
    pub unit: &'a Unit,
    /// What is there of this month already, such as a draft; empty cells where nothing is.
    pub this_month: Option<&'a Counts>,
    /// The month before, for comparison.
    pub last_month: Option<&'a Counts>,
    /// The same month of the year before, for comparison.
    pub last_year: Option<&'a Counts>,
}

/// What a template is made for.
#[derive(Clone, Copy, Debug)]
pub struct TemplateOrder<'a> {
    /// One sheet each.
    pub units: &'a [Asked<'a>],
    /// The reporting month.
    pub month: Month,
    /// The days that it covers.
    pub period: Period,
    /// Measures under the headings of the entry form, in its order.
    pub groups: &'a [(&'a str, &'a [Measure])],
    /// The language of its words.
    pub lang: Lang,
    /// The day on which it is made.
    pub on: NaiveDate,
}

/// Column widths: code, name, this month, last month, last year. Unit: letters.
const WIDTHS: [f64; 5] = [24.0, 46.0, 18.0, 16.0, 18.0];
/// The column to fill in.
const VALUE: u16 = 2;
/// The row of the headings, under unit, month, days and a line of advice.
const HEADER: u32 = 5;

/// The template as a workbook of the XLSX form. Every text is stored as text, so that none is
/// run as a formula.
pub fn template(order: &TemplateOrder<'_>) -> Result<Vec<u8>, TemplateError> {
    let texts = order.lang.template();
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(
        order.on.year() as u16,
        order.on.month() as u8,
        order.on.day() as u8,
    )?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(texts.title)
            .set_creation_datetime(&made),
    );
    for asked in order.units {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(asked.unit, order.lang))?;
        fill_in(sheet, order, asked, texts)?;
    }
    definitions::fill(workbook.add_worksheet(), order, texts)?;
    Ok(workbook.save_to_buffer()?)
}

fn fill_in(
    sheet: &mut Worksheet,
    order: &TemplateOrder<'_>,
    asked: &Asked<'_>,
    texts: &TemplateTexts,
) -> Result<(), XlsxError> {
    let lang = order.lang;
    let bold = Format::new().set_bold();
    let grey = Format::new().set_font_color(Color::RGB(0x6B_6B6B));
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, texts.title, &title)?;
    sheet.write_string_with_format(1, 0, texts.unit_code, &bold)?;
    sheet.write_string(1, 1, &asked.unit.id.0)?;
    sheet.write_string_with_format(2, 0, texts.unit, &bold)?;
    sheet.write_string(2, 1, lang.unit_name(asked.unit))?;
    sheet.write_string_with_format(3, 0, texts.month, &bold)?;
    // As a text: a spreadsheet would make a day of 10/2026.
    sheet.write_string(3, 1, order.month.to_string())?;
    sheet.write_string_with_format(3, 2, lang.period(order.period), &grey)?;
    sheet.write_string_with_format(4, 0, texts.advice, &grey)?;

    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE8_ECF1))
        .set_border(FormatBorder::Thin);
    let under = |name: &str, month: Month| format!("{name}\n{}", lang.month(month));
    let headings = [
        texts.code.to_owned(),
        texts.measure.to_owned(),
        under(texts.this_month, order.month),
        under(texts.last_month, order.month.plus(-1)),
        under(texts.last_year, order.month.plus(-12)),
    ];
    sheet.set_row_height(HEADER, 32)?;
    for (column, text) in (0..).zip(&headings) {
        sheet.write_string_with_format(HEADER, column, text, &heading)?;
    }
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }

    let number = Format::new()
        .set_num_format("#,##0")
        .set_align(FormatAlign::Right);
    let input = number
        .clone()
        .set_background_color(Color::RGB(0xFF_F9DB))
        .set_border(FormatBorder::Thin)
        .set_unlocked();
    let known = number.set_font_color(Color::RGB(0x4A_4A4A));
    let mut row = HEADER;
    for (group, measures) in order.groups {
        row += 1;
        sheet.write_string_with_format(row, 1, *group, &bold)?;
        for measure in *measures {
            row += 1;
            sheet.write_string_with_format(row, 0, measure.code(), &grey)?;
            sheet.write_string(row, 1, lang.of(measure.name()))?;
            let columns = [
                (asked.this_month, &input),
                (asked.last_month, &known),
                (asked.last_year, &known),
            ];
            for (column, (counts, format)) in (VALUE..).zip(columns) {
                let count = counts.map_or(Count::NotProvided, |counts| counts.get(*measure));
                write(sheet, row, column, count, format)?;
            }
            sheet.add_data_validation(
                row,
                VALUE,
                row,
                VALUE,
                &rule(row, *measure, order, texts)?,
            )?;
        }
    }
    sheet.set_freeze_panes(HEADER + 1, VALUE)?;
    sheet.set_selection(HEADER + 2, VALUE, HEADER + 2, VALUE)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    count: Count,
    format: &Format,
) -> Result<(), XlsxError> {
    match count {
        Count::Value(value) => {
            sheet.write_number_with_format(row, column, value as f64, format)
        }
        Count::NotApplicable => sheet.write_string_with_format(row, column, "N/A", format),
        Count::NotProvided => sheet.write_blank(row, column, format),
    }
    .map(|_| ())
}

/// Whole numbers of zero or more, or the words for a measure that does not apply.
fn rule(
    row: u32,
    measure: Measure,
    order: &TemplateOrder<'_>,
    texts: &TemplateTexts,
) -> Result<DataValidation, XlsxError> {
    let cell = format!("C{}", row + 1);
    let formula = format!(
        "=IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={},{cell}=INT({cell})),OR(UPPER(TRIM({cell}))=\"N/A\",UPPER(TRIM({cell}))=\"KAD\"))",
        Count::MAX
    );
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    DataValidation::new()
        .allow_custom(Formula::new(formula))
        .set_input_title(short(order.lang.of(measure.name()), 32))?
        .set_input_message(short(
            &format!("{}\n{}", order.lang.of(measure.definition()), texts.hint),
            255,
        ))?
        .set_error_title(texts.refused)?
        .set_error_message(texts.hint)
        .map(|rule| rule.set_error_style(DataValidationErrorStyle::Stop))
}

/// At most 31 letters, none of which a spreadsheet forbids: `34-44 Quảng Trị`.
fn sheet_name(unit: &Unit, lang: Lang) -> String {
    let name = format!("{} {}", unit.id, lang.unit_name(unit));
    let allowed = name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter));
    allowed.take(31).collect::<String>().trim().to_owned()
}

/// The template as a file of text, with the columns of an import: one row per unit.
///
/// UTF-8 with its mark and `;` between fields, which is what a Vietnamese Excel opens as a table.
pub fn csv_template(
    units: &[&Unit],
    month: Month,
    measures: &[Measure],
) -> Result<Vec<u8>, TemplateError> {
    let mut file = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let codes = measures.iter().map(|measure| measure.code());
    file.write_record(["unit_id", "month"].into_iter().chain(codes))?;
    for unit in units {
        let head = [unit.id.0.clone(), month.to_string()].into_iter();
        file.write_record(head.chain(measures.iter().map(|_| String::new())))?;
    }
    let written = file.into_inner().map_err(|error| error.into_error());
    Ok(written.map_err(csv::Error::from)?)
}
