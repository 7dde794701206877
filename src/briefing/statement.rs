//! What every file says about itself.
use chrono::NaiveDate;

/// Where the figures of a file come from and what they are: one for every file that leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Edition: `2026-10 r1`.
    pub edition: String,
    /// Last day that the figures cover.
    pub data_date: NaiveDate,
    /// The day on which the file was made.
    pub made_on: NaiveDate,
    /// Whether sample figures are inside: then the file is marked all over.
    pub has_sample: bool,
    /// Name and value of everything that a reader must know, in the language of the file:
    /// edition, data date, indicator with definition, numerator, denominator, filters, sources.
    /// The mark of sample figures is the first where there are any.
    pub lines: Vec<(String, String)>,
}
