//! Files that leave the product: briefings to be shown and edited, and the template of a month, to
//! be filled in by hand.
mod definitions;
mod office;
mod template;
#[cfg(test)]
mod tests;

pub use office::OfficeError;
pub use template::{Asked, TemplateError, TemplateOrder, csv_template, template};
