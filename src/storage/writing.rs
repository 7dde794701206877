//! The one way in: a transaction that holds the right to write until it is committed.
use super::{StorageError, Store, store::Pool};
use sqlx::{Postgres, Sqlite, Transaction};

/// An open write. Dropped without [`Writing::commit`], it leaves nothing behind.
///
/// Only one is open at a time on either engine, so that what it read stays true until it
/// commits.
pub struct Writing(pub(super) Tx);

pub(super) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one query inside a [`Writing`], on whichever engine it is open.
macro_rules! on_tx {
    ($writing:expr, $tx:ident => $query:expr) => {
        match &mut $writing.0 {
            $crate::storage::writing::Tx::Sqlite(open) => {
                let $tx = &mut **open;
                $query
            }
            $crate::storage::writing::Tx::Postgres(open) => {
                let $tx = &mut **open;
                $query
            }
        }
    };
}
pub(super) use on_tx;

impl Store {
    /// Opens the write transaction, waiting for another one to end.
    ///
    /// SQLite takes the write lock at once: a plain `BEGIN` would only find out later that it
    /// cannot have it. PostgreSQL takes an advisory lock for the same effect.
    pub async fn writing(&self) -> Result<Writing, StorageError> {
        Ok(Writing(match &self.0 {
            Pool::Sqlite { write, .. } => {
                Tx::Sqlite(write.begin_with("begin immediate").await?)
            }
            Pool::Postgres { write, .. } => {
                let mut tx = write.begin().await?;
                sqlx::query("select pg_advisory_xact_lock(7411)")
                    .execute(&mut *tx)
                    .await?;
                Tx::Postgres(tx)
            }
        }))
    }
}

impl Writing {
    /// Makes everything written so far durable. What returns `Ok` is on disk.
    pub async fn commit(self) -> Result<(), StorageError> {
        match self.0 {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Moves the board's revision on, so that every reader reloads; gives the new one.
    pub async fn bump_board(&mut self) -> Result<u64, StorageError> {
        let sql = "update board set revision = revision + 1 returning revision";
        let revision: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        super::reports::unsigned(revision)
    }
}
