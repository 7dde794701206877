//! The report as PDF: typeset by typst from a page of our own, archival and accessible.
mod content;
mod engine;
#[cfg(test)]
mod tests;
mod writer;

use crate::{briefing::Brief, domain::Board};
use content::Report;
use engine::Engine;
use std::sync::LazyLock;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Why a report could not be written. Both would be a fault of the program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The content did not become data.
    #[error("the content of the report was not written: {0}")]
    Content(#[from] serde_json::Error),
    /// typst did not take the page or its content.
    #[error("the report was not typeset: {0}")]
    Typeset(String),
}

/// What the PDF promises: kept for decades (PDF/A-2a), read aloud (PDF/UA-1).
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// The report of `brief`, whose pictures are drawn from `board`. The same brief gives the same
/// bytes.
pub fn pdf(brief: &Brief, board: &Board) -> Result<Vec<u8>, PdfError> {
    let pages = pages(brief, board)?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", brief.file_name, brief.statement.made_on)),
        creator: Smart::Custom(Some(brief.lang.texts().product.into())),
        standards: PdfStandards::new(&STANDARDS)
            .map_err(|error| PdfError::Typeset(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    ENGINE.pdf(&pages, &options).map_err(PdfError::Typeset)
}

fn pages(brief: &Brief, board: &Board) -> Result<PagedDocument, PdfError> {
    let (report, drawings) = Report::of(brief, board, &|letter| ENGINE.has(letter));
    let data = serde_json::to_vec(&report)?;
    let mut files = vec![(content::DATA.to_owned(), Bytes::new(data))];
    let drawings = drawings.into_iter();
    files.extend(drawings.map(|(name, svg)| (name, Bytes::from_string(svg))));
    ENGINE.typeset(files).map_err(PdfError::Typeset)
}
