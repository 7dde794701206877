//! The tables of downloads, cell by cell.
//!
//! UTF-8 with a byte-order mark, by which spreadsheets know it. Numbers have a decimal point and
//! no separators. A text that a spreadsheet would run as a formula begins with an apostrophe.
use crate::{
    domain::{
        Board, Bound, Count, Decimal, Measure, Month, Operator, PublishedFigure, Slab, Target,
        UnitIx, UnitKind, View, WhatIf,
    },
    i18n::Lang,
    storage::AuditRow,
};
use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};

/// The bytes of a file, or what kept it from being written.
type Written = Result<Vec<u8>, csv::Error>;

/// Every unit, with its days of validity and who took over from it.
pub(super) fn units(board: &Board) -> Written {
    let header = [
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
    let units = board.units();
    let rows = units.iter().map(|(ix, unit)| {
        let region = |name: fn(&crate::domain::Region) -> &String| {
            unit.region.as_ref().map(name).map_or("", String::as_str)
        };
        // No source gives the beginning of a ministry.
        let from = is_dated(unit.kind()).then_some(unit.valid_from);
        let parent = unit.parent.as_ref().map_or("", |id| &id.0);
        let successor = units.successor(ix).map(|new| units.get(new).id.0.as_str());
        vec![
            text(&unit.id.0),
            text(&unit.code),
            text(&unit.name_vi),
            text(&unit.name_en),
            text(unit.kind().code()),
            text(region(|region| &region.vi)),
            text(region(|region| &region.en)),
            text(parent),
            day(from),
            day(unit.valid_to),
            text(successor.unwrap_or_default()),
        ]
    });
    written(&header, rows)
}

fn is_dated(kind: UnitKind) -> bool {
    kind.is_locality()
        || matches!(
            kind,
            UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone
        )
}

/// Every target, by version, with its document, its source and how far it was verified.
pub(super) fn targets(board: &Board) -> Written {
    let header = [
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
    written(&header, board.targets().iter().map(target))
}

fn target(target: &Target) -> Vec<String> {
    let operator = match target.operator {
        Operator::AtLeast => "at_least",
        Operator::Equal => "equal",
    };
    vec![
        text(&target.id),
        text(&target.indicator),
        text(&target.scope.code()),
        text(operator),
        target.value.to_string(),
        text(&target.unit),
        day(target.issued),
        day(Some(target.due)),
        text(&target.document),
        text(&target.source),
        text(target.verified.code()),
        text(if target.judged { "yes" } else { "no" }),
        text(&target.note),
        day(target.from),
        day(target.until),
        target.path.to_string(),
    ]
}

/// Every figure published elsewhere, with its source.
pub(super) fn published(board: &Board) -> Written {
    let header = [
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
    written(&header, board.published().iter().map(figure))
}

fn figure(figure: &PublishedFigure) -> Vec<String> {
    let bound = match figure.bound {
        Bound::Equal => "equal",
        Bound::Less => "less",
        Bound::Greater => "greater",
        Bound::About => "about",
    };
    let count = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    vec![
        text(figure.unit.as_ref().map_or("", |id| &id.0)),
        text(&figure.subject),
        text(&figure.indicator),
        day(Some(figure.period.start())),
        day(Some(figure.period.end())),
        text(bound),
        figure.value.to_string(),
        text(&figure.unit_of_value),
        count(figure.numerator),
        count(figure.denominator),
        text(&figure.source),
        text(&figure.note),
    ]
}

/// Every public note; one without a unit is on every unit.
pub(super) fn notes(board: &Board) -> Written {
    let header = ["unit_id", "month", "text_vi", "text_en"];
    let rows = board.notes().iter().map(|note| {
        vec![
            text(note.unit.as_ref().map_or("", |id| &id.0)),
            text(&note.month.to_string()),
            text(&note.text),
            text(note.english.as_deref().unwrap_or_default()),
        ]
    });
    written(&header, rows)
}

/// The judged figures of an edition, one row per unit, under the columns that an import of
/// reports takes, and `source`: `sample` marks what was made up. The last column holds the public
/// notes on the unit's month, and on every unit's; an import passes over it.
pub(super) fn reports(board: &Board, slab: &Slab) -> Written {
    let units = board.units().iter();
    reported(units.filter_map(|(unit, _)| report(board, slab, unit)))
}

/// Every report of `unit`, and before it existed of those it took over from, oldest first.
pub(super) fn reports_of(board: &Board, unit: UnitIx) -> Written {
    reported(board.months().flat_map(|month| {
        let parts = board.units().resolve(unit, month).into_iter();
        parts.filter_map(move |part| report(board, board.slab(month)?, part))
    }))
}

fn reported(rows: impl Iterator<Item = Vec<String>>) -> Written {
    let mut header = vec!["unit_id", "period_start", "period_end", "source"];
    header.extend(Measure::ALL.map(Measure::code));
    header.push("note");
    written(&header, rows)
}

fn report(board: &Board, slab: &Slab, unit: UnitIx) -> Option<Vec<String>> {
    let (head, counts) = slab.head(unit).zip(slab.counts(unit))?;
    let mut row = vec![
        text(&board.units().get(unit).id.0),
        day(Some(head.period.start())),
        day(Some(head.period.end())),
        text(head.source.code()),
    ];
    row.extend(Measure::ALL.map(|measure| match counts.get(measure) {
        Count::Value(value) => value.to_string(),
        Count::NotApplicable => "N/A".to_owned(),
        Count::NotProvided => String::new(),
    }));
    let noted = board.noted(&[unit], &[slab.edition.month]);
    let notes = noted.iter().flat_map(|noted| &noted.notes);
    let notes: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
    row.push(text(&notes.join("; ")));
    Some(row)
}

/// A scenario: the pooled rate month by month, then each locality at the end. Every row carries
/// the mark, so that no part of the table passes for figures or for a forecast.
pub(super) fn what_if(lang: Lang, view: &View, what_if: &WhatIf, board: &Board) -> Written {
    let header = [
        "mark",
        "indicator",
        "month",
        "unit_id",
        "rate_percent",
        "unchanged_percent",
        "dossiers_per_month",
        "moves",
    ];
    let row =
        |month: Month, unit: &str, rate: f64, unchanged: f64, volume: f64, moves: bool| {
            vec![
                text(lang.what_if().mark),
                text(view.indicator.code()),
                month.to_string(),
                text(unit),
                format!("{rate:.2}"),
                format!("{unchanged:.2}"),
                format!("{volume:.0}"),
                text(if moves { "yes" } else { "no" }),
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
    written(&header, months.chain(units))
}

/// Rows of the audit log, with their hashes: enough to check the chain elsewhere.
pub(super) fn audit(rows: &[AuditRow]) -> Written {
    let header = [
        "position", "at", "actor", "act", "subject", "detail", "hash",
    ];
    let rows = rows.iter().map(|row| {
        let hash: String = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        vec![
            row.position.to_string(),
            text(&row.at),
            text(&row.actor),
            text(&row.act),
            text(&row.subject),
            text(&row.detail),
            hash,
        ]
    });
    written(&header, rows)
}

fn written(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Written {
    let mut file = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    file.write_record(header)?;
    for row in rows {
        file.write_record(row)?;
    }
    file.into_inner()
        .map_err(|error| csv::Error::from(std::io::Error::from(error.error().kind())))
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A text as it may stand in a cell.
fn text(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_be_run_as_a_formula_is_not() {
        for dangerous in ["=1+1", "+84", "-", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(text(dangerous), format!("'{dangerous}"));
        }
        for plain in ["Hà Nội", "34-01", "", "a=b", "'x"] {
            assert_eq!(text(plain), plain);
        }
    }
}
