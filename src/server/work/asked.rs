//! A request of somebody who is signed in, as every handler of administrators takes it.
use super::{InLang, Signed, nothing, scene};
use crate::{
    domain::Account, i18n::Lang, server::router::App, service::AdminDesk, ui::app::Scene,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
    response::Response,
};
use std::sync::Arc;

/// Who asks for what, in which language.
pub(super) struct Asked {
    pub app: Arc<App>,
    pub lang: Lang,
    pub headers: HeaderMap,
    pub who: Arc<Account>,
}

impl FromRequestParts<Arc<App>> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let Signed(who) = Signed::from_request_parts(parts, app).await?;
        let Ok(InLang(lang)) = InLang::from_request_parts(parts, app).await;
        Ok(Self {
            app: Arc::clone(app),
            lang,
            headers: parts.headers.clone(),
            who,
        })
    }
}

impl Asked {
    /// The scene of the page at `path`, with the desk of administrators; `None` for everybody else.
    pub fn as_admin(&self, path: &str) -> Option<(Scene, AdminDesk<'_>)> {
        let desk = self.app.desk.admin(&self.who)?;
        let who = Some(Arc::clone(&self.who));
        let scene = scene(&self.app, &self.headers, self.lang, path.to_owned(), who);
        Some((scene, desk))
    }

    /// What does not exist, or not for whoever asks.
    pub fn nothing(&self) -> Response {
        let scene = scene(&self.app, &self.headers, self.lang, String::new(), None);
        nothing(&scene)
    }
}
