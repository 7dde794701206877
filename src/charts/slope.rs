//! The ranks of all units in two months: those that moved most speak, all others stand behind.
use super::{
    canvas::{self, Canvas, Role},
    dress::{Dress, FILE, Frame},
    export,
    fonts::Weight,
    pens::{Dash, Lettering, Pen},
    place::Block,
    scene::{Scene, spot},
    sides::{self, Side, Tag},
    text::balance,
    theme::Token,
};
use crate::{
    domain::{Board, Shift, Slope},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos::Center;

const COLUMN: Pen = Pen::new(Token::Edge, 1.0);
const OTHER: Pen = Pen::new(Token::Peer, 1.0).faint();
const AWAY: Pen = Pen::new(Token::Edge, 0.75);

/// Those that rose most and those that fell most, so many of each.
const MOST: usize = 3;

const WIDE: Frame = Frame {
    size: (846.0, 460.0),
    plot: Block {
        left: 196.0,
        top: 44.0,
        right: 650.0,
        bottom: 426.0,
    },
    ..Frame::WIDE
};

const NARROW: Frame = Frame {
    size: (358.0, 420.0),
    plot: Block {
        left: 112.0,
        top: 40.0,
        right: 204.0,
        bottom: 390.0,
    },
    ..Frame::NARROW
};

const fn in_file(sheet: Block) -> Frame {
    let frame = Frame::file(sheet);
    Frame {
        size: FILE,
        plot: Block {
            left: 330.0,
            top: sheet.top + 52.0,
            right: 870.0,
            bottom: sheet.bottom - 26.0,
        },
        ..frame
    }
}

struct Subject<'a> {
    board: &'a Board,
    slope: &'a Slope,
    lang: Lang,
    /// Places in the slope of those that speak.
    risen: Vec<usize>,
    fallen: Vec<usize>,
}

/// The ranks of `slope`, from the left month to the right one. Ranks that cannot be joined are
/// dots; a rank that is missing is missing.
pub fn slope(board: &Board, slope: &Slope, lang: Lang, dress: Dress) -> String {
    let [risen, fallen] = slope.movers(MOST);
    let subject = Subject {
        board,
        slope,
        lang,
        risen,
        fallen,
    };
    let described = lang.slope_description(board, slope);
    let on_page = |frame: Frame, class| {
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, in_file(sheet), &subject);
        }),
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject) {
    let (before, now) = subject.slope.among;
    let lowest = f64::from(before.max(now).max(2));
    let mut scene = Scene::new(canvas, frame, 0.0..1.0, (lowest + 0.5)..0.5);
    columns(&mut scene, subject);
    let speaks = |at: &usize| subject.risen.contains(at) || subject.fallen.contains(at);
    for at in (0..subject.slope.shifts.len()).filter(|at| !speaks(at)) {
        other(&mut scene, subject, &subject.slope.shifts[at]);
    }
    for (places, look) in [(&subject.risen, RISEN), (&subject.fallen, FALLEN)] {
        // The largest move last, so that nothing lies on it.
        for at in places.iter().rev() {
            mover(&mut scene, subject, &subject.slope.shifts[*at], look);
        }
    }
    for side in [Side::Left, Side::Right] {
        let tags = tags(&scene, subject, side);
        sides::write(&mut scene, side, tags);
    }
    explained(&mut scene, subject);
}

/// The two months, each with as many places as its map has units.
fn columns(scene: &mut Scene, subject: &Subject) {
    let slope = subject.slope;
    let (before, now) = slope.among;
    let heads = Lettering::new(Token::Ink, scene.frame.text, Weight::SemiBold);
    let counts = scene.frame.axis();
    for (at, month, count) in [(0.0, slope.from, before), (1.0, Some(slope.to), now)] {
        let Some(month) = month else { continue };
        let (x, top) = scene.at(at, 0.5);
        let (_, foot) = scene.at(at, f64::from(count) + 0.5);
        scene.canvas.line(&[(x, top), (x, foot)], COLUMN);
        let head = subject.lang.month(month);
        scene.write(&[&head], heads, spot(x, top - 18.0, Center));
        let words = (subject.lang.drawings().localities)(count);
        let below = foot + 6.0 + counts.size;
        scene.write(&[&words], counts, spot(x, below, Center));
    }
}

/// A unit that is not named: a line, or a dot where one end is missing.
fn other(scene: &mut Scene, subject: &Subject, shift: &Shift) {
    let ends = [(0.0, shift.before), (1.0, shift.now)];
    let points = ends.map(|(at, rank)| Some(scene.at(at, f64::from(rank?))));
    let canvas = scene.canvas;
    canvas.mark(&subject.board.units().get(shift.unit).id.0, || {
        if let [Some(from), Some(to)] = points {
            scene.rule(from, to, OTHER, 1);
        }
        for point in points.into_iter().flatten() {
            canvas.dot(point, 2.0, Token::Peer);
        }
    });
}

/// How those look that moved one way: colour, dash and the shape of their ends.
#[derive(Clone, Copy)]
struct Look {
    token: Token,
    dash: Dash,
    is_round: bool,
    sign: char,
}

const RISEN: Look = Look {
    token: Token::C3,
    dash: Dash::Solid,
    is_round: true,
    sign: '▲',
};

const FALLEN: Look = Look {
    token: Token::C2,
    dash: Dash::Short,
    is_round: false,
    sign: '▼',
};

fn mover(scene: &mut Scene, subject: &Subject, shift: &Shift, look: Look) {
    let (Some(before), Some(now)) = (shift.before, shift.now) else {
        return;
    };
    let ends = [
        scene.at(0.0, f64::from(before)),
        scene.at(1.0, f64::from(now)),
    ];
    let pen = Pen::new(look.token, 2.25).dashed(look.dash);
    let canvas = scene.canvas;
    canvas.mark(&subject.board.units().get(shift.unit).id.0, || {
        scene.rule(ends[0], ends[1], pen, 50);
        for (x, y) in ends {
            if look.is_round {
                canvas.dot((x, y), 4.0, look.token);
            } else {
                canvas.rectangle((x - 3.5, y - 3.5), (7.0, 7.0), look.token);
            }
        }
    });
}

/// The names on one side: those that moved most; of the others the first and the last, where
/// nobody shares the rank.
fn tags(scene: &Scene, subject: &Subject, side: Side) -> Vec<Tag> {
    let rank = |shift: &Shift| match side {
        Side::Left => shift.before,
        Side::Right => shift.now,
    };
    let at = match side {
        Side::Left => 0.0,
        Side::Right => 1.0,
    };
    let tag = |shift: &Shift, token: Token, weight: Weight, sign: Option<char>| {
        let rank = rank(shift)?;
        let moved = shift.moved().zip(sign);
        let moved = moved.map_or(String::new(), |(moved, sign)| {
            format!(" {sign}\u{a0}{}", moved.abs())
        });
        let name = name(scene.frame, subject, shift);
        Some(Tag {
            level: scene.at(at, f64::from(rank)).1,
            text: match side {
                Side::Left => format!("{name} {rank}"),
                Side::Right => format!("{rank} {name}{moved}"),
            },
            letters: scene.frame.label(token, weight),
            pen: if sign.is_some() {
                Pen::new(token, 1.0)
            } else {
                AWAY
            },
        })
    };
    let shifts = &subject.slope.shifts;
    let speaking = [(&subject.risen, RISEN), (&subject.fallen, FALLEN)];
    let mut tags: Vec<Tag> = speaking
        .into_iter()
        .flat_map(|(places, look)| places.iter().map(move |at| (*at, look)))
        .filter_map(|(at, look)| {
            tag(&shifts[at], look.token, Weight::SemiBold, Some(look.sign))
        })
        .collect();
    let ranks = shifts.iter().filter_map(rank);
    let (first, last) = (ranks.clone().min(), ranks.max());
    let quiet = |end: Option<u32>| {
        let mut there = (0..shifts.len()).filter(|at| rank(&shifts[*at]) == end);
        let alone = there.next().filter(|_| there.next().is_none())?;
        let speaks = subject.risen.contains(&alone) || subject.fallen.contains(&alone);
        tag(&shifts[alone], Token::Ink3, Weight::Regular, None).filter(|_| !speaks)
    };
    tags.extend(quiet(first));
    tags.extend(quiet(last).filter(|_| last > first));
    tags
}

fn name(frame: Frame, subject: &Subject, shift: &Shift) -> String {
    let unit = subject.board.units().get(shift.unit);
    if frame.roomy {
        subject.lang.unit_name(unit)
    } else {
        subject.lang.tile_name(unit)
    }
}

/// Why there are no lines, between the two months.
fn explained(scene: &mut Scene, subject: &Subject) {
    let Some(words) = subject.lang.slope_without_lines(subject.slope) else {
        return;
    };
    let letters = scene.frame.label(Token::Ink2, Weight::Regular);
    let plot = scene.frame.plot;
    let lines = balance(
        &words,
        letters,
        (plot.right - plot.left - 24.0).min(240.0),
        12,
    );
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let x = f64::midpoint(plot.left, plot.right);
    let height = lines.len() as f64 * letters.line_height();
    // The foot of the shorter column may be in the way.
    let heights = [0.5, 0.3, 0.75, 0.2, 0.9, 0.1];
    let spots = heights.map(|share| {
        let room = plot.bottom - plot.top - height;
        spot(x, plot.top + room * share + letters.size, Center)
    });
    scene.label(&lines, letters, spots);
}
