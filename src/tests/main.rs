//! Tests that need the whole product, or a database.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
mod access;
mod accounts;
mod acts;
mod autosave;
mod build;
mod command;
mod doors;
mod export;
mod faults;
mod follow_up;
mod machines;
mod pages;
mod sample;
mod storage;
mod uploads;
mod words;
mod work;
