//! What a month of the year adds, where that is worth knowing.
use super::Damped;
use crate::domain::statistics::median;

/// What each month of the year adds to the trend; they add up to nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Season([f64; YEAR]);

const YEAR: usize = 12;
/// Months from which the effects are taken at least.
const SEEN: usize = 2 * YEAR;
/// Months that the effects must prove themselves on at least, of the last year.
const PROOF: usize = 6;
/// What is left of the errors where the effects are kept. Twelve more numbers are taken from so
/// few months that a small gain would be chance.
const PAYS: f64 = 0.8;
/// Months of the thirteen around a month without which it has no level.
const AROUND: usize = 10;

impl Season {
    /// The effects, if forecasts of the last year would have been clearly better with what was
    /// known of them by then. `plain` is the trend of the same values without effects.
    pub fn that_pays(values: &[Option<f64>], plain: Damped) -> Option<Self> {
        let first = SEEN.max(values.len().saturating_sub(YEAR));
        if first + PROOF > values.len() {
            return None;
        }
        let apart = apart(values);
        let bare = Self::known(&apart, first).removed(values);
        let (without, tested) = plain.missed(values, first)?;
        let (with, _) = plain.missed(&bare, first)?;
        (tested >= PROOF && with < PAYS * without).then(|| Self::known(&apart, values.len()))
    }

    /// The values without the effects.
    pub fn removed(&self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        let places = values.iter().enumerate();
        places
            .map(|(place, value)| value.map(|value| value - self.at(place)))
            .collect()
    }

    /// What the month at a place adds; 0 is the first of the series.
    pub fn at(&self, place: usize) -> f64 {
        self.0[place % YEAR]
    }

    /// The effects as they were known when `end` months were there: medians over the years.
    fn known(apart: &[Option<f64>], end: usize) -> Self {
        // The level around a month needs the half year after it.
        let apart = &apart[..end.saturating_sub(YEAR / 2)];
        let mut effects = [0.0; YEAR];
        for (place, effect) in effects.iter_mut().enumerate() {
            let years: Vec<f64> = apart
                .iter()
                .skip(place)
                .step_by(YEAR)
                .filter_map(|value| *value)
                .collect();
            *effect = median(&years).unwrap_or(0.0);
        }
        let mean = effects.iter().sum::<f64>() / YEAR as f64;
        Self(effects.map(|effect| effect - mean))
    }
}

/// How far each month stands from the level of the year around it.
fn apart(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let half = YEAR / 2;
    let level = |at: usize| {
        let (mut sum, mut weight, mut there) = (0.0, 0.0, 0);
        for place in at.checked_sub(half)?..=at + half {
            let Some(value) = *values.get(place)? else {
                continue;
            };
            // The same month of the year stands at both ends and counts once.
            let share = if place == at - half || place == at + half {
                0.5
            } else {
                1.0
            };
            sum += share * value;
            weight += share;
            there += 1;
        }
        (there >= AROUND).then(|| sum / weight)
    };
    let places = values.iter().enumerate();
    places
        .map(|(at, value)| Some((*value)? - level(at)?))
        .collect()
}
