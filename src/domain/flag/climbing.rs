//! Rules about gains: the fastest climbers, and targets beyond the fastest climb ever seen.
use super::{Found, count, input, past::Past, points};
use crate::domain::{Name, Parameter, Rate, Rule, UnitIx, Value};

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
