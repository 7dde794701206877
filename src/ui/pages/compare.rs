//! `/vi/compare?units=34-44,34-48`: units side by side.
use crate::ui::app::{Outcome, Refusal, Scene};

/// The units with keys `ids`.
pub fn compare(_scene: &Scene, _ids: &[String]) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}
