//! Pages, asked for the way a browser without JavaScript asks.
mod addresses;
mod overview;
mod pictures;
mod safety;
mod unit;
