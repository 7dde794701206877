//! A trend the size of a word.
use super::{
    backend::Skin,
    canvas::{Canvas, Point},
    pens::Pen,
    theme::Token,
};
use crate::domain::Rate;

const SIZE: Point = (80.0, 20.0);

/// Room around the line, so that nothing of the end dot is cut off.
const EDGE: f64 = 3.0;

/// A sparkline of 80×20 for a table, one rate a month.
///
/// Each has its own scale, which the caption of its table must say; a gap stays a gap. Hidden
/// from screen readers: the row holds the figures.
pub fn spark(rates: &[Option<Rate>]) -> String {
    let mut svg = String::from(
        "<svg class=\"spark\" viewBox=\"0 0 80 20\" width=\"80\" height=\"20\" \
         aria-hidden=\"true\" fill=\"none\" stroke-linejoin=\"round\">",
    );
    {
        let canvas = Canvas::new(&mut svg, SIZE, Skin::Page);
        let points = placed(rates);
        for run in points.split(Option::is_none) {
            let run: Vec<Point> = run.iter().copied().flatten().collect();
            match run[..] {
                [] => {}
                [alone] => canvas.dot(alone, 1.0, Token::Series),
                _ => canvas.line(&run, Pen::new(Token::Series, 1.5)),
            }
        }
        if let Some(Some(end)) = points.last() {
            canvas.dot(*end, 2.0, Token::Series);
        }
    }
    svg.push_str("</svg>");
    svg
}

/// Each rate on the sheet, between the lowest and the highest of them.
fn placed(rates: &[Option<Rate>]) -> Vec<Option<Point>> {
    let percents = || rates.iter().flatten().map(|rate| rate.percent());
    let low = percents().fold(f64::INFINITY, f64::min);
    let high = percents().fold(f64::NEG_INFINITY, f64::max);
    let last = rates.len().saturating_sub(1).max(1) as f64;
    let (across, up) = (SIZE.0 - 2.0 * EDGE, SIZE.1 - 2.0 * EDGE);
    let place = |(at, rate): (usize, &Option<Rate>)| {
        let percent = (*rate)?.percent();
        // A flat line runs through the middle.
        let share = if high > low {
            (percent - low) / (high - low)
        } else {
            0.5
        };
        let x = EDGE + across * at as f64 / last;
        Some((x, SIZE.1 - EDGE - up * share))
    };
    rates.iter().enumerate().map(place).collect()
}
