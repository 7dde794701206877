//! The ranks of a few units over the editions of an index, before the faint lines of all others.
use super::{
    canvas::{self, Canvas, Point, Role},
    dress::Frame,
    fonts::Weight,
    marks,
    pens::{Dash, Lettering, Pen},
    place::{Block, spread},
    scene::{Scene, spot},
    theme::Token,
};
use crate::{
    domain::{DtiLine, DtiRanks, Span},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

const GRID: Pen = Pen::new(Token::Grid, 1.0);
const BASE: Pen = Pen::new(Token::Edge, 1.0);
const OTHER: Pen = Pen::new(Token::Peer, 1.0).faint();

const WIDE: Frame = Frame {
    size: (846.0, 420.0),
    plot: Block {
        left: 34.0,
        top: 16.0,
        right: 656.0,
        bottom: 366.0,
    },
    ..Frame::WIDE
};

const NARROW: Frame = Frame {
    size: (358.0, 380.0),
    plot: Block {
        left: 26.0,
        top: 16.0,
        right: 246.0,
        bottom: 328.0,
    },
    ..Frame::NARROW
};

/// The ranks on a page, wide and narrow. A gap is a gap, and another set of units breaks a line.
pub fn dti_bump(ranks: &DtiRanks, lang: Lang) -> String {
    let described = lang.dti_ranks_told(ranks);
    let on_page = |frame: Frame, class| {
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, ranks, lang);
        })
    };
    on_page(WIDE, "chart chart-wide") + &on_page(NARROW, "chart chart-narrow")
}

fn draw(canvas: &Canvas, frame: Frame, ranks: &DtiRanks, lang: Lang) {
    let lines = &ranks.lines[..ranks.lines.len().min(Token::LINES.len())];
    // Half a year and a place of air, so that the ends are whole.
    let across = -0.4..ranks.years.len() as f64 - 0.6;
    let lowest = f64::from(ranks.lowest().max(5)) + 0.7;
    let mut scene = Scene::new(canvas, frame, across, lowest..0.3);
    axes(&mut scene, ranks, lowest, lang);
    for other in &ranks.behind {
        for run in runs(&other.places) {
            behind(&scene, &run, lowest);
        }
    }
    // The first line last, so that nothing lies on it.
    for (number, line) in lines.iter().enumerate().rev() {
        series(&mut scene, line, number);
    }
    for at in 0..ranks.years.len() {
        let ended = lines.iter().enumerate().filter_map(|(number, line)| {
            let (end, place) = line.last()?;
            (end == at).then_some((number, line, place))
        });
        names(&mut scene, at, ended.collect(), lang);
    }
}

/// Ranks at 1 and at fives or tens; years, and among how many units their ranks are.
fn axes(scene: &mut Scene, ranks: &DtiRanks, lowest: f64, lang: Lang) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let step = if lowest > 30.0 { 10 } else { 5 };
    let steps = (1..)
        .map(|times| times * step)
        .take_while(|rank| f64::from(*rank) < lowest);
    for rank in std::iter::once(1).chain(steps) {
        let (_, y) = scene.at(0.0, f64::from(rank));
        scene.canvas.line(&[(plot.left, y), (plot.right, y)], GRID);
        let at = spot(plot.left - 8.0, y + letters.size * 0.36, Right);
        scene.write(&[&rank.to_string()], letters, at);
    }
    let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.canvas.line(&base, BASE);
    let years = scene.frame.label(Token::Ink2, Weight::SemiBold);
    for (at, (year, ranked)) in ranks.years.iter().zip(&ranks.ranked).enumerate() {
        let (x, _) = scene.at(at as f64, 1.0);
        let below = plot.bottom + 6.0 + letters.size;
        scene.write(&[&year.to_string()], years, spot(x, below, Center));
        if let Some(ranked) = ranked {
            let among = match scene.frame.roomy {
                true => lang.ranked_among(*ranked),
                false => format!("/{ranked}"),
            };
            let below = below + letters.line_height();
            scene.write(&[&among], letters, spot(x, below, Center));
        }
    }
}

/// Stretches of years in a row.
fn runs(places: &[Option<Span>]) -> Vec<Vec<(usize, Span)>> {
    let known: Vec<_> = places
        .iter()
        .enumerate()
        .filter_map(|(at, place)| Some((at, (*place)?)))
        .collect();
    known
        .chunk_by(|a, b| a.0 + 1 == b.0)
        .map(<[_]>::to_vec)
        .collect()
}

fn points(run: &[(usize, Span)]) -> Vec<Point> {
    run.iter()
        .map(|(at, place)| (*at as f64, place.middle()))
        .collect()
}

/// A line that labels may cross; what lies below the plot is left out.
fn behind(scene: &Scene, run: &[(usize, Span)], lowest: f64) {
    for part in run.chunk_by(|a, b| a.1.middle() <= lowest && b.1.middle() <= lowest) {
        let points: Vec<Point> = points(part)
            .into_iter()
            .filter(|(_, rank)| *rank <= lowest)
            .map(|(at, rank)| scene.at(at, rank))
            .collect();
        match points[..] {
            [] => {}
            [alone] => scene.canvas.dot(alone, 1.5, Token::Peer),
            _ => scene.canvas.line(&points, OTHER),
        }
    }
}

/// One line with a dot in each year, and a stroke over all places that a year may have.
fn series(scene: &mut Scene, line: &DtiLine, number: usize) {
    let token = Token::LINES[number];
    let pen = Pen::new(token, 2.25).dashed(Dash::LINES[number]);
    for run in runs(&line.places) {
        if run.len() > 1 {
            marks::stroke(scene, &points(&run), pen, marks::cost::SERIES, token);
        }
        for (at, place) in run {
            let at = at as f64;
            if place.first < place.last {
                let ends = [f64::from(place.first), f64::from(place.last)];
                let ends = ends.map(|rank| scene.at(at, rank));
                scene.canvas.line(&ends, Pen::new(token, 2.25));
            }
            let center = scene.at(at, place.middle());
            scene.canvas.dot(center, 6.0, Token::Ground);
            scene.canvas.dot(center, 4.0, token);
            scene.keep_clear(center, 4.0);
        }
    }
}

/// Place and name of the lines that end in one year, right of their ends and pushed apart.
fn names(scene: &mut Scene, at: usize, mut ended: Vec<(usize, &DtiLine, Span)>, lang: Lang) {
    ended.sort_by(|a, b| a.2.middle().total_cmp(&b.2.middle()));
    let letters = |number: usize| scene.frame.label(Token::LINES[number], Weight::SemiBold);
    let end = |place: Span| scene.at(at as f64, place.middle());
    let wanted: Vec<_> = ended
        .iter()
        .map(|(number, _, place)| {
            let height = letters(*number).line_height();
            (end(*place).1 - height / 2.0, height)
        })
        .collect();
    let plot = scene.frame.plot;
    let tops = spread(&wanted, 2.0, (plot.top - 12.0, plot.bottom - 2.0));
    let mut written = Vec::new();
    for ((number, line, place), top) in ended.into_iter().zip(tops) {
        let letters = letters(number);
        let (x, _) = end(place);
        let baseline = top + letters.line_height() / 2.0 + letters.size * 0.36;
        let room = scene.frame.size.0 - x - 12.0;
        let text = fitting(
            line,
            lang.places_of(place),
            letters,
            room,
            scene.frame.roomy,
            lang,
        );
        written.push((text, letters, spot(x + 10.0, baseline, Left)));
    }
    for (text, letters, spot) in written {
        scene.write(&[&text], letters, spot);
    }
}

/// The rank and the fullest name that fits into `room`: long names of ministries have letters that
/// everybody knows (`Bộ KH&ĐT`).
fn fitting(
    line: &DtiLine,
    rank: String,
    letters: Lettering,
    room: f64,
    is_roomy: bool,
    lang: Lang,
) -> String {
    let unit = &line.unit;
    let full = match is_roomy {
        true => lang.unit_name(unit),
        false => lang.tile_name(unit).to_owned(),
    };
    let letters_of = unit.aliases.split(';').next().unwrap_or_default();
    let names = [full.as_str(), letters_of, unit.code.as_str()];
    let texts = names.iter().filter(|name| !name.is_empty());
    let texts: Vec<String> = texts.map(|name| format!("{rank} {name}")).collect();
    let fits = texts.iter().find(|text| letters.width(text) <= room);
    fits.or(texts.last()).cloned().unwrap_or(rank)
}
