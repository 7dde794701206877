//! Observations, for administrators: the list, adding one, the versions of one, making the next.
use super::{
    admin::{Pairs, Unmade, status},
    asked::Asked,
    failed, observed_form, show,
};
use crate::{
    domain::{Imported, ObservationId, ObservationVersion, Topic, contested},
    i18n::Lang,
    server::pages,
    service::{AdminDesk, ObservationError},
    ui::{
        app::{Address, Scene},
        work::{Fields, KeepObservationPage, NewObservationPage, ObservationsPage, Work},
    },
};
use axum::{
    extract::{Form, Path, Query},
    http::StatusCode,
    response::Response,
};

/// `GET /vi/admin/observations?topic=dti&unit=34-44&year=2024`.
pub(super) async fn list(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/observations") else {
        return asked.nothing();
    };
    all(&scene, &desk, Fields::new(pairs), None).await
}

/// The list, and what was imported just now.
pub(super) async fn all(
    scene: &Scene,
    desk: &AdminDesk<'_>,
    asked: Fields,
    done: Option<Imported>,
) -> Response {
    match desk.observation_versions().await {
        Ok(versions) => {
            let page = ObservationsPage {
                versions,
                asked,
                done,
            };
            show(scene, StatusCode::OK, Work::Observations(page))
        }
        Err(error) => failed(&error),
    }
}

/// `GET /vi/admin/observations/new?topic=programme`: the form of a new one.
pub(super) async fn blank(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, _)) = asked.as_admin("admin/observations/new") else {
        return asked.nothing();
    };
    let topic = Fields::new(pairs).get("topic").parse();
    new(&scene, topic.unwrap_or(Topic::Dti), Fields::default(), None)
}

/// `POST /vi/admin/observations/new`: adds one.
pub(super) async fn add(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/observations/new") else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let topic = fields.get("topic").parse().unwrap_or(Topic::Dti);
    let added = match observed_form::told(&scene, &fields, topic, None) {
        Ok(told) => desk.add_observation(&told).await,
        Err(Unmade::Words(field, words)) => {
            return new(&scene, topic, fields.refused(field, words), None);
        }
        Err(Unmade::Desk(error)) => return failed(&error),
    };
    match added {
        Ok(id) => pages::moved(&saved(lang, id)),
        Err(error) => {
            let known = match error {
                ObservationError::Known(id) => Some(id),
                _ => None,
            };
            match refused(lang, error) {
                Unmade::Words(field, words) => {
                    new(&scene, topic, fields.refused(field, words), known)
                }
                Unmade::Desk(error) => failed(&error),
            }
        }
    }
}

fn new(scene: &Scene, topic: Topic, fields: Fields, known: Option<ObservationId>) -> Response {
    let status = status(&fields);
    let page = NewObservationPage {
        topic,
        fields,
        known,
    };
    show(scene, status, Work::NewObservation(page))
}

/// `GET /vi/admin/observations/17`: one observation with its versions.
pub(super) async fn one(
    asked: Asked,
    Path(id): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Response {
    let Some((scene, _, found)) = found(&asked, &id).await else {
        return asked.nothing();
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    shown(&scene, found, is_saved, Fields::default())
}

/// `POST /vi/admin/observations/17`: makes the next version, or withdraws it.
pub(super) async fn act(
    asked: Asked,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let Some((scene, desk, found)) = found(&asked, &id).await else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let Some(last) = found.versions.last() else {
        return asked.nothing();
    };
    let (id, told) = (last.id, &last.observation);
    let (next, is_withdrawn) = match fields.get("act") {
        "revise" => {
            let key = &told.key;
            let next = observed_form::told(&scene, &fields, key.topic, Some(key));
            (next, false)
        }
        "withdraw" => (Ok(told.clone()), true),
        _ => return asked.nothing(),
    };
    let seen = fields.get("seen").parse().unwrap_or_default();
    let done = match next {
        Ok(next) => {
            let done = desk.revise_observation(id, seen, next, is_withdrawn).await;
            done.map_err(|error| refused(lang, error))
        }
        Err(why) => Err(why),
    };
    match done {
        Ok(()) => pages::moved(&saved(lang, id)),
        Err(Unmade::Words(field, words)) => {
            shown(&scene, found, false, fields.refused(field, words))
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

fn saved(lang: Lang, id: ObservationId) -> String {
    format!("/{}/admin/observations/{}?saved=1", lang.code(), id.0)
}

/// One observation, and what stands beside it.
struct Found {
    versions: Vec<ObservationVersion>,
    beside: Vec<ObservationVersion>,
}

/// The observation with its page's scene; `None` for everybody who is no administrator, too.
async fn found<'a>(asked: &'a Asked, id: &str) -> Option<(Scene, AdminDesk<'a>, Found)> {
    let (mut scene, desk) = asked.as_admin("admin/observations")?;
    let all = match desk.observation_versions().await {
        Ok(versions) => versions,
        Err(error) => {
            tracing::error!(%error, "the observations could not be read");
            return None;
        }
    };
    let id = ObservationId(id.parse().ok()?);
    scene.address = Address::Work(format!("admin/observations/{}", id.0));
    let differ = contested(&all);
    let (versions, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|version| version.id == id);
    let last = versions.last()?;
    let mut beside: Vec<ObservationVersion> = Vec::new();
    for other in others {
        let is_later = beside.last().is_some_and(|known| known.id == other.id);
        if is_later {
            beside.pop();
        }
        beside.push(other);
    }
    beside.retain(|other| {
        let stand = differ.contains(&id) && differ.contains(&other.id);
        stand && last.observation.contradicts(&other.observation)
    });
    Some((scene, desk, Found { versions, beside }))
}

fn shown(scene: &Scene, found: Found, is_saved: bool, fields: Fields) -> Response {
    let status = status(&fields);
    let page = KeepObservationPage {
        versions: found.versions,
        beside: found.beside,
        is_saved,
        fields,
    };
    show(scene, status, Work::KeepObservation(Box::new(page)))
}

fn refused(lang: Lang, error: ObservationError) -> Unmade {
    let (field, words) = match error {
        ObservationError::Desk(error) => return Unmade::Desk(error),
        ObservationError::Changed => ("", lang.keeping().changed.to_owned()),
        ObservationError::Unknown => ("", lang.no_such_page().to_owned()),
        ObservationError::Known(_) => ("source", lang.observing().known.to_owned()),
        ObservationError::Fault(fault) => (fault.column(), lang.observation_refused(fault)),
    };
    Unmade::Words(field, words)
}
