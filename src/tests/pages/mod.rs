//! Pages, asked for the way a browser without JavaScript asks.
mod about;
mod addresses;
mod indicators;
mod overview;
mod safety;
mod targets;
mod unit;
