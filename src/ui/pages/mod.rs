//! One file per address.
mod overview;
mod refusal;
mod unit;

pub(super) use overview::overview;
pub(super) use refusal::refusal;
pub(super) use unit::unit;
