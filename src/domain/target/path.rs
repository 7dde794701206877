//! The way from the last value known when a target was issued to the target.
use super::Target;
use crate::domain::{Board, Decimal, Indicator, Month, Rate, UnitIx};
use std::{fmt, str::FromStr};

/// Milestones of a path at most.
const MOST_STEPS: usize = 36;

/// How steeply an S-curve climbs in its middle: the logistic curve is cut at ±4.
const STEEPNESS: f64 = 8.0;

/// The shape of a reference path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PathShape {
    /// Evenly, month by month.
    #[default]
    Linear,
    /// At each agreed milestone at once to its value; level in between.
    Steps(Vec<(Month, Decimal)>),
    /// Slowly, then fast, then slowly: a logistic curve, symmetrical about its middle.
    SCurve,
}

/// A text that is not a shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not linear, s-curve, or steps:2026-06=50,2026-09=60.5")]
pub struct PathShapeError(pub String);

impl PathShape {
    /// The shape that goes up at `steps`; `None` unless there are some, in the order of their
    /// months, and none below the one before.
    pub fn steps(steps: Vec<(Month, Decimal)>) -> Option<Self> {
        let rises = |pair: &[(Month, Decimal)]| {
            pair[0].0 < pair[1].0 && pair[0].1.hundredths <= pair[1].1.hundredths
        };
        let is_sound = (1..=MOST_STEPS).contains(&steps.len()) && steps.windows(2).all(rises);
        is_sound.then_some(Self::Steps(steps))
    }

    /// The milestones; none of a shape without.
    pub fn milestones(&self) -> &[(Month, Decimal)] {
        match self {
            Self::Steps(steps) => steps,
            Self::Linear | Self::SCurve => &[],
        }
    }
}

impl fmt::Display for PathShape {
    /// As files and the database have it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Linear => f.write_str("linear"),
            Self::SCurve => f.write_str("s-curve"),
            Self::Steps(steps) => {
                let texts = steps
                    .iter()
                    .map(|(month, value)| format!("{month}={value}"));
                write!(f, "steps:{}", texts.collect::<Vec<_>>().join(","))
            }
        }
    }
}

impl FromStr for PathShape {
    type Err = PathShapeError;

    fn from_str(text: &str) -> Result<Self, PathShapeError> {
        let wrong = || PathShapeError(text.to_owned());
        match text {
            "linear" => return Ok(Self::Linear),
            "s-curve" => return Ok(Self::SCurve),
            _ => {}
        }
        let steps = text.strip_prefix("steps:").ok_or_else(wrong)?;
        let step = |step: &str| {
            let (month, value) = step.split_once('=')?;
            Some((month.parse().ok()?, value.parse().ok()?))
        };
        let steps: Option<Vec<_>> = steps.split(',').map(step).collect();
        steps.and_then(Self::steps).ok_or_else(wrong)
    }
}

/// A way from a value to a target.
///
/// A product of ours, never official: always shown as "lộ trình tham chiếu".
#[derive(Clone, Debug, PartialEq)]
pub struct ReferencePath {
    /// Month of the starting value.
    pub from: Month,
    /// Unit: percent.
    pub start: f64,
    /// Month in which the target is due.
    pub to: Month,
    /// Unit: percent.
    pub end: f64,
    /// How it goes from one to the other.
    pub shape: PathShape,
}

impl ReferencePath {
    /// The path towards `target`, from the last rate not after its issue; none before `first`
    /// is looked for.
    ///
    /// `None` without a date of issue, without a rate by then, or when that rate had reached the
    /// target already.
    pub fn towards(
        target: &Target,
        first: Month,
        rate: impl Fn(Month) -> Option<Rate>,
    ) -> Option<Self> {
        let issued = Month::of(target.issued?);
        let (from, rate) = first
            .through(issued)
            .rev()
            .find_map(|month| Some((month, rate(month)?)))?;
        Some(Self {
            from,
            start: rate.percent(),
            to: Month::of(target.due),
            end: target.value.value(),
            shape: target.path.clone(),
        })
        .filter(|path| path.from < path.to && path.start < path.end)
    }

    /// Where the path stands in `month`. Unit: percent. `None` outside it.
    pub fn at(&self, month: Month) -> Option<f64> {
        if month < self.from || month > self.to {
            return None;
        }
        let reached = self.shape.milestones().iter().rev();
        let reached = reached.filter(|(at, _)| *at <= month && month < self.to);
        let share = f64::from(month.since(self.from)) / f64::from(self.to.since(self.from));
        Some(match reached.map(|(_, value)| value.value()).next() {
            Some(value) if month > self.from => value,
            _ => self.level(share),
        })
    }

    /// Where the path stands when `share` of its time is over. Unit: percent. Milestones are
    /// not looked at.
    pub fn level(&self, share: f64) -> f64 {
        let climbed = match self.shape {
            PathShape::Linear => share,
            PathShape::Steps(_) => share.floor(),
            PathShape::SCurve => logistic(share),
        };
        self.start + (self.end - self.start) * climbed
    }
}

/// The logistic curve from 0 at 0 to 1 at 1.
fn logistic(share: f64) -> f64 {
    // The hyperbolic tangent is the same curve about its middle.
    let half = STEEPNESS / 4.0;
    0.5 + (half * (2.0 * share - 1.0)).tanh() / (2.0 * half.tanh())
}

impl Board {
    /// The path to the target that judges `unit` in `month`; never official.
    pub fn reference_path(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        basis: crate::domain::Basis,
        month: Month,
    ) -> Option<ReferencePath> {
        let target = self.target_for(unit, indicator, month)?;
        ReferencePath::towards(target, self.first_month()?, |at| {
            self.figure(unit, indicator, basis, at).rate()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn path(shape: &str) -> ReferencePath {
        ReferencePath {
            from: month("2025-01"),
            start: 20.0,
            to: month("2025-09"),
            end: 60.0,
            shape: shape.parse().unwrap(),
        }
    }

    #[test]
    fn every_shape_begins_and_ends_at_its_dated_values_and_is_nowhere_else() {
        for shape in ["linear", "s-curve", "steps:2025-03=30,2025-06=50.5"] {
            let path = path(shape);
            assert_eq!(path.at(month("2025-01")), Some(20.0), "{shape}");
            assert_eq!(path.at(month("2025-09")), Some(60.0), "{shape}");
            assert_eq!(path.at(month("2024-12")), None, "{shape}");
            assert_eq!(path.at(month("2025-10")), None, "{shape}");
        }
    }

    #[test]
    fn in_the_middle_a_line_and_an_s_curve_have_come_half_the_way() {
        let (line, curve) = (path("linear"), path("s-curve"));
        for path in [&line, &curve] {
            assert!((path.at(month("2025-05")).unwrap() - 40.0).abs() < 1e-9);
        }
        assert_eq!(line.at(month("2025-03")), Some(30.0));
        let early = curve.at(month("2025-03")).unwrap() - 20.0;
        let late = 60.0 - curve.at(month("2025-07")).unwrap();
        assert!(early < 10.0 && (early - late).abs() < 1e-9, "symmetrical");
        // (1/(1+e²) − 1/(1+e⁴)) / (1 − 2/(1+e⁴)) of the way, by hand.
        assert!((early / 40.0 - 0.104_994).abs() < 1e-6, "{early}");
    }

    #[test]
    fn a_milestone_holds_from_its_month_until_the_next() {
        let path = path("steps:2025-03=30,2025-06=50.5");
        let at = |text| path.at(month(text));
        assert_eq!(at("2025-02"), Some(20.0), "before the first");
        assert_eq!((at("2025-03"), at("2025-05")), (Some(30.0), Some(30.0)));
        assert_eq!((at("2025-06"), at("2025-08")), (Some(50.5), Some(50.5)));
    }

    #[test]
    fn a_shape_reads_back_as_it_was_written_and_nothing_else_is_one() {
        for text in ["linear", "s-curve", "steps:2025-03=30,2025-06=50.5"] {
            assert_eq!(text.parse::<PathShape>().unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "Linear",
            "steps:",
            "steps:2025-03",
            "steps:2025-13=30",
            "steps:2025-03=-1",
            "steps:2025-03=30,2025-03=40",
            "steps:2025-06=30,2025-03=40",
            "steps:2025-03=40,2025-06=30",
            "steps:2025-03=30;2025-06=40",
            "steps:2025-03=30,",
        ] {
            assert!(wrong.parse::<PathShape>().is_err(), "{wrong}");
        }
    }
}
