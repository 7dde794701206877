//! The reader's door: the board as it stands, and the acts that everyone at the host may do.
use super::{library::Library, secrets::Hasher};
use crate::{
    domain::{Board, day_in_vietnam},
    storage::{StorageError, Store},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;

/// Gives the time. Built once, in the server; tests bring their own.
pub type Clock = fn() -> DateTime<Utc>;

/// Everything a request may do. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(super) store: Store,
    pub(super) library: Arc<Library>,
    pub(super) hasher: Hasher,
    clock: Clock,
}

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Storage did not do its part.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Sample data never join real reports.
    #[error("this database holds real reports and takes no sample data")]
    SampleBesideReal,
    /// An edition that does not fit the register of units.
    #[error(transparent)]
    Body(#[from] crate::domain::BodyError),
}

impl DeskError {
    /// Whether there is no room left for what was to be written.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Storage(why) if why.is_full())
    }
}

impl Desk {
    /// A desk on `store`, with the board read from it.
    pub async fn open(store: Store, clock: Clock) -> Result<Self, DeskError> {
        let library = Arc::new(Library::read(&store).await?);
        Ok(Self {
            store,
            library,
            hasher: Hasher::default(),
            clock,
        })
    }

    /// The board as last published. It does not change under the reader's hands.
    pub fn board(&self) -> Arc<Board> {
        self.library.board()
    }

    /// What tells the time, for work that goes on beside the desk.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// The day in Việt Nam.
    pub fn today(&self) -> NaiveDate {
        day_in_vietnam(self.now())
    }

    /// Reads the board again if something was published since; says whether it did.
    pub async fn refresh(&self) -> Result<bool, DeskError> {
        self.library.refresh(&self.store).await
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        self.store.board_revision().await.is_ok()
    }

    /// Whether the database file is sound; see [`Store::is_sound`].
    pub async fn is_sound(&self) -> Result<bool, DeskError> {
        Ok(self.store.is_sound().await?)
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        self.store.close().await;
    }
}
