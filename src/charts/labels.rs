//! The labels of a trend, the important ones first: each finds a place among those before it.
use super::{
    axis::RateAxis,
    canvas::Point,
    ends,
    fonts::Weight,
    forecast,
    pens::Lettering,
    scene::{Scene, spot},
    spots::{along, around, everywhere},
    subject::{Subject, point},
    text::balance,
    theme::Token,
};
use crate::domain::{Rate, TargetStep};
use chrono::NaiveDate;
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// Writes every label.
pub fn write(scene: &mut Scene, subject: &Subject) {
    breaks(scene, subject);
    ends::write(scene, subject);
    focus(scene, subject);
    forecast::name(scene, subject);
    firsts(scene, subject);
    targets(scene, subject);
    path(scene, subject);
    behind(scene, subject);
    middle(scene, subject);
    let is_empty = subject.trend.rates.iter().all(Option::is_none);
    nothing(scene, subject, is_empty);
}

/// Where the axis begins, if not at 0: said in words, over the base line.
pub fn base(scene: &mut Scene, subject: &Subject, axis: RateAxis) {
    if !axis.is_raised() {
        return;
    }
    let letters = scene.frame.axis().haloed();
    let from = format!("{}%", subject.lang.number(axis.base, 0));
    let (plot, y) = (scene.frame.plot, scene.frame.plot.bottom - 6.0);
    let across = |share: f64| plot.left + (plot.right - plot.left) * share;
    let spots = [y, y - 16.0, plot.top + 12.0]
        .into_iter()
        .flat_map(|y| [0.01, 0.3, 0.6].map(|share| spot(across(share), y, Left)));
    let text = (subject.texts.base)(&from);
    if !scene.label(&[&text], letters, spots) {
        // The one text that must not be left out.
        scene.write(&[&text], letters, spot(across(0.01), y, Left));
    }
}

/// Above the plot, to the left of the day.
pub fn breaks(scene: &mut Scene, subject: &Subject) {
    let letters = scene.frame.label(Token::Ink2, Weight::Regular);
    let y = scene.frame.plot.top - 12.0;
    for day in subject.breaks() {
        let (x, _) = scene.at(subject.day(day), 0.0);
        let text = change(subject, day);
        let spots = [spot(x - 7.0, y, Right), spot(x + 7.0, y, Left)];
        scene.label(&[&text], letters, spots);
    }
}

/// What happened to the map on `day`.
pub fn change(subject: &Subject, day: NaiveDate) -> String {
    let written = subject.lang.day(day);
    if NaiveDate::from_ymd_opt(2025, 7, 1) == Some(day) {
        (subject.texts.merger)(&written)
    } else {
        (subject.texts.map_change)(&written)
    }
}

/// The value of the focus month, where its dot stands within the plot.
fn focus(scene: &mut Scene, subject: &Subject) {
    if subject.ends_with_focus() {
        return;
    }
    let Some((at, rate)) = subject.focus_point() else {
        return;
    };
    let center = scene.at(at as f64, rate.percent());
    let mut letters = scene.frame.label(Token::Series, Weight::Bold);
    letters.size = scene.frame.value;
    scene.label(
        &[&subject.rate(rate)],
        letters,
        around(center, letters.size),
    );
}

/// The first value on a new map.
fn firsts(scene: &mut Scene, subject: &Subject) {
    let letters = scene.frame.label(Token::Series, Weight::SemiBold);
    for at in subject.firsts() {
        if let Some(rate) = subject.trend.rates[at] {
            let (at, percent) = point((at, rate));
            let spots = around(scene.at(at, percent), letters.size);
            scene.label(&[&subject.rate(rate)], letters, spots);
        }
    }
}

/// The targets that are not named at the right edge, and what became of the one that is.
pub fn targets(scene: &mut Scene, subject: &Subject) {
    let letters = scene.frame.label(Token::Target, Weight::SemiBold);
    let standing = subject.standing_target();
    for step in &subject.trend.targets {
        let (start, end) = (subject.start_of(step.from), subject.end_of(step.to));
        let (left, y) = scene.at(start, step.value);
        let (right, _) = scene.at(end, step.value);
        if Some(step) == standing {
            due(scene, subject, step);
            continue;
        }
        let value = subject.target(step);
        let mut text = (subject.texts.target)(&value);
        if scene.frame.roomy {
            let long = (subject.texts.target_due)(&value, &subject.due_day(step));
            if letters.width(&long) < right - left - 12.0 {
                text = long;
            }
        }
        let (above, below) = (y - 8.0, y + 4.0 + letters.size);
        let spots = [
            spot(left + 4.0, above, Left),
            spot(right - 8.0, above, Right),
            spot(left + 4.0, below, Left),
            spot(right - 8.0, below, Right),
        ];
        scene.label(&[&text], letters, spots);
    }
}

/// The due day of the target named at the right edge, once it lies behind.
fn due(scene: &mut Scene, subject: &Subject, step: &TargetStep) {
    let start = subject.start_of(step.from);
    let from = subject.end_of(step.due).max(start);
    if from >= subject.window().end {
        return;
    }
    let day = subject.due_day(step);
    let text = match (subject.is_past(step), scene.frame.roomy) {
        (true, true) => (subject.texts.due_passed)(&day),
        (true, false) => subject.texts.overdue.to_owned(),
        (false, _) => (subject.texts.due)(&day),
    };
    let letters = scene.frame.label(Token::Ink2, Weight::Regular);
    let (square, y) = scene.at(from, step.value);
    let right = scene.frame.plot.right;
    let (above, below) = (y - 9.0, y + 6.0 + letters.size);
    let spots = [
        spot(square + 8.0, above, Left),
        spot(right, above, Right),
        spot(square - 8.0, above, Right),
        spot(square + 8.0, below, Left),
        spot(right, below, Right),
        spot(square - 8.0, below, Right),
    ];
    scene.label(&[&text], letters, spots);
}

/// Beside the path, first below a rising one, where no series runs.
fn path(scene: &mut Scene, subject: &Subject) {
    let Some(line) = subject.path() else {
        return;
    };
    let (Some((from, low)), Some((to, high))) = (line.first(), line.last()) else {
        return;
    };
    // Where the path stands at a place: between the two points around it.
    let level = |at: f64| {
        let next = line
            .partition_point(|(x, _)| *x < at)
            .clamp(1, line.len() - 1);
        let ((left, under), (right, over)) = (line[next - 1], line[next]);
        let share = if right > left {
            (at - left) / (right - left)
        } else {
            1.0
        };
        under + (over - under) * share
    };
    let letters = scene.frame.label(Token::Path, Weight::Regular);
    let lines = subject.texts.path;
    let (mut after, mut before) = (Vec::new(), Vec::new());
    // From the middle outwards, in twentieths.
    for twentieth in [11, 10, 12, 9, 13, 8, 14, 7, 15, 6, 16, 5, 17, 4, 18, 3] {
        let share = f64::from(twentieth) / 20.0;
        let at = from + (to - from) * share;
        let (x, y) = scene.at(at, level(at));
        let (under, over) = (y + letters.size, y - letters.line_height() - 4.0);
        let (right, left) = if low <= high {
            (under, over)
        } else {
            (over, under)
        };
        after.push(spot(x + 11.0, right, Left));
        before.push(spot(x - 11.0, left, Right));
    }
    let spots = after.into_iter().chain(before);
    if !scene.label(&lines, letters, spots) {
        // The words must stand somewhere: a path without them would pass for an official one.
        scene.label(&lines, letters, everywhere(scene));
    }
}

/// Group and region, where the right edge has no room for their names, and predecessors, which
/// end long before it.
pub fn behind(scene: &mut Scene, subject: &Subject) {
    let trend = subject.trend;
    if !scene.frame.roomy {
        quiet(
            scene,
            subject,
            subject.group,
            &trend.group,
            Weight::SemiBold,
        );
        if let Some(region) = &trend.region {
            let name = subject.lang.region(&region.region);
            quiet(scene, subject, &name, &region.rates, Weight::SemiBold);
        }
    }
    for series in subject.predecessors(scene.frame) {
        let mut name = subject.lang.tile_name(&series.unit);
        if subject.lang.unit_name(&series.unit) == subject.name {
            name = (subject.lang.drawings().former)(&name);
        }
        quiet(scene, subject, &name, &series.rates, Weight::Regular);
    }
}

fn quiet(
    scene: &mut Scene,
    subject: &Subject,
    name: &str,
    rates: &[Option<Rate>],
    weight: Weight,
) {
    let letters = scene.frame.label(Token::Ink3, weight);
    for run in subject.runs(rates).into_iter().rev().take(1) {
        let line: Vec<Point> = run.into_iter().map(point).collect();
        let lines = balance(name, letters, letters.size * 11.0, 2);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let rows = lines.len() as u8;
        let mut spots = along(scene, &line, true, rows, letters.size);
        spots.extend(along(scene, &line, false, rows, letters.size));
        spots.extend(line.last().map(|(at, value)| {
            let (x, y) = scene.at(*at, *value);
            spot(x - 8.0, y + letters.size * 0.36, Right)
        }));
        scene.label(&lines, letters, spots);
    }
}

/// The middle half: under the band or over it, else not at all.
fn middle(scene: &mut Scene, subject: &Subject) {
    let letters = scene.frame.label(Token::Ink2, Weight::Regular);
    let lines = subject.texts.middle;
    let mut spots = Vec::new();
    for run in subject.runs(&subject.trend.middle).iter().rev() {
        let edge = |upper: bool| {
            let pick = |(at, (low, high))| (at as f64, if upper { high } else { low });
            run.iter().copied().map(pick).collect::<Vec<Point>>()
        };
        spots.extend(along(scene, &edge(false), false, 2, letters.size));
        spots.extend(along(scene, &edge(true), true, 2, letters.size));
    }
    scene.label_within(12, &lines, letters, spots);
}

/// A chart without a single figure says so.
pub fn nothing(scene: &mut Scene, subject: &Subject, is_empty: bool) {
    if is_empty {
        let mut letters = scene.frame.label(Token::Ink2, Weight::SemiBold);
        letters.size += 2.0;
        said(scene, subject.texts.no_figures, letters);
    }
}

/// Words in the middle of the plot, or where there is room.
pub fn said(scene: &mut Scene, words: &str, letters: Lettering) {
    let plot = scene.frame.plot;
    let x = f64::midpoint(plot.left, plot.right);
    let heights = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8];
    let spots = heights.map(|h| spot(x, plot.top + (plot.bottom - plot.top) * h, Center));
    scene.label(&[words], letters, spots);
}
