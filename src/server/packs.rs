//! Briefings as files: read from an address, made one at a time, kept until the figures change.
use super::{cache::Stored, pictures::text, router::App};
use crate::{
    briefing::{BriefOrder, BriefRefused},
    domain::{Board, FollowUp, Pack, View},
    exports::{PackError, PackForm, pack, packs},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono::{Datelike, NaiveDate};
use std::{sync::Arc, time::Duration};

/// A file that cannot be begun within this time is refused.
const PATIENCE: Duration = Duration::from_secs(15);

/// A file as it was ordered.
#[derive(Clone, Debug)]
pub(super) struct PackOrder {
    pub(super) pack: Pack,
    pub(super) view: View,
    pub(super) lang: Lang,
    pub(super) form: PackForm,
    /// One file for each locality, in an archive.
    pub(super) for_each: bool,
}

/// Why there is no file.
#[derive(Debug)]
pub(super) enum Fault {
    /// Others are being made.
    Busy,
    /// The order asks for what is not there.
    Refused(BriefRefused),
    /// A fault of the product, written to its log.
    Ours,
}

type Pairs = [(String, String)];

impl PackOrder {
    /// Reads `briefing.pptx` or `provinces.zip` and a query; the error is a status and why.
    pub(super) fn read(name: &str, pairs: &Pairs) -> Result<Self, (StatusCode, String)> {
        let given = |wanted: &str| {
            let found = pairs.iter().find(|(known, _)| known == wanted);
            found.map_or("", |(_, value)| value.as_str())
        };
        let lang = Lang::from_code(given("lang")).unwrap_or_default();
        let nothing = || (StatusCode::NOT_FOUND, lang.no_such_pack().to_owned());
        let (stem, ending) = name.rsplit_once('.').ok_or_else(nothing)?;
        let (form, for_each) = match (stem, ending) {
            ("briefing", ending) => (ending.parse().map_err(|_| nothing())?, false),
            ("provinces", "zip") => (PackForm::Pptx, true),
            _ => return Err(nothing()),
        };
        let wrong = |error| (StatusCode::BAD_REQUEST, lang.not_understood(&error));
        let given = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        Ok(Self {
            pack: Pack::from_pairs(pairs).map_err(wrong)?,
            view: View::from_pairs(given).map_err(wrong)?,
            lang,
            form,
            for_each,
        })
    }

    /// The part of the key that tells two orders of one name apart.
    fn canonical(&self) -> String {
        let pairs = self.pack.pairs();
        format!("{}&{}{pairs:?}", self.view.query(), self.lang.code())
    }

    /// Makes the file. `actions` are for those who may know of them.
    pub(super) fn make(
        &self,
        board: &Board,
        today: NaiveDate,
        actions: Option<&[FollowUp]>,
    ) -> Result<Stored, Fault> {
        let order = BriefOrder {
            board,
            pack: &self.pack,
            view: self.view,
            lang: self.lang,
            today,
            actions,
        };
        let (made, media_type) = if self.for_each {
            (packs(&order, self.form), "application/zip")
        } else {
            (pack(&order, self.form), self.form.media_type())
        };
        let (name, bytes) = made.map_err(|error| match error {
            PackError::Refused(refused) => Fault::Refused(refused),
            PackError::Failed(error) => {
                tracing::error!(%error, "a briefing could not be written");
                Fault::Ours
            }
        })?;
        Ok(Stored::new(media_type, bytes).named(&name))
    }

    /// What is said instead of a file.
    pub(super) fn refused(&self, fault: &Fault) -> Response {
        let lang = self.lang;
        match fault {
            Fault::Busy => text(StatusCode::SERVICE_UNAVAILABLE, lang.briefing_page().busy),
            Fault::Refused(BriefRefused::NoSuchUnit(id)) => {
                text(StatusCode::NOT_FOUND, &lang.no_such_unit(id))
            }
            Fault::Refused(BriefRefused::NotPublished(Some(month))) => {
                text(StatusCode::NOT_FOUND, &lang.not_published(*month))
            }
            Fault::Refused(BriefRefused::NotPublished(None)) => {
                text(StatusCode::NOT_FOUND, lang.chart().no_figures)
            }
            Fault::Ours => text(
                StatusCode::INTERNAL_SERVER_ERROR,
                lang.briefing_page().failed,
            ),
        }
    }
}

/// `/packs/briefing.pptx`, `.docx`, `.pdf`, and `provinces.zip`, with the query of the page.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let order = match PackOrder::read(&name, &pairs) {
        Ok(order) => order,
        Err((status, why)) => return text(status, &why),
    };
    let (board, today) = (app.desk.board(), app.desk.today());
    let key = (
        board.revision(),
        today.num_days_from_ce(),
        format!("/packs/{name}{}", order.canonical()),
    );
    let asked = order.clone();
    let made = app
        .answers
        .get(key, async {
            let _place = place(&app).await?;
            tokio::task::spawn_blocking(move || asked.make(&board, today, None))
                .await
                .unwrap_or(Err(Fault::Ours))
        })
        .await;
    match made.as_deref() {
        Ok(stored) => stored.respond(&headers),
        Err(fault) => order.refused(fault),
    }
}

/// A place among the files that are being made: few at once, so that pages stay quick.
pub(super) async fn place(app: &App) -> Result<tokio::sync::SemaphorePermit<'_>, Fault> {
    let waiting = tokio::time::timeout(PATIENCE, app.exporting.acquire());
    match waiting.await {
        Ok(Ok(place)) => Ok(place),
        _ => Err(Fault::Busy),
    }
}
