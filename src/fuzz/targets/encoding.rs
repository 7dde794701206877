//! Encodings: what was read is composed, and no letter was replaced in silence.
#![no_main]
use libfuzzer_sys::fuzz_target;
use toantrinh::{
    domain::TextEncoding,
    service::upload::{Book, Reading, read},
};
use unicode_normalization::is_nfc;

fuzz_target!(|input: (u8, &[u8])| {
    let (choice, file) = input;
    let chosen = TextEncoding::ALL.get(usize::from(choice)).copied();
    match read(file, chosen) {
        Reading::Book(_) if file.starts_with(b"PK") => {}
        Reading::Book(book) => {
            for cell in cells(&book) {
                assert!(is_nfc(&cell), "not composed: {cell:?}");
                assert!(!cell.contains('\u{fffd}'), "replaced: {cell:?}");
            }
        }
        Reading::Ask(candidates) => {
            assert!(chosen.is_none(), "asked though it was told");
            assert!(candidates.len() > 1, "nothing to choose from");
        }
        Reading::Refused { found, .. } => {
            assert!(!found.is_empty(), "refused without a reason")
        }
    }
});

/// The texts of all cells; a book keeps them one after the other, and where each one ends.
fn cells(book: &Book) -> Vec<String> {
    let book = serde_json::to_value(book).expect("a book is plain data");
    let sheets = book["sheets"].as_array().expect("a book has sheets");
    let texts = sheets.iter().flat_map(|sheet| {
        let text = sheet["text"].as_str().expect("a sheet has a text");
        let cells = sheet["cells"].as_array().expect("a sheet has cells");
        let end =
            |cell: &serde_json::Value| cell["end"].as_u64().expect("a cell ends") as usize;
        let ends = cells.iter().map(end);
        let starts = std::iter::once(0).chain(cells.iter().map(end));
        starts
            .zip(ends)
            .map(|(start, end)| text[start..end].to_owned())
    });
    texts.collect()
}
