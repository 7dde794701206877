//! How many units lie in each interval, as bars over the strip of dots.
use super::Subject;
use crate::{
    charts::{
        axis::RateAxis,
        dress::Frame,
        fonts::Weight,
        pens::{Lettering, Pen},
        place::Block,
        scene::{Scene, spot},
        theme::Token,
    },
    domain::{Bounds, Decimal, Histogram, Overview, Rate},
};
use plotters::style::text_anchor::HPos::{Center, Left};

/// The part of the plot that the dots have.
const DOTS: f64 = 0.42;

/// White space between bars and dots. Unit: pixel.
const AIR: f64 = 10.0;

/// Height of the dots. Unit: pixel.
pub fn strip(frame: Frame) -> f64 {
    (frame.plot.bottom - frame.plot.top) * DOTS
}

/// The rates of a month in intervals half as wide as the distance of the lines of `axis`.
pub fn of(overview: &Overview, axis: RateAxis) -> Histogram {
    let rates: Vec<Rate> = overview
        .rated()
        .filter_map(|row| row.figure.rate())
        .collect();
    let width = Decimal {
        hundredths: (axis.step * 50.0).round() as i64,
        places: 2,
    };
    Histogram::of(&rates, width, axis.lines().count() * 2)
}

/// A bar with its interval and its number.
struct Bar {
    block: Block,
    count: usize,
}

fn placed(scene: &Scene, subject: &Subject) -> Vec<Bar> {
    let plot = scene.frame.plot;
    let base = plot.bottom - strip(scene.frame) - AIR;
    // Over the highest bar there are its number and what the bars count.
    let room = base - plot.top - scene.frame.text * 3.0;
    let most = subject.histogram.counts.iter().copied().max().unwrap_or(0);
    let edge = |edge: Option<Decimal>| scene.at(edge.map_or(0.0, Decimal::value), 0.0).0;
    let bar = |((from, to), count): (Bounds, usize)| Bar {
        block: Block {
            left: edge(from) + 1.0,
            top: base - room * count as f64 / most.max(1) as f64,
            right: edge(to) - 1.0,
            bottom: base,
        },
        count,
    };
    subject.histogram.bounds().map(bar).collect()
}

/// The bars, behind everything else.
pub fn bars(scene: &mut Scene, subject: &Subject) {
    let bars = placed(scene, subject);
    for Bar { block, .. } in bars.iter().filter(|bar| bar.count > 0) {
        let size = (block.right - block.left, block.bottom - block.top);
        scene
            .canvas
            .rectangle((block.left, block.top), size, Token::Band);
        let top = [(block.left, block.top), (block.right, block.top)];
        scene.canvas.line(&top, Pen::new(Token::Peer, 1.5));
    }
    if let [first, .., last] = &bars[..] {
        let ends = [
            (first.block.left, first.block.bottom),
            (last.block.right, last.block.bottom),
        ];
        scene.canvas.line(&ends, Pen::new(Token::Line, 1.0));
    }
}

/// The numbers on the bars, and what they count.
pub fn numbers(scene: &mut Scene, subject: &Subject) {
    let size = scene.frame.text - if scene.frame.roomy { 1.0 } else { 0.5 };
    let letters = Lettering::new(Token::Ink2, size, Weight::SemiBold).haloed();
    let bars = placed(scene, subject);
    for Bar { block, count } in bars.iter().filter(|bar| bar.count > 0) {
        // In the middle, unless a line runs through it.
        let at = |share: f64| {
            let x = block.left + (block.right - block.left) * share;
            spot(x, block.top - 4.0, Center)
        };
        scene.label(&[&count.to_string()], letters, [0.5, 0.3, 0.7].map(at));
    }
    if bars.iter().all(|bar| bar.count == 0) {
        return;
    }
    let width = subject.lang.decimal_of(trimmed(subject.histogram.width));
    let words = (subject.words.bins)(&width);
    let quiet = scene.frame.axis().haloed();
    let plot = scene.frame.plot;
    let y = plot.top + quiet.size * 0.9;
    let wide = quiet.width(&words);
    let rows = [y, y + quiet.line_height(), y + 2.0 * quiet.line_height()];
    let room = plot.right - plot.left - wide;
    let across =
        [0.0, 1.0, 0.12, 0.88, 0.24, 0.76, 0.36, 0.64, 0.5].map(|at| plot.left + room * at);
    let spots = rows.iter().flat_map(|y| across.map(|x| spot(x, *y, Left)));
    scene.label(&[&words], quiet, spots.collect::<Vec<_>>());
}

/// A width with no more places than it needs.
fn trimmed(width: Decimal) -> Decimal {
    let places = match width.hundredths % 100 {
        0 => 0,
        tens if tens % 10 == 0 => 1,
        _ => 2,
    };
    Decimal { places, ..width }
}
