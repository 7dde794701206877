//! Judging a month: what waits in it, approving what asks for no look, and publishing.
use super::{InLang, Signed, failed, filled::Filled, nothing, said, scene, show};
use crate::{
    domain::{Action, FilingHead, Month, ReportState, day_in_vietnam},
    server::router::App,
    service::{DeskError, StepError, SurveyDesk},
    ui::{
        app::Scene,
        work::{QueuePage, Said, Waiting, Work},
    },
};
use axum::{
    extract::{Form, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

/// `GET /vi/review?month=2026-10`: every unit in a month, those that wait first.
pub(super) async fn queue(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let scene = scene(&app, &headers, lang, "review".into(), Some(who));
    queue_page(&app, &scene, asked_month(&pairs), None, Vec::new()).await
}

fn asked_month(pairs: &Pairs) -> Option<Month> {
    let found = pairs.iter().find(|(name, _)| name == "month");
    found.and_then(|(_, month)| month.parse().ok())
}

/// `POST /vi/review`: publishes a month, or approves everything in it that asks for no look.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Pairs>,
) -> Response {
    let scene = scene(
        &app,
        &headers,
        lang,
        "review".into(),
        Some(Arc::clone(&who)),
    );
    let month = asked_month(&pairs);
    let filled = Filled::read(pairs);
    let (Some(desk), Some(month)) = (app.desk.review(&who), month) else {
        return nothing(&scene);
    };
    if filled.act == "publish" {
        return match desk.publish(month).await {
            Ok(editions) => {
                let scene = Scene {
                    board: app.desk.board(),
                    ..scene
                };
                let editions = editions
                    .iter()
                    .map(|edition| format!("{} r{}", edition.month, edition.revision))
                    .collect();
                queue_page(&app, &scene, Some(month), None, editions).await
            }
            Err(StepError::Nothing) => {
                queue_page(&app, &scene, Some(month), Some(Said::NotNow), Vec::new()).await
            }
            Err(error) => told(&app, &scene, month, &error).await,
        };
    }
    if filled.act != "approve-clean" {
        return nothing(&scene);
    }
    let units = match waiting(&app, &scene, month).await {
        Ok(units) => units,
        Err(error) => return failed(&error),
    };
    for unit in units.iter().filter(|unit| unit.is_clean) {
        let Some(filing) = &unit.filing else { continue };
        if filing.state != ReportState::Submitted {
            continue;
        }
        match desk.approve(filing.id, filing.edit).await {
            // One that somebody else took in between, or that is one's own, stays in the list.
            Ok(_) | Err(StepError::Conflict(_) | StepError::FourEyes) => {}
            Err(error) => return told(&app, &scene, month, &error).await,
        }
    }
    queue_page(&app, &scene, Some(month), Some(Said::Moved), Vec::new()).await
}

async fn told(app: &App, scene: &Scene, month: Month, error: &StepError) -> Response {
    match (error, said(error)) {
        (StepError::Desk(error), _) => failed(error),
        (_, Some((said, _))) => {
            queue_page(app, scene, Some(month), Some(said), Vec::new()).await
        }
        (_, None) => nothing(scene),
    }
}

async fn queue_page(
    app: &App,
    scene: &Scene,
    month: Option<Month>,
    said: Option<Said>,
    published: Vec<String>,
) -> Response {
    let Some(who) = &scene.who else {
        return nothing(scene);
    };
    if !who.may(Action::Survey) {
        return nothing(scene);
    }
    let clocks = match app.desk.clocks().await {
        Ok(clocks) => clocks,
        Err(error) => return failed(&error),
    };
    let month = month.unwrap_or_else(|| clocks.deadlines.rule().latest_month(app.desk.today()));
    match waiting(app, scene, month).await {
        Ok(units) => {
            let page = QueuePage {
                month,
                days: clocks.deadlines.days(month),
                units,
                may_review: app.desk.review(who).is_some(),
                said,
                published,
            };
            show(scene, StatusCode::OK, Work::Queue(page))
        }
        Err(error) => failed(&error),
    }
}

/// Every locality of the month, with its report.
async fn waiting(app: &App, scene: &Scene, month: Month) -> Result<Vec<Waiting>, DeskError> {
    let clocks = app.desk.clocks().await?;
    let period = clocks.deadlines.period(month);
    let desk = scene.who.as_ref().and_then(|who| app.desk.survey(who));
    let filings = match &desk {
        Some(desk) => desk.filings(month).await?,
        None => Vec::new(),
    };
    let board = &scene.board;
    let mut units = Vec::new();
    for ix in board.localities_in(month) {
        let unit = board.units().get(ix);
        let filing = filings
            .iter()
            .find(|filing| filing.unit == unit.id && filing.period == period);
        let day = filing
            .and_then(|filing| filing.submitted_at)
            .map_or(app.desk.today(), day_in_vietnam);
        units.push(Waiting {
            unit: unit.id.0.clone(),
            name: scene.lang.unit_name(unit),
            standing: clocks.standing(&unit.id, month, day),
            is_clean: match (filing, &desk) {
                (Some(filing), Some(desk)) => is_clean(scene, desk, filing).await?,
                _ => false,
            },
            filing: filing.cloned(),
        });
    }
    Ok(units)
}

/// Whether the checks ask nothing about a report.
async fn is_clean(
    scene: &Scene,
    desk: &SurveyDesk<'_>,
    head: &FilingHead,
) -> Result<bool, DeskError> {
    let board = &scene.board;
    let filing = desk.filing(head.id).await?;
    let unit = board.units().find(&head.unit.0);
    Ok(filing.zip(unit).is_some_and(|(filing, unit)| {
        board
            .notices(unit, head.period.month(), &filing.report.counts)
            .is_empty()
    }))
}
