//! Numbered marks under the months that have notes. What the numbers stand for is told beside the
//! chart: by the list on its page, by the foot of its file.
use super::{
    canvas::Canvas,
    canvas::Point,
    dress::Frame,
    fonts::Weight,
    pens::{Lettering, Pen},
    scene::Scene,
    subject::Subject,
    theme::Token,
};
use plotters::style::text_anchor::HPos::Center;

const EDGE: f64 = 1.25;

/// Room between the base line and a mark, and between two marks. Unit: pixel.
const GAP: f64 = 3.0;

/// The frame with as many rows of marks under the base line as its notes need.
pub fn framed(frame: Frame, subject: &Subject) -> Frame {
    let rows = centers(frame, subject)
        .into_iter()
        .map(|(_, row)| row + 1)
        .max();
    match rows {
        Some(rows) => frame.with_band(GAP + rows as f64 * (2.0 * frame.mark() + GAP)),
        None => frame,
    }
}

/// Where each mark stands across, and in which row: the first in which it is clear of the one
/// before it. Where months lie closely, neighbours take turns.
fn centers(frame: Frame, subject: &Subject) -> Vec<(f64, usize)> {
    let (plot, window) = (frame.plot, subject.window());
    let wide = 2.0 * frame.mark() + 0.5;
    let mut ends: Vec<f64> = Vec::new();
    let marks = subject.trend.notes.iter().map(|noted| {
        let share = (subject.place(noted.month) - window.start) / (window.end - window.start);
        let x = plot.left + (plot.right - plot.left) * share;
        let free = ends.iter().position(|end| end + wide <= x);
        let row = free.unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = x,
            None => ends.push(x),
        }
        (x, row)
    });
    marks.collect()
}

/// The marks, in the band that [`framed`] made for them.
pub fn draw(scene: &mut Scene, subject: &Subject) {
    let frame = scene.frame;
    let radius = frame.mark();
    for (noted, (x, row)) in subject.trend.notes.iter().zip(centers(frame, subject)) {
        let y = frame.plot.bottom + GAP + radius + row as f64 * (2.0 * radius + GAP);
        scene.keep_clear((x, y), radius);
        mark(scene.canvas, (x, y), radius, noted.number);
    }
}

/// A number in a ring.
pub fn mark(canvas: &Canvas, (x, y): Point, radius: f64, number: usize) {
    canvas.dot((x, y), radius, Token::Ground);
    canvas.ring((x, y), radius - EDGE / 2.0, Pen::new(Token::Ink2, EDGE));
    let letters = Lettering::new(Token::Ink, radius * 1.3, Weight::SemiBold);
    let base = (x, y + letters.size * 0.36);
    canvas.text(base, &number.to_string(), letters, Center);
}
