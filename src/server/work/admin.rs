//! Accounts, for administrators: the list, inviting somebody, changing one, ending its sessions.
use super::{
    asked::Asked,
    failed,
    own::{hex, session_line},
    show,
};
use crate::{
    domain::{AccountName, Board, Role, UnitId, the_one},
    i18n::Lang,
    server::pages,
    service::{AccountError, AdminDesk, Change, DeskError, KeptAccount, NewAccount},
    ui::{
        app::{Address, Scene},
        work::{AccountLine, AccountsPage, Fields, GivenLink, KeepAccountPage, Work},
    },
};
use axum::{
    extract::{Form, Path, Query},
    http::{StatusCode, header},
    response::Response,
};

/// What a form or a query holds.
pub(super) type Pairs = Vec<(String, String)>;

/// Why a form was not taken: words for a field of it, or storage failed.
pub(super) enum Unmade {
    Words(&'static str, String),
    Desk(DeskError),
}

/// `GET /vi/admin`: every account. What the address says of a new one stands in the form.
pub(super) async fn accounts(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin") else {
        return asked.nothing();
    };
    list(&scene, &desk, None, Fields::new(pairs)).await
}

/// `POST /vi/admin`: invites somebody, and shows the link once.
pub(super) async fn invite(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin") else {
        return asked.nothing();
    };
    let fields = Fields::new(pairs);
    let made = match new_account(&scene, &fields) {
        Ok(new) => match desk.invite(&new).await {
            Ok(token) => Ok(given(&asked, new.name, &token.reveal())),
            Err(error) => Err(account_refused(scene.lang, error)),
        },
        Err(why) => Err(why),
    };
    match made {
        Ok(link) => list(&scene, &desk, Some(link), Fields::default()).await,
        Err(Unmade::Words(field, words)) => {
            list(&scene, &desk, None, fields.refused(field, words)).await
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

async fn list(
    scene: &Scene,
    desk: &AdminDesk<'_>,
    given: Option<GivenLink>,
    fields: Fields,
) -> Response {
    let accounts = match desk.accounts().await {
        Ok(accounts) => accounts.into_iter().map(line).collect(),
        Err(error) => return failed(&error),
    };
    let status = status(&fields);
    let page = AccountsPage {
        accounts,
        given,
        fields,
    };
    show(scene, status, Work::Accounts(page))
}

/// `GET /vi/admin/accounts/lan.nguyen`: one account.
pub(super) async fn account(
    asked: Asked,
    Path(name): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Response {
    let Some((scene, desk, kept)) = found(&asked, &name).await else {
        return asked.nothing();
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    one(&scene, &desk, kept, None, is_saved, Fields::default()).await
}

/// `POST /vi/admin/accounts/lan.nguyen`: gives a link, takes into or out of use, changes the role,
/// or ends sessions.
pub(super) async fn change(
    asked: Asked,
    Path(name): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let Some((scene, desk, kept)) = found(&asked, &name).await else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let name = kept.account.name.clone();
    let done = match fields.get("act") {
        "reset" => match desk.reset_link(&name).await {
            Ok(token) => {
                let link = given(&asked, name, &token.reveal());
                return one(&scene, &desk, kept, Some(link), false, Fields::default()).await;
            }
            Err(error) => Err(account_refused(lang, error)),
        },
        "end-session" | "end-sessions" => {
            end(&desk, &kept, &fields).await.map_err(Unmade::Desk)
        }
        act => match asked_change(&scene, act, &fields) {
            Ok(Some(change)) => {
                let done = desk.change(&name, &change).await;
                done.map_err(|error| account_refused(lang, error))
            }
            Ok(None) => return asked.nothing(),
            Err(why) => Err(why),
        },
    };
    match done {
        // To the page of its own, so that reading it again changes nothing again. An
        // administrator who changed their own account signs in again on the way.
        Ok(()) => pages::moved(&format!("/{}/admin/accounts/{name}?saved=1", lang.code())),
        Err(Unmade::Words(field, words)) => {
            let fields = fields.refused(field, words);
            one(&scene, &desk, kept, None, false, fields).await
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

/// What a form makes of an account; `None` for an act that there is not.
fn asked_change(scene: &Scene, act: &str, fields: &Fields) -> Result<Option<Change>, Unmade> {
    Ok(match act {
        "disable" => Some(Change::Disable),
        "enable" => Some(Change::Enable),
        "role" => {
            let (role, units) = role_and_units(scene, fields)?;
            Some(Change::Role(role, units))
        }
        _ => None,
    })
}

/// Ends the session that the form names, or all of them.
async fn end(
    desk: &AdminDesk<'_>,
    kept: &KeptAccount,
    fields: &Fields,
) -> Result<(), DeskError> {
    if fields.get("act") == "end-sessions" {
        return desk.end_sessions(&kept.account, None).await;
    }
    let open = desk.sessions(&kept.account).await?;
    let key = fields.get("session");
    match open.iter().find(|session| hex(&session.hash) == key) {
        Some(session) => desk.end_sessions(&kept.account, Some(&session.hash)).await,
        // Over already: what was asked for holds.
        None => Ok(()),
    }
}

/// The account with its page's scene; `None` for everybody who is no administrator, too.
async fn found<'a>(
    asked: &'a Asked,
    name: &str,
) -> Option<(Scene, AdminDesk<'a>, KeptAccount)> {
    let (mut scene, desk) = asked.as_admin("admin")?;
    let kept = match desk.account(name).await {
        Ok(kept) => kept?,
        Err(error) => {
            tracing::error!(%error, "an account could not be read");
            return None;
        }
    };
    scene.address = Address::Work(format!("admin/accounts/{}", kept.account.name));
    Some((scene, desk, kept))
}

async fn one(
    scene: &Scene,
    desk: &AdminDesk<'_>,
    kept: KeptAccount,
    given: Option<GivenLink>,
    is_saved: bool,
    fields: Fields,
) -> Response {
    let sessions = match desk.sessions(&kept.account).await {
        Ok(sessions) => sessions,
        Err(error) => return failed(&error),
    };
    let status = status(&fields);
    let page = KeepAccountPage {
        line: line(kept),
        sessions: sessions
            .into_iter()
            .map(|session| session_line(session, None))
            .collect(),
        given,
        is_saved,
        fields,
    };
    show(scene, status, Work::KeepAccount(Box::new(page)))
}

fn line(kept: KeptAccount) -> AccountLine {
    AccountLine {
        account: kept.account,
        last_sign_in: kept.last_sign_in,
    }
}

/// The status of a page that says why nothing was done, or of one that does not.
pub(super) fn status(fields: &Fields) -> StatusCode {
    match fields.refusal() {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    }
}

fn new_account(scene: &Scene, fields: &Fields) -> Result<NewAccount, Unmade> {
    let name: AccountName = fields
        .get("name")
        .parse()
        .map_err(|error| Unmade::Words("name", scene.lang.account_name_refused(error)))?;
    let person = fields.most("person", 120);
    if person.is_empty() {
        let words = scene.lang.admin().bad_person.to_owned();
        return Err(Unmade::Words("person", words));
    }
    let (role, units) = role_and_units(scene, fields)?;
    Ok(NewAccount {
        name,
        person,
        role,
        units,
    })
}

fn role_and_units(scene: &Scene, fields: &Fields) -> Result<(Role, Vec<UnitId>), Unmade> {
    let role: Role = fields
        .get("role")
        .parse()
        .map_err(|_| Unmade::Words("role", scene.lang.admin().bad_role.to_owned()))?;
    let units = units(&scene.board, scene.lang, fields.get("units"));
    Ok((role, units.map_err(|words| Unmade::Words("units", words))?))
}

/// The units of a list of keys and names, each once.
fn units(board: &Board, lang: Lang, text: &str) -> Result<Vec<UnitId>, String> {
    let mut found: Vec<UnitId> = Vec::new();
    let named = text.split([',', ';', '\n']).map(str::trim);
    for named in named.filter(|named| !named.is_empty()) {
        let unit = unit(board, lang, named)?;
        if !found.contains(&unit) {
            found.push(unit);
        }
    }
    Ok(found)
}

/// The unit that reports and has this key or name.
pub(super) fn unit(board: &Board, lang: Lang, named: &str) -> Result<UnitId, String> {
    let units = board.units();
    let ix = units.find(named).or_else(|| the_one(units, named));
    let unit = ix.map(|ix| units.get(ix));
    let unit = unit.filter(|unit| unit.kind().reports());
    let unit = unit.ok_or_else(|| lang.no_reporting_unit(named))?;
    Ok(unit.id.clone())
}

/// The link as it is handed out: under the address that the administrator's browser names.
fn given(asked: &Asked, name: AccountName, token: &str) -> GivenLink {
    let origin = asked
        .headers
        .get(header::ORIGIN)
        .and_then(|value| value.to_str().ok())
        .filter(|origin| origin.starts_with("http"));
    let host = origin.unwrap_or_default();
    GivenLink {
        name,
        address: format!("{host}/{}/link/{token}", asked.lang.code()),
    }
}

pub(super) fn account_refused(lang: Lang, error: AccountError) -> Unmade {
    let (field, words) = match error {
        AccountError::Desk(error) => return Unmade::Desk(error),
        AccountError::Taken(name) => ("name", lang.account_taken(&name)),
        AccountError::Unknown(name) => ("", lang.account_unknown(&name)),
        AccountError::Password(refusal) => ("", lang.password_refused(refusal)),
        AccountError::Units(role) => (
            "units",
            lang.role_and_units(role.belongs_to_units()).to_owned(),
        ),
        AccountError::NoSuchUnit(unit) => ("units", lang.no_reporting_unit(&unit)),
        AccountError::LastAdministrator => ("", lang.last_administrator().to_owned()),
        AccountError::Link => ("", lang.link_refused().to_owned()),
        AccountError::Busy => ("", lang.work().busy.to_owned()),
    };
    Unmade::Words(field, words)
}
