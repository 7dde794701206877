//! Targets, for administrators: the list, adding one, the versions of one, making the next.
use super::{
    admin::{Pairs, Unmade, status, unit},
    asked::Asked,
    failed,
    settings::{day, decimal},
    show,
};
use crate::{
    domain::{
        Indicator, Operator, PathShape, Scope, Target, TargetFault, TargetVersion, Verified,
    },
    i18n::Lang,
    server::pages,
    service::{AdminDesk, TargetError},
    ui::{
        app::{Address, Scene},
        work::{Fields, KeepTargetPage, TargetsPage, Work},
    },
};
use axum::{
    extract::{Form, Path, Query},
    response::Response,
};

/// `GET /vi/admin/targets`: every target as it stands.
pub(super) async fn targets(asked: Asked) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/targets") else {
        return asked.nothing();
    };
    list(&scene, &desk, Fields::default()).await
}

/// `POST /vi/admin/targets`: adds a target.
pub(super) async fn add(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/targets") else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let added = match said(&scene, &fields, None) {
        Ok(target) => {
            let added = desk.add_target(target).await;
            added.map_err(|error| target_refused(lang, error))
        }
        Err(why) => Err(why),
    };
    match added {
        Ok(id) => pages::moved(&format!("/{}/admin/targets/{id}?saved=1", lang.code())),
        Err(Unmade::Words(field, words)) => {
            list(&scene, &desk, fields.refused(field, words)).await
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

async fn list(scene: &Scene, desk: &AdminDesk<'_>, fields: Fields) -> Response {
    let status = status(&fields);
    match desk.target_versions().await {
        Ok(versions) => {
            let page = TargetsPage { versions, fields };
            show(scene, status, Work::Targets(page))
        }
        Err(error) => failed(&error),
    }
}

/// `GET /vi/admin/targets/2025-e2e-loc`: one target with its versions.
pub(super) async fn target(
    asked: Asked,
    Path(id): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Response {
    let Some((scene, _, versions)) = found(&asked, &id).await else {
        return asked.nothing();
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    one(&scene, versions, is_saved, Fields::default())
}

/// `POST /vi/admin/targets/2025-e2e-loc`: makes the next version, or withdraws the target.
pub(super) async fn act(
    asked: Asked,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let Some((scene, desk, versions)) = found(&asked, &id).await else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let Some(last) = versions.last().map(|version| version.target.clone()) else {
        return asked.nothing();
    };
    let (next, is_withdrawn) = match fields.get("act") {
        "revise" => (said(&scene, &fields, Some(&last)), false),
        "withdraw" => (Ok(ended(last, &scene)), true),
        _ => return asked.nothing(),
    };
    let seen = fields.get("seen").parse().unwrap_or_default();
    let done = match next {
        Ok(target) => {
            let done = desk.revise_target(target, seen, is_withdrawn).await;
            done.map_err(|error| target_refused(lang, error))
        }
        Err(why) => Err(why),
    };
    match done {
        Ok(()) => pages::moved(&format!("/{}/admin/targets/{id}?saved=1", lang.code())),
        Err(Unmade::Words(field, words)) => {
            one(&scene, versions, false, fields.refused(field, words))
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

/// The target as it ends: today, or on its last day if that is over.
fn ended(last: Target, scene: &Scene) -> Target {
    Target {
        from: Some(scene.today.min(last.due)),
        ..last
    }
}

/// The target with its page's scene; `None` for everybody who is no administrator, too.
async fn found<'a>(
    asked: &'a Asked,
    id: &str,
) -> Option<(Scene, AdminDesk<'a>, Vec<TargetVersion>)> {
    let (mut scene, desk) = asked.as_admin("admin/targets")?;
    let mut versions = match desk.target_versions().await {
        Ok(versions) => versions,
        Err(error) => {
            tracing::error!(%error, "the targets could not be read");
            return None;
        }
    };
    versions.retain(|version| version.target.id == id);
    scene.address = Address::Work(format!("admin/targets/{id}"));
    (!versions.is_empty()).then_some((scene, desk, versions))
}

fn one(
    scene: &Scene,
    versions: Vec<TargetVersion>,
    is_saved: bool,
    fields: Fields,
) -> Response {
    let status = status(&fields);
    let page = KeepTargetPage {
        versions,
        is_saved,
        fields,
    };
    show(scene, status, Work::KeepTarget(Box::new(page)))
}

/// What a form says of a target; what it is about comes from its last version, if there is one.
fn said(scene: &Scene, fields: &Fields, last: Option<&Target>) -> Result<Target, Unmade> {
    let (lang, board) = (scene.lang, &scene.board);
    let not_one = |field| move || Unmade::Words(field, lang.admin().not_one.to_owned());
    let (id, indicator, scope, unit) = match last {
        Some(last) => (
            last.id.clone(),
            last.indicator.clone(),
            last.scope.clone(),
            last.unit.clone(),
        ),
        None => {
            let indicator = fields.get("indicator").parse::<Indicator>();
            let indicator = indicator.map_err(|_| not_one("indicator")())?;
            let scope = match fields.get("scope") {
                "unit" => {
                    let unit = unit(board, lang, fields.get("of_unit"));
                    Scope::Unit(unit.map_err(|words| Unmade::Words("of_unit", words))?)
                }
                code => Scope::from_code(code).ok_or_else(not_one("scope"))?,
            };
            (
                String::new(),
                indicator.code().to_owned(),
                scope,
                "%".into(),
            )
        }
    };
    let issued = match fields.get("issued") {
        "" => None,
        _ => Some(day(fields, "issued", lang)?),
    };
    Ok(Target {
        id,
        indicator,
        scope,
        unit,
        operator: Operator::from_sign(fields.get("operator"))
            .ok_or_else(not_one("operator"))?,
        value: decimal(fields, "value", lang)?,
        from: Some(day(fields, "from", lang)?),
        until: None,
        due: day(fields, "due", lang)?,
        path: path(fields, lang, last)?,
        document: fields.most("document", 300),
        issued,
        verified: Verified::from_code(fields.get("verified"))
            .ok_or_else(not_one("verified"))?,
        source: fields.most("source", 600),
        judged: fields.get("judged") == "yes",
        note: fields.most("note", 300),
    })
}

/// The shape of the reference path; a form that does not ask leaves it as it stands.
fn path(fields: &Fields, lang: Lang, last: Option<&Target>) -> Result<PathShape, Unmade> {
    let words = |field, words: &str| Unmade::Words(field, words.to_owned());
    match fields.get("path") {
        "" => Ok(last.map(|last| last.path.clone()).unwrap_or_default()),
        "linear" => Ok(PathShape::Linear),
        "s-curve" => Ok(PathShape::SCurve),
        "steps" => {
            // Vietnamese writes the decimal comma, so that steps are set apart by semicolons.
            let typed = fields.get("steps").replace(',', ".").replace(';', ",");
            let plain: String = typed.split_whitespace().collect();
            let shape = format!("steps:{}", plain.trim_end_matches(',')).parse();
            shape.map_err(|_| words("steps", lang.judging().bad_milestones))
        }
        _ => Err(words("path", lang.admin().not_one)),
    }
}

fn target_refused(lang: Lang, error: TargetError) -> Unmade {
    let (field, words) = match error {
        TargetError::Desk(error) => return Unmade::Desk(error),
        TargetError::Changed => ("", lang.keeping().changed),
        TargetError::Unknown => ("", lang.no_such_page()),
        TargetError::Fault(fault) => {
            let field = match fault {
                TargetFault::Value => "value",
                TargetFault::Document => "document",
                TargetFault::DueBefore => "due",
                TargetFault::Source => "source",
                TargetFault::Judges => "judged",
                TargetFault::Path => "steps",
            };
            (field, lang.target_fault(fault))
        }
    };
    Unmade::Words(field, words.to_owned())
}
