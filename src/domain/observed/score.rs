//! Scores of an index, which are averaged; rates are pooled, and neither becomes the other.
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A score of an index: DTI from 0 to 1, index 766 from 0 to 100. Exact to four decimals.
///
/// A score has no part and no whole, so it cannot be pooled; a [`Rate`](super::super::Rate) has
/// no mean. That is how the two stay apart where 63 units became 34.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Score {
    /// The score times 10,000.
    pub ten_thousandths: i64,
    /// Decimals in the source: 0 to 4.
    pub places: u8,
}

/// A text that is no score.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a number with at most four decimals after a point")]
pub struct ScoreError(pub String);

impl Score {
    /// A whole score.
    pub const fn whole(value: i64) -> Self {
        Self {
            ten_thousandths: value * 10_000,
            places: 0,
        }
    }

    /// As a floating-point number, for drawing.
    pub fn value(self) -> f64 {
        self.ten_thousandths as f64 / 10_000.0
    }

    /// The arithmetic mean, to four decimals, halves up; `None` of nothing.
    ///
    /// How the Ministry of Science and Technology made the DTI 2024 of the 34 units from those of
    /// the 63 (DOMAIN section 2, sources D24 and D24c): right for an index, wrong for a rate.
    pub fn mean(scores: &[Self]) -> Option<Self> {
        let count = i64::try_from(scores.len())
            .ok()
            .filter(|count| *count > 0)?;
        let sum: i64 = scores.iter().map(|score| score.ten_thousandths).sum();
        Some(Self {
            ten_thousandths: (2 * sum + count).div_euclid(2 * count),
            places: 4,
        })
    }

    /// How far it lies above `other`; negative below. With the decimals of the finer one.
    pub fn minus(self, other: Self) -> Self {
        Self {
            ten_thousandths: self.ten_thousandths - other.ten_thousandths,
            places: self.places.max(other.places),
        }
    }

    /// As a part of `maximum`, from 0 to 1; `None` of a maximum of 0.
    pub fn share_of(self, maximum: Self) -> Option<f64> {
        (maximum.ten_thousandths > 0)
            .then(|| self.ten_thousandths as f64 / maximum.ten_thousandths as f64)
    }
}

impl fmt::Display for Score {
    /// As its source wrote it, with a decimal point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*}", usize::from(self.places), self.value())
    }
}

impl FromStr for Score {
    type Err = ScoreError;

    fn from_str(text: &str) -> Result<Self, ScoreError> {
        let wrong = || ScoreError(text.to_owned());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |s: &str| s.bytes().all(|byte| byte.is_ascii_digit());
        let well_formed = !whole.is_empty()
            && whole.len() <= 12
            && digits(whole)
            && digits(fraction)
            && fraction.len() <= 4
            && !text.ends_with('.');
        if !well_formed {
            return Err(wrong());
        }
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let parts: i64 = format!("{fraction:0<4}").parse().map_err(|_| wrong())?;
        Ok(Self {
            ten_thousandths: whole * 10_000 + parts,
            places: fraction.len() as u8,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(text: &str) -> Score {
        text.parse().unwrap()
    }

    #[test]
    fn a_score_is_read_exactly_and_written_as_it_was() {
        assert_eq!(score("0.8002").ten_thousandths, 8002);
        assert_eq!(score("0.4880").to_string(), "0.4880");
        assert_eq!(score("89.5").to_string(), "89.5");
        for wrong in [
            "",
            ".5",
            "1.",
            "0,8",
            "-0.1",
            "0.80021",
            "1e3",
            " 1",
            "9999999999999",
        ] {
            assert!(wrong.parse::<Score>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_index_of_a_merged_unit_is_the_mean_of_its_parts() {
        let parts = [score("0.5000"), score("0.6001"), score("0.6001")];
        assert_eq!(Score::mean(&parts).unwrap().to_string(), "0.5667");
        assert_eq!(
            Score::mean(&[score("0.1"), score("0.1001")])
                .unwrap()
                .to_string(),
            "0.1001"
        );
        assert_eq!(Score::mean(&[]), None);
    }
}
