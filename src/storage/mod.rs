//! Where figures are kept. The only room that speaks SQL: one text for two engines.
mod editions;
mod publications;
mod reference;
mod reports;
mod store;
mod targets;
mod units;
mod writing;

pub use editions::Published;
pub use reference::StoredReference;
pub use store::{StorageError, Store};
pub use writing::Writing;
