//! S-curves whose truth is known, because they were made up.
use crate::domain::{Rate, forecast::from_logit};

/// Months of each curve.
const MONTHS: usize = 60;
/// How much of the noise of a month is still there in the next.
const LASTING: f64 = 0.5;
/// How far an odd month lies below the others, as a logit: of 50 % it leaves 18 %.
const ODD: f64 = 1.5;

/// So many S-curves of 60 monthly rates from a seed.
///
/// Each is the share that a service has reached while it spreads, with noise that lasts a while.
/// One curve in four has an odd month, and three
/// months in a hundred are missing.
pub fn curves(seed: u64, count: usize) -> Vec<Vec<Option<Rate>>> {
    let mut dice = Dice(seed);
    (0..count).map(|_| curve(&mut dice)).collect()
}

fn curve(dice: &mut Dice) -> Vec<Option<Rate>> {
    let (floor, ceiling) = (dice.between(1.0, 10.0), dice.between(25.0, 97.0));
    let (middle, pace) = (dice.between(5.0, 60.0), dice.between(0.05, 0.25));
    let (noise, usual) = (dice.between(0.03, 0.2), dice.between(300.0, 60_000.0));
    let odd = (dice.even() < 0.25).then(|| dice.between(6.0, MONTHS as f64) as usize);
    let mut lasting = 0.0;
    (0..MONTHS)
        .map(|month| {
            let spread = 1.0 / (1.0 + (-pace * (month as f64 - middle)).exp());
            let percent = floor + (ceiling - floor) * spread;
            lasting = LASTING * lasting + noise * dice.normal();
            let below = if odd == Some(month) { ODD } else { 0.0 };
            let logit = (percent / (100.0 - percent)).ln() + lasting - below;
            let whole = (usual * dice.between(0.8, 1.2)) as u64;
            let part = (from_logit(logit) / 100.0 * whole as f64).round() as u64;
            let is_there = dice.even() > 0.03;
            Rate::new(part, whole).filter(|_| is_there)
        })
        .collect()
}

/// Numbers that look drawn by chance and are the same for the same seed (Knuth's constants for
/// a linear congruence of 64 bits).
struct Dice(u64);

impl Dice {
    /// Evenly from 0 to 1.
    fn even(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.even()
    }

    /// Normally around 0 with deviation 1, as Box and Muller draw it.
    fn normal(&mut self) -> f64 {
        let (far, turn) = (self.even().max(1e-12), self.even());
        (-2.0 * far.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_are_the_same_for_the_same_seed_and_not_for_another() {
        let known = |seed| {
            let all = curves(seed, 3);
            let rates = all.into_iter().flatten().flatten();
            rates
                .map(|rate| (rate.part, rate.whole))
                .collect::<Vec<_>>()
        };
        assert_eq!(known(1), known(1));
        assert_ne!(known(1), known(2));
    }

    #[test]
    fn a_curve_rises_in_the_end_and_lacks_some_months() {
        let all = curves(11, 200);
        let risen = all.iter().filter(|curve| {
            let first = curve.iter().flatten().next();
            first < curve.iter().flatten().next_back()
        });
        assert!(risen.count() > 190);
        let missing = all.iter().flatten().filter(|rate| rate.is_none()).count();
        assert!((240..480).contains(&missing), "{missing} of 12,000");
    }
}
