//! Reading what is not published yet, for those who may.
use super::{Desk, DeskError};
use crate::domain::{Board, Counts, Filing, FilingHead, FilingId, Month, Period, UnitId};
use chrono::NaiveDate;

/// The right to read the reports of one unit on their way.
#[derive(Clone, Debug)]
pub struct ReadingDesk<'a> {
    desk: &'a Desk,
    unit: UnitId,
}

impl<'a> ReadingDesk<'a> {
    pub(super) fn new(desk: &'a Desk, unit: UnitId) -> Self {
        Self { desk, unit }
    }

    /// Whose reports.
    pub fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// The report of a period, if anybody began one.
    pub async fn filing(&self, period: Period) -> Result<Option<Filing>, DeskError> {
        Ok(self.desk.store.filing(&self.unit, period).await?)
    }

    /// The newest versions of the reports whose periods end in these days, latest first.
    pub async fn filings(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<FilingHead>, DeskError> {
        Ok(self.desk.store.filings(&self.unit.0, from, to).await?)
    }

    /// Whether somebody signs the unit's reports before they leave the province.
    pub async fn is_signed(&self) -> Result<bool, DeskError> {
        self.desk.has_approver(&self.unit).await
    }

    /// The counts of the version before `filing`, if there was one.
    pub async fn version_before(&self, filing: &Filing) -> Result<Option<Counts>, DeskError> {
        let report = &filing.report;
        let id = self
            .desk
            .store
            .version(&self.unit, report.period, report.version - 1)
            .await?;
        Ok(match id {
            Some(id) => self
                .desk
                .store
                .filing_by_id(id)
                .await?
                .map(|old| old.report.counts),
            None => None,
        })
    }

    /// What the unit gave in `month`: as published, or else as typed in under `period`.
    pub async fn counts(
        &self,
        board: &Board,
        month: Month,
        period: Period,
    ) -> Result<Option<Counts>, DeskError> {
        let published = board
            .units()
            .find(&self.unit.0)
            .and_then(|ix| board.record(ix, month));
        match published {
            Some(counts) => Ok(Some(counts)),
            None => Ok(self
                .filing(period)
                .await?
                .map(|filing| filing.report.counts)),
        }
    }
}

/// The right to see what every unit handed in.
#[derive(Clone, Debug)]
pub struct SurveyDesk<'a> {
    desk: &'a Desk,
}

impl<'a> SurveyDesk<'a> {
    pub(super) fn new(desk: &'a Desk) -> Self {
        Self { desk }
    }

    pub(super) fn desk(&self) -> &'a Desk {
        self.desk
    }

    /// The newest versions of the reports of all units whose periods end in these days.
    pub async fn filings_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<FilingHead>, DeskError> {
        Ok(self.desk.store.filings("", from, to).await?)
    }

    /// The newest versions of the reports of all units for a month.
    pub async fn filings(&self, month: Month) -> Result<Vec<FilingHead>, DeskError> {
        self.filings_between(month.first_day(), month.last_day())
            .await
    }

    /// One report, whole.
    pub async fn filing(&self, id: FilingId) -> Result<Option<Filing>, DeskError> {
        Ok(self.desk.store.filing_by_id(id).await?)
    }
}
