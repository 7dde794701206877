//! Statistics that stand still when one month was odd: what rules and forecasts are built on.
//!
//! Ordinary least squares would follow a single mistyped month; medians of pairs do not. The
//! results in the tests come from scipy 1.17.1 and pymannkendall 1.4.3.
mod limits;
mod middle;
mod normal;
mod slope;
mod tendency;

pub use limits::ProcessLimits;
pub use middle::{deviation, median, quantile};
pub use normal::below;
pub use slope::Slope;
pub use tendency::Tendency;
