//! How grave a flag is.
use crate::domain::view::coded;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a flag asks of whoever reads it. Stored with editions by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Act now.
    Grave,
    /// Act.
    Serious,
    /// Keep an eye on it; almost every unit has one of these at times.
    Watch,
    /// Praise.
    Good,
}

coded!(Severity {
    Grave "grave",
    Serious "serious",
    Watch "watch",
    Good "good"
});

impl Severity {
    /// Whether a flag of this kind makes a laggard: almost every unit is below target, so what is
    /// only to be watched does not (DOMAIN section 1, point 7).
    pub fn makes_a_laggard(self) -> bool {
        matches!(self, Self::Grave | Self::Serious)
    }
}
