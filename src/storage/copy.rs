//! A copy of a SQLite database while it is in use, and whether a copy is sound.
use super::{
    audit::{self, AuditRow, AuditState, Walk},
    store::{self, SQLITE},
};
use crate::domain::{CopyRefused, Kept};
use sha2::{Digest, Sha256};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

/// The file behind an address such as `sqlite://path/to/file.db`.
pub fn database_file(url: &str) -> Result<PathBuf, CopyRefused> {
    if url.starts_with("postgres") {
        return Err(CopyRefused::Postgres);
    }
    let options = SqliteConnectOptions::from_str(url).map_err(|_| CopyRefused::NoFile)?;
    let file = options.get_filename();
    let in_memory = file.to_string_lossy().contains(":memory:") || url.contains("mode=memory");
    if in_memory || !url.starts_with("sqlite:") {
        return Err(CopyRefused::NoFile);
    }
    Ok(file.to_owned())
}

/// Writes what `from` holds at this moment into the empty file `to`.
///
/// One reading transaction, so that writers go on and the copy shows one moment. Neither the
/// schema nor the figures of `from` are touched: a copy is taken before a newer program is.
pub async fn copy_database(from: &Path, to: &Path) -> Result<(), CopyRefused> {
    let name = to
        .to_str()
        .ok_or_else(|| CopyRefused::File(shown(to), "its name is not UTF-8".into()))?;
    let mut source = reading(from).connect().await.map_err(|why| of(from, why))?;
    let done = sqlx::query("vacuum into $1")
        .bind(name)
        .execute(&mut source)
        .await;
    let _ = source.close().await;
    done.map(|_| ()).map_err(|why| of(from, why))
}

/// Reads the whole of a copy, and counts what is in it.
///
/// Its pages, its references, its schema, the checksums of its editions and the chain of its audit
/// log must all be right.
/// The file itself is not touched; nobody else may write to it meanwhile.
pub async fn verify_copy(file: &Path) -> Result<Vec<(Kept, u64)>, CopyRefused> {
    let mut copy = reading(file)
        .immutable(true)
        .connect()
        .await
        .map_err(|why| of(file, why))?;
    let found = verify(&mut copy, file).await;
    let _ = copy.close().await;
    found
}

async fn verify(
    copy: &mut SqliteConnection,
    file: &Path,
) -> Result<Vec<(Kept, u64)>, CopyRefused> {
    let fault = |why: sqlx::Error| of(file, why);
    let damaged = |what: String| CopyRefused::Damaged(shown(file), what);
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&mut *copy)
        .await
        .map_err(fault)?;
    store::insist_on_version(version).map_err(|why| CopyRefused::Database(why.to_string()))?;
    let answer: String = sqlx::query_scalar("pragma integrity_check(1)")
        .fetch_one(&mut *copy)
        .await
        .map_err(fault)?;
    if answer != "ok" {
        return Err(damaged(answer));
    }
    let broken: Option<String> =
        sqlx::query_scalar(r#"select "table" from pragma_foreign_key_check limit 1"#)
            .fetch_optional(&mut *copy)
            .await
            .map_err(fault)?;
    if let Some(table) = broken {
        return Err(damaged(format!("foreign key of {table}")));
    }
    insist_on_schema(copy, file).await?;
    let mut rows = Vec::new();
    for kept in Kept::ALL {
        let (table, sql) = table_of(kept);
        let is_there: i64 = sqlx::query_scalar(
            "select count(*) from sqlite_schema where type = 'table' and name = $1",
        )
        .bind(table)
        .fetch_one(&mut *copy)
        .await
        .map_err(fault)?;
        if is_there == 1 {
            let count: i64 = sqlx::query_scalar(sql)
                .fetch_one(&mut *copy)
                .await
                .map_err(fault)?;
            rows.push((kept, count.unsigned_abs()));
        }
    }
    if rows.iter().any(|(kept, _)| *kept == Kept::Editions) {
        verify_editions(copy, file).await?;
    }
    if rows.iter().any(|(kept, _)| *kept == Kept::AuditRows) {
        verify_audit(copy, file).await?;
    }
    Ok(rows)
}

/// Editions are what readers see: their bodies must be the ones that were published.
async fn verify_editions(copy: &mut SqliteConnection, file: &Path) -> Result<(), CopyRefused> {
    let mut after = (String::new(), 0_i64);
    loop {
        let sql = "select month, revision, body, checksum from edition
                    where (month, revision) > ($1, $2) order by month, revision limit 1";
        let next: Option<(String, i64, Vec<u8>, Vec<u8>)> = sqlx::query_as(sql)
            .bind(&after.0)
            .bind(after.1)
            .fetch_optional(&mut *copy)
            .await
            .map_err(|why| of(file, why))?;
        let Some((month, revision, body, checksum)) = next else {
            return Ok(());
        };
        if Sha256::digest(&body).as_slice() != checksum {
            let what = format!("edition {month} r{revision}: checksum");
            return Err(CopyRefused::Damaged(shown(file), what));
        }
        after = (month, revision);
    }
}

/// Every row of the audit log must follow from the one before it.
async fn verify_audit(copy: &mut SqliteConnection, file: &Path) -> Result<(), CopyRefused> {
    let mut walk = Walk::default();
    loop {
        let rows: Vec<AuditRow> = sqlx::query_as(audit::NEXT_ROWS)
            .bind(walk.last)
            .bind(audit::AT_ONCE)
            .fetch_all(&mut *copy)
            .await
            .map_err(|why| of(file, why))?;
        match walk.go_on(&rows) {
            None => {}
            Some(AuditState::Sound { .. }) => return Ok(()),
            Some(AuditState::Broken { position }) => {
                let what = format!("audit row {position}: hash");
                return Err(CopyRefused::Damaged(shown(file), what));
            }
        }
    }
}

/// Every step of the schema must be one that this program would have taken itself.
async fn insist_on_schema(copy: &mut SqliteConnection, file: &Path) -> Result<(), CopyRefused> {
    let not_ours = || CopyRefused::NotOurs(shown(file));
    let steps: Vec<(i64, bool, Vec<u8>)> =
        sqlx::query_as("select version, success, checksum from _sqlx_migrations order by 1")
            .fetch_all(copy)
            .await
            .map_err(|_| not_ours())?;
    if steps.is_empty() {
        return Err(not_ours());
    }
    for (version, success, checksum) in steps {
        match SQLITE.iter().find(|known| known.version == version) {
            None => return Err(CopyRefused::Newer(shown(file), version)),
            Some(known) if success && *known.checksum == *checksum => {}
            Some(_) => return Err(CopyRefused::OtherSchema(shown(file), version)),
        }
    }
    Ok(())
}

/// The table that keeps it, and how it is counted.
fn table_of(kept: Kept) -> (&'static str, &'static str) {
    match kept {
        Kept::Units => ("unit", "select count(*) from unit"),
        Kept::Targets => ("target", "select count(*) from target"),
        Kept::PublishedFigures => ("published_figure", "select count(*) from published_figure"),
        Kept::Reports => ("report", "select count(*) from report"),
        Kept::Counts => ("figure", "select count(*) from figure"),
        Kept::Editions => ("edition", "select count(*) from edition"),
        Kept::Accounts => ("account", "select count(*) from account"),
        Kept::AuditRows => ("audit", "select count(*) from audit"),
    }
}

/// Opens a file for reading, as data that may have been made by anybody.
fn reading(file: &Path) -> SqliteConnectOptions {
    careful(file).read_only(true)
}

/// What every connection to a file of unknown health begins with.
pub(super) fn careful(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .busy_timeout(Duration::from_secs(5))
        .pragma("mmap_size", "0")
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .disable_statement_logging()
}

/// What SQLite said of `file`, told apart where the reader can do something about it.
fn of(file: &Path, why: sqlx::Error) -> CopyRefused {
    match primary_code(&why) {
        Some(26) => CopyRefused::NotOurs(shown(file)),
        Some(11) => CopyRefused::Damaged(shown(file), why.to_string()),
        _ => CopyRefused::Database(why.to_string()),
    }
}

/// SQLite's code of an error, without its refinement: 5 busy, 6 locked, 11 corrupt, 26 no
/// database.
pub(super) fn primary_code(why: &sqlx::Error) -> Option<u32> {
    let code: u32 = why.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
