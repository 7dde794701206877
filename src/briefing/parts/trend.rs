//! The rate over the months against its target.
use crate::{
    briefing::{Block, KeyFigure, Section, ground::Ground},
    domain::{Month, Pace, PackPart, SPANS, Trend},
    i18n::{Lang, capital},
};

/// The trend, and beside it where it stands and how fast it rose.
pub fn trend(ground: &Ground) -> Section {
    let (board, lang) = (ground.board, ground.lang);
    let trend = ground.trend();
    let (.., pace) = ground.standing();
    let mut blocks = vec![Block::Chart(ground.lines(&trend, &capital(&ground.name)))];
    let figures = figures(ground, &trend, pace.as_ref());
    if !figures.is_empty() {
        blocks.push(Block::Figures(figures));
    }
    let mut prose = vec![crate::charts::described(
        &trend,
        &capital(&ground.name),
        lang,
    )];
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

/// The rate now and a year before, and how fast it rose over the longest span that is known.
fn figures(ground: &Ground, trend: &Trend, pace: Option<&Pace>) -> Vec<KeyFigure> {
    let lang = ground.lang;
    let rate = |month: Month| {
        let at = trend.months.iter().position(|own| *own == month)?;
        let rate = trend.rates[at]?;
        let months = lang.month_long(month);
        Some(KeyFigure {
            label: capital(&months),
            value: lang.percent(rate.percent()),
            remark: lang.part_of_whole(rate),
        })
    };
    let spans = SPANS.iter().zip(pace.map_or([None; 3], |pace| pace.actual));
    let mut known = spans.filter_map(|(months, points)| Some((*months, points?)));
    let risen = known.next_back().map(|(months, points)| KeyFigure {
        label: lang.last_months(months),
        value: lang.signed(points),
        remark: lang.pace().actual_means.to_owned(),
    });
    let year_before = ground.month.plus(-12);
    let all = [rate(ground.month), rate(year_before), risen];
    all.into_iter().flatten().collect()
}

fn titled(lang: Lang, trend: &Trend, name: &str) -> String {
    lang.finding_of(name, &lang.finding(trend))
}
