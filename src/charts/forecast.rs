//! What is expected of the months to come: bands and a dashed line, in a colour of their own.
use super::{
    canvas::Point,
    ends::{End, Kind},
    fonts::Weight,
    marks::cost,
    pens::{Dash, Pen},
    scene::{Scene, spot},
    spots::everywhere,
    subject::{Subject, point},
    theme::Token,
};
use crate::domain::MonthAhead;
use plotters::style::text_anchor::HPos::{Left, Right};

const LINE: Pen = Pen::new(Token::Forecast, 2.25).dashed(Dash::Ahead);
const EDGE: Pen = Pen::new(Token::Forecast, 1.0).dashed(Dash::Dotted);

/// The bands, the outer one first: four in five, and one in two inside it.
pub fn bands(scene: &mut Scene, subject: &Subject) {
    type Band = fn(&MonthAhead) -> (f64, f64);
    let most: Band = |ahead| ahead.rate.most;
    let half: Band = |ahead| ahead.rate.half;
    for (band, token) in [(most, Token::Forecast80), (half, Token::Forecast50)] {
        let lower = line(subject, |ahead| band(ahead).0);
        let upper = line(subject, |ahead| band(ahead).1);
        if lower.len() < 2 {
            continue;
        }
        let around: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
        scene.area(&around, token);
        scene.avoid(&upper, cost::BAND);
        scene.avoid(&lower, cost::BAND);
    }
}

/// The dashed line, and where the facts end.
pub fn expected(scene: &mut Scene, subject: &Subject) {
    let points = line(subject, |ahead| ahead.rate.expected);
    if points.len() < 2 {
        return;
    }
    let plot = scene.frame.plot;
    let (x, _) = scene.at(subject.place(subject.trend.focus), 0.0);
    scene.rule((x, plot.top), (x, plot.bottom), EDGE, cost::BREAK);
    scene.line(&points, LINE, cost::SERIES);
}

/// Says that what lies after the facts is a forecast; always, somewhere.
pub fn name(scene: &mut Scene, subject: &Subject) {
    if subject.trend.ahead.is_empty() {
        return;
    }
    let letters = scene.frame.label(Token::Forecast, Weight::SemiBold);
    let (x, _) = scene.at(subject.place(subject.trend.focus), 0.0);
    let plot = scene.frame.plot;
    let heights = [0.05, 0.12, 0.9, 0.8, 0.2, 0.3, 0.7];
    let spots = heights.into_iter().flat_map(|share| {
        let y = plot.top + (plot.bottom - plot.top) * share;
        [spot(x + 6.0, y, Left), spot(plot.right - 2.0, y, Right)]
    });
    let spots: Vec<_> = spots.collect();
    let words = [subject.texts.forecast];
    if !scene.label(&words, letters, spots.iter().copied())
        && !scene.label(&words, letters, everywhere(scene))
    {
        scene.write(&words, letters, spots[0]);
    }
}

/// The last month that is forecast, at the right edge.
pub fn end(scene: &Scene, subject: &Subject) -> Option<End> {
    let last = subject.trend.ahead.last()?;
    let frame = scene.frame;
    let mut letters = frame.label(Token::Forecast, Weight::Bold);
    letters.size = f64::midpoint(frame.text, frame.value);
    let value = subject.lang.percent(last.rate.expected);
    let mut rows = vec![(value, letters)];
    let plain = frame.label(Token::Forecast, Weight::Regular);
    if frame.roomy {
        let (low, high) = last.rate.most;
        let number = |end| subject.lang.number(end, 1);
        rows.push(((subject.texts.band)(&number(low), &number(high)), plain));
    }
    Some(End {
        kind: Kind::Forecast,
        level: scene.at(0.0, last.rate.expected).1,
        rows,
    })
}

/// A line through the forecast months that begins with the last fact, if there is one.
fn line(subject: &Subject, value: impl Fn(&MonthAhead) -> f64) -> Vec<Point> {
    let start = subject.focus_point().map(point);
    let ahead = subject.trend.ahead.iter();
    let points = ahead.map(|ahead| (subject.place(ahead.month), value(ahead)));
    start.into_iter().chain(points).collect()
}
