//! Names that come with the data, in both languages.
use serde::Serialize;

/// One text in Vietnamese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bilingual {
    /// Vietnamese, the language that leads.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

pub(super) const fn both(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}
