//! One file per address.
mod about;
mod compare;
mod flags;
mod contribution;
mod indicator;
mod indicators;
mod overview;
mod refusal;
mod rules;
mod search;
mod targets;
mod unit;
mod what_if;

pub(super) use about::about;
pub(super) use compare::compare;
pub(super) use flags::flags;
pub(super) use contribution::contribution;
pub(super) use indicator::indicator;
pub(super) use indicators::indicators;
pub(super) use overview::overview;
pub(super) use refusal::refusal;
pub(super) use rules::rules;
pub(super) use search::search;
pub(super) use targets::targets;
pub(super) use unit::unit;
pub(super) use what_if::what_if;
