//! Where a rate is heading if it goes on as it did, and how sure that is.
//!
//! A rate lives between 0 and 100 %, and a service that spreads follows an S-curve. So the
//! forecast is made on the logit scale, where such a curve is nearly straight: a damped trend
//! that one odd month does not turn and a missing one does not stop. How wide its bands are is
//! not taken from a formula but from how wrong the same method was on the past of these series.
mod course;
mod damped;
mod errors;
mod logit;
mod outlook;
mod season;
#[cfg(test)]
mod tests;

pub use course::Course;
pub use damped::Damped;
pub use errors::{Comparable, Errors};
pub use logit::{from_logit, logit_of, to_logit};
pub use outlook::{Outlook, Step};

/// Fewest months with a rate that a forecast is made from.
pub const NEEDS: usize = 6;
/// Longest forecast. Unit: months.
pub const REACH: usize = 24;
