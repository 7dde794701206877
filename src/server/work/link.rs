//! One-time links: the only pages where somebody who is not signed in changes anything.
use super::{InLang, failed, scene, show};
use crate::{
    server::router::App,
    service::AccountError,
    ui::work::{LinkPage, Trouble, Work},
};
use axum::{
    extract::{Form, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;
use std::sync::Arc;

/// `GET /vi/link/{token}`: the form. Looking at it does not use the link up: programs that look
/// at links before their readers do would leave none.
pub(super) async fn form(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> Response {
    let page = match app.desk.holder_of_link(&link).await {
        Ok(Some(name)) => LinkPage::Choose {
            link,
            name,
            trouble: None,
        },
        Ok(None) => LinkPage::Over,
        Err(AccountError::Desk(error)) => return failed(&error),
        Err(_) => LinkPage::Over,
    };
    shown(&app, &headers, lang, page)
}

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Chosen {
    chosen: String,
}

/// `POST /vi/link/{token}`: sets the password, and uses the link up.
pub(super) async fn choose(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Path(link): Path<String>,
    headers: HeaderMap,
    Form(given): Form<Chosen>,
) -> Response {
    let trouble = match app.desk.use_link(&link, &given.chosen).await {
        Ok(_) => return shown(&app, &headers, lang, LinkPage::Chosen),
        Err(AccountError::Password(refusal)) => Trouble::Password(refusal),
        Err(AccountError::Busy) => Trouble::Busy,
        Err(AccountError::Desk(error)) => return failed(&error),
        Err(_) => return shown(&app, &headers, lang, LinkPage::Over),
    };
    let page = match app.desk.holder_of_link(&link).await {
        Ok(Some(name)) => LinkPage::Choose {
            link,
            name,
            trouble: Some(trouble),
        },
        Ok(None) | Err(_) => LinkPage::Over,
    };
    shown(&app, &headers, lang, page)
}

fn shown(app: &App, headers: &HeaderMap, lang: crate::i18n::Lang, page: LinkPage) -> Response {
    // The address of a link that does not hold is anybody's text; its page leads to the sign-in.
    let (path, status) = match &page {
        LinkPage::Choose { link, trouble, .. } => {
            let status = match trouble {
                None => StatusCode::OK,
                Some(Trouble::Busy) => StatusCode::SERVICE_UNAVAILABLE,
                Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            (format!("link/{link}"), status)
        }
        LinkPage::Chosen => ("sign-in".into(), StatusCode::OK),
        LinkPage::Over => ("sign-in".into(), StatusCode::GONE),
    };
    let scene = scene(app, headers, lang, path, None);
    show(&scene, status, Work::Link(page))
}
