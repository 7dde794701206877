//! What every step of a report has in common: the version seen, the state after, what is written down.
use super::{Desk, DeskError};
use crate::{
    domain::{
        Account, Act, Breach, Filing, FilingId, Measure, Refused, ReportState, Role, UnitId,
        next,
    },
    storage::{Deed, StorageError, Writing},
};

/// Why a step was not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// Somebody else saved or moved the report since it was seen; this is how it stands now.
    #[error("the report was changed by somebody else")]
    Conflict(Box<Filing>),
    /// The state of the report does not allow it, or words are missing.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The counts contradict each other.
    #[error("{} identities do not hold", .0.len())]
    Contradiction(Vec<Breach>),
    /// The checks ask for words about these values.
    #[error("{} values need a reason", .0.len())]
    Unanswered(Vec<Measure>),
    /// A value that may not be changed now.
    #[error("{} may not be changed", .0.code())]
    Closed(Measure),
    /// The month is not open, or is locked for this unit.
    #[error("the month is locked")]
    Locked,
    /// Somebody may not judge what they entered themselves.
    #[error("nobody judges figures that they entered")]
    FourEyes,
    /// There is no such report.
    #[error("no such report")]
    Nothing,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for StepError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// Whether a report of the unit is signed before it leaves the province.
    pub(super) async fn has_approver(&self, unit: &UnitId) -> Result<bool, DeskError> {
        Ok(self.store.accounts().await?.iter().any(|account| {
            account.role == Role::ProvincialApprover
                && account.state.may_sign_in()
                && account.units.contains(unit)
        }))
    }

    /// Takes the step `act` of a report that was seen as `edit`, within `writing`; gives the state
    /// after it.
    pub(super) async fn step(
        &self,
        writing: &mut Writing,
        who: &Account,
        seen: &Filing,
        edit: u64,
        act: Act,
        message: &str,
    ) -> Result<ReportState, StepError> {
        let message = act.message(message)?.unwrap_or_default();
        let has_approver = self.has_approver(&seen.report.unit).await?;
        let state = next(seen.state, act, has_approver)?;
        if !writing.take_edit(seen.id, edit).await? {
            return Err(self.conflict(seen.id).await);
        }
        if state.must_agree() {
            let breaches = seen.report.counts.breaches();
            if !breaches.is_empty() {
                return Err(StepError::Contradiction(breaches));
            }
        }
        if state != seen.state {
            writing.move_filing(seen.id, state).await?;
        }
        let at = self.now();
        writing
            .add_event(seen.id, at, who.name.as_str(), Some(act), message)
            .await?;
        let subject = subject(seen);
        let deed = Deed {
            actor: who.name.as_str(),
            act: act.code(),
            subject: &subject,
            detail: message,
        };
        writing.audit(at, deed).await?;
        Ok(state)
    }

    /// The report as it stands now, for somebody who saw an earlier one.
    pub(super) async fn conflict(&self, id: FilingId) -> StepError {
        match self.store.filing_by_id(id).await {
            Ok(Some(now)) => StepError::Conflict(Box::new(now)),
            Ok(None) => StepError::Nothing,
            Err(error) => error.into(),
        }
    }
}

/// How the audit log names a report: `34-44/2026-10 v2`.
pub(super) fn subject(filing: &Filing) -> String {
    let report = &filing.report;
    format!(
        "{}/{} v{}",
        report.unit,
        report.period.month(),
        report.version
    )
}
