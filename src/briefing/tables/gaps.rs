//! What each unit below its target holds of the gap.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Contribution, Month, View},
    i18n::Lang,
};

/// The units below their targets, the ones that matter most first; `None` without a rate.
pub fn contribution(board: &Board, view: &View, month: Month, lang: Lang) -> Option<Table> {
    let units = board.members(view.map, month);
    let found = Contribution::of(board, &units, view.indicator, view.basis, month)?;
    let rows = found.rows.iter().map(|row| {
        vec![
            sheet::key(board, row.unit),
            sheet::name(board, row.unit, lang),
            Cell::Count(row.rate.part),
            Cell::Count(row.rate.whole),
            sheet::rate(Some(row.rate)),
            sheet::target(Some(row.target)),
            sheet::points(Some(row.points)),
            sheet::percent(Some(row.share)),
        ]
    });
    let keys = [
        "unit_id",
        "name",
        "numerator",
        "denominator",
        "rate",
        "target",
        "points",
        "share",
    ];
    let title = lang.shortfall_subtitle(view, month);
    Some(sheet::listed(lang, title, &keys, rows.collect()))
}
