//! Files of text: lines of fields between `,`, `;` or tab.
use super::{
    Found, Reading,
    book::{Book, Kind, Sheet},
    encoding::{self, Guess},
    reading::Candidate,
};
use crate::{
    domain::{CellPlace, FileFault, TextEncoding},
    service::report_file::Lines,
};
use csv::{ReaderBuilder, StringRecord};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Lines shown of each way to read a file whose encoding is not certain.
const PREVIEW_LINES: usize = 5;
/// Letters shown of each of them.
const PREVIEW_LETTERS: usize = 160;

/// Reads a file of text; `chosen` is the encoding that somebody named, if somebody did.
pub(super) fn read(bytes: &[u8], chosen: Option<TextEncoding>) -> Reading {
    let (marked, bytes) = byte_order_mark(bytes);
    let encoding = match marked.or(chosen) {
        Some(encoding) => encoding,
        None => match encoding::guess(bytes) {
            Guess::Sure(encoding) => encoding,
            Guess::Ask(candidates) => return Reading::Ask(previews(bytes, &candidates)),
        },
    };
    let decoded = encoding::decode(bytes, encoding);
    if !decoded.bad.is_empty() {
        let found = decoded
            .bad
            .iter()
            .map(|bad| Found {
                place: CellPlace {
                    sheet: None,
                    row: Some(bad.line),
                    column: Some(bad.letter),
                },
                value: bad.bytes.clone(),
                fault: FileFault::Undecodable { encoding },
            })
            .collect();
        let more = decoded.bad_count - decoded.bad.len();
        return Reading::Refused { found, more };
    }
    match sheet(&decoded.text) {
        Ok(sheet) => Reading::Book(Book {
            sheets: vec![sheet],
        }),
        Err(found) => found.into(),
    }
}

/// What the first bytes say, and the bytes after them.
fn byte_order_mark(bytes: &[u8]) -> (Option<TextEncoding>, &[u8]) {
    let marks: [(&[u8], TextEncoding); 3] = [
        (b"\xef\xbb\xbf", TextEncoding::Utf8),
        (b"\xff\xfe", TextEncoding::Utf16Le),
        (b"\xfe\xff", TextEncoding::Utf16Be),
    ];
    marks
        .iter()
        .find_map(|(mark, encoding)| {
            let rest = bytes.strip_prefix(*mark)?;
            Some((Some(*encoding), rest))
        })
        .unwrap_or((None, bytes))
}

fn previews(bytes: &[u8], candidates: &[TextEncoding]) -> Vec<Candidate> {
    let sample = encoding::marked_lines(bytes);
    let preview = |encoding: &TextEncoding| Candidate {
        encoding: *encoding,
        preview: encoding::decode(&sample, *encoding)
            .text
            .lines()
            .take(PREVIEW_LINES)
            .map(|line| line.chars().take(PREVIEW_LETTERS).collect())
            .collect(),
    };
    candidates.iter().map(preview).collect()
}

fn sheet(text: &str) -> Result<Sheet, Found> {
    let (named, text, skipped) = named_separator(text);
    let mut rows = ReaderBuilder::new()
        .delimiter(named.unwrap_or_else(|| separator(text)))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text.as_bytes());
    let mut sheet = Sheet::new(None);
    let mut record = StringRecord::new();
    let mut line = 0;
    // Only a damaged record fails here, and text that was decoded has none.
    while rows.read_record(&mut record).unwrap_or(false) {
        line = lines.line(&record) as u32 + skipped;
        sheet.begin_row(line, Some(record.len() as u32));
        for (column, field) in (1..).zip(&record) {
            // Quotation marks may have kept two signs apart that make one letter.
            match field.is_ascii() || is_nfc(field) {
                true => sheet.push(column, Kind::Text, field),
                false => sheet.push(column, Kind::Text, &field.nfc().collect::<String>()),
            }
        }
    }
    if sheet.rows().next().is_none() {
        return Err(Found::whole(FileFault::Empty));
    }
    // An odd one leaves a field open to the end of the file, and swallows the rows after it.
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        let place = sheet.place(line, None);
        return Err(Found::at(place, FileFault::Unclosed));
    }
    Ok(sheet)
}

/// Excel's first line `sep=;`, and the text after it.
fn named_separator(text: &str) -> (Option<u8>, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([sign]) => (Some(*sign), rest, 1),
        _ => (None, text, 0),
    }
}

/// The separator that the first line with one has most of; `,` among equals.
fn separator(text: &str) -> u8 {
    let count = |line: &str, sign: u8| {
        let mut quoted = false;
        let outside = |byte: &u8| {
            quoted ^= *byte == b'"';
            !quoted && *byte == sign
        };
        line.as_bytes().iter().copied().filter(outside).count()
    };
    text.lines()
        .take(50)
        .find_map(|line| {
            let counts = [b'\t', b';', b','].map(|sign| (count(line, sign), sign));
            counts
                .into_iter()
                .max_by_key(|(count, _)| *count)
                .filter(|(count, _)| *count > 0)
        })
        .map_or(b',', |(_, sign)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let sheet = sheet(text).unwrap();
        let row =
            |row: super::super::book::Row<'_>| row.cells().map(|c| c.text.to_owned()).collect();
        sheet.rows().map(row).collect()
    }

    #[test]
    fn three_separators_quotes_and_line_ends_are_read() {
        for sign in [",", ";", "\t"] {
            let text = format!("a{sign}\"b, \"\"c\"\";\r\nd\"{sign}e\r\n\r\n1{sign}2{sign}3\n");
            assert_eq!(
                cells(&text),
                [vec!["a", "b, \"c\";\r\nd", "e"], vec!["1", "2", "3"]],
                "{sign:?}"
            );
        }
        assert_eq!(cells("sep=|\r\na|b"), [["a", "b"]]);
        assert_eq!(cells("\"a;b;c\",d"), [["a;b;c", "d"]]);
        assert_eq!(
            cells("\"ê\"\u{323},1"),
            [["ệ", "1"]],
            "composed across them"
        );
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let sheet = sheet("sep=;\r\na;b\r\n\r\n\"x\ny\";2\r\nz;3").unwrap();
        let lines: Vec<_> = sheet.rows().map(|row| row.number).collect();
        assert_eq!(lines, [2, 4, 6]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_named_and_swallows_nothing() {
        let found = sheet("a,b\n1,\"2\n3,4\n5,6").unwrap_err();
        assert_eq!(
            (found.fault, found.place.row),
            (FileFault::Unclosed, Some(2))
        );
        assert!(sheet("a,b\n1,\"2\"\n3,4").is_ok());
    }
}
