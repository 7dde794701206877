//! The form that saves by itself: the same save as by its button, answered in a few bytes.
use super::{entry::Asked, failed, filled::Filled, nothing, said};
use crate::{
    domain::{Filing, Month, SaveAnswer, SaveOutcome},
    service::{EntryDesk, StepError},
};
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::serde_json;

/// Whether the script of the form asks, and not a browser for a page.
pub(super) fn is_wanted(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .is_some_and(|accept| accept == "application/json")
}

fn json(status: StatusCode, answer: &SaveAnswer) -> Response {
    let body = serde_json::to_vec(answer).expect("texts and numbers can be written as JSON");
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (status, kind, body).into_response()
}

impl Asked<'_> {
    /// Saves the lines that were sent, and says how the report stands then.
    pub async fn autosaved(&self, month: Month, filled: &Filled) -> Response {
        let Some(desk) = self.app.desk.entry(self.who, self.unit) else {
            return nothing(&self.scene);
        };
        match self.save(&desk, month, filled).await {
            Ok((status, answer)) => json(status, &answer),
            Err(StepError::Desk(error)) => failed(&error),
            Err(_) => nothing(&self.scene),
        }
    }

    async fn save(
        &self,
        desk: &EntryDesk<'_>,
        month: Month,
        filled: &Filled,
    ) -> Result<(StatusCode, SaveAnswer), StepError> {
        let lang = self.scene.lang;
        let period = self.app.desk.clocks().await?.deadlines.period(month);
        let answer = |filing: Option<&Filing>, outcome| SaveAnswer::about(filing, outcome);
        let Ok(typed) = filled.typed() else {
            let why = lang.work().unread.to_owned();
            let answer = answer(None, SaveOutcome::Refused(why));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, answer));
        };
        Ok(match desk.save(period, filled.edit, &typed).await {
            Ok(filing) => (StatusCode::OK, answer(Some(&filing), SaveOutcome::Saved)),
            Err(StepError::Conflict(now)) => (
                StatusCode::CONFLICT,
                answer(Some(&now), SaveOutcome::Conflict),
            ),
            Err(error) => {
                let Some((said, status)) = said(&error) else {
                    return Err(error);
                };
                let why = said.words(lang).to_owned();
                (status, answer(None, SaveOutcome::Refused(why)))
            }
        })
    }
}
