//! Who lags, why, and the pace that would be needed.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{Flag, PackPart, Ranked, UnitIx, in_force},
};

/// Rows that a reader takes in; the page of flags has all.
const MOST: usize = 16;

/// The gravest flag of each laggard, the gravest first.
pub fn laggards(ground: &Ground) -> Section {
    let lang = ground.lang;
    let concerns = |row: &Ranked| ground.unit.is_none_or(|unit| unit == row.unit);
    let mut found = ground.overview.laggards();
    found.retain(|(row, _)| concerns(row));
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
        Some(unit) => {
            let flags = ground.row(unit).map_or(&[][..], |row| &row.flags);
            let since = flags.iter().map(|flag| flag.since).min();
            vec![since.map_or(ground.texts.no_flags.to_owned(), |month| {
                lang.flags_explained(month)
            })]
        }
        None if found.is_empty() => vec![ground.texts.no_flags.to_owned()],
        None => vec![lang.laggards_named(&names)],
    };
    prose.extend((left_out > 0).then(|| lang.laggards_left_out(left_out)));
    let blocks = match ground.unit {
        Some(unit) if !ground.flags(unit).is_empty() => {
            vec![Block::Table(of_unit(ground, unit))]
        }
        _ if found.is_empty() => vec![Block::Table(checked(ground))],
        _ => vec![Block::Table(table(ground, &found))],
    };
    Section {
        part: PackPart::Laggards,
        title,
        blocks,
        prose,
        source: ground.source(),
    }
}

/// Every flag of one unit.
fn of_unit(ground: &Ground, unit: UnitIx) -> Table {
    let (lang, texts) = (ground.lang, ground.texts);
    let flags = ground.row(unit).map_or(&[][..], |row| &row.flags);
    let rows = flags.iter().map(|flag| {
        vec![
            Cell::text(lang.flag_word(ground.board, flag)),
            Cell::text(lang.flag_sentence(ground.board, flag)),
            Cell::Month(flag.since),
        ]
    });
    Table {
        title: lang.pack_part(PackPart::Laggards).to_owned(),
        columns: vec![
            Column::words("rule", texts.rule),
            Column::words("reason", texts.reason),
            Column::words("since", texts.since),
        ],
        rows: rows.collect(),
    }
}

/// What was looked for where nothing was found: the rules in force.
fn checked(ground: &Ground) -> Table {
    let (lang, texts) = (ground.lang, ground.texts);
    let rules = in_force(ground.board.rules());
    let rules = rules.filter(|rule| !rule.is_off && !rule.kind.is_good());
    let rows = rules.map(|rule| {
        vec![
            Cell::text(lang.wording(rule).name.clone()),
            Cell::text(lang.rule_about(rule.kind)),
        ]
    });
    Table {
        title: texts.checked.to_owned(),
        columns: vec![
            Column::words("rule", texts.rule),
            Column::words("content", texts.content),
        ],
        rows: rows.collect(),
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
    .without_empty()
}
