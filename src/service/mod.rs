//! One function per act: what may be done, in one transaction, and what readers see of it.
mod desk;
mod import;
mod library;
mod publication;
mod published_file;
mod report_file;
mod start;

pub use desk::{Clock, Desk, DeskError};
pub use import::ImportError;
pub use report_file::MAX_FILE_BYTES;
pub use start::SampleOutcome;
