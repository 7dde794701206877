//! The words by which a flag is known wherever it is referred to.
use crate::domain::{Basis, Indicator, Month, RuleKind, UnitId};

/// A flag of a unit, by what stays the same as long as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FlagRef {
    /// Who is flagged.
    pub unit: UnitId,
    /// On which rate.
    pub indicator: Indicator,
    /// Of the month, or cumulative.
    pub basis: Basis,
    /// By which rule.
    pub rule: RuleKind,
    /// First month in which it was raised, of those in a row.
    pub since: Month,
}
