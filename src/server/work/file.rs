//! Figures from a file: the template of a month, and a file that comes back filled in.
use super::{
    InLang, Signed,
    entry::{Asked, Outcome},
    filled::Filled,
    name, nothing,
};
use crate::{
    domain::{Measure, Month, TextEncoding, UnitId},
    exports::{self, TemplateOrder},
    server::{pages, router::App},
    service::{
        Clocks,
        upload::{self, Reading},
    },
    ui::{
        app::Scene,
        work::{Elsewhere, FileSaid, OtherReport},
    },
};
use axum::{
    body::Body,
    extract::{Multipart, Path, State, multipart::MultipartError},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::NaiveDate;
use std::{collections::HashSet, sync::Arc};

/// Other reports in a file that are listed; the rest are counted.
const LISTED: usize = 40;

/// `GET /vi/entry/34-44/2026-10/template.xlsx`: an empty form with what was given before.
pub(super) async fn template(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month, kind)): Path<(String, String, String)>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let asked = Asked::new(&app, &headers, lang, &who, &unit, &month);
    let (Some(desk), Some(month)) = (app.desk.reading(&who, &unit), asked.month) else {
        return nothing(&asked.scene);
    };
    let board = app.desk.board();
    let Some(ix) = board.units().find(&unit) else {
        return nothing(&asked.scene);
    };
    let of = board.units().get(ix);
    if kind == "template.csv" {
        let measures: Vec<Measure> = Measure::on_form().collect();
        return match exports::csv_template(&[of], month, &measures) {
            Ok(csv) => file(csv, "text/csv; charset=utf-8", &unit, month, "csv"),
            Err(error) => unwritten(&error),
        };
    }
    if kind != "template.xlsx" {
        return nothing(&asked.scene);
    }
    let clocks = match app.desk.clocks().await {
        Ok(clocks) => clocks,
        Err(error) => return super::failed(&error),
    };
    let mut given = Vec::new();
    for month in [month, month.plus(-1), month.plus(-12)] {
        let period = clocks.deadlines.period(month);
        match desk.counts(&board, month, period).await {
            Ok(counts) => given.push(counts),
            Err(error) => return super::failed(&error),
        }
    }
    let groups: Vec<(&str, &[Measure])> = crate::domain::FORM
        .iter()
        .map(|group| (lang.of(group.title), group.measures))
        .collect();
    let units = [exports::Asked {
        unit: of,
        this_month: given[0].as_ref(),
        last_month: given[1].as_ref(),
        last_year: given[2].as_ref(),
    }];
    let order = TemplateOrder {
        units: &units,
        month,
        period: clocks.deadlines.period(month),
        groups: &groups,
        lang,
        on: app.desk.today(),
    };
    match exports::template(&order) {
        Ok(book) => file(book, XLSX, &unit, month, "xlsx"),
        Err(error) => unwritten(&error),
    }
}

fn unwritten(error: &exports::TemplateError) -> Response {
    tracing::error!(%error, "a template could not be written");
    pages::plain(StatusCode::INTERNAL_SERVER_ERROR)
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn file(
    bytes: Vec<u8>,
    kind: &'static str,
    unit: &str,
    month: Month,
    ending: &str,
) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let name = format!("attachment; filename=\"toantrinh-{unit}-{month}.{ending}\"");
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

/// `POST /vi/entry/34-44/2026-10/file`: reads a file into the form; nothing is saved by it.
pub(super) async fn read(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
    Signed(who): Signed,
    mut parts: Multipart,
) -> Response {
    let asked = Asked::new(&app, &headers, lang, &who, &unit, &month);
    let (Some(_), Some(month)) = (app.desk.entry(&who, &unit), asked.month) else {
        return nothing(&asked.scene);
    };
    let sent = match sent(&mut parts).await {
        Ok(sent) => sent,
        Err(error) => {
            let said = FileSaid {
                problems: vec![lang.upload().too_large.to_owned()],
                ..FileSaid::default()
            };
            tracing::debug!(%error, "an upload ended early");
            return asked.page(&Filled::default(), Outcome::File(said)).await;
        }
    };
    let (bytes, encoding) = sent;
    let reading = match app.uploads.read(&bytes, encoding).await {
        Ok(reading) => reading,
        Err(error) => {
            tracing::error!(%error, "no process could be started to read a file");
            return pages::plain(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
    let problems = |problems: &[crate::domain::UploadProblem]| FileSaid {
        problems: problems
            .iter()
            .map(|problem| lang.upload_problem(problem))
            .collect(),
        ..FileSaid::default()
    };
    let book = match reading {
        Reading::Book(book) => book,
        Reading::Ask(candidates) => {
            let encodings = candidates.into_iter().map(|one| {
                (
                    one.encoding.code().to_owned(),
                    one.encoding.name().to_owned(),
                    one.preview,
                )
            });
            let said = FileSaid {
                encodings: encodings.collect(),
                ..FileSaid::default()
            };
            return asked.page(&Filled::default(), Outcome::File(said)).await;
        }
        Reading::Refused { found, more } => {
            let said = problems(&upload::problems(found, more));
            return asked.page(&Filled::default(), Outcome::File(said)).await;
        }
    };
    let clocks = match app.desk.clocks().await {
        Ok(clocks) => clocks,
        Err(error) => return super::failed(&error),
    };
    let (rule, today, board) = (clocks.deadlines.rule(), app.desk.today(), app.desk.board());
    let mine: HashSet<UnitId> = who
        .units
        .iter()
        .filter(|of| app.desk.entry(&who, &of.0).is_some())
        .cloned()
        .collect();
    let found = tokio::task::spawn_blocking(move || {
        upload::figures(&book, board.units(), |of| mine.contains(of), rule, today)
    })
    .await;
    let outcome = match found {
        Ok(Ok(reports)) => {
            let period = clocks.deadlines.period(month);
            let (ours, others): (Vec<_>, Vec<_>) = reports
                .into_iter()
                .partition(|report| report.unit.0 == unit && report.period == period);
            let mut said = FileSaid {
                more: others.len().saturating_sub(LISTED),
                others: others
                    .iter()
                    .take(LISTED)
                    .map(|report| elsewhere(&asked.scene, &clocks, today, report))
                    .collect(),
                ..FileSaid::default()
            };
            if let Some(report) = ours.first() {
                let given = report.measures();
                let filled = Filled::from_counts(
                    given
                        .iter()
                        .map(|measure| (*measure, report.counts.get(*measure))),
                );
                return asked.page(&filled, Outcome::Imported(said)).await;
            }
            said.problems.push(lang.upload().other.to_owned());
            Outcome::File(said)
        }
        Ok(Err(found)) => Outcome::File(problems(&found)),
        Err(error) => {
            tracing::error!(%error, "reading figures did not end");
            return pages::plain(StatusCode::INTERNAL_SERVER_ERROR);
        }
    };
    asked.page(&Filled::default(), outcome).await
}

/// What becomes of figures in a file that are of another unit or month than the form: nothing is
/// taken of them here, and the form that takes them is named.
fn elsewhere(
    scene: &Scene,
    clocks: &Clocks,
    today: NaiveDate,
    report: &upload::Filled,
) -> OtherReport {
    let (unit, month) = (&report.unit, report.period.month());
    let is_form = clocks.deadlines.period(month) == report.period;
    let is_open = clocks.standing(unit, month, today).is_open();
    OtherReport {
        name: name(scene, &unit.0),
        period: report.period,
        fate: match (is_form, is_open) {
            (false, _) => Elsewhere::OtherDays,
            (true, false) => Elsewhere::Locked,
            (true, true) => {
                Elsewhere::Form(format!("/{}/entry/{unit}/{month}#files", scene.lang.code()))
            }
        },
    }
}

/// The file and the encoding that was chosen for it.
async fn sent(
    parts: &mut Multipart,
) -> Result<(Vec<u8>, Option<TextEncoding>), MultipartError> {
    let (mut bytes, mut encoding) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await? {
        match part.name() {
            Some("file") => bytes = part.bytes().await?.to_vec(),
            Some("encoding") => encoding = TextEncoding::from_code(&part.text().await?),
            _ => {}
        }
    }
    Ok((bytes, encoding))
}
