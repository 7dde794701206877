//! A scenario as a table.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Decimal, Month, View, WhatIf},
    i18n::Lang,
};

/// The pooled rate month by month, then each locality at the end. Every row carries the mark, so
/// that no part of the table passes for figures or for a forecast.
pub fn what_if(board: &Board, view: &View, what_if: &WhatIf, lang: Lang) -> Table {
    let row =
        |month: Month, unit: &str, rate: f64, unchanged: f64, volume: f64, moves: bool| {
            vec![
                Cell::text(lang.what_if().mark),
                Cell::text(view.indicator.code()),
                Cell::Month(month),
                Cell::text(unit),
                sheet::percent(Some(rate)),
                sheet::percent(Some(unchanged)),
                Cell::Number(volume, 0),
                Cell::text(if moves { "yes" } else { "no" }),
            ]
        };
    let unchanged = what_if.unchanged().unwrap_or_default();
    let all = what_if.courses.iter().map(|course| course.volume.mean());
    let (all, moves) = (all.sum::<f64>(), what_if.moved().next().is_some());
    let months = what_if.months().into_iter();
    let months =
        months.map(|(month, rate)| row(month, "block-localities", rate, unchanged, all, moves));
    let units = what_if.courses.iter().map(|course| {
        let (rate, volume) = (course.rate.percent(), course.volume.mean());
        let id = &board.units().get(course.unit).id.0;
        let to = course.to.map_or(rate, Decimal::value);
        row(what_if.by, id, to, rate, volume, course.to.is_some())
    });
    let rows = months.chain(units).collect();
    let keys = [
        "mark",
        "indicator",
        "month",
        "unit_id",
        "rate",
        "unchanged",
        "dossiers_per_month",
        "moves",
    ];
    sheet::listed(lang, lang.what_if().mark, &keys, rows)
}
