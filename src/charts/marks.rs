//! The marks of a trend, from the back to the front.
use super::{
    axis::{RateAxis, ticks},
    canvas::Point,
    fonts::Weight,
    pens::{Dash, Lettering, Pen},
    scene::{Scene, spot},
    subject::{Subject, point},
    theme::Token,
};
use crate::{
    domain::{Month, Rate},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos;

const GRID: Pen = Pen::new(Token::Grid, 1.0);
const BASE: Pen = Pen::new(Token::Edge, 1.0);
const BREAK: Pen = Pen::new(Token::Edge, 1.0).dashed(Dash::Dotted);
pub const PATH: Pen = Pen::new(Token::Path, 1.75).dashed(Dash::Path);
pub const TARGET: Pen = Pen::new(Token::Target, 2.0);
pub const GROUP: Pen = Pen::new(Token::Peer, 1.75);
const REGION: Pen = GROUP.dashed(Dash::Region);
const PREDECESSOR: Pen = Pen::new(Token::Peer, 1.0);
pub const SERIES: Pen = Pen::new(Token::Series, 2.75);
const OPEN: Pen = Pen::new(Token::Series, 2.0);

/// Radius of the dot of the focus month.
pub const DOT: f64 = 4.5;

/// Half a side of the square on a due day.
const SQUARE: f64 = 4.5;

/// What it costs a label to cross a piece of a line.
pub mod cost {
    /// The main series.
    pub const SERIES: u32 = 200;
    pub const TARGET: u32 = 40;
    pub const PATH: u32 = 20;
    pub const GROUP: u32 = 15;
    pub const BREAK: u32 = 10;
    pub const BAND: u32 = 2;
    pub const FRAME: u32 = 30;
}

/// Grid, base line, months and rates.
pub fn axes(scene: &mut Scene, subject: &Subject, axis: RateAxis) {
    rates(scene, subject.lang, axis);
    months(scene, subject);
}

/// Grid, base line and rates.
pub fn rates(scene: &mut Scene, lang: Lang, axis: RateAxis) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let number = |value: f64| lang.number(value, 0);
    let half = letters.size * 0.36;
    let gap = if scene.frame.roomy { 8.0 } else { 6.0 };
    for line in axis.lines() {
        let (_, y) = scene.at(0.0, line);
        scene.canvas.line(&[(plot.left, y), (plot.right, y)], GRID);
        let unit = if line == axis.top { "%" } else { "" };
        let at = spot(plot.left - gap, y + half, HPos::Right);
        scene.write(&[&(number(line) + unit)], letters, at);
    }
    let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.rule(base[0], base[1], BASE, cost::FRAME);
    let at = spot(plot.left - gap, plot.bottom + half, HPos::Right);
    scene.write(&[&number(axis.base)], letters, at);
}

/// The months under the base line.
pub fn months(scene: &mut Scene, subject: &Subject) {
    let letters = scene.frame.axis();
    let y = scene.frame.plot.bottom;
    let years = Lettering::new(Token::Ink2, letters.size, Weight::SemiBold);
    let every = if scene.frame.roomy { 3 } else { 6 };
    for tick in ticks(&subject.trend.months, every) {
        let (x, _) = scene.at(tick.at as f64, 0.0);
        scene.canvas.line(&[(x, y), (x, y + 5.0)], BASE);
        let below = y + scene.frame.band + 6.0 + letters.size;
        let month = (subject.texts.month)(tick.month.number());
        scene.write(&[&month], letters, spot(x, below, HPos::Center));
        if tick.year {
            let below = below + letters.line_height();
            let year = tick.month.year().to_string();
            scene.write(&[&year], years, spot(x, below, HPos::Center));
        }
    }
}

/// The middle half of the units.
pub fn middle(scene: &mut Scene, subject: &Subject) {
    for run in subject.runs(&subject.trend.middle) {
        let edge = |pick: fn((f64, f64)) -> f64| {
            let points = run.iter().map(|(at, both)| (*at as f64, pick(*both)));
            points.collect::<Vec<Point>>()
        };
        let (lower, upper) = (edge(|both| both.0), edge(|both| both.1));
        if let ([(at, low)], [(_, high)]) = (&lower[..], &upper[..]) {
            // One month alone has no width; a sixth of a month to each side makes it visible.
            let (left, right) = (at - 1.0 / 6.0, at + 1.0 / 6.0);
            let corners = [(left, *low), (left, *high), (right, *high), (right, *low)];
            scene.area(&corners, Token::Band);
            continue;
        }
        let around: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
        scene.area(&around, Token::Band);
        scene.avoid(&upper, cost::BAND);
        scene.avoid(&lower, cost::BAND);
    }
}

/// The days on which the map changed, up to where their labels stand.
pub fn breaks(scene: &mut Scene, subject: &Subject) {
    let plot = scene.frame.plot;
    for day in subject.breaks() {
        let (x, _) = scene.at(subject.day(day), 0.0);
        let top = plot.top - 10.0 - scene.frame.text;
        scene.rule((x, top), (x, plot.bottom), BREAK, cost::BREAK);
    }
}

/// The reference path, as far as it lies in the window.
pub fn path(scene: &mut Scene, subject: &Subject) {
    if let Some(points) = subject.path() {
        scene.line(&points, PATH, cost::PATH);
    }
}

/// The targets: a level until the due day, dotted after it, a riser from one to the next.
pub fn targets(scene: &mut Scene, subject: &Subject) {
    let mut solid: Vec<Point> = Vec::new();
    let mut squares: Vec<Point> = Vec::new();
    let mut before: Option<(Month, f64)> = None;
    for step in &subject.trend.targets {
        let (start, end) = (subject.start_of(step.from), subject.end_of(step.to));
        let due = subject.end_of(step.due).max(start);
        match before {
            Some((to, value)) if to.plus(1) == step.from => {
                if solid.is_empty() {
                    solid.push((start, value));
                }
            }
            _ => flush(scene, &mut solid),
        }
        solid.push((start, step.value));
        if due > start {
            solid.push((due.min(end), step.value));
        }
        if due < end {
            flush(scene, &mut solid);
            let passed = [(due, step.value), (end, step.value)];
            scene.line(&passed, TARGET.dashed(Dash::Dotted), cost::TARGET);
        }
        if subject.trend.months.contains(&step.due) && due <= end {
            squares.push((due, step.value));
        }
        before = Some((step.to, step.value));
    }
    flush(scene, &mut solid);
    for (at, value) in squares {
        let (x, y) = scene.at(at, value);
        let corner = (x - SQUARE, y - SQUARE);
        let size = (2.0 * SQUARE, 2.0 * SQUARE);
        scene.canvas.rectangle(corner, size, Token::Target);
        scene.keep_clear((x, y), SQUARE);
    }
}

fn flush(scene: &mut Scene, solid: &mut Vec<Point>) {
    if solid.len() > 1 {
        scene.line(solid, TARGET, cost::TARGET);
    }
    solid.clear();
}

/// What stands behind a unit: what it was made from, its region, the group.
pub fn behind(scene: &mut Scene, subject: &Subject) {
    let trend = subject.trend;
    for series in subject.predecessors(scene.frame) {
        quiet(scene, subject, &series.rates, PREDECESSOR);
    }
    if let Some(region) = &trend.region {
        quiet(scene, subject, &region.rates, REGION);
    }
    quiet(scene, subject, &trend.group, GROUP);
}

fn quiet(scene: &mut Scene, subject: &Subject, rates: &[Option<Rate>], pen: Pen) {
    for run in subject.runs(rates) {
        let points: Vec<Point> = run.into_iter().map(point).collect();
        stroke(scene, &points, pen, cost::GROUP, Token::Peer);
    }
}

/// The main series; what lies after the focus month is drawn more quietly.
pub fn series(scene: &mut Scene, subject: &Subject) {
    let focus = subject.focus().map_or(f64::INFINITY, |at| at as f64);
    for run in subject.runs(&subject.trend.rates) {
        let points: Vec<Point> = run.iter().copied().map(point).collect();
        if points.len() == 1 {
            stroke(scene, &points, SERIES, cost::SERIES, Token::Series);
            continue;
        }
        let until = points.partition_point(|(at, _)| *at <= focus);
        let after = &points[until.saturating_sub(1)..];
        if after.len() > 1 {
            scene.line(after, SERIES.quiet(), cost::SERIES);
        }
        if until > 1 {
            scene.line(&points[..until], SERIES, cost::SERIES);
        }
    }
    for at in subject.firsts() {
        if let Some(rate) = subject.trend.rates[at] {
            open_dot(scene, point((at, rate)));
        }
    }
    if let Some(focus) = subject.focus_point() {
        let (at, percent) = point(focus);
        let center = scene.at(at, percent);
        scene.canvas.dot(center, DOT + 2.0, Token::Ground);
        scene.canvas.dot(center, DOT, Token::Series);
        scene.keep_clear(center, DOT + 1.0);
    }
}

/// A line, or a dot for a single month.
pub fn stroke(scene: &mut Scene, points: &[Point], pen: Pen, cost: u32, token: Token) {
    match points {
        [(at, percent)] => {
            let center = scene.at(*at, *percent);
            scene.canvas.dot(center, 2.5, token);
            scene.keep_clear(center, 3.0);
        }
        _ => scene.line(points, pen, cost),
    }
}

fn open_dot(scene: &mut Scene, (at, percent): Point) {
    let center = scene.at(at, percent);
    scene.canvas.dot(center, 3.5, Token::Ground);
    scene.canvas.ring(center, 3.5, OPEN);
    scene.keep_clear(center, DOT);
}
