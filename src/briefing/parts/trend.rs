//! The rate over the months against its target.
use crate::{
    briefing::{Block, KeyFigure, Section, ground::Ground},
    domain::{PackPart, SPANS, Trend},
    i18n::{Lang, capital},
};

/// The trend, and beside it how fast it rose.
pub fn trend(ground: &Ground) -> Section {
    let (board, lang) = (ground.board, ground.lang);
    let trend = ground.trend();
    let (.., pace) = ground.standing();
    let mut blocks = vec![Block::Chart(ground.lines(&trend, &ground.name))];
    if let Some(pace) = &pace {
        let spans = SPANS.iter().zip(pace.actual);
        let figures = spans.filter_map(|(months, points)| {
            Some(KeyFigure {
                label: lang.last_months(*months),
                value: lang.signed(points?),
                remark: lang.pace().actual_means.to_owned(),
            })
        });
        let figures: Vec<_> = figures.collect();
        if !figures.is_empty() {
            blocks.push(Block::Figures(figures));
        }
    }
    let mut prose = vec![crate::charts::described(
        &trend,
        &capital(&ground.name),
        lang,
    )];
    prose.extend(
        pace.as_ref()
            .and_then(|pace| lang.pace_sentence(&ground.name, pace)),
    );
    let noted = trend.notes.iter().flat_map(|noted| &noted.notes);
    prose.extend(noted.map(|note| lang.note_line(board.units(), note)));
    Section {
        part: PackPart::Trend,
        title: titled(lang, &trend, &ground.name),
        blocks,
        prose,
        source: ground.source(),
    }
}

fn titled(lang: Lang, trend: &Trend, name: &str) -> String {
    lang.finding_of(name, &lang.finding(trend))
}
