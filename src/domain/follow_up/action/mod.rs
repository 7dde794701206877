//! An action on a flag: what it is, what is done with it, and how it stands on a day.
use super::{
    Assignment, Cause, EvidenceLink, FlagRef, FollowUpAct, FollowUpFault, FollowUpField,
    FollowUpState, next,
};
use crate::domain::{Month, view::coded};
use chrono::{DateTime, NaiveDate, Utc};
use std::{cmp::Reverse, str::FromStr};

/// Number of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FollowUpId(pub i64);

/// An action on a flag, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its number.
    pub id: FollowUpId,
    /// The flag that it is about.
    pub flag: FlagRef,
    /// The month in which the flag was seen when the action was given out.
    pub seen_in: Month,
    /// What is to be done.
    pub assignment: Assignment,
    /// Kết quả: what came of it; empty until it is done.
    pub result: String,
    /// Where it stands.
    pub state: FollowUpState,
    /// The day on which it was begun first.
    pub begun_on: Option<NaiveDate>,
    /// The day on which it was finished.
    pub done_on: Option<NaiveDate>,
    /// Where the evidence is.
    pub evidence: Option<EvidenceLink>,
    /// What the province answered last.
    pub answer: Option<Answered>,
    /// Counts changes. Who changes it says which one they saw.
    pub edit: u64,
    /// When it was given out.
    pub made_at: DateTime<Utc>,
    /// Name of the account that gave it out.
    pub made_by: String,
}

/// What a province answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The cause, from the short list.
    pub cause: Cause,
    /// The words beside it.
    pub words: String,
    /// Name of the account.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A line of the log of an action. It is written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the account.
    pub by: String,
    /// What was done.
    pub act: FollowUpAct,
    /// The cause that an answer named.
    pub cause: Option<Cause>,
    /// The words that go with it: a note, a result, a reason, a link.
    pub words: String,
}

/// How an action stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpStanding {
    /// Not done, and its day has passed.
    Overdue,
    /// In time, not begun.
    Open,
    /// In time, begun.
    InProgress,
    /// Done.
    Done,
}

coded!(FollowUpStanding {
    Overdue "overdue",
    Open "open",
    InProgress "in-progress",
    Done "done"
});

/// What somebody does with an action that is there, as they typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUpDeed {
    /// Changes what is to be done; the words say why.
    Revise(Assignment, String),
    /// Begins.
    Begin,
    /// Finishes, with the result.
    Finish(String),
    /// Opens it again; the words say why.
    Reopen(String),
    /// Adds a note.
    Note(String),
    /// Answers for the province.
    Answer(Cause, String),
    /// Names where the evidence is.
    Attach(String),
}

/// Why something cannot be done with an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpRefused {
    /// The state does not allow it.
    #[error("{} cannot follow {}", act.code(), state.code())]
    NotNow {
        /// What was asked for.
        act: FollowUpAct,
        /// Where the action stands.
        state: FollowUpState,
    },
    /// Something is wrong with what was typed.
    #[error(transparent)]
    Fault(#[from] FollowUpFault),
}

impl FollowUpDeed {
    /// Which act it is.
    pub fn act(&self) -> FollowUpAct {
        match self {
            Self::Revise(..) => FollowUpAct::Revise,
            Self::Begin => FollowUpAct::Begin,
            Self::Finish(_) => FollowUpAct::Finish,
            Self::Reopen(_) => FollowUpAct::Reopen,
            Self::Note(_) => FollowUpAct::Note,
            Self::Answer(..) => FollowUpAct::Answer,
            Self::Attach(_) => FollowUpAct::Attach,
        }
    }
}

impl FollowUp {
    /// How it stands on `today`. The due day itself is in time.
    pub fn standing(&self, today: NaiveDate) -> FollowUpStanding {
        match self.state {
            FollowUpState::Done => FollowUpStanding::Done,
            _ if today > self.assignment.due => FollowUpStanding::Overdue,
            FollowUpState::Open => FollowUpStanding::Open,
            FollowUpState::InProgress => FollowUpStanding::InProgress,
        }
    }

    /// By what a list is sorted: what is overdue first, then by due day; what is done last, and of
    /// that the latest first.
    pub fn place(&self, today: NaiveDate) -> impl Ord + use<> {
        let standing = self.standing(today);
        let is_done = standing == FollowUpStanding::Done;
        (
            is_done,
            standing != FollowUpStanding::Overdue,
            (!is_done).then_some(self.assignment.due),
            Reverse(self.done_on),
            self.id,
        )
    }

    /// The action after somebody did something with it at a moment, and the line for its log.
    pub fn after(
        &self,
        deed: FollowUpDeed,
        by: &str,
        at: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<(Self, FollowUpLine), FollowUpRefused> {
        let act = deed.act();
        let state = next(self.state, act);
        let state = state.ok_or(FollowUpRefused::NotNow {
            act,
            state: self.state,
        })?;
        let mut changed = Self {
            state,
            ..self.clone()
        };
        let mut named = None;
        let words = match deed {
            FollowUpDeed::Revise(assignment, why) => {
                changed.assignment = assignment.checked(today, Some(self.assignment.due))?;
                FollowUpField::Reason.insist(&why)?
            }
            FollowUpDeed::Begin => {
                changed.begun_on = Some(today);
                String::new()
            }
            FollowUpDeed::Finish(result) => {
                changed.result = FollowUpField::Result.insist(&result)?;
                changed.done_on = Some(today);
                changed.result.clone()
            }
            FollowUpDeed::Reopen(why) => {
                changed.done_on = None;
                FollowUpField::Reason.insist(&why)?
            }
            FollowUpDeed::Note(words) => FollowUpField::Note.insist(&words)?,
            FollowUpDeed::Answer(cause, words) => {
                let words = FollowUpField::Answer.insist(&words)?;
                named = Some(cause);
                changed.answer = Some(Answered {
                    cause,
                    words: words.clone(),
                    by: by.to_owned(),
                    at,
                });
                words
            }
            FollowUpDeed::Attach(link) => {
                let link: EvidenceLink = link.parse().map_err(FollowUpFault::from)?;
                let words = link.to_string();
                changed.evidence = Some(link);
                words
            }
        };
        let line = FollowUpLine {
            at,
            by: by.to_owned(),
            act,
            cause: named,
            words,
        };
        Ok((changed, line))
    }
}

#[cfg(test)]
mod tests;
