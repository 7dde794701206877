//! What the fills and marks of a map mean, right of its northern rows.
use super::{
    Subject,
    grid::Grid,
    tile::{Mark, fill, inner},
};
use crate::charts::{
    canvas::{Canvas, Point},
    fonts::Weight,
    pens::{Dash, Lettering, Pen},
    text::wrap,
    theme::Token,
};
use plotters::style::text_anchor::HPos::{Left, Right};

/// Size of a sample of a fill. Unit: pixel.
const SAMPLE: Point = (13.0, 12.0);

/// From the left edge of a sample to the words beside it.
const ASIDE: f64 = SAMPLE.0 + 5.0;

/// Widest legend: on a wide sheet the counts should stay near their classes.
const WIDEST: f64 = 210.0;

/// What stands left of a line.
enum Sign {
    Shade(usize),
    Mark(Mark),
    Outline(Token),
    /// More words of the line above, or a line of nothing.
    Nothing,
}

struct Line {
    sign: Sign,
    words: String,
    count: Option<u64>,
}

/// Classes with the number of units in each, then marks; only what the map shows.
pub fn draw(canvas: &Canvas, grid: &Grid, subject: &Subject) {
    let plain = Lettering::new(Token::Ink2, grid.text, Weight::Regular);
    let head = Lettering::new(Token::Ink2, grid.text, Weight::SemiBold);
    let step = (grid.text * 1.42).round();
    let place = |rows: u8| {
        let left = grid.at(subject.free_column(rows), 0).0 + 4.0;
        let right = grid.sheet.right.min(left + WIDEST);
        (
            left,
            right,
            wrap(subject.words.legend, head, right - left, 2),
        )
    };
    // The rows that it stands beside depend on its height, and its height on its width.
    let mut rows = 1;
    let (left, right, title, lines) = loop {
        let (left, right, title) = place(rows);
        let lines = lines(subject, plain, right - left - ASIDE);
        let height = (title.len() + lines.len()) as f64 * step;
        let beside = (height / grid.pitch.1).ceil() as u8;
        if beside <= rows {
            break (left, right, title, lines);
        }
        rows = beside;
    };
    let mut y = grid.sheet.top - step * 0.25;
    for line in &title {
        y += step;
        canvas.text((left, y), line, head, Left);
    }
    for line in &lines {
        y += step;
        let corner = (left, y - SAMPLE.1 + 1.5);
        match line.sign {
            Sign::Shade(shade) => {
                fill(canvas, corner, SAMPLE, shade);
            }
            Sign::Mark(mark) => mark.draw(canvas, (left + 3.0 + Mark::WIDTH, y), Token::Ink),
            Sign::Outline(token) => {
                inner(
                    canvas,
                    corner,
                    SAMPLE,
                    Pen::new(token, 1.0).dashed(Dash::Outline),
                );
            }
            Sign::Nothing => {}
        }
        canvas.text((left + ASIDE, y), &line.words, plain, Left);
        if let Some(count) = line.count {
            canvas.text((right, y), &subject.lang.whole(count), plain, Right);
        }
    }
}

fn lines(subject: &Subject, letters: Lettering, width: f64) -> Vec<Line> {
    let bounds = subject.classes.bounds();
    let mut counts = vec![0_u64; bounds.len()];
    for rate in subject
        .tiles
        .iter()
        .filter_map(|(_, _, row)| row.figure.rate())
    {
        counts[subject.classes.of(rate)] += 1;
    }
    let classes = bounds
        .into_iter()
        .enumerate()
        .rev()
        .map(|(class, bounds)| Line {
            sign: Sign::Shade(subject.classes.shade(class)),
            words: subject.lang.class(bounds),
            count: Some(counts[class]),
        });
    let mut lines: Vec<Line> = classes.collect();
    lines.push(Line {
        sign: Sign::Nothing,
        words: String::new(),
        count: None,
    });
    for (sign, text) in signs(subject) {
        let mut sign = Some(sign);
        lines.extend(
            wrap(&text, letters, width, 2)
                .into_iter()
                .map(|words| Line {
                    sign: sign.take().unwrap_or(Sign::Nothing),
                    words,
                    count: None,
                }),
        );
    }
    lines
}

fn signs(subject: &Subject) -> Vec<(Sign, String)> {
    let (overview, lang, words) = (subject.overview, subject.lang, subject.words);
    let mut signs = Vec::new();
    if let Some(target) = overview.target {
        let text = (words.at_target)(&lang.limit(target.value));
        signs.push((Sign::Mark(Mark::Met), text));
    }
    if let Some(floor) = overview.floor {
        let text = (words.under_floor)(&lang.limit(floor));
        signs.push((Sign::Mark(Mark::Below), text));
    }
    if subject
        .tiles
        .iter()
        .any(|(_, _, row)| row.figure.rate().is_none())
    {
        signs.push((Sign::Outline(Token::Edge), words.no_figure.to_owned()));
    }
    if !subject.islands.is_empty() {
        signs.push((Sign::Outline(Token::Ink), words.part_of.to_owned()));
    }
    signs
}
