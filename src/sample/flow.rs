//! What becomes of the dossiers: carried over, resolved, pending, withdrawn.
use super::{
    chance::Chance,
    timeline::MONTHS,
    world::{Grid, World},
};

/// How much longer dossiers lie in the first months after a merger.
const UPHEAVAL: [f64; 3] = [1.30, 1.20, 1.10];

/// One locality's dossiers in one month.
#[derive(Clone, Copy, Default)]
pub(super) struct Flow {
    /// Open on the first day.
    pub(super) carried: u64,
    /// Resolved before the deadline.
    pub(super) early: u64,
    /// Resolved on the deadline.
    pub(super) on_time: u64,
    /// Resolved after the deadline.
    pub(super) late: u64,
    /// Open on the last day, not yet due.
    pub(super) in_time: u64,
    /// Open on the last day, overdue.
    pub(super) overdue: u64,
    /// Withdrawn or returned.
    pub(super) withdrawn: u64,
}

impl Flow {
    /// Resolved in all.
    pub(super) fn resolved(&self) -> u64 {
        self.early + self.on_time + self.late
    }

    /// Open on the last day in all.
    pub(super) fn pending(&self) -> u64 {
        self.in_time + self.overdue
    }
}

/// Follows every dossier: what a month leaves open the next one opens with, and a new unit
/// opens with what those it took over from left.
pub(super) fn flows(world: &World<'_>, received: &Grid<u64>, ontime: &Grid<f64>) -> Grid<Flow> {
    let mut flows: Grid<Flow> = vec![vec![Flow::default(); MONTHS]; world.0.len()];
    let mut chances: Vec<Chance> = world
        .0
        .iter()
        .map(|locality| Chance::of(&locality.unit.id, "flow"))
        .collect();
    let habits: Vec<Habit> = chances.iter_mut().map(Habit::of).collect();
    for month in 0..MONTHS {
        for at in world.present(month) {
            let locality = &world.0[at];
            let came = received[at][month];
            let age = month - locality.months.start;
            let carried = match (age, locality.predecessors.as_slice()) {
                (0, []) => share(came, habits[at].backlog),
                (0, old) => old.iter().map(|old| flows[*old][month - 1].pending()).sum(),
                _ => flows[at][month - 1].pending(),
            };
            let upheaval = match locality.predecessors.len() {
                0 | 1 => 1.0,
                _ => UPHEAVAL.get(age).copied().unwrap_or(1.0),
            };
            let held = habits[at].backlog * upheaval * chances[at].between(0.93, 1.07);
            flows[at][month] = habits[at].month(carried, came, held, ontime[at][month]);
        }
    }
    flows
}

/// What a locality does with its dossiers, as shares.
struct Habit {
    backlog: f64,
    withdrawn: f64,
    early: f64,
}

impl Habit {
    fn of(chance: &mut Chance) -> Self {
        Self {
            backlog: chance.between(0.16, 0.32),
            withdrawn: chance.between(0.006, 0.02),
            early: chance.between(0.35, 0.65),
        }
    }

    /// A month with `carried` and `received` dossiers of which a share `held` stays open.
    fn month(&self, carried: u64, received: u64, held: f64, ontime: f64) -> Flow {
        let withdrawn = share(received, self.withdrawn);
        let pending = share(received, held).min(carried + received - withdrawn);
        let resolved = carried + received - withdrawn - pending;
        let late = share(resolved, 1.0 - ontime);
        let early = share(resolved - late, self.early);
        let overdue = share(pending, (1.0 - ontime) * 1.6);
        Flow {
            carried,
            early,
            on_time: resolved - late - early,
            late,
            in_time: pending - overdue,
            overdue,
            withdrawn,
        }
    }
}

/// A share of a count, rounded, and never more than the count.
pub(super) fn share(count: u64, share: f64) -> u64 {
    ((count as f64 * share).round() as u64).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_dossier_appears_or_vanishes_in_a_month() {
        let habit = Habit {
            backlog: 0.2,
            withdrawn: 0.01,
            early: 0.5,
        };
        for (carried, received) in [(0, 0), (5, 0), (0, 7), (4_000, 10_000)] {
            let flow = habit.month(carried, received, 0.25, 0.97);
            let gone = flow.resolved() + flow.pending() + flow.withdrawn;
            assert_eq!(carried + received, gone);
        }
    }
}
