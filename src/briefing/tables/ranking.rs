//! Tables of all localities in one month, and of their ranks over months.
use super::sheet::{self, Sheet};
use crate::{
    briefing::{Cell, Table},
    domain::{Board, Month, Order, Overview, Ranked, View, ranking as ranked},
    i18n::Lang,
};

/// Every locality with its counts, target, change and flags: behind ranking, map and distribution.
pub fn ranking(board: &Board, view: &View, month: Month, lang: Lang) -> Option<Table> {
    let overview = Overview::new(board, board.nation()?, view, month);
    let rows = &overview.rows;
    let target = |row: &Ranked| {
        let target = board.target_for(row.unit, view.indicator, month)?;
        Some(target.value)
    };
    let gap = |row: &Ranked| Some(row.figure.rate()?.percent() - target(row)?.value());
    let region = |row: &Ranked| {
        let region = board.units().get(row.unit).region.as_ref();
        region.map_or(Cell::Empty, |region| Cell::text(lang.region(region)))
    };
    let flags = |row: &Ranked| {
        let words = row.flags.iter().map(|flag| lang.flag_word(board, flag));
        Cell::text(words.collect::<Vec<_>>().join("; "))
    };
    let before = |row: &Ranked| sheet::percent(row.before.map(|rate| rate.percent()));
    let table = Sheet::of(rows.len())
        .with("rank", rows.iter().map(|row| sheet::rank(row.rank)))
        .with(
            "unit_id",
            rows.iter().map(|row| sheet::key(board, row.unit)),
        )
        .with(
            "name",
            rows.iter().map(|row| sheet::name(board, row.unit, lang)),
        )
        .with("region", rows.iter().map(region))
        .with(
            "numerator",
            rows.iter().map(|row| sheet::counts(&row.figure)[0].clone()),
        )
        .with(
            "denominator",
            rows.iter().map(|row| sheet::counts(&row.figure)[1].clone()),
        )
        .with(
            "rate",
            rows.iter().map(|row| sheet::rate(row.figure.rate())),
        )
        .with("target", rows.iter().map(|row| sheet::target(target(row))))
        .with("gap", rows.iter().map(|row| sheet::points(gap(row))))
        .with("before", rows.iter().map(before))
        .with("change", rows.iter().map(|row| sheet::points(row.change())))
        .with(
            "rank_before",
            rows.iter().map(|row| sheet::rank(row.rank_before)),
        )
        .with(
            "missing",
            rows.iter()
                .map(|row| Cell::Count(row.figure.missing.len() as u64)),
        )
        .with("flags", rows.iter().map(flags));
    Some(table.titled(lang, lang.month_subtitle(view, month)))
}

/// The ranks of two months beside each other, by the later one.
pub fn slope(board: &Board, view: &View, month: Month, lang: Lang) -> Table {
    let units = board.members(view.map, month);
    let rows = ranked(board, &units, &by_rank(view), month);
    let moved = |row: &Ranked| match row.moved() {
        Some(places) => Cell::Number(places as f64, 0),
        None => Cell::Empty,
    };
    let before = |row: &Ranked| sheet::percent(row.before.map(|rate| rate.percent()));
    Sheet::of(rows.len())
        .with(
            "unit_id",
            rows.iter().map(|row| sheet::key(board, row.unit)),
        )
        .with(
            "name",
            rows.iter().map(|row| sheet::name(board, row.unit, lang)),
        )
        .with(
            "rank_before",
            rows.iter().map(|row| sheet::rank(row.rank_before)),
        )
        .with("rank", rows.iter().map(|row| sheet::rank(row.rank)))
        .with("moved", rows.iter().map(moved))
        .with("before", rows.iter().map(before))
        .with(
            "rate",
            rows.iter().map(|row| sheet::rate(row.figure.rate())),
        )
        .with("change", rows.iter().map(|row| sheet::points(row.change())))
        .titled(lang, lang.month_subtitle(view, month))
}

/// The ranks of all localities in each of `months`, one unit after the other.
pub fn bump(
    board: &Board,
    view: &View,
    months: impl Iterator<Item = Month>,
    title: String,
    lang: Lang,
) -> Table {
    let mut rows = Vec::new();
    for month in months {
        let units = board.members(view.map, month);
        let all = ranked(board, &units, &by_rank(view), month);
        let of = all.iter().filter(|row| row.rank.is_some()).count() as u64;
        for row in &all {
            let place = board.units().get(row.unit).sort;
            let cells = vec![
                sheet::key(board, row.unit),
                sheet::name(board, row.unit, lang),
                Cell::Month(month),
                sheet::rank(row.rank),
                Cell::Count(of),
                sheet::rate(row.figure.rate()),
                sheet::edition(board, month),
            ];
            rows.push(((place, row.unit.index(), month), cells));
        }
    }
    rows.sort_by_key(|(place, _)| *place);
    let keys = [
        "unit_id", "name", "month", "rank", "ranked", "rate", "edition",
    ];
    let rows = rows.into_iter().map(|(_, cells)| cells).collect();
    sheet::listed(lang, title, &keys, rows)
}

/// Volume and rate of every locality, the largest first.
pub fn scatter(board: &Board, view: &View, month: Month, lang: Lang) -> Table {
    let units = board.members(view.map, month);
    let by_whole = View {
        order: Order::Whole,
        ..*view
    };
    let rows = ranked(board, &units, &by_whole, month);
    let target = |row: &Ranked| {
        let target = board.target_for(row.unit, view.indicator, month);
        sheet::target(target.map(|target| target.value))
    };
    Sheet::of(rows.len())
        .with(
            "unit_id",
            rows.iter().map(|row| sheet::key(board, row.unit)),
        )
        .with(
            "name",
            rows.iter().map(|row| sheet::name(board, row.unit, lang)),
        )
        .with(
            "denominator",
            rows.iter().map(|row| sheet::counts(&row.figure)[1].clone()),
        )
        .with(
            "numerator",
            rows.iter().map(|row| sheet::counts(&row.figure)[0].clone()),
        )
        .with(
            "rate",
            rows.iter().map(|row| sheet::rate(row.figure.rate())),
        )
        .with("target", rows.iter().map(target))
        .titled(lang, lang.month_subtitle(view, month))
}

fn by_rank(view: &View) -> View {
    View {
        order: Order::Rank,
        ..*view
    }
}
