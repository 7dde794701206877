//! The parts of a briefing, one file each: a function from the ground to a section.
mod appendix;
mod follow_up;
mod headline;
mod laggards;
mod map;
mod method;
mod movement;
mod practice;
mod profile;
mod ranking;
mod trend;
mod units;

pub use appendix::appendix;
pub use follow_up::follow_up;
pub use headline::headline;
pub use laggards::laggards;
pub use map::map;
pub use method::method;
pub use movement::movement;
pub use practice::practice;
pub use profile::profile;
pub use ranking::ranking;
pub use trend::trend;
pub use units::unit;
