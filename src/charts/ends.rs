//! The labels at the right edge: what each line is, and what it has come to.
use super::{
    fonts::Weight,
    forecast,
    pens::{Lettering, Pen},
    place::{Block, spread},
    scene::{Scene, spot},
    subject::Subject,
    text::balance,
    theme::Token,
};
use crate::domain::Rate;
use plotters::style::text_anchor::HPos::Left;

/// Labels of one line at the right edge.
pub struct End {
    /// What the line is.
    pub kind: Kind,
    /// Where the line ends. Unit: pixel.
    pub level: f64,
    /// Lines of text, from the top.
    pub rows: Vec<(String, Lettering)>,
}

/// What a line is to its chart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The target.
    Target,
    /// The main series.
    Series,
    /// What is expected of it.
    Forecast,
    /// What stands behind it.
    Group,
    /// One of several side by side, by its place among them.
    Line(usize),
}

impl End {
    fn height(&self) -> f64 {
        self.rows
            .iter()
            .map(|(_, letters)| letters.line_height())
            .sum()
    }

    /// Upper edge that puts the first row level with the line.
    fn wanted(&self) -> f64 {
        let first = self
            .rows
            .first()
            .map_or(0.0, |(_, letters)| letters.line_height());
        self.level - first / 2.0
    }
}

/// Distance of two labels.
const GAP: f64 = 5.0;

/// Writes the labels of all lines, pushed apart.
pub fn write(scene: &mut Scene, subject: &Subject) {
    let mut ends: Vec<End> = [
        target(scene, subject),
        series(scene, subject),
        forecast::end(scene, subject),
        group(scene, subject),
        region(scene, subject),
    ]
    .into_iter()
    .flatten()
    .filter(|end| !end.rows.is_empty())
    .collect();
    let blocks = stack(scene, &mut ends);
    for (pair, blocks) in ends.windows(2).zip(blocks.windows(2)) {
        if (pair[0].kind, pair[1].kind) == (Kind::Target, Kind::Series) {
            missing(scene, subject, blocks[0], blocks[1]);
        }
    }
}

/// Writes `ends` under each other, each as near to its line as the others allow; sorts them by
/// level and says what each covers.
pub fn stack(scene: &mut Scene, ends: &mut [End]) -> Vec<Block> {
    ends.sort_by(|a, b| a.level.total_cmp(&b.level));
    let plot = scene.frame.plot;
    let left = plot.right + if scene.frame.roomy { 12.0 } else { 8.0 };
    let wanted: Vec<_> = ends
        .iter()
        .map(|end| (end.wanted(), end.height()))
        .collect();
    let tops = spread(&wanted, GAP, (plot.top - 12.0, plot.bottom + 8.0));
    let right = scene.frame.size.0;
    let mut blocks = Vec::with_capacity(ends.len());
    for (end, top) in ends.iter().zip(tops) {
        let mut bottom = top;
        for (text, letters) in &end.rows {
            let baseline = bottom + letters.line_height() / 2.0 + letters.size * 0.36;
            scene.write(&[text], *letters, spot(left, baseline, Left));
            bottom += letters.line_height();
        }
        blocks.push(Block {
            left,
            top,
            right,
            bottom,
        });
    }
    blocks
}

/// The target that still judges; its due day as long as it lies ahead.
pub fn target(scene: &Scene, subject: &Subject) -> Option<End> {
    let step = subject.standing_target()?;
    let letters = scene.frame.label(Token::Target, Weight::SemiBold);
    let value = subject.target(step);
    let mut rows = Vec::new();
    if scene.frame.roomy {
        rows.push(((subject.texts.target)(&value), letters));
        if !subject.is_past(step) && subject.end_of(step.due) >= subject.window().end {
            let plain = scene.frame.label(Token::Ink2, Weight::Regular);
            rows.push(((subject.texts.due)(&subject.due_day(step)), plain));
        }
    } else {
        rows.push((value, letters));
    }
    Some(End {
        kind: Kind::Target,
        level: scene.at(0.0, step.value).1,
        rows,
    })
}

/// The value of the focus month, if the window ends there, and the name.
fn series(scene: &Scene, subject: &Subject) -> Option<End> {
    let frame = scene.frame;
    let last = subject.trend.rates.iter().flatten().next_back()?;
    let mut rows = Vec::new();
    let here = subject
        .trend
        .focus_rate()
        .filter(|_| subject.ends_with_focus());
    if let Some(rate) = here {
        let mut letters = frame.label(Token::Series, Weight::Bold);
        letters.size = frame.value;
        let text = subject.rate(rate);
        // "100,0%" and "69,98%" are wider than most.
        while letters.width(&text) > frame.margin() - 10.0 {
            letters.size -= 0.5;
        }
        rows.push((text, letters));
    }
    if frame.roomy {
        let letters = frame.label(Token::Series, Weight::SemiBold);
        rows.extend(named(scene, subject.name, letters));
        if here.is_none() && subject.ends_with_focus() {
            let plain = frame.label(Token::Ink3, Weight::Regular);
            let month = (subject.texts.month)(subject.trend.focus.number());
            rows.push(((subject.texts.no_figure)(&month), plain));
        }
    }
    Some(End {
        kind: Kind::Series,
        level: scene.at(0.0, last.percent()).1,
        rows,
    })
}

/// The group, with its value where the window ends with the focus month.
pub fn group(scene: &Scene, subject: &Subject) -> Option<End> {
    quiet(scene, subject, subject.group, &subject.trend.group)
}

/// The region, as the group.
pub fn region(scene: &Scene, subject: &Subject) -> Option<End> {
    let region = subject.trend.region.as_ref()?;
    quiet(
        scene,
        subject,
        &subject.lang.region(&region.region),
        &region.rates,
    )
}

fn quiet(scene: &Scene, subject: &Subject, name: &str, rates: &[Option<Rate>]) -> Option<End> {
    let last = rates.iter().flatten().next_back()?;
    if !scene.frame.roomy {
        return None;
    }
    let letters = scene.frame.label(Token::Ink3, Weight::SemiBold);
    let mut rows = named(scene, name, letters);
    let here = subject.rate_at_focus(rates);
    if let Some(rate) = here.filter(|_| subject.ends_with_focus()) {
        let value = subject.rate(rate);
        match &mut rows[..] {
            [.., (line, _)] if letters.width(&format!("{line} {value}")) <= room(scene) => {
                line.push(' ');
                line.push_str(&value);
            }
            _ => rows.push((value, letters)),
        }
    }
    Some(End {
        kind: Kind::Group,
        level: scene.at(0.0, last.percent()).1,
        rows,
    })
}

fn named(scene: &Scene, name: &str, letters: Lettering) -> Vec<(String, Lettering)> {
    let lines = balance(name, letters, room(scene), 2);
    lines.into_iter().map(|line| (line, letters)).collect()
}

/// Longest line at the right edge. Unit: pixel.
pub fn room(scene: &Scene) -> f64 {
    scene.frame.margin() - 14.0
}

/// The distance to the target, drawn between the two labels where they leave room for it.
fn missing(scene: &mut Scene, subject: &Subject, above: Block, below: Block) {
    let rate = subject
        .trend
        .focus_rate()
        .filter(|_| subject.ends_with_focus());
    let (Some(rate), Some(step)) = (rate, subject.standing_target()) else {
        return;
    };
    let plain = scene.frame.label(Token::Ink2, Weight::Regular);
    let token = if subject.is_past(step) {
        Token::Below
    } else {
        Token::Ink
    };
    let strong = scene.frame.label(token, Weight::SemiBold);
    let (top, bottom) = (above.bottom + 4.0, below.top - 2.0);
    let height = plain.line_height() * 2.0;
    if !scene.frame.roomy || bottom - top < height + 12.0 {
        return;
    }
    let x = above.left + 2.0;
    scene.rule((x, top), (x, bottom), Pen::new(token, 1.5), 0);
    let middle = f64::midpoint(top, bottom);
    let first = middle - plain.line_height() / 2.0 + plain.size * 0.36;
    let number = subject.lang.number(step.value - rate.percent(), 1);
    let distance = (subject.texts.points)(&number);
    scene.write(&[subject.texts.missing], plain, spot(x + 8.0, first, Left));
    let second = spot(x + 8.0, first + plain.line_height(), Left);
    scene.write(&[&distance], strong, second);
}
