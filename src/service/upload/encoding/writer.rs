//! Collects letters and counts lines, so that what does not decode has a place.
use super::{BadLetter, Decoded};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Places that are listed; the rest are counted.
const LISTED: usize = 100;

pub(super) struct Writer {
    text: String,
    line: u32,
    letter: u32,
    bad: Vec<BadLetter>,
    bad_count: usize,
}

impl Writer {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            line: 1,
            letter: 1,
            bad: Vec::new(),
            bad_count: 0,
        }
    }

    /// Takes a letter. A control character is none, nor is the sign that another program put
    /// where it could not read.
    pub(super) fn letter(&mut self, letter: char) {
        let control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
        if control || letter == char::REPLACEMENT_CHARACTER {
            let mut bytes = [0; 4];
            return self.bad(letter.encode_utf8(&mut bytes).as_bytes());
        }
        self.text.push(letter);
        if letter == '\n' {
            self.line += 1;
            self.letter = 1;
        } else {
            self.letter += 1;
        }
    }

    /// Takes a whole text of plain ASCII without control characters, as the only thing there is.
    pub(super) fn plain(&mut self, bytes: &[u8]) {
        self.text = String::from_utf8_lossy(bytes).into_owned();
    }

    /// Notes bytes that are no letter, and puts a sign in their place for those who look.
    pub(super) fn bad(&mut self, bytes: &[u8]) {
        if self.bad.len() < LISTED {
            let hex: Vec<_> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
            self.bad.push(BadLetter {
                line: self.line,
                letter: self.letter,
                bytes: hex.join(" "),
            });
        }
        self.bad_count += 1;
        self.text.push('□');
        self.letter += 1;
    }

    pub(super) fn finish(self) -> Decoded {
        let is_composed =
            self.text.is_ascii() || is_nfc_quick(self.text.chars()) == IsNormalized::Yes;
        let text = match is_composed {
            true => self.text,
            false => self.text.nfc().collect(),
        };
        Decoded {
            text,
            bad: self.bad,
            bad_count: self.bad_count,
        }
    }
}
