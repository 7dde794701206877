//! The rules there are. What they ask for is in their versions; what they compute, in `judge`.
use crate::domain::view::coded;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A rule by which units are judged. Stored with editions by position: a new one goes to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// No report for the month.
    NoReport,
    /// The report came after its day.
    Late,
    /// Too few of the last months have the counts of the rate.
    Incomplete,
    /// The rate is under the floor.
    BelowFloor,
    /// The rate is below the target in force.
    BelowTarget,
    /// The rate is more than some points below the reference path.
    BelowPath,
    /// The target is further than any unit ever came in as many months.
    OutOfReach,
    /// The rate fell some months running.
    Falling,
    /// The rate shows no rise over a year.
    Stagnating,
    /// The rate left the limits of its own past downwards.
    Shifted,
    /// The rate is among the lowest quarter.
    BottomQuartile,
    /// The rank fell by some places.
    RankFell,
    /// Two sources differ by more than some points.
    SourcesDiffer,
    /// The rate rose faster than almost everywhere.
    Climber,
    /// The rate reaches the target and did not the month before.
    NewlyReached,
}

coded!(RuleKind {
    NoReport "no-report",
    Late "late-report",
    Incomplete "incomplete",
    BelowFloor "below-floor",
    BelowTarget "below-target",
    BelowPath "below-path",
    OutOfReach "out-of-reach",
    Falling "falling",
    Stagnating "stagnating",
    Shifted "shifted",
    BottomQuartile "bottom-quartile",
    RankFell "rank-fell",
    SourcesDiffer "sources-differ",
    Climber "climber",
    NewlyReached "newly-reached"
});

impl RuleKind {
    /// Whether the rule praises.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Climber | Self::NewlyReached)
    }
}
