//! How a report goes from a draft to an approved figure: states, acts, and what may follow what.
//!
//! Who may act is decided elsewhere. Locked is not a state: it follows from the day and the
//! deadlines (RULINGS 12).
use super::Measure;
use std::str::FromStr;

/// Where a version of a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportState {
    /// Being entered.
    Draft,
    /// Submitted; the approver of the province has yet to sign.
    AwaitingSignature,
    /// Left the province; waits for the reviewer.
    Submitted,
    /// Given back with a message.
    Returned,
    /// Taken; frozen for good.
    Approved,
}

/// What a person does with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Keeps what was typed, right or wrong.
    Save,
    /// Hands the report in.
    Submit,
    /// Signs for the province.
    Sign,
    /// Gives the report back with a message; every figure is open again.
    Return,
    /// Takes the report.
    Approve,
    /// Opens a new version of an approved report; the old one stays.
    Correct,
    /// Gives back one figure, or a few, with a message; the others stay closed.
    Reopen,
}

/// Why an act cannot follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The state does not allow the act.
    #[error("{} cannot follow {}", act.code(), state.code())]
    NotNow {
        /// What was asked for.
        act: Act,
        /// Where the report stands.
        state: ReportState,
    },
    /// The act needs a message that says why.
    #[error("{} needs a message", .0.code())]
    MessageMissing(Act),
    /// The message is longer than [`LONGEST_MESSAGE`].
    #[error("the message of {} is too long", .0.code())]
    MessageTooLong(Act),
}

/// Longest message with an act. Unit: characters.
pub const LONGEST_MESSAGE: usize = 2_000;

impl ReportState {
    /// Every state, in the order in which a report passes them.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::AwaitingSignature,
        Self::Submitted,
        Self::Returned,
        Self::Approved,
    ];

    /// The code that addresses and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::AwaitingSignature => "awaiting_signature",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Approved => "approved",
        }
    }

    /// Whether figures may be changed; the triggers of the database say the same.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Whether the identities must hold in this state; before, only the range of each count is
    /// checked (RULINGS 13).
    pub fn must_agree(self) -> bool {
        match self {
            Self::Draft | Self::Returned => false,
            Self::AwaitingSignature | Self::Submitted | Self::Approved => true,
        }
    }

    /// Whether the count of `measure` may be changed, where `reopened` are the measures that
    /// were given back alone; empty means all of them.
    pub fn may_change(self, measure: Measure, reopened: &[Measure]) -> bool {
        self.is_open() && (reopened.is_empty() || reopened.contains(&measure))
    }
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 7] = [
        Self::Save,
        Self::Submit,
        Self::Sign,
        Self::Return,
        Self::Approve,
        Self::Correct,
        Self::Reopen,
    ];

    /// The code that addresses and the audit log use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Submit => "submit",
            Self::Sign => "sign",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Correct => "correct",
            Self::Reopen => "reopen",
        }
    }

    /// Whether the act must say why.
    pub fn needs_message(self) -> bool {
        matches!(self, Self::Return | Self::Correct | Self::Reopen)
    }

    /// Whether the act makes a new version of a report in `state`, and leaves that one as it is.
    pub fn opens_version(self, state: ReportState) -> bool {
        state == ReportState::Approved && matches!(self, Self::Correct | Self::Reopen)
    }

    /// The message as it is kept, without space around it; `None` where none was given and
    /// none is needed.
    pub fn message(self, text: &str) -> Result<Option<&str>, Refused> {
        let text = text.trim();
        if text.chars().nth(LONGEST_MESSAGE).is_some() {
            return Err(Refused::MessageTooLong(self));
        }
        if text.is_empty() {
            return if self.needs_message() {
                Err(Refused::MessageMissing(self))
            } else {
                Ok(None)
            };
        }
        Ok(Some(text))
    }
}

/// The state after `act`, where `has_approver` says whether the unit has an approver of its own.
///
/// Where [`Act::opens_version`] holds, it is the state of the new version; the old one keeps
/// its state. A report that waits for a signature when its unit has lost its approver can be
/// submitted again, or it would wait for ever.
pub fn next(state: ReportState, act: Act, has_approver: bool) -> Result<ReportState, Refused> {
    use ReportState::{Approved, AwaitingSignature, Draft, Returned, Submitted};
    match (act, state) {
        (Act::Save, Draft | Returned) => Ok(state),
        (Act::Submit, Draft | Returned) if has_approver => Ok(AwaitingSignature),
        (Act::Submit, Draft | Returned) => Ok(Submitted),
        (Act::Submit, AwaitingSignature) if !has_approver => Ok(Submitted),
        (Act::Sign, AwaitingSignature) => Ok(Submitted),
        (Act::Return | Act::Reopen, AwaitingSignature | Submitted) => Ok(Returned),
        (Act::Approve, Submitted) => Ok(Approved),
        (Act::Correct, Approved) => Ok(Draft),
        (Act::Reopen, Approved) => Ok(Returned),
        _ => Err(Refused::NotNow { act, state }),
    }
}

impl FromStr for ReportState {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}

impl FromStr for Act {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|act| act.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests;
