//! Workbooks: damaged archives, and sound archives with damage inside.
#![no_main]
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use toantrinh::{
    domain::{PeriodRule, Units},
    reference,
    service::upload::{Reading, figures, read},
};

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    let reference = reference::load();
    Units::new(reference.units, &reference.succession)
});

/// The parts that are fuzzed, in the order in which they stand in the input, between NUL signs.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
];

fuzz_target!(|input: &[u8]| {
    // An archive as it is; otherwise its parts, for no chance finds a checksum.
    let file = match input {
        [b'P', b'K', ..] => input.to_vec(),
        parts => archive(parts),
    };
    let Reading::Book(book) = read(&file, None) else {
        return;
    };
    let today = "2026-11-22".parse().expect("a day");
    if let Err(problems) = figures(&book, &UNITS, |_| true, PeriodRule::MidMonth, today) {
        assert!(!problems.is_empty(), "refused without a reason");
    }
});

/// A sound archive; a part that the input does not have is that of a workbook with one sheet.
fn archive(input: &[u8]) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let usual = [
        "<worksheet><sheetData/></worksheet>".to_owned(),
        "<sst/>".to_owned(),
        "<styleSheet/>".to_owned(),
        format!(
            "<workbook xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>\
             </sheets></workbook>"
        ),
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
             Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
             Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    ];
    let mut given = input.split(|byte| *byte == 0);
    let parts = PARTS.iter().zip(&usual).map(|(name, usual)| {
        let content = given.next().filter(|part| !part.is_empty());
        (*name, content.unwrap_or(usual.as_bytes()))
    });
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    let (mut file, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, content) in std::iter::once(types).chain(parts) {
        let mut fields = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        fields.extend(crc32fast::hash(content).to_le_bytes());
        fields.extend((content.len() as u32).to_le_bytes());
        fields.extend((content.len() as u32).to_le_bytes());
        fields.extend((name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend((file.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&fields);
        file.extend(name.as_bytes());
        file.extend(content);
        count += 1;
    }
    let start = file.len() as u32;
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    file.extend((directory.len() as u32).to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}
