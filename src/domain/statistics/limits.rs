//! How far a series usually wavers from month to month.

/// Three-sigma limits of an `XmR` chart, as in "Making Data Count" of NHS England.
///
/// The spread comes from the steps between neighbours, not from the values, so a series that
/// has shifted does not hide its own shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProcessLimits {
    /// Mean of the values.
    pub mean: f64,
    /// Mean less three sigma.
    pub low: f64,
    /// Mean and three sigma.
    pub high: f64,
}

/// Three over d2 = 1.128, the constant for ranges of two values.
const THREE_SIGMA: f64 = 2.66;
/// Fewest values for limits that mean anything; NHS England asks for twelve, and takes eight.
const NEEDS: usize = 8;

impl ProcessLimits {
    /// The limits of values in their order in time; `None` when there are too few.
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.len() < NEEDS {
            return None;
        }
        let mean_of = |values: &mut dyn Iterator<Item = f64>, count: usize| {
            values.sum::<f64>() / count as f64
        };
        let mean = mean_of(&mut values.iter().copied(), values.len());
        let mut steps = values.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        let reach = THREE_SIGMA * mean_of(&mut steps, values.len() - 1);
        Some(Self {
            mean,
            low: mean - reach,
            high: mean + reach,
        })
    }

    /// Whether a value lies outside; one on a limit does not.
    pub fn excludes(self, value: f64) -> bool {
        value < self.low || value > self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_the_mean_and_two_point_six_six_mean_steps() {
        let values = [
            15.47, 14.83, 16.49, 18.57, 18.28, 17.46, 20.57, 22.63, 20.95, 23.02, 22.41, 25.10,
        ];
        let found = ProcessLimits::of(&values).unwrap();
        assert!((found.mean - 19.648333333333333).abs() < 1e-9);
        assert!((found.low - 15.365733333333333).abs() < 1e-9);
        assert!((found.high - 23.930933333333336).abs() < 1e-9);
    }

    #[test]
    fn a_value_on_a_limit_is_inside_and_one_beyond_it_is_not() {
        let limits = ProcessLimits {
            mean: 10.0,
            low: 8.0,
            high: 12.0,
        };
        assert!(!limits.excludes(8.0) && !limits.excludes(12.0));
        assert!(limits.excludes(7.999) && limits.excludes(12.001));
    }

    #[test]
    fn seven_values_have_no_limits() {
        assert_eq!(ProcessLimits::of(&[30.0; 7]), None);
        assert!(ProcessLimits::of(&[30.0; 8]).is_some());
    }
}
