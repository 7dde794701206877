//! One function per act: what may be done, in one transaction, and what readers see of it.
mod accounts;
mod asking;
mod clocks;
mod desk;
mod entry;
mod import;
mod library;
mod policy;
mod publication;
mod published_file;
mod reading;
mod report_file;
mod review;
mod start;
mod steps;
mod visitors;

pub use accounts::{AccountError, NewAccount};
pub use clocks::Clocks;
pub use desk::{Clock, Desk, DeskError};
pub use entry::{EntryDesk, Typed};
pub use import::ImportError;
pub use reading::{ReadingDesk, SurveyDesk};
pub use report_file::MAX_FILE_BYTES;
pub use review::{ReviewDesk, SigningDesk};
pub use start::SampleOutcome;
pub use steps::StepError;
pub use visitors::{Attempt, SignInError, Visitor};
