//! The months of one's units, with where each stands.
use super::{InLang, Signed, failed, name, scene, show};
use crate::{
    domain::{FollowUpState, Month, day_in_vietnam},
    server::router::App,
    service::{DeskError, ReadingDesk},
    ui::work::{MonthLine, ReportsPage, Work},
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use std::sync::Arc;

/// Months that the list of reports shows.
const MONTHS: i32 = 12;

/// `GET /vi/entry`: the months of the units that somebody works for.
pub(super) async fn reports(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let scene = scene(&app, &headers, lang, "entry".into(), Some(Arc::clone(&who)));
    let mut units = Vec::new();
    for id in &who.units {
        let Some(desk) = app.desk.reading(&who, &id.0) else {
            continue;
        };
        match months(&app, &desk).await {
            Ok(months) => units.push((id.0.clone(), name(&scene, &id.0), months)),
            Err(error) => return failed(&error),
        }
    }
    let actions = match app.desk.follow_up(&who) {
        Some(desk) => desk.all().await,
        None => Ok(Vec::new()),
    };
    match actions {
        Ok(mut actions) => {
            actions.retain(|action| action.state != FollowUpState::Done);
            show(
                &scene,
                StatusCode::OK,
                Work::Reports(ReportsPage { units, actions }),
            )
        }
        Err(error) => failed(&error),
    }
}

async fn months(app: &App, desk: &ReadingDesk<'_>) -> Result<Vec<MonthLine>, DeskError> {
    let clocks = app.desk.clocks().await?;
    let today = app.desk.today();
    let last = clocks.deadlines.rule().latest_month(today);
    let first = last.plus(1 - MONTHS);
    let filings = desk.filings(first.first_day(), last.last_day()).await?;
    let line = |month: Month| {
        let period = clocks.deadlines.period(month);
        let filing = filings
            .iter()
            .find(|filing| filing.period == period)
            .cloned();
        let now = clocks.standing(desk.unit(), month, today);
        let handed_in = filing.as_ref().and_then(|filing| filing.submitted_at);
        MonthLine {
            month,
            days: clocks.deadlines.days(month),
            standing: handed_in.map_or(now, |at| {
                clocks.standing(desk.unit(), month, day_in_vietnam(at))
            }),
            is_open: now.is_open(),
            filing,
        }
    };
    Ok((0..MONTHS).map(|back| line(last.plus(-back))).collect())
}
