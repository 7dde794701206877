//! The notes in the foot of a file.
use super::{
    canvas::{Canvas, Point},
    dress::Footnote,
    fonts::Weight,
    notes,
    pens::Lettering,
    text::wrap,
    theme::Token,
};
use crate::i18n::Lang;
use plotters::style::text_anchor::HPos::Left;

const TEXT: Lettering = Lettering::new(Token::Ink2, 13.5, Weight::Regular);
const HEAD: Lettering = Lettering::new(Token::Ink2, 13.5, Weight::SemiBold);

/// Distance of two lines: a mark stands in each. Unit: pixel.
const LINE: f64 = 20.0;

/// Radius of a mark.
const MARK: f64 = 8.5;

/// Where a text begins, right of its mark.
const INDENT: f64 = 26.0;

/// Most lines in a picture: one of so many notes is for a page, not for a slide.
const MOST: usize = 24;

/// Most lines of one note.
const OF_ONE: usize = 3;

/// One line of a note, with the number of its mark where it begins.
pub struct Line {
    number: Option<usize>,
    text: String,
}

/// The lines of `notes` in a foot of `width` pixels. Notes for which there is no room are counted
/// in the last line.
pub fn lines(notes: &[Footnote], lang: Lang, width: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        let of_one = wrap(&note.text, TEXT, width - INDENT, OF_ONE);
        if lines.len() + of_one.len() > MOST - 1 {
            lines.push(Line {
                number: None,
                text: lang.more_notes(notes.len() - at),
            });
            break;
        }
        let mut number = note.number;
        // Several notes of one month have one mark.
        if at
            .checked_sub(1)
            .is_some_and(|at| notes[at].number == number)
        {
            number = None;
        }
        lines.extend(of_one.into_iter().map(|text| Line {
            number: number.take(),
            text,
        }));
    }
    lines
}

/// How much room they take. Unit: pixel.
pub fn height(lines: &[Line]) -> f64 {
    match lines.len() {
        0 => 0.0,
        // The heading, and air over it.
        count => (count + 1) as f64 * LINE + 16.0,
    }
}

/// The lines under their heading, from `left` and `top` on.
pub fn draw(canvas: &Canvas, lines: &[Line], (left, top): Point, heading: &str) {
    if lines.is_empty() {
        return;
    }
    let mut y = top + LINE;
    canvas.text((left, y), heading, HEAD, Left);
    for line in lines {
        y += LINE;
        if let Some(number) = line.number {
            let center = (left + MARK, y - TEXT.size * 0.36);
            notes::mark(canvas, center, MARK, number);
        }
        canvas.text((left + INDENT, y), &line.text, TEXT, Left);
    }
}

/// The same for those who do not see the picture, whole.
pub fn described(notes: &[Footnote], lang: Lang) -> String {
    let mut described = String::new();
    for (at, note) in notes.iter().enumerate() {
        if at == 0 {
            described.push_str(". ");
            described.push_str(lang.notes().title);
            described.push(':');
        }
        described.push(' ');
        if let Some(number) = note.number {
            described.push_str(&format!("({number}) "));
        }
        described.push_str(&note.text);
        described.push('.');
    }
    described
}
