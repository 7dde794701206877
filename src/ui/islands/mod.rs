//! The few places where the page answers before the server does.
mod sortable;

pub use sortable::Sortable;
