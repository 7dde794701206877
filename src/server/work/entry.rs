//! Typing in: the months of one's units, the form of one, and what is done with it.
use super::{InLang, Signed, autosave, failed, filled::Filled, nothing, said, scene, show};
use crate::{
    domain::{Count, Filing, Measure, Month, UnitId, day_in_vietnam},
    i18n::Lang,
    server::router::App,
    service::{Clocks, DeskError, ReadingDesk, StepError},
    ui::{
        app::Scene,
        work::{Cell, EntryPage, FileSaid, MonthLine, ReportsPage, Said, Work},
    },
};
use axum::{
    extract::{Form, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use std::{collections::BTreeMap, sync::Arc};

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
    show(&scene, StatusCode::OK, Work::Reports(ReportsPage { units }))
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
    pub who: &'a crate::domain::Account,
    pub unit: &'a str,
    pub month: Option<Month>,
    /// Whether the form is asked for without values, for print.
    is_blank: bool,
}

/// What came of an act, for the page that follows.
pub(super) enum Outcome {
    None,
    Said(Said),
    Unread(BTreeMap<Measure, String>),
    Step(StepError),
    File(FileSaid),
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
        who: &'a Arc<crate::domain::Account>,
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

    /// The form as it stands, with what came of the last act.
    pub async fn page(&self, filled: &Filled, outcome: Outcome) -> Response {
        match self.built(filled, outcome).await {
            Ok(Some((status, page))) => show(&self.scene, status, Work::Entry(Box::new(page))),
            Ok(None) => nothing(&self.scene),
            Err(error) => failed(&error),
        }
    }

    async fn built(
        &self,
        filled: &Filled,
        outcome: Outcome,
    ) -> Result<Option<(StatusCode, EntryPage)>, DeskError> {
        let desk = &self.app.desk;
        let Some((reading, month)) = desk.reading(self.who, self.unit).zip(self.month) else {
            return Ok(None);
        };
        let clocks: Clocks = desk.clocks().await?;
        let today = desk.today();
        // Months to come, and those from before anybody reported, are not on any list.
        let last = clocks.deadlines.rule().latest_month(today);
        if month > last || last.since(month) > 10 * 12 {
            return Ok(None);
        }
        let period = clocks.deadlines.period(month);
        let filing = reading.filing(period).await?;
        let mut file = None;
        let (said, status, unread) = match outcome {
            Outcome::File(said) => {
                file = Some(said);
                (None, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::new())
            }
            Outcome::None => (None, StatusCode::OK, BTreeMap::new()),
            Outcome::Said(said) => (Some(said), StatusCode::OK, BTreeMap::new()),
            Outcome::Unread(unread) => {
                (Some(Said::Unread), StatusCode::UNPROCESSABLE_ENTITY, unread)
            }
            Outcome::Step(error) => match said(&error) {
                Some((said, status)) => (Some(said), status, BTreeMap::new()),
                None => return Ok(None),
            },
        };
        let unit = UnitId(self.unit.to_owned());
        let standing = clocks.standing(&unit, month, today);
        let before = [month.plus(-1), month.plus(-12)];
        let board = &self.scene.board;
        let mut earlier = Vec::new();
        for month in before {
            let period = clocks.deadlines.period(month);
            earlier.push(reading.counts(board, month, period).await?);
        }
        let may_enter = desk.entry(self.who, self.unit).is_some();
        let is_conflict = said == Some(Said::Conflict);
        let kept = filing.as_ref().map_or(0, |filing| filing.edit);
        // What was just sent is drawn again: it has seen no later save than before, unless both
        // values are shown.
        let edit = if filled.act.is_empty() || is_conflict {
            kept
        } else {
            filled.edit
        };
        if self.is_blank {
            earlier = vec![None, None];
        }
        let drawn = Drawn {
            scene: &self.scene,
            filing: filing.as_ref().filter(|_| !self.is_blank),
            filled,
            unread,
            // What a file says stands beside what is kept in the same way.
            is_conflict: is_conflict || said == Some(Said::Imported),
            is_open: may_enter && standing.is_open() && !self.is_blank,
        };
        let cells = drawn.cells(self.unit, month, &earlier);
        Ok(Some((
            status,
            EntryPage {
                unit: self.unit.to_owned(),
                name: name(&self.scene, self.unit),
                month,
                period,
                days: clocks.deadlines.days(month),
                standing,
                cells,
                filing,
                edit,
                is_blank: self.is_blank,
                account: self.who.name.to_string(),
                asking: board
                    .units()
                    .find(self.unit)
                    .map(|ix| board.asking(ix, month)),
                is_signed: reading.is_signed().await?,
                may_enter,
                may_sign: desk.signing(self.who, self.unit).is_some(),
                said,
                file,
            },
        )))
    }
}

/// What the lines of the form are drawn from.
struct Drawn<'a> {
    scene: &'a Scene,
    filing: Option<&'a Filing>,
    filled: &'a Filled,
    unread: BTreeMap<Measure, String>,
    is_conflict: bool,
    is_open: bool,
}

impl Drawn<'_> {
    fn cells(
        &self,
        unit: &str,
        month: Month,
        earlier: &[Option<crate::domain::Counts>],
    ) -> Vec<Cell> {
        let lang = self.scene.lang;
        let mut counts = crate::domain::Counts::none();
        for measure in Measure::on_form() {
            counts.set(measure, self.count(measure));
        }
        let breaches = counts.breaches();
        let board = &self.scene.board;
        let notices = board
            .units()
            .find(unit)
            .map(|unit| board.notices(unit, month, &counts))
            .unwrap_or_default();
        let all_empty =
            Measure::on_form().all(|measure| counts.get(measure) == Count::NotProvided);
        Measure::on_form()
            .map(|measure| {
                let line = self.filled.line(measure);
                let kept = self.kept(measure);
                let count = counts.get(measure);
                let text = match line {
                    Some(line) => line.text().to_owned(),
                    None => count
                        .value()
                        .map_or(String::new(), |value| lang.field(value)),
                };
                let trace = self
                    .filing
                    .and_then(|filing| filing.traces.get(&measure))
                    .cloned();
                let theirs = (self.is_conflict && count != kept).then(|| {
                    let who = trace
                        .as_ref()
                        .map_or(String::new(), |trace| trace.entered_by.clone());
                    (kept, who)
                });
                Cell {
                    measure,
                    text,
                    count,
                    is_kept: count == kept,
                    unread: self.unread.get(&measure).cloned(),
                    before: [0, 1]
                        .map(|at| earlier[at].as_ref().map(|counts| counts.get(measure))),
                    trace: match line.map(|line| line.words()) {
                        Some((comment, reason))
                            if !comment.is_empty() || !reason.is_empty() =>
                        {
                            Some(crate::domain::Trace {
                                entered_by: trace
                                    .as_ref()
                                    .map_or(String::new(), |t| t.entered_by.clone()),
                                entered_at: trace
                                    .as_ref()
                                    .map_or_else(Default::default, |t| t.entered_at),
                                comment: comment.to_owned(),
                                reason: reason.to_owned(),
                            })
                        }
                        _ => trace,
                    },
                    theirs,
                    is_open: self.is_open
                        && self.filing.is_none_or(|filing| filing.may_change(measure)),
                    reopened: self.filing.and_then(|filing| {
                        let found = filing.reopened.iter().find(|(open, _)| *open == measure);
                        found.map(|(_, message)| message.clone())
                    }),
                    breaches: breaches
                        .iter()
                        .filter(|breach| {
                            measure
                                .identities_below()
                                .any(|below| below == breach.identity)
                        })
                        .copied()
                        .collect(),
                    asked: notices
                        .iter()
                        .filter(|notice| !all_empty && notice.line() == measure)
                        .map(|notice| lang.notice(notice))
                        .collect(),
                }
            })
            .collect()
    }

    fn kept(&self, measure: Measure) -> Count {
        self.filing.map_or(Count::NotProvided, |filing| {
            filing.report.counts.get(measure)
        })
    }

    /// What the line shows: what was just sent, or else what is kept.
    fn count(&self, measure: Measure) -> Count {
        match self.filled.line(measure) {
            Some(line) if !line.keeps_theirs => line.count().unwrap_or(Count::NotProvided),
            _ => self.kept(measure),
        }
    }
}

/// The name of a unit, in the reader's language.
pub(super) fn name(scene: &Scene, unit: &str) -> String {
    let found = scene.board.units().find(unit);
    found.map_or_else(
        || unit.to_owned(),
        |ix| scene.lang.unit_name(scene.board.units().get(ix)),
    )
}
