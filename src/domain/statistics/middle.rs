//! Middles and parts of a set of values.

/// The value that a share of the values lies at or below, between two values in proportion
/// (type 7 of Hyndman and Fan, as spreadsheets do it); `None` of no values.
///
/// `share` is from 0 to 1.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    let (low, high) = (
        sorted[place.floor() as usize],
        sorted[place.ceil() as usize],
    );
    Some(low + (high - low) * place.fract())
}

/// The middle value, or the mean of the two in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// The median absolute deviation from the median, not scaled.
pub fn deviation(values: &[f64]) -> Option<f64> {
    let middle = median(values)?;
    let away: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    median(&away)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISING: [f64; 12] = [
        15.47, 14.83, 16.49, 18.57, 18.28, 17.46, 20.57, 22.63, 20.95, 23.02, 22.41, 25.10,
    ];

    #[test]
    fn middles_are_those_of_scipy_and_numpy() {
        let close =
            |found: Option<f64>, known: f64| assert!((found.unwrap() - known).abs() < 1e-9);
        close(quantile(&RISING, 0.1), 15.572);
        close(quantile(&RISING, 0.25), 17.2175);
        close(median(&RISING), 19.57);
        close(quantile(&RISING, 0.9), 22.981);
        close(deviation(&RISING), 2.95);
    }

    #[test]
    fn nothing_has_no_middle_and_one_value_is_its_own() {
        assert_eq!(median(&[]), None);
        assert_eq!(deviation(&[]), None);
        assert_eq!(median(&[7.0]), Some(7.0));
        assert_eq!(deviation(&[7.0]), Some(0.0));
    }

    #[test]
    fn one_odd_value_moves_neither_middle_nor_deviation_far() {
        let mut odd = RISING;
        odd[5] = 900.0;
        assert!((median(&odd).unwrap() - median(&RISING).unwrap()).abs() < 1.5);
        assert!((deviation(&odd).unwrap() - deviation(&RISING).unwrap()).abs() < 1.5);
    }
}
