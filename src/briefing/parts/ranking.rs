//! The ends of the ranking, or the neighbours of one unit in it.
use crate::{
    briefing::{
        Block, Chart, Form, Role, Section, Series, Tone,
        ground::{Ground, PLACES},
    },
    domain::{PackPart, Ranked},
};

/// Units at each end.
const END: usize = 10;
/// Units that are few enough to be drawn together.
const TOGETHER: usize = 20;
/// Neighbours of a unit on either side.
const BESIDE: usize = 6;

/// Bars of the highest and of the lowest.
pub fn ranking(ground: &Ground) -> Option<Section> {
    let (lang, texts) = (ground.lang, ground.texts);
    let rows = ground.by_rate();
    if rows.is_empty() {
        return None;
    }
    let at = |row: &&Ranked| Some(row.unit) == ground.unit;
    let blocks = match rows.iter().position(at) {
        Some(at) => {
            let first = at.saturating_sub(BESIDE);
            let last = (at + BESIDE + 1).min(rows.len());
            vec![bars(ground, texts.around, &rows[first..last])]
        }
        None if rows.len() <= TOGETHER => vec![bars(ground, texts.whole_ranking, &rows)],
        None => vec![
            bars(ground, texts.highest, &rows[..END]),
            bars(ground, texts.lowest, &rows[rows.len() - END..]),
        ],
    };
    Some(Section {
        part: PackPart::Ranking,
        title: lang.ranking_finding(ground.board, &ground.overview),
        blocks,
        prose: ground.ends(),
        source: ground.source(),
    })
}

fn bars(ground: &Ground, title: &str, rows: &[&Ranked]) -> Block {
    let overview = &ground.overview;
    let named = |row: &&Ranked| match row.rank {
        Some(rank) => format!("{rank}. {}", ground.named(row.unit)),
        None => ground.named(row.unit),
    };
    let rate = |row: &&Ranked| row.figure.rate();
    let fraction = |row: &&Ranked| rate(row).map(|rate| rate.percent() / 100.0);
    let tone = |row: &&Ranked| {
        let reaches = |limit| rate(row).is_some_and(|rate| rate.reaches(limit));
        if Some(row.unit) == ground.unit {
            Tone::Focus
        } else if overview.target.is_some_and(|target| reaches(target.value)) {
            Tone::Reached
        } else if overview.floor.is_some_and(|floor| !reaches(floor)) {
            Tone::UnderFloor
        } else {
            Tone::Plain
        }
    };
    let spoken = rows.iter().map(|row| {
        let rate = rate(row).map(|rate| ground.lang.number(rate.percent(), 2));
        format!("{} {}%", named(row), rate.unwrap_or_default())
    });
    Block::Chart(Chart {
        form: Form::Bars(rows.iter().map(named).collect()),
        title: format!(
            "{title}, {}",
            ground.lang.covered(&ground.view, ground.month)
        ),
        alt: format!("{title}: {}.", spoken.collect::<Vec<_>>().join(", ")),
        series: vec![Series {
            name: ground.texts.rate.to_owned(),
            role: Role::Main,
            values: rows.iter().map(fraction).collect(),
            tones: rows.iter().map(tone).collect(),
        }],
        places: PLACES,
    })
}
