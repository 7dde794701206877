//! Bending a series to what was published about it, to the dossier.
use super::ties::Tie;

/// How often a path is bent and smoothed: enough to spread a step over four or five months.
const SMOOTHINGS: usize = 6;

/// Parts that add up to `total` exactly, in proportion to `weights`; largest remainders first.
pub(super) fn apportion(total: u64, weights: &[f64]) -> Vec<u64> {
    let sum: f64 = weights.iter().sum();
    let ideal: Vec<f64> = weights.iter().map(|w| total as f64 * w / sum).collect();
    let mut parts: Vec<u64> = ideal.iter().map(|share| share.floor() as u64).collect();
    let left = total.saturating_sub(parts.iter().sum());
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| ideal[*b].fract().total_cmp(&ideal[*a].fract()));
    for at in order.into_iter().cycle().take(left as usize) {
        parts[at] += 1;
    }
    parts
}

/// Numerators that meet every tie, in the shape of `rates` over `volumes`.
///
/// `ties` come shortest first and lie within each other or beside each other: what one has
/// fixed the longer ones leave as it is, and move the rest. A month under no tie stays `None`.
pub(super) fn bend(rates: &[f64], volumes: &[u64], ties: &[Tie]) -> Vec<Option<u64>> {
    let wanted: Vec<f64> = rates
        .iter()
        .zip(volumes)
        .map(|(r, v)| r * *v as f64)
        .collect();
    let mut fixed: Vec<Option<u64>> = vec![None; rates.len()];
    for tie in ties {
        let open: Vec<usize> = tie
            .months
            .clone()
            .filter(|at| fixed[*at].is_none())
            .collect();
        let weights: Vec<f64> = open.iter().map(|at| wanted[*at]).collect();
        let done: u64 = tie.months.clone().filter_map(|at| fixed[at]).sum();
        let whole: u64 = volumes[tie.months.clone()].iter().sum();
        let free = (done as f64 + weights.iter().sum::<f64>()) * 100.0 / whole as f64;
        let percent = free.clamp(tie.percent - tie.slack, tie.percent + tie.slack);
        let part = match tie.counts {
            Some((part, _)) => part,
            None => (whole as f64 * percent / 100.0).round() as u64,
        };
        let parts = apportion(part.saturating_sub(done), &weights);
        for (at, part) in open.into_iter().zip(parts) {
            fixed[at] = Some(part);
        }
    }
    fixed
}

/// A path through the ties of one unit without steps: bent and smoothed in turn, bent last.
///
/// What is smoothed is how far it lies from `shape`, so that the shape's own ups and downs stay.
/// `noise` shakes the months before the last turn. Months under no tie are `None`.
pub(super) fn path(
    shape: &[f64],
    volumes: &[u64],
    ties: &[Tie],
    noise: &[f64],
) -> Vec<Option<u64>> {
    let mut away = vec![1.0; shape.len()];
    let rates = |away: &[f64]| -> Vec<f64> { zip(shape, away, |rate, away| rate * away) };
    for _ in 0..SMOOTHINGS {
        let bent = bend(&rates(&away), volumes, ties);
        let lies = |at: usize| Some(bent[at]? as f64 / (shape[at] * volumes[at] as f64));
        away = (0..shape.len())
            .map(|at| {
                let here = lies(at).unwrap_or(1.0);
                let before = at.checked_sub(1).and_then(lies).unwrap_or(here);
                let after = (at + 1 < shape.len()).then(|| lies(at + 1)).flatten();
                (before + 2.0 * here + after.unwrap_or(here)) / 4.0
            })
            .collect();
    }
    bend(
        &zip(&rates(&away), noise, |rate, noise| rate * noise),
        volumes,
        ties,
    )
}

fn zip(left: &[f64], right: &[f64], both: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    left.iter().zip(right).map(|(l, r)| both(*l, *r)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tie(months: std::ops::Range<usize>, percent: f64) -> Tie {
        Tie {
            months,
            percent,
            slack: 0.0,
            counts: None,
        }
    }

    #[test]
    fn parts_add_up_to_the_last_dossier() {
        assert_eq!(apportion(10, &[1.0, 1.0, 1.0]).iter().sum::<u64>(), 10);
        assert_eq!(apportion(7, &[3.0, 4.0]), [3, 4]);
        assert_eq!(apportion(0, &[0.5, 0.5]), [0, 0]);
        assert_eq!(apportion(5, &[]), [0_u64; 0]);
    }

    #[test]
    fn a_year_is_met_without_moving_what_its_first_half_fixed() {
        let volumes = [100; 4];
        let fixed = bend(&[0.2; 4], &volumes, &[tie(0..2, 30.0), tie(0..4, 25.0)]);
        assert_eq!(fixed, [Some(30), Some(30), Some(20), Some(20)]);
        assert_eq!(bend(&[0.2; 2], &volumes[..2], &[]), [None, None]);
    }

    #[test]
    fn a_rounded_value_is_left_alone_where_the_curve_already_rounds_to_it() {
        let rounded = Tie {
            slack: 0.4,
            ..tie(0..1, 17.0)
        };
        let bent = |rate| bend(&[rate], &[10_000], std::slice::from_ref(&rounded))[0];
        assert_eq!(bent(0.173), Some(1730));
        assert_eq!(bent(0.2), Some(1740));
    }

    #[test]
    fn a_path_through_two_levels_has_no_step_and_meets_both() {
        let volumes = [10_000; 12];
        let ties = [tie(0..7, 66.0), tie(0..12, 58.89)];
        let path: Vec<u64> = path(&[0.6; 12], &volumes, &ties, &[1.0; 12])
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(path[..7].iter().sum::<u64>(), 46_200);
        assert_eq!(path.iter().sum::<u64>(), 70_668);
        let steps = path.windows(2).map(|pair| pair[0].abs_diff(pair[1]));
        assert!(steps.max().unwrap() < 800, "{path:?}");
    }
}
