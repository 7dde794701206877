//! Tables as CSV files: units, targets, published figures, notes, the reports of a month.
use super::{cache::Stored, pages::plain, router::App, sheets};
use crate::{
    domain::{Board, Month, Scenario, Settled, UnitIx, View},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono::Datelike;
use std::sync::Arc;

/// A table that can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Download {
    Units,
    Targets,
    Published,
    Notes,
    Reports(Month),
    ReportsOf(UnitIx),
    WhatIf(Lang, View, Month, Scenario),
}

/// `/downloads/units.csv`, `targets.csv`, `published.csv`, `notes.csv`, `reports.csv` of a `month` or of
/// all months of a `unit`, and `what-if.csv` of a scenario.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let board = app.desk.board();
    let download = match read(&board, &name, &pairs) {
        Ok(download) => download,
        Err(status) => return plain(status),
    };
    let which = match &download {
        Download::Reports(month) => format!("?month={month}"),
        Download::ReportsOf(unit) => format!("?unit={}", board.units().get(*unit).id),
        Download::WhatIf(lang, view, month, scenario) => {
            let (lang, view) = (lang.code(), view.at(*month).query());
            format!("?{lang}{view}{:?}", scenario.pairs())
        }
        _ => String::new(),
    };
    let key = (
        board.revision(),
        app.desk.today().num_days_from_ce(),
        format!("/downloads/{name}{which}"),
    );
    let made = app
        .answers
        .get(key, async move {
            tokio::task::spawn_blocking(move || write(&board, download))
                .await
                .unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR))
        })
        .await;
    match made {
        Ok(stored) => stored.respond(&headers),
        Err(status) => plain(*status),
    }
}

/// What is asked for; of the query only the unit counts, or else the month.
fn read(board: &Board, name: &str, pairs: &[(String, String)]) -> Result<Download, StatusCode> {
    Ok(match name {
        "units.csv" => Download::Units,
        "targets.csv" => Download::Targets,
        "published.csv" => Download::Published,
        "notes.csv" => Download::Notes,
        "what-if.csv" => {
            let lang = pairs.iter().find(|(known, _)| known == "lang");
            let lang = lang.map_or(Some(Lang::Vi), |(_, code)| Lang::from_code(code));
            let given = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
            let view = View::from_pairs(given).map_err(|_| StatusCode::BAD_REQUEST)?;
            match board.settle(&view) {
                Settled::At(month) => Download::WhatIf(
                    lang.ok_or(StatusCode::BAD_REQUEST)?,
                    view.beside(board),
                    month,
                    Scenario::read(pairs),
                ),
                _ => return Err(StatusCode::NOT_FOUND),
            }
        }
        "reports.csv" => {
            if let Some((_, id)) = pairs.iter().find(|(known, _)| known == "unit") {
                let unit = board.units().find(id).ok_or(StatusCode::NOT_FOUND)?;
                return Ok(Download::ReportsOf(unit));
            }
            let month = pairs.iter().find(|(known, _)| known == "month");
            let view = View::from_pairs(month.iter().map(|(n, v)| (n.as_str(), v.as_str())))
                .map_err(|_| StatusCode::BAD_REQUEST)?;
            match board.settle(&view) {
                Settled::At(month) => Download::Reports(month),
                _ => return Err(StatusCode::NOT_FOUND),
            }
        }
        _ => return Err(StatusCode::NOT_FOUND),
    })
}

fn write(board: &Board, download: Download) -> Result<Stored, StatusCode> {
    let (name, table) = match download {
        Download::Units => ("toantrinh-units.csv".to_owned(), sheets::units(board)),
        Download::Targets => ("toantrinh-targets.csv".to_owned(), sheets::targets(board)),
        Download::Published => (
            "toantrinh-published.csv".to_owned(),
            sheets::published(board),
        ),
        Download::Notes => {
            let mark = if board.has_sample() { "-sample" } else { "" };
            (format!("toantrinh-notes{mark}.csv"), sheets::notes(board))
        }
        Download::ReportsOf(unit) => {
            let id = &board.units().get(unit).id;
            let mark = if board.has_sample() { "-sample" } else { "" };
            (
                format!("toantrinh-reports-{id}{mark}.csv"),
                sheets::reports_of(board, unit),
            )
        }
        Download::WhatIf(lang, view, month, scenario) => {
            let mark = if board.has_sample() { "-sample" } else { "" };
            let word = match lang {
                Lang::Vi => "kich-ban",
                Lang::En => "scenario",
            };
            (
                format!("toantrinh-{word}-{month}{mark}.csv"),
                sheets::what_if(lang, &view, &board.what_if(&view, month, &scenario), board),
            )
        }
        Download::Reports(month) => {
            let slab = board.slab(month).ok_or(StatusCode::NOT_FOUND)?;
            let edition = &slab.edition;
            let mark = if edition.has_sample { "-sample" } else { "" };
            (
                format!("toantrinh-reports-{month}-r{}{mark}.csv", edition.revision),
                sheets::reports(board, slab),
            )
        }
    };
    let bytes = table.map_err(|error| {
        tracing::error!(?error, "a table could not be written");
        StatusCode::INTERNAL_SERVER_ERROR
    })?;
    Ok(Stored::new("text/csv; charset=utf-8", bytes).named(&name))
}
