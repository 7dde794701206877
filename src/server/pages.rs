//! Pages: from an address to a stored answer, or to a refusal that says the way on.
use super::{appearance, cache::Stored, router::App};
use crate::{
    domain::{Board, DtiAsked, Pack, Scenario, Showing, View, Wanted},
    i18n::Lang,
    ui::app::{Address, Answer, Refusal, Scene, answer, refuse},
};
use axum::{
    body::Body,
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use chrono::Datelike;
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

/// `/vi/` and everything below it.
pub(super) async fn page(
    State(app): State<Arc<App>>,
    uri: Uri,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
) -> Response {
    // Every address is plain ASCII, so one with an escape in it is none of ours.
    let path = uri.path().trim_start_matches('/');
    let (code, rest) = path.split_once('/').unwrap_or((path, "-"));
    let board = app.desk.board();
    let Some(lang) = Lang::from_code(code) else {
        let scene = scene(
            &app,
            &headers,
            board,
            preferred(&headers),
            Address::Overview,
            View::default(),
        );
        return refused(&scene, Refusal::NoSuchPage);
    };
    let view = View::from_pairs(
        pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    );
    let address = Address::read(rest, &pairs);
    let view = match address {
        Some(Address::Flags(_)) => Wanted::from_pairs(&pairs).and(view),
        Some(Address::Dti(_)) => DtiAsked::from_pairs(&pairs).and(view),
        Some(Address::Briefing(..)) => Pack::from_pairs(&pairs).and(view),
        Some(Address::Present(..)) => Pack::from_pairs(&pairs)
            .and(Showing::from_pairs(&pairs))
            .and(view),
        _ => view,
    };
    let (address, view) = match (address, view) {
        (Some(address), Ok(view)) => (address, view),
        (address, view) => {
            let refusal = view
                .err()
                .map_or(Refusal::NoSuchPage, Refusal::NotUnderstood);
            let address = address.unwrap_or(Address::Overview);
            return refused(
                &scene(&app, &headers, board, lang, address, View::default()),
                refusal,
            );
        }
    };
    let chosen = address.of_chosen_indicator(&pairs);
    let view = match address {
        Address::Indicator(indicator) => View { indicator, ..view },
        _ => view,
    };
    let view = view.beside(&board);
    let typed = matches!(address, Address::WhatIf(_)) && Scenario::is_typed(&pairs);
    let revision = board.revision();
    let scene = scene(&app, &headers, board, lang, address, view);
    if let Some(chosen) = chosen {
        return moved(&scene.link_to(&chosen, &view));
    }
    let canonical = scene.link(&scene.view);
    // A form sends all of its fields; the address that is left says only what was chosen.
    let unchosen = typed || pairs.iter().any(|(_, value)| value.is_empty());
    if unchosen
        && uri
            .path_and_query()
            .is_some_and(|asked| *asked != *canonical)
    {
        return moved(&canonical);
    }
    let key = (
        revision,
        app.desk.today().num_days_from_ce(),
        format!("{canonical}#{}", scene.appearance.code()),
    );
    let made = app
        .answers
        .get(key, async move {
            // Rendering is work for a processor, not for the thread that answers others.
            tokio::task::spawn_blocking(move || match answer(&scene) {
                Answer::Page { html } => {
                    Ok(Stored::new("text/html; charset=utf-8", html.into_bytes()))
                }
                other => Err(Some(other)),
            })
            .await
            .unwrap_or(Err(None))
        })
        .await;
    match made {
        Ok(stored) => stored.respond(&headers),
        Err(other) => match &*other {
            Some(Answer::Moved { to }) => moved(to),
            Some(Answer::Refused { status, html }) => document(*status, html.clone()),
            Some(Answer::Page { .. }) | None => {
                tracing::error!("a page could not be rendered");
                plain(StatusCode::INTERNAL_SERVER_ERROR)
            }
        },
    }
}

/// `/`: to the language that the browser prefers, in the view that was asked for.
pub(super) async fn root(uri: Uri, headers: HeaderMap) -> Response {
    let to = format!("/{}/", preferred(&headers).code());
    let mut response = moved(&with_query_of(&uri, to));
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// `/vi`: to `/vi/`, in the view that was asked for.
pub(super) async fn overview(uri: Uri) -> Response {
    moved(&with_query_of(&uri, format!("{}/", uri.path())))
}

fn with_query_of(uri: &Uri, to: String) -> String {
    match uri.query() {
        Some(query) => format!("{to}?{query}"),
        None => to,
    }
}

/// Any other address.
pub(super) async fn nowhere(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let lang = preferred(&headers);
    let scene = scene(
        &app,
        &headers,
        app.desk.board(),
        lang,
        Address::Overview,
        View::default(),
    );
    refused(&scene, Refusal::NoSuchPage)
}

fn scene(
    app: &App,
    headers: &HeaderMap,
    board: Arc<Board>,
    lang: Lang,
    address: Address,
    view: View,
) -> Scene {
    Scene {
        appearance: appearance::of(headers),
        board,
        lang,
        address,
        view,
        today: app.desk.today(),
        site: Arc::clone(&app.site),
        who: None,
    }
}

fn refused(scene: &Scene, refusal: Refusal) -> Response {
    match refuse(scene, refusal) {
        Answer::Refused { status, html } => document(status, html),
        Answer::Page { .. } | Answer::Moved { .. } => plain(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

pub(super) fn document(status: u16, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

pub(super) fn moved(to: &str) -> Response {
    let mut response = plain(StatusCode::SEE_OTHER);
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

pub(super) fn plain(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The language that the browser names first among those we have; Vietnamese if none.
fn preferred(headers: &HeaderMap) -> Lang {
    let wanted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut choices: Vec<(f32, Lang)> = wanted
        .split(',')
        .filter_map(|choice| {
            let (tag, weight) = choice.split_once(";q=").unwrap_or((choice, "1"));
            let code = tag.trim().split('-').next()?.to_ascii_lowercase();
            Some((
                weight.trim().parse().unwrap_or(0.0),
                Lang::from_code(&code)?,
            ))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    choices.sort_by(|a, b| b.0.total_cmp(&a.0));
    choices.first().map_or(Lang::Vi, |(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_address_speaks_the_browsers_language() {
        let lang = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(
                header::ACCEPT_LANGUAGE,
                HeaderValue::from_str(text).unwrap(),
            );
            preferred(&headers)
        };
        assert_eq!(lang("en-GB,en;q=0.9"), Lang::En);
        assert_eq!(lang("fr,en;q=0.5,vi;q=0.8"), Lang::Vi);
        assert_eq!(lang("fr"), Lang::Vi);
        assert_eq!(lang("en;q=0"), Lang::Vi);
        assert_eq!(preferred(&HeaderMap::new()), Lang::Vi);
    }
}
