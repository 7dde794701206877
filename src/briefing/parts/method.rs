//! What the figures are and how they are made.
use crate::briefing::{Block, Cell, Column, Section, Statement, Table, ground::Ground};
use crate::domain::PackPart;

/// The statement as a table, and the method in sentences.
pub fn method(ground: &Ground, statement: &Statement) -> Section {
    let (lang, texts) = (ground.lang, ground.texts);
    let lines = statement.lines.iter();
    Section {
        part: PackPart::Method,
        title: lang.method_finding().to_owned(),
        blocks: vec![Block::Table(Table {
            title: lang.pack_part(PackPart::Method).to_owned(),
            columns: vec![
                Column::words("item", texts.item),
                Column::words("content", texts.content),
            ],
            rows: lines
                .map(|(name, value)| vec![Cell::text(name.clone()), Cell::text(value.clone())])
                .collect(),
        })],
        prose: [texts.pooling, texts.flagging, texts.pacing]
            .map(str::to_owned)
            .to_vec(),
        source: ground.source(),
    }
}
