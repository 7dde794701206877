//! Accounts: one-time links, second factors, and what administrators keep.
mod admin;
mod link;
mod second_factor;
