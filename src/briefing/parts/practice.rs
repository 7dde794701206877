//! Who climbed fastest, and what they noted about it.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{Climber, PackPart, climbers},
};

/// Span over which climbers are looked for. Unit: months.
const SPAN: i32 = 12;
/// Climbers that are shown.
const MOST: usize = 6;
/// Months of notes that are looked through.
const NOTED: i32 = 11;

/// The fastest climbers of the country, with their public notes; `None` where there is none.
pub fn practice(ground: &Ground) -> Option<Section> {
    let (board, lang, texts) = (ground.board, ground.lang, ground.texts);
    let found = climbers(board, ground.view.indicator, ground.month, SPAN, MOST);
    if found.is_empty() {
        return None;
    }
    let names: Vec<_> = found
        .iter()
        .map(|climber| ground.named(climber.unit))
        .collect();
    let months: Vec<_> = ground.month.plus(-NOTED).through(ground.month).collect();
    let notes = |climber: &Climber| {
        let noted = board.noted(&[climber.unit], &months);
        let notes = noted.iter().flat_map(|noted| &noted.notes);
        let own = notes.filter(|note| note.unit.is_some());
        let lines: Vec<_> = own
            .map(|note| lang.note_line(board.units(), note))
            .collect();
        lines.join("; ")
    };
    let rows = found.iter().map(|climber| {
        vec![
            ground.unit_cell(climber.unit),
            Cell::rate(Some(climber.before), PLACES),
            Cell::rate(Some(climber.after), PLACES),
            Cell::Points(climber.points(), PLACES),
            Cell::text(notes(climber)),
        ]
    });
    let table = Table {
        title: texts.climbers.to_owned(),
        columns: vec![
            ground.unit_column(),
            Column::numbers("before", texts.year_before),
            Column::numbers("after", texts.last_quarter),
            Column::numbers("gained", texts.gained),
            Column::words("notes", texts.noted),
        ],
        rows: rows.collect(),
    }
    .without_empty();
    let has_notes = table.columns.iter().any(|column| column.key == "notes");
    Some(Section {
        part: PackPart::Practice,
        title: lang.practice_finding(&names, SPAN),
        blocks: vec![Block::Table(table)],
        prose: vec![lang.practice_sentence(SPAN, has_notes)],
        source: ground.source(),
    })
}
