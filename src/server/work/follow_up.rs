//! Actions on flags: the list, giving one out, and what the climbers did.
use super::{
    admin::{Pairs, Unmade, status},
    asked::Asked,
    failed, name, scene,
    settings::day,
    show,
};
use crate::{
    domain::{
        Assignment, Basis, FlagRef, FollowUp, FollowUpRefused, FollowUpState, Indicator, Month,
        UnitId, climbers,
    },
    i18n::Lang,
    server::{
        cache::Stored,
        made::NoFile,
        packs::{self, PackOrder},
        pages,
    },
    service::{DeskError, FollowUpDesk, FollowUpError, NoteDesk},
    ui::{
        app::{Address, Scene},
        work::{
            AssignPage, ChosenFollowUps, Climbed, Fields, FollowUpsPage, PracticePage, Work,
        },
    },
};
use axum::{
    extract::{Form, Query},
    http::StatusCode,
    response::Response,
};
use std::sync::Arc;

/// Spans over which climbers are looked for. Unit: months.
const SPANS: [i32; 2] = [6, 12];
/// Climbers that are shown for each.
const CLIMBERS: usize = 5;

impl Asked {
    /// The scene of a page on actions, with the desk that reads them; `None` for everybody who has
    /// no business with any.
    pub(super) fn as_follower(&self, path: &str) -> Option<(Scene, FollowUpDesk<'_>)> {
        let desk = self.app.desk.follow_up(&self.who)?;
        let who = Some(Arc::clone(&self.who));
        let scene = scene(&self.app, &self.headers, self.lang, path.to_owned(), who);
        Some((scene, desk))
    }
}

/// `GET /vi/follow-up?state=overdue&unit=34-44&rule=below-target`: the actions.
pub(super) async fn list(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((mut scene, desk)) = asked.as_follower("follow-up") else {
        return asked.nothing();
    };
    let chosen = ChosenFollowUps::read(&Fields::new(pairs));
    scene.address = Address::Work(format!("follow-up{}", chosen.query()));
    match desk.all().await {
        Ok(all) => {
            let may_assign = asked.app.desk.assigning(&asked.who).is_some();
            let page = listed(&scene, all, chosen, may_assign);
            show(&scene, StatusCode::OK, Work::FollowUps(page))
        }
        Err(error) => failed(&error),
    }
}

fn listed(
    scene: &Scene,
    all: Vec<FollowUp>,
    chosen: ChosenFollowUps,
    may_assign: bool,
) -> FollowUpsPage {
    let mut units: Vec<(String, String)> = all
        .iter()
        .map(|action| action.flag.unit.0.clone())
        .map(|unit| (unit.clone(), name(scene, &unit)))
        .collect();
    units.sort();
    units.dedup();
    let has_any = !all.is_empty();
    let is_chosen = |action: &FollowUp| {
        let standing = action.standing(scene.today);
        chosen.standing.is_none_or(|wanted| wanted == standing)
            && (chosen.unit.is_empty() || chosen.unit == action.flag.unit.0)
            && chosen.rule.is_none_or(|rule| rule == action.flag.rule)
    };
    let actions = all.into_iter().filter(is_chosen);
    FollowUpsPage {
        actions: actions
            .map(|action| {
                let name = name(scene, &action.flag.unit.0);
                (action, name)
            })
            .collect(),
        has_any,
        units,
        chosen,
        may_assign,
    }
}

/// `GET /vi/follow-up/briefing?as=docx`: a briefing with the overdue actions in it, for those who
/// may see them; kept nowhere.
pub(super) async fn briefing(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_follower("follow-up/briefing") else {
        return asked.nothing();
    };
    let actions = match desk.all().await {
        Ok(actions) => actions,
        Err(error) => return failed(&error),
    };
    let chosen = |name: &str| pairs.iter().find(|(known, _)| known == name);
    let form = chosen("as").map_or("pptx", |(_, form)| form.as_str());
    let mut read = PackOrder::read(&format!("briefing.{form}"), &pairs);
    if let (Ok(order), None) = (&mut read, chosen("lang")) {
        order.lang = scene.lang;
    }
    let order = match read {
        Ok(order) => order,
        Err(refused) => return refused.respond(scene.lang),
    };
    let made = match packs::place(&asked.app).await {
        Ok(_place) => {
            let (order, board, today) = (order.clone(), scene.board, scene.today);
            tokio::task::spawn_blocking(move || order.make(&board, today, Some(&actions)))
                .await
                .unwrap_or(Err(NoFile::Ours))
        }
        Err(busy) => Err(busy),
    };
    match made {
        Ok(made) => Stored::from(made).respond(&asked.headers),
        Err(refused) => refused.respond(order.lang),
    }
}

/// `GET /vi/follow-up/new?unit=34-44&rule=below-target&…`: the form, with what the address says.
pub(super) async fn form(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, _)) = asked.as_follower("follow-up/new") else {
        return asked.nothing();
    };
    if asked.app.desk.assigning(&asked.who).is_none() {
        return asked.nothing();
    }
    assign_page(&scene, Fields::new(pairs))
}

/// `POST /vi/follow-up/new`: gives it out.
pub(super) async fn assign(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, _)) = asked.as_follower("follow-up/new") else {
        return asked.nothing();
    };
    let Some(desk) = asked.app.desk.assigning(&asked.who) else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let done = match flag(lang, &fields).and_then(|flag| Ok((flag, said(lang, &fields)?))) {
        Ok(((flag, seen_in), assignment)) => {
            let done = desk.assign(flag, seen_in, assignment).await;
            done.map_err(|error| refused(lang, error))
        }
        Err(why) => Err(why),
    };
    match done {
        Ok(id) => pages::moved(&format!("/{}/follow-up/{}?saved=new", lang.code(), id.0)),
        Err(Unmade::Words(field, words)) => assign_page(&scene, fields.refused(field, words)),
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

fn assign_page(scene: &Scene, fields: Fields) -> Response {
    let board = &scene.board;
    let bodies = board.bodies_on(scene.today).into_iter();
    let units = bodies
        .map(|ix| board.units().get(ix))
        .filter(|unit| unit.kind().reports())
        .map(|unit| (unit.id.0.clone(), scene.lang.unit_name(unit)))
        .collect();
    let status = status(&fields);
    show(scene, status, Work::Assign(AssignPage { units, fields }))
}

/// The flag that a form names, and the month in which it was seen.
fn flag(lang: Lang, fields: &Fields) -> Result<(FlagRef, Month), Unmade> {
    let t = lang.follow_up();
    let not_one = |field| Unmade::Words(field, t.not_one.to_owned());
    let month = |field| {
        let read = fields.get(field).parse::<Month>();
        read.map_err(|_| Unmade::Words(field, t.bad_month.to_owned()))
    };
    let indicator = fields.get("indicator").parse::<Indicator>();
    let basis = fields.get("basis").parse::<Basis>();
    let flag = FlagRef {
        unit: UnitId(fields.get("unit").to_owned()),
        rule: fields.get("rule").parse().map_err(|_| not_one("rule"))?,
        indicator: indicator.map_err(|_| not_one("indicator"))?,
        basis: basis.map_err(|_| not_one("basis"))?,
        since: month("since")?,
    };
    Ok((flag, month("month")?))
}

/// The assignment that a form says.
pub(super) fn said(lang: Lang, fields: &Fields) -> Result<Assignment, Unmade> {
    let text = |name| fields.get(name).to_owned();
    Ok(Assignment {
        goal: text("goal"),
        people: text("people"),
        task: text("task"),
        due: day(fields, "due", lang)?,
        responsibility: text("responsibility"),
        product: text("product"),
    })
}

/// What a page says of an act that was not done.
pub(super) fn refused(lang: Lang, error: FollowUpError) -> Unmade {
    let t = lang.follow_up();
    let (field, words) = match error {
        FollowUpError::Desk(error) => return Unmade::Desk(error),
        FollowUpError::Conflict(_) => ("", t.conflict.to_owned()),
        FollowUpError::Refused(FollowUpRefused::NotNow { .. }) => ("", t.not_now.to_owned()),
        FollowUpError::Refused(FollowUpRefused::Fault(fault)) => {
            (fault.field().code(), lang.follow_up_fault(fault))
        }
        FollowUpError::NoSuchFlag => ("unit", t.no_such_flag.to_owned()),
        FollowUpError::Unknown => ("", lang.no_such_page().to_owned()),
    };
    Unmade::Words(field, words)
}

/// `GET /vi/follow-up/practice`: what the climbers did, for those who may see every unit's actions.
pub(super) async fn practice(asked: Asked) -> Response {
    let Some((scene, desk)) = asked.as_follower("follow-up/practice") else {
        return asked.nothing();
    };
    if desk.units().is_some() {
        return asked.nothing();
    }
    let notes = asked.app.desk.notes(&asked.who);
    match climbed(&scene, &desk, notes.as_ref()).await {
        Ok(page) => show(&scene, StatusCode::OK, Work::Practice(page)),
        Err(error) => failed(&error),
    }
}

async fn climbed(
    scene: &Scene,
    desk: &FollowUpDesk<'_>,
    notes: Option<&NoteDesk<'_>>,
) -> Result<PracticePage, DeskError> {
    let (board, indicator) = (&scene.board, Indicator::default());
    let month = board.latest_month();
    let mut spans = Vec::new();
    for span in SPANS {
        let mut found = Vec::new();
        let climbers = month.map(|month| climbers(board, indicator, month, span, CLIMBERS));
        for climber in climbers.unwrap_or_default() {
            let unit = &board.units().get(climber.unit).id;
            let mut done = desk.of_unit(unit).await?;
            done.retain(|action| action.state == FollowUpState::Done);
            let mut said = match notes {
                Some(notes) => notes.notes(Some(unit), None).await?,
                None => Vec::new(),
            };
            // What concerns every unit explains no single climb.
            said.retain(|note| note.withdrawn.is_none() && note.content.unit.is_some());
            found.push(Climbed {
                climber,
                done,
                notes: said,
            });
        }
        spans.push((span, found));
    }
    Ok(PracticePage {
        month,
        indicator,
        spans,
    })
}
