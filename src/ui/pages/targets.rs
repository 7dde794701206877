//! `/vi/targets`: all targets, by document.
use crate::ui::app::{Outcome, Refusal, Scene};

/// All targets.
pub fn targets(_scene: &Scene) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}
