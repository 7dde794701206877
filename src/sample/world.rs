//! The localities of the sample: when each reports, whom it took over from, how large it is.
use super::{chance::Chance, timeline};
use crate::domain::{Succession, Unit, UnitId, UnitKind};
use std::{collections::HashMap, ops::Range};

/// One value for each locality and month, `[locality][month]`.
pub(super) type Grid<T> = Vec<Vec<T>>;

/// How many rural communes one ward counts for. Made up: more people live in a ward.
const WARD: f64 = 3.0;

/// How many provinces a centrally run city counts for when its merged unit is split. Made up.
const CITY: f64 = 2.0;

/// Size of a locality for which no commune is known. Unit: rural communes.
const UNKNOWN_SIZE: f64 = 100.0;

/// A locality in the sample.
pub(super) struct Locality<'a> {
    /// The unit.
    pub(super) unit: &'a Unit,
    /// The months it reports, as positions.
    pub(super) months: Range<usize>,
    /// Positions of the localities it took over from; all end before it begins.
    pub(super) predecessors: Vec<usize>,
    /// How large it is. Unit: rural communes.
    pub(super) size: f64,
}

/// Every locality that has a month in the sample, in the order of the register.
pub(super) struct World<'a>(pub(super) Vec<Locality<'a>>);

impl<'a> World<'a> {
    /// The localities among `units`, sized by their communes.
    pub(super) fn new(units: &'a [Unit], succession: &[Succession]) -> Self {
        let found: Vec<Locality<'a>> = units
            .iter()
            .filter(|unit| unit.kind().is_locality())
            .filter_map(|unit| {
                Some(Locality {
                    unit,
                    months: months_of(unit)?,
                    predecessors: Vec::new(),
                    size: 0.0,
                })
            })
            .collect();
        let mut world = Self(found);
        for step in succession {
            let ends = world.find(&step.old).zip(world.find(&step.new));
            if let Some((old, new)) = ends
                && world.0[old].months.end <= world.0[new].months.start
            {
                world.0[new].predecessors.push(old);
            }
        }
        world.measure(units);
        world
    }

    /// Position of the locality with key `id`.
    pub(super) fn find(&self, id: &UnitId) -> Option<usize> {
        self.0.iter().position(|locality| locality.unit.id == *id)
    }

    /// Positions of the localities that report in a month.
    pub(super) fn present(&self, month: usize) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(move |at| self.0[*at].months.contains(&month))
    }

    /// Sizes by communes; an old unit has its part of the unit that took over.
    fn measure(&mut self, units: &[Unit]) {
        let mut communes: HashMap<&UnitId, f64> = HashMap::new();
        for unit in units {
            let weight = match unit.kind() {
                UnitKind::Ward => WARD,
                UnitKind::Commune | UnitKind::SpecialZone => 1.0,
                _ => continue,
            };
            if let Some(parent) = &unit.parent {
                *communes.entry(parent).or_default() += weight;
            }
        }
        for locality in &mut self.0 {
            let known = communes.get(&locality.unit.id).copied();
            locality.size = known.unwrap_or(UNKNOWN_SIZE);
        }
        for new in 0..self.0.len() {
            let size = self.0[new].size;
            let old = self.0[new].predecessors.clone();
            let parts: Vec<f64> = old.iter().map(|at| part(self.0[*at].unit)).collect();
            let whole: f64 = parts.iter().sum();
            for (at, part) in old.into_iter().zip(parts) {
                self.0[at].size = size * part / whole;
            }
        }
    }
}

/// The months of the sample in which `unit` takes figures.
fn months_of(unit: &Unit) -> Option<Range<usize>> {
    let mut valid = timeline::months()
        .enumerate()
        .filter(|(_, month)| unit.is_valid_in(*month))
        .map(|(at, _)| at);
    let first = valid.next()?;
    Some(first..valid.last().unwrap_or(first) + 1)
}

/// What an old unit weighs beside those it was merged with. Real sizes are not claimed.
fn part(unit: &Unit) -> f64 {
    let rank = match unit.kind() {
        UnitKind::City => CITY,
        _ => 1.0,
    };
    rank * Chance::of(&unit.id, "part").between(0.8, 1.25)
}

/// Factors around 1 for each locality and month: a slow part in steps of `slow`, and a quick one
/// of up to `quick`.
pub(super) fn noise(world: &World<'_>, slow: f64, quick: f64) -> Grid<f64> {
    let one = |locality: &Locality<'_>| {
        let id = &locality.unit.id;
        let mut chance = Chance::of(id, "quick");
        let slow = Chance::of(id, "slow").wander(timeline::MONTHS, slow);
        slow.into_iter()
            .map(|factor| factor * chance.between(1.0 - quick, 1.0 + quick))
            .collect()
    };
    world.0.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    #[test]
    fn the_old_map_is_as_large_as_the_new_one_and_each_reports_in_its_time() {
        let reference = reference::load();
        let world = World::new(&reference.units, &reference.succession);
        assert_eq!(world.present(41).count(), 63);
        assert_eq!(world.present(42).count(), 34);
        let size = |month| world.present(month).map(|at| world.0[at].size).sum::<f64>();
        assert!((size(41) - size(42)).abs() < 1e-6);
    }
}
