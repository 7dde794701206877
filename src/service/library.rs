//! The board's keeper: reads it from editions and swaps it whole.
use super::DeskError;
use crate::{
    domain::{Board, Slab, Units},
    reference,
    storage::{Published, Store, StoredReference},
};
use arc_swap::ArcSwap;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Holds the current board. Readers take it without waiting; one reload runs at a time.
#[derive(Debug)]
pub(super) struct Library {
    board: ArcSwap<Board>,
    reference: Mutex<StoredReference>,
}

impl Library {
    /// Reads everything.
    pub(super) async fn read(store: &Store) -> Result<Self, DeskError> {
        let revision = store.board_revision().await?;
        let reference = store.reference().await?;
        let board = with_editions(empty(&reference, revision), store.editions_after(0).await?)?;
        Ok(Self {
            board: ArcSwap::from_pointee(board),
            reference: Mutex::new(reference),
        })
    }

    pub(super) fn board(&self) -> Arc<Board> {
        self.board.load_full()
    }

    /// Reads what was published since, and only that unless the units themselves changed.
    pub(super) async fn refresh(&self, store: &Store) -> Result<bool, DeskError> {
        let mut known = self.reference.lock().await;
        let current = self.board();
        let revision = store.board_revision().await?;
        if revision == current.revision() {
            return Ok(false);
        }
        let reference = store.reference().await?;
        let same_units =
            reference.units == known.units && reference.succession == known.succession;
        let (base, since) = if same_units {
            let board = current.with_reference(
                reference.targets.clone(),
                reference.published.clone(),
                reference.rules.clone(),
                revision,
            );
            let board = board
                .with_planning(reference.planning)
                .with_notes(reference.notes.clone())
                .with_observations(reference.observations.clone());
            (board, current.revision())
        } else {
            (empty(&reference, revision), 0)
        };
        let board = with_editions(base, store.editions_after(since).await?)?;
        self.board.store(Arc::new(board));
        *known = reference;
        Ok(true)
    }
}

/// A board without editions.
pub(super) fn empty(stored: &StoredReference, revision: u64) -> Board {
    Board::new(
        Units::new(stored.units.clone(), &stored.succession),
        stored.targets.clone(),
        stored.published.clone(),
        stored.rules.clone(),
        revision,
    )
    .with_islands(reference::islands())
    .with_documents(reference::documents())
    .with_ministries(reference::ministries())
    .with_planning(stored.planning)
    .with_notes(stored.notes.clone())
    .with_observations(stored.observations.clone())
}

/// The board with `editions` laid out on it.
pub(super) fn with_editions(
    board: Board,
    editions: Vec<Published>,
) -> Result<Board, DeskError> {
    editions.into_iter().try_fold(board, |board, published| {
        let slab = Slab::new(published.edition, published.body, board.units())?;
        Ok(board.with_month(slab))
    })
}
