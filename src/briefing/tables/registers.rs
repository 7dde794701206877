//! Lists that are not of one edition: units, targets, published figures, notes.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Bound, Decimal, Operator, PublishedFigure, Region, Target},
    i18n::Lang,
};
use chrono::NaiveDate;

/// Every unit, with its days of validity and who took over from it.
pub fn units(board: &Board, lang: Lang) -> Table {
    let units = board.units();
    let rows = units.iter().map(|(ix, unit)| {
        let region = |name: fn(&Region) -> &String| {
            Cell::text(unit.region.as_ref().map_or("", |region| name(region)))
        };
        let from = unit.has_first_day().then_some(unit.valid_from);
        let parent = unit.parent.as_ref().map_or("", |id| &id.0);
        let successor = units.successor(ix).map(|new| units.get(new).id.0.as_str());
        vec![
            Cell::text(&*unit.id.0),
            Cell::text(&*unit.code),
            Cell::text(&*unit.name_vi),
            Cell::text(&*unit.name_en),
            Cell::text(unit.kind().code()),
            region(|region| &region.vi),
            region(|region| &region.en),
            Cell::text(parent),
            day(from),
            day(unit.valid_to),
            Cell::text(successor.unwrap_or_default()),
        ]
    });
    let keys = [
        "unit_id",
        "code",
        "name_vi",
        "name_en",
        "kind",
        "region_vi",
        "region_en",
        "parent_id",
        "valid_from",
        "valid_to",
        "succeeded_by",
    ];
    sheet::listed(lang, lang.statement().of_units, &keys, rows.collect())
}

/// Every target, by version, with its document, its source and how far it was verified.
pub fn targets(board: &Board, lang: Lang) -> Table {
    let keys = [
        "target_id",
        "indicator",
        "scope",
        "operator",
        "value",
        "unit",
        "issued",
        "due",
        "document",
        "source",
        "verified",
        "judged",
        "note",
        "valid_from",
        "valid_to",
        "reference_path",
    ];
    let rows = board.targets().iter().map(target).collect();
    sheet::listed(lang, lang.statement().of_targets, &keys, rows)
}

fn target(target: &Target) -> Vec<Cell> {
    let operator = match target.operator {
        Operator::AtLeast => "at_least",
        Operator::Equal => "equal",
    };
    vec![
        Cell::text(&*target.id),
        Cell::text(&*target.indicator),
        Cell::text(target.scope.code()),
        Cell::text(operator),
        number(target.value),
        Cell::text(&*target.unit),
        day(target.issued),
        day(Some(target.due)),
        Cell::text(&*target.document),
        Cell::text(&*target.source),
        Cell::text(target.verified.code()),
        Cell::text(if target.judged { "yes" } else { "no" }),
        Cell::text(&*target.note),
        day(target.from),
        day(target.until),
        Cell::text(target.path.to_string()),
    ]
}

/// Every figure published elsewhere, with its source.
pub fn published(board: &Board, lang: Lang) -> Table {
    let keys = [
        "unit_id",
        "subject",
        "indicator",
        "period_start",
        "period_end",
        "bound",
        "value",
        "unit",
        "numerator",
        "denominator",
        "source",
        "note",
    ];
    let rows = board.published().iter().map(figure).collect();
    sheet::listed(lang, lang.statement().of_published, &keys, rows)
}

fn figure(figure: &PublishedFigure) -> Vec<Cell> {
    let bound = match figure.bound {
        Bound::Equal => "equal",
        Bound::Less => "less",
        Bound::Greater => "greater",
        Bound::About => "about",
    };
    let count = |count: Option<u64>| count.map_or(Cell::Empty, Cell::Count);
    vec![
        Cell::text(figure.unit.as_ref().map_or("", |id| &id.0)),
        Cell::text(&*figure.subject),
        Cell::text(&*figure.indicator),
        day(Some(figure.period.start())),
        day(Some(figure.period.end())),
        Cell::text(bound),
        number(figure.value),
        Cell::text(&*figure.unit_of_value),
        count(figure.numerator),
        count(figure.denominator),
        Cell::text(&*figure.source),
        Cell::text(&*figure.note),
    ]
}

/// Every public note; one without a unit is on every unit.
pub fn notes(board: &Board, lang: Lang) -> Table {
    let rows = board.notes().iter().map(|note| {
        vec![
            Cell::text(note.unit.as_ref().map_or("", |id| &id.0)),
            Cell::Month(note.month),
            Cell::text(&*note.text),
            Cell::text(note.english.as_deref().unwrap_or_default()),
        ]
    });
    let keys = ["unit_id", "month", "text_vi", "text_en"];
    sheet::listed(lang, lang.statement().of_notes, &keys, rows.collect())
}

fn day(day: Option<NaiveDate>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn number(value: Decimal) -> Cell {
    Cell::Number(value.value(), value.places)
}
