//! Settings that administrators keep: the deadlines, units let in later, the planning date, the
//! second factor.
use super::{
    AdminDesk, Clocks, Desk, DeskError,
    own::{OPTIONAL, SECOND_FACTOR},
};
use crate::{
    domain::{DeadlineError, Deadlines, Month, MonthException, PeriodRule, UnitId},
    storage::{Deed, StorageError},
};
use chrono::NaiveDate;

/// Days after the end of a period that a clock may be set to at most.
pub const LONGEST_CLOCK: u16 = 366;

/// Why a setting was not changed.
#[derive(Debug, thiserror::Error)]
pub enum SettingError {
    /// A clock would lock a report that is on time.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// More days than [`LONGEST_CLOCK`].
    #[error("a clock of more than {LONGEST_CLOCK} days")]
    TooLong,
    /// What differs from the rule needs a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// No such unit reports.
    #[error("no such unit reports")]
    NoSuchUnit,
    /// The last day is over already.
    #[error("the last day is over")]
    Past,
    /// A planning date that is not ahead.
    #[error("the planning date is not ahead")]
    PlanningPast,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for SettingError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl AdminDesk<'_> {
    /// The clocks as they are set.
    pub async fn clocks(&self) -> Result<Clocks, DeskError> {
        self.desk.clocks().await
    }

    /// Sets the clocks of every month that has none of its own.
    pub async fn set_deadlines(
        &self,
        rule: PeriodRule,
        on_time_days: u16,
        open_days: u16,
    ) -> Result<(), SettingError> {
        if on_time_days.max(open_days) > LONGEST_CLOCK {
            return Err(SettingError::TooLong);
        }
        let mut writing = self.desk.store.writing().await?;
        let months = self.desk.store.deadlines().await?.exceptions().to_vec();
        Deadlines::new(rule, on_time_days, open_days, months)?;
        writing.set_deadlines(rule, on_time_days, open_days).await?;
        let rule = match rule {
            PeriodRule::Calendar => "calendar",
            PeriodRule::MidMonth => "mid_month",
        };
        let detail = format!("{rule} {on_time_days} {open_days}");
        self.note(&mut writing, "set-deadlines", "setting", &detail)
            .await?;
        writing.commit().await?;
        Ok(())
    }

    /// Gives a month days of its own.
    pub async fn set_month(&self, own: &MonthException) -> Result<(), SettingError> {
        self.desk.set_month(own, self.who.name.as_str()).await
    }

    /// Puts a month under the general rule again.
    pub async fn end_month(&self, month: Month) -> Result<(), SettingError> {
        self.desk.end_month(month, self.who.name.as_str()).await
    }

    /// Lets a unit report a locked month until a day, which is included.
    pub async fn let_in(
        &self,
        unit: &str,
        month: Month,
        until: NaiveDate,
        why: &str,
    ) -> Result<(), SettingError> {
        let actor = self.who.name.as_str();
        self.desk.let_in(unit, month, until, why, actor).await
    }

    /// Takes back what let a unit report a locked month.
    pub async fn end_let_in(&self, unit: &UnitId, month: Month) -> Result<(), SettingError> {
        let actor = self.who.name.as_str();
        self.desk.end_let_in(unit, month, actor).await
    }

    /// The planning date, if one was set.
    pub async fn planning(&self) -> Result<Option<NaiveDate>, DeskError> {
        Ok(self.desk.store.planning().await?)
    }

    /// Sets the planning date, or takes it back. It never was a deadline: pages name it.
    pub async fn set_planning(&self, day: Option<NaiveDate>) -> Result<(), SettingError> {
        if day.is_some_and(|day| day <= self.desk.today()) {
            return Err(SettingError::PlanningPast);
        }
        let text = day.map(|day| day.to_string()).unwrap_or_default();
        let mut writing = self.desk.store.writing().await?;
        writing.set_setting("planning_date", &text).await?;
        self.note(&mut writing, "set-planning-date", "setting", &text)
            .await?;
        writing.bump_board().await?;
        writing.commit().await?;
        self.desk.refresh().await?;
        Ok(())
    }

    /// Whether roles that need a second factor may not work without one.
    pub async fn set_second_factor_rule(&self, required: bool) -> Result<(), SettingError> {
        let actor = self.who.name.as_str();
        Ok(self.desk.set_second_factor_rule(required, actor).await?)
    }
}

impl Desk {
    /// Says whether roles that need a second factor may not work without one.
    pub async fn set_second_factor_rule(
        &self,
        required: bool,
        actor: &str,
    ) -> Result<(), DeskError> {
        let value = if required { "required" } else { OPTIONAL };
        let mut writing = self.store.writing().await?;
        writing.set_setting(SECOND_FACTOR, value).await?;
        let deed = Deed {
            actor,
            act: "set-second-factor-rule",
            subject: "setting",
            detail: value,
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }
}
