//! Lines over months, each named where it ends.
use super::{
    super::{
        axis::RateAxis,
        canvas::{Canvas, Point},
        ends::{self, End, Kind},
        fonts::Weight,
        marks::{self, cost},
        pens::{Dash, Lettering, Pen},
        scene::{Scene, spot},
        text::balance,
        theme::Token,
    },
    Chart, FRAME, Role, Series, highest, written,
};
use crate::{domain::Month, i18n::Lang};
use plotters::style::text_anchor::HPos;

const FORECAST: Pen = Pen::new(Token::Forecast, 2.25).dashed(Dash::Ahead);
const BEFORE: Pen = Pen::new(Token::Peer, 1.75).dashed(Dash::Fine);

/// White space between two names on the axis.
const APART: f64 = 14.0;

/// A line as it is drawn.
struct Line<'a> {
    series: &'a Series,
    pen: Pen,
    token: Token,
    cost: u32,
}

/// What stands behind comes first.
pub fn draw(canvas: &Canvas, chart: &Chart, months: &[Month], lang: Lang) {
    let axis = RateAxis::covering(highest(chart) * 100.0);
    // A single month stands at the right edge.
    let across = match months.len() {
        0 | 1 => -0.5..0.0,
        count => 0.0..(count - 1) as f64,
    };
    let mut scene = Scene::new(canvas, FRAME, across, axis.base..axis.top);
    marks::rates(&mut scene, lang, axis);
    ticks(&mut scene, months, lang);
    let lines = lines(chart);
    for line in lines.iter().rev() {
        for run in runs(&line.series.values) {
            marks::stroke(&mut scene, &run, line.pen, line.cost, line.token);
        }
    }
    for line in lines.iter().filter(|line| line.series.role == Role::Main) {
        if let Some((at, percent)) = last(line.series) {
            let center = scene.at(at, percent);
            canvas.dot(center, marks::DOT + 2.0, Token::Ground);
            canvas.dot(center, marks::DOT, line.token);
        }
    }
    let (over, lasting): (Vec<_>, Vec<_>) = lines
        .iter()
        .enumerate()
        .partition(|(_, line)| is_over(line));
    let mut ends: Vec<End> = lasting
        .into_iter()
        .filter_map(|(number, line)| end(&scene, chart, line, number, lang))
        .collect();
    ends::stack(&mut scene, &mut ends);
    for (_, line) in over {
        name(&mut scene, line);
    }
}

/// Whether a line that is known by its name alone ends before the last month.
fn is_over(line: &Line) -> bool {
    let is_named = matches!(line.series.role, Role::Target | Role::Path | Role::Before);
    is_named && line.series.values.last().is_some_and(Option::is_none)
}

/// Writes the name of a line beside it, for at the edge nothing would lead to it.
fn name(scene: &mut Scene, line: &Line) {
    let Some(run) = runs(&line.series.values).pop() else {
        return;
    };
    let letters = scene.frame.label(line.token, Weight::SemiBold);
    let mut points: Vec<_> = run.iter().enumerate().collect();
    points.sort_by_key(|(at, _)| at.abs_diff(run.len() / 2));
    let mut spots = Vec::new();
    for (_, (x, y)) in points {
        let (x, y) = scene.at(*x, *y);
        spots.push(spot(x, y - 7.0, HPos::Center));
        spots.push(spot(x - 9.0, y, HPos::Right));
        spots.push(spot(x, y + letters.size + 5.0, HPos::Center));
    }
    scene.label(&[&line.series.name], letters, spots);
}

/// The lines, from the front to the back.
fn lines(chart: &Chart) -> Vec<Line<'_>> {
    let mains = chart.series.iter().filter(|s| s.role == Role::Main).count();
    let mut sides = Token::LINES.into_iter().zip(Dash::LINES).cycle();
    let mut lines: Vec<Line> = chart
        .series
        .iter()
        .map(|series| {
            let (pen, token, cost) = match series.role {
                Role::Main if mains > 1 => {
                    let (token, dash) = sides.next().unwrap_or((Token::Series, Dash::Solid));
                    (Pen::new(token, 2.25).dashed(dash), token, cost::SERIES)
                }
                Role::Main => (marks::SERIES, Token::Series, cost::SERIES),
                Role::Forecast => (FORECAST, Token::Forecast, cost::SERIES),
                Role::Target => (marks::TARGET, Token::Target, cost::TARGET),
                Role::Path => (marks::PATH, Token::Path, cost::PATH),
                Role::Group => (marks::GROUP, Token::Ink3, cost::GROUP),
                Role::Before => (BEFORE, Token::Ink3, cost::GROUP),
            };
            Line {
                series,
                pen,
                token,
                cost,
            }
        })
        .collect();
    lines.sort_by_key(|line| match line.series.role {
        Role::Main => 0,
        Role::Forecast => 1,
        Role::Target => 2,
        Role::Path => 3,
        Role::Group => 4,
        Role::Before => 5,
    });
    lines
}

/// As many names as fit under the base line, counted back from the last month.
fn ticks(scene: &mut Scene, months: &[Month], lang: Lang) {
    let letters = scene.frame.axis();
    let bottom = scene.frame.plot.bottom;
    let names: Vec<_> = months.iter().map(|month| lang.month(*month)).collect();
    let widest = names.iter().map(|name| letters.width(name));
    let widest = widest.fold(0.0, f64::max) + APART;
    let pitch = scene.at(1.0, 0.0).0 - scene.at(0.0, 0.0).0;
    let every = (widest / pitch).ceil().max(1.0) as usize;
    for (at, name) in names.iter().enumerate().rev().step_by(every) {
        let (x, _) = scene.at(at as f64, 0.0);
        let tick = Pen::new(Token::Edge, 1.0);
        scene.canvas.line(&[(x, bottom), (x, bottom + 5.0)], tick);
        let at = spot(x, bottom + 8.0 + letters.size, HPos::Center);
        scene.write(&[name], letters, at);
    }
}

/// Stretches without a gap. Unit: percent.
fn runs(values: &[Option<f64>]) -> Vec<Vec<Point>> {
    let values: Vec<_> = values.iter().enumerate().collect();
    let known = values.split(|(_, value)| value.is_none());
    let points = known.map(|run| {
        let points = run.iter().filter_map(|(at, value)| point((*at, **value)));
        points.collect()
    });
    points.filter(|run: &Vec<_>| !run.is_empty()).collect()
}

fn point((at, value): (usize, Option<f64>)) -> Option<Point> {
    Some((at as f64, value? * 100.0))
}

fn last(series: &Series) -> Option<Point> {
    let values = series.values.iter().copied().enumerate();
    values.rev().find_map(point)
}

/// What a line is called, and what it has come to in the last month.
fn end(scene: &Scene, chart: &Chart, line: &Line, number: usize, lang: Lang) -> Option<End> {
    let series = line.series;
    let (_, percent) = last(series)?;
    let names = scene.frame.label(line.token, Weight::SemiBold);
    let value = series.values.last().copied().flatten();
    let value = value.map(|value| written(value, chart, lang));
    let lines = |text: &str| {
        let lines = balance(text, names, ends::room(scene), 3);
        lines.into_iter().map(move |line| (line, names))
    };
    let mut rows: Vec<(String, Lettering)> = Vec::new();
    match (series.role, value) {
        (Role::Main, Some(value)) if number == 0 => {
            let mut letters = scene.frame.label(line.token, Weight::Bold);
            letters.size = scene.frame.value;
            rows.push((value, letters));
            rows.extend(lines(&series.name));
        }
        (Role::Main, None) => {
            rows.extend(lines(&series.name));
            let plain = scene.frame.label(Token::Ink3, Weight::Regular);
            rows.push((lang.drawings().no_figure.to_owned(), plain));
        }
        // A target is called by its value.
        (Role::Target | Role::Path, _) | (_, None) => rows.extend(lines(&series.name)),
        (_, Some(value)) => rows.extend(lines(&format!("{} {value}", series.name))),
    }
    Some(End {
        kind: if number == 0 {
            Kind::Series
        } else {
            Kind::Line(number)
        },
        level: scene.at(0.0, percent).1,
        rows,
    })
}
