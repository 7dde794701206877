//! Where each locality stands among the others, when nothing published says it. Made up.
use super::{
    chance::Chance,
    tied::{Pooled, Tied},
    ties::{Ceiling, Ties, year},
    timeline::MONTHS,
    world::{Grid, World},
};

/// How many localities stay under 5 % to August 2024.
///
/// "Several", said the conference at Đà Nẵng on 31 August 2024 (Quảng Trị), and named none; which
/// they are here is made up.
const UNDER_FIVE: usize = 6;

/// What "under 5 %" comes near and never reaches, as a share of 1.
const FIVE: f64 = 0.047;

/// Rates that the localities of today head for by the last month, the lowest first; the highest
/// get less, since no rate comes near all that is filed online. Unit: percent.
const AHEAD: [f64; 34] = [
    3.3, 4.2, 13.0, 14.5, 16.5, 18.5, 27.0, 30.0, 33.0, 35.0, 37.0, 39.0, 40.5, 42.0, 43.5,
    45.0, 46.0, 47.0, 48.0, 49.0, 50.0, 51.0, 52.5, 54.0, 55.5, 57.0, 58.5, 60.0, 62.0, 64.0,
    67.0, 70.0, 78.0, 81.0,
];

/// Of [`AHEAD`], the lowest that stay under the floor of 5 %.
const UNDER_FLOOR: usize = 2;

/// Of [`AHEAD`], those whose rate falls in each of the last three months.
const SLUMPING: [usize; 3] = [9, 18, 27];

/// How many months they fall.
const SLUMP: usize = 3;

/// Levels, roofs and slumps of all localities.
pub(super) struct Standings {
    levels: Grid<f64>,
    roofs: Grid<f64>,
    slumping: Vec<usize>,
}

impl Standings {
    /// The standings of the old map; a new unit's come with [`Self::hand_over`].
    pub(super) fn new(world: &World<'_>, ties: &Ties<'_>, tied: &[Tied]) -> Self {
        let mut roofs = vec![vec![1.0_f64; MONTHS]; world.0.len()];
        let mut levels = vec![vec![0.0_f64; MONTHS]; world.0.len()];
        let mut drawn = Vec::new();
        for (at, locality) in world.0.iter().enumerate() {
            let id = &locality.unit.id;
            let first_tied = tied[at].parts.iter().position(Option::is_some);
            if let Some((before, after)) = tied[at].ends {
                levels[at].fill(after);
                levels[at][..first_tied.unwrap_or(0)].fill(before);
            } else if locality.predecessors.is_empty() {
                let ceilings = ties.ceilings(id);
                let level = drawn_level(Chance::of(id, "standing"), &ceilings);
                levels[at].fill(level);
                lower(&mut roofs[at], &ceilings);
                drawn.push((at, level));
            }
        }
        drawn.sort_by(|a, b| a.1.total_cmp(&b.1));
        let to_august = year(2024).map_or(0..0, |year| year.start..year.start + 8);
        for (at, _) in drawn.into_iter().take(UNDER_FIVE) {
            let draw = Chance::of(&world.0[at].unit.id, "under five").between(0.5, 0.75);
            levels[at].fill(FIVE * draw);
            roofs[at][to_august.clone()].fill(FIVE);
        }
        Self {
            levels,
            roofs,
            slumping: Vec::new(),
        }
    }

    /// Gives new units their standing in their first month: from what those they took over from
    /// reached in the month before, to a place of their own in the last month.
    pub(super) fn hand_over(
        &mut self,
        world: &World<'_>,
        received: &Grid<u64>,
        e2e: &Grid<u64>,
        month: usize,
    ) {
        let mut new: Vec<(usize, f64)> = world
            .present(month)
            .filter(|at| world.0[*at].months.start == month)
            .filter(|at| !world.0[*at].predecessors.is_empty())
            .map(|at| {
                let old = &world.0[at].predecessors;
                let sum = |grid: &Grid<u64>| old.iter().map(|old| grid[*old][month - 1]).sum();
                let (part, whole) = (sum(e2e), sum(received));
                (at, Pooled { part, whole }.share())
            })
            .collect();
        new.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut places: Vec<(f64, usize, f64)> = (0..)
            .zip(new)
            .map(|(rank, (at, from))| {
                let chance = Chance::of(&world.0[at].unit.id, "ahead").share();
                (
                    f64::from(rank) / AHEAD.len() as f64 + 0.8 * chance,
                    at,
                    from,
                )
            })
            .collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (place, (_, at, from)) in places.into_iter().enumerate() {
            self.place(at, place, from, month);
        }
    }

    /// Sends a new unit from its first level to its place.
    fn place(&mut self, at: usize, place: usize, from: f64, month: usize) {
        let to = AHEAD[place.min(AHEAD.len() - 1)] / 100.0;
        let way = (MONTHS - 1 - month).max(1) as f64;
        for (step, level) in self.levels[at][month..].iter_mut().enumerate() {
            *level = from + (to - from) * (step as f64 / way);
        }
        if place < UNDER_FLOOR {
            self.roofs[at].fill(FIVE);
        }
        if SLUMPING.contains(&place) {
            self.slumping.push(at);
        }
    }

    /// Where a locality stands in a month, as a share of 1, never quite 0 or 1.
    pub(super) fn level(&self, at: usize, month: usize) -> f64 {
        self.levels[at][month].clamp(0.001, 0.98)
    }

    /// What its rate stays under in a month, as a share of 1.
    pub(super) fn roof(&self, at: usize, month: usize) -> f64 {
        self.roofs[at][month]
    }

    /// The factor on last month's rate, where the locality is made to fall.
    pub(super) fn slump(&self, at: usize, month: usize) -> Option<f64> {
        let falls = month + SLUMP >= MONTHS && self.slumping.contains(&at);
        falls.then_some([0.985, 0.96, 0.975][month % 3])
    }
}

/// Where a locality stands in 2024: few stand high, more stand low.
fn drawn_level(mut chance: Chance, ceilings: &[Ceiling]) -> f64 {
    let roof = ceilings
        .iter()
        .map(|ceiling| ceiling.percent)
        .fold(100.0, f64::min)
        / 100.0;
    let draw = chance.share();
    if roof < 0.2 {
        roof * (0.35 + 0.5 * draw)
    } else {
        0.045 + 0.49 * draw * draw
    }
}

/// Keeps the roofs of a locality half a point under each ceiling.
fn lower(roofs: &mut [f64], ceilings: &[Ceiling]) {
    for ceiling in ceilings {
        for roof in &mut roofs[ceiling.months.clone()] {
            *roof = roof.min((ceiling.percent - 0.5) / 100.0);
        }
    }
}
