//! Every route of the product, and the headers on every answer.
use super::{
    ahead, api, appearance, assets, cache::Answers, downloads, headers::SecurityHeaders, packs,
    pages, pictures, work,
};
use crate::{
    service::{Desk, upload::UploadReader},
    ui::app::Site,
};
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    middleware::map_response_with_state,
    response::Response,
    routing::{get, post},
};
use std::{path::PathBuf, sync::Arc};
use tokio::sync::Semaphore;

/// What requests are answered from.
#[derive(Debug)]
pub struct App {
    pub(super) desk: Desk,
    pub(super) answers: Answers,
    pub(super) site: Arc<Site>,
    /// Pictures drawn at the same time; each takes a core and some memory.
    pub(super) drawing: Semaphore,
    /// Briefings made at the same time; one takes a core for a while.
    pub(super) exporting: Semaphore,
    /// Reads uploaded files, each in a process of its own.
    pub(super) uploads: UploadReader,
    /// Requests of machines are taken one by one.
    pub(super) machines: tokio::sync::Mutex<()>,
    build: String,
    security: SecurityHeaders,
}

impl App {
    /// An app on `desk`, with nothing cached yet.
    pub fn new(desk: Desk) -> Self {
        let build = assets::build();
        let site = assets::site(&build);
        Self {
            security: SecurityHeaders::allowing(&site),
            site: Arc::new(site),
            answers: Answers::new(),
            drawing: Semaphore::new(2),
            exporting: Semaphore::new(1),
            machines: tokio::sync::Mutex::new(()),
            uploads: UploadReader::new(program()),
            desk,
            build,
        }
    }
}

impl App {
    /// Has uploaded files read by `uploads`: the program of a test is not the one that reads.
    pub fn with_reader(self, uploads: UploadReader) -> Self {
        Self { uploads, ..self }
    }
}

/// All routes.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(pages::root))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route(
            "/robots.txt",
            get(|headers: HeaderMap| async move {
                assets::respond("robots.txt", "max-age=3600", &headers)
            }),
        )
        .route("/assets/{build}/{*file}", get(asset))
        .route(ahead::ADDRESS, get(ahead::rules))
        .route("/appearance", post(appearance::choose))
        .route("/charts/{name}", get(pictures::picture))
        .route("/downloads/{file}", get(downloads::file))
        .route("/packs/{name}", get(packs::file))
        .route("/vi", get(pages::overview))
        .route("/en", get(pages::overview))
        .route(
            "/api/v1/reports/{unit}/{month}",
            get(api::get).put(api::put),
        )
        .merge(work::routes())
        .route("/{*path}", get(pages::page))
        .fallback(pages::nowhere)
        .layer(map_response_with_state(Arc::clone(&app), secure))
        .with_state(app)
}

async fn secure(State(app): State<Arc<App>>, mut response: Response) -> Response {
    app.security.put(response.headers_mut());
    response
}

async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if app.desk.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        )
    }
}

/// A file of the current build; one of another build is gone, and its page with it.
async fn asset(
    State(app): State<Arc<App>>,
    Path((build, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if build != app.build {
        return pages::plain(StatusCode::NOT_FOUND);
    }
    assets::respond(&file, assets::FOR_EVER, &headers)
}

/// This program, to be started again for a file; it is there even after another one took its place.
fn program() -> PathBuf {
    PathBuf::from("/proc/self/exe")
}
