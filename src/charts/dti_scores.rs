//! The published scores of an edition on one line, before the mean of the group.
use super::{
    canvas::{self, Canvas, Role},
    dress::Frame,
    fonts::Weight,
    pens::{Lettering, Pen},
    place::Block,
    scene::{Scene, spot},
    theme::Token,
};
use crate::{
    domain::{Board, DtiEdition, Score, Unit},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// Fewer scores than these are no picture.
const FEWEST: usize = 4;
/// More than these are dots without names, but for both ends.
const NAMED: usize = 12;

const GRID: Pen = Pen::new(Token::Grid, 1.0);
const BASE: Pen = Pen::new(Token::Edge, 1.0);
const STEM: Pen = Pen::new(Token::Line, 1.0);
const MEAN: Pen = Pen::new(Token::Target, 2.0);

const WIDE: Frame = Frame {
    size: (846.0, 168.0),
    plot: Block {
        left: 24.0,
        top: 30.0,
        right: 822.0,
        bottom: 138.0,
    },
    ..Frame::WIDE
};

const NARROW: Frame = Frame {
    size: (358.0, 188.0),
    plot: Block {
        left: 16.0,
        top: 30.0,
        right: 342.0,
        bottom: 158.0,
    },
    ..Frame::NARROW
};

/// The scores of `edition` on a page, wide and narrow; nothing where fewer than four are known.
pub fn dti_scores(board: &Board, edition: &DtiEdition, lang: Lang) -> Option<String> {
    let mut scores: Vec<(&Unit, Score)> = edition
        .rows
        .iter()
        .filter_map(|row| match row.scores()[..] {
            [score] => Some((board.units().get(row.unit), score)),
            _ => None,
        })
        .collect();
    scores.sort_by_key(|(_, score)| *score);
    let told = scores
        .iter()
        .rev()
        .map(|(unit, score)| format!("{} {}", lang.unit_name(unit), lang.score(*score)));
    let described = told.collect::<Vec<_>>().join(", ");
    let mean = edition.mean.first().and_then(|told| told.score());
    let on_page = |frame: Frame, class| {
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &scores, mean, lang);
        })
    };
    (scores.len() >= FEWEST)
        .then(|| on_page(WIDE, "chart chart-wide") + &on_page(NARROW, "chart chart-narrow"))
}

fn draw(
    canvas: &Canvas,
    frame: Frame,
    scores: &[(&Unit, Score)],
    mean: Option<Score>,
    lang: Lang,
) {
    let values = || {
        scores
            .iter()
            .map(|(_, score)| *score)
            .chain(mean)
            .map(Score::value)
    };
    let tenth = |value: f64, up: bool| {
        let tenths = value * 10.0;
        (if up { tenths.ceil() } else { tenths.floor() }) as i32
    };
    let low = tenth(values().fold(1.0, f64::min), false);
    let high = tenth(values().fold(0.0, f64::max), true).max(low + 1);
    let across = f64::from(low) / 10.0..f64::from(high) / 10.0;
    let mut scene = Scene::new(canvas, frame, across, 0.0..1.0);
    let (plot, letters) = (frame.plot, frame.axis());
    for tenth in low..=high {
        let value = f64::from(tenth) / 10.0;
        let (x, _) = scene.at(value, 0.0);
        scene.canvas.line(&[(x, plot.top), (x, plot.bottom)], GRID);
        let at = spot(x, plot.bottom + 6.0 + letters.size, Center);
        scene.write(&[&lang.number(value, 1)], letters, at);
    }
    let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.canvas.line(&base, BASE);
    if let Some(mean) = mean {
        line_at(&mut scene, mean, lang);
    }
    let levels = if frame.roomy { 3 } else { 4 };
    let rise = (plot.bottom - plot.top - 26.0) / f64::from(levels);
    for (at, (unit, score)) in scores.iter().rev().enumerate() {
        let (x, _) = scene.at(score.value(), 0.0);
        let dot = (x, plot.bottom - 10.0);
        let is_end = at == 0 || at + 1 == scores.len();
        if is_end || scores.len() <= NAMED {
            let level = (at as i32) % levels;
            let y = plot.top + 12.0 + rise * f64::from(level);
            scene.canvas.line(&[(x, y + 3.0), dot], STEM);
            let words = format!("{} {}", lang.tile_name(unit), lang.score(*score));
            name(&mut scene, &words, (x, y));
        }
        scene.canvas.dot(dot, 4.5, Token::Series);
    }
}

/// The mean with its name above the plot.
fn line_at(scene: &mut Scene, mean: Score, lang: Lang) {
    let plot = scene.frame.plot;
    let (x, _) = scene.at(mean.value(), 0.0);
    scene
        .canvas
        .line(&[(x, plot.top - 8.0), (x, plot.bottom)], MEAN);
    let words = format!("{} {}", lang.dti().mean, lang.score(mean));
    let letters = scene.frame.label(Token::Ink, Weight::SemiBold);
    let at = beside(scene, letters, &words, (x, plot.top - 14.0));
    scene.write(&[&words], letters, at);
}

fn name(scene: &mut Scene, words: &str, point: (f64, f64)) {
    let letters = scene.frame.label(Token::Ink2, Weight::Regular);
    let at = beside(scene, letters, words, point);
    scene.write(&[words], letters, at);
}

/// In the middle of a point, or as far as the sheet allows.
fn beside(
    scene: &Scene,
    letters: Lettering,
    words: &str,
    (x, y): (f64, f64),
) -> super::scene::Spot {
    let half = letters.width(words) / 2.0;
    let (left, right) = (4.0, scene.frame.size.0 - 4.0);
    if x - half < left {
        spot(left, y, Left)
    } else if x + half > right {
        spot(right, y, Right)
    } else {
        spot(x, y, Center)
    }
}
