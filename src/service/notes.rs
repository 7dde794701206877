//! Notes on months: who reads them, who writes them, who takes them back.
use super::{Desk, DeskError};
use crate::{
    domain::{Account, Action, Audience, Month, Note, NoteContent, NoteFault, UnitId},
    storage::{Deed, StorageError, Writing},
};
use chrono::{DateTime, Utc};

/// The right to read notes; whether one may write them is asked note by note.
#[derive(Clone, Debug)]
pub struct NoteDesk<'a> {
    desk: &'a Desk,
    who: &'a Account,
}

/// Why there is no note.
#[derive(Debug, thiserror::Error)]
pub enum NoteError {
    /// It cannot stand as it is.
    #[error("the note cannot stand: {0:?}")]
    Fault(NoteFault),
    /// Nobody reports for that unit, or not whoever asks.
    #[error("no unit of whoever asks")]
    NotOwn,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for NoteError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl<'a> NoteDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account) -> Self {
        Self { desk, who }
    }

    /// The notes that the reader may read, also withdrawn ones, of a unit and of a month where
    /// these are given; the latest month first.
    pub async fn notes(
        &self,
        unit: Option<&UnitId>,
        month: Option<Month>,
    ) -> Result<Vec<Note>, DeskError> {
        let mut notes = self.desk.store.notes(unit, month).await?;
        notes.retain(|note| self.may_read(&note.content));
        Ok(notes)
    }

    /// Whether the reader may write a note on that unit, or on every unit.
    pub fn may_write(&self, unit: Option<&UnitId>) -> bool {
        self.who.may(Action::Note(unit))
    }

    /// Whether the reader may take that note back: those who may write about every unit any of
    /// them, others what they wrote themselves about a unit that is still theirs.
    pub fn may_withdraw(&self, note: &Note) -> bool {
        let is_own = note.made_by == self.who.name.as_str()
            && self.may_write(note.content.unit.as_ref());
        note.withdrawn.is_none() && (is_own || self.may_write(None))
    }

    /// Writes a note; gives its number.
    pub async fn add(&self, content: NoteContent) -> Result<i64, NoteError> {
        let reports = match &content.unit {
            Some(unit) => self.desk.reporting(&unit.0).is_some(),
            None => true,
        };
        if !reports || !self.may_write(content.unit.as_ref()) {
            return Err(NoteError::NotOwn);
        }
        let content = content.checked().map_err(NoteError::Fault)?;
        let mut writing = self.desk.store.writing().await?;
        let (by, at) = (self.who.name.as_str(), self.desk.now());
        let id = put(&mut writing, &content, by, by, at).await?;
        self.publish(writing, &content).await?;
        Ok(id)
    }

    /// Takes a note back; `false` if it is not there, or not for whoever asks.
    pub async fn withdraw(&self, id: i64) -> Result<bool, DeskError> {
        let mut writing = self.desk.store.writing().await?;
        let notes = self.notes(None, None).await?;
        let Some(note) = notes.into_iter().find(|note| note.id == id) else {
            return Ok(false);
        };
        let (by, at) = (self.who.name.as_str(), self.desk.now());
        if !self.may_withdraw(&note) || !writing.withdraw_note(id, by, at).await? {
            return Ok(false);
        }
        let deed = Deed {
            actor: by,
            act: "withdraw-note",
            subject: &subject(&note.content),
            detail: &detail(id, &note.content),
        };
        writing.audit(at, deed).await?;
        self.publish(writing, &note.content).await?;
        Ok(true)
    }

    /// Commits; the board moves on only where it has the note or had it.
    async fn publish(
        &self,
        mut writing: Writing,
        content: &NoteContent,
    ) -> Result<(), DeskError> {
        if content.audience == Audience::Public {
            writing.bump_board().await?;
        }
        writing.commit().await?;
        self.desk.refresh().await?;
        Ok(())
    }

    fn may_read(&self, content: &NoteContent) -> bool {
        match &content.unit {
            Some(unit) => self.who.may(Action::Read(unit)),
            None => true,
        }
    }
}

/// Writes a note, with its row in the audit log.
pub(super) async fn put(
    writing: &mut Writing,
    content: &NoteContent,
    made_by: &str,
    actor: &str,
    at: DateTime<Utc>,
) -> Result<i64, StorageError> {
    let id = writing.add_note(content, made_by, at).await?;
    let deed = Deed {
        actor,
        act: "add-note",
        subject: &subject(content),
        detail: &detail(id, content),
    };
    writing.audit(at, deed).await?;
    Ok(id)
}

/// The unit by which the log finds it.
fn subject(content: &NoteContent) -> String {
    let unit = content.unit.as_ref().map_or("all", |unit| &unit.0);
    format!("note {unit} {}", content.month)
}

/// Which note, and for whom. Its words are kept with it.
fn detail(id: i64, content: &NoteContent) -> String {
    format!("#{id} {}", content.audience.code())
}
