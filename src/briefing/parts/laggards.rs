//! Who lags, why, and the pace that would be needed.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{Flag, PackPart, Ranked, UnitIx},
};

/// Rows that a reader takes in; the page of flags has all.
const MOST: usize = 16;

/// The gravest flag of each laggard, the gravest first.
pub fn laggards(ground: &Ground) -> Section {
    let lang = ground.lang;
    let of_unit = |row: &Ranked| ground.unit.is_none_or(|unit| unit == row.unit);
    let mut found = ground.overview.laggards();
    found.retain(|(row, _)| of_unit(row));
    let (all, of) = (found.len(), ground.overview.rows.len());
    let left_out = all.saturating_sub(MOST);
    found.truncate(MOST);
    let title = match ground.unit {
        Some(unit) => lang.flags_finding(&ground.named(unit), ground.flags(unit).len()),
        None => lang.laggards_finding(all, of),
    };
    let names: Vec<_> = found
        .iter()
        .map(|(row, _)| ground.named(row.unit))
        .collect();
    let mut prose = match ground.unit {
        Some(unit) => ground.flags_said(unit),
        None if found.is_empty() => vec![ground.texts.no_flags.to_owned()],
        None => vec![lang.laggards_named(&names)],
    };
    prose.extend((left_out > 0).then(|| lang.laggards_left_out(left_out)));
    let blocks = match ground.unit {
        Some(unit) => vec![Block::Points(ground.flags_said(unit))],
        None if found.is_empty() => vec![Block::Points(vec![ground.texts.no_flags.to_owned()])],
        None => vec![Block::Table(table(ground, &found))],
    };
    Section {
        part: PackPart::Laggards,
        title,
        blocks,
        prose,
        source: ground.source(),
    }
}

fn table(ground: &Ground, found: &[(&Ranked, &Flag<UnitIx>)]) -> Table {
    let (lang, texts) = (ground.lang, ground.texts);
    let rows = found.iter().map(|(row, flag)| {
        let pace = ground.board.pace(
            row.unit,
            ground.view.indicator,
            ground.month,
            ground.view.plan,
        );
        let required = pace.and_then(|pace| pace.required());
        vec![
            ground.unit_cell(row.unit),
            Cell::rate(row.figure.rate(), PLACES),
            Cell::text(lang.flag_sentence(ground.board, flag)),
            required.map_or(Cell::Empty, |points| Cell::Points(points, PLACES)),
            Cell::Month(flag.since),
        ]
    });
    Table {
        title: lang.pack_part(PackPart::Laggards).to_owned(),
        columns: vec![
            ground.unit_column(),
            Column::numbers("rate", texts.rate),
            Column::words("reason", texts.reason),
            Column::numbers("required", texts.required_each),
            Column::words("since", texts.since),
        ],
        rows: rows.collect(),
    }
}
