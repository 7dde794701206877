//! Every word of the interface in Vietnamese and English, and how numbers are written.
mod format;

use crate::domain::Bilingual;

/// A language of the interface; the first part of every address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese; leads.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The code in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The text in this language.
    pub fn of(self, text: Bilingual) -> &'static str {
        match self {
            Self::Vi => text.vi,
            Self::En => text.en,
        }
    }
}
