//! Typing in: a request for the form of one month, and what is done with what it sends.
use super::{InLang, Signed, autosave, failed, filled::Filled, nothing, scene};
use crate::{
    domain::{Account, Measure, Month},
    i18n::Lang,
    server::router::App,
    service::{DeskError, StepError},
    ui::{
        app::Scene,
        work::{FileSaid, Said},
    },
};
use axum::{
    extract::{Form, Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use std::{collections::BTreeMap, sync::Arc};

/// `GET /vi/entry/34-44/2026-10`: the form of one month.
pub(super) async fn form(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let mut request = Asked::new(&app, &headers, lang, &who, &unit, &month);
    request.is_blank = query.as_deref() == Some("blank");
    request.page(&Filled::default(), Outcome::None).await
}

/// `POST /vi/entry/34-44/2026-10`: saves, hands in, signs, gives back or corrects.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let mut filled = Filled::read(pairs);
    let request = Asked::new(&app, &headers, lang, &who, &unit, &month);
    let Some(month) = request.month else {
        return nothing(&request.scene);
    };
    if filled.act == "save" && autosave::is_wanted(&headers) {
        return request.autosaved(month, &filled).await;
    }
    let done = match filled.act.as_str() {
        "save" | "submit" => request.typed(month, &mut filled).await,
        "sign" | "return" => request.judged(month, &filled).await,
        "correct" => request.corrected(month, &filled).await,
        _ => Err(Failure::Nothing),
    };
    match done {
        Ok(said) => request.page(&Filled::default(), Outcome::Said(said)).await,
        Err(Failure::Nothing) => nothing(&request.scene),
        Err(Failure::Unread(unread)) => request.page(&filled, Outcome::Unread(unread)).await,
        Err(Failure::Step(StepError::Desk(error))) => failed(&error),
        Err(Failure::Step(error)) => request.page(&filled, Outcome::Step(error)).await,
    }
}

/// A request for the form of one unit and month.
pub(super) struct Asked<'a> {
    pub app: &'a App,
    pub scene: Scene,
    pub who: &'a Account,
    pub unit: &'a str,
    pub month: Option<Month>,
    /// Whether the form is asked for without values, for print.
    pub is_blank: bool,
}

/// What came of an act, for the page that follows.
pub(super) enum Outcome {
    None,
    Said(Said),
    Unread(BTreeMap<Measure, String>),
    Step(StepError),
    File(FileSaid),
    /// The figures of a file stand in the form.
    Imported(FileSaid),
}

enum Failure {
    Nothing,
    Unread(BTreeMap<Measure, String>),
    Step(StepError),
}

impl From<StepError> for Failure {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Nothing => Self::Nothing,
            other => Self::Step(other),
        }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self::Step(error.into())
    }
}

impl<'a> Asked<'a> {
    pub fn new(
        app: &'a App,
        headers: &HeaderMap,
        lang: Lang,
        who: &'a Arc<Account>,
        unit: &'a str,
        month: &str,
    ) -> Self {
        let path = format!("entry/{unit}/{month}");
        Self {
            app,
            scene: scene(app, headers, lang, path, Some(Arc::clone(who))),
            who,
            unit,
            month: month.parse().ok(),
            is_blank: false,
        }
    }

    async fn typed(&self, month: Month, filled: &mut Filled) -> Result<Said, Failure> {
        let desk = self
            .app
            .desk
            .entry(self.who, self.unit)
            .ok_or(Failure::Nothing)?;
        let typed = filled.typed().map_err(|unread| {
            let words = |error| self.scene.lang.typed_error(error);
            Failure::Unread(
                unread
                    .into_iter()
                    .map(|(measure, error)| (measure, words(error)))
                    .collect(),
            )
        })?;
        let period = self.app.desk.clocks().await?.deadlines.period(month);
        let saved = desk.save(period, filled.edit, &typed).await?;
        filled.edit = saved.edit;
        if filled.act == "submit" {
            desk.submit(period, saved.edit).await?;
            return Ok(Said::Moved);
        }
        Ok(Said::Saved)
    }

    async fn judged(&self, month: Month, filled: &Filled) -> Result<Said, Failure> {
        let desk = self
            .app
            .desk
            .signing(self.who, self.unit)
            .ok_or(Failure::Nothing)?;
        let reading = self
            .app
            .desk
            .reading(self.who, self.unit)
            .ok_or(Failure::Nothing)?;
        let period = self.app.desk.clocks().await?.deadlines.period(month);
        let filing = reading.filing(period).await?.ok_or(Failure::Nothing)?;
        if filled.act == "sign" {
            desk.sign(filing.id, filled.edit).await?;
        } else {
            desk.give_back(filing.id, filled.edit, &filled.message)
                .await?;
        }
        Ok(Said::Moved)
    }

    async fn corrected(&self, month: Month, filled: &Filled) -> Result<Said, Failure> {
        let desk = self
            .app
            .desk
            .entry(self.who, self.unit)
            .ok_or(Failure::Nothing)?;
        let period = self.app.desk.clocks().await?.deadlines.period(month);
        desk.correct(period, &filled.message).await?;
        Ok(Said::Saved)
    }
}
