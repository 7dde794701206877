//! What an edition of a month changed against the one before it, and who asked for it.
use super::{Desk, DeskError, reading::SurveyDesk};
use crate::domain::{Act, Change, Counts, Edition, Event, Month, Slab, UnitId, differences};

/// What an edition changed for one unit.
#[derive(Clone, Debug)]
pub struct UnitChange {
    /// Whose figures.
    pub unit: UnitId,
    /// Every count that differs, in the order of the form.
    pub changes: Vec<Change>,
    /// Why: the correction or the reopened value that led to it, if it was done here.
    pub because: Option<Event>,
}

/// An edition beside the one before it.
#[derive(Clone, Debug)]
pub struct EditionChanges {
    /// The later one.
    pub edition: Edition,
    /// What it changed; for a first edition nothing.
    pub units: Vec<UnitChange>,
}

impl SurveyDesk<'_> {
    /// Every edition of a month, the latest first, each with what it changed.
    pub async fn editions(&self, month: Month) -> Result<Vec<EditionChanges>, DeskError> {
        let board = self.desk().board();
        let mut slabs = Vec::new();
        for published in self.desk().store.editions_of(month).await? {
            slabs.push(Slab::new(published.edition, published.body, board.units())?);
        }
        let mut editions = Vec::new();
        for (at, slab) in slabs.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &slabs[at]);
            let mut units = Vec::new();
            if let Some(before) = before {
                for (ix, unit) in board.units().iter() {
                    let counts = |slab: &Slab| {
                        let row = slab.counts(ix);
                        let mut counts = Counts::none();
                        for measure in crate::domain::Measure::ALL {
                            if let Some(row) = &row {
                                counts.set(measure, row.get(measure));
                            }
                        }
                        counts
                    };
                    let changes = differences(&counts(before), &counts(slab));
                    if !changes.is_empty() {
                        units.push(UnitChange {
                            because: self.desk().because(&unit.id, month).await?,
                            unit: unit.id.clone(),
                            changes,
                        });
                    }
                }
            }
            editions.push(EditionChanges {
                edition: slab.edition.clone(),
                units,
            });
        }
        editions.reverse();
        Ok(editions)
    }
}

impl Desk {
    /// What led to the newest version of a unit's own report of a month.
    async fn because(&self, unit: &UnitId, month: Month) -> Result<Option<Event>, DeskError> {
        let period = self.store.deadlines().await?.period(month);
        let filing = self.store.filing(unit, period).await?;
        Ok(filing.and_then(|filing| {
            let found = filing
                .last(Act::Correct)
                .or_else(|| filing.last(Act::Reopen));
            found.cloned()
        }))
    }
}
