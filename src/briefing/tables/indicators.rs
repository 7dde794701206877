//! Every indicator of one unit, or of all localities, in one month.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Indicator, Month, Scope, UnitIx, View, target_in_force},
    i18n::Lang,
};

/// Each indicator with its counts, target and change.
pub fn bullets(
    board: &Board,
    view: &View,
    month: Month,
    unit: Option<UnitIx>,
    lang: Lang,
) -> Table {
    let figure = |indicator, month| match unit {
        Some(unit) => board.figure(unit, indicator, view.basis, month),
        None => {
            let all = board.members(view.map, month);
            board.pool(&all, indicator, view.basis, month)
        }
    };
    let rows = Indicator::ALL.map(|indicator| {
        let now = figure(indicator, month);
        let before = view.before(month).map(|month| figure(indicator, month));
        let before = before.and_then(|figure| figure.rate());
        let target = match unit {
            Some(unit) => board.target_for(unit, indicator, month),
            None => target_in_force(board.targets(), indicator, Scope::Localities, month),
        };
        let target = target.map(|target| target.value);
        let rate = now.rate().map(|rate| rate.percent());
        let less = |other: Option<f64>| sheet::points(rate.zip(other).map(|(a, b)| a - b));
        let [part, whole] = sheet::counts(&now);
        vec![
            Cell::text(indicator.code()),
            Cell::text(lang.of(indicator.name())),
            part,
            whole,
            sheet::rate(now.rate()),
            sheet::target(target),
            less(target.map(|target| target.value())),
            sheet::percent(before.map(|rate| rate.percent())),
            less(before.map(|rate| rate.percent())),
        ]
    });
    let keys = [
        "indicator",
        "indicator_name",
        "numerator",
        "denominator",
        "rate",
        "target",
        "gap",
        "before",
        "change",
    ];
    let block = lang.texts().localities_block.to_owned();
    let name = unit.map_or(block, |unit| lang.unit_name(board.units().get(unit)));
    let title = lang.bullets_subtitle(&name, month, view.basis);
    sheet::listed(lang, title, &keys, rows.into())
}
