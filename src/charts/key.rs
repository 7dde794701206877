//! What marks mean: signs with words, in as many lines as they need.
use super::{
    canvas::{Canvas, Point},
    pens::{Dash, Lettering, Pen},
    theme::Token,
};
use plotters::style::text_anchor::HPos::Left;

/// Size of a sample of a fill. Unit: pixel.
const SAMPLE: Point = (13.0, 12.0);

/// White space after a sign, and after an entry.
const ASIDE: f64 = 5.0;
const APART: f64 = 16.0;

/// What stands before the words.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// A fill of a map.
    Shade(usize),
    /// A cell without a figure.
    Hatch,
    /// A mark of its own.
    Diamond,
    /// An upright line.
    Tick,
    /// An open circle.
    Ring,
    /// The words explain themselves.
    Nothing,
}

/// Entries in lines of a width.
#[derive(Debug)]
pub struct Key {
    lines: Vec<Vec<(Sign, String)>>,
    letters: Lettering,
}

impl Key {
    /// As many entries to a line as fit in `width` pixels.
    pub fn new(
        entries: impl IntoIterator<Item = (Sign, String)>,
        letters: Lettering,
        width: f64,
    ) -> Self {
        let mut lines: Vec<Vec<(Sign, String)>> = Vec::new();
        let mut used = f64::INFINITY;
        for (sign, words) in entries {
            let wide = advance(sign, &words, letters);
            if used + wide - APART > width {
                lines.push(Vec::new());
                used = 0.0;
            }
            used += wide;
            if let Some(line) = lines.last_mut() {
                line.push((sign, words));
            }
        }
        Self { lines, letters }
    }

    /// How high all lines are. Unit: pixel.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.step()
    }

    fn step(&self) -> f64 {
        (self.letters.size * 1.5).round()
    }

    /// Draws the entries from their upper left corner on.
    pub fn draw(&self, canvas: &Canvas, (left, top): Point) {
        for (line, number) in self.lines.iter().zip(1..) {
            let y = top + f64::from(number) * self.step() - self.letters.size * 0.4;
            let mut x = left;
            for (sign, words) in line {
                sign.draw(canvas, (x, y), self.letters.size);
                canvas.text((x + sign.width(), y), words, self.letters, Left);
                x += advance(*sign, words, self.letters);
            }
        }
    }
}

fn advance(sign: Sign, words: &str, letters: Lettering) -> f64 {
    sign.width() + letters.width(words) + APART
}

impl Sign {
    fn width(self) -> f64 {
        match self {
            Self::Nothing => 0.0,
            _ => SAMPLE.0 + ASIDE,
        }
    }

    fn draw(self, canvas: &Canvas, (x, y): Point, size: f64) {
        let middle = (x + SAMPLE.0 / 2.0, y - size * 0.36);
        let corner = (x, middle.1 - SAMPLE.1 / 2.0);
        match self {
            Self::Shade(shade) => {
                canvas.rectangle(corner, SAMPLE, Token::SHADES[shade].0);
                if shade < 2 {
                    canvas.outline(corner, SAMPLE, Pen::new(Token::Edge, 0.75));
                }
            }
            Self::Hatch => {
                hatch(canvas, corner, SAMPLE);
                let edge = Pen::new(Token::Edge, 0.75).dashed(Dash::Outline);
                canvas.outline(corner, SAMPLE, edge);
            }
            Self::Diamond => diamond(canvas, middle, 6.0, Token::Below),
            Self::Tick => {
                let ends = [
                    (middle.0, corner.1 - 1.0),
                    (middle.0, corner.1 + SAMPLE.1 + 1.0),
                ];
                canvas.line(&ends, Pen::new(Token::Target, 2.5));
            }
            Self::Ring => ring(canvas, middle, 4.5),
            Self::Nothing => {}
        }
    }
}

/// Slanted lines over a cell that has no figure.
pub fn hatch(canvas: &Canvas, (left, top): Point, (width, height): Point) {
    let pen = Pen::new(Token::Edge, 0.75);
    let mut x = 3.0 - height;
    while x < width {
        // From the lower end, cut at both sides of the cell.
        let (from, to) = (x.max(0.0), (x + height).min(width));
        let ends = [
            (left + from, top + height - (from - x)),
            (left + to, top + height - (to - x)),
        ];
        canvas.line(&ends, pen);
        x += 6.0;
    }
}

/// A diamond that is `half` high on each side of its middle, parted from what is behind it.
pub fn diamond(canvas: &Canvas, (x, y): Point, half: f64, token: Token) {
    for (reach, token) in [(half + 1.5, Token::Ground), (half, token)] {
        let corners = [
            (x, y - reach),
            (x + reach, y),
            (x, y + reach),
            (x - reach, y),
        ];
        canvas.shape(&corners, token);
    }
}

/// An open circle that shows on a bar and beside it.
pub fn ring(canvas: &Canvas, at: Point, radius: f64) {
    canvas.dot(at, radius + 1.5, Token::Ground);
    canvas.ring(at, radius, Pen::new(Token::Ink, 1.5));
}
