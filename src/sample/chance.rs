//! Chance without a dice: numbers that look drawn and are the same on every machine.
use crate::domain::UnitId;

/// The fixed seed of all sample data. Another seed is another country.
const SEED: u64 = 0x746F_616E_7472_696E;

/// A stream of numbers for one unit and purpose.
///
/// Each purpose has its own stream, so that a draw more in one place shifts nothing in another.
/// `SplitMix64` (Steele, Lea and Flood, 2014), started from the FNV-1a hash of the names.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of `unit` for `purpose`.
    pub(super) fn of(unit: &UnitId, purpose: &str) -> Self {
        let names = unit.0.bytes().chain([0]).chain(purpose.bytes());
        Self(names.fold(SEED, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        }))
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below 1, all equally likely.
    pub(super) fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from `low` to below `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// A whole number below `limit`, which is not 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.draw() % limit as u64) as usize
    }

    /// Factors around 1, one a month, each near the one before: what a place does differently
    /// from its level for a while, and then no longer. None is further from 1 than five steps.
    pub(super) fn wander(mut self, months: usize, step: f64) -> Vec<f64> {
        let mut away = 0.0;
        (0..months)
            .map(|_| {
                away = 0.8 * away + self.between(-step, step);
                1.0 + away
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_and_purpose_always_draw_the_same_and_others_draw_otherwise() {
        let unit = UnitId("63-35".into());
        let first = |unit: &UnitId, purpose| Chance::of(unit, purpose).share();
        assert_eq!(first(&unit, "noise"), first(&unit, "noise"));
        assert_ne!(first(&unit, "noise"), first(&unit, "share"));
        assert_ne!(
            first(&unit, "noise"),
            first(&UnitId("63-36".into()), "noise")
        );
    }

    #[test]
    fn draws_fill_their_range_evenly() {
        let mut chance = Chance::of(&UnitId("34-01".into()), "test");
        let draws: Vec<f64> = (0..10_000).map(|_| chance.between(2.0, 4.0)).collect();
        assert!(draws.iter().all(|x| (2.0..4.0).contains(x)));
        let mean = draws.iter().sum::<f64>() / 10_000.0;
        assert!((mean - 3.0).abs() < 0.02, "{mean}");
        assert!((0..1_000).all(|_| chance.below(7) < 7));
    }

    #[test]
    fn what_wanders_stays_near_one() {
        let path = Chance::of(&UnitId("34-01".into()), "test").wander(1_000, 0.1);
        assert!(path.iter().all(|factor| (0.5..1.5).contains(factor)));
    }
}
