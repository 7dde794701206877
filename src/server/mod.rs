//! The machine room: the command, start and stop, routes, caches, headers.
mod accept;
mod ahead;
mod api;
mod appearance;
mod assets;
mod cache;
mod cli;
mod client;
mod command;
mod deadlines;
mod deploy;
mod downloads;
mod export;
mod failure;
mod headers;
mod keep;
mod listen;
mod made;
mod origin;
mod paced;
mod packs;
mod pages;
mod patience;
mod pictures;
mod router;
mod serve;
#[cfg(test)]
mod tests;
mod tls;
mod work;

pub use client::ClientAddress;
pub use command::main;
pub use router::{App, router};
