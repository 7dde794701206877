//! What is said in a meeting: figures as sentences, tables and charts, once for slides, report,
//! screen and spreadsheet.
//!
//! Nothing here knows a file format, and no writer of a format derives a figure.
mod brief;
mod ground;
mod order;
mod parts;
mod statement;
mod table;
pub mod tables;

#[cfg(test)]
#[path = "tests/example.rs"]
pub(crate) mod example;
#[cfg(test)]
mod tests;

pub use crate::charts::{Chart, Form, Role, Series, Tone};
pub use brief::{Block, Brief, Cover, KeyFigure, Letterhead, Section};
pub use order::{BriefOrder, BriefRefused, brief};
pub use statement::{Statement, statement};
pub use table::{Cell, Column, Table};
