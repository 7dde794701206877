//! Charts as files: the same drawings as on the pages, in the dress for documents, and the tables
//! behind them.
mod draw;
mod order;

use super::router::App;
use crate::{
    domain::{Drawing, Month, ViewError},
    exports::TableForm,
    i18n::Lang,
};
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::Datelike;
use order::Order;
pub(super) use order::table_form;
use std::{sync::Arc, time::Duration};

/// A picture that cannot be begun within this time is refused, so that many at once cannot
/// take the pages' memory.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Svg,
    Png,
    Table(TableForm),
}

/// Why there is no picture.
enum Fault {
    /// Every picture at once is being drawn.
    Busy,
    /// The month was not published, or nothing was.
    NotPublished(Option<Month>),
    /// A fault of the product, written to its log.
    Ours,
}

/// `/charts/map.svg` and the like, with the query of a page, `lang`, `unit`, `units` and, for
/// PNG, `scale` from 1 to 4; `/charts/map.csv`, `.json` and `.xlsx` are the table behind it.
pub(super) async fn picture(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let lang = order::lang(&pairs);
    let (drawing, kind) = match named(&name, &pairs) {
        Ok(Some(named)) => named,
        Ok(None) => return text(StatusCode::NOT_FOUND, &lang.no_such_picture()),
        Err(error) => return text(StatusCode::BAD_REQUEST, &lang.not_understood(&error)),
    };
    let board = app.desk.board();
    let order = match Order::read(drawing, &board, &pairs) {
        Ok(order) => order,
        Err(reason) => return text(StatusCode::BAD_REQUEST, &reason),
    };
    let key = (
        board.revision(),
        app.desk.today().num_days_from_ce(),
        format!("/charts/{name}{}{kind:?}", order.canonical(&board)),
    );
    let today = app.desk.today();
    let made = app
        .answers
        .get(key, async {
            let waiting = tokio::time::timeout(PATIENCE, app.drawing.acquire());
            let Ok(Ok(_place)) = waiting.await else {
                return Err(Fault::Busy);
            };
            tokio::task::spawn_blocking(move || draw::draw(&board, &order, kind, today))
                .await
                .unwrap_or(Err(Fault::Ours))
        })
        .await;
    match made.as_deref() {
        Ok(stored) => stored.respond(&headers),
        Err(fault) => refused(fault, lang),
    }
}

/// The drawing of that name and its form, if there are such.
fn named(name: &str, pairs: &[(String, String)]) -> Result<Option<(Drawing, Kind)>, ViewError> {
    let Some((drawing, ending)) = name.rsplit_once('.') else {
        return Ok(None);
    };
    let kind = match ending {
        "svg" => Some(Kind::Svg),
        "png" => Some(Kind::Png),
        _ => table_form(ending, pairs)?.map(Kind::Table),
    };
    Ok(drawing.parse().ok().zip(kind))
}

fn refused(fault: &Fault, lang: Lang) -> Response {
    match fault {
        Fault::Busy => text(StatusCode::SERVICE_UNAVAILABLE, lang.pictures_busy()),
        Fault::NotPublished(Some(month)) => {
            text(StatusCode::NOT_FOUND, &lang.not_published(*month))
        }
        Fault::NotPublished(None) => text(StatusCode::NOT_FOUND, lang.chart().no_figures),
        Fault::Ours => text(StatusCode::INTERNAL_SERVER_ERROR, lang.picture_failed()),
    }
}

/// A short answer in words.
pub(super) fn text(status: StatusCode, words: &str) -> Response {
    let mut response = Response::new(Body::from(format!("{words}\n")));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, plain);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
