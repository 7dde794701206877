//! Which encoding a file is in: certain, or a question with a look at each answer.
use super::decode;
use crate::{
    domain::{Measure, TextEncoding},
    reference,
};
use std::{collections::HashSet, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;

/// How a file seems to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::service::upload) enum Guess {
    /// Without doubt.
    Sure(TextEncoding),
    /// One of these, the likeliest first.
    Ask(Vec<TextEncoding>),
}

/// Encodings of one byte per letter, which carry no sign of their own.
const OLD: [TextEncoding; 3] = [
    TextEncoding::Tcvn3,
    TextEncoding::Vni,
    TextEncoding::Windows1258,
];
/// Bytes that are looked at; only lines with a marked letter among them say anything.
const LOOKED_AT: usize = 64 * 1024;
/// The share of marked words that must be known words before an encoding is certain.
const KNOWN: f64 = 0.5;

/// Guesses from the text itself; a byte-order mark was taken off before.
pub(in crate::service::upload) fn guess(bytes: &[u8]) -> Guess {
    if bytes.is_ascii() && !bytes.contains(&0) {
        return Guess::Sure(TextEncoding::Utf8);
    }
    if let Some(wide) = wide(bytes) {
        return Guess::Sure(wide);
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // A torn letter in a file of UTF-8 is a fault of the file and not another encoding.
    if bad == 0 || good >= 4 * bad {
        return Guess::Sure(TextEncoding::Utf8);
    }
    let sample = marked_lines(bytes);
    let mut scored: Vec<(f64, TextEncoding)> = OLD
        .map(|encoding| (known_share(&sample, encoding), encoding))
        .into();
    scored.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    match scored[..] {
        [(best, encoding), (next, _), ..] if best >= KNOWN && next <= best / 2.0 => {
            Guess::Sure(encoding)
        }
        _ => Guess::Ask(scored.into_iter().map(|(_, encoding)| encoding).collect()),
    }
}

/// UTF-16 without its mark: in figures and separators every second byte is zero.
fn wide(bytes: &[u8]) -> Option<TextEncoding> {
    let zeros = |first: usize| {
        let all = bytes.iter().skip(first).step_by(2).take(LOOKED_AT);
        all.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = bytes.len().min(2 * LOOKED_AT) / 8;
    if odd > many.max(8 * even) {
        Some(TextEncoding::Utf16Le)
    } else if even > many.max(8 * odd) {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

/// The lines that hold a byte beyond ASCII, up to a bound.
pub(in crate::service::upload) fn marked_lines(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if !line.is_ascii() && sample.len() < LOOKED_AT {
            sample.extend_from_slice(&line[..line.len().min(2048)]);
        }
    }
    sample
}

/// Of the words with a mark, how many are words of the register and of the measures.
fn known_share(sample: &[u8], encoding: TextEncoding) -> f64 {
    let text = decode(sample, encoding).text.to_lowercase();
    let (mut known, mut all) = (0, 0);
    for word in words(&text).filter(|word| !word.is_ascii()) {
        all += 1;
        known += usize::from(WORDS.contains(word));
    }
    if all == 0 {
        return 0.0;
    }
    f64::from(known as u32) / f64::from(all as u32)
}

/// Words, in which every sign beyond ASCII counts as a letter: read in the wrong encoding,
/// letters look like signs.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| sign.is_ascii() && !sign.is_ascii_alphabetic())
}

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let [localities, communes, _, _, ministries, ..] = reference::FILES;
    let texts = [localities, communes, ministries].into_iter();
    let measures = Measure::ALL
        .into_iter()
        .flat_map(|measure| [measure.name().vi, measure.definition().vi]);
    texts
        .chain(measures)
        .chain(["mã đơn vị, tháng, kỳ báo cáo, số liệu, kỳ này, kỳ trước, cùng kỳ năm trước, ghi chú, không áp dụng"])
        .flat_map(|text| {
            let text: String = text.to_lowercase().nfc().collect();
            words(&text)
                .filter(|word| !word.is_ascii())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
});
