//! Judging reports: signing in the province, approving or giving back in the centre, publishing.
use super::{
    Desk, publication,
    steps::{StepError, subject},
};
use crate::{
    domain::{Account, Act, Edition, Filing, FilingId, Measure, Month, ReportState, UnitId},
    storage::Deed,
};
use std::collections::BTreeSet;

/// The right to sign or give back the reports of one unit.
#[derive(Clone, Debug)]
pub struct SigningDesk<'a> {
    desk: &'a Desk,
    who: &'a Account,
    unit: UnitId,
}

/// The right to judge the reports of all units and to publish them.
#[derive(Clone, Debug)]
pub struct ReviewDesk<'a> {
    desk: &'a Desk,
    who: &'a Account,
}

impl<'a> SigningDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account, unit: UnitId) -> Self {
        Self { desk, who, unit }
    }

    /// Signs the report that was seen as `edit`.
    pub async fn sign(&self, id: FilingId, edit: u64) -> Result<Filing, StepError> {
        self.judge(id, edit, Act::Sign, "").await
    }

    /// Gives the report back to the officer, with the words that say why.
    pub async fn give_back(
        &self,
        id: FilingId,
        edit: u64,
        message: &str,
    ) -> Result<Filing, StepError> {
        self.judge(id, edit, Act::Return, message).await
    }

    async fn judge(
        &self,
        id: FilingId,
        edit: u64,
        act: Act,
        message: &str,
    ) -> Result<Filing, StepError> {
        let seen = self.desk.store.filing_by_id(id).await?;
        let own = seen.is_some_and(|seen| {
            seen.report.unit == self.unit && seen.state == ReportState::AwaitingSignature
        });
        if !own {
            return Err(StepError::Nothing);
        }
        self.desk.judge(self.who, id, edit, act, message).await
    }
}

impl<'a> ReviewDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account) -> Self {
        Self { desk, who }
    }

    /// Takes the report that was seen as `edit`; its figures are frozen from then on.
    pub async fn approve(&self, id: FilingId, edit: u64) -> Result<Filing, StepError> {
        self.desk.judge(self.who, id, edit, Act::Approve, "").await
    }

    /// Gives the report back, with the words that say why.
    pub async fn give_back(
        &self,
        id: FilingId,
        edit: u64,
        message: &str,
    ) -> Result<Filing, StepError> {
        self.desk
            .judge(self.who, id, edit, Act::Return, message)
            .await
    }

    /// Gives single values back; the others stay closed. An approved report gets a new version.
    pub async fn reopen(
        &self,
        id: FilingId,
        edit: u64,
        measures: &[Measure],
        message: &str,
    ) -> Result<Filing, StepError> {
        let message = Act::Reopen.message(message)?.unwrap_or_default();
        let mut writing = self.desk.store.writing().await?;
        let seen = self
            .desk
            .store
            .filing_by_id(id)
            .await?
            .ok_or(StepError::Nothing)?;
        let reopened: Vec<_> = measures
            .iter()
            .map(|measure| (*measure, message.to_owned()))
            .collect();
        if reopened.is_empty() {
            return Err(StepError::Nothing);
        }
        let open = if Act::Reopen.opens_version(seen.state) {
            // Another version may have been opened, or even approved, since this one was seen.
            let report = &seen.report;
            let newest = self.desk.store.filing(&report.unit, report.period).await?;
            if newest.is_some_and(|newest| newest.id != id) || seen.edit != edit {
                return Err(self.desk.conflict(id).await);
            }
            let (at, name) = (self.desk.now(), self.who.name.as_str());
            let new = writing
                .start_filing(&seen.report.unit, seen.report.period, at)
                .await?;
            writing.copy_figures(seen.id, new).await?;
            writing.move_filing(new, ReportState::Returned).await?;
            writing
                .add_event(new, at, name, Some(Act::Reopen), message)
                .await?;
            let subject = subject(&seen);
            let deed = Deed {
                actor: name,
                act: Act::Reopen.code(),
                subject: &subject,
                detail: message,
            };
            writing.audit(at, deed).await?;
            new
        } else {
            self.desk
                .step(&mut writing, self.who, &seen, edit, Act::Reopen, message)
                .await?;
            seen.id
        };
        writing.set_reopened(open, &reopened).await?;
        writing.commit().await?;
        self.desk
            .store
            .filing_by_id(open)
            .await?
            .ok_or(StepError::Nothing)
    }

    /// Publishes the next edition of a month from all its approved reports.
    pub async fn publish(&self, month: Month) -> Result<Vec<Edition>, StepError> {
        let at = self.desk.now();
        let mut writing = self.desk.store.writing().await?;
        let reports = writing
            .approved_between(month.first_day(), month.last_day())
            .await?;
        if reports.is_empty() {
            return Err(StepError::Nothing);
        }
        let months = BTreeSet::from([month]);
        let editions =
            publication::publish(&self.desk.store, &mut writing, &months, &reports, at).await?;
        for edition in &editions {
            let subject = format!("{} r{}", edition.month, edition.revision);
            let deed = Deed {
                actor: self.who.name.as_str(),
                act: "publish",
                subject: &subject,
                detail: "",
            };
            writing.audit(at, deed).await?;
        }
        writing.commit().await?;
        self.desk.refresh().await?;
        Ok(editions)
    }
}

impl Desk {
    /// Judges a report that was seen as `edit`, unless it is the judge's own work.
    async fn judge(
        &self,
        who: &Account,
        id: FilingId,
        edit: u64,
        act: Act,
        message: &str,
    ) -> Result<Filing, StepError> {
        let mut writing = self.store.writing().await?;
        let seen = self
            .store
            .filing_by_id(id)
            .await?
            .ok_or(StepError::Nothing)?;
        let takes = matches!(act, Act::Approve | Act::Sign);
        if takes && !who.may_judge_figures_of(seen.entered_by()) {
            return Err(StepError::FourEyes);
        }
        self.step(&mut writing, who, &seen, edit, act, message)
            .await?;
        writing.commit().await?;
        self.store.filing_by_id(id).await?.ok_or(StepError::Nothing)
    }
}
