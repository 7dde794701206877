//! Numbers and text as SVG writes them.
use super::theme::UNITS;
use plotters_backend::BackendCoord;
use std::fmt::Write as _;

/// Writes a point.
pub fn pair(out: &mut String, (x, y): BackendCoord) {
    put(out, x);
    out.push(' ');
    put(out, y);
}

/// Writes canvas units as pixels, with no more digits than needed.
pub fn put(out: &mut String, units: i32) {
    const { assert!(UNITS == 20, "a unit is five hundredths of a pixel") };
    let hundredths = units.unsigned_abs() * 5;
    if units < 0 {
        out.push('-');
    }
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    out.push_str(&whole.to_string());
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        if rest % 10 > 0 {
            out.push(char::from(b'0' + (rest % 10) as u8));
        }
    }
}

/// Pixels as hundredths of one.
pub fn hundredths(pixels: f64) -> i64 {
    (pixels * 100.0).round() as i64
}

/// Writes hundredths of a pixel without a leading zero, and with a space only where the sign of
/// the number does not already part it from the one before.
pub fn step(out: &mut String, hundredths: i64, separate: bool) {
    if hundredths < 0 {
        out.push('-');
    } else if separate {
        out.push(' ');
    }
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if whole > 0 || rest == 0 {
        write!(out, "{whole}").expect("writing into a string cannot fail");
    }
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        if rest % 10 > 0 {
            out.push(char::from(b'0' + (rest % 10) as u8));
        }
    }
}

/// Writes `text` so that it is text, in an element or between quotation marks.
pub fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write these.
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}
