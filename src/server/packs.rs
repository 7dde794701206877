//! Briefings as files: read from an address, made one at a time, kept until the figures change.
use super::{
    cache::Stored,
    made::{self, Made, NoFile},
    router::App,
};
use crate::{
    briefing::BriefOrder,
    domain::{Board, FollowUp, Pack, View},
    exports::{PackError, PackForm, pack, packs},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
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

type Pairs = [(String, String)];

impl PackOrder {
    /// Reads `briefing.pptx` or `provinces.zip` and a query.
    pub(super) fn read(name: &str, pairs: &Pairs) -> Result<Self, NoFile> {
        let (stem, ending) = name.rsplit_once('.').ok_or(NoFile::NoSuchPack)?;
        let (form, for_each) = match (stem, ending) {
            ("briefing", ending) => (ending.parse().map_err(|_| NoFile::NoSuchPack)?, false),
            ("provinces", "zip") => (PackForm::Pptx, true),
            _ => return Err(NoFile::NoSuchPack),
        };
        Ok(Self {
            pack: Pack::from_pairs(pairs)?,
            view: View::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())))?,
            lang: made::lang(pairs),
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
    ) -> Result<Made, NoFile> {
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
            PackError::Refused(refused) => refused.into(),
            PackError::Failed(error) => NoFile::ours(&error),
        })?;
        Ok(Made {
            name,
            media_type,
            bytes,
        })
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
        Err(refused) => return refused.respond(made::lang(&pairs)),
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
            tokio::task::spawn_blocking(move || {
                asked.make(&board, today, None).map(Stored::from)
            })
            .await
            .unwrap_or(Err(NoFile::Ours))
        })
        .await;
    match made.as_deref() {
        Ok(stored) => stored.respond(&headers),
        Err(refused) => refused.respond(order.lang),
    }
}

/// A place among the files that are being made: few at once, so that pages stay quick.
pub(super) async fn place(app: &App) -> Result<tokio::sync::SemaphorePermit<'_>, NoFile> {
    let waiting = tokio::time::timeout(PATIENCE, app.exporting.acquire());
    match waiting.await {
        Ok(Ok(place)) => Ok(place),
        _ => Err(NoFile::Busy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{server::router, service::Desk, storage::Store};
    use axum::{body::Body, http::Request};
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_file_that_cannot_be_begun_is_refused_and_pages_go_on() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/t.db", folder.path().display());
        let now = || "2026-11-22T03:00:00Z".parse().unwrap();
        let desk = Desk::start(Store::open(&url).await.unwrap(), now).await;
        let app = Arc::new(App::new(desk.unwrap()));
        // Nobody gets a place any more: what waiting in vain for one comes to, without the wait.
        app.exporting.close();
        let router = router(app);
        for (address, status) in [
            ("/packs/briefing.pptx", 503),
            ("/packs/provinces.zip", 503),
            ("/vi/", 200),
        ] {
            let request = Request::get(address).body(Body::empty()).unwrap();
            let reply = router.clone().oneshot(request).await.unwrap();
            assert_eq!(reply.status().as_u16(), status, "{address}");
        }
    }
}
