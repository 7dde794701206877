//! What a trend shows, in the coordinates of its plot and in words.
use super::{canvas::Point, dress::Frame};
use crate::{
    domain::{Basis, Month, PathShape, Rate, Series, TargetStep, Trend},
    i18n::{ChartTexts, Lang},
};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// What is drawn, and in which words.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'t> {
    /// The figures.
    pub trend: &'t Trend,
    /// Name of the main series.
    pub name: &'t str,
    /// Name of the group behind it.
    pub group: &'t str,
    /// The language.
    pub lang: Lang,
    /// Its words.
    pub texts: &'static ChartTexts,
}

impl Subject<'_> {
    /// Place of a month: 0 is the first of the window.
    pub fn place(&self, month: Month) -> f64 {
        let first = self.trend.months.first();
        f64::from(month.since(*first.unwrap_or(&self.trend.focus)))
    }

    /// From the first to the last month. A single month stands at the right edge.
    pub fn window(&self) -> Range<f64> {
        match self.trend.months.len() {
            0 | 1 => -0.5..0.0,
            months => 0.0..(months - 1) as f64,
        }
    }

    /// Where `month` ends, within the window.
    pub fn end_of(&self, month: Month) -> f64 {
        let window = self.window();
        (self.place(month) + 0.5).clamp(window.start, window.end)
    }

    /// Where `month` begins, within the window.
    pub fn start_of(&self, month: Month) -> f64 {
        self.end_of(month.plus(-1))
    }

    /// Where `day` lies: a month reaches half a place to each side of its own.
    pub fn day(&self, day: NaiveDate) -> f64 {
        let month = Month::of(day);
        let share = f64::from(day.day0()) / f64::from(month.last_day().day());
        self.place(month) - 0.5 + share
    }

    /// Index of the month that the page is about.
    pub fn focus(&self) -> Option<usize> {
        let months = &self.trend.months;
        months.iter().position(|month| *month == self.trend.focus)
    }

    /// Whether the window ends with the focus month.
    pub fn ends_with_focus(&self) -> bool {
        self.trend.months.last() == Some(&self.trend.focus)
    }

    /// The focus month and its rate, where it has one.
    pub fn focus_point(&self) -> Option<(usize, Rate)> {
        Some((self.focus()?, self.trend.focus_rate()?))
    }

    /// Index of the first rate of the month of `day` or later: the first one on a new map.
    pub fn first_rate_from(&self, month: Month) -> Option<usize> {
        let rates = self.trend.months.iter().zip(&self.trend.rates);
        rates
            .enumerate()
            .find_map(|(at, (of, rate))| (*of >= month && rate.is_some()).then_some(at))
    }

    /// The last step, if it reaches the end of the window: the target that still judges.
    pub fn standing_target(&self) -> Option<&TargetStep> {
        let last = self.trend.months.last();
        self.trend
            .targets
            .last()
            .filter(|step| Some(&step.to) == last)
    }

    /// Whether the due day of `step` lies before the month that the page is about.
    pub fn is_past(&self, step: &TargetStep) -> bool {
        step.due < self.trend.focus
    }

    /// A rate as it is written beside these targets.
    pub fn rate(&self, rate: Rate) -> String {
        let targets: Vec<f64> = self.trend.targets.iter().map(|step| step.value).collect();
        self.lang.percent_near(rate.percent(), &targets)
    }

    /// A target as its source wrote it: without decimals where there are none.
    pub fn target(&self, step: &TargetStep) -> String {
        let places = (0..2).find(|places| {
            let shifted = step.value * 10_f64.powi(*places);
            (shifted - shifted.round()).abs() < 1e-6
        });
        self.lang.number(step.value, places.unwrap_or(2) as usize) + "%"
    }

    /// The due day of a target. Steps know months; every target of the reference list is due
    /// on the last day of one.
    pub fn due_day(&self, step: &TargetStep) -> String {
        self.lang.day(step.due.last_day())
    }

    /// The stretches of `values` without a gap, as places and values.
    ///
    /// A cumulative series starts anew each January, so it is cut there as well.
    pub fn runs<T: Copy>(&self, values: &[Option<T>]) -> Vec<Vec<(usize, T)>> {
        let mut runs: Vec<Vec<(usize, T)>> = Vec::new();
        let mut open = false;
        for (at, (month, value)) in self.trend.months.iter().zip(values).enumerate() {
            let anew = self.trend.basis == Basis::YearToDate && month.number() == 1;
            open &= !anew;
            match (value, runs.last_mut()) {
                (Some(value), Some(run)) if open => run.push((at, *value)),
                (Some(value), _) => runs.push(vec![(at, *value)]),
                (None, _) => {}
            }
            open = value.is_some();
        }
        runs
    }

    /// The lowest and the highest value to be shown; 0 and 100 if there are none. Unit: percent.
    pub fn extent(&self) -> (f64, f64) {
        let trend = self.trend;
        let behind = trend.predecessors.iter().map(|series| &series.rates);
        let behind = behind.chain(trend.region.as_ref().map(|region| &region.rates));
        let rates = trend.rates.iter().chain(&trend.group);
        let rates = rates.chain(behind.flatten()).flatten();
        let bands = trend
            .middle
            .iter()
            .flatten()
            .flat_map(|(lower, upper)| [*lower, *upper]);
        let paths = trend.path.iter().flat_map(|path| {
            let steps = path.shape.milestones().iter();
            let steps = steps.map(|(_, value)| value.value());
            steps.chain([path.start, path.end])
        });
        let ahead = trend.ahead.iter();
        let bands = bands.chain(ahead.flat_map(|ahead| [ahead.rate.most.0, ahead.rate.most.1]));
        rates
            .map(|rate| rate.percent())
            .chain(bands)
            .chain(paths)
            .chain(trend.targets.iter().map(|step| step.value))
            .map(|value| (value, value))
            .reduce(wider)
            .unwrap_or((0.0, 100.0))
    }

    /// What the unit was made from, where there is room to tell so many lines apart.
    pub fn predecessors(&self, frame: Frame) -> &[Series] {
        if frame.roomy {
            &self.trend.predecessors
        } else {
            &[]
        }
    }

    /// The days on which the map changed, without those before the second month.
    pub fn breaks(&self) -> impl Iterator<Item = NaiveDate> {
        let months = &self.trend.months;
        self.trend.breaks.iter().copied().filter(move |day| {
            let month = Month::of(*day);
            months.first().is_some_and(|first| *first < month)
                && months.last().is_some_and(|last| month <= *last)
        })
    }

    /// Places of the first rates on a new map, unless that is the focus month, which has a dot
    /// of its own.
    pub fn firsts(&self) -> Vec<usize> {
        let firsts = self
            .breaks()
            .filter_map(|day| self.first_rate_from(Month::of(day)));
        firsts.filter(|at| Some(*at) != self.focus()).collect()
    }

    /// The reference path within the window, as points of the plot from left to right.
    ///
    /// It ends with its last month, where the square of the target stands.
    pub fn path(&self) -> Option<Vec<Point>> {
        let path = self.trend.path.as_ref()?;
        let window = self.window();
        // The square stands within the window even where the last month is that of the due day.
        let within = self
            .trend
            .months
            .last()
            .is_some_and(|last| path.to <= *last);
        let to = if within {
            self.end_of(path.to)
        } else {
            self.place(path.to) + 0.5
        };
        let from = self.place(path.from);
        let level = |at: f64| (at, path.level((at - from) / (to - from)));
        let (start, end) = (from.max(window.start), to.min(window.end));
        (start < end).then(|| match &path.shape {
            PathShape::Linear => vec![level(start), level(end)],
            PathShape::SCurve => {
                let part = |at: i32| start + (end - start) * f64::from(at) / f64::from(PARTS);
                (0..=PARTS).map(|at| level(part(at))).collect()
            }
            PathShape::Steps(steps) => {
                let steps = steps.iter().map(|(at, to)| (self.place(*at), to.value()));
                let steps = steps.chain([(to, path.end)]);
                stairs(path.start, steps, start, end)
            }
        })
    }

    /// A rate in the focus month, of the series `rates`.
    pub fn rate_at_focus(&self, rates: &[Option<Rate>]) -> Option<Rate> {
        *rates.get(self.focus()?)?
    }
}

/// A level that changes at each of `steps`, between the places `start` and `end`.
fn stairs(
    mut level: f64,
    steps: impl Iterator<Item = Point>,
    start: f64,
    end: f64,
) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, to) in steps.filter(|(at, _)| *at <= end) {
        if at > start {
            if points.is_empty() {
                points.push((start, level));
            }
            points.extend([(at, level), (at, to)]);
        }
        level = to;
    }
    if points.is_empty() {
        points.push((start, level));
    }
    if points.last().is_some_and(|(at, _)| *at < end) {
        points.push((end, level));
    }
    points
}

/// Pieces of which a curved path is drawn.
const PARTS: i32 = 48;

/// A place in the window and a rate, as a point of the plot.
pub fn point((at, rate): (usize, Rate)) -> Point {
    (at as f64, rate.percent())
}

/// From the lower beginning to the higher end of two extents.
pub fn wider(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0.min(b.0), a.1.max(b.1))
}
