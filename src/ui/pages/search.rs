//! `/vi/search?q=…`: units by name.
use crate::ui::app::{Outcome, Refusal, Scene};

/// What `text` finds.
pub fn search(_scene: &Scene, _text: &str) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}
