//! The ranks of a few units over the months, before the faint lines of all others.
use super::{
    canvas::{self, Canvas, Point, Role},
    dress::{Dress, Frame},
    export,
    fonts::Weight,
    labels, marks, notes,
    pens::{Dash, Pen},
    place::Block,
    rank_axis,
    scene::Scene,
    sides::{self, Side, Tag},
    spots::{along, around, everywhere},
    subject::Subject,
    theme::Token,
};
use crate::{
    domain::{Bump, Place, Places},
    i18n::Lang,
};

/// Colours and dashes that can be told apart.
const MOST: usize = 6;

const OTHER: Pen = Pen::new(Token::Peer, 1.0).faint();

const WIDE: Frame = Frame {
    size: (846.0, 440.0),
    plot: Block {
        left: 34.0,
        top: 32.0,
        right: 656.0,
        bottom: 398.0,
    },
    ..Frame::WIDE
};

const NARROW: Frame = Frame {
    size: (358.0, 400.0),
    plot: Block {
        left: 26.0,
        top: 26.0,
        right: 232.0,
        bottom: 362.0,
    },
    ..Frame::NARROW
};

const fn in_file(sheet: Block) -> Frame {
    let mut frame = Frame::file(sheet);
    frame.plot.left = 72.0;
    frame.plot.right = 940.0;
    frame
}

/// The ranks of `bump`. A gap is a gap, and a change of the map breaks every line.
pub fn bump(bump: &Bump, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend: &bump.around,
        name: "",
        group: "",
        lang,
        texts: lang.chart(),
    };
    let described = lang.bump_description(bump);
    let on_page = |frame: Frame, class| {
        let frame = notes::framed(frame, &subject);
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject, bump);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            let frame = notes::framed(in_file(sheet), &subject);
            draw(canvas, frame, &subject, bump);
        }),
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject, bump: &Bump) {
    let lines = &bump.lines[..bump.lines.len().min(MOST)];
    let mut scene = rank_axis::scene(canvas, frame, subject, &bump.units);
    marks::months(&mut scene, subject);
    marks::breaks(&mut scene, subject);
    rank_axis::last_places(&mut scene, subject, &bump.units);
    for other in &bump.behind {
        for points in rank_axis::parts(subject, &other.places, &bump.units) {
            behind(&scene, &points);
        }
    }
    // The first line last, so that nothing lies on it.
    for (number, line) in lines.iter().enumerate().rev() {
        series(&mut scene, subject, bump, line, number);
    }
    notes::draw(&mut scene, subject);
    labels::breaks(&mut scene, subject);
    let tags = lines.iter().enumerate();
    let tags = tags.filter_map(|(number, line)| tag(&scene, subject, line, number));
    let tags = tags.collect();
    sides::write(&mut scene, Side::Right, tags);
    rank_axis::name_last_places(&mut scene, subject, &bump.units);
    for (number, line) in lines.iter().enumerate() {
        ended(&mut scene, subject, bump, line, number);
    }
    let all = lines.iter().chain(&bump.behind);
    let is_empty = all.flat_map(|line| &line.places).all(Option::is_none);
    labels::nothing(&mut scene, subject, is_empty);
    scene.stop_at_months(subject);
}

/// A line that labels may cross: hundreds of them would leave no room.
fn behind(scene: &Scene, points: &[Point]) {
    let points: Vec<Point> = points
        .iter()
        .map(|(at, rank)| scene.at(*at, *rank))
        .collect();
    match points[..] {
        [alone] => scene.canvas.dot(alone, 1.5, Token::Peer),
        _ => scene.canvas.line(&points, OTHER),
    }
}

fn pen(number: usize) -> Pen {
    Pen::new(Token::LINES[number], 2.25).dashed(Dash::LINES[number])
}

/// One line, with a dot in the month of the page.
fn series(scene: &mut Scene, subject: &Subject, bump: &Bump, line: &Places, number: usize) {
    let token = Token::LINES[number];
    for points in rank_axis::parts(subject, &line.places, &bump.units) {
        marks::stroke(scene, &points, pen(number), marks::cost::SERIES, token);
    }
    if let Some((at, place)) = last(line) {
        let (at, rank) = rank_axis::point((at, place));
        let center = scene.at(at, rank);
        scene.canvas.dot(center, 6.0, Token::Ground);
        scene.canvas.dot(center, 4.0, token);
        scene.keep_clear(center, 4.0);
    }
}

/// The place in the month of the page, which is the last one.
fn last(line: &Places) -> Option<(usize, Place)> {
    let at = line.places.len().checked_sub(1)?;
    Some((at, line.places[at]?))
}

fn name(scene: &Scene, subject: &Subject, line: &Places) -> String {
    if scene.frame.roomy {
        subject.lang.unit_name(&line.unit)
    } else {
        subject.lang.tile_name(&line.unit)
    }
}

/// Rank and name at the right edge.
fn tag(scene: &Scene, subject: &Subject, line: &Places, number: usize) -> Option<Tag> {
    let (at, rank) = rank_axis::point(last(line)?);
    let token = Token::LINES[number];
    Some(Tag {
        level: scene.at(at, rank).1,
        text: format!("{rank} {}", name(scene, subject, line)),
        letters: scene.frame.label(token, Weight::SemiBold),
        pen: Pen::new(token, 1.0),
    })
}

/// The name of a line without a rank in the month of the page: where it ends.
fn ended(scene: &mut Scene, subject: &Subject, bump: &Bump, line: &Places, number: usize) {
    let letters = scene.frame.label(Token::LINES[number], Weight::SemiBold);
    if last(line).is_some() {
        return;
    }
    let mut spots = Vec::new();
    if let Some(points) = rank_axis::parts(subject, &line.places, &bump.units).pop() {
        let (at, rank) = points[points.len() - 1];
        spots.extend(around(scene.at(at, rank), letters.size));
        spots.extend(along(scene, &points, false, 1, letters.size));
        spots.extend(along(scene, &points, true, 1, letters.size));
    }
    spots.extend(everywhere(scene));
    let name = subject.lang.compared_name(&line.unit);
    let text = match line.unit.valid_to {
        Some(_) => name,
        None => format!("{name}: {}", subject.lang.drawings().no_figure),
    };
    scene.label(&[&text], letters, spots);
}
