//! A straight line through points, which one odd point does not turn.
use super::median;

/// The line of Theil and Sen: the median of the slopes between all pairs of points.
///
/// Up to 29 % of the points may be wrong without the line leaving the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope {
    /// Change of the value with each step to the right.
    pub per_step: f64,
    /// Value of the line at place 0.
    pub start: f64,
}

impl Slope {
    /// The line through `(place, value)`; places need not be evenly spaced, so a missing month
    /// is simply left out. `None` with fewer than two places.
    pub fn through(points: &[(f64, f64)]) -> Option<Self> {
        let pairs = points
            .iter()
            .enumerate()
            .flat_map(|(at, a)| points[at + 1..].iter().map(move |b| (a, b)));
        let slopes: Vec<f64> = pairs
            .filter(|(a, b)| a.0 != b.0)
            .map(|(a, b)| (b.1 - a.1) / (b.0 - a.0))
            .collect();
        let per_step = median(&slopes)?;
        let (places, values): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        let start = median(&values)? - per_step * median(&places)?;
        Some(Self { per_step, start })
    }

    /// The line's value at a place.
    pub fn at(self, place: f64) -> f64 {
        self.start + self.per_step * place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn through(values: &[f64]) -> Option<Slope> {
        let points: Vec<_> = (0..).map(f64::from).zip(values.iter().copied()).collect();
        Slope::through(&points)
    }

    #[test]
    fn the_line_is_that_of_scipy() {
        let cases: [(&[f64], f64, f64); 3] = [
            (
                &[
                    15.47, 14.83, 16.49, 18.57, 18.28, 17.46, 20.57, 22.63, 20.95, 23.02,
                    22.41, 25.10,
                ],
                0.8748701298701298,
                14.758214285714287,
            ),
            (
                &[30.0, 30.0, 29.5, 31.0, 30.0, 30.5, 29.5, 30.0, 31.0, 30.0],
                0.0,
                30.0,
            ),
            (
                &[48.32, 46.39, 45.23, 44.55, 44.9, 43.2, 42.8, 41.1],
                -0.8720833333333327,
                47.777291666666656,
            ),
        ];
        for (values, slope, start) in cases {
            let line = through(values).unwrap();
            assert!((line.per_step - slope).abs() < 1e-9, "{line:?}");
            assert!((line.start - start).abs() < 1e-9, "{line:?}");
        }
    }

    #[test]
    fn one_place_has_no_line() {
        assert_eq!(through(&[]), None);
        assert_eq!(through(&[5.0]), None);
        assert_eq!(Slope::through(&[(1.0, 2.0), (1.0, 3.0)]), None);
    }

    proptest! {
        #[test]
        fn a_straight_line_is_found_with_one_month_odd_and_one_missing(
            slope in -3.0..3.0_f64,
            start in 0.0..50.0_f64,
            odd in 0..12_usize,
            missing in 0..12_usize,
            by in -40.0..40.0_f64,
        ) {
            let points: Vec<_> = (0..12)
                .filter(|at| *at != missing)
                .map(|at| {
                    let place = at as f64;
                    (place, start + slope * place + if at == odd { by } else { 0.0 })
                })
                .collect();
            let line = Slope::through(&points).unwrap();
            prop_assert!((line.per_step - slope).abs() < 1e-9);
            prop_assert!((line.at(20.0) - (start + slope * 20.0)).abs() < 40.0);
        }
    }
}
