//! Tokens of machines, for administrators: the list, making one, revoking one.
use super::{
    admin::{Pairs, Unmade, account_refused, status, unit},
    asked::Asked,
    failed, show,
};
use crate::{
    domain::UnitId,
    server::pages,
    service::AdminDesk,
    storage::ApiToken,
    ui::{
        app::Scene,
        work::{Fields, TokenLine, TokensPage, Work},
    },
};
use axum::{
    extract::{Form, Query},
    response::Response,
};

/// `GET /vi/admin/tokens`: every token.
pub(super) async fn tokens(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/tokens") else {
        return asked.nothing();
    };
    let is_revoked = pairs.iter().any(|(name, _)| name == "revoked");
    list(&scene, &desk, None, is_revoked, Fields::default()).await
}

/// `POST /vi/admin/tokens`: makes one and shows its secret once, or revokes one.
pub(super) async fn act(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/tokens") else {
        return asked.nothing();
    };
    let fields = Fields::new(pairs);
    match (fields.get("act"), fields.get("token").parse()) {
        ("add", _) => match add(&scene, &desk, &fields).await {
            Ok(token) => list(&scene, &desk, Some(token), false, Fields::default()).await,
            Err(Unmade::Words(field, words)) => {
                list(&scene, &desk, None, false, fields.refused(field, words)).await
            }
            Err(Unmade::Desk(error)) => failed(&error),
        },
        ("revoke", Ok(token)) => match desk.revoke_token(token).await {
            Ok(true) => pages::moved(&format!("/{}/admin/tokens?revoked=1", scene.lang.code())),
            Ok(false) => asked.nothing(),
            Err(error) => failed(&error),
        },
        _ => asked.nothing(),
    }
}

async fn add(scene: &Scene, desk: &AdminDesk<'_>, fields: &Fields) -> Result<String, Unmade> {
    let unit = unit(&scene.board, scene.lang, fields.get("unit"));
    let unit = unit.map_err(|words| Unmade::Words("unit", words))?;
    let label = fields.get("label");
    if label.is_empty() {
        let words = scene.lang.tokens().label_missing.to_owned();
        return Err(Unmade::Words("label", words));
    }
    match desk.add_token(&unit, label).await {
        Ok(token) => Ok(token.reveal_for_machine()),
        Err(error) => Err(account_refused(scene.lang, error)),
    }
}

async fn list(
    scene: &Scene,
    desk: &AdminDesk<'_>,
    given: Option<String>,
    is_revoked: bool,
    fields: Fields,
) -> Response {
    let tokens = match desk.tokens().await {
        Ok(tokens) => tokens.into_iter().map(line).collect(),
        Err(error) => return failed(&error),
    };
    let status = status(&fields);
    let page = TokensPage {
        tokens,
        given,
        is_revoked,
        fields,
    };
    show(scene, status, Work::Tokens(page))
}

fn line(token: ApiToken) -> TokenLine {
    TokenLine {
        id: token.token_id,
        label: token.label,
        unit: UnitId(token.unit_id),
        made_by: token.created_by,
        made_at: token.created_at,
        used_at: token.used_at,
        revoked_at: token.revoked_at,
    }
}
