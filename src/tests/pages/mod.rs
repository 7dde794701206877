//! Pages, asked for the way a browser without JavaScript asks.
mod addresses;
mod compare;
mod overview;
mod safety;
mod search;
mod unit;
