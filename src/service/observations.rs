//! Observations, for administrators: a new one, the next version of one, a whole file of them.
use super::{AdminDesk, Desk, DeskError, ImportError, observed_file};
use crate::{
    domain::{Imported, Observation, ObservationFault, ObservationId, ObservationVersion},
    storage::{Deed, StorageError, Writing},
};
use std::collections::HashMap;

/// Why no version was made.
#[derive(Debug, thiserror::Error)]
pub enum ObservationError {
    /// It cannot stand as it is.
    #[error("the observation cannot stand: {0:?}")]
    Fault(ObservationFault),
    /// The same source says something of the same already.
    #[error("the observation is there already, as {0:?}")]
    Known(ObservationId),
    /// There is no such observation.
    #[error("no such observation")]
    Unknown,
    /// Another version was made since it was seen.
    #[error("another version was made meanwhile")]
    Changed,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for ObservationError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl AdminDesk<'_> {
    /// Every version of every observation, in the order in which they were taken.
    pub async fn observation_versions(&self) -> Result<Vec<ObservationVersion>, DeskError> {
        Ok(self.desk.store.observation_versions().await?)
    }

    /// Adds an observation; gives its number.
    pub async fn add_observation(
        &self,
        told: &Observation,
    ) -> Result<ObservationId, ObservationError> {
        self.check(told)?;
        let mut writing = self.desk.store.writing().await?;
        let known = writing.observation_versions().await?;
        if let Some(same) = known
            .iter()
            .find(|version| version.observation.key == told.key)
        {
            return Err(ObservationError::Known(same.id));
        }
        let by = self.who.name.as_str();
        let id = writing
            .add_observation(told, self.desk.now(), Some(by))
            .await?;
        self.finish(writing, "add-observation", id, told).await?;
        Ok(id)
    }

    /// Makes the next version of an observation whose last version was seen as `seen`. What it is
    /// about, its day and its source stay; withdrawn, it stands no more.
    pub async fn revise_observation(
        &self,
        id: ObservationId,
        seen: u32,
        mut told: Observation,
        is_withdrawn: bool,
    ) -> Result<(), ObservationError> {
        let mut writing = self.desk.store.writing().await?;
        let known = writing.observation_versions().await?;
        let last = known.iter().rfind(|version| version.id == id);
        let last = last.ok_or(ObservationError::Unknown)?;
        if last.number != seen {
            return Err(ObservationError::Changed);
        }
        told.key = last.observation.key.clone();
        self.check(&told)?;
        let (at, by) = (self.desk.now(), Some(self.who.name.as_str()));
        let next = last.next(told.clone(), is_withdrawn, at, by);
        writing.add_observation_version(&next).await?;
        let act = match is_withdrawn {
            true => "withdraw-observation",
            false => "revise-observation",
        };
        self.finish(writing, act, id, &told).await
    }

    /// Takes a CSV file of observations whole or not at all. With `dry_run` everything is done but
    /// the commit.
    pub async fn import_observations(
        &self,
        file: &[u8],
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        let by = self.who.name.as_str();
        self.desk.import_observations(file, by, dry_run).await
    }

    fn check(&self, told: &Observation) -> Result<(), ObservationError> {
        let board = self.desk.board();
        told.check(board.units(), self.desk.today())
            .map_err(ObservationError::Fault)
    }

    async fn finish(
        &self,
        mut writing: Writing,
        act: &str,
        id: ObservationId,
        told: &Observation,
    ) -> Result<(), ObservationError> {
        let subject = format!("observation {}", id.0);
        self.note(&mut writing, act, &subject, &detail(told))
            .await?;
        writing.bump_board().await?;
        writing.commit().await?;
        self.desk.refresh().await?;
        Ok(())
    }
}

impl Desk {
    /// Takes a CSV file of observations: what is new is added, what differs becomes the next
    /// version, and what is there to the last sign changes nothing.
    pub async fn import_observations(
        &self,
        file: &[u8],
        by: &str,
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        let board = self.board();
        let told = observed_file::read(file, board.units(), self.today())
            .map_err(ImportError::Problems)?;
        let mut writing = self.store.writing().await?;
        let known = writing.observation_versions().await?;
        let last: HashMap<_, _> = known
            .iter()
            .map(|version| (&version.observation.key, version))
            .collect();
        let mut done = Imported {
            rows: told.len(),
            ..Imported::default()
        };
        let at = self.now();
        for told in &told {
            match last.get(&told.key) {
                None => {
                    writing.add_observation(told, at, Some(by)).await?;
                    done.new += 1;
                }
                Some(last) if last.observation == *told && !last.is_withdrawn => {
                    done.unchanged += 1;
                }
                Some(last) => {
                    let next = last.next(told.clone(), false, at, Some(by));
                    writing.add_observation_version(&next).await?;
                    done.corrected += 1;
                }
            }
        }
        if done.new + done.corrected > 0 && !dry_run {
            let detail = format!("{} new, {} next versions", done.new, done.corrected);
            let deed = Deed {
                actor: by,
                act: "import-observations",
                subject: "observations",
                detail: &detail,
            };
            writing.audit(at, deed).await?;
            writing.bump_board().await?;
            writing.commit().await?;
            self.refresh().await?;
        }
        Ok(done)
    }
}

/// What an observation says, for the audit log.
fn detail(told: &Observation) -> String {
    let key = &told.key;
    let about = key.unit.as_ref().map(|unit| unit.0.as_str());
    let about = about
        .or(key.league.map(|league| league.code()))
        .unwrap_or("vn");
    let value = told
        .value
        .map(|value| format!(" {}{value}", told.bound.sign()));
    let place = told.placing.map(|placing| format!(" #{}", placing.first));
    format!(
        "{} {} {about} {}{}{}: {}",
        key.topic.code(),
        key.item,
        key.as_of,
        value.unwrap_or_default(),
        place.unwrap_or_default(),
        key.source
    )
}
