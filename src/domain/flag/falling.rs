//! Rules about how a rate moves: falling, not rising, out of the limits of its own past.
use super::{Found, count, input, past::Past, points};
use crate::domain::{
    Name, Parameter, Rate, Rule, UnitIx, Value,
    statistics::{ProcessLimits, Slope, Tendency},
};

/// The rate is lower than the month before in each of the last k months (<).
pub(super) fn falling(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let months = rule.parameters.whole(Parameter::Months);
    let mut found = Vec::new();
    for (place, unit, rate) in past.rated() {
        let rates: Option<Vec<Rate>> = (0..=months)
            .rev()
            .map(|back| past.rate(place, back))
            .collect();
        let Some(rates) = rates.filter(|rates| rates.windows(2).all(|pair| pair[1] < pair[0]))
        else {
            continue;
        };
        let lost = rates[0].percent() - rate.percent();
        found.push(Found::raised(
            unit,
            vec![
                input(Name::Rates, Value::Rates(rates)),
                input(Name::Months, count(months)),
                input(Name::Points, points(lost)),
                input(Name::Rate, Value::Rate(rate)),
                input(Name::NextMonth, Value::Month(past.month.plus(1))),
            ],
        ));
    }
    found
}

/// The tendency over some months does not rise, by the test of Mann and Kendall at 5 %, and the
/// rate is under the ceiling (<): at 98 % there is nowhere to rise to.
pub(super) fn stagnating(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let months = rule.parameters.whole(Parameter::Months);
    let ceiling = rule.parameters.get(Parameter::Ceiling);
    let mut found = Vec::new();
    for (place, unit, rate) in past.rated() {
        let points = recent(past, place, months);
        if rate.reaches(ceiling) || points.len() < Tendency::NEEDS {
            continue;
        }
        let values: Vec<f64> = points.iter().map(|(_, value)| *value).collect();
        let Some(tendency) = Tendency::of(&values).filter(|tendency| !tendency.rises(LEVEL))
        else {
            continue;
        };
        let slope = Slope::through(&points).map_or(0.0, |line| line.per_step);
        found.push(Found::raised(
            unit,
            vec![
                input(Name::Rate, Value::Rate(rate)),
                input(Name::Months, count(months)),
                input(Name::Slope, super::points(slope)),
                input(
                    Name::Chance,
                    Value::Chance((tendency.chance * 10_000.0).round() as u32),
                ),
            ],
        ));
    }
    found
}

/// Chance below which a rise is taken for one.
const LEVEL: f64 = 0.05;

/// The last months of a unit as points of a line, without those that are not there.
fn recent(past: &Past, place: usize, months: usize) -> Vec<(f64, f64)> {
    let series = past.series(place);
    let window = &series[series.len().saturating_sub(months)..];
    (0..)
        .map(f64::from)
        .zip(window)
        .filter_map(|(at, rate)| Some((at, rate.as_ref()?.percent())))
        .collect()
}

/// The rate is under the lower process limit of the months before it (<), or the last k months
/// all are under their mean (<): two of the rules of "Making Data Count".
pub(super) fn shifted(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let months = rule.parameters.whole(Parameter::Months);
    let run = rule.parameters.whole(Parameter::Run);
    let mut found = Vec::new();
    for (place, unit, rate) in past.rated() {
        let series = past.series(place);
        let before = |skip: usize| {
            let end = series.len().saturating_sub(skip);
            let window = &series[end.saturating_sub(months)..end];
            let values: Vec<f64> = window.iter().flatten().map(|r| r.percent()).collect();
            ProcessLimits::of(&values)
        };
        let outside = before(1).filter(|limits| rate.percent() < limits.low);
        let lasting = before(run).filter(|limits| {
            (0..run).all(|back| {
                let rate = past.rate(place, back);
                rate.is_some_and(|rate| rate.percent() < limits.mean)
            })
        });
        let Some(limits) = outside.or(lasting) else {
            continue;
        };
        let mut inputs = vec![
            input(Name::Rate, Value::Rate(rate)),
            input(Name::Months, count(months)),
            input(Name::Mean, super::points(limits.mean)),
        ];
        inputs.push(match outside {
            Some(limits) => input(Name::Low, super::points(limits.low)),
            None => input(Name::Run, count(run)),
        });
        found.push(Found::raised(unit, inputs));
    }
    found
}
