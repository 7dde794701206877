//! `POST /appearance`: keeps the reader's text size and colours in a cookie.
use super::pages::{moved, plain};
use crate::ui::appearance::{Appearance, COOKIE};
use axum::{
    extract::Form,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

/// A year. Unit: seconds.
const KEPT: u32 = 365 * 24 * 3600;

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    to: String,
    back: String,
}

/// Sets the cookie and leads back to the page that the form stood on.
pub(super) async fn choose(headers: HeaderMap, Form(choice): Form<Choice>) -> Response {
    // Another site must not change how our pages look.
    let from = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    if from.is_some_and(|from| from != b"same-origin" && from != b"none") {
        return plain(StatusCode::FORBIDDEN);
    }
    let Ok(chosen) = choice.to.parse::<Appearance>() else {
        return plain(StatusCode::BAD_REQUEST);
    };
    let ours = choice.back.starts_with("/vi/") || choice.back.starts_with("/en/");
    let mut response = moved(if ours { &choice.back } else { "/" });
    let cookie = format!(
        "{COOKIE}={}; Path=/; Max-Age={KEPT}; SameSite=Lax; HttpOnly",
        chosen.code()
    );
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// What the request's cookies say.
pub(super) fn of(headers: &HeaderMap) -> Appearance {
    headers
        .get(header::COOKIE)
        .and_then(|value| value.to_str().ok())
        .map(Appearance::from_cookies)
        .unwrap_or_default()
}
