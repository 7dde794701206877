//! Accounts: one-time links, second factors, and what administrators keep.
mod admin;
mod link;
mod observations;
mod offices;
mod rules;
mod second_factor;
mod targets;
