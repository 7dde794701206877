//! Whether values rise or fall at all, or only waver.
use super::below;
use std::cmp::Ordering;

/// The test of Mann and Kendall for a monotonic tendency.
///
/// It asks of each pair of months whether the later one is higher, so neither the size of a
/// step nor the form of the curve matters. Ties are corrected for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tendency {
    /// Pairs that rise less pairs that fall.
    pub score: i64,
    /// Chance of a score so far from zero, either way, if there were no tendency; 0 to 1.
    pub chance: f64,
}

impl Tendency {
    /// Fewest values that the normal approximation is fit for (Kendall 1975).
    pub const NEEDS: usize = 8;

    /// The tendency of values in their order in time; `None` when there are too few.
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.len() < Self::NEEDS {
            return None;
        }
        let sign = |a: f64, b: f64| match b.total_cmp(&a) {
            Ordering::Greater => 1,
            Ordering::Equal => 0,
            Ordering::Less => -1,
        };
        let score: i64 = values
            .iter()
            .enumerate()
            .flat_map(|(at, a)| values[at + 1..].iter().map(move |b| sign(*a, *b)))
            .sum();
        let spread = variance(values);
        // Scores go in steps of one, so half a step is taken off on the way to zero.
        let distance = (score.abs() - 1).max(0) as f64;
        let chance = if spread > 0.0 {
            2.0 * below(-distance / spread.sqrt())
        } else {
            1.0
        };
        Some(Self { score, chance })
    }

    /// Whether the values rise, at this level of chance (0.05: one in twenty).
    pub fn rises(self, level: f64) -> bool {
        self.score > 0 && self.chance < level
    }

    /// Whether the values fall, at this level of chance.
    pub fn falls(self, level: f64) -> bool {
        self.score < 0 && self.chance < level
    }
}

/// Variance of the score if there were no tendency, less what ties take from it.
fn variance(values: &[f64]) -> f64 {
    let part = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let ties: f64 = sorted
        .chunk_by(|a, b| a == b)
        .map(|tied| part(tied.len() as f64))
        .sum();
    (part(values.len() as f64) - ties) / 18.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn score_and_chance_are_those_of_pymannkendall() {
        let cases: [(&[f64], i64, f64); 3] = [
            (
                &[
                    15.47, 14.83, 16.49, 18.57, 18.28, 17.46, 20.57, 22.63, 20.95, 23.02,
                    22.41, 25.10,
                ],
                52,
                0.0004701692793138701,
            ),
            (
                &[30.0, 30.0, 29.5, 31.0, 30.0, 30.5, 29.5, 30.0, 31.0, 30.0],
                5,
                0.6980864042155019,
            ),
            (
                &[48.32, 46.39, 45.23, 44.55, 44.9, 43.2, 42.8, 41.1],
                -26,
                0.001981789437810022,
            ),
        ];
        for (values, score, chance) in cases {
            let found = Tendency::of(values).unwrap();
            assert_eq!(found.score, score);
            assert!((found.chance - chance).abs() < 1e-6, "{found:?}");
        }
    }

    #[test]
    fn seven_values_are_too_few_and_eight_enough() {
        let rising: Vec<f64> = (0..8).map(f64::from).collect();
        assert_eq!(Tendency::of(&rising[..7]), None);
        assert!(Tendency::of(&rising).unwrap().rises(0.05));
    }

    #[test]
    fn values_that_never_move_have_no_tendency() {
        let found = Tendency::of(&[30.0; 12]).unwrap();
        assert_eq!(found.score, 0);
        assert!(!found.rises(0.05) && !found.falls(0.05));
    }

    proptest! {
        #[test]
        fn backwards_in_time_a_rise_is_a_fall(
            values in prop::collection::vec(0.0..100.0_f64, 8..30),
        ) {
            let forward = Tendency::of(&values).unwrap();
            let reversed: Vec<f64> = values.iter().rev().copied().collect();
            let back = Tendency::of(&reversed).unwrap();
            prop_assert_eq!(forward.score, -back.score);
            prop_assert!((forward.chance - back.chance).abs() < 1e-12);
        }
    }
}
