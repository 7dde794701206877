//! What an officer still has to give words for.
use super::Desk;
use crate::domain::{Filing, Measure};

impl Desk {
    /// The lines about which the checks ask and nobody gave a reason.
    pub(super) fn unanswered(&self, filing: &Filing) -> Vec<Measure> {
        let board = self.board();
        let report = &filing.report;
        let Some(unit) = board.units().find(&report.unit.0) else {
            return Vec::new();
        };
        let mut lines: Vec<Measure> = board
            .notices(unit, report.period.month(), &report.counts)
            .iter()
            .map(|notice| notice.line())
            .filter(|line| {
                let trace = filing.traces.get(line);
                trace.is_none_or(|trace| trace.reason.is_empty())
            })
            .collect();
        lines.sort();
        lines.dedup();
        lines
    }
}
