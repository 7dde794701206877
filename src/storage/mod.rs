//! Where figures are kept. The only room that speaks SQL: one text for two engines.
mod editions;
mod reference;
mod reports;
mod store;
mod writing;

pub use editions::Published;
pub use reference::StoredReference;
pub use store::{StorageError, Store};
pub use writing::Writing;
