//! `/vi/about`: where the figures come from and how far they can be trusted.
use crate::ui::app::{Outcome, Refusal, Scene};

/// About the data.
pub fn about(_scene: &Scene) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}
