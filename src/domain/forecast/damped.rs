//! A damped trend that one odd month does not turn.
use crate::domain::statistics::{Slope, deviation, median};

/// Where a series stands and how it moves, after its last month.
///
/// The damped trend of Gardner and McKenzie (1985), made robust as Gelper, Fried and Croux
/// (2010) do it: a month further from what was expected than twice the usual error counts as
/// that far and no further.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Damped {
    level: f64,
    slope: f64,
    weights: Weights,
    /// Usual error one month ahead, as a standard deviation.
    scale: f64,
}

/// How fast the past is forgotten.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Weights {
    /// Weight of the newest month in the level.
    level: f64,
    /// Weight of the newest step in the slope.
    slope: f64,
    /// What is left of the slope from one month to the next.
    damping: f64,
}

const LEVELS: [f64; 4] = [0.15, 0.35, 0.6, 0.9];
const SLOPES: [f64; 3] = [0.03, 0.12, 0.35];
const DAMPINGS: [f64; 3] = [0.85, 0.93, 0.98];
/// How far a month may pull, in usual errors.
const PULL: f64 = 2.0;
/// Weight of the newest error in the usual one.
const SCALE_WEIGHT: f64 = 0.1;
/// The smallest usual error: a logit of 0.01 is a quarter of a point at 50 %.
const SCALE_LEAST: f64 = 0.01;
/// A standard deviation in median absolute deviations, for normal errors.
const NORMAL: f64 = 1.4826;
/// Share of the expected growth that is itself uncertain, for a curve may level off or take off.
const TURNING: f64 = 0.8;
/// Months with a value from which the first level and slope are taken.
const OPENING: usize = 12;

impl Damped {
    /// Fits values in their order in time, `None` being a month without one. `None` with fewer
    /// than [`super::NEEDS`] values.
    pub fn fit(values: &[Option<f64>]) -> Option<Self> {
        let mut runs = Run::all(values)?;
        for value in values {
            runs.iter_mut().for_each(|run| run.take(*value));
        }
        best(&runs)
    }

    /// What [`Damped::fit`] gives of the first `from` values, of one more, and so on to all but
    /// the last; in one go, for that is many times faster.
    pub fn along(values: &[Option<f64>], from: usize) -> Vec<Option<Self>> {
        let mut seen = 0;
        let opened = values.iter().position(|value| {
            seen += usize::from(value.is_some());
            seen == OPENING
        });
        let opened = opened.map_or(values.len(), |at| at + 1);
        let Some(mut runs) = Run::all(values).filter(|_| opened < values.len()) else {
            return (from..values.len())
                .map(|end| Self::fit(&values[..end]))
                .collect();
        };
        let mut found = Vec::with_capacity(values.len() - from.min(values.len()));
        for (end, value) in values.iter().enumerate() {
            if end >= from && end < opened {
                // The runs have opened with months that come only later.
                found.push(Self::fit(&values[..end]));
            } else if end >= from {
                found.push(best(&runs));
            }
            runs.iter_mut().for_each(|run| run.take(*value));
        }
        found
    }

    /// How far each value from `first` on lay from what was expected a month before, added up,
    /// where values go through these weights; and how many there were.
    pub fn missed(self, values: &[Option<f64>], first: usize) -> Option<(f64, usize)> {
        let mut run = Run::new(&Opening::of(values)?, self.weights);
        let (mut before, mut seen) = (0.0, 0);
        for (at, value) in values.iter().enumerate() {
            if at == first {
                (before, seen) = (run.sum, run.errors.len());
            }
            run.take(*value);
        }
        Some((run.sum - before, run.errors.len() - seen))
    }

    /// The value expected so many months after the last; at least 1.
    pub fn ahead(self, months: usize) -> f64 {
        self.level + self.slope * self.damped(months)
    }

    /// How far off the value may be so many months ahead: the standard deviation that this trend
    /// would have (Hyndman and others 2008, section 6.3), and a share of the growth itself.
    pub fn spread(self, months: usize) -> f64 {
        let grown: f64 = (1..months)
            .map(|step| {
                let weight =
                    self.weights.level * (1.0 + self.weights.slope * self.damped(step));
                weight * weight
            })
            .sum();
        let turning = TURNING * self.slope * self.damped(months);
        (self.scale * self.scale * (1.0 + grown) + turning * turning).sqrt()
    }

    /// The damping of this many steps, added up.
    fn damped(self, steps: usize) -> f64 {
        let damping = self.weights.damping;
        damping * (1.0 - damping.powi(steps as i32)) / (1.0 - damping)
    }
}

/// What a run begins with.
struct Opening {
    level: f64,
    slope: f64,
    scale: f64,
}

impl Opening {
    fn of(values: &[Option<f64>]) -> Option<Self> {
        let points: Vec<(f64, f64)> = (0..)
            .map(f64::from)
            .zip(values)
            .filter_map(|(place, value)| Some((place, (*value)?)))
            .take(OPENING)
            .collect();
        if points.len() < super::NEEDS {
            return None;
        }
        let line = Slope::through(&points)?;
        let errors: Vec<f64> = points
            .iter()
            .map(|(place, value)| value - line.at(*place))
            .collect();
        Some(Self {
            level: line.at(-1.0),
            slope: line.per_step,
            scale: (NORMAL * deviation(&errors)?).max(SCALE_LEAST),
        })
    }
}

/// A trend on its way through the values.
struct Run {
    weights: Weights,
    level: f64,
    slope: f64,
    scale: f64,
    /// Sizes of the errors so far, and their sum.
    errors: Vec<f64>,
    sum: f64,
}

impl Run {
    /// One for each choice of weights.
    fn all(values: &[Option<f64>]) -> Option<Vec<Self>> {
        let opening = Opening::of(values)?;
        let mut all = Vec::with_capacity(LEVELS.len() * SLOPES.len() * DAMPINGS.len());
        for level in LEVELS {
            for slope in SLOPES {
                all.extend(DAMPINGS.map(|damping| {
                    let weights = Weights {
                        level,
                        slope,
                        damping,
                    };
                    Self::new(&opening, weights)
                }));
            }
        }
        Some(all)
    }

    fn new(opening: &Opening, weights: Weights) -> Self {
        Self {
            weights,
            level: opening.level,
            slope: opening.slope,
            scale: opening.scale,
            errors: Vec::new(),
            sum: 0.0,
        }
    }

    fn take(&mut self, value: Option<f64>) {
        let step = self.weights.damping * self.slope;
        let expected = self.level + step;
        let Some(value) = value else {
            (self.level, self.slope) = (expected, step);
            return;
        };
        let error = value - expected;
        let pulled = error.clamp(-PULL * self.scale, PULL * self.scale);
        self.errors.push(error.abs());
        self.sum += error.abs();
        self.scale = usual(self.scale, error);
        let before = self.level;
        self.level = expected + self.weights.level * pulled;
        self.slope = step + self.weights.slope * (self.level - before - step);
    }

    fn trend(&self) -> Damped {
        // What was left at the end may be one calm year; the middle of all errors is steadier.
        let steady = NORMAL * median(&self.errors).unwrap_or(self.scale);
        Damped {
            level: self.level,
            slope: self.slope,
            weights: self.weights,
            scale: steady.max(SCALE_LEAST),
        }
    }
}

/// The trend that erred least on the way; all have seen the same months.
fn best(runs: &[Run]) -> Option<Damped> {
    let best = runs.iter().min_by(|a, b| a.sum.total_cmp(&b.sum))?;
    Some(best.trend())
}

/// The usual error after one more; a wild one moves it no more than a large one.
fn usual(scale: f64, error: f64) -> f64 {
    let part = (error / scale).clamp(-PULL, PULL);
    // So that it stays where it is while errors are normal.
    const LEVEL: f64 = 1.0 / 0.774;
    let square = SCALE_WEIGHT * LEVEL * part * part + (1.0 - SCALE_WEIGHT);
    (scale * square.sqrt()).max(SCALE_LEAST)
}
