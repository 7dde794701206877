//! Tables as files: registers, reports, figures of all months, a scenario, whole editions.
use super::{cache::Stored, pages::plain, pictures, router::App};
use crate::{
    briefing::{Statement, Table, statement, tables},
    domain::{Board, Edition, Month, Scenario, Settled, UnitIx, View},
    exports::{TableFile, TableForm, edition, edition_name},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// What can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Download {
    Units,
    Targets,
    Published,
    Notes,
    Reports(Month),
    ReportsOf(UnitIx),
    Figures(View, Month),
    WhatIf(View, Month, Scenario),
}

/// A download in one of its forms, or an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Table(TableForm),
    Archive,
}

/// `/downloads/units.csv`, `targets.csv`, `published.csv`, `notes.csv`, `reports.csv` of a `month`
/// or of all months of a `unit`, `figures.csv` of all localities and months, `what-if.csv` of a
/// scenario; each also as `.json` and `.xlsx`, in the language `lang`, as text with `bom` 0 or 1
/// and `head=words`. `edition-2026-10.zip` has all of a month.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let board = app.desk.board();
    let today = app.desk.today();
    let (download, form, lang) = match read(&board, &name, &pairs) {
        Ok(read) => read,
        Err(status) => return plain(status),
    };
    let key = (
        board.revision(),
        today.num_days_from_ce(),
        format!("/downloads/{download:?}{form:?}{lang:?}"),
    );
    let made = app
        .answers
        .get(key, async {
            let waiting = tokio::time::timeout(pictures::PATIENCE, app.drawing.acquire());
            let Ok(Ok(_place)) = waiting.await else {
                return Err(StatusCode::SERVICE_UNAVAILABLE);
            };
            let work = move || write(&board, &download, form, lang, today);
            tokio::task::spawn_blocking(work)
                .await
                .unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR))
        })
        .await;
    match made {
        Ok(stored) => stored.respond(&headers),
        Err(status) => plain(*status),
    }
}

/// What is asked for, in which form and language.
fn read(
    board: &Board,
    name: &str,
    pairs: &[(String, String)],
) -> Result<(Download, Form, Lang), StatusCode> {
    let given = |name: &str| {
        let found = pairs.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    };
    let lang = given("lang").map_or(Some(Lang::Vi), Lang::from_code);
    let lang = lang.ok_or(StatusCode::BAD_REQUEST)?;
    let (stem, ending) = name.rsplit_once('.').ok_or(StatusCode::NOT_FOUND)?;
    if let Some(month) = stem.strip_prefix("edition-").filter(|_| ending == "zip") {
        let month: Month = month.parse().map_err(|_| StatusCode::NOT_FOUND)?;
        board.slab(month).ok_or(StatusCode::NOT_FOUND)?;
        return Ok((Download::Reports(month), Form::Archive, lang));
    }
    let form = pictures::table_form(ending, pairs).map_err(|_| StatusCode::BAD_REQUEST)?;
    let form = Form::Table(form.ok_or(StatusCode::NOT_FOUND)?);
    let settled = |only: &[&str]| {
        let asked = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        let asked = asked.filter(|(name, _)| only.is_empty() || only.contains(name));
        let view = View::from_pairs(asked).map_err(|_| StatusCode::BAD_REQUEST)?;
        match board.settle(&view) {
            Settled::At(month) => Ok((view.beside(board).at(month), month)),
            _ => Err(StatusCode::NOT_FOUND),
        }
    };
    let download = match stem {
        "units" => Download::Units,
        "targets" => Download::Targets,
        "published" => Download::Published,
        "notes" => Download::Notes,
        "what-if" => {
            let (view, month) = settled(&[])?;
            Download::WhatIf(view, month, Scenario::read(pairs))
        }
        "figures" => {
            let (view, month) = settled(&["month", "indicator", "map", "basis"])?;
            Download::Figures(view, month)
        }
        "reports" => match given("unit") {
            Some(id) => {
                let unit = board.units().find(id).ok_or(StatusCode::NOT_FOUND)?;
                Download::ReportsOf(unit)
            }
            // Of the query only the month counts.
            None => Download::Reports(settled(&["month"])?.1),
        },
        _ => return Err(StatusCode::NOT_FOUND),
    };
    Ok((download, form, lang))
}

fn write(
    board: &Board,
    download: &Download,
    form: Form,
    lang: Lang,
    today: NaiveDate,
) -> Result<Stored, StatusCode> {
    let failed = |error| {
        tracing::error!(?error, "a table could not be written");
        StatusCode::INTERNAL_SERVER_ERROR
    };
    let form = match (form, download) {
        (Form::Table(form), _) => form,
        (Form::Archive, Download::Reports(month)) => {
            let slab = board.slab(*month).ok_or(StatusCode::NOT_FOUND)?;
            let bytes = edition(board, *month).ok_or(StatusCode::NOT_FOUND)?;
            let bytes = bytes.map_err(failed)?;
            return Ok(Stored::new("application/zip", bytes).named(&edition_name(slab)));
        }
        (Form::Archive, _) => return Err(StatusCode::NOT_FOUND),
    };
    let (name, table, statement) =
        made(board, download, lang, today).ok_or(StatusCode::NOT_FOUND)?;
    let name = format!("{name}.{}", form.ending());
    let file = TableFile {
        table,
        plot: None,
        statement,
        lang,
    };
    let bytes = file.write(form).map_err(failed)?;
    Ok(Stored::new(form.content_type(), bytes).named(&name))
}

/// Name without its ending, table and statement.
fn made(
    board: &Board,
    download: &Download,
    lang: Lang,
    today: NaiveDate,
) -> Option<(String, Table, Statement)> {
    let sample = |has: bool| if has { "-sample" } else { "" };
    let all = board.has_sample();
    // Rows that name their source, as an import takes them, have no columns of the statement.
    let listed = |edition: Option<&Edition>, has_sample: bool| {
        let mut statement = Statement::about(edition, has_sample, lang, today);
        let words = lang.statement();
        statement.line(words.sources, words.in_rows);
        statement.line(words.blank, words.blank_means);
        statement.codes.clear();
        statement
    };
    Some(match download {
        Download::Units => (
            "toantrinh-units".into(),
            tables::units(board, lang),
            listed(None, false),
        ),
        Download::Targets => (
            "toantrinh-targets".into(),
            tables::targets(board, lang),
            listed(None, false),
        ),
        Download::Published => (
            "toantrinh-published".into(),
            tables::published(board, lang),
            listed(None, false),
        ),
        Download::Notes => (
            format!("toantrinh-notes{}", sample(all)),
            tables::notes(board, lang),
            listed(None, all),
        ),
        Download::ReportsOf(unit) => {
            let id = &board.units().get(*unit).id;
            (
                format!("toantrinh-reports-{id}{}", sample(all)),
                tables::reports_of(board, *unit, lang),
                listed(None, all),
            )
        }
        Download::Reports(month) => {
            let slab = board.slab(*month)?;
            let edition = &slab.edition;
            let mark = sample(edition.has_sample);
            (
                format!("toantrinh-reports-{month}-r{}{mark}", edition.revision),
                tables::reports(board, slab, lang),
                listed(Some(edition), edition.has_sample),
            )
        }
        Download::Figures(view, month) => {
            let months = board.months().filter(|at| at <= month);
            let (code, basis) = (view.indicator.code(), view.basis.code());
            let mark = sample(all);
            (
                format!("toantrinh-figures-{code}-{month}-{basis}{mark}"),
                tables::figures(board, view, months, lang),
                statement(board, view, *month, &[], lang, today)?,
            )
        }
        Download::WhatIf(view, month, scenario) => {
            let word = match lang {
                Lang::Vi => "kich-ban",
                Lang::En => "scenario",
            };
            let what_if = board.what_if(view, *month, scenario);
            let mut about = statement(board, view, *month, &[], lang, today)?;
            about.line(lang.statement().nature, lang.what_if().mark);
            (
                format!("toantrinh-{word}-{month}{}", sample(all)),
                tables::what_if(board, view, &what_if, lang),
                about,
            )
        }
    })
}
