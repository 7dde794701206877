//! The course of all localities, and of those with published values of their own.
use super::{
    bend::{bend, path},
    chance::Chance,
    ties::Ties,
    timeline::{self, Curve, MONTHS},
    world::{Grid, World, noise},
};
use crate::domain::UnitId;

/// The pooled rate of all localities where nothing is published; bent where something is.
/// Unit: percent.
const COURSE: Curve = Curve(&[
    (2022, 1, 4.4),
    (2022, 12, 8.2),
    (2023, 12, 14.9),
    (2024, 1, 15.4),
    (2024, 7, 19.0),
    (2024, 8, 21.8),
    (2024, 9, 20.4),
    (2024, 12, 19.2),
    (2025, 3, 18.4),
    (2025, 5, 16.4),
    (2025, 6, 14.5),
    (2025, 7, 11.8),
    (2025, 8, 15.0),
    (2025, 10, 20.0),
    (2026, 10, 41.8),
]);

/// Part and whole of all localities in a month.
#[derive(Clone, Copy)]
pub(super) struct Pooled {
    /// End-to-end dossiers.
    pub(super) part: u64,
    /// Dossiers received.
    pub(super) whole: u64,
}

impl Pooled {
    /// The part as a share of 1.
    pub(super) fn share(self) -> f64 {
        self.part as f64 / self.whole.max(1) as f64
    }
}

/// A locality's own path, where published values fix it.
pub(super) struct Tied {
    /// End-to-end dossiers of the fixed months.
    pub(super) parts: Vec<Option<u64>>,
    /// Where it stood before and after the fixed months, as shares of 1; `None` when nothing
    /// is fixed.
    pub(super) ends: Option<(f64, f64)>,
}

/// All localities together, by month, tied to the dossier.
pub(super) fn national(
    world: &World<'_>,
    ties: &Ties<'_>,
    received: &Grid<u64>,
) -> Vec<Pooled> {
    let sum = |month| world.present(month).map(|at| received[at][month]).sum();
    let volumes: Vec<u64> = (0..MONTHS).map(sum).collect();
    let mut chance = Chance::of(&UnitId("course".into()), "e2e");
    let rates: Vec<f64> = timeline::months()
        .map(|month| COURSE.at(month) / 100.0 * chance.between(0.985, 1.015))
        .collect();
    let bent = bend(&rates, &volumes, &ties.block());
    (0..MONTHS)
        .map(|at| Pooled {
            part: bent[at].unwrap_or((rates[at] * volumes[at] as f64).round() as u64),
            whole: volumes[at],
        })
        .collect()
}

/// Each locality's own path: it moves with the course of all, as far as its ties leave it.
pub(super) fn tied(
    world: &World<'_>,
    ties: &Ties<'_>,
    received: &Grid<u64>,
    national: &[Pooled],
) -> Vec<Tied> {
    let noise = noise(world, 0.01, 0.01);
    let one = |at: usize| {
        let ties = ties.unit(&world.0[at].unit.id);
        let Some(longest) = ties.last() else {
            return Tied {
                parts: vec![None; MONTHS],
                ends: None,
            };
        };
        let lifts = lifts(national, longest.months.clone());
        let shape: Vec<f64> = lifts
            .iter()
            .map(|lift| lifted(longest.percent / 100.0, *lift))
            .collect();
        let parts = path(&shape, &received[at], &ties, &noise[at]);
        let stood = |month: usize| {
            let part = parts[month]?;
            let whole = received[at][month];
            Some(lifted(Pooled { part, whole }.share(), 1.0 / lifts[month]))
        };
        let before = (0..MONTHS).find_map(stood);
        let after = (0..MONTHS).rev().find_map(stood);
        Tied {
            ends: before.zip(after),
            parts,
        }
    };
    (0..world.0.len()).map(one).collect()
}

/// By how much the odds of all lie above those of the months `of` together.
fn lifts(national: &[Pooled], of: std::ops::Range<usize>) -> Vec<f64> {
    let odds = |pooled: Pooled| pooled.share() / (1.0 - pooled.share());
    let together = Pooled {
        part: national[of.clone()].iter().map(|month| month.part).sum(),
        whole: national[of].iter().map(|month| month.whole).sum(),
    };
    national
        .iter()
        .map(|month| odds(*month) / odds(together))
        .collect()
}

/// A share of 1 whose odds are multiplied by `lift`.
fn lifted(share: f64, lift: f64) -> f64 {
    share * lift / (1.0 - share + share * lift)
}
