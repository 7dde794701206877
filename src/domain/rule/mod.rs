//! Rules for flags: versioned records with numbers and sentences, and what they come to.
mod kind;

pub use kind::RuleKind;
