//! Notes on months: the list by unit and month, writing one, taking one back.
use super::{
    admin::{Pairs, Unmade, status, unit},
    asked::Asked,
    failed, scene, show,
};
use crate::{
    domain::{Audience, Month, NoteContent, NoteFault, UnitId},
    i18n::Lang,
    server::pages,
    service::{NoteDesk, NoteError},
    ui::{
        app::Scene,
        work::{Fields, NoteDone, NotesPage, Work, Writes},
    },
};
use axum::{
    extract::{Form, Query},
    response::Response,
};
use std::sync::Arc;

/// What the list is of.
#[derive(Clone, Debug, Default)]
struct Filter {
    unit: Option<UnitId>,
    month: Option<Month>,
}

/// `GET /vi/notes?unit=34-44&month=2026-10`: the notes that somebody may read.
pub(super) async fn notes(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = desk(&asked) else {
        return asked.nothing();
    };
    let done = match pairs.iter().find(|(name, _)| name == "done") {
        Some((_, done)) if done == "added" => Some(NoteDone::Added),
        Some((_, done)) if done == "withdrawn" => Some(NoteDone::Withdrawn),
        _ => None,
    };
    let (filter, fields) = match Filter::read(&scene, &Fields::new(pairs), ["unit", "month"]) {
        Ok(filter) => (filter, Fields::default()),
        Err((field, words)) => (Filter::default(), Fields::default().refused(field, words)),
    };
    list(&asked, &scene, &desk, filter, done, fields).await
}

/// `POST /vi/notes`: writes a note, or takes one back.
pub(super) async fn act(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = desk(&asked) else {
        return asked.nothing();
    };
    let fields = Fields::new(pairs);
    match (fields.get("act"), fields.get("note").parse()) {
        ("add", _) if writes(&asked, &desk) != Writes::Nothing => {
            add(&asked, &scene, &desk, fields).await
        }
        ("withdraw", Ok(id)) => match desk.withdraw(id).await {
            Ok(true) => {
                let filter = Filter::read(&scene, &fields, ["of-unit", "of-month"]);
                filter.unwrap_or_default().listed(scene.lang, "withdrawn")
            }
            Ok(false) => asked.nothing(),
            Err(error) => failed(&error),
        },
        _ => asked.nothing(),
    }
}

async fn add(asked: &Asked, scene: &Scene, desk: &NoteDesk<'_>, fields: Fields) -> Response {
    let lang = scene.lang;
    let about = Filter::read(scene, &fields, ["unit", "month"]).unwrap_or_default();
    let added = match said(scene, &fields) {
        Ok(content) => {
            let added = desk.add(content).await;
            added.map_err(|error| refused(lang, error))
        }
        Err(why) => Err(why),
    };
    match added {
        Ok(_) => about.listed(lang, "added"),
        Err(Unmade::Words(field, words)) => {
            let fields = fields.refused(field, words);
            list(asked, scene, desk, about, None, fields).await
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

/// What the form says.
fn said(scene: &Scene, fields: &Fields) -> Result<NoteContent, Unmade> {
    let (lang, n) = (scene.lang, scene.lang.notes());
    let unit = match fields.get("unit") {
        "" => None,
        named => {
            let unit = unit(&scene.board, lang, named);
            Some(unit.map_err(|words| Unmade::Words("unit", words))?)
        }
    };
    let month = fields.get("month").parse();
    let audience = Audience::from_code(fields.get("audience"));
    Ok(NoteContent {
        unit,
        month: month.map_err(|_| Unmade::Words("month", n.bad_month.to_owned()))?,
        text: fields.get("text").to_owned(),
        english: Some(fields.get("english").to_owned()),
        // What does not say that it is public is not.
        audience: audience.unwrap_or(Audience::Internal),
    })
}

fn refused(lang: Lang, error: NoteError) -> Unmade {
    let (field, words) = match error {
        NoteError::Desk(error) => return Unmade::Desk(error),
        NoteError::NotOwn => ("unit", lang.notes().not_own.to_owned()),
        NoteError::Fault(fault) => {
            let field = match fault {
                NoteFault::Empty | NoteFault::TooLong(_) => "text",
                NoteFault::EnglishTooLong(_) => "english",
            };
            (field, lang.note_fault(fault))
        }
    };
    Unmade::Words(field, words)
}

impl Filter {
    /// What the fields of these two names ask for, or which one was not understood.
    fn read(
        scene: &Scene,
        fields: &Fields,
        [of_unit, of_month]: [&str; 2],
    ) -> Result<Self, (&'static str, String)> {
        let unit = match fields.get(of_unit) {
            "" => None,
            named => {
                let unit = unit(&scene.board, scene.lang, named);
                Some(unit.map_err(|words| ("of-unit", words))?)
            }
        };
        let bad = |_| ("of-month", scene.lang.notes().bad_month.to_owned());
        let month = match fields.get(of_month) {
            "" => None,
            month => Some(month.parse().map_err(bad)?),
        };
        Ok(Self { unit, month })
    }

    /// Leads to the list, which says what was done.
    fn listed(&self, lang: Lang, done: &str) -> Response {
        let unit = self.unit.as_ref().map(|unit| format!("&unit={unit}"));
        let month = self.month.map(|month| format!("&month={month}"));
        pages::moved(&format!(
            "/{}/notes?done={done}{}{}",
            lang.code(),
            unit.unwrap_or_default(),
            month.unwrap_or_default()
        ))
    }
}

async fn list(
    asked: &Asked,
    scene: &Scene,
    desk: &NoteDesk<'_>,
    filter: Filter,
    done: Option<NoteDone>,
    fields: Fields,
) -> Response {
    let notes = match desk.notes(filter.unit.as_ref(), filter.month).await {
        Ok(notes) => notes,
        Err(error) => return failed(&error),
    };
    let status = status(&fields);
    let page = NotesPage {
        notes: notes
            .into_iter()
            .map(|note| {
                let is_theirs = desk.may_withdraw(&note);
                (note, is_theirs)
            })
            .collect(),
        unit: filter.unit,
        month: filter.month,
        may_write: writes(asked, desk),
        done,
        fields,
    };
    show(scene, status, Work::Notes(Box::new(page)))
}

/// Whom the asker may write about.
fn writes(asked: &Asked, desk: &NoteDesk<'_>) -> Writes {
    if desk.may_write(None) {
        return Writes::Everything;
    }
    let mut own = asked.who.units.clone();
    own.retain(|unit| desk.may_write(Some(unit)));
    if own.is_empty() {
        Writes::Nothing
    } else {
        Writes::Own(own)
    }
}

fn desk(asked: &Asked) -> Option<(Scene, NoteDesk<'_>)> {
    let desk = asked.app.desk.notes(&asked.who)?;
    let who = Some(Arc::clone(&asked.who));
    let scene = scene(&asked.app, &asked.headers, asked.lang, "notes".into(), who);
    Some((scene, desk))
}
