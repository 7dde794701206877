//! The few places where the page answers before the server does.
mod columns;
mod entry_grid;
mod highlight;
mod reader;
mod sortable;
mod steps;
mod tiles;

pub use columns::Columns;
pub use entry_grid::EntryGrid;
pub use highlight::Highlight;
pub use reader::ChartReader;
pub use sortable::Sortable;
pub use steps::Steps;
pub use tiles::Tiles;
