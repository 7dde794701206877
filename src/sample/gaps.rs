//! What is missing: months without a report, counts not provided or not applicable.
use super::{
    chance::Chance,
    ties::Ties,
    timeline::MONTHS,
    world::{Grid, World},
};
use crate::domain::{Count, Counts, Measure, Month, UnitId};
use std::collections::HashSet;

/// Localities above this part of a month's dossiers are never missing, since the pooled rate
/// would jump.
const LARGE: f64 = 0.06;

/// The last months, in which only a locality without a story of its own may be missing.
const STORY: usize = 4;

/// The decision 766/QĐ-TTg has been in operation since 1 August 2022; before that nobody was
/// asked for ratings.
const RATINGS_SINCE: (i32, u32) = (2022, 8);

/// Locality and month of the reports that are not there.
///
/// Never one that a published value fixes. One or two a month on the old map, at most one on
/// the new map, and one in the last month.
pub(super) fn missing(
    world: &World<'_>,
    ties: &Ties<'_>,
    received: &Grid<u64>,
    e2e: &Grid<u64>,
) -> HashSet<(usize, usize)> {
    let fixed: Vec<_> = world
        .0
        .iter()
        .map(|locality| ties.fixed_months(&locality.unit.id))
        .collect();
    let mut chance = Chance::of(&UnitId("missing".into()), "months");
    let mut missing = HashSet::new();
    for month in 0..MONTHS {
        let all: u64 = world.present(month).map(|at| received[at][month]).sum();
        let plain = |at: &usize| {
            let small = (received[*at][month] as f64) < LARGE * all as f64;
            let free = !fixed[*at].iter().any(|months| months.contains(&month));
            let early = month + STORY < MONTHS;
            small && free && (early || is_plain(&received[*at], &e2e[*at]))
        };
        let mut candidates: Vec<usize> = world.present(month).filter(plain).collect();
        let merged = world
            .present(month)
            .any(|at| !world.0[at].predecessors.is_empty());
        let many = match (month + 1 == MONTHS, merged) {
            (true, _) => 1,
            (false, true) => chance.below(2),
            (false, false) => 1 + chance.below(2),
        };
        for _ in 0..many.min(candidates.len()) {
            let at = candidates.swap_remove(chance.below(candidates.len()));
            missing.insert((at, month));
        }
    }
    missing
}

/// Whether a locality's last months say nothing special: in the middle, and not falling.
fn is_plain(received: &[u64], e2e: &[u64]) -> bool {
    let rate = |back: usize| e2e[MONTHS - back] as f64 / received[MONTHS - back].max(1) as f64;
    (0.2..0.6).contains(&rate(1)) && (1..STORY).all(|back| rate(back) > rate(back + 1))
}

/// Takes out of a report what the locality was not asked for or did not give.
///
/// Only measures that no published figure reads: ratings, and dossiers of end-to-end services.
pub(super) fn withhold(counts: &mut Counts, month: Month, chance: &mut Chance) {
    let draw = chance.share();
    let ratings = [Measure::RatingsTotal, Measure::RatingsSatisfied];
    if (month.year(), month.number()) < RATINGS_SINCE {
        for measure in ratings {
            counts.set(measure, Count::NotApplicable);
        }
    } else if draw < 0.03 {
        for measure in ratings {
            counts.set(measure, Count::NotProvided);
        }
    }
    if draw > 0.985 {
        counts.set(Measure::ReceivedE2eServices, Count::NotProvided);
    }
}
