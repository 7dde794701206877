//! Text that fits its box: measured with Inter, which is wider than the font of the slides.
use crate::charts::{Lettering, Token, Weight, wrap};

/// Height of a line of text of size 1.
pub const LINE: f64 = 1.2;

/// By how much a program may break lines earlier than was measured: bold Arial is up to three
/// hundredths wider than semi-bold Inter, by word.
const SLACK: f64 = 1.04;

/// Letters as they are measured.
pub fn letters(size: f64, bold: bool) -> Lettering {
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    Lettering::new(Token::Ink, size, weight)
}

/// Width of a line of text, as wide as it may become.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    letters(size, bold).width(text) * SLACK
}

/// Number of lines of a text in a box so wide; a word that is wider than a line is broken.
pub fn lines(text: &str, size: f64, bold: bool, wide: f64) -> usize {
    let letters = letters(size, bold);
    let wide = (wide / SLACK).max(1.0);
    let lines = wrap(text, letters, wide, usize::MAX);
    let each = lines.iter().map(|line| (letters.width(line) / wide).ceil());
    (each.sum::<f64>() as usize).max(1)
}

/// A text that ends with "…" where it has more lines than `most`.
pub fn shortened(text: &str, size: f64, bold: bool, wide: f64, most: usize) -> String {
    let letters = letters(size, bold);
    let wide = (wide / SLACK).max(1.0);
    let mut kept = wrap(text, letters, wide, most).join(" ");
    while lines(&kept, size, bold, wide * SLACK) > most && kept.chars().count() > 1 {
        // One word, wider than the box.
        kept.truncate(kept.trim_end_matches('…').len());
        kept.pop();
        kept.push('…');
    }
    kept
}

/// The largest of `sizes`, which fall, in which all of `texts` fit one under the other; the last
/// one where none does. `apart` is the room between two, in lines.
pub fn largest<'a>(
    texts: impl Iterator<Item = &'a str> + Clone,
    bold: bool,
    sizes: &[f64],
    (wide, high): (f64, f64),
    apart: f64,
) -> f64 {
    let fits = |size: &&f64| {
        let each = texts
            .clone()
            .map(|text| lines(text, **size, bold, wide) as f64 + apart);
        (each.sum::<f64>() - apart) * *size * LINE <= high
    };
    let found = sizes.iter().find(fits).or(sizes.last());
    *found.expect("a list of sizes has one")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_largest_size_that_fits_and_is_shortened_where_none_does() {
        let text = "Tỷ lệ hồ sơ trực tuyến toàn trình đạt 41,26%, còn xa mục tiêu 70%";
        let size = |wide| largest([text].into_iter(), true, &[28.0, 20.0], (wide, 70.0), 0.0);
        assert_eq!([size(876.0), size(420.0)], [28.0, 20.0]);
        let short = shortened(text, 20.0, true, 300.0, 2);
        assert!(
            short.ends_with('…') && lines(&short, 20.0, true, 300.0) <= 2,
            "{short}"
        );
        let word = shortened("Nghiêng-nghiêng-nghiêng", 20.0, false, 60.0, 1);
        assert_eq!(lines(&word, 20.0, false, 60.0), 1, "{word}");
    }
}
