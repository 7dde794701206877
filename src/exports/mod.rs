//! Files that leave the product: briefings, tables, the archive of an edition, and the template of a
//! month, to be filled in by hand.
mod archive;
mod csv;
mod definitions;
mod docx;
mod edition;
mod json;
mod office;
mod pack;
mod pdf;
mod pptx;
mod tables;
mod template;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod witness;
mod xlsx;

pub use docx::docx;
pub use edition::{edition, edition_name};
pub use office::OfficeError;
pub use pack::{PackError, PackForm, pack, packs};
pub use pdf::{PdfError, pdf};
pub use pptx::pptx;
pub use tables::{CsvForm, TableError, TableFile, TableForm};
pub use template::{Asked, TemplateError, TemplateOrder, csv_template, template};
