//! What the deadlines say about a unit and a month today.
use super::{Desk, DeskError};
use crate::domain::{Deadlines, LockException, Month, Period, Standing, UnitId};

/// The clocks as they are set, with the units that were let in later.
#[derive(Clone, Debug)]
pub struct Clocks {
    /// The rule for all months, and months of their own.
    pub deadlines: Deadlines,
    /// Units that may still report a locked month.
    pub exceptions: Vec<LockException>,
}

impl Clocks {
    /// Where `unit` stands with `month` on `today`.
    pub fn standing(&self, unit: &UnitId, month: Month, today: chrono::NaiveDate) -> Standing {
        self.deadlines
            .standing(unit, month, &self.exceptions, today)
    }
}

impl Desk {
    /// The clocks as they are set.
    pub async fn clocks(&self) -> Result<Clocks, DeskError> {
        Ok(Clocks {
            deadlines: self.store.deadlines().await?,
            exceptions: self.store.lock_exceptions().await?,
        })
    }

    /// Whether figures of `unit` for `period` are taken today. The period must be the one that the
    /// rule gives its month: there are no others to report for.
    pub(super) async fn is_open(
        &self,
        unit: &UnitId,
        period: Period,
    ) -> Result<bool, DeskError> {
        let clocks = self.clocks().await?;
        let month = period.month();
        Ok(clocks.deadlines.period(month) == period
            && clocks.standing(unit, month, self.today()).is_open())
    }
}
