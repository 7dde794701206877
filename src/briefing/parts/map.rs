//! The map: the one drawing that an office program cannot make by itself.
use crate::{
    briefing::{Block, Section, ground::Ground},
    charts::Picture,
    domain::{Drawing, Overview, PackPart, Ranked},
};

/// The map of the country, whomever the briefing is about.
pub fn map(ground: &Ground) -> Option<Section> {
    let (board, lang) = (ground.board, ground.lang);
    let overview = Overview::new(board, board.nation()?, &ground.view, ground.month);
    let named = |rows: Vec<&Ranked>| -> Vec<String> {
        rows.iter().map(|row| ground.named(row.unit)).collect()
    };
    let under = overview.under_floor().unwrap_or_default();
    let prose = lang.named_ends(&named(overview.reaching()), &named(under));
    let silent = overview
        .rows
        .iter()
        .filter(|row| row.figure.rate().is_none());
    let silent = named(silent.collect());
    let mut points = vec![lang.map_reading().to_owned()];
    points.extend(prose.iter().cloned());
    if !silent.is_empty() {
        points.push(lang.silent_sentence(&silent, ground.month));
    }
    let alt = lang.map_description(board, &overview);
    Some(Section {
        part: PackPart::Map,
        title: lang.map_finding(&overview),
        blocks: vec![
            Block::Picture {
                picture: Picture {
                    drawing: Drawing::Map,
                    view: ground.view,
                    units: Vec::new(),
                    lang,
                },
                month: ground.month,
                alt,
            },
            Block::Points(points),
        ],
        prose,
        source: ground.source(),
    })
}
