//! The few places where the page answers before the server does.
mod chart_tools;
mod columns;
// In a bundle of its own: it brings the rules of entry, which no public page needs.
#[cfg(any(feature = "entry", feature = "ssr"))]
mod entry_grid;
mod highlight;
mod reader;
mod sliders;
mod slides;
mod sortable;
mod steps;
mod tiles;
mod wiring;

pub use chart_tools::ChartTools;
pub use columns::Columns;
#[cfg(any(feature = "entry", feature = "ssr"))]
pub use entry_grid::EntryGrid;
pub use highlight::Highlight;
pub use reader::ChartReader;
pub use sliders::Sliders;
pub use slides::Slides;
pub use sortable::Sortable;
pub use steps::Steps;
pub use tiles::Tiles;
