//! One's own account: the password, sessions, the second factor.
use super::{
    InLang, failed, scene,
    session::{SignedSession, set_cookie},
    show,
};
use crate::{
    i18n::Lang,
    server::{pages, router::App},
    service::{
        DeskError, ProofError, Visitor,
        secrets::{Token, TotpSecret, qr_svg},
    },
    storage::{SecretHash, StoredSession},
    ui::work::{AccountPage, FactorPage, SessionLine, Told, Trouble, Work},
};
use axum::{
    extract::{Form, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;
use std::{fmt::Write as _, sync::Arc};

/// `GET /vi/account`.
pub(super) async fn account(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    SignedSession(visitor): SignedSession,
) -> Response {
    page(&app, &headers, lang, visitor, None).await
}

async fn page(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    visitor: Visitor,
    told: Option<Told>,
) -> Response {
    let sessions = match app.desk.sessions(&visitor).await {
        Ok(sessions) => sessions,
        Err(error) => return failed(&error),
    };
    let lines = sessions
        .into_iter()
        .map(|session| session_line(session, Some(&visitor.session)));
    let page = AccountPage {
        sessions: lines.collect(),
        told,
    };
    let status = match told {
        Some(Told::Trouble(trouble)) => status_of(trouble),
        _ => StatusCode::OK,
    };
    let who = Some(Arc::new(visitor.account));
    let scene = scene(app, headers, lang, "account".into(), who);
    show(&scene, status, Work::Account(page))
}

/// A session as pages show it; `this` is the one that asks.
pub(super) fn session_line(session: StoredSession, this: Option<&SecretHash>) -> SessionLine {
    SessionLine {
        key: hex(&session.hash),
        since: session.created_at,
        seen: session.seen_at,
        is_this: this == Some(&session.hash),
        address: session.address,
        browser: session.browser,
    }
}

/// Which session to end; all others where none is named.
#[derive(Deserialize)]
pub(super) struct Ended {
    session: Option<String>,
}

/// `POST /vi/account/sessions`: ends one session, or every one but this.
pub(super) async fn end_sessions(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    SignedSession(visitor): SignedSession,
    Form(given): Form<Ended>,
) -> Response {
    let done = match given.session {
        None => app.desk.end_other_sessions(&visitor).await,
        Some(key) => match app.desk.sessions(&visitor).await {
            Ok(own) => match own.into_iter().find(|one| hex(&one.hash) == key) {
                Some(one) => app.desk.end_one_session(&visitor, &one.hash).await,
                None => Ok(()),
            },
            Err(error) => Err(error),
        },
    };
    match done {
        Ok(()) => pages::moved(&format!("/{}/account", lang.code())),
        Err(error) => failed(&error),
    }
}

/// What the form of a password sends.
#[derive(Deserialize)]
pub(super) struct Passwords {
    present: String,
    chosen: String,
}

/// `POST /vi/account/password`.
pub(super) async fn change_password(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    SignedSession(visitor): SignedSession,
    Form(given): Form<Passwords>,
) -> Response {
    let done = app
        .desk
        .change_password(&visitor, &given.present, &given.chosen)
        .await;
    match done {
        Ok(token) => renewed(&app, &headers, lang, visitor, &token, Told::Changed).await,
        Err(error) => match trouble(&app, error) {
            Ok(trouble) => {
                page(&app, &headers, lang, visitor, Some(Told::Trouble(trouble))).await
            }
            Err(error) => failed(&error),
        },
    }
}

/// The account page under the token that holds from now on.
async fn renewed(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    before: Visitor,
    token: &Token,
    told: Told,
) -> Response {
    let now = match app.desk.visitor(&token.reveal()).await {
        Ok(now) => now.unwrap_or(before),
        Err(error) => return failed(&error),
    };
    let mut response = page(app, headers, lang, now, Some(told)).await;
    set_cookie(&mut response, &token.reveal());
    response
}

/// `GET /vi/account/second-factor`: sets one up, or keeps the one that there is.
pub(super) async fn factor(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    SignedSession(visitor): SignedSession,
) -> Response {
    factor_page(&app, &headers, lang, visitor, None, None).await
}

async fn factor_page(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    visitor: Visitor,
    secret: Option<TotpSecret>,
    trouble: Option<Trouble>,
) -> Response {
    let page = if visitor.account.has_second_factor {
        FactorPage::Keep { trouble }
    } else {
        let is_required = match app.desk.must_enrol(&visitor.account).await {
            Ok(is_required) => is_required,
            Err(error) => return failed(&error),
        };
        let secret = secret.unwrap_or_default();
        let uri = secret.uri(&visitor.account.name);
        let Ok(qr) = qr_svg(&uri, lang.access().qr_label) else {
            tracing::error!("the address of a second factor does not fit a QR code");
            return pages::plain(StatusCode::INTERNAL_SERVER_ERROR);
        };
        FactorPage::SetUp {
            qr,
            secret: secret.reveal(),
            is_required,
            trouble,
        }
    };
    let status = trouble.map_or(StatusCode::OK, status_of);
    factor_shown(app, headers, lang, visitor, status, page)
}

fn factor_shown(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    visitor: Visitor,
    status: StatusCode,
    page: FactorPage,
) -> Response {
    let (path, who) = ("account/second-factor", Arc::new(visitor.account));
    let scene = scene(app, headers, lang, path.into(), Some(who));
    show(&scene, status, Work::Factor(page))
}

/// What the forms of the second factor send.
#[derive(Deserialize)]
pub(super) struct FactorForm {
    act: String,
    present: String,
    code: String,
    #[serde(default)]
    secret: String,
}

/// `POST /vi/account/second-factor`: sets up, takes away, or gives new recovery codes.
pub(super) async fn act_on_factor(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    SignedSession(visitor): SignedSession,
    Form(given): Form<FactorForm>,
) -> Response {
    let (password, code) = (&given.present, &given.code);
    let secret = TotpSecret::read(&given.secret).ok();
    let given_codes = match (given.act.as_str(), &secret) {
        ("confirm", Some(secret)) => app
            .desk
            .enrol(&visitor, password, secret, code)
            .await
            .map(|enrolled| (enrolled.codes, Some(enrolled.token))),
        ("codes", _) => app
            .desk
            .renew_recovery_codes(&visitor, password, code)
            .await
            .map(|codes| (codes, None)),
        ("drop", _) => match app.desk.drop_second_factor(&visitor, password, code).await {
            Ok(token) => {
                return renewed(&app, &headers, lang, visitor, &token, Told::Dropped).await;
            }
            Err(error) => Err(error),
        },
        _ => return pages::plain(StatusCode::UNPROCESSABLE_ENTITY),
    };
    match given_codes {
        Ok((codes, token)) => {
            let codes = codes.iter().map(|code| code.reveal()).collect();
            let page = FactorPage::Codes(codes);
            let mut response =
                factor_shown(&app, &headers, lang, visitor, StatusCode::OK, page);
            if let Some(token) = token {
                set_cookie(&mut response, &token.reveal());
            }
            response
        }
        Err(error) => match trouble(&app, error) {
            Ok(Trouble::Password(_)) => {
                let trouble = Some(Trouble::ShortKeeps);
                factor_page(&app, &headers, lang, visitor, secret, trouble).await
            }
            Ok(trouble) => {
                factor_page(&app, &headers, lang, visitor, secret, Some(trouble)).await
            }
            Err(error) => failed(&error),
        },
    }
}

/// What the page says of an act that was not done; or how storage failed.
fn trouble(app: &App, error: ProofError) -> Result<Trouble, DeskError> {
    Ok(match error {
        ProofError::Wrong => Trouble::Wrong,
        ProofError::Code => Trouble::Code,
        ProofError::Wait(until) => {
            let minutes = ((until - app.desk.now()).num_seconds() + 59) / 60;
            Trouble::Wait(minutes.max(1))
        }
        ProofError::ResetNeeded => Trouble::ResetNeeded,
        ProofError::Password(refusal) => Trouble::Password(refusal),
        ProofError::NotNow => Trouble::NotNow,
        ProofError::Busy => Trouble::Busy,
        ProofError::Desk(error) => return Err(error),
    })
}

fn status_of(trouble: Trouble) -> StatusCode {
    match trouble {
        Trouble::Wait(_) | Trouble::ResetNeeded => StatusCode::TOO_MANY_REQUESTS,
        Trouble::NotNow => StatusCode::CONFLICT,
        Trouble::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Trouble::Wrong | Trouble::Code | Trouble::Password(_) | Trouble::ShortKeeps => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// A hash as text.
pub(super) fn hex(hash: &[u8]) -> String {
    hash.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes what is written");
        text
    })
}
