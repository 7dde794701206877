//! Breaking a text into lines.
use super::pens::Lettering;

/// `text` in lines of at most `width` pixels, at most `most` of them; the last one ends with
/// "…" when something is left over. A single word wider than a line stays whole.
pub fn wrap(text: &str, letters: Lettering, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let full = lines.len() >= most;
        let Some(line) = lines.last_mut() else {
            if full {
                break;
            }
            lines.push(word.to_owned());
            continue;
        };
        let longer = format!("{line} {word}");
        if letters.width(&longer) <= width {
            *line = longer;
        } else if full {
            shorten(line, letters, width);
            break;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// As [`wrap`], with lines about equally long: for names and titles, where one last word alone
/// would look like a mistake.
pub fn balance(text: &str, letters: Lettering, width: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, letters, width, most);
    let mut width = width;
    while lines.len() > 1 && !lines.iter().any(|line| line.ends_with('…')) {
        width *= 0.95;
        let narrower = wrap(text, letters, width, most);
        let overflows = narrower.iter().any(|line| letters.width(line) > width);
        if overflows
            || narrower.len() > lines.len()
            || narrower.iter().any(|l| l.ends_with('…'))
        {
            break;
        }
        lines = narrower;
    }
    lines
}

/// Ends a line with "…", taking words off it until that fits.
fn shorten(line: &mut String, letters: Lettering, width: f64) {
    while let Some((rest, _)) = line.rsplit_once(' ') {
        if letters.width(&format!("{line}…")) <= width {
            break;
        }
        line.truncate(rest.len());
    }
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::super::{fonts::Weight, theme::Token};
    use super::*;

    const LETTERS: Lettering = Lettering::new(Token::Ink, 13.0, Weight::Regular);

    #[test]
    fn a_text_breaks_between_words_and_says_when_something_is_left_over() {
        let name = "Bộ Nông nghiệp và Môi trường";
        assert_eq!(wrap(name, LETTERS, 500.0, 2), [name]);
        assert_eq!(
            wrap(name, LETTERS, 120.0, 2),
            ["Bộ Nông nghiệp và", "Môi trường"]
        );
        assert_eq!(wrap(name, LETTERS, 120.0, 1), ["Bộ Nông nghiệp…"]);
        assert_eq!(wrap(name, LETTERS, 5.0, 1), ["Bộ…"]);
        let city = "Thành phố Hồ Chí Minh";
        assert_eq!(wrap(city, LETTERS, 120.0, 2), ["Thành phố Hồ Chí", "Minh"]);
        assert_eq!(
            balance(city, LETTERS, 120.0, 2),
            ["Thành phố", "Hồ Chí Minh"]
        );
        assert_eq!(
            balance(name, LETTERS, 60.0, 2),
            wrap(name, LETTERS, 60.0, 2)
        );
        assert!(wrap("", LETTERS, 120.0, 2).is_empty());
        assert!(wrap(name, LETTERS, 120.0, 0).is_empty());
    }
}
