//! An edition of the digital transformation index as a file: one row for each published value, in
//! the order of the league table, so that each keeps its own source.
use super::sheet;
use crate::{
    briefing::{Cell, Statement, Table},
    domain::{Board, DtiEdition, DtiRow, League, Observation, Observed, RankChange},
    i18n::Lang,
};
use chrono::NaiveDate;

const KEYS: [&str; 15] = [
    "year",
    "league",
    "unit_id",
    "name",
    "item",
    "part",
    "value",
    "rank",
    "rank_last",
    "ranked",
    "rank_before",
    "moved",
    "source",
    "provenance",
    "note",
];

/// Every value of an edition: those of the group and the country, the index of each unit by rank,
/// then pillars and main indices.
pub fn dti(board: &Board, league: League, year: i32, lang: Lang) -> Table {
    let edition = board.dti_edition(league, year);
    let groups = [&edition.mean, &edition.pillars, &edition.national];
    let groups = groups.into_iter().flatten().map(|told| (None, *told));
    let totals = edition.rows.iter();
    let totals = totals.flat_map(|row| row.totals.iter().map(move |told| (Some(row), *told)));
    let parts = edition.rows.iter();
    let parts = parts.flat_map(|row| row.parts.iter().map(move |told| (Some(row), *told)));
    let rows = groups.chain(totals).chain(parts);
    let rows = rows
        .map(|(row, told)| line(board, row, told, lang))
        .collect();
    sheet::listed(lang, lang.dti_title(league, year), &KEYS, rows)
}

fn line(board: &Board, row: Option<&DtiRow>, told: &Observation, lang: Lang) -> Vec<Cell> {
    let league = told.key.league.map_or("", |league| league.code());
    let placing = told.placing;
    let last = placing
        .filter(|placing| placing.exact().is_none())
        .map(|placing| placing.last);
    // What a rank of a part was the year before is not asked.
    let whole = row.filter(|row| row.totals.contains(&told));
    let before = whole.and_then(|row| match row.before[..] {
        [placing] => placing.exact(),
        _ => None,
    });
    let moved = match whole.and_then(|row| row.change_by(told)) {
        Some(RankChange::Places(places)) => Cell::Number(places as f64, 0),
        _ => Cell::Empty,
    };
    let value = match told.value {
        Some(Observed::Score(score)) => Cell::Number(score.value(), score.places),
        _ => Cell::Empty,
    };
    let unit = row.map(|row| row.unit);
    vec![
        Cell::text(told.year().to_string()),
        Cell::text(league),
        unit.map_or(Cell::Empty, |unit| sheet::key(board, unit)),
        unit.map_or(Cell::Empty, |unit| sheet::name(board, unit, lang)),
        Cell::text(&*told.key.item),
        Cell::text(lang.observed_item(told)),
        value,
        sheet::rank(placing.map(|placing| placing.first)),
        sheet::rank(last),
        sheet::rank(placing.and_then(|placing| placing.of)),
        sheet::rank(before),
        moved,
        Cell::text(&*told.key.source),
        Cell::text(told.provenance.code()),
        Cell::text(&*told.note),
    ]
}

/// What the file says about itself: what the index is, how much of the edition is known, how the
/// merger was crossed.
pub fn about_dti(edition: &DtiEdition, lang: Lang, today: NaiveDate) -> Statement {
    let (words, d) = (lang.statement(), lang.dti());
    let mut statement = Statement::about(None, false, lang, today);
    statement.line(words.nature, d.nature);
    statement.line(words.period, lang.dti_title(edition.league, edition.year));
    statement.line(words.units, lang.dti_known(edition));
    for (name, told) in [(d.mean, &edition.mean), (d.national, &edition.national)] {
        for told in told {
            let value = lang.observed(told).unwrap_or_default();
            let came = lang.provenance(told.provenance);
            statement.line(name, format!("{value} ({came}: {})", told.key.source));
        }
    }
    statement.line(words.computed, format!("{}: {}", d.methods, d.of_index[3]));
    statement.line(words.sources, words.in_rows);
    statement.line(words.blank, words.blank_means);
    statement
}
