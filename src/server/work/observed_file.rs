//! Observations from a file, for administrators: reading it without taking anything, then taking
//! what was shown.
use super::{admin::Pairs, asked::Asked, failed, observations, show};
use crate::{
    service::ImportError,
    ui::{
        app::Scene,
        work::{Fields, ObservationsFilePage, Work},
    },
};
use axum::{
    extract::{
        Multipart, Query,
        multipart::{MultipartError, MultipartRejection},
    },
    http::StatusCode,
    response::Response,
};

/// Largest file taken: some ten times what ships. Unit: bytes.
const LARGEST: usize = 1024 * 1024;

/// A file and the form around it. Unit: bytes.
pub(super) const REQUEST: usize = LARGEST + 64 * 1024;

/// How every file of Excel begins, which is an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// What a form sent.
#[derive(Default)]
struct Sent {
    file: Vec<u8>,
    act: String,
}

/// `GET /vi/admin/observations/import`.
pub(super) async fn form(asked: Asked, Query(_): Query<Pairs>) -> Response {
    let Some((scene, _)) = asked.as_admin("admin/observations/import") else {
        return asked.nothing();
    };
    page(&scene, ObservationsFilePage::default())
}

/// `POST /vi/admin/observations/import`: reads a file and says what it would change; `act=take`
/// takes it, whole or not at all.
pub(super) async fn act(
    asked: Asked,
    parts: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/observations/import") else {
        return asked.nothing();
    };
    let o = scene.lang.observing();
    let refused = |words: &str| ObservationsFilePage {
        fields: Fields::default().refused("file", words.to_owned()),
        ..ObservationsFilePage::default()
    };
    let Ok(mut parts) = parts else {
        return page(&scene, refused(o.no_file));
    };
    let sent = match sent(&mut parts).await {
        Ok(sent) if sent.file.len() <= LARGEST => sent,
        Ok(_) => return page(&scene, refused(o.too_large)),
        Err(error) => {
            tracing::debug!(%error, "an upload ended early");
            return page(&scene, refused(o.too_large));
        }
    };
    if sent.file.is_empty() {
        return page(&scene, refused(o.no_file));
    }
    if sent.file.starts_with(ARCHIVE) {
        return page(&scene, refused(o.not_csv));
    }
    let takes = sent.act == "take";
    let text = String::from_utf8(sent.file.clone()).unwrap_or_default();
    match desk.import_observations(&sent.file, !takes).await {
        Ok(done) if takes => {
            observations::all(&scene, &desk, Fields::default(), Some(done)).await
        }
        Ok(would) => {
            let said = ObservationsFilePage {
                text,
                would: Some(would),
                ..ObservationsFilePage::default()
            };
            page(&scene, said)
        }
        Err(ImportError::Problems(problems)) => {
            let problems = problems.iter().map(|problem| scene.lang.problem(problem));
            let said = ObservationsFilePage {
                text,
                problems: problems.collect(),
                ..ObservationsFilePage::default()
            };
            page(&scene, said)
        }
        Err(ImportError::Desk(error)) => failed(&error),
    }
}

fn page(scene: &Scene, said: ObservationsFilePage) -> Response {
    let is_refused = !said.problems.is_empty() || said.fields.refusal().is_some();
    let status = match is_refused {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    show(scene, status, Work::ObservationsFile(said))
}

/// The file, or its text as a form carries it, in which browsers end lines their own way.
async fn sent(parts: &mut Multipart) -> Result<Sent, MultipartError> {
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await? {
        match part.name() {
            Some("file") => sent.file = part.bytes().await?.to_vec(),
            Some("text") => sent.file = part.text().await?.replace("\r\n", "\n").into_bytes(),
            Some("act") => sent.act = part.text().await?,
            _ => {}
        }
    }
    Ok(sent)
}
