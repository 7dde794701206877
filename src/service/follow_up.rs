//! Follow-up on flags: national desks give actions out, provinces answer and report back. Each act
//! is one transaction with its line in the action's log and its row in the audit log.
use super::{Desk, DeskError};
use crate::{
    domain::{
        Account, Assignment, Cause, FlagRef, FollowUp, FollowUpAct, FollowUpDeed,
        FollowUpFault, FollowUpId, FollowUpLine, FollowUpRefused, FollowUpStanding,
        FollowUpState, Month, UnitId,
    },
    storage::{Deed, StorageError, Writing},
};
use std::collections::BTreeMap;

/// Why nothing was done with an action.
#[derive(Debug, thiserror::Error)]
pub enum FollowUpError {
    /// Somebody else changed it since it was seen; this is how it stands now.
    #[error("the action was changed by somebody else")]
    Conflict(Box<FollowUp>),
    /// Its state does not allow it, or something is wrong with what was typed.
    #[error(transparent)]
    Refused(#[from] FollowUpRefused),
    /// The flag is one that cannot be: of no unit that reports, or of months that are not in order.
    #[error("no such flag")]
    NoSuchFlag,
    /// There is no such action, or it is not the asker's business.
    #[error("no such action")]
    Unknown,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for FollowUpError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl From<FollowUpFault> for FollowUpError {
    fn from(fault: FollowUpFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// The right to read actions and to go on with them: of every unit, or of one's own.
#[derive(Clone, Debug)]
pub struct FollowUpDesk<'a> {
    desk: &'a Desk,
    who: &'a Account,
    /// The units; `None` for all of them.
    units: Option<Vec<UnitId>>,
}

/// The right to give out actions, and to change them.
#[derive(Clone, Debug)]
pub struct AssigningDesk<'a>(FollowUpDesk<'a>);

/// The right to answer the actions of one's own units.
#[derive(Clone, Debug)]
pub struct AnsweringDesk<'a>(FollowUpDesk<'a>);

impl Desk {
    /// Every action, for whoever commands the host and with it the database.
    pub async fn follow_ups_on_host(&self) -> Result<Vec<FollowUp>, DeskError> {
        Ok(self.store.follow_ups().await?)
    }
}

impl<'a> FollowUpDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account, units: Option<Vec<UnitId>>) -> Self {
        Self { desk, who, units }
    }

    /// The units whose actions are here; `None` for all of them.
    pub fn units(&self) -> Option<&[UnitId]> {
        self.units.as_deref()
    }

    fn is_here(&self, unit: &UnitId) -> bool {
        self.units.as_ref().is_none_or(|units| units.contains(unit))
    }

    /// Every action that is here, sorted as a list is read.
    pub async fn all(&self) -> Result<Vec<FollowUp>, DeskError> {
        let mut all = self.desk.store.follow_ups().await?;
        all.retain(|action| self.is_here(&action.flag.unit));
        Ok(self.sorted(all))
    }

    /// The actions of one unit, sorted as a list is read; none of a unit that is not here.
    pub async fn of_unit(&self, unit: &UnitId) -> Result<Vec<FollowUp>, DeskError> {
        if !self.is_here(unit) {
            return Ok(Vec::new());
        }
        Ok(self.sorted(self.desk.store.follow_ups_of(unit).await?))
    }

    /// The actions that are overdue today, the longest first.
    pub async fn overdue(&self) -> Result<Vec<FollowUp>, DeskError> {
        let today = self.desk.today();
        let mut all = self.all().await?;
        all.retain(|action| action.standing(today) == FollowUpStanding::Overdue);
        Ok(all)
    }

    /// The flags that have actions, each with those actions.
    pub async fn flags(&self) -> Result<BTreeMap<FlagRef, Vec<FollowUp>>, DeskError> {
        let mut flags: BTreeMap<FlagRef, Vec<FollowUp>> = BTreeMap::new();
        for action in self.all().await? {
            flags.entry(action.flag.clone()).or_default().push(action);
        }
        Ok(flags)
    }

    /// One action; `None` for one of a unit that is not here, too.
    pub async fn action(&self, id: FollowUpId) -> Result<Option<FollowUp>, DeskError> {
        let found = self.desk.store.follow_up(id).await?;
        Ok(found.filter(|action| self.is_here(&action.flag.unit)))
    }

    /// What happened to an action that is here, in order.
    pub async fn log(&self, of: &FollowUp) -> Result<Vec<FollowUpLine>, DeskError> {
        Ok(self.desk.store.follow_up_lines(of.id).await?)
    }

    /// Begins an action that was seen as `seen`.
    pub async fn begin(&self, id: FollowUpId, seen: u64) -> Result<(), FollowUpError> {
        self.act(id, Some(seen), FollowUpDeed::Begin).await
    }

    /// Finishes an action, with its result.
    pub async fn finish(
        &self,
        id: FollowUpId,
        seen: u64,
        result: &str,
    ) -> Result<(), FollowUpError> {
        let deed = FollowUpDeed::Finish(result.to_owned());
        self.act(id, Some(seen), deed).await
    }

    /// Names where the evidence of an action is; the link before it stays in the log.
    pub async fn attach(
        &self,
        id: FollowUpId,
        seen: u64,
        link: &str,
    ) -> Result<(), FollowUpError> {
        let deed = FollowUpDeed::Attach(link.to_owned());
        self.act(id, Some(seen), deed).await
    }

    /// Adds a note, whatever was changed in between: it takes nothing away.
    pub async fn add_note(&self, id: FollowUpId, words: &str) -> Result<(), FollowUpError> {
        self.act(id, None, FollowUpDeed::Note(words.to_owned()))
            .await
    }

    fn sorted(&self, mut actions: Vec<FollowUp>) -> Vec<FollowUp> {
        let today = self.desk.today();
        actions.sort_by_key(|action| action.place(today));
        actions
    }

    async fn act(
        &self,
        id: FollowUpId,
        seen: Option<u64>,
        deed: FollowUpDeed,
    ) -> Result<(), FollowUpError> {
        // Nobody else writes from here on, so that what is read stays true.
        let mut writing = self.desk.store.writing().await?;
        let kept = self.action(id).await?.ok_or(FollowUpError::Unknown)?;
        if seen.is_some_and(|seen| seen != kept.edit) {
            return Err(FollowUpError::Conflict(Box::new(kept)));
        }
        let name = self.who.name.as_str();
        let (changed, line) = kept.after(deed, name, self.desk.now(), self.desk.today())?;
        if !writing.keep_follow_up(&changed).await? {
            return Err(FollowUpError::Conflict(Box::new(kept)));
        }
        let detail = match line.act {
            FollowUpAct::Revise => {
                format!("{} → {}: {}", told(&kept), told(&changed), line.words)
            }
            _ => {
                let cause = line.cause.map(|cause| format!("{}: ", cause.code()));
                cause.unwrap_or_default() + &line.words
            }
        };
        self.write_down(writing, id, &kept.flag, line, &detail)
            .await
    }

    /// Adds the line to the action's log and a row to the audit log, and makes both durable.
    async fn write_down(
        &self,
        mut writing: Writing,
        id: FollowUpId,
        flag: &FlagRef,
        line: FollowUpLine,
        detail: &str,
    ) -> Result<(), FollowUpError> {
        writing.add_follow_up_line(id, &line).await?;
        let subject = format!("{}/{} #{}", flag.unit, flag.rule.code(), id.0);
        let deed = Deed {
            actor: &line.by,
            act: match line.act {
                FollowUpAct::Assign => "assign-action",
                FollowUpAct::Revise => "revise-action",
                FollowUpAct::Begin => "begin-action",
                FollowUpAct::Finish => "finish-action",
                FollowUpAct::Reopen => "reopen-action",
                FollowUpAct::Note => "add-action-note",
                FollowUpAct::Answer => "answer-action",
                FollowUpAct::Attach => "attach-evidence",
            },
            subject: &subject,
            detail,
        };
        writing.audit(line.at, deed).await?;
        writing.commit().await?;
        Ok(())
    }
}

impl<'a> AssigningDesk<'a> {
    pub(super) fn new(desk: FollowUpDesk<'a>) -> Self {
        Self(desk)
    }

    /// Gives out an action on a flag that was seen in `seen_in`; gives its number.
    pub async fn assign(
        &self,
        flag: FlagRef,
        seen_in: Month,
        assignment: Assignment,
    ) -> Result<FollowUpId, FollowUpError> {
        let (desk, today) = (self.0.desk, self.0.desk.today());
        let in_order = flag.since <= seen_in && seen_in <= Month::of(today);
        if !in_order || desk.reporting(&flag.unit.0).is_none() {
            return Err(FollowUpError::NoSuchFlag);
        }
        let (at, name) = (desk.now(), self.0.who.name.as_str());
        let new = FollowUp {
            id: FollowUpId(0),
            flag,
            seen_in,
            assignment: assignment.checked(today, None)?,
            result: String::new(),
            state: FollowUpState::Open,
            begun_on: None,
            done_on: None,
            evidence: None,
            answer: None,
            edit: 0,
            made_at: at,
            made_by: name.to_owned(),
        };
        let mut writing = desk.store.writing().await?;
        let id = writing.add_follow_up(&new).await?;
        let line = FollowUpLine {
            at,
            by: name.to_owned(),
            act: FollowUpAct::Assign,
            cause: None,
            words: String::new(),
        };
        let detail = told(&new);
        self.0
            .write_down(writing, id, &new.flag, line, &detail)
            .await?;
        Ok(id)
    }

    /// Changes what is to be done, and says why.
    pub async fn revise(
        &self,
        id: FollowUpId,
        seen: u64,
        assignment: Assignment,
        why: &str,
    ) -> Result<(), FollowUpError> {
        let deed = FollowUpDeed::Revise(assignment, why.to_owned());
        self.0.act(id, Some(seen), deed).await
    }

    /// Opens a finished action again, and says why.
    pub async fn reopen(
        &self,
        id: FollowUpId,
        seen: u64,
        why: &str,
    ) -> Result<(), FollowUpError> {
        let deed = FollowUpDeed::Reopen(why.to_owned());
        self.0.act(id, Some(seen), deed).await
    }
}

impl<'a> AnsweringDesk<'a> {
    pub(super) fn new(desk: FollowUpDesk<'a>) -> Self {
        Self(desk)
    }

    /// Answers for the province; the answer before it stays in the log.
    pub async fn answer(
        &self,
        id: FollowUpId,
        seen: u64,
        cause: Cause,
        words: &str,
    ) -> Result<(), FollowUpError> {
        let deed = FollowUpDeed::Answer(cause, words.to_owned());
        self.0.act(id, Some(seen), deed).await
    }
}

/// An assignment as the audit log keeps it.
fn told(action: &FollowUp) -> String {
    let assignment = &action.assignment;
    let words = [
        &assignment.goal,
        &assignment.people,
        &assignment.task,
        &assignment.responsibility,
        &assignment.product,
    ];
    format!("{} {words:?}", assignment.due)
}
