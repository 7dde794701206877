//! Rules about gains: the fastest climbers, and targets beyond the fastest climb ever seen.
use super::{Found, count, input, level::until, past::Past, points};
use crate::domain::{Gains, Name, Parameter, Rate, Rule, UnitIx, Value};
use std::cell::OnceCell;

/// The gain over some months is among the first few of the ranked units, and is a gain (> 0).
/// Equal gains share a place.
pub(super) fn climber(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let months = rule.parameters.whole(Parameter::Months);
    let first = rule.parameters.whole(Parameter::First);
    let gained = |(place, unit, rate): (usize, UnitIx, Rate)| {
        past.rank(place, 0)?;
        let before = past.rate(place, months)?;
        (rate > before).then(|| (unit, rate, before, rate.percent() - before.percent()))
    };
    let all: Vec<_> = past.rated().filter_map(gained).collect();
    let mut found = Vec::new();
    for (unit, rate, before, gain) in &all {
        let better = all.iter().filter(|other| other.3 > *gain).count();
        if better < first {
            found.push(Found::raised(
                *unit,
                vec![
                    input(Name::Rate, Value::Rate(*rate)),
                    input(Name::Before, Value::Rate(*before)),
                    input(Name::Points, points(*gain)),
                    input(Name::Months, count(months)),
                    input(Name::Rank, count(better + 1)),
                ],
            ));
        }
    }
    found
}

/// The distance to the target is larger than the largest gain that any locality ever had over as
/// many months (>). Where nobody was seen over so long a span, nothing is said.
pub(super) fn out_of_reach(past: &Past) -> Vec<Found<UnitIx>> {
    let (board, month) = (past.board, past.month);
    // Reads every month of every locality, and most rates have no target to reach.
    let gains = OnceCell::new();
    let raised = |(_, unit, rate): (usize, UnitIx, Rate)| {
        let target = board.target_for(unit, past.indicator, month)?;
        if rate.reaches(target.value) {
            return None;
        }
        let horizon = board.horizon(target, month, None);
        let months = horizon.months_after(month);
        let gains = gains.get_or_init(|| Gains::of(board, past.indicator));
        let best = gains.as_ref()?.best(months, month)?;
        let gap = target.value.value() - rate.percent();
        if gap <= best.points {
            return None;
        }
        let seen = board.units().get(best.unit).id.clone();
        let mut inputs = vec![
            input(Name::Rate, Value::Rate(rate)),
            input(Name::Target, Value::Percent(target.value.hundredths)),
            input(Name::Document, Value::Target(target.id.clone())),
            input(Name::Gap, points(gap)),
            input(Name::Months, Value::Count(months.into())),
            input(Name::Best, points(best.points)),
            input(Name::BestUnit, Value::Unit(seen)),
            input(Name::Pace, points(gap / f64::from(months))),
        ];
        inputs.extend(until(horizon));
        Some(Found::raised(unit, inputs))
    };
    past.rated().filter_map(raised).collect()
}
