//! Raking: one month's total shared out by where each locality stands.

/// What one locality may take of a month's total.
#[derive(Clone, Copy)]
pub(super) struct Claim {
    /// Dossiers received.
    pub(super) received: u64,
    /// Where it stands, as a share of 1.
    pub(super) level: f64,
    /// What it comes near and never reaches, as a share of 1.
    pub(super) roof: f64,
    /// How it differs from its level this month; around 1.
    pub(super) noise: f64,
}

impl Claim {
    /// What it takes when all odds are multiplied by `lift`: its level of the dossiers for 1,
    /// bent under the roof where it comes near it.
    fn takes(self, lift: f64) -> u64 {
        let odds = lift * self.noise * self.level / (1.0 - self.level);
        let rate = odds / (1.0 + odds);
        let square = (rate / self.roof) * (rate / self.roof);
        let bent = rate / (1.0 + square * square).sqrt().sqrt();
        (self.received as f64 * bent) as u64
    }

    /// The most it may take.
    fn most(self) -> u64 {
        (self.received as f64 * self.roof) as u64
    }
}

/// Shares `total` out exactly, as far as the roofs allow.
///
/// The odds of all are multiplied by one number, found by halving, so that rates keep their
/// order; what rounding leaves goes to the largest, a dossier each.
pub(super) fn rake(total: u64, claims: &[Claim]) -> Vec<u64> {
    let taken = |lift: f64| claims.iter().map(|claim| claim.takes(lift)).sum::<u64>();
    let lift = |share: f64| share / (1.0 - share);
    let (mut low, mut high) = (0.0, 0.9999);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if taken(lift(middle)) <= total {
            low = middle;
        } else {
            high = middle;
        }
    }
    let mut parts: Vec<u64> = claims.iter().map(|claim| claim.takes(lift(low))).collect();
    let mut left = total.saturating_sub(parts.iter().sum());
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(claims[*at].received));
    while left > 0 {
        let before = left;
        for at in &order {
            if left > 0 && parts[*at] < claims[*at].most() {
                parts[*at] += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(level: f64, roof: f64) -> Claim {
        Claim {
            received: 10_000,
            level,
            roof,
            noise: 1.0,
        }
    }

    #[test]
    fn the_total_is_met_to_the_dossier_and_the_order_of_rates_is_kept() {
        let claims = [0.1, 0.3, 0.6].map(|level| claim(level, 0.9));
        for total in [0, 1, 4_999, 12_345, 20_001] {
            let parts = rake(total, &claims);
            assert_eq!(parts.iter().sum::<u64>(), total);
            assert!(parts[0] <= parts[1] && parts[1] <= parts[2], "{parts:?}");
        }
    }

    #[test]
    fn a_month_that_suits_all_levels_leaves_them_where_they_stand() {
        let parts = rake(4_500, &[claim(0.05, 0.5), claim(0.4, 2.0)]);
        assert!(
            parts[0].abs_diff(500) <= 1 && parts[1].abs_diff(4_000) <= 1,
            "{parts:?}"
        );
    }

    #[test]
    fn nobody_goes_through_its_roof() {
        let parts = rake(9_000, &[claim(0.05, 0.1), claim(0.4, 1.0)]);
        assert!(parts[0] < 1_000);
        assert_eq!(
            rake(9_000, &[claim(0.5, 0.2)]),
            [2_000],
            "no more than there is"
        );
    }
}
