//! One publication of index 766 as a table: scores, distances within it, groups.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Band, Board, Score, ServiceGap, ServicePart, ServiceRow, ServiceSnapshot},
    i18n::Lang,
};

/// The groups of both schemes: a row fills those of its own.
const PARTS: [ServicePart; 7] = [
    ServicePart::Publicity,
    ServicePart::Progress,
    ServicePart::Digitisation,
    ServicePart::Services,
    ServicePart::ServicesAlone,
    ServicePart::Payment,
    ServicePart::Satisfaction,
];

/// The publications of one day, row by row.
pub fn service766(board: &Board, shown: &[ServiceSnapshot<'_>], lang: Lang) -> Table {
    let mut keys = vec![
        "period_start",
        "as_of",
        "unit_id",
        "name",
        "rank",
        "ranked",
        "value",
        "band",
        "to_leader",
        "to_next",
        "score_change",
    ];
    keys.extend(PARTS.map(ServicePart::code));
    keys.extend(["provenance", "source", "note"]);
    let rows = shown
        .iter()
        .flat_map(|snapshot| snapshot.rows.iter().map(move |one| (snapshot, one)))
        .map(|(snapshot, one)| row(board, snapshot, one, lang))
        .collect();
    sheet::listed(lang, lang.observed_pages().service766, &keys, rows)
}

fn row(
    board: &Board,
    snapshot: &ServiceSnapshot<'_>,
    row: &ServiceRow<'_>,
    lang: Lang,
) -> Vec<Cell> {
    let unit = board.units().get(row.unit);
    let number = |score: Score| Cell::Number(score.value(), score.places);
    let gap = |gap: ServiceGap| match gap {
        ServiceGap::Points(score) => Cell::Number(score.value(), 2),
        ServiceGap::Nobody | ServiceGap::Unknown => Cell::Empty,
    };
    let count =
        |count: Option<u32>| count.map_or(Cell::Empty, |count| Cell::Count(count.into()));
    let placing = row.total.and_then(|told| told.placing);
    let told = row.total.or(row.parts.first().map(|shown| shown.told));
    let band = row.score().map_or("", |score| lang.band(Band::of(score)));
    let part = |part: ServicePart| {
        let shown = row.parts.iter().find(|shown| shown.part == part);
        shown.map_or(Cell::Empty, |shown| number(shown.score))
    };
    let mut cells = vec![
        snapshot.since.map_or(Cell::Empty, Cell::Day),
        Cell::Day(snapshot.day),
        Cell::text(&*unit.id.0),
        Cell::text(lang.unit_name(unit)),
        count(placing.map(|placing| placing.first)),
        count(placing.and_then(|placing| placing.of)),
        row.score().map_or(Cell::Empty, number),
        Cell::text(band),
        gap(row.to_leader),
        gap(row.to_next),
        row.change
            .map_or(Cell::Empty, |change| Cell::Number(change.by.value(), 2)),
    ];
    cells.extend(PARTS.map(part));
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    cells.push(text(told.map(|told| told.provenance.code())));
    cells.push(text(told.map(|told| told.key.source.as_str())));
    cells.push(text(told.map(|told| told.note.as_str())));
    cells
}
