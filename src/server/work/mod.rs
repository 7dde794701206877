//! Pages behind the sign-in: from a request and whoever sent it to a desk, and back to a page.
//!
//! Nothing here is kept in a cache, by us or by anybody; every changing request has to come from a
//! page of ours.
mod action;
mod admin;
mod asked;
mod audit;
mod autosave;
mod drawn;
mod entry;
mod entry_page;
mod file;
mod filled;
mod follow_up;
mod judge;
mod link;
mod notes;
mod observations;
mod observed_file;
mod observed_form;
mod own;
mod reports;
mod review;
mod rules;
mod session;
mod settings;
mod staff;
mod survey;
mod targets;
mod tokens;

use super::{appearance, origin, pages, router::App};
use crate::{
    domain::{Account, View},
    i18n::Lang,
    service::{DeskError, StepError, upload},
    ui::{
        app::{self, Address, Answer, Refusal, Scene},
        work::{Said, Work},
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::{Next, from_fn},
    response::Response,
    routing::{get, post},
};
use std::{convert::Infallible, sync::Arc};

/// Every address behind the sign-in, and the sign-in. The table of `src/tests/access/table.rs` lists
/// them, and fails for one that it does not know.
pub(super) fn routes() -> Router<Arc<App>> {
    let mut router = Router::new();
    for lang in [Lang::Vi, Lang::En] {
        let at = |path: &str| format!("/{}/{path}", lang.code());
        router = router
            .route(&at("sign-in"), get(session::form).post(session::sign_in))
            .route(&at("sign-out"), post(session::sign_out))
            .route(&at("link/{token}"), get(link::form).post(link::choose))
            .route(&at("account"), get(own::account))
            .route(&at("account/password"), post(own::change_password))
            .route(&at("account/sessions"), post(own::end_sessions))
            .route(
                &at("account/second-factor"),
                get(own::factor).post(own::act_on_factor),
            )
            .route(&at("entry"), get(reports::reports))
            .route(
                &at("entry/{unit}/{month}"),
                get(entry::form).post(entry::act),
            )
            .route(&at("entry/{unit}/{month}/{kind}"), get(file::template))
            .route(
                &at("entry/{unit}/{month}/file"),
                post(file::read).layer(DefaultBodyLimit::max(FILE_REQUEST)),
            )
            .route(&at("notes"), get(notes::notes).post(notes::act))
            .route(&at("review/board"), get(survey::board))
            .route(&at("review/editions/{month}"), get(survey::editions))
            .route(&at("review"), get(review::queue).post(review::act))
            .route(
                &at("review/{unit}/{month}"),
                get(judge::form).post(judge::act),
            )
            .route(&at("follow-up"), get(follow_up::list))
            .route(
                &at("follow-up/new"),
                get(follow_up::form).post(follow_up::assign),
            )
            .route(&at("follow-up/practice"), get(follow_up::practice))
            .route(&at("follow-up/briefing"), get(follow_up::briefing))
            .route(&at("follow-up/{id}"), get(action::one).post(action::act))
            .route(&at("admin"), get(admin::accounts).post(admin::invite))
            .route(
                &at("admin/accounts/{name}"),
                get(admin::account).post(admin::change),
            )
            .route(
                &at("admin/settings"),
                get(settings::settings).post(settings::set),
            )
            .route(&at("admin/units"), get(staff::staff))
            .route(
                &at("admin/targets"),
                get(targets::targets).post(targets::add),
            )
            .route(
                &at("admin/targets/{id}"),
                get(targets::target).post(targets::act),
            )
            .route(&at("admin/observations"), get(observations::list))
            .route(
                &at("admin/observations/new"),
                get(observations::blank).post(observations::add),
            )
            .route(&at("admin/observations/import"), get(observed_file::form))
            .route(
                &at("admin/observations/import"),
                post(observed_file::act).layer(DefaultBodyLimit::max(observed_file::REQUEST)),
            )
            .route(
                &at("admin/observations/{id}"),
                get(observations::one).post(observations::act),
            )
            .route(&at("admin/rules"), get(rules::rules))
            .route(&at("admin/rules/{rule}"), get(rules::rule).post(rules::act))
            .route(&at("admin/tokens"), get(tokens::tokens).post(tokens::act))
            .route(&at("admin/audit"), get(audit::log).post(audit::verify))
            .route(&at("admin/audit.csv"), get(audit::file));
    }
    router.layer(from_fn(guard))
}

/// A file and the form around it. Unit: bytes.
const FILE_REQUEST: usize = upload::MAX_UPLOAD_BYTES as usize + 64 * 1024;

/// Refuses forged requests, and keeps answers out of every cache.
async fn guard(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if changes && !origin::is_ours(request.headers()) {
        return pages::plain(StatusCode::FORBIDDEN);
    }
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The language that the address begins with.
pub(super) struct InLang(Lang);

impl<S: Sync> FromRequestParts<S> for InLang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let english = parts.uri.path().starts_with("/en/");
        Ok(Self(if english { Lang::En } else { Lang::Vi }))
    }
}

/// What a page behind the sign-in is a function of.
fn scene(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    path: String,
    who: Option<Arc<Account>>,
) -> Scene {
    Scene {
        board: app.desk.board(),
        lang,
        address: Address::Work(path),
        view: View::default(),
        appearance: appearance::of(headers),
        today: app.desk.today(),
        site: Arc::clone(&app.site),
        who,
    }
}

/// The page, with the status that says what came of the request.
fn show(scene: &Scene, status: StatusCode, work: Work) -> Response {
    match app::work(scene, work) {
        Answer::Page { html } => pages::document(status.as_u16(), html),
        _ => pages::plain(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// What does not exist, and what is not the asker's business: the same answer, to the byte, which
/// is that of the public pages and names nobody.
fn nothing(scene: &Scene) -> Response {
    let scene = Scene {
        address: Address::Overview,
        who: None,
        ..scene.clone()
    };
    match app::refuse(&scene, Refusal::NoSuchPage) {
        Answer::Refused { status, html } => pages::document(status, html),
        _ => pages::plain(StatusCode::NOT_FOUND),
    }
}

/// The name of a unit, in the reader's language.
fn name(scene: &Scene, unit: &str) -> String {
    let found = scene.board.units().find(unit);
    found.map_or_else(
        || unit.to_owned(),
        |ix| scene.lang.unit_name(scene.board.units().get(ix)),
    )
}

/// Storage did not do its part: logged here, told without its words. A full disk is told to
/// everybody, for somebody has to make room.
pub(super) fn failed(error: &DeskError) -> Response {
    tracing::error!(%error, "a desk could not answer");
    if !error.is_full() {
        return pages::plain(StatusCode::INTERNAL_SERVER_ERROR);
    }
    let mut response = pages::plain(StatusCode::INSUFFICIENT_STORAGE);
    let words = [Lang::Vi, Lang::En].map(Lang::disk_full).join("\n");
    *response.body_mut() = words.into();
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, plain);
    response
}

/// What a page says of a step that was not taken, with its status; `None` where the page does not
/// exist for the asker, or storage failed.
fn said(error: &StepError) -> Option<(Said, StatusCode)> {
    Some(match error {
        StepError::Conflict(_) => (Said::Conflict, StatusCode::CONFLICT),
        StepError::Refused(crate::domain::Refused::NotNow { .. }) | StepError::Closed(_) => {
            (Said::NotNow, StatusCode::CONFLICT)
        }
        StepError::Refused(_) => (Said::MessageMissing, StatusCode::UNPROCESSABLE_ENTITY),
        StepError::Contradiction(_) => (Said::Contradictions, StatusCode::UNPROCESSABLE_ENTITY),
        StepError::Unanswered(_) => (Said::Unanswered, StatusCode::UNPROCESSABLE_ENTITY),
        StepError::Locked => (Said::Locked, StatusCode::CONFLICT),
        StepError::FourEyes => (Said::FourEyes, StatusCode::FORBIDDEN),
        StepError::Nothing | StepError::Desk(_) => return None,
    })
}

/// Somebody who is signed in: what every handler behind the sign-in asks for first.
pub(super) use session::Signed;
