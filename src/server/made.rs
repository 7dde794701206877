//! Files that are made when they are asked for, over HTTP or by the command: what is handed out, and
//! why nothing is.
use super::cache::Stored;
use crate::{
    briefing::BriefRefused,
    domain::{Month, ViewError},
    i18n::Lang,
};
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

/// A file that was made.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) bytes: Vec<u8>,
}

impl From<Made> for Stored {
    fn from(made: Made) -> Self {
        Self::new(made.media_type, made.bytes).named(&made.name)
    }
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoFile {
    /// No drawing has that name, or none in that form.
    NoSuchPicture,
    /// No briefing has that form.
    NoSuchPack,
    /// No table has that name, or none in that form.
    NoSuchTable,
    /// A parameter was not understood.
    NotUnderstood(ViewError),
    /// No unit has that key.
    NoSuchUnit(String),
    /// The drawing is of units, in the parameter of that name, and none was named.
    NeedsUnits(&'static str),
    /// The month was not published, or nothing was.
    NotPublished(Option<Month>),
    /// Others are being made.
    Busy,
    /// A fault of the product, written to its log.
    Ours,
}

impl NoFile {
    /// A fault of the product, which goes to its log.
    pub(super) fn ours(error: &dyn std::fmt::Debug) -> Self {
        tracing::error!(?error, "a file could not be made");
        Self::Ours
    }

    /// A parameter was not understood.
    pub(super) fn wrong(name: &'static str, value: &str) -> Self {
        let value = value.to_owned();
        Self::NotUnderstood(ViewError { name, value })
    }

    /// The status that says the same.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchPicture
            | Self::NoSuchPack
            | Self::NoSuchTable
            | Self::NotPublished(_) => StatusCode::NOT_FOUND,
            Self::NotUnderstood(_) | Self::NoSuchUnit(_) | Self::NeedsUnits(_) => {
                StatusCode::BAD_REQUEST
            }
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The same in words.
    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchPicture => lang.no_such_picture(),
            Self::NoSuchPack => lang.no_such_pack().into(),
            Self::NoSuchTable => lang.no_such_table().into(),
            Self::NotUnderstood(error) => lang.not_understood(error),
            Self::NoSuchUnit(id) => lang.no_such_unit(id),
            Self::NeedsUnits(name) => lang.picture_needs_units(name),
            Self::NotPublished(Some(month)) => lang.not_published(*month),
            Self::NotPublished(None) => lang.chart().no_figures.into(),
            Self::Busy => lang.files_busy().into(),
            Self::Ours => lang.file_failed().into(),
        }
    }

    /// An answer that says so.
    pub(super) fn respond(&self, lang: Lang) -> Response {
        let mut response = Response::new(Body::from(format!("{}\n", self.words(lang))));
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, plain);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

impl From<ViewError> for NoFile {
    fn from(error: ViewError) -> Self {
        Self::NotUnderstood(error)
    }
}

impl From<BriefRefused> for NoFile {
    fn from(refused: BriefRefused) -> Self {
        match refused {
            BriefRefused::NoSuchUnit(id) => Self::NoSuchUnit(id),
            BriefRefused::NotPublished(month) => Self::NotPublished(month),
        }
    }
}

/// What a query says under a name.
pub(super) fn given<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = pairs.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.as_str())
}

/// The language asked for; Vietnamese where none is, or one that does not exist.
pub(super) fn lang(pairs: &[(String, String)]) -> Lang {
    given(pairs, "lang")
        .and_then(Lang::from_code)
        .unwrap_or_default()
}
