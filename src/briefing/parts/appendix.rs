//! The whole table behind the briefing.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{Month, PackPart, Ranked, Rate},
};

/// All localities, ranked; of one locality, its months.
pub fn appendix(ground: &Ground) -> Section {
    let lang = ground.lang;
    let (title, table) = match ground.unit {
        Some(_) => (
            lang.finding_of(&ground.name, ground.texts.by_month),
            by_month(ground),
        ),
        None => (
            lang.appendix_finding(ground.overview.rows.len()),
            ranked(ground),
        ),
    };
    Section {
        part: PackPart::Appendix,
        title,
        blocks: vec![Block::Table(table)],
        prose: Vec::new(),
        source: ground.source(),
    }
}

fn ranked(ground: &Ground) -> Table {
    let texts = ground.texts;
    let mut rows: Vec<_> = ground.overview.rows.iter().collect();
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank));
    let cells = |row: &Ranked| {
        let rate = row.figure.rate();
        vec![
            row.rank
                .map_or(Cell::Empty, |rank| Cell::Count(u64::from(rank))),
            ground.unit_cell(row.unit),
            Cell::rate(rate, PLACES),
            row.change()
                .map_or(Cell::Empty, |change| Cell::Points(change, PLACES)),
            rate.map_or(Cell::Missing, |rate| Cell::Count(rate.part)),
            rate.map_or(Cell::Missing, |rate| Cell::Count(rate.whole)),
        ]
    };
    Table {
        title: texts.whole_ranking.to_owned(),
        columns: vec![
            Column::numbers("rank", texts.rank),
            ground.unit_column(),
            Column::numbers("rate", texts.rate),
            Column::numbers("change", texts.change),
            Column::numbers("numerator", texts.part),
            Column::numbers("denominator", texts.whole),
        ],
        rows: rows.into_iter().map(cells).collect(),
    }
}

fn by_month(ground: &Ground) -> Table {
    let texts = ground.texts;
    let trend = ground.trend();
    let cells = |(month, rate): (&Month, &Option<Rate>)| {
        vec![
            Cell::Month(*month),
            Cell::rate(*rate, PLACES),
            rate.map_or(Cell::Missing, |rate| Cell::Count(rate.part)),
            rate.map_or(Cell::Missing, |rate| Cell::Count(rate.whole)),
        ]
    };
    let rows = trend.months.iter().zip(&trend.rates).rev();
    Table {
        title: texts.by_month.to_owned(),
        columns: vec![
            Column::words("month", texts.month),
            Column::numbers("rate", texts.rate),
            Column::numbers("numerator", texts.part),
            Column::numbers("denominator", texts.whole),
        ],
        rows: rows.map(cells).collect(),
    }
}
