//! The lines of the form of a month, from what is kept and what was just sent.
use super::filled::Filled;
use crate::{
    domain::{Count, Counts, Filing, Measure, Month, Trace},
    ui::{app::Scene, work::Cell},
};
use std::collections::BTreeMap;

/// What the lines of the form are drawn from.
pub(super) struct Drawn<'a> {
    pub scene: &'a Scene,
    pub filing: Option<&'a Filing>,
    pub filled: &'a Filled,
    pub unread: BTreeMap<Measure, String>,
    pub is_conflict: bool,
    pub is_open: bool,
}

impl Drawn<'_> {
    pub fn cells(&self, unit: &str, month: Month, earlier: &[Option<Counts>]) -> Vec<Cell> {
        let lang = self.scene.lang;
        let mut counts = Counts::none();
        for measure in Measure::on_form() {
            counts.set(measure, self.count(measure));
        }
        let breaches = counts.breaches();
        let board = &self.scene.board;
        let notices = board
            .units()
            .find(unit)
            .map(|unit| board.notices(unit, month, &counts))
            .unwrap_or_default();
        let all_empty =
            Measure::on_form().all(|measure| counts.get(measure) == Count::NotProvided);
        Measure::on_form()
            .map(|measure| {
                let line = self.filled.line(measure);
                let kept = self.kept(measure);
                let count = counts.get(measure);
                let text = match line {
                    Some(line) => line.text().to_owned(),
                    None => count
                        .value()
                        .map_or(String::new(), |value| lang.field(value)),
                };
                let trace = self
                    .filing
                    .and_then(|filing| filing.traces.get(&measure))
                    .cloned();
                let theirs = (self.is_conflict && count != kept).then(|| {
                    let who = trace
                        .as_ref()
                        .map_or(String::new(), |trace| trace.entered_by.clone());
                    (kept, who)
                });
                Cell {
                    measure,
                    text,
                    count,
                    is_kept: count == kept,
                    unread: self.unread.get(&measure).cloned(),
                    before: [0, 1]
                        .map(|at| earlier[at].as_ref().map(|counts| counts.get(measure))),
                    trace: match line.map(|line| line.words()) {
                        Some((comment, reason))
                            if !comment.is_empty() || !reason.is_empty() =>
                        {
                            Some(Trace {
                                entered_by: trace
                                    .as_ref()
                                    .map_or(String::new(), |t| t.entered_by.clone()),
                                entered_at: trace
                                    .as_ref()
                                    .map_or_else(Default::default, |t| t.entered_at),
                                comment: comment.to_owned(),
                                reason: reason.to_owned(),
                            })
                        }
                        _ => trace,
                    },
                    theirs,
                    is_open: self.is_open
                        && self.filing.is_none_or(|filing| filing.may_change(measure)),
                    reopened: self.filing.and_then(|filing| {
                        let found = filing.reopened.iter().find(|(open, _)| *open == measure);
                        found.map(|(_, message)| message.clone())
                    }),
                    breaches: breaches
                        .iter()
                        .filter(|breach| {
                            measure
                                .identities_below()
                                .any(|below| below == breach.identity)
                        })
                        .copied()
                        .collect(),
                    asked: notices
                        .iter()
                        .filter(|notice| !all_empty && notice.line() == measure)
                        .map(|notice| lang.notice(notice))
                        .collect(),
                }
            })
            .collect()
    }

    fn kept(&self, measure: Measure) -> Count {
        self.filing.map_or(Count::NotProvided, |filing| {
            filing.report.counts.get(measure)
        })
    }

    /// What the line shows: what was just sent, or else what is kept.
    fn count(&self, measure: Measure) -> Count {
        match self.filled.line(measure) {
            Some(line) if !line.keeps_theirs => line.count().unwrap_or(Count::NotProvided),
            _ => self.kept(measure),
        }
    }
}
