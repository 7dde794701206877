//! The rank of one unit over the months: 1 on top, the last place of each month below.
use super::{
    canvas::{self, Canvas, Point, Role},
    dress::{Dress, FILE, Frame},
    ends::{self, End, Kind},
    export,
    fonts::Weight,
    labels, marks, notes,
    pens::Pen,
    place::Block,
    scene::{Scene, spot},
    spots::around,
    subject::Subject,
    theme::Token,
};
use crate::{
    domain::{Place, RankTrend},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos::{Left, Right};

const GRID: Pen = Pen::new(Token::Grid, 1.0);
const LAST: Pen = Pen::new(Token::Edge, 1.0);
const LINE: Pen = Pen::new(Token::Series, 2.75);

/// In the side column of a page.
const WIDE: Frame = Frame {
    size: (408.0, 250.0),
    plot: Block {
        left: 28.0,
        top: 30.0,
        right: 338.0,
        bottom: 212.0,
    },
    band: 0.0,
    text: 12.0,
    value: 18.0,
    roomy: false,
};

const NARROW: Frame = Frame {
    size: (358.0, 240.0),
    plot: Block {
        left: 26.0,
        top: 26.0,
        right: 297.0,
        bottom: 202.0,
    },
    band: 0.0,
    text: 11.0,
    value: 15.0,
    roomy: false,
};

fn in_file(sheet: Block) -> Frame {
    let mut frame = Frame::file(sheet);
    frame.plot.right = FILE.0 - 160.0;
    frame
}

/// The ranks of the unit that is called `name`. A month without a rank breaks the line.
pub fn ranks(ranks: &RankTrend, name: &str, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend: &ranks.around,
        name,
        group: "",
        lang,
        texts: lang.chart(),
    };
    let described = lang.rank_description(ranks, name);
    let on_page = |frame: Frame, class| {
        let frame = notes::framed(frame, &subject);
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject, ranks);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart ranks chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart ranks chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(
                canvas,
                notes::framed(in_file(sheet), &subject),
                &subject,
                ranks,
            );
        }),
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject, ranks: &RankTrend) {
    let lowest = f64::from(ranks.units.iter().copied().max().unwrap_or(1).max(2));
    // Half a place of air, so that the first and the last are whole.
    let mut scene = Scene::new(canvas, frame, subject.window(), (lowest + 0.5)..0.5);
    axis(&mut scene, lowest);
    marks::months(&mut scene, subject);
    marks::breaks(&mut scene, subject);
    last_places(&mut scene, subject, ranks);
    line(&mut scene, subject, ranks);
    notes::draw(&mut scene, subject);
    labels::breaks(&mut scene, subject);
    value(&mut scene, subject, ranks);
    name_last_places(&mut scene, subject, ranks);
    labels::nothing(
        &mut scene,
        subject,
        ranks.places.iter().all(Option::is_none),
    );
}

/// Lines at 1, at tens, and the base under the last place.
fn axis(scene: &mut Scene, lowest: f64) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let tens = (1..).map(|ten| f64::from(ten) * 10.0);
    let tens = tens.take_while(|ten| *ten < lowest - 3.0);
    for rank in std::iter::once(1.0).chain(tens) {
        let (_, y) = scene.at(0.0, rank);
        scene.canvas.line(&[(plot.left, y), (plot.right, y)], GRID);
        let at = spot(plot.left - 8.0, y + letters.size * 0.36, Right);
        scene.write(&[&rank.to_string()], letters, at);
    }
    let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.canvas.line(&base, LAST);
}

/// The stretches of months with the same number of units: first place, last place, number.
fn stretches(ranks: &RankTrend) -> Vec<(usize, usize, u32)> {
    let mut stretches: Vec<(usize, usize, u32)> = Vec::new();
    for (at, units) in ranks.units.iter().enumerate() {
        match stretches.last_mut() {
            Some((_, to, same)) if same == units => *to = at,
            _ => stretches.push((at, at, *units)),
        }
    }
    stretches
}

/// The last place there can be in each month, which falls with the number of units.
fn last_places(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    let window = subject.window();
    let mut steps: Vec<Point> = Vec::new();
    for (from, to, units) in stretches(ranks) {
        let level = f64::from(units) + 0.5;
        steps.push(((from as f64 - 0.5).max(window.start), level));
        steps.push(((to as f64 + 0.5).min(window.end), level));
    }
    if steps.iter().any(|(_, level)| *level != steps[0].1) {
        scene.line(&steps, LAST, marks::cost::FRAME);
    }
}

/// How many units there were, at the last place of each stretch.
fn name_last_places(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    let letters = scene.frame.axis().haloed();
    for (from, to, units) in stretches(ranks) {
        let text = (subject.lang.drawings().localities)(units);
        let level = f64::from(units) + 0.5;
        let (left, y) = scene.at(from as f64, level);
        let (right, _) = scene.at(to as f64, level);
        let (above, below) = (y - 5.0, y + 4.0 + letters.size);
        // A unit that is last for years has its own line there; then the words go higher.
        let heights = [above, below, above - 16.0, above - 32.0];
        let spots: Vec<_> = heights
            .into_iter()
            .flat_map(|y| [spot(left + 4.0, y, Left), spot(right - 4.0, y, Right)])
            .collect();
        scene.label(&[&text], letters, spots);
    }
}

fn point((at, place): (usize, Place)) -> Point {
    (at as f64, f64::from(place.rank))
}

fn line(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    for run in subject.runs(&ranks.places) {
        // A rank among 63 and one among 34 are no line.
        for part in run.chunk_by(|a, b| ranks.units[a.0] == ranks.units[b.0]) {
            let points: Vec<Point> = part.iter().copied().map(point).collect();
            marks::stroke(scene, &points, LINE, marks::cost::SERIES, Token::Series);
        }
    }
    if let Some((at, place)) = focus(subject, ranks) {
        let (at, rank) = point((at, place));
        let center = scene.at(at, rank);
        scene.canvas.dot(center, 6.5, Token::Ground);
        scene.canvas.dot(center, 4.5, Token::Series);
        scene.keep_clear(center, 5.5);
    }
}

fn focus(subject: &Subject, ranks: &RankTrend) -> Option<(usize, Place)> {
    let at = subject.focus()?;
    Some((at, ranks.places[at]?))
}

/// The rank of the focus month, at the right edge or beside its dot.
fn value(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    let Some((at, place)) = focus(subject, ranks) else {
        return;
    };
    let mut letters = scene.frame.label(Token::Series, Weight::Bold);
    letters.size = scene.frame.value;
    let (at, rank) = point((at, place));
    let center = scene.at(at, rank);
    let text = format!("{}/{}", place.rank, place.of);
    if subject.ends_with_focus() {
        let mut ends = [End {
            kind: Kind::Series,
            level: center.1,
            rows: vec![(text, letters)],
        }];
        ends::stack(scene, &mut ends);
    } else {
        scene.label(&[&text], letters, around(center, letters.size));
    }
}
