//! What an edition holds: reports, the rates derived from them, flags.
use super::sheet;
use crate::{
    briefing::{Cell, Table},
    domain::{Basis, Board, Count, Finding, Indicator, Measure, Slab, UnitIx},
    i18n::Lang,
};

/// The judged figures of an edition, one row per unit.
///
/// Its columns are those that an import of reports takes, and `source`: `sample` marks what was
/// made up. The last column holds the public notes on the unit's month, and on every unit's; an
/// import passes over it.
pub fn reports(board: &Board, slab: &Slab, lang: Lang) -> Table {
    let units = board.units().iter();
    let rows = units.filter_map(|(unit, _)| report(board, slab, unit));
    reported(rows.collect(), lang)
}

/// Every report of `unit`, and before it existed of those it took over from, oldest first.
pub fn reports_of(board: &Board, unit: UnitIx, lang: Lang) -> Table {
    let rows = board.months().flat_map(|month| {
        let parts = board.units().resolve(unit, month).into_iter();
        parts.filter_map(move |part| report(board, board.slab(month)?, part))
    });
    reported(rows.collect(), lang)
}

fn reported(rows: Vec<Vec<Cell>>, lang: Lang) -> Table {
    let mut keys = vec!["unit_id", "period_start", "period_end", "source"];
    keys.extend(Measure::ALL.map(Measure::code));
    keys.push("note");
    sheet::listed(lang, lang.statement().of_reports, &keys, rows)
}

fn report(board: &Board, slab: &Slab, unit: UnitIx) -> Option<Vec<Cell>> {
    let (head, counts) = slab.head(unit).zip(slab.counts(unit))?;
    let mut row = vec![
        sheet::key(board, unit),
        Cell::Day(head.period.start()),
        Cell::Day(head.period.end()),
        Cell::text(head.source.code()),
    ];
    row.extend(Measure::ALL.map(|measure| match counts.get(measure) {
        Count::Value(value) => Cell::Count(value),
        Count::NotApplicable => Cell::text("N/A"),
        Count::NotProvided => Cell::Missing,
    }));
    let noted = board.noted(&[unit], &[slab.edition.month]);
    let notes = noted.iter().flat_map(|noted| &noted.notes);
    let notes: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
    row.push(Cell::text(notes.join("; ")));
    Some(row)
}

/// Every indicator of every unit that reported in the month of an edition.
pub fn rates(board: &Board, slab: &Slab, lang: Lang) -> Table {
    let month = slab.edition.month;
    let units = board.units().iter().map(|(unit, _)| unit);
    let mut rows = Vec::new();
    for unit in units.filter(|unit| slab.head(*unit).is_some()) {
        for indicator in Indicator::ALL {
            let figure = board.figure(unit, indicator, Basis::Month, month);
            let target = board.target_for(unit, indicator, month);
            let [part, whole] = sheet::counts(&figure);
            rows.push(vec![
                sheet::key(board, unit),
                Cell::Month(month),
                Cell::text(indicator.code()),
                part,
                whole,
                sheet::rate(figure.rate()),
                sheet::target(target.map(|target| target.value)),
                Cell::text(slab.edition.to_string()),
            ]);
        }
    }
    let keys = [
        "unit_id",
        "month",
        "indicator",
        "numerator",
        "denominator",
        "rate",
        "target",
        "edition",
    ];
    sheet::listed(lang, lang.statement().data, &keys, rows)
}

/// The flags that were stored with an edition, each with its sentence in both languages.
pub fn flags(board: &Board, slab: &Slab, lang: Lang) -> Table {
    let rows = slab.flags().iter().map(|flag| {
        let decided = flag.finding == Finding::Raised;
        vec![
            sheet::key(board, flag.unit),
            Cell::Month(slab.edition.month),
            Cell::text(flag.indicator.code()),
            Cell::text(flag.basis.code()),
            Cell::text(flag.rule.code()),
            Cell::Count(flag.version.into()),
            Cell::text(flag.severity.code()),
            Cell::text(if decided { "yes" } else { "no" }),
            Cell::Month(flag.since),
            Cell::text(Lang::Vi.flag_sentence(board, flag)),
            Cell::text(Lang::En.flag_sentence(board, flag)),
            Cell::text(slab.edition.to_string()),
        ]
    });
    let keys = [
        "unit_id",
        "month",
        "indicator",
        "basis",
        "rule",
        "version",
        "severity",
        "decided",
        "since",
        "sentence_vi",
        "sentence_en",
        "edition",
    ];
    sheet::listed(lang, lang.statement().of_flags, &keys, rows.collect())
}
