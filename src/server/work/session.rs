//! Signing in and out, and the question who is asking.
use super::{InLang, failed, scene, show};
use crate::{
    domain::{Account, Role},
    i18n::Lang,
    server::{client::ClientAddress, pages, router::App},
    service::{Attempt, SignInError, Visitor},
    ui::work::{SignInPage, Tried, Work},
};
use axum::{
    Extension,
    extract::{Form, FromRequestParts, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use serde::Deserialize;
use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

/// The cookie of a session. Its name makes browsers keep it from other hosts, paths and plain HTTP.
const COOKIE: &str = "__Host-session";

/// Whoever is signed in. A request of nobody is led to the sign-in, and one of somebody who needs
/// a second factor and has none to setting it up.
pub(in crate::server) struct Signed(pub Arc<Account>);

/// Whoever is signed in, with the session; for the account of one's own and for signing out,
/// which open without a second factor.
pub(in crate::server) struct SignedSession(pub Visitor);

impl FromRequestParts<Arc<App>> for SignedSession {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let found = match cookie(&parts.headers) {
            Some(cookie) => app.desk.visitor(cookie).await,
            None => Ok(None),
        };
        match found {
            Ok(Some(visitor)) => Ok(Self(visitor)),
            Ok(None) => Err(to_sign_in(parts)),
            Err(error) => Err(failed(&error)),
        }
    }
}

impl FromRequestParts<Arc<App>> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let SignedSession(visitor) = SignedSession::from_request_parts(parts, app).await?;
        match app.desk.must_enrol(&visitor.account).await {
            Ok(false) => Ok(Self(Arc::new(visitor.account))),
            Ok(true) => {
                let lang = lang_of(parts);
                let to = format!("/{}/account/second-factor", lang.code());
                Err(pages::moved(&to))
            }
            Err(error) => Err(failed(&error)),
        }
    }
}

/// Leads to the sign-in, and back to the page afterwards.
fn to_sign_in(parts: &Parts) -> Response {
    let path = parts.uri.path_and_query();
    let path = path.map_or("", |path| path.as_str());
    let lang = lang_of(parts);
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    let over = cookie(&parts.headers).map_or("", |_| "&over=1");
    pages::moved(&format!("/{}/sign-in?next={next}{over}", lang.code()))
}

fn lang_of(parts: &Parts) -> Lang {
    if parts.uri.path().starts_with("/en/") {
        Lang::En
    } else {
        Lang::Vi
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split("; ")
        .find_map(|pair| pair.strip_prefix(COOKIE)?.strip_prefix('='))
}

/// The cookie as it is set; empty ends it.
pub(super) fn set_cookie(response: &mut Response, token: &str) {
    let age = if token.is_empty() { "; Max-Age=0" } else { "" };
    let cookie = format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax{age}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
}

/// What the address of the sign-in says.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Before {
    #[serde(default)]
    next: String,
    #[serde(default)]
    over: String,
}

/// `GET /vi/sign-in`: the form.
pub(super) async fn form(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Query(before): Query<Before>,
    headers: HeaderMap,
) -> Response {
    let page = SignInPage {
        next: before.next,
        tried: (!before.over.is_empty()).then_some(Tried::Ended),
        ..SignInPage::default()
    };
    let scene = scene(&app, &headers, lang, "sign-in".into(), None);
    show(&scene, StatusCode::OK, Work::SignIn(page))
}

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Credentials {
    name: String,
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// `POST /vi/sign-in`.
pub(super) async fn sign_in(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    client: Option<Extension<ClientAddress>>,
    headers: HeaderMap,
    Form(given): Form<Credentials>,
) -> Response {
    let nowhere = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let browser = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    let attempt = Attempt {
        name: &given.name,
        password: &given.password,
        code: &given.code,
        address: client.map_or(nowhere, |Extension(ClientAddress(address))| address),
        browser: browser.unwrap_or_default(),
    };
    let (tried, status) = match app.desk.sign_in(attempt).await {
        Ok(token) => {
            let visitor = app.desk.visitor(&token.reveal()).await;
            let role = visitor.ok().flatten().map(|visitor| visitor.account.role);
            let mut response = pages::moved(&inside(&given.next, lang, role));
            set_cookie(&mut response, &token.reveal());
            return response;
        }
        Err(SignInError::Wrong) => (Tried::Wrong, StatusCode::UNPROCESSABLE_ENTITY),
        Err(SignInError::Wait(until)) => {
            let minutes = ((until - app.desk.now()).num_seconds() + 59) / 60;
            (Tried::Wait(minutes.max(1)), StatusCode::TOO_MANY_REQUESTS)
        }
        Err(SignInError::ResetNeeded) => (Tried::ResetNeeded, StatusCode::TOO_MANY_REQUESTS),
        Err(SignInError::Busy) => (Tried::Busy, StatusCode::SERVICE_UNAVAILABLE),
        Err(SignInError::Desk(error)) => return failed(&error),
    };
    let page = SignInPage {
        name: given.name,
        next: given.next,
        tried: Some(tried),
    };
    let scene = scene(&app, &headers, lang, "sign-in".into(), None);
    show(&scene, status, Work::SignIn(page))
}

/// Where to go after signing in: only to a page of ours. Who works for a unit begins with its flags
/// and months.
fn inside(next: &str, lang: Lang, role: Option<Role>) -> String {
    let ours = next.starts_with("/vi/") || next.starts_with("/en/");
    let plain = next
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"/-_?=&".contains(&byte));
    if ours && plain {
        next.to_owned()
    } else {
        let own = role.is_some_and(Role::belongs_to_units);
        let page = if own { "entry" } else { "account" };
        format!("/{}/{page}", lang.code())
    }
}

/// `POST /vi/sign-out`.
pub(super) async fn sign_out(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    SignedSession(visitor): SignedSession,
) -> Response {
    if let Err(error) = app.desk.sign_out(&visitor).await {
        return failed(&error);
    }
    let mut response = pages::moved(&format!("/{}/", lang.code()));
    set_cookie(&mut response, "");
    // What the form of entry held back in the browser is nobody else's business.
    let storage = HeaderValue::from_static("\"storage\"");
    response.headers_mut().insert("clear-site-data", storage);
    response
}
