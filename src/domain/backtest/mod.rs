//! How good the forecast is where it can be known: on series whose end was held back.
//!
//! Each method sees the months before the end and forecasts the twelve after it. What came is
//! compared with the 80 % band, and with what simpler methods would have said (MASE: the mean
//! error in mean steps from month to month of the past; Hyndman and Koehler 2006).
mod board;
mod public;
mod results;
mod score;
mod simulated;

pub use public::public_rates;
pub use results::{Data, Row, frozen, written};
pub use score::{Case, Method, Score, scores};
pub use simulated::curves;

/// Months that are forecast.
pub const AHEAD: usize = 12;
/// The seed of the curves whose results are published; nothing was chosen by looking at them.
pub const SEED: u64 = 2026;
/// How many of them there are.
pub const CURVES: usize = 200;
/// The 80 % band is as wide as it says where it holds so many in a hundred.
pub const AIM: std::ops::RangeInclusive<f64> = 76.0..=84.0;

/// A series as logits, oldest first.
pub type Logits = Vec<Option<f64>>;

/// The simulated curves as logits.
pub fn simulated() -> Vec<Logits> {
    let logits = |curve: Vec<Option<super::Rate>>| {
        let rates = curve.into_iter();
        rates
            .map(|rate| rate.map(super::forecast::to_logit))
            .collect()
    };
    curves(SEED, CURVES).into_iter().map(logits).collect()
}

/// The rounds of one set of series: in each, so many months at the end are held back.
pub fn rounds<'a>(all: &'a [Logits], held_back: &[usize]) -> Vec<Vec<Case<'a>>> {
    held_back
        .iter()
        .map(|held| {
            all.iter()
                .filter_map(|series| Case::of(series, *held))
                .collect()
        })
        .collect()
}

/// Months held back of the simulated curves, of the public rates, and of a board.
pub const HELD_BACK: [&[usize]; 3] = [&[12], &[62, 50, 38, 26, 14], &[24, 18, 12]];

#[cfg(test)]
mod tests;
