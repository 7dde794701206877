//! `/vi/indicators` and one page for each of them.
use crate::{
    domain::Indicator,
    ui::app::{Outcome, Refusal, Scene},
};

/// All indicators.
pub fn indicators(_scene: &Scene) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}

/// One indicator and its league table.
pub fn indicator(_scene: &Scene, _indicator: Indicator) -> Outcome {
    Outcome::Refused(Refusal::NoSuchPage)
}
