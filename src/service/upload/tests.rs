//! Workbooks that are sound, and workbooks that are made to harm.
use super::{
    archive::testing::{Part, archive},
    book::Kind,
    *,
};
use crate::domain::{CellPlace, Inside};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::time::{Duration, Instant};

/// A workbook of one sheet with `rows` inside its data, and `strings` as shared texts.
fn workbook(rows: &str, strings: &str) -> Vec<u8> {
    parts(rows.as_bytes(), strings.as_bytes(), &[])
}

fn parts(rows: &[u8], strings: &[u8], more: &[Part]) -> Vec<u8> {
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{spreadsheet}\" xmlns:r=\"{office}\"><sheets>\
         <sheet name=\"Một\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{package}\">\
         <Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         </Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{package}\">\
         <Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/>\
         </Relationships>"
    );
    let sheet = [
        format!("<worksheet xmlns=\"{spreadsheet}\"><sheetData>").as_bytes(),
        rows,
        b"</sheetData></worksheet>",
    ]
    .concat();
    let strings = [
        format!("<sst xmlns=\"{spreadsheet}\">").as_bytes(),
        strings,
        b"</sst>",
    ]
    .concat();
    let mut all = vec![
        Part::deflated("[Content_Types].xml", b"<Types/>"),
        Part::deflated("_rels/.rels", root.as_bytes()),
        Part::deflated("xl/workbook.xml", book.as_bytes()),
        Part::deflated("xl/_rels/workbook.xml.rels", links.as_bytes()),
        Part::deflated("xl/worksheets/sheet1.xml", &sheet),
        Part::deflated("xl/sharedStrings.xml", &strings),
    ];
    all.extend_from_slice(more);
    archive(&all)
}

fn refused(file: &[u8]) -> (FileFault, Option<String>) {
    let began = Instant::now();
    let reading = read(file, None);
    let took = began.elapsed();
    // The bound is one second; this build is not optimised and its neighbours are busy.
    assert!(took < Duration::from_secs(10), "{took:?}");
    match reading {
        Reading::Refused { found, .. } => (found[0].fault.clone(), found[0].place.address()),
        other => panic!("{other:?}"),
    }
}

fn too_much(what: Inside) -> impl Fn(&FileFault) -> bool {
    move |fault| matches!(fault, FileFault::TooMuchInside { what: found, .. } if *found == what)
}

#[test]
fn the_cells_of_a_workbook_come_with_their_addresses_and_kinds() {
    let mut file = Workbook::new();
    let sheet = file.add_worksheet();
    sheet.set_name("Quảng Trị").unwrap();
    sheet.write_string(0, 0, "Hue\u{302}\u{301}").unwrap();
    sheet.write_number(6, 1, 1234).unwrap();
    sheet.write_number(6, 2, 0.5).unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_number_with_format(7, 0, 46309, &day).unwrap();
    sheet
        .write_formula(7, 1, Formula::new("=1+1").set_result("2"))
        .unwrap();
    sheet.write_boolean(7, 2, true).unwrap();
    let hidden = file.add_worksheet();
    hidden.write_string(0, 0, "not seen").unwrap();
    hidden.set_hidden(true);
    let Reading::Book(book) = read(&file.save_to_buffer().unwrap(), None) else {
        panic!("it reads");
    };
    assert_eq!(book.sheets.len(), 1, "what nobody sees is not taken");
    let sheet = &book.sheets[0];
    let cells: Vec<_> = sheet
        .rows()
        .flat_map(|row| row.cells().map(move |cell| (row.number, cell)))
        .map(|(row, cell)| {
            let address = sheet.place(row, Some(cell.column)).address().unwrap();
            (address, cell.kind, cell.text.to_owned())
        })
        .collect();
    let expected = [
        ("A1", Kind::Text, "Huế"),
        ("B7", Kind::Number, "1234"),
        ("C7", Kind::Number, "0.5"),
        ("A8", Kind::Date, "2026-10-14"),
        ("B8", Kind::Formula, "2"),
        ("C8", Kind::Text, "true"),
    ]
    .map(|(address, kind, text)| (address.to_owned(), kind, text.to_owned()));
    assert_eq!(cells, expected);
    assert_eq!(sheet.name.as_deref(), Some("Quảng Trị"));
}

#[test]
fn a_workbook_by_hand_reads_so_that_the_next_tests_refuse_it_for_one_reason() {
    let file = workbook(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\"><f>A1</f></c></row>",
        "<si><t>Đà Nẵng</t></si>",
    );
    let Reading::Book(book) = read(&file, None) else {
        panic!("it reads");
    };
    let texts: Vec<_> = book.sheets[0]
        .rows()
        .flat_map(|row| row.cells())
        .map(|cell| (cell.column, cell.kind, cell.text))
        .collect();
    // A formula that was never computed is a formula all the same.
    assert_eq!(texts, [(1, Kind::Text, "Đà Nẵng"), (3, Kind::Formula, "")]);
}

#[test]
fn a_lone_cell_in_the_last_corner_and_cells_in_every_column_are_refused_there() {
    let (fault, at) = refused(&workbook("<row><c r=\"XFD1048576\"><v>1</v></c></row>", ""));
    assert!(too_much(Inside::Rows)(&fault));
    assert_eq!(at.as_deref(), Some("XFD1048576"));
    let wide: String = (0..16_384).map(|_| "<c><v>1</v></c>").collect();
    let (fault, at) = refused(&workbook(&format!("<row r=\"3\">{wide}</row>"), ""));
    assert!(too_much(Inside::Columns)(&fault));
    assert_eq!(at.as_deref(), Some("IW3"));
}

#[test]
fn too_many_cells_and_too_many_texts_are_refused() {
    let cells = "<row><c/></row>".repeat(200_001);
    assert!(too_much(Inside::Cells)(&refused(&workbook(&cells, "")).0));
    let texts = "<si><t/></si>".repeat(1_000_000);
    assert!(too_much(Inside::Texts)(&refused(&workbook("", &texts)).0));
}

#[test]
fn a_long_text_shared_by_many_cells_is_refused_before_it_fills_memory() {
    let text = format!("<si><t>{}</t></si>", "a".repeat(32_000));
    let cell = "<row><c t=\"s\"><v>0</v></c></row>".repeat(100_000);
    assert!(too_much(Inside::Bytes)(&refused(&workbook(&cell, &text)).0));
}

#[test]
fn definitions_that_multiply_are_refused() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    assert_eq!(refused(&workbook(laughs, "")).0, FileFault::Trap);
    let apart = Part::deflated("xl/x.xml", laughs.as_bytes());
    assert_eq!(refused(&parts(b"", b"", &[apart])).0, FileFault::Trap);
}

#[test]
fn cells_out_of_order_or_beyond_what_addresses_can_say_are_refused() {
    for rows in [
        "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row><c r=\"?\"><v>1</v></c></row>",
        "<row><c><v>1</v>",
        "<row><c r=\"ZZZZZZZZZZ99999999999999\"><v>1</v></c></row>",
    ] {
        assert_eq!(refused(&workbook(rows, "")).0, FileFault::Damaged, "{rows}");
    }
}

#[test]
fn what_is_neither_workbook_nor_text_is_told_apart() {
    let fault = |bytes: &[u8]| refused(bytes).0;
    assert_eq!(fault(b""), FileFault::Empty);
    assert_eq!(fault(b" \r\n;;\n"), FileFault::Empty);
    assert_eq!(
        fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        FileFault::OldOrLocked
    );
    assert_eq!(fault(b"%PDF-1.7"), FileFault::NotTaken);
    assert_eq!(fault(b"PK\x03\x04 cut"), FileFault::Damaged);
    assert_eq!(fault(&workbook("", "")), FileFault::Empty);
    let large = vec![b'a'; MAX_UPLOAD_BYTES as usize + 1];
    assert!(matches!(fault(&large), FileFault::TooLarge { .. }));
    let Reading::Refused { found, .. } =
        read(b"a;b\nHu\xe1\xba;\xc3\xa0\xc3\xa0\xc3\xa0\xc3\xa0", None)
    else {
        panic!("a torn letter is refused");
    };
    let place = CellPlace {
        sheet: None,
        row: Some(2),
        column: Some(3),
    };
    assert_eq!((&found[0].place, &found[0].value[..]), (&place, "E1 BA"));
}

#[test]
fn an_encoding_that_is_not_certain_is_asked_for_with_a_look_at_each_and_then_believed() {
    let file = b"M\xfcnchen;1\nZ\xfcrich;2\n";
    let Reading::Ask(candidates) = read(file, None) else {
        panic!("it asks");
    };
    let western = candidates
        .iter()
        .find(|c| c.encoding == TextEncoding::Windows1258)
        .unwrap();
    assert_eq!(western.preview, ["München;1", "Zürich;2"]);
    let Reading::Book(book) = read(file, Some(TextEncoding::Windows1258)) else {
        panic!("it reads as it was told");
    };
    assert_eq!(
        book.sheets[0].rows().next().unwrap().cell(1).unwrap().text,
        "München"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, None);
        let _ = read(&[b"PK\x03\x04", &bytes[..]].concat(), None);
    }

    #[test]
    fn no_sheet_of_a_sound_archive_makes_the_reader_panic(
        rows in "(<(row|c|v|f|is|t|mergeCell)( (r|t|s|ref|si)=\"[A-Z]{0,3}[0-9sbn]{0,6}\"){0,3}/?>|</(row|c|v|f|is|t)>|[0-9.&;a-z]{0,4}){0,40}",
        strings in "(<(si|t|r|rPh)>|</(si|t|r|rPh)>|<si/>|&#?[a-z0-9]{0,3};|[a-z]{0,3}){0,20}",
    ) {
        let _ = read(&workbook(&rows, &strings), None);
    }

    #[test]
    fn no_damage_to_a_workbook_makes_the_reader_panic(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(),
    ) {
        let mut file = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<si><t>a</t></si>");
        let at = at.index(file.len());
        file[at] = byte;
        let _ = read(&file, None);
        let _ = read(&file[..cut.index(file.len())], None);
    }
}
