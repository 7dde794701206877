//! Charts as files: the same drawing as on the page, in the dress for documents.
use super::{cache::Stored, pages::plain, router::App};
use crate::{
    charts::{self, Caption, Dress},
    domain::{Board, Settled, UnitIx, View},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono::Datelike;
use std::{sync::Arc, time::Duration};

/// A picture that cannot be begun within this time is refused, so that many at once cannot
/// take the pages' memory.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a picture shows, in which language and size.
struct Order {
    view: View,
    lang: Lang,
    unit: Option<UnitIx>,
    scale: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Svg,
    Png,
}

/// `/charts/trend.svg` and `/charts/trend.png`, with the query of a page, `lang`, `unit` and,
/// for PNG, `scale` from 1 to 3.
pub(super) async fn trend(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let kind = match name.as_str() {
        "trend.svg" => Kind::Svg,
        "trend.png" => Kind::Png,
        _ => return plain(StatusCode::NOT_FOUND),
    };
    let board = app.desk.board();
    let Some(order) = read(&board, &pairs) else {
        return plain(StatusCode::BAD_REQUEST);
    };
    let unit = order
        .unit
        .map(|unit| board.units().get(unit).id.0.clone())
        .unwrap_or_default();
    let address = format!(
        "/charts/{name}{}&{}&{unit}&{}",
        order.view.query(),
        order.lang.code(),
        order.scale
    );
    let key = (
        board.revision(),
        app.desk.today().num_days_from_ce(),
        address,
    );
    let made = app
        .answers
        .get(key, async {
            let waiting = tokio::time::timeout(PATIENCE, app.drawing.acquire());
            let Ok(Ok(_place)) = waiting.await else {
                return Err(StatusCode::SERVICE_UNAVAILABLE);
            };
            tokio::task::spawn_blocking(move || draw(&board, &order, kind))
                .await
                .unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR))
        })
        .await;
    match made {
        Ok(stored) => stored.respond(&headers),
        Err(status) => plain(*status),
    }
}

fn read(board: &Board, pairs: &[(String, String)]) -> Option<Order> {
    let text = |name: &str| {
        pairs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    };
    let view = View::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()))).ok()?;
    Some(Order {
        view: View {
            order: View::default().order,
            asked: None,
            ..view
        },
        lang: text("lang").map_or(Some(Lang::Vi), Lang::from_code)?,
        unit: match text("unit") {
            Some(id) => Some(board.units().find(id)?),
            None => None,
        },
        scale: text("scale")
            .map_or(Ok(2), str::parse)
            .ok()
            .filter(|scale| (1..=3).contains(scale))?,
    })
}

fn draw(board: &Board, order: &Order, kind: Kind) -> Result<Stored, StatusCode> {
    let settled = match order.unit {
        Some(unit) => board.settle_unit(unit, &order.view),
        None => board.settle(&order.view),
    };
    let Settled::At(month) = settled else {
        return Err(StatusCode::NOT_FOUND);
    };
    let (lang, view) = (order.lang, order.view);
    let block = lang.texts().localities_block;
    let (trend, name, group) = match order.unit {
        Some(unit) => (
            board.unit_trend(unit, &view, month),
            lang.unit_name(board.units().get(unit)),
            block,
        ),
        None => (board.group_trend(&view, month), block.to_owned(), ""),
    };
    let trend = trend.until_focus();
    let slab = board.slab(month).ok_or(StatusCode::NOT_FOUND)?;
    let caption = Caption {
        title: lang.finding(&trend),
        subtitle: lang.trend_subtitle(view.indicator, &name, view.basis),
        source: lang.picture_source(view.indicator, slab),
        edition: lang.picture_edition(&slab.edition),
        sample: board.has_sample(),
    };
    let svg = charts::trend(&trend, &name, group, lang, Dress::Export(&caption));
    let stem = match order.unit {
        Some(unit) => format!("{}-{}", board.units().get(unit).id, view.indicator.code()),
        None => view.indicator.code().to_owned(),
    };
    let name = format!(
        "toantrinh-{stem}-{month}-{}-{}",
        view.basis.code(),
        lang.code()
    );
    match kind {
        Kind::Svg => {
            Ok(Stored::new("image/svg+xml", svg.into_bytes()).named(&format!("{name}.svg")))
        }
        Kind::Png => {
            let png = charts::png(&svg, f32::from(order.scale)).map_err(|error| {
                tracing::error!(?error, "a picture could not be drawn");
                StatusCode::INTERNAL_SERVER_ERROR
            })?;
            Ok(Stored::new("image/png", png).named(&format!("{name}.png")))
        }
    }
}
