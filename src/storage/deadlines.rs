//! Until when reports are taken: the general rule, months of their own, units let in later.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{
    Deadlines, DueDays, LockException, Month, MonthException, ON_TIME_DAYS, OPEN_DAYS,
    PeriodRule, UnitId,
};
use chrono::NaiveDate;

/// Names of the settings.
const RULE: &str = "entry_rule";
const ON_TIME: &str = "entry_on_time_days";
const OPEN: &str = "entry_open_days";

impl Store {
    /// The clocks of all months.
    pub async fn deadlines(&self) -> Result<Deadlines, StorageError> {
        let sql = "select name, value from setting where name like 'entry_%'";
        let settings: Vec<(String, String)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let sql =
            "select month, on_time_until, locked_after, reason from deadline order by month";
        let months: Vec<(String, NaiveDate, NaiveDate, String)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let value = |name: &str| {
            let found = settings.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        let corrupt = || StorageError::Corrupt("the deadlines of reports".into());
        let days = |name, usual| match value(name) {
            Some(days) => days.parse().map_err(|_| corrupt()),
            None => Ok(usual),
        };
        let rule = match value(RULE) {
            Some("calendar") => PeriodRule::Calendar,
            _ => PeriodRule::MidMonth,
        };
        let months = months
            .into_iter()
            .map(|(month, on_time_until, locked_after, reason)| {
                Ok(MonthException {
                    month: month.parse().map_err(|_| corrupt())?,
                    days: DueDays {
                        on_time_until,
                        locked_after,
                    },
                    reason,
                })
            })
            .collect::<Result<_, StorageError>>()?;
        Deadlines::new(
            rule,
            days(ON_TIME, ON_TIME_DAYS)?,
            days(OPEN, OPEN_DAYS)?,
            months,
        )
        .map_err(|_| corrupt())
    }

    /// The units that may still report a locked month.
    pub async fn lock_exceptions(&self) -> Result<Vec<LockException>, StorageError> {
        let sql = "select unit_id, month, until, reason, author from lock_exception";
        let rows: Vec<(String, String, NaiveDate, String, String)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter()
            .map(|(unit, month, until, reason, author)| {
                Ok(LockException {
                    month: month.parse().map_err(|_| {
                        StorageError::Corrupt(format!("an exception of {unit}"))
                    })?,
                    unit: UnitId(unit),
                    until,
                    reason,
                    author,
                })
            })
            .collect()
    }
}

impl Writing {
    /// Sets the general rule.
    pub async fn set_deadlines(
        &mut self,
        rule: PeriodRule,
        on_time_days: u16,
        open_days: u16,
    ) -> Result<(), StorageError> {
        let rule = match rule {
            PeriodRule::Calendar => "calendar",
            PeriodRule::MidMonth => "mid_month",
        };
        self.set_setting(RULE, rule).await?;
        self.set_setting(ON_TIME, &on_time_days.to_string()).await?;
        self.set_setting(OPEN, &open_days.to_string()).await
    }

    /// Gives one month days of its own.
    pub async fn set_month_deadline(
        &mut self,
        own: &MonthException,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into deadline (month, on_time_until, locked_after, reason)
            values ($1, $2, $3, $4)
            on conflict (month) do update
               set on_time_until = excluded.on_time_until, locked_after = excluded.locked_after,
                   reason = excluded.reason";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(own.month.to_string())
                .bind(own.days.on_time_until)
                .bind(own.days.locked_after)
                .bind(&own.reason)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Puts a month under the general rule again.
    pub async fn end_month_deadline(&mut self, month: Month) -> Result<(), StorageError> {
        let sql = "delete from deadline where month = $1";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(month.to_string()).execute(tx).await?;
        });
        Ok(())
    }

    /// Lets a unit report a locked month until a day.
    pub async fn set_lock_exception(
        &mut self,
        exception: &LockException,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into lock_exception (unit_id, month, until, reason, author)
            values ($1, $2, $3, $4, $5)
            on conflict (unit_id, month) do update
               set until = excluded.until, reason = excluded.reason, author = excluded.author";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(&exception.unit.0)
                .bind(exception.month.to_string())
                .bind(exception.until)
                .bind(&exception.reason)
                .bind(&exception.author)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Takes back what let a unit report a locked month.
    pub async fn end_lock_exception(
        &mut self,
        unit: &UnitId,
        month: Month,
    ) -> Result<(), StorageError> {
        let sql = "delete from lock_exception where unit_id = $1 and month = $2";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(&unit.0).bind(month.to_string()).execute(tx).await?;
        });
        Ok(())
    }
}
