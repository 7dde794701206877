//! As in the product, but without what needs a database.
#[path = "../service/report_file/mod.rs"]
mod report_file;
#[path = "../service/upload/mod.rs"]
pub mod upload;
