//! Rules about a rate among the others: the lowest quarter, a rank that fell.
use super::{Found, count, input, past::Past};
use crate::domain::{Name, Parameter, Rate, Rule, UnitIx, Value};

/// Fewest ranked units for which "the lowest quarter" is said.
const QUARTILE_NEEDS: usize = 8;

/// The rate is at or under the highest rate below which no more than a quarter of the units
/// stand (≤): equals are in the quarter together or not at all.
pub(super) fn bottom_quartile(past: &Past) -> Vec<Found<UnitIx>> {
    let mut rates: Vec<Rate> = past
        .rated()
        .filter(|(place, ..)| past.rank(*place, 0).is_some())
        .map(|(_, _, rate)| rate)
        .collect();
    rates.sort();
    let quarter = rates.len().div_ceil(4);
    let at_most = |limit: Rate| rates.partition_point(|rate| *rate <= limit);
    let limit = rates
        .iter()
        .rev()
        .find(|rate| at_most(**rate) <= quarter)
        .filter(|_| rates.len() >= QUARTILE_NEEDS)
        .and_then(|limit| Some((*limit, *rates.get(at_most(*limit))?)));
    let Some((limit, above)) = limit else {
        return Vec::new();
    };
    let raised = |(place, unit, rate): (usize, UnitIx, Rate)| {
        let rank = past.rank(place, 0).filter(|_| rate <= limit)?;
        Some(Found::raised(
            unit,
            vec![
                input(Name::Rate, Value::Rate(rate)),
                input(Name::Rank, Value::Count(rank.into())),
                input(Name::Of, count(rates.len())),
                input(Name::Limit, Value::Rate(limit)),
                input(Name::Above, Value::Rate(above)),
            ],
        ))
    };
    past.rated().filter_map(raised).collect()
}

/// The rank fell by at least some places (≥). Needs a rank in both months.
pub(super) fn rank_fell(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let least = rule.parameters.whole(Parameter::Places);
    let raised = |(place, unit): (usize, UnitIx)| {
        let (now, before) = (past.rank(place, 0)?, past.rank(place, 1)?);
        let places = now.checked_sub(before)? as usize;
        (places >= least).then(|| {
            Found::raised(
                unit,
                vec![
                    input(Name::Rank, Value::Count(now.into())),
                    input(Name::RankBefore, Value::Count(before.into())),
                    input(Name::Of, count(past.ranked_units())),
                    input(Name::Places, count(places)),
                ],
            )
        })
    };
    past.each().filter_map(raised).collect()
}
