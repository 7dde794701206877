//! Levels of the rates beside the flagship: a curve for all, a habit for each, and what was
//! published about some.
use super::{
    chance::Chance,
    ties::is_of,
    timeline::{self, Curve, MONTHS, months_of},
    world::{Grid, Locality, World},
};
use crate::domain::{
    Bound,
    Indicator::{self, *},
    PublishedFigure,
};
use std::ops::Range;

/// For how many months before and after it a published value still pulls.
const PULL: f64 = 12.0;

/// How one rate runs over all localities, and how they differ. Unit: percent.
struct Shape {
    curve: Curve,
    spread: f64,
    lowest: f64,
    highest: f64,
}

/// The rate of `indicator` by locality and month, as a share of 1.
pub(super) fn levels(
    world: &World<'_>,
    published: &[PublishedFigure],
    indicator: Indicator,
) -> Grid<f64> {
    let shape = shape(indicator);
    let curve: Vec<f64> = timeline::months()
        .map(|month| shape.curve.at(month))
        .collect();
    let habits = habits(world, indicator);
    let row = |(locality, habit): (&Locality<'_>, f64)| {
        let id = &locality.unit.id;
        let known = known(published, &id.0, indicator);
        let wander = Chance::of(id, indicator.code()).wander(MONTHS, 0.15);
        (0..MONTHS)
            .map(|at| {
                let free = curve[at] + shape.spread * (habit + wander[at] - 1.0);
                let free = free.clamp(shape.lowest, shape.highest);
                pulled(free, &known, at) / 100.0
            })
            .collect()
    };
    world.0.iter().zip(habits).map(row).collect()
}

/// What the rate of `indicator` can be at most, by locality and month, as a share of 1: near a
/// published value that value, elsewhere what any locality can reach.
pub(super) fn limits(
    world: &World<'_>,
    published: &[PublishedFigure],
    indicator: Indicator,
) -> Grid<f64> {
    let highest = shape(indicator).highest;
    let row = |locality: &Locality<'_>| {
        let known = known(published, &locality.unit.id.0, indicator);
        (0..MONTHS)
            .map(|at| pulled(highest, &known, at) / 100.0)
            .collect()
    };
    world.0.iter().map(row).collect()
}

/// Where each locality stands, from −1 to 1; a new unit between those it took over from.
fn habits(world: &World<'_>, indicator: Indicator) -> Vec<f64> {
    let own = |at: usize| {
        let purpose = format!("habit {}", indicator.code());
        Chance::of(&world.0[at].unit.id, &purpose).between(-1.0, 1.0)
    };
    let mean = |old: &[usize]| old.iter().map(|at| own(*at)).sum::<f64>() / old.len() as f64;
    (0..world.0.len())
        .map(|at| match world.0[at].predecessors.as_slice() {
            [] => own(at),
            old => mean(old),
        })
        .collect()
}

/// Months and value of each published figure of a locality. "Above 52" is taken a little above.
fn known(
    published: &[PublishedFigure],
    unit: &str,
    indicator: Indicator,
) -> Vec<(Range<usize>, f64)> {
    published
        .iter()
        .filter(|figure| is_of(figure, unit) && figure.is_of(indicator))
        .filter_map(|figure| {
            let value = figure.value.value();
            let taken = match figure.bound {
                Bound::Equal | Bound::About => value,
                Bound::Greater => value + (100.0 - value) / 5.0,
                Bound::Less => value * 0.8,
            };
            Some((months_of(figure.period)?, taken))
        })
        .collect()
}

/// The level in a month: the published value where there is one, near it in the year around it.
fn pulled(free: f64, known: &[(Range<usize>, f64)], at: usize) -> f64 {
    let away = |months: &Range<usize>| {
        let before = months.start.saturating_sub(at);
        let after = (at + 1).saturating_sub(months.end);
        before.max(after)
    };
    let nearest = known.iter().min_by_key(|(months, _)| away(months));
    nearest.map_or(free, |(months, value)| {
        let pull = (1.0 - away(months) as f64 / PULL).max(0.0);
        free + (value - free) * pull
    })
}

/// The knots stand near what was published for all localities, or for the country where there
/// is nothing nearer; the sources are in `published_figures.csv`. The rest is made up.
fn shape(indicator: Indicator) -> Shape {
    let of = |knots, spread, lowest, highest| Shape {
        curve: Curve(knots),
        spread,
        lowest,
        highest,
    };
    match indicator {
        // 43,2 in 2022, 54,8 in early 2023 (country); 75,7, 66,47 and 83,4 in mid-2025.
        OnlineTotal | E2eTotal | E2eEligible => of(ONLINE, 14.0, 12.0, 96.0),
        OnTime => of(ON_TIME, 2.0, 85.0, 99.8),
        // 38,84 in 2022 and 70,24 in 2023 (localities).
        DigitDossier => of(DIGIT_DOSSIER, 11.0, 8.0, 99.0),
        DigitResult => of(DIGIT_RESULT, 12.0, 6.0, 99.0),
        PayOnline => of(PAY_ONLINE, 14.0, 3.0, 99.0),
        Satisfaction => of(SATISFACTION, 3.0, 85.0, 99.6),
        // 67,8 in 2022, 51,3 in early 2023 (country).
        SvcActive => of(SVC_ACTIVE, 10.0, 20.0, 95.0),
        // 55,38 in mid-2024, 37 at the end of October 2025 (localities).
        ProcE2e => of(PROC_E2E, 6.0, 15.0, 80.0),
    }
}

type Knots = &'static [(i32, i32, f64)];

const ONLINE: Knots = &[
    (2022, 1, 35.0),
    (2022, 6, 42.0),
    (2023, 3, 55.0),
    (2023, 12, 60.0),
    (2024, 12, 66.0),
    (2025, 6, 67.0),
    (2025, 7, 70.0),
    (2025, 10, 80.0),
    (2026, 10, 90.0),
];
const ON_TIME: Knots = &[
    (2022, 1, 95.0),
    (2024, 6, 96.8),
    (2025, 6, 97.2),
    (2025, 7, 94.5),
    (2025, 11, 96.5),
    (2026, 10, 97.8),
];
const DIGIT_DOSSIER: Knots = &[
    (2022, 1, 25.0),
    (2022, 6, 39.5),
    (2023, 6, 74.0),
    (2024, 1, 80.0),
    (2025, 6, 82.0),
    (2026, 10, 90.0),
];
const DIGIT_RESULT: Knots = &[
    (2022, 1, 20.0),
    (2023, 6, 52.0),
    (2025, 6, 78.0),
    (2026, 10, 90.0),
];
const PAY_ONLINE: Knots = &[
    (2022, 1, 12.0),
    (2023, 12, 38.0),
    (2025, 6, 62.0),
    (2026, 10, 84.0),
];
const SATISFACTION: Knots = &[(2022, 8, 93.5), (2025, 6, 95.5), (2026, 10, 96.5)];
const SVC_ACTIVE: Knots = &[
    (2022, 9, 67.0),
    (2023, 3, 51.5),
    (2024, 6, 55.0),
    (2025, 6, 60.0),
    (2026, 10, 72.0),
];
const PROC_E2E: Knots = &[
    (2022, 1, 30.0),
    (2023, 6, 47.0),
    (2024, 6, 55.4),
    (2025, 6, 52.0),
    (2025, 7, 42.0),
    (2025, 10, 37.0),
    (2026, 10, 51.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_value_holds_in_its_months_and_fades_over_a_year() {
        let known = [(10..12, 90.0)];
        let level = |at| pulled(60.0, &known, at);
        assert_eq!((level(10), level(11)), (90.0, 90.0));
        assert_eq!((level(17), level(4)), (75.0, 75.0));
        assert_eq!((level(23), level(50)), (60.0, 60.0));
        assert_eq!(pulled(60.0, &[], 5), 60.0);
    }
}
