//! How many dossiers each locality receives. Made up, but for the few counts that are published.
use super::{
    bend::apportion,
    chance::Chance,
    ties::{Ties, is_of},
    timeline::{self, Curve, MONTHS, months_of},
    world::{Grid, Locality, World},
};
use crate::domain::{Indicator, Month, PublishedFigure};

/// Dossiers a month for each rural commune in 2024, when no published count says it.
const DOSSIERS: f64 = 220.0;

/// Growth over 2024. Commune centres are counted from July 2025 on, hence the step.
const GROWTH: Curve = Curve(&[
    (2022, 1, 0.80),
    (2024, 1, 0.97),
    (2024, 12, 1.04),
    (2025, 5, 1.06),
    (2025, 6, 0.97),
    (2025, 7, 1.24),
    (2025, 12, 1.45),
    (2026, 10, 1.62),
]);

/// The year's own rhythm, January to December.
const SEASON: [f64; 12] = [
    1.00, 0.96, 1.05, 1.00, 1.00, 1.02, 1.03, 1.06, 0.99, 1.02, 1.02, 1.05,
];

/// Months that lose working days to Tết: 1/2/2022, 22/1/2023, 10/2/2024, 29/1/2025, 17/2/2026.
const TET: [(i32, u32, f64); 6] = [
    (2022, 1, 0.90),
    (2022, 2, 0.74),
    (2023, 1, 0.68),
    (2024, 2, 0.67),
    (2025, 1, 0.70),
    (2026, 2, 0.66),
];

/// Indicators whose published denominators are near enough to the dossiers received.
const COUNTED_BY: [Indicator; 3] = [
    Indicator::OnlineTotal,
    Indicator::OnTime,
    Indicator::DigitResult,
];

/// Dossiers received, by locality and month; 0 where a locality does not report.
pub(super) fn received(
    world: &World<'_>,
    ties: &Ties<'_>,
    published: &[PublishedFigure],
) -> Grid<u64> {
    let mut natural = natural(world);
    let scale = scale(world, ties, &natural);
    for (at, locality) in world.0.iter().enumerate() {
        let size = counted(published, &locality.unit.id.0, &natural[at], scale);
        for member in locality.predecessors.iter().chain([&at]) {
            natural[*member].iter_mut().for_each(|n| *n *= size);
        }
    }
    let whole = |row: &Vec<f64>| row.iter().map(|n| (n * scale).round() as u64).collect();
    let mut received: Grid<u64> = natural.iter().map(whole).collect();
    for (at, locality) in world.0.iter().enumerate() {
        for tie in ties.unit(&locality.unit.id) {
            if let Some((_, denominator)) = tie.counts {
                let parts = apportion(denominator, &natural[at][tie.months.clone()]);
                received[at][tie.months].copy_from_slice(&parts);
            }
        }
    }
    received
}

/// Volumes for one dossier a commune and month.
fn natural(world: &World<'_>) -> Grid<f64> {
    let rhythm: Vec<f64> = timeline::months().map(rhythm).collect();
    let row = |locality: &Locality<'_>| {
        let id = &locality.unit.id;
        let slow = Chance::of(id, "volume").wander(MONTHS, 0.03);
        let mut quick = Chance::of(id, "month");
        (0..MONTHS)
            .map(|at| {
                let noise = slow[at] * quick.between(0.97, 1.03);
                let there = f64::from(u8::from(locality.months.contains(&at)));
                locality.size * rhythm[at] * noise * there
            })
            .collect()
    };
    world.0.iter().map(row).collect()
}

fn rhythm(month: Month) -> f64 {
    let tet = TET
        .iter()
        .find(|(year, number, _)| (*year, *number) == (month.year(), month.number()))
        .map_or(1.0, |(_, _, left)| *left);
    GROWTH.at(month) * SEASON[month.number() as usize - 1] * tet
}

/// Dossiers a commune and month: one published pair of counts (Hà Nam 2024) sets the scale.
fn scale(world: &World<'_>, ties: &Ties<'_>, natural: &Grid<f64>) -> f64 {
    let said = world.0.iter().zip(natural).find_map(|(locality, row)| {
        let ties = ties.unit(&locality.unit.id);
        let tie = ties.iter().find(|tie| tie.counts.is_some())?;
        let whole = tie.counts?.1 as f64;
        Some(whole / row[tie.months.clone()].iter().sum::<f64>())
    });
    said.unwrap_or(DOSSIERS)
}

/// By how much published counts of `unit` exceed what its communes alone would give; 1 where
/// nothing is published. Roughly: the periods are not whole months, the wholes not quite the
/// dossiers received.
fn counted(published: &[PublishedFigure], unit: &str, natural: &[f64], scale: f64) -> f64 {
    let said: Vec<f64> = published
        .iter()
        .filter(|figure| is_of(figure, unit) && COUNTED_BY.iter().any(|i| figure.is_of(*i)))
        .filter_map(|figure| {
            let months = months_of(figure.period)?;
            let days = figure.period.end() - figure.period.start();
            let daily = figure.denominator? as f64 / (days.num_days() + 1) as f64;
            let ours = natural[months.clone()].iter().sum::<f64>() * scale;
            Some(daily * 30.4 * months.len() as f64 / ours)
        })
        .collect();
    match said.len() {
        0 => 1.0,
        many => said.iter().sum::<f64>() / many as f64,
    }
}
