//! What slides and reports for office programs have in common: a package of XML parts, and charts
//! that the program draws and lets people edit.
pub mod chart;
pub mod package;
#[cfg(test)]
pub mod tests;
pub mod xml;

use crate::charts::PngError;
use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;

/// Why no file was written.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The archive was not.
    #[error(transparent)]
    Archive(#[from] ZipError),
    /// A part of it was not.
    #[error(transparent)]
    Part(#[from] std::io::Error),
    /// The workbook inside a chart was not.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
    /// A picture was not.
    #[error(transparent)]
    Picture(#[from] PngError),
}
