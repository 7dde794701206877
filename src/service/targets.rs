//! Targets, for administrators: a new one, or the next version of one. Editions that were
//! published keep the flags that they were judged with.
use super::{AdminDesk, DeskError};
use crate::{
    domain::{Target, TargetFault, TargetVersion},
    storage::{StorageError, Writing},
};
use chrono::Datelike;

/// Why no version was made.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// It cannot stand as it is.
    #[error("the target cannot stand: {0:?}")]
    Fault(TargetFault),
    /// There is no such target.
    #[error("no such target")]
    Unknown,
    /// Another version was made since it was seen.
    #[error("another version was made meanwhile")]
    Changed,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for TargetError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl AdminDesk<'_> {
    /// Every version of every target, in the order of pages.
    pub async fn target_versions(&self) -> Result<Vec<TargetVersion>, DeskError> {
        Ok(self.desk.store.target_versions().await?)
    }

    /// Adds a target, under a name made from its due year, indicator and scope; gives the name.
    pub async fn add_target(&self, mut target: Target) -> Result<String, TargetError> {
        target.check().map_err(TargetError::Fault)?;
        let mut writing = self.desk.store.writing().await?;
        let known = writing.target_versions().await?;
        let (year, scope) = (target.due.year(), target.scope.code());
        // A colon would have to be escaped in the address of its page.
        let plain = |sign| if sign == ':' { '-' } else { sign };
        let scope: String = scope.chars().map(plain).collect();
        let name = format!("{year}-{}-{scope}", target.indicator);
        let is_taken = |name: &str| known.iter().any(|version| version.target.id == name);
        let mut names = (2..).map(|more| format!("{name}-{more}"));
        target.id = match is_taken(&name) {
            true => names.find(|name| !is_taken(name)).unwrap_or(name),
            false => name,
        };
        writing.add_target(&target.id).await?;
        let id = target.id.clone();
        self.keep_version(writing, target, 1, false).await?;
        Ok(id)
    }

    /// Makes the next version of a target whose last version was seen as `seen`. What the target
    /// is about, and for whom, stays; withdrawn, it holds no more from the day on that is given.
    pub async fn revise_target(
        &self,
        mut target: Target,
        seen: u32,
        is_withdrawn: bool,
    ) -> Result<(), TargetError> {
        target.check().map_err(TargetError::Fault)?;
        let mut writing = self.desk.store.writing().await?;
        let known = writing.target_versions().await?;
        let last = known
            .into_iter()
            .rfind(|version| version.target.id == target.id)
            .ok_or(TargetError::Unknown)?;
        if last.number != seen {
            return Err(TargetError::Changed);
        }
        target.indicator = last.target.indicator;
        target.scope = last.target.scope;
        target.unit = last.target.unit;
        self.keep_version(writing, target, seen + 1, is_withdrawn)
            .await
    }

    async fn keep_version(
        &self,
        mut writing: Writing,
        target: Target,
        number: u32,
        is_withdrawn: bool,
    ) -> Result<(), TargetError> {
        let act = match (number, is_withdrawn) {
            (_, true) => "withdraw-target",
            (1, false) => "add-target",
            (_, false) => "revise-target",
        };
        let since = target.from.map(|day| day.to_string()).unwrap_or_default();
        let (sign, value, due) = (target.operator.sign(), target.value, target.due);
        let detail = format!(
            "v{number} {sign} {value} {since}/{due} {}: {}",
            target.path, target.document
        );
        let subject = format!("target {}", target.id);
        writing
            .add_target_version(&TargetVersion {
                number,
                target,
                is_withdrawn,
                made_at: self.desk.now(),
                made_by: Some(self.who.name.to_string()),
            })
            .await?;
        self.note(&mut writing, act, &subject, &detail).await?;
        writing.bump_board().await?;
        writing.commit().await?;
        self.desk.refresh().await?;
        Ok(())
    }
}
