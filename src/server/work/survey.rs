//! How complete the months are, and what editions changed.
use super::{InLang, Signed, failed, name, nothing, scene, show};
use crate::{
    domain::{Month, ReportState, Standing, day_in_vietnam},
    server::router::App,
    service::DeskError,
    ui::{
        app::Scene,
        work::{BoardPage, ChangedUnit, EditionsPage, Mark, Work},
    },
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use std::sync::Arc;

/// Months on the board.
const MONTHS: i32 = 12;

/// `GET /vi/review/board`: units × months.
pub(super) async fn board(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let scene = scene(&app, &headers, lang, "review/board".into(), Some(who));
    match built(&app, &scene).await {
        Ok(Some(page)) => show(&scene, StatusCode::OK, Work::Board(page)),
        Ok(None) => nothing(&scene),
        Err(error) => failed(&error),
    }
}

async fn built(app: &App, scene: &Scene) -> Result<Option<BoardPage>, DeskError> {
    let Some(desk) = scene.who.as_ref().and_then(|who| app.desk.survey(who)) else {
        return Ok(None);
    };
    let clocks = app.desk.clocks().await?;
    let today = app.desk.today();
    let due = clocks.deadlines.rule().latest_month(today);
    let first = due.plus(1 - MONTHS);
    let months: Vec<Month> = (0..MONTHS).map(|at| first.plus(at)).collect();
    let filings = desk
        .filings_between(first.first_day(), due.last_day())
        .await?;
    let board = &scene.board;
    let (mut units, mut reminders) = (Vec::new(), Vec::new());
    for ix in board.localities_in(due) {
        let unit = board.units().get(ix);
        let mark = |month: &Month| {
            let period = clocks.deadlines.period(*month);
            let own = filings
                .iter()
                .find(|filing| filing.unit == unit.id && filing.period == period);
            match own {
                Some(own) => {
                    let timely = own.submitted_at.map(|at| {
                        let then = clocks.standing(&unit.id, *month, day_in_vietnam(at));
                        matches!(then, Standing::OnTime { .. } | Standing::NotYet { .. })
                    });
                    Mark::Own(own.state, timely)
                }
                None if board.has_report(ix, *month) => Mark::Elsewhere,
                None => Mark::Nothing,
            }
        };
        let marks: Vec<Mark> = months.iter().map(mark).collect();
        let waits = !matches!(
            marks.last(),
            Some(
                Mark::Own(ReportState::Submitted | ReportState::Approved, _) | Mark::Elsewhere
            )
        );
        let unit_name = name(scene, &unit.id.0);
        if waits {
            let standing = clocks.standing(&unit.id, due, today);
            let words = scene.lang.standing(standing, clocks.deadlines.days(due));
            reminders.push((unit.id.0.clone(), unit_name.clone(), words));
        }
        units.push((unit.id.0.clone(), unit_name, marks));
    }
    Ok(Some(BoardPage {
        months,
        units,
        due,
        reminders,
    }))
}

/// `GET /vi/review/editions/2026-10`: what each edition of a month changed.
pub(super) async fn editions(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path(month): Path<String>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let path = format!("review/editions/{month}");
    let scene = scene(&app, &headers, lang, path, Some(who));
    let desk = scene.who.as_ref().and_then(|who| app.desk.survey(who));
    let (Some(desk), Ok(month)) = (desk, month.parse::<Month>()) else {
        return nothing(&scene);
    };
    let found = match desk.editions(month).await {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let editions = found
        .into_iter()
        .map(|found| {
            let units = found.units.into_iter().map(|unit| ChangedUnit {
                name: name(&scene, &unit.unit.0),
                changes: unit.changes,
                because: unit.because,
            });
            (found.edition, units.collect())
        })
        .collect();
    show(
        &scene,
        StatusCode::OK,
        Work::Editions(EditionsPage { month, editions }),
    )
}
