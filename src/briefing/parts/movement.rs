//! What moved since the period before.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{PackPart, Ranked},
};

/// Units on either side.
const MOST: usize = 8;

/// Who rose and who fell most; `None` where there is nothing to compare with, or one unit alone.
pub fn movement(ground: &Ground) -> Option<Section> {
    let (lang, texts) = (ground.lang, ground.texts);
    let before = ground.view.before(ground.month)?;
    let changed = |row: &&Ranked| row.change().is_some_and(|change| change != 0.0);
    let mut rows: Vec<_> = ground.overview.rated().filter(changed).collect();
    if ground.unit.is_some() || rows.is_empty() {
        return None;
    }
    rows.sort_by(|a, b| {
        b.change()
            .unwrap_or(0.0)
            .total_cmp(&a.change().unwrap_or(0.0))
    });
    let rises = |row: &&&Ranked| row.change() > Some(0.0);
    let up: Vec<_> = rows.iter().filter(rises).take(MOST).copied().collect();
    let falls = rows.iter().rev().filter(|row| !rises(row));
    let down: Vec<_> = falls.take(MOST).copied().collect();
    let risen = rows.iter().filter(rises).count();
    let counts = [risen, rows.len() - risen];
    let told = |row: &Ranked| (ground.named(row.unit), row.change().unwrap_or(0.0));
    let (risen, fallen) = (up.first().map(|r| told(r)), down.first().map(|r| told(r)));
    let title = lang.movement_finding(
        risen
            .as_ref()
            .map(|(name, points)| (name.as_str(), *points)),
        fallen
            .as_ref()
            .map(|(name, points)| (name.as_str(), *points)),
    );
    let sides = [(texts.risers, up), (texts.fallers, down)];
    let tables = sides.into_iter().filter(|(_, rows)| !rows.is_empty());
    let (month, before) = (lang.month_long(ground.month), lang.month_long(before));
    Some(Section {
        part: PackPart::Movement,
        prose: vec![lang.compared_sentence(counts, &month, &before)],
        title,
        blocks: tables
            .map(|(title, rows)| Block::Table(table(ground, title, &rows)))
            .collect(),
        source: ground.source(),
    })
}

fn table(ground: &Ground, title: &str, rows: &[&Ranked]) -> Table {
    let texts = ground.texts;
    let cells = |row: &&Ranked| {
        vec![
            ground.unit_cell(row.unit),
            Cell::rate(row.before, PLACES),
            Cell::rate(row.figure.rate(), PLACES),
            row.change()
                .map_or(Cell::Missing, |change| Cell::Points(change, PLACES)),
            Cell::text(ground.moved(row)),
        ]
    };
    Table {
        title: title.to_owned(),
        columns: vec![
            ground.unit_column(),
            Column::numbers("before", texts.before),
            Column::numbers("rate", texts.rate),
            Column::numbers("change", texts.change),
            Column::words("moved", texts.moved),
        ],
        rows: rows.iter().map(cells).collect(),
    }
    .without_empty()
}
