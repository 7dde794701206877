//! The figures of one unit under its headline.
use super::figures::Cell;
use crate::{
    domain::{Map, Month, Ranked},
    ui::app::Scene,
};

/// Rate, rank, gap to the target, against the group, against a year ago.
pub fn cells(scene: &Scene, row: &Ranked, of: usize, month: Month) -> Vec<Cell> {
    let (lang, t, board, view) = (scene.lang, scene.lang.texts(), &scene.board, scene.view);
    let rate = row.figure.rate();
    let target = board.target_for(row.unit, view.indicator, month);
    let limit = target.map(|target| target.value);
    let all = board.members(Map::Reported, month);
    let group = board.pool(&all, view.indicator, view.basis, month).rate();
    let year_ago = board.slab(month.plus(-12)).and_then(|_| {
        board
            .figure(row.unit, view.indicator, view.basis, month.plus(-12))
            .rate()
    });
    let [rate_name, against_group, against_year, needed] = lang.unit_labels();
    let difference = |other: Option<crate::domain::Rate>| {
        rate.zip(other).map_or("–".into(), |(rate, other)| {
            lang.signed(rate.percent() - other.percent())
        })
    };
    let points = lang.points_unit().to_owned();
    vec![
        Cell {
            name: rate_name.into(),
            number: rate.map_or(t.no_figure.into(), |rate| lang.near(rate, limit)),
            unit: String::new(),
            change: row
                .change()
                .map(|change| lang.points(change))
                .unwrap_or_default(),
            meaning: lang.span(month, view.basis),
        },
        Cell {
            name: t.rank.into(),
            number: row.rank.map_or("–".into(), |rank| rank.to_string()),
            unit: format!("/{of}"),
            change: row
                .moved()
                .filter(|places| *places != 0)
                .map(|p| lang.places(p))
                .unwrap_or_default(),
            meaning: String::new(),
        },
        Cell {
            name: limit.map_or(t.gap.into(), |limit| {
                format!("{} {}", t.gap, lang.limit(limit))
            }),
            number: rate.zip(limit).map_or("–".into(), |(rate, limit)| {
                lang.signed(rate.percent() - limit.value())
            }),
            unit: limit.map(|_| points.clone()).unwrap_or_default(),
            change: target.map_or(t.no_target.into(), |target| lang.due(target, month)),
            meaning: rate
                .zip(limit)
                .map(|(rate, limit)| format!("{needed} {}", lang.whole(rate.missing_to(limit))))
                .unwrap_or_default(),
        },
        Cell {
            name: against_group.into(),
            number: difference(group),
            unit: points.clone(),
            change: group
                .map(|rate| lang.percent(rate.percent()))
                .unwrap_or_default(),
            meaning: t.localities_block.into(),
        },
        Cell {
            name: against_year.into(),
            number: difference(year_ago),
            unit: points,
            change: year_ago
                .map(|rate| lang.percent(rate.percent()))
                .unwrap_or_default(),
            meaning: lang.month(month.plus(-12)),
        },
    ]
}
