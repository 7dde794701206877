//! What is said in a meeting: figures as sentences, tables and charts, once for slides, report,
//! screen and spreadsheet.
//!
//! Nothing here knows a file format, and no writer of a format derives a figure.
mod brief;
mod chart;
mod ground;
mod order;
mod parts;
mod statement;
mod table;
pub mod tables;

#[cfg(test)]
pub(crate) mod example;
#[cfg(test)]
mod tests;

pub use brief::{Block, Brief, Cover, KeyFigure, Letterhead, Section};
pub use chart::{Chart, Form, Role, Series, Tone};
pub use order::{BriefOrder, BriefRefused, brief};
pub use statement::{Statement, statement};
pub use table::{Cell, Column, Table};
