//! Bytes to letters: each encoding by its own rules, nothing replaced in silence.
mod guess;
mod tables;
#[cfg(test)]
mod tests;
mod vni;
mod writer;

pub(super) use guess::{Guess, guess, marked_lines};

use crate::domain::TextEncoding;
use encoding_rs::WINDOWS_1258;
use std::sync::LazyLock;
use writer::Writer;

/// Bytes that are no letter, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BadLetter {
    /// From 1.
    pub line: u32,
    /// Letter of the line, from 1.
    pub letter: u32,
    /// As hexadecimal digits.
    pub bytes: String,
}

/// What was decoded: the text, composed (NFC), and every place that did not decode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    pub bad: Vec<BadLetter>,
    /// How many places did not decode, more than are listed.
    pub bad_count: usize,
}

static TABLE_1258: LazyLock<[Option<char>; 256]> = LazyLock::new(|| {
    std::array::from_fn(|byte| {
        let bytes = [byte as u8];
        let letter = WINDOWS_1258
            .decode_without_bom_handling(&bytes)
            .0
            .chars()
            .next();
        // The table of browsers maps what is not assigned to control characters.
        letter.filter(|letter| *letter != char::REPLACEMENT_CHARACTER)
    })
});

/// Decodes `bytes`, without a byte-order mark, as `encoding`.
pub(super) fn decode(bytes: &[u8], encoding: TextEncoding) -> Decoded {
    let mut writer = Writer::with_capacity(bytes.len());
    match encoding {
        TextEncoding::Utf8 => utf8(bytes, &mut writer),
        TextEncoding::Utf16Le => utf16(bytes, u16::from_le_bytes, &mut writer),
        TextEncoding::Utf16Be => utf16(bytes, u16::from_be_bytes, &mut writer),
        TextEncoding::Windows1258 => single(bytes, &TABLE_1258, &mut writer),
        TextEncoding::Tcvn3 => single(bytes, &tables::TCVN3, &mut writer),
        TextEncoding::Vni => vni::decode(bytes, &mut writer),
    }
    writer.finish()
}

fn utf8(bytes: &[u8], writer: &mut Writer) {
    // Most files are figures from end to end.
    let is_plain = |byte: &u8| *byte >= b' ' && *byte < 0x7f || b"\t\n\r".contains(byte);
    if bytes.iter().all(is_plain) {
        return writer.plain(bytes);
    }
    for chunk in bytes.utf8_chunks() {
        chunk
            .valid()
            .chars()
            .for_each(|letter| writer.letter(letter));
        if !chunk.invalid().is_empty() {
            writer.bad(chunk.invalid());
        }
    }
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16, writer: &mut Writer) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    for unit in char::decode_utf16(pairs.iter().map(|pair| join(*pair))) {
        match unit {
            Ok(letter) => writer.letter(letter),
            Err(lone) => writer.bad(&lone.unpaired_surrogate().to_be_bytes()),
        }
    }
    if !rest.is_empty() {
        writer.bad(rest);
    }
}

fn single(bytes: &[u8], table: &[Option<char>; 256], writer: &mut Writer) {
    for byte in bytes {
        match table[usize::from(*byte)] {
            Some(letter) => writer.letter(letter),
            None => writer.bad(&[*byte]),
        }
    }
}
