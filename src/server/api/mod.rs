//! `/api/v1/reports/{unit}/{month}`: provinces that send by machine. The same desk, rules and states
//! as the form; a token for one unit instead of a session.
mod refused;
mod wire;

use super::{router::App, work};
use crate::{
    domain::{Account, Month},
    i18n::Lang,
    service::{DeskError, StepError},
    storage::ApiAnswer,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use refused::refused;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use wire::{Sent, Told, answer, json, one_problem, told, typed};

/// Longest key of a request that may be repeated. Unit: bytes.
const KEY: usize = 200;

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
        Err(error) => work::failed(&error),
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
            Err(error) => return work::failed(&error),
        }
    }
    let (status, told) = match done(&app, &who, &unit, &month, &body, lang).await {
        Ok(done) => done,
        Err(error) => return work::failed(&error),
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
        return work::failed(&error);
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
            Err(error) => return Err(work::failed(&error)),
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
