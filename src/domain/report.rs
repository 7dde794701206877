//! One unit's figures for one period from one source.
use super::{Counts, Period, SourceSystem, UnitId};

/// A report: the counts of one unit for one period, as one source gave them.
///
/// Its key is unit, period, source and version; its month is derived from the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who reported.
    pub unit: UnitId,
    /// The days covered.
    pub period: Period,
    /// The system it came from.
    pub source: SourceSystem,
    /// 1 for the first, one more for each correction.
    pub version: u32,
    /// What was counted.
    pub counts: Counts,
}
