//! The lines of the form of a month, from what is kept and what was just sent.
use super::filled::{Filled, Line};
use crate::{
    domain::{Count, Counts, Filing, Held, Measure, Month, Trace},
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
    /// The lines come from a file: one that held nothing loses nothing by it.
    pub is_imported: bool,
    pub is_open: bool,
}

impl Drawn<'_> {
    pub fn cells(&self, unit: &str, month: Month, earlier: &[Option<Counts>]) -> Vec<Cell> {
        let lang = self.scene.lang;
        let mut counts = Counts::none();
        for measure in Measure::on_form() {
            counts.set(measure, self.shown(measure).count);
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
                let kept = self.kept(measure);
                let shown = self.shown(measure);
                let text = match self.line(measure) {
                    Some(line) => line.text().to_owned(),
                    None => shown
                        .count
                        .value()
                        .map_or(String::new(), |value| lang.field(value)),
                };
                let trace = self
                    .filing
                    .and_then(|filing| filing.traces.get(&measure))
                    .cloned();
                let loses = self.is_conflict || self.is_imported && kept != Held::NOTHING;
                let theirs = (loses && shown != kept).then(|| {
                    // Whoever gave the value is not always who wrote the words.
                    let who = trace.as_ref().filter(|_| shown.count != kept.count);
                    let who = who.map_or(String::new(), |trace| trace.entered_by.clone());
                    (kept.clone(), who)
                });
                Cell {
                    measure,
                    text,
                    count: shown.count,
                    is_kept: shown == kept,
                    unread: self.unread.get(&measure).cloned(),
                    before: [0, 1]
                        .map(|at| earlier[at].as_ref().map(|counts| counts.get(measure))),
                    trace: Some(Trace {
                        entered_by: trace
                            .as_ref()
                            .map_or(String::new(), |trace| trace.entered_by.clone()),
                        entered_at: trace.map_or_else(Default::default, |t| t.entered_at),
                        comment: shown.comment,
                        reason: shown.reason,
                    }),
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

    fn kept(&self, measure: Measure) -> Held {
        self.filing
            .map_or(Held::NOTHING, |filing| filing.held(measure))
    }

    /// What was just sent, unless what somebody else saved was chosen.
    fn line(&self, measure: Measure) -> Option<&Line> {
        let line = self.filled.line(measure);
        line.filter(|line| !line.keeps_theirs)
    }

    /// What the line shows: what was just sent, or else what is kept.
    fn shown(&self, measure: Measure) -> Held {
        let kept = self.kept(measure);
        let Some(line) = self.line(measure) else {
            return kept;
        };
        let words =
            |sent: Option<&str>, kept: String| sent.map_or(kept, |sent| sent.trim().to_owned());
        Held {
            count: line.count().unwrap_or(Count::NotProvided),
            comment: words(line.comment(), kept.comment),
            reason: words(line.reason(), kept.reason),
        }
    }
}
