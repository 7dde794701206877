//! Pages, asked for the way a browser without JavaScript asks.
mod about;
mod addresses;
mod appearance;
mod charts;
mod compare;
mod forecast;
mod goals;
mod indicators;
mod notes;
mod overview;
mod pictures;
mod ranking;
mod safety;
mod search;
mod tables;
mod targets;
mod unit;
