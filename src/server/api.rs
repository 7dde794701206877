//! `/api/v1/reports/{unit}/{month}`: provinces that send by machine. The same desk, rules and states
//! as the form; a token for one unit instead of a session.
use super::{pages, router::App};
use crate::{
    domain::{Account, Count, Filing, Measure, Month, Notice, Origin, read_count},
    i18n::Lang,
    service::{DeskError, StepError, Typed},
    storage::ApiAnswer,
};
use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// Longest key of a request that may be repeated. Unit: bytes.
const KEY: usize = 200;

/// What a machine sends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// Which save was seen; 0 or nothing where no report was begun.
    #[serde(default)]
    edit: u64,
    /// Measures by their codes: a whole number, `"N/A"`, or null for not provided.
    figures: BTreeMap<String, Given>,
    /// Answers to what the checks ask, by measure.
    #[serde(default)]
    reasons: BTreeMap<String, String>,
    /// Whether the report is handed in as well.
    #[serde(default)]
    submit: bool,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Given {
    Number(u64),
    Text(String),
    Nothing,
}

/// What a machine is answered.
#[derive(Debug, Default, Serialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edit: Option<u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    figures: BTreeMap<&'static str, Option<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
struct Problem {
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<String>,
    message: String,
}

/// The language of messages: Vietnamese, unless the machine asks for English.
fn language(headers: &HeaderMap) -> Lang {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    match asked {
        Some(asked) if asked.starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// `GET`: the report as it stands.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let (_, who) = match machine(&app, &headers).await {
        Ok(machine) => machine,
        Err(refused) => return refused,
    };
    let (Some(desk), Ok(month)) = (app.desk.reading(&who, &unit), month.parse::<Month>())
    else {
        return answer(StatusCode::NOT_FOUND, &Told::default());
    };
    let found = async {
        let period = app.desk.clocks().await?.deadlines.period(month);
        desk.filing(period).await
    };
    match found.await {
        Ok(Some(filing)) => answer(StatusCode::OK, &told(&filing)),
        Ok(None) => answer(StatusCode::NOT_FOUND, &Told::default()),
        Err(error) => failed(&error),
    }
}

/// `PUT`: saves figures, and hands the report in if asked to. The same request again, under the
/// same `Idempotency-Key` or with the same content, has no second effect.
pub(super) async fn put(
    State(app): State<Arc<App>>,
    Path((unit, month)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let lang = language(&headers);
    let (token, who) = match machine(&app, &headers).await {
        Ok(machine) => machine,
        Err(refused) => return refused,
    };
    let key = headers
        .get("idempotency-key")
        .and_then(|value| value.to_str().ok());
    let key = key.filter(|key| !key.is_empty() && key.len() <= KEY);
    let mut digest = Sha256::new();
    digest.update(format!("{unit}/{month}/"));
    digest.update(&body);
    let body_hash = digest.finalize().to_vec();
    // One at a time: a request that is sent again while the first is under way waits for it.
    let _turn = app.machines.lock().await;
    if let Some(key) = key {
        match app.desk.api_answer(token, key).await {
            Ok(Some(before)) if before.body_hash == body_hash => {
                let status = StatusCode::from_u16(before.status).unwrap_or(StatusCode::OK);
                return json(status, before.answer);
            }
            Ok(Some(_)) => {
                let message = lang.key_used().to_owned();
                return answer(StatusCode::UNPROCESSABLE_ENTITY, &one_problem(message));
            }
            Ok(None) => {}
            Err(error) => return failed(&error),
        }
    }
    let (status, told) = match done(&app, &who, &unit, &month, &body, lang).await {
        Ok(done) => done,
        Err(error) => return failed(&error),
    };
    let text = serde_json::to_string(&told).unwrap_or_default();
    let kept = ApiAnswer {
        body_hash,
        status: status.as_u16(),
        answer: text.clone(),
    };
    // A conflict or a locked month may be over next time; what was taken stays taken.
    let keeps = status == StatusCode::OK;
    let answer = key.filter(|_| keeps).map(|key| (key, &kept));
    if let Err(error) = app.desk.keep_api_answer(token, answer).await {
        return failed(&error);
    }
    json(status, text)
}

async fn machine(app: &App, headers: &HeaderMap) -> Result<(i64, Account), Response> {
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = given.and_then(|given| given.strip_prefix("Bearer "));
    if let Some(token) = token {
        match app.desk.machine(token).await {
            Ok(Some(machine)) => return Ok(machine),
            Ok(None) => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    let mut response = answer(StatusCode::UNAUTHORIZED, &Told::default());
    let challenge = HeaderValue::from_static("Bearer");
    response
        .headers_mut()
        .insert(header::WWW_AUTHENTICATE, challenge);
    Err(response)
}

async fn done(
    app: &App,
    who: &Account,
    unit: &str,
    month: &str,
    body: &[u8],
    lang: Lang,
) -> Result<(StatusCode, Told), DeskError> {
    let (Some(desk), Ok(month)) = (app.desk.entry(who, unit), month.parse::<Month>()) else {
        return Ok((StatusCode::NOT_FOUND, Told::default()));
    };
    let sent: Sent = match serde_json::from_slice(body) {
        Ok(sent) => sent,
        Err(error) => return Ok((StatusCode::BAD_REQUEST, one_problem(error.to_string()))),
    };
    let typed = match typed(&sent, lang) {
        Ok(typed) => typed,
        Err(problems) => {
            let told = Told {
                problems,
                ..Told::default()
            };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, told));
        }
    };
    let period = app.desk.clocks().await?.deadlines.period(month);
    let taken = async {
        let saved = desk.save(period, sent.edit, &typed).await?;
        if sent.submit && saved.state.is_open() {
            return desk.submit(period, saved.edit).await;
        }
        Ok(saved)
    };
    Ok(match taken.await {
        Ok(filing) => (StatusCode::OK, told(&filing)),
        Err(StepError::Desk(error)) => return Err(error),
        Err(error) => refused(app, unit, month, &typed, &error, lang),
    })
}

/// What was sent, measure by measure, or everything that is wrong with it.
fn typed(sent: &Sent, lang: Lang) -> Result<Vec<Typed>, Vec<Problem>> {
    let (mut typed, mut problems) = (Vec::new(), Vec::new());
    for (code, given) in &sent.figures {
        let mut problem = |message: String| {
            problems.push(Problem {
                measure: Some(code.clone()),
                message,
            });
        };
        let Ok(measure) = code.parse::<Measure>() else {
            problem(lang.no_such_measure().to_owned());
            continue;
        };
        let count = match given {
            Given::Number(value) => read_count(&value.to_string(), Origin::File),
            Given::Text(text) => read_count(text, Origin::File),
            Given::Nothing => Ok(Count::NotProvided),
        };
        match count {
            Ok(count) => typed.push(Typed {
                measure,
                count,
                comment: String::new(),
                reason: sent.reasons.get(code).cloned().unwrap_or_default(),
            }),
            Err(error) => problem(lang.typed_error(error)),
        }
    }
    if problems.is_empty() {
        Ok(typed)
    } else {
        Err(problems)
    }
}

fn refused(
    app: &App,
    unit: &str,
    month: Month,
    typed: &[Typed],
    error: &StepError,
    lang: Lang,
) -> (StatusCode, Told) {
    let w = lang.work();
    let told = |status, message: &str| (status, one_problem(message.to_owned()));
    match error {
        StepError::Conflict(now) => {
            let mut answer = self::told(now);
            answer.problems = one_problem(w.conflict.to_owned()).problems;
            (StatusCode::CONFLICT, answer)
        }
        StepError::Contradiction(breaches) => {
            let problems = breaches
                .iter()
                .map(|breach| Problem {
                    measure: None,
                    message: lang.breach(breach),
                })
                .collect();
            let told = Told {
                problems,
                ..Told::default()
            };
            (StatusCode::UNPROCESSABLE_ENTITY, told)
        }
        StepError::Unanswered(lines) => {
            let told = Told {
                problems: asked(app, unit, month, typed, lines, lang),
                ..Told::default()
            };
            (StatusCode::UNPROCESSABLE_ENTITY, told)
        }
        StepError::Closed(measure) => {
            let mut told = one_problem(w.not_now.to_owned());
            told.problems[0].measure = Some(measure.code().to_owned());
            (StatusCode::CONFLICT, told)
        }
        StepError::Refused(why) => told(StatusCode::CONFLICT, &lang.refused(*why)),
        StepError::Locked => told(StatusCode::CONFLICT, w.locked),
        StepError::FourEyes => told(StatusCode::FORBIDDEN, w.four_eyes),
        StepError::Nothing | StepError::Desk(_) => (StatusCode::NOT_FOUND, Told::default()),
    }
}

/// What the checks ask about the lines that have no reason.
fn asked(
    app: &App,
    unit: &str,
    month: Month,
    typed: &[Typed],
    lines: &[Measure],
    lang: Lang,
) -> Vec<Problem> {
    let board = app.desk.board();
    let mut counts = crate::domain::Counts::none();
    for one in typed {
        counts.set(one.measure, one.count);
    }
    let notices: Vec<Notice> = board
        .units()
        .find(unit)
        .map(|unit| board.notices(unit, month, &counts))
        .unwrap_or_default();
    lines
        .iter()
        .map(|line| Problem {
            measure: Some(line.code().to_owned()),
            message: notices
                .iter()
                .find(|notice| notice.line() == *line)
                .map_or_else(
                    || lang.work().unanswered.to_owned(),
                    |notice| lang.notice(notice),
                ),
        })
        .collect()
}

fn told(filing: &Filing) -> Told {
    let figures = filing.report.counts.iter().map(|(measure, count)| {
        let text = match count {
            Count::Value(value) => Some(value.to_string()),
            Count::NotApplicable => Some("N/A".to_owned()),
            Count::NotProvided => None,
        };
        (measure.code(), text)
    });
    Told {
        state: Some(filing.state.code()),
        version: Some(filing.report.version),
        edit: Some(filing.edit),
        figures: figures.collect(),
        problems: Vec::new(),
    }
}

fn one_problem(message: String) -> Told {
    Told {
        problems: vec![Problem {
            measure: None,
            message,
        }],
        ..Told::default()
    }
}

fn answer(status: StatusCode, told: &Told) -> Response {
    json(status, serde_json::to_string(told).unwrap_or_default())
}

fn json(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn failed(error: &DeskError) -> Response {
    tracing::error!(%error, "a machine could not be answered");
    pages::plain(StatusCode::INTERNAL_SERVER_ERROR)
}
