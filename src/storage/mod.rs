//! Where figures are kept. The only room that speaks SQL: one text for two engines.
mod accounts;
mod audit;
mod deadlines;
mod editions;
mod filing_steps;
mod filings;
mod publications;
mod reference;
mod reports;
mod sessions;
mod store;
mod targets;
mod units;
mod writing;

pub use accounts::Credentials;
pub use audit::{AuditRow, AuditState, Deed};
pub use editions::Published;
pub use reference::StoredReference;
pub use sessions::{FailedSignIns, LinkPurpose, SecretHash, StoredSession};
pub use store::{StorageError, Store};
pub use writing::Writing;
