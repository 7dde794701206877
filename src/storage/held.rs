//! A database held by one process alone, so that it can be replaced.
use super::copy::{careful, primary_code, shown};
use crate::domain::CopyRefused;
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteLockingMode};
use std::{path::Path, time::Duration};

/// A database that nobody else has open, nor can open, until this is dropped.
#[derive(Debug)]
pub struct Held(SqliteConnection);

impl Held {
    /// Takes the database for oneself alone; refused while any other connection has it open.
    ///
    /// A connection in WAL mode keeps a shared lock on the file for as long as it lives, even
    /// when it rests, so that a running server is always noticed. The write-ahead log is folded
    /// into the file and removed: whatever happens next, the file is whole without it.
    pub async fn take(file: &Path) -> Result<Self, CopyRefused> {
        let options = careful(file)
            .locking_mode(SqliteLockingMode::Exclusive)
            .pragma("journal_mode", "delete")
            .busy_timeout(Duration::from_millis(200));
        let refused = |why: sqlx::Error| match primary_code(&why) {
            Some(5 | 6) => CopyRefused::InUse(shown(file)),
            _ => CopyRefused::CannotTell(shown(file), why.to_string()),
        };
        let mut held = options.connect().await.map_err(refused)?;
        sqlx::query("begin exclusive")
            .execute(&mut held)
            .await
            .map_err(refused)?;
        Ok(Self(held))
    }

    /// How many reports and accounts it holds: the work of people, which no import brings back.
    pub async fn work(&mut self) -> Result<(u64, u64), CopyRefused> {
        let reports = self.rows("report", "select count(*) from report").await?;
        let accounts = self.rows("account", "select count(*) from account").await?;
        Ok((reports, accounts))
    }

    /// How many rows a table has; none where there is not even the table.
    async fn rows(&mut self, table: &str, sql: &'static str) -> Result<u64, CopyRefused> {
        let fault = |why: sqlx::Error| CopyRefused::Database(why.to_string());
        let tables: i64 =
            sqlx::query_scalar("select count(*) from sqlite_schema where name = $1")
                .bind(table)
                .fetch_one(&mut self.0)
                .await
                .map_err(fault)?;
        if tables == 0 {
            return Ok(0);
        }
        let rows: i64 = sqlx::query_scalar(sql)
            .fetch_one(&mut self.0)
            .await
            .map_err(fault)?;
        Ok(rows.unsigned_abs())
    }

    /// Lets go of it.
    pub async fn release(self) {
        let _ = self.0.close().await;
    }
}
