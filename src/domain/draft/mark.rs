//! What stands at the end of a line while it is typed in.
use crate::domain::{Breach, Relation};

/// The state of one line, in the order in which one goes before the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It may not be changed.
    Locked,
    /// Two people gave different values.
    Conflict,
    /// The text is no count.
    Unread,
    /// It is held back in the browser.
    Unsent,
    /// A sum is off by so many.
    OffBy(u64),
    /// It goes beyond what it is a part of, by so many.
    Beyond(u64),
    /// It is on its way to the server.
    Saving,
    /// The checks ask about it.
    Asked,
    /// The checks asked, and words were given.
    Answered,
    /// The server keeps it.
    Saved,
    /// Nothing was given.
    Empty,
}

impl Mark {
    /// The name of its look.
    pub fn class(self) -> &'static str {
        match self {
            Self::Conflict | Self::Unread | Self::OffBy(_) | Self::Beyond(_) => "below",
            Self::Asked | Self::Answered | Self::Unsent => "watch",
            Self::Saved => "met",
            Self::Locked | Self::Saving | Self::Empty => "quiet",
        }
    }
}

impl Mark {
    /// The state of a line that breaks an identity.
    pub fn of_breach(breach: &Breach) -> Self {
        let by = breach.left.abs_diff(breach.right);
        match breach.identity.relation {
            Relation::Equals => Self::OffBy(by),
            Relation::AtMost => Self::Beyond(by),
        }
    }
}
