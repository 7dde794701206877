//! Where figures are kept. The only room that speaks SQL: one text for two engines.
mod accounts;
mod audit;
mod copy;
mod deadlines;
mod editions;
mod filing_steps;
mod filings;
mod held;
mod machines;
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
pub use copy::{copy_database, database_file, verify_copy};
pub use editions::Published;
pub use held::Held;
pub use machines::{ApiAnswer, ApiToken};
pub use reference::StoredReference;
pub use sessions::{FailedSignIns, LinkPurpose, SecretHash, StoredSession};
pub use store::{Schema, StorageError, Store};
pub use writing::Writing;
