//! Accounts: one-time links, second factors, and what administrators keep.
mod admin;
mod link;
mod offices;
mod rules;
mod second_factor;
mod targets;
