//! One start at a time: who opens a database file waits until the one before has made its schema.
use super::{StorageError, copy::database_file};
use std::{
    fs::{File, TryLockError},
    path::Path,
    time::{Duration, Instant},
};

/// How long a start waits for another. Making the schema takes a moment; a new version of a large
/// one may take longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// The turn of whoever opens a database. Given back when it is dropped, or the process ends.
///
/// It is a lock on the folder. A lock on the file itself would not do: closing it would take away
/// the locks that SQLite holds on the same file in the same process.
#[derive(Debug)]
pub(super) struct Turn(#[expect(dead_code, reason = "held, not read")] Option<File>);

impl Turn {
    /// Waits for the turn at the database of `url`. Where there is no file or folder to lock, the
    /// turn comes at once, and SQLite says what is wrong.
    pub async fn take(url: &str) -> Result<Self, StorageError> {
        let Some(folder) = database_file(url).ok().and_then(|file| open_folder(&file)) else {
            return Ok(Self(None));
        };
        let began = Instant::now();
        loop {
            match folder.try_lock() {
                Ok(()) => return Ok(Self(Some(folder))),
                // A file system without such locks is complained of elsewhere.
                Err(TryLockError::Error(_)) => return Ok(Self(None)),
                Err(TryLockError::WouldBlock) if began.elapsed() > PATIENCE => {
                    return Err(StorageError::Busy);
                }
                Err(TryLockError::WouldBlock) => {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        }
    }
}

fn open_folder(file: &Path) -> Option<File> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder).ok()
}
