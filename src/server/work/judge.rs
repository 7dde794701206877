//! Judging one report: approving it, giving it back, reopening single values.
use super::{InLang, Signed, failed, filled::Filled, name, nothing, said, scene, show};
use crate::{
    domain::{Act, Action, Counts, Measure, Month, UnitId, day_in_vietnam},
    server::router::App,
    service::{DeskError, StepError},
    ui::{
        app::Scene,
        work::{Cell, JudgePage, Said, Work},
    },
};
use axum::{
    extract::{Form, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use std::sync::Arc;

/// `GET /vi/review/34-44/2026-10`: one report.
pub(super) async fn form(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let path = format!("review/{unit}/{month}");
    let scene = scene(&app, &headers, lang, path, Some(who));
    judge_page(&app, &scene, &unit, &month, None).await
}

/// `POST /vi/review/34-44/2026-10`: approves, gives back, or reopens single values.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let path = format!("review/{unit}/{month}");
    let scene = scene(&app, &headers, lang, path, Some(Arc::clone(&who)));
    let filled = Filled::read(pairs);
    let (Some(desk), Some(reading), Ok(at)) = (
        app.desk.review(&who),
        app.desk.reading(&who, &unit),
        month.parse::<Month>(),
    ) else {
        return nothing(&scene);
    };
    let period = match app.desk.clocks().await {
        Ok(clocks) => clocks.deadlines.period(at),
        Err(error) => return failed(&error),
    };
    let id = match reading.filing(period).await {
        Ok(Some(filing)) => filing.id,
        Ok(None) => return nothing(&scene),
        Err(error) => return failed(&error),
    };
    let done = match filled.act.as_str() {
        "approve" => desk.approve(id, filled.edit).await,
        "return" => desk.give_back(id, filled.edit, &filled.message).await,
        "reopen" => {
            desk.reopen(id, filled.edit, &filled.ticked, &filled.message)
                .await
        }
        _ => return nothing(&scene),
    };
    match done {
        Ok(_) => {
            judge_page(
                &app,
                &scene,
                &unit,
                &month,
                Some((Said::Moved, StatusCode::OK)),
            )
            .await
        }
        Err(StepError::Desk(error)) => failed(&error),
        Err(error) => judge_page(&app, &scene, &unit, &month, said(&error)).await,
    }
}

async fn judge_page(
    app: &App,
    scene: &Scene,
    unit: &str,
    month: &str,
    said: Option<(Said, StatusCode)>,
) -> Response {
    match judged(app, scene, unit, month, said).await {
        Ok(Some(page)) => {
            let status = said.map_or(StatusCode::OK, |(_, status)| status);
            show(scene, status, Work::Judge(Box::new(page)))
        }
        Ok(None) => nothing(scene),
        Err(error) => failed(&error),
    }
}

async fn judged(
    app: &App,
    scene: &Scene,
    unit: &str,
    month: &str,
    said: Option<(Said, StatusCode)>,
) -> Result<Option<JudgePage>, DeskError> {
    let Some((who, month)) = scene.who.as_ref().zip(month.parse::<Month>().ok()) else {
        return Ok(None);
    };
    let survey = who.may(Action::Survey);
    let Some(reading) = app.desk.reading(who, unit).filter(|_| survey) else {
        return Ok(None);
    };
    let clocks = app.desk.clocks().await?;
    let period = clocks.deadlines.period(month);
    let Some(filing) = reading.filing(period).await? else {
        return Ok(None);
    };
    let last = month.plus(-1);
    let before = reading
        .counts(&scene.board, last, clocks.deadlines.period(last))
        .await?;
    let version = reading.version_before(&filing).await?;
    let day = filing
        .events
        .iter()
        .find(|event| event.act == Some(Act::Submit))
        .map_or(app.desk.today(), |event| day_in_vietnam(event.at));
    let counts = &filing.report.counts;
    let notices = scene
        .board
        .units()
        .find(unit)
        .map(|unit| scene.board.notices(unit, month, counts))
        .unwrap_or_default();
    let pick = |from: &Option<Counts>, measure| from.as_ref().map(|counts| counts.get(measure));
    let cells = Measure::on_form()
        .map(|measure| Cell {
            measure,
            text: String::new(),
            count: counts.get(measure),
            is_kept: true,
            unread: None,
            before: [pick(&before, measure), pick(&version, measure)],
            trace: filing.traces.get(&measure).cloned(),
            theirs: None,
            is_open: false,
            reopened: None,
            breaches: Vec::new(),
            asked: notices
                .iter()
                .filter(|notice| notice.line() == measure)
                .map(|notice| scene.lang.notice(notice))
                .collect(),
        })
        .collect();
    Ok(Some(JudgePage {
        unit: unit.to_owned(),
        name: name(scene, unit),
        month,
        days: clocks.deadlines.days(month),
        standing: clocks.standing(&UnitId(unit.to_owned()), month, day),
        cells,
        may_review: app.desk.review(who).is_some(),
        filing,
        said: said.map(|(said, _)| said),
    }))
}
