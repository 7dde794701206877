//! The ways in which Vietnamese text is written as bytes.
use serde::{Deserialize, Serialize};

/// How a file of text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first: what Excel calls Unicode text.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows code page 1258.
    Windows1258,
    /// TCVN 5712:1993, in offices known as TCVN3 or ABC; fonts `.VnTime`.
    Tcvn3,
    /// VNI for Windows; fonts `VNI-Times`.
    Vni,
}

impl TextEncoding {
    /// Every encoding.
    pub const ALL: [Self; 6] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1258,
        Self::Tcvn3,
        Self::Vni,
    ];

    /// The code that forms and the command use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.code() == code)
    }

    /// The name by which offices know it; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }
}
