//! Flags: which units lag, by which version of which rule, on which numbers, what would clear it.
//!
//! Rules are judged once, when an edition is published, and the flags stored with it; pages only
//! show them. [`evaluate`] is a pure function of a board and a rule; each rule is a function here.
mod climbing;
mod falling;
mod judge;
mod level;
mod past;
mod ranks;
mod reporting;
#[cfg(test)]
mod tests;
mod wanted;

use super::{Basis, Indicator, Input, Month, Name, Rate, RuleKind, Severity, Value};
use serde::{Deserialize, Serialize};

pub use judge::{evaluate, judge, judge_among, judge_as_of};
pub use wanted::{AGES, Wanted};

/// A judgement about one unit in one month, with everything needed to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag<U> {
    /// Who is flagged.
    pub unit: U,
    /// On which rate.
    pub indicator: Indicator,
    /// Of the month, or cumulative.
    pub basis: Basis,
    /// The rule.
    pub rule: RuleKind,
    /// Its version, whose numbers and sentences these are.
    pub version: u32,
    /// How grave.
    pub severity: Severity,
    /// Whether the numbers decide it.
    pub finding: Finding,
    /// What the rule saw, its own numbers included.
    pub inputs: Vec<Input>,
    /// The first month in which it was raised.
    pub since: Month,
}

/// What a rule found. Stored with editions by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// The flag is raised.
    Raised,
    /// Only a bound was published, and it does not decide.
    Undecided,
}

impl<U: Copy> Flag<U> {
    /// The same flag with the unit named another way.
    pub fn about<V>(&self, unit: V) -> Flag<V> {
        Flag {
            unit,
            indicator: self.indicator,
            basis: self.basis,
            rule: self.rule,
            version: self.version,
            severity: self.severity,
            finding: self.finding,
            inputs: self.inputs.clone(),
            since: self.since,
        }
    }
}

impl<U> Flag<U> {
    /// The number of that name, if the rule saw it.
    pub fn saw(&self, name: Name) -> Option<&Value> {
        let found = self.inputs.iter().find(|input| input.name == name);
        found.map(|input| &input.value)
    }

    /// The rate that was judged, if it was counted.
    pub fn rate(&self) -> Option<Rate> {
        match self.saw(Name::Rate)? {
            Value::Rate(rate) => Some(*rate),
            _ => None,
        }
    }

    /// Months in a row by `month`, that one included.
    pub fn months_by(&self, month: Month) -> u32 {
        u32::try_from(month.since(self.since) + 1).unwrap_or(1)
    }

    /// Whether the flag makes a laggard.
    pub fn makes_a_laggard(&self) -> bool {
        self.finding == Finding::Raised && self.severity.makes_a_laggard()
    }

    /// The order in which flags are shown: the gravest first, what is undecided last.
    pub fn order(&self) -> (bool, Severity, RuleKind) {
        (self.finding == Finding::Undecided, self.severity, self.rule)
    }
}

/// What a rule found about one unit; the rest of a flag is the rule's and the judge's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found<U> {
    unit: U,
    finding: Finding,
    inputs: Vec<Input>,
}

impl<U> Found<U> {
    fn raised(unit: U, inputs: Vec<Input>) -> Self {
        Self {
            unit,
            finding: Finding::Raised,
            inputs,
        }
    }
}

/// A number with its name.
fn input(name: Name, value: Value) -> Input {
    Input { name, value }
}

/// A distance in hundredths of a point, from one in points.
fn points(points: f64) -> Value {
    Value::Points((points * 100.0).round() as i64)
}

/// A whole number.
fn count(number: usize) -> Value {
    Value::Count(number as u64)
}
