//! Rules about where a rate stands: floor, target, reference path, a target newly reached.
use super::{
    Finding, Found, input,
    past::{Known, Past},
    points,
};
use crate::domain::{
    Basis, Decimal, Horizon, HorizonName, Input, Name, Nature, Parameter, Rate, Rule, Target,
    UnitIx, Value, Verdict,
};

/// The rate does not reach the floor: equal to it is not under it. Only the flagship has one.
pub(super) fn below_floor(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let floor = rule.parameters.get(Parameter::Percent);
    let limit = input(Name::Floor, Value::Percent(floor.hundredths));
    past.each()
        .filter_map(|(place, unit)| below(past, place, unit, floor, vec![limit.clone()]))
        .collect()
}

/// The rate does not reach the target in force: equal to it is reached.
pub(super) fn below_target(past: &Past) -> Vec<Found<UnitIx>> {
    let raised = |(place, unit): (usize, UnitIx)| {
        let target = past.board.target_for(unit, past.indicator, past.month)?;
        let mut found = below(past, place, unit, target.value, of_target(past, target))?;
        // A cumulative rate does not gain month by month.
        if past.basis == Basis::Month
            && let Some(rate) = past.rate(place, 0)
        {
            found.inputs.extend(pace(past, target, rate));
        }
        Some(found)
    };
    past.each().filter_map(raised).collect()
}

/// The points needed each month up to the horizon, and that day.
fn pace(past: &Past, target: &Target, rate: Rate) -> Vec<Input> {
    let horizon = past.board.horizon(target, past.month, None);
    let months = horizon.months_after(past.month);
    if months == 0 {
        return Vec::new();
    }
    let gap = target.value.value() - rate.percent();
    let mut inputs = vec![input(Name::Pace, points(gap / f64::from(months)))];
    inputs.extend(until(horizon));
    inputs
}

/// The day to which a pace runs, and whether it is only planned.
pub(super) fn until(horizon: Horizon) -> Vec<Input> {
    let mut inputs = vec![input(Name::Horizon, Value::Day(horizon.day))];
    if horizon.named != HorizonName::Due {
        inputs.push(input(Name::Planned, Value::Yes));
    }
    inputs
}

/// The rate is more than some points below the reference path (>).
pub(super) fn below_path(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    let allowed = rule.parameters.get(Parameter::Points);
    let raised = |(_, unit, rate): (usize, UnitIx, Rate)| {
        let board = past.board;
        let path = board.reference_path(unit, past.indicator, past.basis, past.month)?;
        let stands = path.at(past.month)?;
        let gap = stands - rate.percent();
        // Both are rounded to hundredths as they are shown, so that the sentence is true of them.
        if (gap * 100.0).round() as i64 <= allowed.hundredths {
            return None;
        }
        let target = board.target_for(unit, past.indicator, past.month)?;
        let mut inputs = vec![
            input(Name::Rate, Value::Rate(rate)),
            input(Name::Path, Value::Percent((stands * 100.0).round() as i64)),
            input(Name::Gap, points(gap)),
            input(Name::Points, Value::Points(allowed.hundredths)),
        ];
        inputs.extend(of_target(past, target));
        if let Some(next) = path.at(past.month.plus(1)) {
            let hundredths = (next * 100.0).ceil() as i64 - allowed.hundredths;
            let limit = Decimal {
                hundredths,
                places: 2,
            };
            inputs.extend(clearing(past, unit, limit));
        }
        Some(Found::raised(unit, inputs))
    };
    past.rated().filter_map(raised).collect()
}

/// What a flag keeps of the target that it was judged by.
fn of_target(past: &Past, target: &Target) -> Vec<Input> {
    let due = match target.is_past_due(past.month) {
        true => Name::Overdue,
        false => Name::Due,
    };
    vec![
        input(Name::Target, Value::Percent(target.value.hundredths)),
        input(Name::Document, Value::Target(target.id.clone())),
        input(due, Value::Day(target.due)),
    ]
}

fn below(
    past: &Past,
    place: usize,
    unit: UnitIx,
    limit: Decimal,
    mut inputs: Vec<Input>,
) -> Option<Found<UnitIx>> {
    let finding = match past.known(place)? {
        Known::Counted(rate) if rate.reaches(limit) => return None,
        Known::Counted(rate) => {
            let gap = limit.value() - rate.percent();
            inputs.insert(0, input(Name::Rate, Value::Rate(rate)));
            inputs.push(input(Name::Gap, points(gap)));
            inputs.extend(clearing(past, unit, limit));
            Finding::Raised
        }
        Known::Published(figure) => {
            let value = Value::Published(figure.bound, figure.value);
            inputs.insert(0, input(Name::Rate, value));
            match figure.judge(limit) {
                Verdict::Reached => return None,
                Verdict::Missed => Finding::Raised,
                Verdict::Open => Finding::Undecided,
            }
        }
    };
    Some(Found {
        unit,
        finding,
        inputs,
    })
}

/// How many more in the part would reach `limit` next month, if the whole is as this month.
///
/// A cumulative rate carries its past along, so that next month may not have enough dossiers.
fn clearing(past: &Past, unit: UnitIx, limit: Decimal) -> Vec<Input> {
    let next = past.month.plus(1);
    let board = past.board;
    let month = board.figure(unit, past.indicator, Basis::Month, past.month);
    let Some(rate) = month.rate() else {
        return Vec::new();
    };
    let is_flow = past.indicator.denominator()[0].nature() == Nature::Flow;
    let begins_anew = next == next.january();
    let (behind, room) = match past.basis {
        Basis::YearToDate if is_flow && !begins_anew => {
            let year = past.figure(unit);
            let whole = year.whole + rate.whole;
            let missing = Rate {
                part: year.part + rate.part,
                whole,
            }
            .missing_to(limit);
            (missing, rate.whole.saturating_sub(rate.part))
        }
        _ => (rate.missing_to(limit), rate.whole.saturating_sub(rate.part)),
    };
    let name = if behind <= room {
        Name::Needed
    } else {
        Name::Short
    };
    vec![
        input(Name::Month, Value::Month(past.month)),
        input(Name::NextMonth, Value::Month(next)),
        input(name, Value::Count(behind)),
    ]
}

/// The rate reaches the target and did not reach the one of the month before.
pub(super) fn newly_reached(past: &Past) -> Vec<Found<UnitIx>> {
    let raised = |(place, unit, rate): (usize, UnitIx, Rate)| {
        let target = past.board.target_for(unit, past.indicator, past.month)?;
        let before = past.rate(place, 1)?;
        (rate.reaches(target.value) && !before.reaches(target.value)).then(|| {
            let mut inputs = vec![
                input(Name::Rate, Value::Rate(rate)),
                input(Name::Before, Value::Rate(before)),
            ];
            inputs.extend(of_target(past, target));
            Found::raised(unit, inputs)
        })
    };
    past.rated().filter_map(raised).collect()
}
