//! Tables over months: trend, ranks of a unit, comparison, all units and months.
use super::sheet::{self, Sheet};
use crate::{
    briefing::{Cell, Table},
    domain::{Ahead, Board, Month, MonthAhead, Noted, Rate, Trend, UnitIx, View},
    i18n::Lang,
};

/// The rates of `unit`, or of all localities, with what they are read against.
pub fn trend(
    board: &Board,
    view: &View,
    month: Month,
    unit: Option<UnitIx>,
    lang: Lang,
) -> Option<Table> {
    let trend = match unit {
        Some(unit) => board.unit_trend(unit, view, month),
        None => board.group_trend(view, month),
    };
    let months = view.ahead.map_or(0, Ahead::months);
    let trend = trend.until_focus();
    let trend = board.forecast(trend, unit.or(board.nation())?, view, months);
    let name = match unit {
        Some(unit) => lang.unit_name(board.units().get(unit)),
        None => lang.texts().localities_block.to_owned(),
    };
    let all = &trend.months;
    let rates = |rates: &[Option<Rate>]| -> Vec<Cell> {
        let at = |place: usize| sheet::rate(rates.get(place).copied().flatten());
        (0..all.len()).map(at).collect()
    };
    let side = |side: fn(Rate) -> u64| -> Vec<Cell> {
        trend
            .rates
            .iter()
            .map(|rate| sheet::side(*rate, side))
            .collect()
    };
    let quartile = |end: fn((f64, f64)) -> f64| -> Vec<Cell> {
        let middle = trend.middle.iter();
        middle.map(|ends| sheet::percent(ends.map(end))).collect()
    };
    let expected = |value: fn(&MonthAhead) -> f64| -> Vec<Cell> {
        let at = |month: &Month| sheet::percent(trend.expected(*month).map(value));
        all.iter().map(at).collect()
    };
    let region = trend
        .region
        .as_ref()
        .map_or(&[][..], |region| &region.rates[..]);
    let table = Sheet::of(all.len())
        .with("month", all.iter().map(|month| Cell::Month(*month)))
        .with("numerator", side(|rate| rate.part))
        .with("denominator", side(|rate| rate.whole))
        .with("rate", rates(&trend.rates))
        .with("target", all.iter().map(|month| judging(&trend, *month)))
        .with_if(
            !trend.middle.is_empty(),
            "lower_quartile",
            quartile(|ends| ends.0),
        )
        .with_if(
            !trend.middle.is_empty(),
            "upper_quartile",
            quartile(|ends| ends.1),
        )
        .with_if(!region.is_empty(), "region_rate", rates(region))
        .with_if(!trend.group.is_empty(), "group_rate", rates(&trend.group))
        .with_if(
            !trend.ahead.is_empty(),
            "expected",
            expected(|at| at.rate.expected),
        )
        .with_if(
            !trend.ahead.is_empty(),
            "expected_low",
            expected(|at| at.rate.most.0),
        )
        .with_if(
            !trend.ahead.is_empty(),
            "expected_high",
            expected(|at| at.rate.most.1),
        )
        .with(
            "edition",
            all.iter().map(|month| sheet::edition(board, *month)),
        )
        .with_if(
            !trend.notes.is_empty(),
            "note",
            noted(board, lang, all, &trend.notes),
        );
    Some(table.titled(lang, lang.trend_subtitle(view.indicator, &name, view.basis)))
}

/// The ranks of one unit.
pub fn ranks(board: &Board, view: &View, month: Month, unit: UnitIx, lang: Lang) -> Table {
    let ranks = board.rank_trend(unit, view, month).until_focus();
    let all = &ranks.around.months;
    let figures: Vec<_> = all
        .iter()
        .map(|month| board.figure(unit, view.indicator, view.basis, *month))
        .collect();
    let counts = |side: usize| figures.iter().map(move |f| sheet::counts(f)[side].clone());
    let place = |number: fn(crate::domain::Place) -> u32| -> Vec<Cell> {
        let places = ranks.places.iter();
        places.map(|place| sheet::rank(place.map(number))).collect()
    };
    let notes = &ranks.around.notes;
    let table = Sheet::of(all.len())
        .with("month", all.iter().map(|month| Cell::Month(*month)))
        .with("rank", place(|place| place.rank))
        .with("ranked", place(|place| place.of))
        .with("numerator", counts(0))
        .with("denominator", counts(1))
        .with(
            "rate",
            figures.iter().map(|figure| sheet::rate(figure.rate())),
        )
        .with(
            "target",
            all.iter().map(|month| {
                let target = board.target_for(unit, view.indicator, *month);
                sheet::target(target.map(|target| target.value))
            }),
        )
        .with(
            "edition",
            all.iter().map(|month| sheet::edition(board, *month)),
        )
        .with_if(!notes.is_empty(), "note", noted(board, lang, all, notes));
    let name = lang.unit_name(board.units().get(unit));
    table.titled(lang, lang.rank_subtitle(view, &name))
}

/// A few units one after the other, each month by month, with all localities beside them.
pub fn compare(
    board: &Board,
    view: &View,
    month: Month,
    units: &[UnitIx],
    lang: Lang,
) -> Table {
    let comparison = board.compare_trend(units, view, month).until_focus();
    let around = &comparison.around;
    let mut rows = Vec::new();
    for (unit, line) in units.iter().zip(&comparison.lines) {
        for (at, month) in around.months.iter().enumerate() {
            let rate = line.at(at);
            rows.push(vec![
                sheet::key(board, *unit),
                sheet::name(board, *unit, lang),
                Cell::Month(*month),
                sheet::side(rate, |rate| rate.part),
                sheet::side(rate, |rate| rate.whole),
                sheet::rate(rate),
                judging(around, *month),
                sheet::rate(around.group.get(at).copied().flatten()),
                sheet::edition(board, *month),
            ]);
        }
    }
    let keys = [
        "unit_id",
        "name",
        "month",
        "numerator",
        "denominator",
        "rate",
        "target",
        "group_rate",
        "edition",
    ];
    let title = lang.comparison_subtitle(view, &comparison);
    sheet::listed(lang, title, &keys, rows)
}

/// Every locality in each of `months`, one unit after the other: what a heat table and small
/// multiples show, and the largest workbook.
pub fn figures(
    board: &Board,
    view: &View,
    months: impl Iterator<Item = Month>,
    lang: Lang,
) -> Table {
    let mut rows = Vec::new();
    for month in months {
        let edition = sheet::edition(board, month);
        for unit in board.members(view.map, month) {
            let figure = board.figure(unit, view.indicator, view.basis, month);
            let target = board.target_for(unit, view.indicator, month);
            let [part, whole] = sheet::counts(&figure);
            let place = (board.units().get(unit).sort, unit);
            let row = vec![
                sheet::key(board, unit),
                sheet::name(board, unit, lang),
                Cell::Month(month),
                part,
                whole,
                sheet::rate(figure.rate()),
                sheet::target(target.map(|target| target.value)),
                Cell::Count(figure.missing.len() as u64),
                edition.clone(),
            ];
            rows.push((place, month, row));
        }
    }
    rows.sort_by_key(|(place, month, _)| (place.0, place.1.index(), *month));
    let keys = [
        "unit_id",
        "name",
        "month",
        "numerator",
        "denominator",
        "rate",
        "target",
        "missing",
        "edition",
    ];
    let rows = rows.into_iter().map(|(_, _, row)| row).collect();
    sheet::listed(lang, lang.figures_title(view.indicator), &keys, rows)
}

/// The target that judges `month` of a trend.
fn judging(trend: &Trend, month: Month) -> Cell {
    let mut steps = trend.targets.iter();
    let step = steps.find(|step| (step.from..=step.to).contains(&month));
    sheet::percent(step.map(|step| step.value))
}

/// What the public notes of each month say.
fn noted(board: &Board, lang: Lang, months: &[Month], noted: &[Noted]) -> Vec<Cell> {
    let of = |month: &Month| {
        let notes = noted.iter().filter(|noted| noted.month == *month);
        let notes = notes.flat_map(|noted| &noted.notes);
        let lines: Vec<_> = notes
            .map(|note| lang.note_line(board.units(), note))
            .collect();
        Cell::text(lines.join("; "))
    };
    months.iter().map(of).collect()
}
