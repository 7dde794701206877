//! Copies of the database: taking one while it is in use, and putting one back.
use super::copy_file::{Part, fault, with_ending};
use crate::{
    domain::{Copied, CopyRefused},
    storage::{Held, copy_database, database_file, verify_copy},
};
use std::{fs, io::ErrorKind, os::unix::fs::MetadataExt, path::Path};

/// Files that SQLite keeps beside a database, by their endings.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Copies the database at `url` to `to` while others write to it.
///
/// The copy is read whole before it takes its place, so that with `replace` a good older copy
/// gives way to a good newer one only.
pub async fn backup(url: &str, to: &Path, replace: bool) -> Result<Copied, CopyRefused> {
    let database = database_file(url)?;
    if !database.exists() {
        return Err(CopyRefused::Missing(shown(&database)));
    }
    let mut beside = BESIDE.iter().map(|ending| with_ending(&database, ending));
    if is_same(&database, to) || beside.any(|taken| is_same(&taken, to)) {
        return Err(CopyRefused::SameFile(shown(to)));
    }
    // A log of another database beside the copy would be taken for the copy's own.
    refuse_log_beside(to)?;
    if !replace && fs::symlink_metadata(to).is_ok() {
        return Err(CopyRefused::AlreadyThere(shown(to)));
    }
    let part = Part::beside(to)?;
    copy_database(&database, part.path()).await?;
    let (bytes, sha256) = part.settle()?;
    let rows = verify_copy(part.path()).await?;
    part.take_place(replace)?;
    Ok(Copied {
        rows,
        bytes,
        sha256,
    })
}

/// Puts the copy `from` in the place of the database at `url`, which nobody may have open.
///
/// What is verified are the very bytes that take the place, after they were copied there.
pub async fn restore(url: &str, from: &Path, replace: bool) -> Result<Copied, CopyRefused> {
    // SQLite keeps its log beside the file itself, not beside a link to it.
    let database = database_file(url)?;
    let database = fs::canonicalize(&database).unwrap_or(database);
    if !from.exists() {
        return Err(CopyRefused::Missing(shown(from)));
    }
    if is_same(&database, from) {
        return Err(CopyRefused::SameFile(shown(from)));
    }
    refuse_log_beside(from)?;
    let part = Part::beside(&database)?;
    part.fill(from)?;
    let (bytes, sha256) = part.settle()?;
    let rows = verify_copy(part.path()).await?;
    part.hand_over()?;
    let held = hold(&database, replace).await?;
    // Gone before the new file is there: a log that is left over would be folded into it.
    for ending in BESIDE {
        let stale = with_ending(&database, ending);
        match fs::remove_file(&stale) {
            Err(why) if why.kind() != ErrorKind::NotFound => return Err(fault(&stale, &why)),
            _ => {}
        }
    }
    let done = part.take_place(held.is_some());
    if let Some(held) = held {
        held.release().await;
    }
    done.map(|()| Copied {
        rows,
        bytes,
        sha256,
    })
}

/// Holds the database that is to be replaced, if there is one.
async fn hold(database: &Path, replace: bool) -> Result<Option<Held>, CopyRefused> {
    if fs::symlink_metadata(database).is_err() {
        return Ok(None);
    }
    let mut held = Held::take(database).await?;
    if !replace {
        let (reports, accounts) = held.work().await?;
        if reports + accounts > 0 {
            held.release().await;
            return Err(CopyRefused::HoldsWork {
                path: shown(database),
                reports,
                accounts,
            });
        }
    }
    Ok(Some(held))
}

/// A database that was copied by other means may have left its newest rows in its log.
fn refuse_log_beside(copy: &Path) -> Result<(), CopyRefused> {
    let log = with_ending(copy, "-wal");
    match fs::metadata(&log) {
        Ok(data) if data.len() > 0 => Err(CopyRefused::LogBeside(shown(&log))),
        _ => Ok(()),
    }
}

/// Whether two paths name one file.
fn is_same(one: &Path, other: &Path) -> bool {
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => one == other,
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
