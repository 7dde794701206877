//! Where an action stands, what may be done with it, and what may follow what.
use crate::domain::view::coded;
use std::str::FromStr;

/// Where an action stands. Overdue is not a state: it follows from the day (RULINGS 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpState {
    /// Given out; nobody has begun.
    Open,
    /// Begun.
    InProgress,
    /// Finished, with its result.
    Done,
}

coded!(FollowUpState { Open "open", InProgress "in-progress", Done "done" });

/// What a person does with an action; each leaves a line in its log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpAct {
    /// Gives it out.
    Assign,
    /// Changes what is to be done, and says why.
    Revise,
    /// Begins.
    Begin,
    /// Finishes, with the result.
    Finish,
    /// Opens a finished one again, and says why.
    Reopen,
    /// Adds a note.
    Note,
    /// Answers for the province: a cause and words.
    Answer,
    /// Names where the evidence is.
    Attach,
}

coded!(FollowUpAct {
    Assign "assign",
    Revise "revise",
    Begin "begin",
    Finish "finish",
    Reopen "reopen",
    Note "note",
    Answer "answer",
    Attach "attach"
});

/// The state after `act`; `None` where it cannot follow. Nothing is assigned twice.
pub fn next(state: FollowUpState, act: FollowUpAct) -> Option<FollowUpState> {
    use FollowUpAct::{Answer, Assign, Attach, Begin, Finish, Note, Reopen, Revise};
    use FollowUpState::{Done, InProgress, Open};
    match (act, state) {
        (Begin, Open) | (Reopen, Done) => Some(InProgress),
        (Finish, InProgress) => Some(Done),
        (Revise, Open | InProgress) | (Note | Answer | Attach, _) => Some(state),
        (Assign | Revise | Begin | Finish | Reopen, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps written by hand: for each act, the state after it in each state.
    #[test]
    fn each_act_follows_where_the_table_says_and_nowhere_else() {
        use FollowUpState::{Done, InProgress, Open};
        for (act, expected) in [
            (FollowUpAct::Assign, [None, None, None]),
            (FollowUpAct::Revise, [Some(Open), Some(InProgress), None]),
            (FollowUpAct::Begin, [Some(InProgress), None, None]),
            (FollowUpAct::Finish, [None, Some(Done), None]),
            (FollowUpAct::Reopen, [None, None, Some(InProgress)]),
            (
                FollowUpAct::Note,
                [Some(Open), Some(InProgress), Some(Done)],
            ),
            (
                FollowUpAct::Answer,
                [Some(Open), Some(InProgress), Some(Done)],
            ),
            (
                FollowUpAct::Attach,
                [Some(Open), Some(InProgress), Some(Done)],
            ),
        ] {
            let found = [Open, InProgress, Done].map(|state| next(state, act));
            assert_eq!(found, expected, "{}", act.code());
        }
    }

    #[test]
    fn codes_are_read_back_and_nothing_else_is() {
        for act in FollowUpAct::ALL {
            assert_eq!(act.code().parse(), Ok(*act));
        }
        assert_eq!("Begin".parse::<FollowUpAct>(), Err("Begin".to_owned()));
    }
}
