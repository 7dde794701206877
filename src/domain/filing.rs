//! A report on its way: the version that is open or was last approved, and what happened to it.
use super::{Act, Held, Measure, Period, Report, ReportState, UnitId};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Number of one version of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilingId(pub i64);

/// A version of a report with everything that people wrote into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// Its number.
    pub id: FilingId,
    /// Unit, period, version and counts.
    pub report: Report,
    /// Where it stands.
    pub state: ReportState,
    /// Counts saves: who saves says which one they saw.
    pub edit: u64,
    /// Who gave each value, and what they said about it.
    pub traces: BTreeMap<Measure, Trace>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// The only values that may be changed, with the reviewer's words; all of them if empty.
    pub reopened: Vec<(Measure, String)>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Name of the account, or of the token for reports sent by machine.
    pub entered_by: String,
    /// When it was given last.
    pub entered_at: DateTime<Utc>,
    /// What the officer says about it.
    pub comment: String,
    /// The answer to what the checks asked.
    pub reason: String,
}

/// Something that happened to a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the account.
    pub actor: String,
    /// What; `None` for the beginning.
    pub act: Option<Act>,
    /// What was said.
    pub message: String,
}

/// What a list of reports shows of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingHead {
    /// Number of the version.
    pub id: FilingId,
    /// Whose.
    pub unit: UnitId,
    /// The days covered.
    pub period: Period,
    /// Which version.
    pub version: u32,
    /// Where it stands.
    pub state: ReportState,
    /// Counts saves.
    pub edit: u64,
    /// When its first version was submitted first.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What the reviewer or approver said when giving it back, if that is where it stands.
    pub message: Option<String>,
}

impl Filing {
    /// The last thing of that kind that happened.
    pub fn last(&self, act: Act) -> Option<&Event> {
        self.events
            .iter()
            .rev()
            .find(|event| event.act == Some(act))
    }

    /// Names of everybody whose values stand in it.
    pub fn entered_by(&self) -> impl Iterator<Item = &str> {
        self.traces.values().map(|trace| trace.entered_by.as_str())
    }

    /// What is kept of a line: the value and the words with it.
    pub fn held(&self, measure: Measure) -> Held {
        let trace = self.traces.get(&measure);
        let words = |pick: fn(&Trace) -> &String| trace.map(pick).cloned().unwrap_or_default();
        Held {
            count: self.report.counts.get(measure),
            comment: words(|trace| &trace.comment),
            reason: words(|trace| &trace.reason),
        }
    }

    /// Whether the value of `measure` may be changed.
    pub fn may_change(&self, measure: Measure) -> bool {
        let reopened: Vec<Measure> =
            self.reopened.iter().map(|(measure, _)| *measure).collect();
        self.state.may_change(measure, &reopened)
    }
}
