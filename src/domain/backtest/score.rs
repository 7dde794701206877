//! Forecasts against what came.
use super::AHEAD;
use crate::domain::forecast::{Errors, Outlook, Step, from_logit};

/// A way to forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The damped trend of this product.
    Ours,
    /// Whatever the last month had.
    Naive,
    /// The straight line from the first month to the last.
    Drift,
    /// Exponential smoothing that chooses its own form, by augurs; gaps filled with the month
    /// before, for it takes none.
    AutoEts,
}

impl Method {
    /// All of them, ours first.
    pub const ALL: [Self; 4] = [Self::Ours, Self::Naive, Self::Drift, Self::AutoEts];

    /// The code in the file of results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Naive => "naive",
            Self::Drift => "drift",
            Self::AutoEts => "auto_ets",
        }
    }
}

/// One series with its end held back. Unit: logit.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    past: &'a [Option<f64>],
    came: &'a [Option<f64>],
}

/// How a method did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Which.
    pub method: Method,
    /// Forecasts of whole series; one series counts once for each end.
    pub series: usize,
    /// Months that were compared.
    pub months: usize,
    /// Mean error in mean steps of the past; less is better.
    pub mase: f64,
    /// Months that came within the 80 % band; only ours has one. Unit: percent.
    pub held: Option<f64>,
}

/// What a method makes of a past in percent: the months to come.
pub type Forecaster<'f> = &'f dyn Fn(&[f64], usize) -> Vec<f64>;

impl<'a> Case<'a> {
    /// The series without its last `held_back` months, the first twelve of which came; `None`
    /// where too little is left.
    pub fn of(series: &'a [Option<f64>], held_back: usize) -> Option<Self> {
        let known = series.len().checked_sub(held_back)?;
        let (past, came) = series.split_at(known);
        let case = Self {
            past,
            came: &came[..came.len().min(AHEAD)],
        };
        (case.step() > 0.0 && case.came.iter().any(Option::is_some)).then_some(case)
    }

    /// The past in percent, without its gaps.
    fn known(&self) -> Vec<f64> {
        self.past
            .iter()
            .flatten()
            .copied()
            .map(from_logit)
            .collect()
    }

    /// The past in percent, each gap filled with the month before.
    fn filled(&self) -> Vec<f64> {
        let mut last = None;
        let filled = self.past.iter().filter_map(|value| {
            last = value.or(last);
            last.map(from_logit)
        });
        filled.collect()
    }

    /// Mean step from month to month. Unit: percentage points.
    fn step(&self) -> f64 {
        let known = self.known();
        let steps = known.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        steps.sum::<f64>() / known.len().saturating_sub(1).max(1) as f64
    }

    /// Mean error of a forecast in mean steps.
    fn error(&self, forecast: &[f64]) -> f64 {
        let came = self.came.iter().zip(forecast);
        let errors: Vec<f64> = came
            .filter_map(|(came, expected)| Some((from_logit((*came)?) - expected).abs()))
            .collect();
        errors.iter().sum::<f64>() / errors.len().max(1) as f64 / self.step()
    }
}

/// How the methods did in these rounds; the errors behind our bands are those of the round's own
/// pasts. `auto_ets` is somebody else's, so it is handed in.
pub fn scores(rounds: &[Vec<Case>], auto_ets: Option<Forecaster>) -> Vec<Score> {
    let mut errors: [Vec<f64>; 4] = Default::default();
    let (mut held, mut months) = (0, 0);
    for cases in rounds {
        let known = Errors::of(cases.iter().map(|case| case.past));
        for case in cases {
            let Some(steps) = steps(case, &known) else {
                continue;
            };
            let expected: Vec<f64> = steps.iter().map(|step| step.expected).collect();
            errors[0].push(case.error(&expected));
            let past = case.known();
            errors[1].push(case.error(&naive(&past)));
            errors[2].push(case.error(&drift(&past)));
            if let Some(forecast) = auto_ets {
                errors[3].push(case.error(&forecast(&case.filled(), AHEAD)));
            }
            for (came, step) in case.came.iter().zip(&steps) {
                let Some(came) = came.map(from_logit) else {
                    continue;
                };
                months += 1;
                held += usize::from(step.most.0 <= came && came <= step.most.1);
            }
        }
    }
    let of = |(method, errors): (Method, &Vec<f64>)| {
        let ours = method == Method::Ours;
        (!errors.is_empty()).then(|| Score {
            method,
            series: errors.len(),
            months,
            mase: errors.iter().sum::<f64>() / errors.len() as f64,
            held: ours
                .then(|| 100.0 * f64::from(held as u32) / f64::from(months.max(1) as u32)),
        })
    };
    Method::ALL
        .into_iter()
        .zip(&errors)
        .filter_map(of)
        .collect()
}

/// Our forecast of a case; `None` where it has too few months, or past errors are too few.
fn steps(case: &Case, errors: &Errors) -> Option<Vec<Step>> {
    let outlook = Outlook::of(case.past, errors)?;
    (1..=case.came.len())
        .map(|ahead| outlook.step(ahead))
        .collect()
}

fn naive(past: &[f64]) -> Vec<f64> {
    vec![past.last().copied().unwrap_or_default(); AHEAD]
}

fn drift(past: &[f64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (past.first(), past.last()) else {
        return Vec::new();
    };
    let slope = (last - first) / past.len().saturating_sub(1).max(1) as f64;
    (1..=AHEAD)
        .map(|ahead| last + slope * ahead as f64)
        .collect()
}
