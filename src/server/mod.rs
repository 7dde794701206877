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
mod keep;
mod origin;
mod pages;
mod pictures;
mod router;
mod serve;
mod sheets;
mod work;

pub use command::main;
pub use router::{App, router};
