//! Labels in a column beside a plot, pushed apart, each with a line to what it names.
use super::{
    pens::{Lettering, Pen},
    place::spread,
    scene::{Scene, spot},
};
use plotters::style::text_anchor::HPos::{Left, Right};

/// A label of one line.
pub struct Tag {
    /// What it names lies at this height. Unit: pixel.
    pub level: f64,
    /// The words.
    pub text: String,
    /// Their letters.
    pub letters: Lettering,
    /// The line to what it names, where others have pushed it away.
    pub pen: Pen,
}

/// Which side of the plot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Left of it.
    Left,
    /// Right of it.
    Right,
}

/// Distance of two labels.
const GAP: f64 = 2.0;

/// Between the plot and the labels.
const ROOM: f64 = 18.0;

/// Writes `tags` on one side, each as near to its level as the others allow.
pub fn write(scene: &mut Scene, side: Side, mut tags: Vec<Tag>) {
    tags.sort_by(|a, b| a.level.total_cmp(&b.level));
    let plot = scene.frame.plot;
    let height = |tag: &Tag| tag.letters.line_height();
    let wanted: Vec<_> = tags
        .iter()
        .map(|tag| (tag.level - height(tag) / 2.0, height(tag)))
        .collect();
    let tops = spread(&wanted, GAP, (plot.top - 8.0, plot.bottom + 8.0));
    for (tag, top) in tags.iter().zip(tops) {
        let middle = top + height(tag) / 2.0;
        let y = middle + tag.letters.size * 0.36;
        let (edge, out, anchor) = match side {
            Side::Left => (plot.left, -1.0, Right),
            Side::Right => (plot.right, 1.0, Left),
        };
        if (middle - tag.level).abs() > 2.0 {
            let from = (edge + out * 6.0, tag.level);
            scene.rule(from, (edge + out * (ROOM - 3.0), middle), tag.pen, 0);
        }
        scene.write(
            &[&tag.text],
            tag.letters,
            spot(edge + out * ROOM, y, anchor),
        );
    }
}
