//! VNI for Windows: a plain letter, then one byte for its mark and tone.
use super::writer::Writer;
use encoding_rs::WINDOWS_1252;

/// Marks after `a`, `e` and `o`: circumflex, alone and with each tone.
const CIRCUMFLEX: [(char, &str); 6] = [
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
];

/// Marks after `a`: breve, alone and with each tone.
const BREVE: [(char, &str); 6] = [
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Marks after `a`, `e`, `o`, `u`, `y`, and after `ơ` and `ư`, which are `ô` and `ö` here: tones.
const TONES: [(char, &str); 5] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
];

/// Letters of one byte.
const WHOLE: [(char, char); 9] = [
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ñ', 'đ'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

pub(super) fn decode(bytes: &[u8], writer: &mut Writer) {
    // The letter that a mark may follow: as it is written here, in small.
    let mut base = None;
    for byte in bytes {
        let Some(sign) = latin(*byte) else {
            writer.bad(&[*byte]);
            base = None;
            continue;
        };
        let small = sign.to_lowercase().next().unwrap_or(sign);
        if let Some(marks) = base.and_then(|base| marks(base, small)) {
            marks.chars().for_each(|mark| writer.letter(mark));
            base = None;
        } else if let Some((_, letter)) = WHOLE.iter().find(|(sign, _)| *sign == small) {
            let large = letter.to_uppercase().next().unwrap_or(*letter);
            writer.letter(if sign == small { *letter } else { large });
            base = Some(small);
        } else if is_mark(small) {
            writer.bad(&[*byte]);
            base = None;
        } else {
            writer.letter(sign);
            base = Some(small);
        }
    }
}

/// A byte as Windows shows it in Western Europe, which is what VNI builds on.
fn latin(byte: u8) -> Option<char> {
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    let bytes = [byte];
    let sign = WINDOWS_1252
        .decode_without_bom_handling(&bytes)
        .0
        .chars()
        .next()?;
    let small = sign.to_lowercase().next()?;
    // `Þ`, `ß` and the like belong to no Vietnamese text.
    let known = is_mark(small) || WHOLE.iter().any(|(whole, _)| *whole == small);
    (byte < 0xc0 || known).then_some(sign)
}

fn marks(base: char, mark: char) -> Option<&'static str> {
    let of = |table: &'static [(char, &'static str)]| {
        table
            .iter()
            .find(|(sign, _)| *sign == mark)
            .map(|(_, marks)| *marks)
    };
    let tones = of(&TONES);
    match base {
        'a' => tones.or_else(|| of(&CIRCUMFLEX)).or_else(|| of(&BREVE)),
        'e' | 'o' => tones.or_else(|| of(&CIRCUMFLEX)),
        'u' | 'y' | 'ô' | 'ö' => tones,
        _ => None,
    }
}

fn is_mark(sign: char) -> bool {
    let mut all = CIRCUMFLEX.iter().chain(&BREVE).chain(&TONES);
    !sign.is_ascii() && all.any(|(mark, _)| *mark == sign)
}
