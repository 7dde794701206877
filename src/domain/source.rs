//! Where a figure comes from.
use super::words::{Bilingual, both};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The system that a report was taken from.
///
/// Several systems may report one unit and month. The order of the variants is the order in
/// which one of them is judged (RULINGS 4); the others are shown beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum SourceSystem {
    /// A report of the unit itself, entered and approved here.
    Manual,
    /// National Public Service Portal, Cổng Dịch vụ công quốc gia.
    Npsp,
    /// The measuring system of Bộ KH&CN (EMC).
    Emc,
    /// Made up by the generator; never a real figure.
    Sample,
}

impl SourceSystem {
    /// Every system, in the order in which one is judged.
    pub const ALL: [Self; 4] = [Self::Manual, Self::Npsp, Self::Emc, Self::Sample];

    /// The code that files and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Npsp => "npsp",
            Self::Emc => "emc",
            Self::Sample => "sample",
        }
    }

    /// The name that people read.
    pub fn name(self) -> Bilingual {
        match self {
            Self::Manual => both("báo cáo của địa phương", "the unit's own report"),
            Self::Npsp => both(
                "Cổng Dịch vụ công quốc gia",
                "National Public Service Portal",
            ),
            Self::Emc => both("EMC (Bộ KH&CN)", "EMC (Ministry of Science and Technology)"),
            Self::Sample => both("số liệu minh họa", "sample data"),
        }
    }
}

impl From<SourceSystem> for String {
    fn from(value: SourceSystem) -> Self {
        value.code().to_owned()
    }
}

impl TryFrom<String> for SourceSystem {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        code.parse()
    }
}

impl FromStr for SourceSystem {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|source| source.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}
