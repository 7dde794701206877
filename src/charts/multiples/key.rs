//! What the lines and marks of every cell mean: said once, over all of them.
use super::{BREAK, GROUP, LINE, Shown, TARGET};
use crate::charts::{
    canvas::{Canvas, Point},
    fonts::Weight,
    labels,
    pens::{Lettering, Pen},
    theme::Token,
    tiles::Mark,
};
use plotters::style::text_anchor::HPos::Left;

/// Length of a sample of a line, and its distance to its words.
const SAMPLE: f64 = 22.0;
const BESIDE: f64 = 6.0;

/// Between a mark and its words.
const AFTER_MARK: f64 = 3.0;

/// White space between two entries.
const APART: f64 = 20.0;

/// What stands before words.
enum Sample {
    Line(Pen),
    Mark(Mark),
    None,
}

/// Entries in rows.
pub struct Key {
    letters: Lettering,
    /// Each with where it begins, and in which row.
    entries: Vec<(Sample, String, f64, usize)>,
}

/// The colour of what a rate came to.
pub fn token(mark: Mark) -> Token {
    match mark {
        Mark::Met => Token::Met,
        Mark::Below => Token::Below,
    }
}

impl Key {
    /// The key to `shown` in rows of `width`.
    pub fn new(shown: &Shown, width: f64, text: f64) -> Self {
        let letters = Lettering::new(Token::Ink2, text, Weight::Regular);
        let mut key = Self {
            letters,
            entries: Vec::new(),
        };
        let mut end = 0.0;
        for (sample, words) in entries(shown) {
            let before = match sample {
                Sample::Line(_) => SAMPLE + BESIDE,
                Sample::Mark(_) => Mark::WIDTH + AFTER_MARK,
                Sample::None => 0.0,
            };
            // A little more than was measured, since widths are estimates.
            let wide = before + letters.width(&words) * 1.03;
            let mut row = key.entries.last().map_or(0, |entry| entry.3);
            if end > 0.0 && end + wide > width {
                (end, row) = (0.0, row + 1);
            }
            key.entries.push((sample, words, end, row));
            end += wide + APART;
        }
        key
    }

    /// Height, with white space to what stands below.
    pub fn height(&self) -> f64 {
        let rows = self.entries.last().map_or(0, |entry| entry.3 + 1);
        rows as f64 * self.row() + 16.0
    }

    fn row(&self) -> f64 {
        self.letters.size + 8.0
    }

    /// Draws the entries from the upper left corner.
    pub fn draw(&self, canvas: &Canvas, (left, top): Point) {
        for (sample, words, start, row) in &self.entries {
            let mut x = left + start;
            let y = top + *row as f64 * self.row() + self.letters.size;
            match sample {
                Sample::Line(pen) => {
                    let middle = y - self.letters.size * 0.33;
                    canvas.line(&[(x, middle), (x + SAMPLE, middle)], *pen);
                    x += SAMPLE + BESIDE;
                }
                Sample::Mark(mark) => {
                    x += Mark::WIDTH;
                    mark.draw(canvas, (x, y), token(*mark));
                    x += AFTER_MARK;
                }
                Sample::None => {}
            }
            canvas.text((x, y), words, self.letters, Left);
        }
    }
}

fn entries(shown: &Shown) -> Vec<(Sample, String)> {
    let (subject, multiples) = (&shown.subject, shown.multiples);
    let (lang, words) = (subject.lang, subject.lang.drawings());
    let scale = [shown.axis.base, shown.axis.top].map(|end| lang.number(end, 0));
    let mut entries = vec![
        (Sample::None, lang.multiples_scale(multiples, &scale)),
        (
            Sample::Line(Pen::new(Token::Series, LINE)),
            lang.multiples_line().to_owned(),
        ),
        (Sample::Line(GROUP), subject.group.to_owned()),
    ];
    let mut targets: Vec<String> = Vec::new();
    for step in &subject.trend.targets {
        let value = subject.target(step);
        if targets.last() != Some(&value) {
            targets.push(value);
        }
    }
    if !targets.is_empty() {
        let values = targets.join(" → ");
        entries.push((Sample::Line(TARGET), (subject.texts.target)(&values)));
    }
    for day in subject.breaks() {
        entries.push((Sample::Line(BREAK), labels::change(subject, day)));
    }
    for (mark, limit, name) in [
        (Mark::Met, multiples.target, words.at_target),
        (Mark::Below, multiples.floor, words.under_floor),
    ] {
        if let Some(limit) = limit.filter(|_| shown.has(mark)) {
            entries.push((Sample::Mark(mark), name(&lang.limit(limit))));
        }
    }
    entries
}
