//! Between a rate and the scale on which its growth is nearly straight.
use crate::domain::Rate;

/// The logit of a rate, with half a dossier added on either side so that 0 % and 100 % have one.
pub fn to_logit(rate: Rate) -> f64 {
    let part = rate.part.min(rate.whole);
    ((part as f64 + 0.5) / ((rate.whole - part) as f64 + 0.5)).ln()
}

/// The rate of a logit. Unit: percent.
pub fn from_logit(logit: f64) -> f64 {
    100.0 / (1.0 + (-logit).exp())
}

/// The logit of a percentage; that of a tenth of a point within for 0 and 100.
pub fn logit_of(percent: f64) -> f64 {
    let percent = percent.clamp(0.1, 99.9);
    (percent / (100.0 - percent)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_comes_back_from_its_logit() {
        for part in [0, 1, 305, 9_999, 10_000] {
            let rate = Rate::new(part, 10_000).unwrap();
            assert!((from_logit(to_logit(rate)) - rate.percent()).abs() < 0.01);
        }
        assert!((from_logit(logit_of(68.54)) - 68.54).abs() < 1e-9);
    }

    #[test]
    fn nothing_and_everything_have_a_finite_logit() {
        assert!(to_logit(Rate::new(0, 40).unwrap()).is_finite());
        assert!(to_logit(Rate::new(40, 40).unwrap()).is_finite());
        assert!(logit_of(0.0).is_finite() && logit_of(100.0).is_finite());
    }
}
