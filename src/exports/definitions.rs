//! The sheet of the template that says what is to be counted.
use super::TemplateOrder;
use crate::i18n::TemplateTexts;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

/// What each measure counts, and where that was read.
pub(super) fn fill(
    sheet: &mut Worksheet,
    order: &TemplateOrder<'_>,
    texts: &TemplateTexts,
) -> Result<(), XlsxError> {
    let lang = order.lang;
    sheet.set_name(texts.definitions)?;
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let headings = [
        texts.code,
        texts.measure,
        texts.counted,
        texts.adds_up,
        texts.source,
    ];
    for (column, text) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, text, &bold)?;
    }
    for (column, width) in (0..).zip([24.0, 40.0, 70.0, 26.0, 50.0]) {
        sheet.set_column_width(column, width)?;
    }
    let measures = order
        .groups
        .iter()
        .flat_map(|(_, measures)| measures.iter());
    for (row, measure) in (1..).zip(measures) {
        let cells = [
            measure.code(),
            lang.of(measure.name()),
            lang.of(measure.definition()),
            lang.nature(measure.nature()),
            &lang.measure_source(*measure),
        ];
        for (column, text) in (0..).zip(cells) {
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
