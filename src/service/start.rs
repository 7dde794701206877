//! What must be in the database before anyone reads: reference data, and the sample if asked.
use super::{Clock, Desk, DeskError, ImportError, notes};
use crate::{domain::Measure, reference, sample, storage::Store};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// Who wrote the notes of the sample: no account has that name.
const SAMPLE: &str = "(minh họa)";

/// What `--sample` found and did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleOutcome {
    /// An empty database was filled with this many reports.
    Filled(usize),
    /// The sample was there already.
    Present,
}

impl Desk {
    /// Loads the reference data if they changed since they were last loaded, then reads the
    /// board.
    pub async fn start(store: Store, clock: Clock) -> Result<Self, DeskError> {
        load_reference(&store, clock()).await?;
        Self::open(store, clock).await
    }

    /// Fills an empty database with sample data; refuses one that holds real reports only.
    ///
    /// Reports that were entered beside a sample stay beside it, and all of it is marked.
    pub async fn fill_with_sample(&self) -> Result<SampleOutcome, ImportError> {
        if self.store.has_reports().await? {
            return if self.store.has_sample().await? {
                Ok(SampleOutcome::Present)
            } else {
                Err(DeskError::SampleBesideReal.into())
            };
        }
        let reference = self.store.reference().await?;
        let reports = sample::reports(
            &reference.units,
            &reference.succession,
            &reference.published,
        );
        let done = self.take_reports(reports, &Measure::ALL, false).await?;
        self.add_sample_notes().await?;
        Ok(SampleOutcome::Filled(done.new))
    }

    /// The notes of the sample, so that charts show what a note looks like.
    async fn add_sample_notes(&self) -> Result<(), DeskError> {
        let mut writing = self.store.writing().await?;
        for note in sample::notes() {
            notes::put(&mut writing, &note, SAMPLE, "host", self.now()).await?;
        }
        writing.bump_board().await?;
        writing.commit().await?;
        self.refresh().await?;
        Ok(())
    }
}

async fn load_reference(store: &Store, at: DateTime<Utc>) -> Result<(), DeskError> {
    let mut digest = Sha256::new();
    for file in reference::FILES {
        digest.update(file);
        digest.update([0]);
    }
    let digest: String = digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if store.setting("reference_digest").await?.as_deref() == Some(&digest) {
        return Ok(());
    }
    let reference = reference::load();
    let mut writing = store.writing().await?;
    writing
        .put_units(&reference.units, &reference.succession)
        .await?;
    writing.put_targets(&reference.targets, at).await?;
    writing.put_rules(&reference::rules(at)).await?;
    writing.put_published(&reference.published).await?;
    writing
        .put_observations(&reference.observations, at)
        .await?;
    writing.set_setting("reference_digest", &digest).await?;
    writing.bump_board().await?;
    writing.commit().await?;
    Ok(())
}
