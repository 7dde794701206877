//! What the server tells the form that saved by itself.
use super::{Held, Lines};
use crate::domain::{Filing, Measure};
use serde::{Deserialize, Serialize};

/// What came of a save, and how the report stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveAnswer {
    /// What came of it.
    pub outcome: SaveOutcome,
    /// Counts saves: the next one has to name it.
    pub edit: u64,
    /// What is kept by now, of every line that has a value or words.
    pub kept: Lines<Held>,
    /// Who gave the values that are kept.
    pub by: Lines<String>,
    /// When the last of them was given. Unit: seconds since 1970.
    pub at: Option<i64>,
}

/// What came of a save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaveOutcome {
    /// Everything that was sent is kept.
    Saved,
    /// Somebody else saved in between; nothing of what was sent is kept.
    Conflict,
    /// It may not be saved now; why, for people.
    Refused(String),
}

impl SaveAnswer {
    /// What is kept of a line.
    pub fn of(&self, measure: Measure) -> Held {
        self.kept.get(measure).cloned().unwrap_or(Held::NOTHING)
    }
}

impl SaveAnswer {
    /// How a report stands; `None` for one that nobody began.
    pub fn about(filing: Option<&Filing>, outcome: SaveOutcome) -> Self {
        let mut answer = Self {
            outcome,
            edit: 0,
            kept: Lines::default(),
            by: Lines::default(),
            at: None,
        };
        let Some(filing) = filing else { return answer };
        answer.edit = filing.edit;
        for (measure, _) in filing.report.counts.iter() {
            let kept = filing.held(measure);
            if kept != Held::NOTHING {
                answer.kept.set(measure, kept);
            }
            if let Some(trace) = filing.traces.get(&measure) {
                answer.by.set(measure, trace.entered_by.clone());
                answer.at = answer.at.max(Some(trace.entered_at.timestamp()));
            }
        }
        answer
    }
}
