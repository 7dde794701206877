//! Charts as files: the same drawings as on the pages, in the dress for documents, and the tables
//! behind them.
mod draw;
mod order;

use super::{
    cache::Stored,
    made::{self, NoFile},
    router::App,
};
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use chrono::Datelike;
pub(super) use order::{Order, table_form};
use std::{sync::Arc, time::Duration};

/// A picture that cannot be begun within this time is refused, so that many at once cannot
/// take the pages' memory.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

/// `/charts/map.svg` and the like, with the query of a page, `lang`, `unit`, `units` and, for
/// PNG, `scale` from 1 to 4; `/charts/map.csv`, `.json` and `.xlsx` are the table behind it.
pub(super) async fn picture(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let lang = made::lang(&pairs);
    let (board, today) = (app.desk.board(), app.desk.today());
    let order = match Order::read(&name, &board, &pairs) {
        Ok(order) => order,
        Err(refused) => return refused.respond(lang),
    };
    let key = (
        board.revision(),
        today.num_days_from_ce(),
        format!("/charts/{name}{}", order.canonical(&board)),
    );
    let made = app
        .answers
        .get(key, async {
            let waiting = tokio::time::timeout(PATIENCE, app.drawing.acquire());
            let Ok(Ok(_place)) = waiting.await else {
                return Err(NoFile::Busy);
            };
            tokio::task::spawn_blocking(move || order.make(&board, today).map(Stored::from))
                .await
                .unwrap_or(Err(NoFile::Ours))
        })
        .await;
    match made.as_deref() {
        Ok(stored) => stored.respond(&headers),
        Err(refused) => refused.respond(lang),
    }
}
