//! End-to-end dossiers: the flagship's numerators, month by month.
use super::{
    rake::{Claim, rake},
    standing::Standings,
    tied::{Pooled, national, tied},
    ties::Ties,
    timeline::MONTHS,
    world::{Grid, World, noise},
};

/// The largest part of the dossiers filed online that is handled end to end.
const OF_ONLINE: f64 = 0.93;

/// End-to-end dossiers, by locality and month.
pub(super) fn dossiers(
    world: &World<'_>,
    ties: &Ties<'_>,
    received: &Grid<u64>,
    online: &Grid<f64>,
) -> Grid<u64> {
    let national = national(world, ties, received);
    let noise = noise(world, 0.05, 0.035);
    let tied = tied(world, ties, received, &national);
    let mut standings = Standings::new(world, ties, &tied);
    let mut e2e: Grid<u64> = vec![vec![0; MONTHS]; world.0.len()];
    for month in 0..MONTHS {
        standings.hand_over(world, received, &e2e, month);
        let (mut left, mut free) = (national[month].part, Vec::new());
        for at in world.present(month) {
            let slump = standings.slump(at, month).map(|factor| {
                let last = Pooled {
                    part: e2e[at][month - 1],
                    whole: received[at][month - 1],
                };
                (last.share() * factor * received[at][month] as f64) as u64
            });
            match tied[at].parts[month].or(slump) {
                Some(fixed) => {
                    e2e[at][month] = fixed;
                    left = left.saturating_sub(fixed);
                }
                None => free.push(at),
            }
        }
        let claim = |at: &usize| Claim {
            received: received[*at][month],
            level: standings.level(*at, month),
            roof: standings
                .roof(*at, month)
                .min(OF_ONLINE * online[*at][month]),
            noise: noise[*at][month],
        };
        let claims: Vec<Claim> = free.iter().map(claim).collect();
        for (at, part) in free.into_iter().zip(rake(left, &claims)) {
            e2e[at][month] = part;
        }
    }
    e2e
}
