//! All units together: found by key, by parent, by succession.
use super::{Month, Succession, Unit, UnitId, search::Keys};
use chrono::NaiveDate;
use std::{collections::HashMap, sync::OnceLock};

/// Position of a unit in [`Units`]; small and quick to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitIx(u32);

impl UnitIx {
    /// As a position in a slice as long as [`Units::len`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The register of units. Immutable; built once from storage.
#[derive(Clone, Debug, Default)]
pub struct Units {
    all: Vec<Unit>,
    by_id: HashMap<UnitId, UnitIx>,
    children: HashMap<UnitIx, Vec<UnitIx>>,
    predecessors: HashMap<UnitIx, Vec<UnitIx>>,
    successor: HashMap<UnitIx, UnitIx>,
    breaks: Vec<NaiveDate>,
    keys: OnceLock<Keys>,
}

impl Units {
    /// Builds the register. A succession or parent that names no unit is left out.
    pub fn new(all: Vec<Unit>, succession: &[Succession]) -> Self {
        let by_id: HashMap<_, _> = (0..)
            .map(UnitIx)
            .zip(&all)
            .map(|(ix, u)| (u.id.clone(), ix))
            .collect();
        let mut units = Self {
            by_id,
            ..Self::default()
        };
        for (ix, unit) in (0..).map(UnitIx).zip(&all) {
            let parent = unit.parent.as_ref().and_then(|id| units.by_id.get(id));
            if let Some(parent) = parent {
                units.children.entry(*parent).or_default().push(ix);
            }
        }
        for step in succession {
            let found = units.by_id.get(&step.old).zip(units.by_id.get(&step.new));
            if let Some((&old, &new)) = found {
                units.predecessors.entry(new).or_default().push(old);
                units.successor.insert(old, new);
                // Ministries merge without moving the map.
                if all[old.index()].kind().is_locality() {
                    units.breaks.push(step.date);
                }
            }
        }
        units.breaks.sort_unstable();
        units.breaks.dedup();
        units.all = all;
        units
    }

    /// What units are found by; folded when first asked for.
    pub(super) fn keys(&self) -> &Keys {
        self.keys.get_or_init(|| Keys::new(self))
    }

    /// How many units there are, of every kind.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Every unit.
    pub fn iter(&self) -> impl Iterator<Item = (UnitIx, &Unit)> {
        (0..).map(UnitIx).zip(&self.all)
    }

    /// The unit at `ix`.
    pub fn get(&self, ix: UnitIx) -> &Unit {
        &self.all[ix.index()]
    }

    /// Position of the unit with key `id`.
    pub fn find(&self, id: &str) -> Option<UnitIx> {
        self.by_id.get(&UnitId(id.to_owned())).copied()
    }

    /// Units directly below `parent`, of every time.
    pub fn children(&self, parent: UnitIx) -> &[UnitIx] {
        self.children.get(&parent).map_or(&[], Vec::as_slice)
    }

    /// Units that `unit` took over from.
    pub fn predecessors(&self, unit: UnitIx) -> &[UnitIx] {
        self.predecessors.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// The unit that took over from `unit`.
    pub fn successor(&self, unit: UnitIx) -> Option<UnitIx> {
        self.successor.get(&unit).copied()
    }

    /// Place of the unit's region among regions, which run from north to south as the register
    /// does; `None` without a region.
    pub fn region_place(&self, unit: UnitIx) -> Option<usize> {
        let region = self.get(unit).region.as_ref()?;
        self.all
            .iter()
            .position(|other| other.region.as_ref() == Some(region))
    }

    /// The days on which the map changed, earliest first. Charts mark them.
    pub fn breaks(&self) -> &[NaiveDate] {
        &self.breaks
    }

    /// The units whose figures make up `unit` in `month`.
    ///
    /// Itself while it exists; its predecessors before that; nobody afterwards: a sum can be
    /// carried forward to the successor, but is never split backwards from it.
    pub fn resolve(&self, unit: UnitIx, month: Month) -> Vec<UnitIx> {
        if self.get(unit).is_valid_in(month) {
            return vec![unit];
        }
        if self.get(unit).valid_from > month.last_day() {
            return self
                .predecessors(unit)
                .iter()
                .flat_map(|old| self.resolve(*old, month))
                .collect();
        }
        Vec::new()
    }
}
