//! The machine room: the command, start and stop, routes, caches, headers.
mod accept;
mod ahead;
mod appearance;
mod assets;
mod cache;
mod cli;
mod command;
mod downloads;
mod headers;
mod pages;
mod pictures;
mod router;
mod serve;
mod sheets;

pub use command::main;
pub use router::{App, router};
