//! From where on a soft check asks.
use serde::{Deserialize, Serialize};

/// From where on something is asked about. A setting; none of the numbers is from a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    /// A jump is further from the median than this many spreads. Unit: tenths.
    pub jump_tenths: u16,
    /// Fewest earlier months with the count for which a jump is spoken of.
    pub jump_months: u8,
    /// Smallest spread, as a share of the median. Unit: percent.
    pub jump_share: u8,
    /// Smallest spread. Unit: dossiers, services or ratings.
    pub jump_least: u16,
    /// A denominator fell if it lost at least this share since the month before. Unit: percent.
    pub fall_percent: u8,
    /// The rate rose meanwhile by at least this. Unit: hundredths of a percentage point.
    pub rise_hundredths: u16,
    /// A count of at least this, and divisible by it, is round.
    pub round_step: u16,
    /// Several counts of one report that are divisible by this are round together.
    pub round_small_step: u16,
    /// How many are several.
    pub round_many: u8,
    /// Smallest denominator for which meeting a target to the unit is no play of small numbers.
    pub target_from: u32,
    /// Smallest denominator for which 100 % is asked about.
    pub full_from: u32,
    /// A published count is revised widely beyond this share of it. Unit: percent.
    pub revision_percent: u8,
    /// And by more than this. Unit: dossiers, services or ratings.
    pub revision_least: u16,
}

impl Thresholds {
    /// What holds until somebody sets others.
    ///
    /// Five spreads are some 3.4 standard deviations of an even distribution: one month of a
    /// measure in a thousand, while the swing of Tết stays within.
    pub const USUAL: Self = Self {
        jump_tenths: 50,
        jump_months: 6,
        jump_share: 2,
        jump_least: 2,
        fall_percent: 20,
        rise_hundredths: 500,
        round_step: 1_000,
        round_small_step: 100,
        round_many: 3,
        target_from: 200,
        full_from: 10,
        revision_percent: 10,
        revision_least: 10,
    };
}
