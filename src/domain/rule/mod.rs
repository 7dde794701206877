//! Rules for flags: versioned records of numbers and sentences.
//!
//! A new rule is a [`RuleKind`], what it asks for and sees, a row of `reference/rules.csv`, and a
//! function of [`super::flag`] that computes it.
mod input;
mod kind;
mod parameter;
mod record;
mod severity;
mod wording;

pub use input::{Input, Name, Value};
pub use kind::RuleKind;
pub use parameter::{Asked, Parameter, Parameters, ParametersError};
pub use record::{Rule, RuleFault, in_force};
pub use severity::Severity;
pub use wording::{LONGEST_WORDING, Part, Wording, WordingFault, parts};
