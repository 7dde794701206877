//! A briefing as one file, in any of its forms, or as one for each locality.
use super::{archive::archive, docx, pdf, pptx};
use crate::{
    briefing::{Brief, BriefOrder, BriefRefused, brief},
    domain::{Board, Pack, PackScope},
};
use std::str::FromStr;

/// The form of a briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackForm {
    /// Slides.
    Pptx,
    /// A report to be edited.
    Docx,
    /// The same to be read.
    Pdf,
}

impl PackForm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Pptx, Self::Docx, Self::Pdf];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pptx => "pptx",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Pdf => "application/pdf",
        }
    }
}

impl FromStr for PackForm {
    type Err = String;

    /// Reads an ending; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::ALL.into_iter();
        all.find(|form| form.ending() == text)
            .ok_or_else(|| text.to_owned())
    }
}

/// Why no briefing was written.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The order asks for something that is not there.
    #[error("{0:?}")]
    Refused(BriefRefused),
    /// A writer failed: a fault of the product.
    #[error(transparent)]
    Failed(Box<dyn std::error::Error + Send + Sync>),
}

impl PackError {
    fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Failed(Box::new(error))
    }
}

/// The briefing of an order in a form, and its name.
pub fn pack(order: &BriefOrder, form: PackForm) -> Result<(String, Vec<u8>), PackError> {
    let brief = brief(order).map_err(PackError::Refused)?;
    let name = format!("{}.{}", brief.file_name, form.ending());
    Ok((name, written(&brief, order.board, form)?))
}

/// One file for each locality of the order's month, in an archive, and its name.
pub fn packs(order: &BriefOrder, form: PackForm) -> Result<(String, Vec<u8>), PackError> {
    let whole = brief(order).map_err(PackError::Refused)?;
    let board = order.board;
    let members = board.members(order.view.map, whole.month);
    let ids = members.iter().map(|unit| &board.units().get(*unit).id.0);
    let of_unit = |id: &String| {
        let of_unit = Pack {
            scope: PackScope::Unit(id.clone()),
            units: Vec::new(),
            ..order.pack.clone()
        };
        pack(
            &BriefOrder {
                pack: &of_unit,
                ..*order
            },
            form,
        )
    };
    let files = ids.map(of_unit).collect::<Result<Vec<_>, _>>()?;
    let named = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let bytes = archive(named, whole.statement.made_on);
    let name = format!("{}-localities.zip", whole.file_name);
    Ok((name, bytes.map_err(PackError::failed)?))
}

fn written(brief: &Brief, board: &Board, form: PackForm) -> Result<Vec<u8>, PackError> {
    match form {
        PackForm::Pptx => pptx(brief, board).map_err(PackError::failed),
        PackForm::Docx => docx(brief, board).map_err(PackError::failed),
        PackForm::Pdf => pdf(brief, board).map_err(PackError::failed),
    }
}
