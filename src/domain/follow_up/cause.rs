//! What a province names as the cause of a flag.
use crate::domain::view::coded;
use std::str::FromStr;

/// A cause from the short list. Whatever is behind it is said in words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Too few people to handle dossiers online.
    Staff,
    /// Software or connections fail.
    Software,
    /// People are not used to it yet.
    Habit,
    /// The list of procedures handled end to end is missing or too short.
    Catalogue,
    /// Figures were typed in wrongly, or not at all.
    Figures,
    /// Offices were merged.
    Merger,
    /// There is no money for it.
    Budget,
    /// Something else.
    Other,
}

coded!(Cause {
    Staff "staff",
    Software "software",
    Habit "habit",
    Catalogue "catalogue",
    Figures "figures",
    Merger "merger",
    Budget "budget",
    Other "other"
});
