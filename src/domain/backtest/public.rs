//! Monthly rates that others published, read from their file.
use super::Logits;
use crate::domain::forecast::logit_of;

const RATES: &str = include_str!("../../reference/us_unemployment.csv");

/// Unemployment of 14 industries of the United States from 2000 to 2010, with its seasons and
/// the crisis of 2008: rates that do not follow an S-curve at all.
pub fn public_rates() -> Vec<Logits> {
    let mut rows = RATES.lines().filter(|line| !line.starts_with('#'));
    let series = rows.next().map_or(0, |head| head.split(',').count() - 1);
    let mut all = vec![Logits::new(); series];
    for row in rows {
        for (series, value) in all.iter_mut().zip(row.split(',').skip(1)) {
            series.push(value.parse().ok().map(logit_of));
        }
    }
    all
}
