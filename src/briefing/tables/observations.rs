//! Observations as a file: the columns of an import, so that what was taken away can be brought
//! back corrected.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Decimal, Observation, Observed, Topic},
    i18n::Lang,
};

/// Every observation that stands, or those of one topic.
pub fn observations(board: &Board, topic: Option<Topic>, lang: Lang) -> Table {
    let keys = [
        "topic",
        "item",
        "league",
        "unit_id",
        "period_start",
        "as_of",
        "op",
        "value",
        "out_of",
        "unit",
        "rank",
        "rank_last",
        "ranked",
        "name_vi",
        "name_en",
        "source",
        "provenance",
        "note",
    ];
    let all = board.observations().iter();
    let rows = all
        .filter(|told| topic.is_none_or(|topic| told.key.topic == topic))
        .map(row)
        .collect();
    sheet::listed(lang, lang.statement().of_observations, &keys, rows)
}

fn row(told: &Observation) -> Vec<Cell> {
    let (key, placing) = (&told.key, told.placing);
    let number = |value: Decimal| Cell::Number(value.value(), value.places);
    let count =
        |count: Option<u32>| count.map_or(Cell::Empty, |count| Cell::Count(count.into()));
    let value = match told.value {
        Some(Observed::Score(score)) => Cell::Number(score.value(), score.places),
        Some(Observed::Number(value)) => number(value),
        Some(Observed::Level(level)) => Cell::text(level.code()),
        None => Cell::Empty,
    };
    vec![
        Cell::text(key.topic.code()),
        Cell::text(&*key.item),
        Cell::text(key.league.map_or("", |league| league.code())),
        Cell::text(key.unit.as_ref().map_or("", |id| &id.0)),
        told.since.map_or(Cell::Empty, Cell::Day),
        Cell::Day(key.as_of),
        Cell::text(told.bound.sign()),
        value,
        told.out_of.map_or(Cell::Empty, number),
        Cell::text(&*told.unit_of_value),
        count(placing.map(|placing| placing.first)),
        count(
            placing
                .filter(|placing| placing.exact().is_none())
                .map(|placing| placing.last),
        ),
        count(placing.and_then(|placing| placing.of)),
        Cell::text(&*told.name_vi),
        Cell::text(&*told.name_en),
        Cell::text(&*key.source),
        Cell::text(told.provenance.code()),
        Cell::text(&*told.note),
    ]
}
