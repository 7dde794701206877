//! Workbooks are read back by another library and by their parts.
use super::*;
use crate::{
    briefing::{Cell, Column, Statement, Table, statement, tables},
    charts::Picture,
    domain::{Board, Drawing, Month, View},
    exports::TableForm,
    i18n::Lang,
};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use std::io::{Cursor, Read};

fn made(board: &Board, drawing: Drawing, units: &[&str], lang: Lang) -> TableFile {
    let month: Month = "2026-10".parse().unwrap();
    let picture = Picture {
        drawing,
        view: View::default().at(month),
        units: units
            .iter()
            .map(|id| board.units().find(id).unwrap())
            .collect(),
        lang,
    };
    let today = "2026-11-22".parse().unwrap();
    TableFile::of_picture(board, &picture, month, today).unwrap()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_workbook_reads_back_with_the_values_of_its_table() {
    let board = crate::briefing::example::board();
    let file = made(&board, Drawing::Ranking, &[], Lang::Vi);
    let bytes = file.write(TableForm::Xlsx).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes[..])).unwrap();
    assert_eq!(book.sheet_names(), ["Thuyết minh", "Số liệu", "Biểu đồ"]);
    for sheet in ["Thuyết minh", "Số liệu", "Biểu đồ"] {
        let range = book.worksheet_range(sheet).unwrap();
        let first = range.get_value((0, 0)).unwrap().to_string();
        assert!(first.starts_with("SỐ LIỆU MINH HỌA"), "{sheet}: {first}");
    }
    let data = book.worksheet_range("Số liệu").unwrap();
    let is_header = |row: &u32| data.get_value((*row, 0)) == Some(&Data::String("Hạng".into()));
    let header = (0..8).find(is_header).unwrap();
    assert_eq!(data.end().unwrap().0 - header, 34);
    for (row, cells) in (header + 1..).zip(&file.table.rows) {
        for (column, cell) in (0..).zip(cells) {
            let read = data.get_value((row, column)).unwrap_or(&Data::Empty);
            let expected = match cell {
                Cell::Empty | Cell::Missing => Data::Empty,
                Cell::Text(text) => Data::String(text.clone()),
                Cell::Count(count) => Data::Float(*count as f64),
                Cell::Share(number, _) | Cell::Points(number, _) => Data::Float(*number),
                other => panic!("{other:?} in a ranking"),
            };
            assert_eq!(*read, expected, "row {row}, column {column}");
        }
    }
}

#[test]
fn figures_have_formats_a_header_that_stays_filters_and_a_chart_over_the_cells() {
    let board = crate::briefing::example::board();
    let bytes = made(&board, Drawing::Trend, &["34-44"], Lang::Vi)
        .write(TableForm::Xlsx)
        .unwrap();
    let data = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(data.contains("<autoFilter ref=\"A5:"), "{}", &data[..900]);
    assert!(data.contains("ySplit=\"5\"") && data.contains("state=\"frozen\""));
    assert!(!data.contains("<f>"), "no formula");
    let styles = part(&bytes, "xl/styles.xml");
    for format in ["mm/yyyy", "0.00%", "#,##0"] {
        let known = format == "#,##0" && styles.contains("numFmtId=\"3\"");
        assert!(known || styles.contains(format), "{format}");
    }
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("<c:lineChart>") && chart.contains("'Số liệu'!$D$6:$D$"));
    assert!(
        chart.contains("<c:f>'Số liệu'!$A$6:$A$"),
        "months along the axis"
    );
}

#[test]
fn no_text_of_a_workbook_is_run_as_a_formula() {
    let texts = [
        "=1+1",
        "+84",
        "-",
        "@SUM(A1)",
        "\tx",
        "=HYPERLINK(\"http://a.vn\")",
    ];
    let table = Table {
        title: "=TITLE()".into(),
        columns: vec![Column::words("name", "=HEADING()")],
        rows: texts.iter().map(|text| vec![Cell::text(*text)]).collect(),
    };
    let made_on = "2026-11-22".parse().unwrap();
    let mut statement = Statement::about(None, false, Lang::Vi, made_on);
    statement.line("=NAME()", "=VALUE()");
    let file = TableFile {
        table,
        plot: None,
        statement,
        lang: Lang::Vi,
    };
    let bytes = file.write(TableForm::Xlsx).unwrap();
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let xml = part(&bytes, sheet);
        assert!(!xml.contains("<f"), "{xml}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("=1+1") && !strings.contains("'=1+1"));
    let csv = String::from_utf8(file.write(TableForm::Csv(Default::default())).unwrap());
    assert!(
        csv.unwrap()
            .contains("\r\n'=1+1\r\n'+84\r\n'-\r\n'@SUM(A1)\r\n'\tx\r\n")
    );
}

#[test]
fn the_same_table_has_the_same_bytes_in_every_form() {
    let board = crate::briefing::example::board();
    for lang in Lang::ALL {
        let file = made(&board, Drawing::Compare, &["34-44", "34-01"], lang);
        for ending in ["csv", "json", "xlsx"] {
            let form = TableForm::of_ending(ending).unwrap();
            assert_eq!(
                file.write(form).unwrap(),
                file.write(form).unwrap(),
                "{ending}"
            );
        }
    }
}

#[test]
fn all_units_of_all_months_fit_a_workbook() {
    let board = crate::briefing::example::board();
    let month: Month = "2026-10".parse().unwrap();
    let today = "2026-11-22".parse().unwrap();
    let begun = std::time::Instant::now();
    let table = tables::figures(&board, &View::default(), board.months(), Lang::Vi);
    let derived = begun.elapsed();
    let rows = table.rows.len();
    let file = TableFile {
        table,
        plot: None,
        statement: statement(&board, &View::default(), month, &[], Lang::Vi, today).unwrap(),
        lang: Lang::Vi,
    };
    let bytes = file.write(TableForm::Xlsx).unwrap();
    println!(
        "{rows} rows, {derived:?} + {:?}, {} bytes",
        begun.elapsed(),
        bytes.len()
    );
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes[..])).unwrap();
    let data = book.worksheet_range("Số liệu").unwrap();
    assert_eq!(data.end().unwrap().0 as usize, rows + 4);
    assert!(rows > 34 * 12);
}
