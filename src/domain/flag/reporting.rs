//! Rules about reports rather than rates: missing, late, incomplete, contradicting.
use super::{Found, count, input, past::Past, points};
use crate::domain::{Gap, Name, Parameter, Rule, UnitIx, Value};

/// No report for the month, although another unit of the group gave one.
pub(super) fn no_report(past: &Past) -> Vec<Found<UnitIx>> {
    let reported = |unit: UnitIx| past.board.has_report(unit, past.month);
    if !past.units.iter().any(|unit| reported(*unit)) {
        return Vec::new();
    }
    let silent = past.units.iter().filter(|unit| !reported(**unit));
    silent
        .map(|unit| {
            let mut inputs = vec![input(Name::Month, Value::Month(past.month))];
            let last = past.board.last_report(*unit, past.month);
            inputs.extend(last.map(|month| input(Name::Last, Value::Month(month))));
            Found::raised(*unit, inputs)
        })
        .collect()
}

/// The report came more than no days after its day.
pub(super) fn late(past: &Past) -> Vec<Found<UnitIx>> {
    let Some(slab) = past.board.slab(past.month) else {
        return Vec::new();
    };
    let days = |unit: &UnitIx| Some((*unit, slab.late(*unit).filter(|days| *days > 0)?));
    past.units
        .iter()
        .filter_map(days)
        .map(|(unit, days)| {
            Found::raised(
                unit,
                vec![
                    input(Name::Month, Value::Month(past.month)),
                    input(Name::Days, Value::Count(days.into())),
                ],
            )
        })
        .collect()
}

/// The counts are there for less than a share of the last months (<).
///
/// Months before the first one of the board, and those that the unit has no say in, do not count.
pub(super) fn incomplete(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let months = rule.parameters.whole(Parameter::Months);
    let share = rule.parameters.get(Parameter::Percent).hundredths;
    let mut found = Vec::new();
    for (place, unit) in past.each() {
        let series = past.series(place);
        let window = &series[series.len().saturating_sub(months)..];
        let present = window.iter().flatten().count();
        let of = window.len();
        // A rate that the unit never gave is not asked of it.
        let is_under = (present * 10_000) < of * usize::try_from(share).unwrap_or(0);
        if present == 0 || !is_under || !misses(past, unit) {
            continue;
        }
        let enough = (of * usize::try_from(share).unwrap_or(0)).div_ceil(10_000);
        found.push(Found::raised(
            unit,
            vec![
                input(Name::Present, count(present)),
                input(Name::Of, count(of)),
                input(
                    Name::Share,
                    Value::Percent((present * 10_000 / of.max(1)) as i64),
                ),
                input(Name::Threshold, Value::Percent(share)),
                input(Name::Needed, count(enough - present)),
            ],
        ));
    }
    found
}

/// Whether a count is missing, rather than not applying to the unit, in any month looked at.
fn misses(past: &Past, unit: UnitIx) -> bool {
    let months = past.month.plus(-35).through(past.month);
    let known = months.filter(|month| past.board.slab(*month).is_some());
    known.into_iter().any(|month| {
        let figure = past.board.figure(unit, past.indicator, past.basis, month);
        figure.missing.iter().any(|gap: &Gap| gap.month == month)
    })
}

/// Another source differs from the judged one by more than some points (>).
pub(super) fn sources_differ(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let allowed = rule.parameters.get(Parameter::Points);
    let mut found = Vec::new();
    for (_, unit, rate) in past.rated() {
        let Some(head) = past.board.slab(past.month).and_then(|slab| slab.head(unit)) else {
            continue;
        };
        let others = past.board.beside(unit, past.indicator, past.month);
        let furthest = others
            .into_iter()
            .filter(|(other, _)| other.source != head.source)
            .filter_map(|(other, beside)| Some((other.source, beside?)))
            .max_by_key(|(_, beside)| distance(rate, *beside));
        let Some((source, beside)) = furthest else {
            continue;
        };
        if distance(rate, beside) > i128::from(allowed.hundredths) * PER_HUNDREDTH {
            found.push(Found::raised(
                unit,
                vec![
                    input(Name::Rate, Value::Rate(rate)),
                    input(Name::Source, Value::Source(head.source)),
                    input(Name::OtherRate, Value::Rate(beside)),
                    input(Name::OtherSource, Value::Source(source)),
                    input(Name::Gap, points((rate.percent() - beside.percent()).abs())),
                    input(Name::Points, Value::Points(allowed.hundredths)),
                ],
            ));
        }
    }
    found
}

/// Parts of a hundredth of a point in which distances are compared.
const PER_HUNDREDTH: i128 = 1_000_000_000;

/// The distance of two rates by their exact fractions, rounded down.
fn distance(a: crate::domain::Rate, b: crate::domain::Rate) -> i128 {
    let cross = |x: u64, y: u64| i128::from(x) * i128::from(y);
    let apart = (cross(a.part, b.whole) - cross(b.part, a.whole)).abs();
    apart * 10_000 * PER_HUNDREDTH / cross(a.whole, b.whole)
}
