//! Accounts, for administrators: the list, inviting somebody, changing one.
use super::{InLang, Signed, failed, nothing, scene, show};
use crate::{
    domain::{Account, AccountName, Board, Role, UnitId, the_one},
    i18n::Lang,
    server::{pages, router::App},
    service::{AccountError, AdminDesk, Change, DeskError, KeptAccount, NewAccount},
    ui::{
        app::Scene,
        work::{AccountLine, AccountsPage, Fields, GivenLink, KeepAccountPage, Work},
    },
};
use axum::{
    extract::{Form, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use std::sync::Arc;

/// What a form or a query holds.
pub(super) type Pairs = Vec<(String, String)>;

/// Why a form was not taken: words for the page, or storage failed.
pub(super) enum Unmade {
    Words(String),
    Desk(DeskError),
}

/// `GET /vi/admin`: every account.
pub(super) async fn accounts(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let scene = scene(&app, &headers, lang, "admin".into(), Some(Arc::clone(&who)));
    let Some(desk) = app.desk.admin(&who) else {
        return nothing(&scene);
    };
    list(&scene, &desk, None, None, Fields::default()).await
}

/// `POST /vi/admin`: invites somebody, and shows the link once.
pub(super) async fn invite(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Pairs>,
) -> Response {
    let scene = scene(&app, &headers, lang, "admin".into(), Some(Arc::clone(&who)));
    let Some(desk) = app.desk.admin(&who) else {
        return nothing(&scene);
    };
    let fields = Fields::new(pairs);
    let made = match new_account(&scene, &fields) {
        Ok(new) => match desk.invite(&new).await {
            Ok(token) => Ok(given(&headers, lang, new.name, &token.reveal())),
            Err(error) => Err(account_refused(lang, error)),
        },
        Err(words) => Err(Unmade::Words(words)),
    };
    match made {
        Ok(link) => list(&scene, &desk, Some(link), None, Fields::default()).await,
        Err(Unmade::Words(words)) => list(&scene, &desk, None, Some(words), fields).await,
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

async fn list(
    scene: &Scene,
    desk: &AdminDesk<'_>,
    given: Option<GivenLink>,
    refused: Option<String>,
    fields: Fields,
) -> Response {
    let accounts = match desk.accounts().await {
        Ok(accounts) => accounts.into_iter().map(line).collect(),
        Err(error) => return failed(&error),
    };
    let status = status(refused.is_some());
    let page = AccountsPage {
        accounts,
        given,
        refused,
        fields,
    };
    show(scene, status, Work::Accounts(page))
}

/// `GET /vi/admin/accounts/lan.nguyen`: one account.
pub(super) async fn account(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path(name): Path<String>,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    let Some((scene, kept)) = found(&app, &headers, lang, &name, &who).await else {
        return nothing(&scene(&app, &headers, lang, "admin".into(), None));
    };
    one(&scene, kept, None, None, is_saved, Fields::default())
}

/// `POST /vi/admin/accounts/lan.nguyen`: gives a link, takes into or out of use, or changes the
/// role.
pub(super) async fn change(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path(name): Path<String>,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Pairs>,
) -> Response {
    let found = found(&app, &headers, lang, &name, &who).await;
    let (Some((scene, kept)), Some(desk)) = (found, app.desk.admin(&who)) else {
        return nothing(&scene(&app, &headers, lang, "admin".into(), None));
    };
    let fields = Fields::new(pairs);
    let name = kept.account.name.clone();
    let change = match fields.get("act") {
        "reset" => {
            return match desk.reset_link(&name).await {
                Ok(token) => {
                    let link = given(&headers, lang, name, &token.reveal());
                    one(&scene, kept, Some(link), None, false, Fields::default())
                }
                Err(error) => unmade(&scene, kept, account_refused(lang, error), fields),
            };
        }
        "disable" => Change::Disable,
        "enable" => Change::Enable,
        "role" => match role_and_units(&scene, &fields) {
            Ok((role, units)) => Change::Role(role, units),
            Err(words) => return unmade(&scene, kept, Unmade::Words(words), fields),
        },
        _ => return nothing(&scene),
    };
    match desk.change(&name, &change).await {
        // To the page of its own, so that reading it again changes nothing again. An
        // administrator who changed their own account signs in again on the way.
        Ok(()) => pages::moved(&format!("/{}/admin/accounts/{name}?saved=1", lang.code())),
        Err(error) => unmade(&scene, kept, account_refused(lang, error), fields),
    }
}

/// The account with its page's scene; `None` for everybody who is no administrator, too.
async fn found(
    app: &App,
    headers: &HeaderMap,
    lang: Lang,
    name: &str,
    who: &Arc<Account>,
) -> Option<(Scene, KeptAccount)> {
    let kept = match app.desk.admin(who)?.account(name).await {
        Ok(kept) => kept?,
        Err(error) => {
            tracing::error!(%error, "an account could not be read");
            return None;
        }
    };
    let path = format!("admin/accounts/{}", kept.account.name);
    Some((scene(app, headers, lang, path, Some(Arc::clone(who))), kept))
}

fn unmade(scene: &Scene, kept: KeptAccount, why: Unmade, fields: Fields) -> Response {
    match why {
        Unmade::Words(words) => one(scene, kept, None, Some(words), false, fields),
        Unmade::Desk(error) => failed(&error),
    }
}

fn one(
    scene: &Scene,
    kept: KeptAccount,
    given: Option<GivenLink>,
    refused: Option<String>,
    is_saved: bool,
    fields: Fields,
) -> Response {
    let status = status(refused.is_some());
    let page = KeepAccountPage {
        line: line(kept),
        given,
        refused,
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
pub(super) fn status(is_refused: bool) -> StatusCode {
    if is_refused {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    }
}

fn new_account(scene: &Scene, fields: &Fields) -> Result<NewAccount, String> {
    let name: AccountName = fields
        .get("name")
        .parse()
        .map_err(|error| scene.lang.account_name_refused(error))?;
    let person = fields.get("person");
    if person.is_empty() {
        return Err(scene.lang.admin().bad_person.to_owned());
    }
    let (role, units) = role_and_units(scene, fields)?;
    Ok(NewAccount {
        name,
        person: person.chars().take(120).collect(),
        role,
        units,
    })
}

fn role_and_units(scene: &Scene, fields: &Fields) -> Result<(Role, Vec<UnitId>), String> {
    let role: Role = fields
        .get("role")
        .parse()
        .map_err(|_| scene.lang.admin().bad_role.to_owned())?;
    Ok((role, units(&scene.board, scene.lang, fields.get("units"))?))
}

/// The units of a list of keys and names, each once.
fn units(board: &Board, lang: Lang, text: &str) -> Result<Vec<UnitId>, String> {
    let mut found: Vec<UnitId> = Vec::new();
    let named = text.split([',', ';', '\n']).map(str::trim);
    for named in named.filter(|named| !named.is_empty()) {
        let units = board.units();
        let ix = units.find(named).or_else(|| the_one(units, named));
        let unit = ix.map(|ix| units.get(ix));
        let unit = unit.filter(|unit| unit.kind().reports());
        let unit = unit.ok_or_else(|| lang.no_reporting_unit(named))?;
        if !found.contains(&unit.id) {
            found.push(unit.id.clone());
        }
    }
    Ok(found)
}

/// The link as it is handed out: under the address that the administrator's browser names.
fn given(headers: &HeaderMap, lang: Lang, name: AccountName, token: &str) -> GivenLink {
    let origin = headers
        .get(header::ORIGIN)
        .and_then(|value| value.to_str().ok())
        .filter(|origin| origin.starts_with("http"));
    let host = origin.unwrap_or_default();
    GivenLink {
        name,
        address: format!("{host}/{}/link/{token}", lang.code()),
    }
}

fn account_refused(lang: Lang, error: AccountError) -> Unmade {
    Unmade::Words(match error {
        AccountError::Desk(error) => return Unmade::Desk(error),
        AccountError::Taken(name) => lang.account_taken(&name),
        AccountError::Unknown(name) => lang.account_unknown(&name),
        AccountError::Password(refusal) => lang.password_refused(refusal),
        AccountError::Units(role) => lang.role_and_units(role.belongs_to_units()).to_owned(),
        AccountError::NoSuchUnit(unit) => lang.no_reporting_unit(&unit),
        AccountError::LastAdministrator => lang.last_administrator().to_owned(),
        AccountError::Link => lang.link_refused().to_owned(),
        AccountError::Busy => lang.work().busy.to_owned(),
    })
}
