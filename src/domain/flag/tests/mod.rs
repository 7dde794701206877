//! Rules at their boundaries: at, just under and just over each threshold.
mod levels;
mod movements;
mod others;
mod properties;
mod world;
