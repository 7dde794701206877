//! Jumps: a count far from what the unit reported in the months before.
use super::{History, LOOKS_BACK, Notice, Thresholds};
use crate::domain::Measure;

/// Asks about a count outside of its usual range.
///
/// The range is the median of the earlier months, give or take so many times their median
/// absolute deviation: both stand still when one month was odd. The deviation of a count that
/// did not move, such as a number of services, is 0, and every step would be a jump. So the
/// spread is never smaller than a share of the median, nor than a few dossiers, without which
/// a unit that has three a month would be asked about the fifth.
pub(super) fn jump(
    measure: Measure,
    value: u64,
    history: &History,
    limits: &Thresholds,
) -> Option<Notice> {
    let mut values = [0; LOOKS_BACK];
    let mut months = 0;
    for counts in history.earlier() {
        if let Some(value) = counts.get(measure).value() {
            values[months] = value;
            months += 1;
        }
    }
    if months == 0 || months < usize::from(limits.jump_months) {
        return None;
    }
    let usual = Usual::of(&mut values[..months], limits);
    let inside = (usual.low..=usual.high).contains(&value);
    (!inside).then_some(Notice::Jump {
        measure,
        value,
        twice_median: usual.twice_median,
        low: usual.low,
        high: usual.high,
        months: months as u8,
        tenths: limits.jump_tenths,
    })
}

/// Where a count usually lies; both ends included.
struct Usual {
    twice_median: u64,
    low: u64,
    high: u64,
}

impl Usual {
    /// In whole numbers throughout, so that a browser and a server never disagree: the median
    /// of an even number of months has a half, their deviation a quarter, the share a
    /// hundredth, the factor a tenth.
    fn of(values: &mut [u64], limits: &Thresholds) -> Self {
        let twice_median = twice_median(values);
        for value in &mut *values {
            *value = (2 * *value).abs_diff(twice_median);
        }
        // The deviations are doubled, so that this is four times their median.
        let four_deviations = self::twice_median(values);
        let spread = (100 * four_deviations)
            .max(2 * u64::from(limits.jump_share) * twice_median)
            .max(400 * u64::from(limits.jump_least));
        let middle = 2_000 * twice_median;
        let reach = spread * u64::from(limits.jump_tenths);
        Self {
            twice_median,
            low: middle.saturating_sub(reach).div_ceil(4_000),
            high: (middle + reach) / 4_000,
        }
    }
}

/// Twice the middle of `values`, which are sorted by it.
fn twice_median(values: &mut [u64]) -> u64 {
    // A dozen values at most: the sort of the standard library is a lot to load for a browser.
    for end in 1..values.len() {
        for at in (1..=end).rev() {
            if values[at - 1] > values[at] {
                values.swap(at - 1, at);
            }
        }
    }
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        2 * values[middle]
    } else {
        values[middle - 1] + values[middle]
    }
}
