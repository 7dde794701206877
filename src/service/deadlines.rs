//! Months with days of their own, and units let in later: by an administrator, or at the host.
use super::{Desk, SettingError};
use crate::{
    domain::{Deadlines, LockException, Month, MonthException, UnitId},
    storage::{Deed, Writing},
};
use chrono::NaiveDate;

impl Desk {
    /// Gives a month days of its own.
    pub async fn set_month(
        &self,
        own: &MonthException,
        actor: &str,
    ) -> Result<(), SettingError> {
        reason(&own.reason)?;
        let mut writing = self.store.writing().await?;
        let clocks = self.store.deadlines().await?;
        Deadlines::new(clocks.rule(), 0, 0, vec![own.clone()])?;
        writing.set_month_deadline(own).await?;
        let (month, days) = (own.month.to_string(), own.days);
        let detail = format!(
            "{} {}: {}",
            days.on_time_until, days.locked_after, own.reason
        );
        self.done(writing, deed(actor, "set-month", &month, &detail))
            .await
    }

    /// Puts a month under the general rule again.
    pub async fn end_month(&self, month: Month, actor: &str) -> Result<(), SettingError> {
        let mut writing = self.store.writing().await?;
        writing.end_month_deadline(month).await?;
        self.done(writing, deed(actor, "end-month", &month.to_string(), ""))
            .await
    }

    /// Lets a unit report a locked month until a day, which is included.
    pub async fn let_in(
        &self,
        unit: &str,
        month: Month,
        until: NaiveDate,
        why: &str,
        actor: &str,
    ) -> Result<(), SettingError> {
        reason(why)?;
        let unit = self.reporting(unit).ok_or(SettingError::NoSuchUnit)?;
        if until < self.today() {
            return Err(SettingError::Past);
        }
        let subject = format!("{unit}/{month}");
        let detail = format!("{until}: {why}");
        let exception = LockException {
            unit,
            month,
            until,
            reason: why.to_owned(),
            author: actor.to_owned(),
        };
        let mut writing = self.store.writing().await?;
        writing.set_lock_exception(&exception).await?;
        self.done(writing, deed(actor, "let-in", &subject, &detail))
            .await
    }

    /// Takes back what let a unit report a locked month.
    pub async fn end_let_in(
        &self,
        unit: &UnitId,
        month: Month,
        actor: &str,
    ) -> Result<(), SettingError> {
        let mut writing = self.store.writing().await?;
        writing.end_lock_exception(unit, month).await?;
        let subject = format!("{unit}/{month}");
        self.done(writing, deed(actor, "end-let-in", &subject, ""))
            .await
    }

    /// Writes down what was done, and makes it durable.
    async fn done(&self, mut writing: Writing, deed: Deed<'_>) -> Result<(), SettingError> {
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }
}

fn deed<'a>(actor: &'a str, act: &'a str, subject: &'a str, detail: &'a str) -> Deed<'a> {
    Deed {
        actor,
        act,
        subject,
        detail,
    }
}

fn reason(text: &str) -> Result<(), SettingError> {
    let given = !text.trim().is_empty();
    given.then_some(()).ok_or(SettingError::ReasonMissing)
}
