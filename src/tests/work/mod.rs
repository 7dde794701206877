//! The way of a figure from entry to the public page.
mod files;
mod guesses;
mod hostile;
mod journey;
mod kills;
mod lost;
mod mixed;
mod races;
mod refused;
mod sign_in;
mod versions;
