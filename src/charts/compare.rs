//! Several units over the months: each line has a colour, a dash and its name at its end.
use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Point, Role},
    dress::{Dress, Frame},
    ends::{self, End, Kind},
    export,
    fonts::Weight,
    labels, marks, notes,
    pens::{Dash, Pen},
    place::Block,
    scene::Scene,
    spots::{along, around, everywhere},
    subject::{Subject, point, wider},
    text::balance,
    theme::Token,
};
use crate::{
    domain::{Comparison, Rate, Series},
    i18n::Lang,
};

/// Colours and dashes that can be told apart.
const MOST: usize = 6;

/// On the page of a phone: higher than a trend, since every line has its name.
const NARROW: Frame = Frame {
    size: (358.0, 340.0),
    plot: Block {
        left: 40.0,
        top: 26.0,
        right: 266.0,
        bottom: 302.0,
    },
    band: 0.0,
    text: 11.0,
    value: 11.0,
    roomy: false,
};

/// Up to six units side by side, over the target and the pooled localities, which are called
/// `group`.
pub fn compare(comparison: &Comparison, group: &str, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend: &comparison.around,
        name: "",
        group,
        lang,
        texts: lang.chart(),
    };
    let described = lang.comparison_description(comparison, group);
    let on_page = |frame: Frame, class| {
        let frame = notes::framed(frame, &subject);
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject, &comparison.lines);
        })
    };
    match dress {
        Dress::Wide => on_page(Frame::WIDE, "chart chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(
                canvas,
                notes::framed(Frame::file(sheet), &subject),
                &subject,
                &comparison.lines,
            );
        }),
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject, lines: &[Series]) {
    let lines = &lines[..lines.len().min(MOST)];
    let rates = lines.iter().flat_map(|line| line.rates.iter().flatten());
    let extent = rates
        .map(|rate| (rate.percent(), rate.percent()))
        .fold(subject.extent(), wider);
    let axis = RateAxis::spanning(extent);
    let mut scene = Scene::new(canvas, frame, subject.window(), axis.base..axis.top);
    marks::axes(&mut scene, subject, axis);
    marks::breaks(&mut scene, subject);
    marks::targets(&mut scene, subject);
    marks::behind(&mut scene, subject);
    for (number, line) in lines.iter().enumerate() {
        series(&mut scene, subject, line, number);
    }
    notes::draw(&mut scene, subject);
    labels::base(&mut scene, subject, axis);
    labels::breaks(&mut scene, subject);
    let mut ends: Vec<End> = [ends::target(&scene, subject), ends::group(&scene, subject)]
        .into_iter()
        .flatten()
        .collect();
    let (ended, lasting): (Vec<_>, Vec<_>) =
        (0..lines.len()).partition(|number| has_ended(&lines[*number]));
    ends.extend(
        lasting
            .into_iter()
            .map(|number| end(&scene, subject, &lines[number], number)),
    );
    let blocks = ends::stack(&mut scene, &mut ends);
    for (end, block) in ends.iter().zip(&blocks) {
        leader(&mut scene, end, block);
    }
    for number in ended {
        name_ended(&mut scene, subject, &lines[number], number);
    }
    labels::targets(&mut scene, subject);
    labels::behind(&mut scene, subject);
    scene.stop_at_months(subject);
}

/// One line, with a dot in the month of the page.
fn series(scene: &mut Scene, subject: &Subject, line: &Series, number: usize) {
    let token = Token::LINES[number];
    let pen = Pen::new(token, 2.25).dashed(Dash::LINES[number]);
    for run in subject.runs(&line.rates) {
        let points: Vec<Point> = run.into_iter().map(point).collect();
        marks::stroke(scene, &points, pen, marks::cost::SERIES, token);
    }
    if let Some((at, rate)) = focus(subject, line) {
        let (at, percent) = point((at, rate));
        let center = scene.at(at, percent);
        scene.canvas.dot(center, 3.5, token);
        scene.keep_clear(center, 3.5);
    }
}

fn focus(subject: &Subject, line: &Series) -> Option<(usize, Rate)> {
    let at = subject.focus()?;
    Some((at, line.at(at)?))
}

/// Months without a rate at the end of a window after which a line is named where it ends.
const ENDED: usize = 3;

fn has_ended(line: &Series) -> bool {
    let silent = line
        .rates
        .iter()
        .rev()
        .take_while(|rate| rate.is_none())
        .count();
    silent >= ENDED && silent < line.rates.len()
}

/// The name of a line that ends within the window: where it ends.
fn name_ended(scene: &mut Scene, subject: &Subject, line: &Series, number: usize) {
    let Some(run) = subject.runs(&line.rates).pop() else {
        return;
    };
    let letters = scene.frame.label(Token::LINES[number], Weight::SemiBold);
    let points: Vec<Point> = run.into_iter().map(point).collect();
    let (at, percent) = points[points.len() - 1];
    let mut spots = around(scene.at(at, percent), letters.size).to_vec();
    // Right of the end first, where the line leaves room.
    spots.rotate_left(6);
    spots.extend(along(scene, &points, false, 1, letters.size));
    spots.extend(along(scene, &points, true, 1, letters.size));
    spots.extend(everywhere(scene));
    scene.label(&[&subject.lang.tile_name(&line.unit)], letters, spots);
}

/// Name and rate on one row where they fit, else on as many as they need.
fn end(scene: &Scene, subject: &Subject, line: &Series, number: usize) -> End {
    let letters = scene.frame.label(Token::LINES[number], Weight::SemiBold);
    let name = if scene.frame.roomy {
        subject.lang.unit_name(&line.unit)
    } else {
        subject.lang.tile_name(&line.unit)
    };
    let last = line.rates.iter().flatten().next_back();
    let here = focus(subject, line).filter(|_| subject.ends_with_focus());
    let text = match here {
        Some((_, rate)) => format!("{name} {}", subject.rate(rate)),
        None => name,
    };
    let rows = balance(&text, letters, ends::room(scene), 2);
    let mut rows: Vec<_> = rows.into_iter().map(|row| (row, letters)).collect();
    if last.is_none() || (here.is_none() && subject.ends_with_focus()) {
        let plain = scene.frame.label(Token::Ink3, Weight::Regular);
        rows.push((subject.lang.drawings().no_figure.to_owned(), plain));
    }
    End {
        kind: Kind::Line(number),
        level: last.map_or(scene.frame.plot.bottom, |rate| {
            scene.at(0.0, rate.percent()).1
        }),
        rows,
    }
}

/// From the end of a line to its name, where others have pushed it away.
fn leader(scene: &mut Scene, end: &End, block: &Block) {
    let (Kind::Line(number), Some((_, letters))) = (end.kind, end.rows.first()) else {
        return;
    };
    let middle = block.top + letters.line_height() / 2.0;
    if (middle - end.level).abs() > 3.0 {
        let from = (scene.frame.plot.right + 2.0, end.level);
        let to = (block.left - 2.0, middle);
        let pen = Pen::new(Token::LINES[number], 1.0);
        scene.canvas.line(&[from, to], pen);
    }
}
