//! How wrong the method was on the past of these series.
use super::{Course, NEEDS, REACH};
use crate::domain::statistics::quantile;

/// Errors of forecasts from past months, each as a part of what its own course expected.
///
/// Taken together from all series: one alone has too few. The series are forecast again from
/// their past months, as if what came later were not known (rolling origin), and whatever was
/// forecast for the months of the last year is compared with what came.
#[derive(Clone, Debug, Default)]
pub struct Errors {
    /// By months ahead, from one.
    by_distance: Vec<Vec<Error>>,
}

#[derive(Clone, Copy, Debug)]
struct Error {
    /// Where the series stood when the forecast was made.
    level: f64,
    /// Size of the error over [`Course::spread`].
    size: f64,
}

/// Sizes of errors that are comparable with those of one forecast, smallest first.
#[derive(Clone, Debug)]
pub struct Comparable(Vec<f64>);

/// Distances on either side of one that are looked at with it, for there are few errors of each.
const NEIGHBOURS: usize = 2;
/// Months whose forecasts are compared with what came.
const JUDGED: usize = 12;
/// Months that a forecast of the past was made from, where there are twice as many.
const FIRST: usize = 24;
/// One in so many errors is looked at: those of forecasts made from the nearest levels. A low
/// rate may take off and a high one seldom does anything, so their errors are not alike.
const NEAREST: usize = 3;
/// Fewest errors that a band is made from.
const ENOUGH: usize = 30;

impl Errors {
    /// The errors on the past of these series, each oldest first.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a [Option<f64>]>) -> Self {
        let mut by_distance = vec![Vec::new(); REACH];
        for values in all {
            let judged = values.len().saturating_sub(JUDGED);
            let first = (values.len() / 2).clamp(NEEDS, FIRST);
            let first = first.max((judged + 1).saturating_sub(REACH));
            let courses = Course::along(values, first).into_iter().zip(first..);
            for (course, origin) in courses {
                let Some(course) = course else { continue };
                let level = course.level();
                for (ahead, came) in (1..=REACH).zip(&values[origin..]) {
                    let Some(came) = came.filter(|_| origin + ahead > judged) else {
                        continue;
                    };
                    let size = (came - course.ahead(ahead)).abs() / course.spread(ahead);
                    by_distance[ahead - 1].push(Error { level, size });
                }
            }
        }
        Self { by_distance }
    }

    /// The errors of forecasts so far ahead that were made from about this level. `None` where
    /// too few are known.
    pub fn comparable(&self, ahead: usize, level: f64) -> Option<Comparable> {
        let first = ahead.saturating_sub(1 + NEIGHBOURS);
        let last = (ahead + NEIGHBOURS).min(self.by_distance.len());
        let mut near = self.by_distance.get(first..last)?.concat();
        let wanted = (near.len() / NEAREST).max(ENOUGH);
        if near.len() < ENOUGH {
            return None;
        }
        if wanted < near.len() {
            let away = |error: &Error| (error.level - level).abs();
            near.select_nth_unstable_by(wanted, |a, b| away(a).total_cmp(&away(b)));
            near.truncate(wanted);
        }
        let mut sizes: Vec<f64> = near.iter().map(|error| error.size).collect();
        sizes.sort_by(f64::total_cmp);
        Some(Comparable(sizes))
    }
}

impl Comparable {
    /// How far a share of the errors stayed within, in spreads; 0.8 for a band that should hold
    /// four in five.
    pub fn within(&self, share: f64) -> f64 {
        quantile(&self.0, share).unwrap_or_default()
    }

    /// The share of errors that went at least so many spreads up, or down where it is negative:
    /// errors are taken to go up as often as down. Never 0 or 1, for nothing is certain.
    pub fn beyond(&self, spreads: f64) -> f64 {
        let less = self.0.partition_point(|size| *size < spreads.abs());
        let either = (self.0.len() - less + 1) as f64 / (self.0.len() + 1) as f64;
        if spreads >= 0.0 {
            either / 2.0
        } else {
            1.0 - either / 2.0
        }
    }
}
