//! Files that leave the product to be filled in by hand: the template of a month.
mod definitions;
mod template;
#[cfg(test)]
mod tests;

pub use template::{Asked, TemplateError, TemplateOrder, csv_template, template};
