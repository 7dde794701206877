//! Rates that remember what they were made of, and the fixed-point numbers of targets.
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A part of a whole. Compared and judged exactly; a percentage is only how it is shown.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Rate {
    /// What is counted above the line.
    pub part: u64,
    /// What is counted below the line; never 0.
    pub whole: u64,
}

impl Rate {
    /// `part` of `whole`. `None` for a whole of 0: 0 of 0 is no rate.
    pub fn new(part: u64, whole: u64) -> Option<Self> {
        (whole > 0).then_some(Self { part, whole })
    }

    /// Unit: percent.
    pub fn percent(self) -> f64 {
        self.part as f64 * 100.0 / self.whole as f64
    }

    /// Whether the rate is at least `threshold`, by the exact fraction.
    pub fn reaches(self, threshold: Decimal) -> bool {
        i128::from(self.part) * 10_000
            >= i128::from(threshold.hundredths) * i128::from(self.whole)
    }

    /// How many more in the part, with the whole unchanged, make the rate reach `threshold`.
    /// 0 when it does.
    pub fn missing_to(self, threshold: Decimal) -> u64 {
        let needed = (i128::from(threshold.hundredths) * i128::from(self.whole) + 9_999)
            .div_euclid(10_000);
        u64::try_from(needed - i128::from(self.part)).unwrap_or(0)
    }
}

impl PartialEq for Rate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rate {}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rate {
    /// By the exact fraction: 1/3 and 2/6 are equal.
    fn cmp(&self, other: &Self) -> Ordering {
        (u128::from(self.part) * u128::from(other.whole))
            .cmp(&(u128::from(other.part) * u128::from(self.whole)))
    }
}

/// A number with two decimals, exact, that knows how many its source wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decimal {
    /// The number times 100.
    pub hundredths: i64,
    /// Decimals in the source: 0, 1 or 2.
    pub places: u8,
}

/// A text that is not a number with up to two decimals.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a number with at most two decimals after a point")]
pub struct DecimalError(pub String);

impl Decimal {
    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Self {
            hundredths: value * 100,
            places: 0,
        }
    }

    /// As a floating-point number, for drawing.
    pub fn value(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
}

impl fmt::Display for Decimal {
    /// As its source wrote it, with a decimal point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*}", usize::from(self.places), self.value())
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let wrong = || DecimalError(text.to_owned());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let well_formed = !whole.is_empty()
            && whole.len() <= 15
            && digits(whole)
            && digits(fraction)
            && fraction.len() <= 2
            && !text.ends_with('.');
        if !well_formed {
            return Err(wrong());
        }
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let cents: i64 = format!("{fraction:0<2}").parse().map_err(|_| wrong())?;
        Ok(Self {
            hundredths: whole * 100 + cents,
            places: fraction.len() as u8,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(part: u64, whole: u64) -> Rate {
        Rate::new(part, whole).unwrap()
    }

    #[test]
    fn nothing_of_nothing_is_no_rate() {
        assert!(Rate::new(0, 0).is_none());
        assert_eq!(rate(0, 7).percent(), 0.0);
    }

    #[test]
    fn the_target_itself_counts_as_reached_and_one_dossier_less_does_not() {
        let target = Decimal::whole(70);
        assert!(rate(70, 100).reaches(target));
        assert!(!rate(69_999_999, 100_000_000).reaches(target));
        assert_eq!(rate(69_999_999, 100_000_000).missing_to(target), 1);
        assert_eq!(rate(71, 100).missing_to(target), 0);
        assert_eq!(
            rate(0, 3).missing_to(target),
            3,
            "2,1 dossiers are three dossiers"
        );
    }

    #[test]
    fn rates_compare_by_the_exact_fraction() {
        assert_eq!(rate(1, 3), rate(2, 6));
        assert!(rate(115_665, 168_746) > rate(6854, 10_000));
        assert!(rate(115_665, 168_746) < rate(6855, 10_000));
    }

    #[test]
    fn a_decimal_is_read_exactly_or_not_at_all() {
        let decimal = |text: &str| text.parse::<Decimal>();
        assert_eq!(decimal("68.54").unwrap().hundredths, 6854);
        assert_eq!(decimal("17.9").unwrap().to_string(), "17.9");
        assert_eq!(decimal("16400000").unwrap().to_string(), "16400000");
        for wrong in [
            "",
            ".",
            "1.",
            ".5",
            "1,5",
            "-1",
            "1.234",
            "1e5",
            " 1",
            "NaN",
            "9999999999999999",
        ] {
            assert!(decimal(wrong).is_err(), "{wrong:?}");
        }
    }
}
