//! The connected database: opening it, and what must be true of it before anyone may use it.
use super::{copy::database_file, turn::Turn};
use sqlx::{
    ConnectOptions, Connection, PgPool, SqlitePool,
    migrate::Migrator,
    postgres::PgPoolOptions,
    sqlite::{
        SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions,
        SqliteSynchronous,
    },
};
use std::{
    cmp::Ordering, fs::OpenOptions, io::ErrorKind, os::unix::fs::OpenOptionsExt, path::Path,
    str::FromStr, time::Duration,
};

/// A connected database: a local SQLite file, or a shared PostgreSQL server.
#[derive(Clone, Debug)]
pub struct Store(pub(super) Pool);

/// The engine behind a store.
#[derive(Clone, Debug)]
pub(super) enum Pool {
    /// One connection writes, several read; SQLite knows only one writer.
    Sqlite { write: SqlitePool, read: SqlitePool },
    /// Whoever writes reads beside it: with connections of their own, those who wait for their
    /// turn to write never hold what the one before them needs.
    Postgres { write: PgPool, read: PgPool },
}

/// Why the database did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// It refused, or was not reachable.
    #[error("the database refused or was unreachable: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the schema could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored row makes no sense.
    #[error("a stored row makes no sense: {0}")]
    Corrupt(String),
    /// An edition was packed by a program of another time.
    #[error(
        "edition {0} r{1} is packed in a form that this program does not read; start the program \
         that published it, or begin a new database and import the reports again"
    )]
    OtherForm(String, i64),
    /// The address is of neither engine.
    #[error("the address of the database must begin with sqlite:// or postgres://")]
    Address,
    /// The schema is older than the program, and this engine waits to be told.
    #[error("the schema is older than this program; run: toantrinh migrate")]
    SchemaBehind,
    /// The schema is newer than the program.
    #[error("the schema is newer than this program; use the newer program")]
    SchemaAhead,
    /// This SQLite may corrupt its file.
    #[error("SQLite {0} is older than 3.51.3 and may corrupt its file")]
    OldSqlite(String),
    /// Another start has not ended.
    #[error("another program has been opening a database in that folder for a minute")]
    Busy,
    /// Another file took the place of the database while it was being opened.
    #[error("the database file was replaced while it was being opened; start again")]
    Replaced,
}

impl StorageError {
    /// Whether there is no room left for what was to be written.
    pub fn is_full(&self) -> bool {
        let Self::Database(sqlx::Error::Database(told)) = self else {
            return false;
        };
        // SQLITE_FULL, and PostgreSQL's disk_full.
        matches!(told.code().as_deref(), Some("13" | "53100"))
    }
}

/// Runs one reading query on whichever engine is connected.
///
/// Both arms are the same tokens with a different `pool`, so that a query is written once and
/// checked by the compiler against both drivers.
macro_rules! on_pool {
    ($store:expr, $pool:ident => $query:expr) => {
        match &$store.0 {
            $crate::storage::store::Pool::Sqlite { read: $pool, .. } => $query,
            $crate::storage::store::Pool::Postgres { read: $pool, .. } => $query,
        }
    };
}
pub(super) use on_pool;

pub(super) static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The first SQLite without the WAL-reset bug, which can corrupt a database that two
/// connections write and checkpoint at the same instant.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How far the schema of a database is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// As this program makes it.
    Current,
    /// Older, or not there yet.
    Behind,
    /// Made by a newer program.
    Ahead,
}

impl Store {
    /// Opens `sqlite://path/to/file.db` or `postgres://…`.
    ///
    /// A missing SQLite file is created and its schema brought up to date, by one at a time: SQLite
    /// itself would let two take the same step at once, and refuse the slower. PostgreSQL is
    /// brought up to date by [`Store::migrate`] alone, and refused here while it is not.
    pub async fn open(url: &str) -> Result<Self, StorageError> {
        let turn = Turn::take(url).await?;
        let store = Self::connect(url).await?;
        match &store.0 {
            Pool::Sqlite { .. } => match store.schema().await? {
                Schema::Ahead => return Err(StorageError::SchemaAhead),
                Schema::Behind | Schema::Current => store.migrate().await?,
            },
            Pool::Postgres { .. } => match store.schema().await? {
                Schema::Current => {}
                Schema::Behind => return Err(StorageError::SchemaBehind),
                Schema::Ahead => return Err(StorageError::SchemaAhead),
            },
        }
        drop(turn);
        Ok(store)
    }

    /// Connects without looking at the schema; for bringing it up to date.
    pub async fn connect(url: &str) -> Result<Self, StorageError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let pool = |connections, seconds| {
                PgPoolOptions::new()
                    .max_connections(connections)
                    .acquire_timeout(Duration::from_secs(seconds))
            };
            return Ok(Self(Pool::Postgres {
                write: pool(1, 5).connect(url).await?,
                read: pool(8, 1).connect(url).await?,
            }));
        }
        if !url.starts_with("sqlite:") {
            return Err(StorageError::Address);
        }
        Ok(Self(open_sqlite(url).await?))
    }

    /// How far the schema is. A database without one is behind.
    pub async fn schema(&self) -> Result<Schema, StorageError> {
        let migrator = match &self.0 {
            Pool::Sqlite { .. } => &SQLITE,
            Pool::Postgres { .. } => &POSTGRES,
        };
        let known = migrator.iter().map(|migration| migration.version).max();
        let sql = "select max(version) from _sqlx_migrations where success";
        let found: Option<i64> = match &self.0 {
            Pool::Sqlite { write, .. } => sqlx::query_scalar(sql).fetch_one(write).await,
            Pool::Postgres { read, .. } => sqlx::query_scalar(sql).fetch_one(read).await,
        }
        .or_else(|why| match why {
            // There is no such table: nothing was migrated yet.
            sqlx::Error::Database(_) => Ok(None),
            why => Err(why),
        })?;
        Ok(match found.cmp(&known) {
            Ordering::Equal => Schema::Current,
            Ordering::Less => Schema::Behind,
            Ordering::Greater => Schema::Ahead,
        })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), StorageError> {
        match &self.0 {
            Pool::Sqlite { write, .. } => SQLITE.run(write).await?,
            Pool::Postgres { write, .. } => POSTGRES.run(write).await?,
        }
        Ok(())
    }

    /// Whether the file is sound. Slow on a large file: run it after the server listens.
    ///
    /// PostgreSQL looks after its own pages and always answers yes.
    pub async fn is_sound(&self) -> Result<bool, StorageError> {
        match &self.0 {
            Pool::Sqlite { read, .. } => {
                let answer: String = sqlx::query_scalar("pragma quick_check(1)")
                    .fetch_one(read)
                    .await?;
                Ok(answer == "ok")
            }
            Pool::Postgres { .. } => Ok(true),
        }
    }

    /// Closes every connection; SQLite folds its write-ahead log into the file.
    pub async fn close(&self) {
        match &self.0 {
            Pool::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pool::Postgres { write, read } => {
                read.close().await;
                write.close().await;
            }
        }
    }
}

async fn open_sqlite(url: &str) -> Result<Pool, StorageError> {
    let file = database_file(url).map_err(|_| StorageError::Address)?;
    // Asked before there is a file: a pool only says that nobody connected.
    let mut bare = SqliteConnectOptions::new().connect().await?;
    let version = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&mut bare)
        .await?;
    insist_on_version(version)?;
    make_private(&file)?;
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .pragma("journal_size_limit", "67108864")
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-20000")
        .pragma("mmap_size", "0")
        .pragma("trusted_schema", "off")
        .pragma("recursive_triggers", "on")
        .pragma("cell_size_check", "on")
        .optimize_on_close(true, None)
        .disable_statement_logging();
    let write = SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(5))
        .after_connect(|connection, _| Box::pin(insist(connection)))
        // Where the disk refused a commit, SQLite has rolled back already, and the driver, whose
        // own rollback then fails, would think for ever that a transaction is open.
        .before_acquire(|connection, _| {
            let is_free = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_free) })
        })
        .connect_with(options.clone())
        .await
        .map_err(|why| match &why {
            // Who waited here while a copy was put in place has a file without a name; SQLite
            // sees that when it goes over to its write-ahead log.
            sqlx::Error::Database(told) if told.code().as_deref() == Some("1032") => {
                StorageError::Replaced
            }
            _ => why.into(),
        })?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(Duration::from_secs(1))
        .after_connect(|connection, _| Box::pin(insist(connection)))
        .connect_lazy_with(
            options
                .create_if_missing(false)
                .read_only(true)
                .optimize_on_close(false, None)
                .busy_timeout(Duration::from_secs(1))
                .pragma("query_only", "on"),
        );
    Ok(Pool::Sqlite { write, read })
}

/// Reads back what durability rests on; a connection that lacks it is not used.
async fn insist(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let (version, journal, synchronous, foreign_keys): (String, String, i64, i64) =
        sqlx::query_as(
            "select sqlite_version(), j.journal_mode, s.synchronous, f.foreign_keys
               from pragma_journal_mode as j, pragma_synchronous as s, pragma_foreign_keys as f",
        )
        .fetch_one(connection)
        .await?;
    let refuse = |why: String| Err(sqlx::Error::Configuration(why.into()));
    if let Err(why) = insist_on_version(version) {
        return refuse(why.to_string());
    }
    if journal != "wal" || synchronous != 2 || foreign_keys != 1 {
        return refuse(format!(
            "journal_mode {journal}, synchronous {synchronous}, foreign_keys {foreign_keys}; \
             wal, 2 and 1 are needed (a network file system cannot give them)"
        ));
    }
    Ok(())
}

/// Refuses a SQLite that may corrupt its file.
pub(super) fn insist_on_version(version: String) -> Result<(), StorageError> {
    if parse_version(&version) < OLDEST_SQLITE {
        return Err(StorageError::OldSqlite(version));
    }
    Ok(())
}

/// Makes an empty file that nobody but its owner may read, unless there is one. SQLite gives
/// the log and the index beside it the same permissions.
fn make_private(file: &Path) -> Result<(), StorageError> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    match made {
        Err(why) if why.kind() != ErrorKind::AlreadyExists => Err(sqlx::Error::Io(why).into()),
        _ => Ok(()),
    }
}

fn parse_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_with_the_wal_reset_bug_is_older_than_the_oldest_allowed() {
        assert!(parse_version("3.51.2") < OLDEST_SQLITE);
        assert!(parse_version("3.46.0") < OLDEST_SQLITE);
        assert!(parse_version("3.51.3") >= OLDEST_SQLITE);
        assert!(parse_version("3.53.0") >= OLDEST_SQLITE);
        assert!(parse_version("nonsense") < OLDEST_SQLITE);
    }
    #[tokio::test]
    async fn a_connection_without_what_durability_rests_on_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        let sound = || {
            SqliteConnectOptions::new()
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
        };
        for (name, options, is_used) in [
            ("the control", sound(), true),
            (
                "normal",
                sound().synchronous(SqliteSynchronous::Normal),
                false,
            ),
            ("keys", sound().foreign_keys(false), false),
            (
                "delete",
                sound().journal_mode(SqliteJournalMode::Delete),
                false,
            ),
        ] {
            let file = folder.path().join(name);
            let mut connection = options.filename(file).connect().await.unwrap();
            assert_eq!(insist(&mut connection).await.is_ok(), is_used, "{name}");
        }
    }
}
