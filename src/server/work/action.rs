//! One action on a flag: the page, and what is done with it.
use super::{
    admin::{Pairs, Unmade},
    asked::Asked,
    failed,
    follow_up::{refused, said},
    name, show,
};
use crate::{
    domain::{FollowUp, FollowUpAct, FollowUpId, FollowUpRefused, effect},
    i18n::Lang,
    server::pages,
    service::{FollowUpDesk, FollowUpError},
    ui::{
        app::{Address, Scene},
        work::{ActionPage, Fields, Work},
    },
};
use axum::{
    extract::{Form, Path, Query},
    http::StatusCode,
    response::Response,
};

/// Why an act was not done: the status, the action as somebody else left it, and the words.
struct Undone {
    status: StatusCode,
    now: Option<FollowUp>,
    why: Unmade,
}

/// `GET /vi/follow-up/12`: one action.
pub(super) async fn one(
    asked: Asked,
    Path(id): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Response {
    let (scene, desk, action) = match found(&asked, &id).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let t = scene.lang.follow_up();
    let done = match Fields::new(pairs).get("saved") {
        "" => None,
        "new" => Some(t.assigned),
        _ => Some(t.saved),
    };
    let (fields, status) = (Fields::default(), StatusCode::OK);
    page(&asked, &scene, &desk, action, done, fields, status).await
}

/// `POST /vi/follow-up/12`: goes on with it.
pub(super) async fn act(
    asked: Asked,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let (scene, desk, action) = match found(&asked, &id).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    match did(&asked, &desk, action.id, lang, &fields).await {
        // To the page of its own, so that reading it again does nothing again.
        Some(Ok(())) => {
            let to = format!("/{}/follow-up/{}?saved=1", lang.code(), action.id.0);
            pages::moved(&to)
        }
        Some(Err(Undone { status, now, why })) => match why {
            Unmade::Words(field, words) => {
                let action = now.unwrap_or(action);
                let fields = fields.refused(field, words);
                page(&asked, &scene, &desk, action, None, fields, status).await
            }
            Unmade::Desk(error) => failed(&error),
        },
        None => asked.nothing(),
    }
}

/// Does what the form says; `None` for what is not there for whoever asks.
async fn did(
    asked: &Asked,
    desk: &FollowUpDesk<'_>,
    id: FollowUpId,
    lang: Lang,
    fields: &Fields,
) -> Option<Result<(), Undone>> {
    let (all, who) = (&asked.app.desk, &asked.who);
    // Who says nothing of what they saw saw nothing that is there.
    let seen = fields.get("seen").parse().unwrap_or(u64::MAX);
    let done = match fields.get("act").parse().ok()? {
        FollowUpAct::Begin => desk.begin(id, seen).await,
        FollowUpAct::Finish => desk.finish(id, seen, fields.get("result")).await,
        FollowUpAct::Note => desk.add_note(id, fields.get("note")).await,
        FollowUpAct::Attach => desk.attach(id, seen, fields.get("evidence")).await,
        FollowUpAct::Answer => {
            let desk = all.answering(who)?;
            match fields.get("cause").parse() {
                Ok(cause) => desk.answer(id, seen, cause, fields.get("answer")).await,
                Err(_) => {
                    let words = lang.follow_up().not_one.to_owned();
                    return Some(Err(unread(Unmade::Words("cause", words))));
                }
            }
        }
        FollowUpAct::Revise => {
            let desk = all.assigning(who)?;
            match said(lang, fields) {
                Ok(says) => desk.revise(id, seen, says, fields.get("reason")).await,
                Err(why) => return Some(Err(unread(why))),
            }
        }
        FollowUpAct::Reopen => {
            let desk = all.assigning(who)?;
            desk.reopen(id, seen, fields.get("reason")).await
        }
        FollowUpAct::Assign => return None,
    };
    match done {
        Err(FollowUpError::Unknown) => None,
        done => Some(done.map_err(|error| undone(lang, error))),
    }
}

fn unread(why: Unmade) -> Undone {
    Undone {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        now: None,
        why,
    }
}

fn undone(lang: Lang, error: FollowUpError) -> Undone {
    let now = match &error {
        FollowUpError::Conflict(now) => Some(FollowUp::clone(now)),
        _ => None,
    };
    let is_late = matches!(
        error,
        FollowUpError::Conflict(_) | FollowUpError::Refused(FollowUpRefused::NotNow { .. })
    );
    let why = refused(lang, error);
    Undone {
        status: if is_late {
            StatusCode::CONFLICT
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        },
        now,
        why,
    }
}

/// The action with its page's scene; what does not exist for everybody whose business it is not.
async fn found<'a>(
    asked: &'a Asked,
    id: &str,
) -> Result<(Scene, FollowUpDesk<'a>, FollowUp), Response> {
    let nothing = || asked.nothing();
    let (mut scene, desk) = asked.as_follower("follow-up").ok_or_else(nothing)?;
    let id = id.parse().map(FollowUpId).map_err(|_| nothing())?;
    let found = desk.action(id).await.map_err(|error| failed(&error))?;
    let action = found.ok_or_else(nothing)?;
    scene.address = Address::Work(format!("follow-up/{}", action.id.0));
    Ok((scene, desk, action))
}

async fn page(
    asked: &Asked,
    scene: &Scene,
    desk: &FollowUpDesk<'_>,
    action: FollowUp,
    done: Option<&'static str>,
    fields: Fields,
    status: StatusCode,
) -> Response {
    let log = match desk.log(&action).await {
        Ok(log) => log,
        Err(error) => return failed(&error),
    };
    let (all, who) = (&asked.app.desk, &asked.who);
    let page = ActionPage {
        name: name(scene, &action.flag.unit.0),
        log,
        effect: effect(&scene.board, &action),
        may_assign: all.assigning(who).is_some(),
        may_answer: all.answering(who).is_some(),
        action,
        done,
        fields,
    };
    show(scene, status, Work::Action(Box::new(page)))
}
