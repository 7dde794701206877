//! The way of a figure from entry to the public page.
mod files;
mod journey;
mod kills;
mod lost;
mod races;
mod refused;
mod sign_in;
mod versions;
