//! The months to come, with their bands.
use super::{Course, Errors, from_logit};

/// One month of a forecast. Unit of all: percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What is expected if things go on as they did.
    pub expected: f64,
    /// Low and high ends that should hold one in two.
    pub half: (f64, f64),
    /// Low and high ends that should hold four in five.
    pub most: (f64, f64),
    /// Low and high ends that should hold nineteen in twenty.
    pub nearly_all: (f64, f64),
}

/// A forecast that can be asked.
#[derive(Clone, Debug)]
pub struct Outlook<E> {
    course: Course,
    errors: E,
}

impl<E: AsRef<Errors>> Outlook<E> {
    /// The outlook of a series of logits, oldest first; `None` under [`super::NEEDS`] months.
    pub fn of(values: &[Option<f64>], errors: E) -> Option<Self> {
        let course = Course::of(values)?;
        Some(Self { course, errors })
    }

    /// The month so many after the last, from 1; `None` beyond what past errors are known for.
    pub fn step(&self, ahead: usize) -> Option<Step> {
        let middle = self.course.ahead(ahead);
        let past = self
            .errors
            .as_ref()
            .comparable(ahead, self.course.level())?;
        let band = |share| {
            let reach = past.within(share) * self.course.spread(ahead);
            (from_logit(middle - reach), from_logit(middle + reach))
        };
        Some(Step {
            expected: from_logit(middle),
            half: band(0.5),
            most: band(0.8),
            nearly_all: band(0.95),
        })
    }

    /// Chance that the logit is at least `logit` so many months ahead; over 0 and under 1.
    pub fn reaches(&self, logit: f64, ahead: usize) -> Option<f64> {
        let past = self
            .errors
            .as_ref()
            .comparable(ahead, self.course.level())?;
        let away = (logit - self.course.ahead(ahead)) / self.course.spread(ahead);
        Some(past.beyond(away))
    }

    /// Whether the months of the year are taken into account.
    pub fn has_season(&self) -> bool {
        self.course.has_season()
    }
}

impl AsRef<Self> for Errors {
    fn as_ref(&self) -> &Self {
        self
    }
}
