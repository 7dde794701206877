//! Ministries, localities and the country side by side: what the three published rates say of
//! how many dossiers the ministries carry.
//!
//! A rate of the country is pooled from those of its two blocks: `n = w·m + (1 − w)·l`, with the
//! ministries' part of all dossiers as the weight. Nobody published the weight; it follows.
use crate::domain::{Board, Bound, Decimal, Indicator, Period, PublishedFigure, Scope, Target};
use chrono::{Datelike, NaiveDate};

/// The rates of the two blocks and of the country over the same days.
#[derive(Clone, Copy, Debug)]
pub struct Blocks<'a> {
    /// The days.
    pub period: Period,
    /// The ministries.
    pub ministries: &'a PublishedFigure,
    /// The localities.
    pub localities: &'a PublishedFigure,
    /// The country.
    pub nation: &'a PublishedFigure,
    /// The targets due in the year of the period, in the same order.
    pub targets: [Option<&'a Target>; 3],
}

/// What a part of all dossiers must be, given rates that were rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// Least that the rounding allows, from 0 to 1.
    pub least: f64,
    /// By the published rates as they stand.
    pub value: f64,
    /// Most that the rounding allows.
    pub most: f64,
}

impl Blocks<'_> {
    /// The ministries' part of all dossiers that the three rates imply; `None` where the country
    /// does not lie between its blocks, and so is not pooled from them.
    pub fn weight(&self) -> Option<Weight> {
        let [m, l, n] = self.rates().map(|rate| (rate.value(), half_a_step(rate)));
        let of = |m: f64, l: f64, n: f64| (n - l) / (m - l);
        if m.0 == l.0 {
            return None;
        }
        let ends = [-1.0, 1.0];
        let corners = ends.into_iter().flat_map(|a| {
            ends.into_iter().flat_map(move |b| {
                ends.map(|c| of(m.0 + a * m.1, l.0 + b * l.1, n.0 + c * n.1))
            })
        });
        let weight = Weight {
            least: corners.clone().fold(f64::INFINITY, f64::min),
            value: of(m.0, l.0, n.0),
            most: corners.fold(f64::NEG_INFINITY, f64::max),
        };
        (0.0..=1.0).contains(&weight.value).then_some(weight)
    }

    /// The pooled rate of the two blocks at a weight of the ministries from 0 to 1. In percent.
    pub fn pooled(&self, weight: f64) -> f64 {
        let [m, l, _] = self.rates().map(Decimal::value);
        weight * m + (1.0 - weight) * l
    }

    /// The mean of the two rates, which takes a ministry's dossiers and a locality's for as many.
    /// In percent; the country's rate is none.
    pub fn mean(&self) -> f64 {
        self.pooled(0.5)
    }

    fn rates(&self) -> [Decimal; 3] {
        [self.ministries, self.localities, self.nation].map(|figure| figure.value)
    }
}

/// How far the true rate can lie from one that was rounded. In percentage points.
fn half_a_step(rate: Decimal) -> f64 {
    0.5 / 10f64.powi(i32::from(rate.places))
}

impl Board {
    /// Every period for which all three rates of the flagship were published, the last first,
    /// with the targets as they hold `today`.
    pub fn blocks(&self, today: NaiveDate) -> Vec<Blocks<'_>> {
        let of = |unit: &str, period: Period| {
            self.published().iter().find(|figure| {
                figure.is_of(Indicator::default())
                    && figure.bound == Bound::Equal
                    && figure.period == period
                    && figure.unit.as_ref().is_some_and(|id| id.0 == unit)
            })
        };
        let mut periods: Vec<Period> = Vec::new();
        for figure in self.published() {
            if !periods.contains(&figure.period) {
                periods.push(figure.period);
            }
        }
        let target = |scope: Scope, period: Period| {
            self.targets_on(today).find(|target| {
                target.judged
                    && target.indicator == Indicator::default().code()
                    && target.scope == scope
                    && target.due.year() == period.end().year()
            })
        };
        let mut all: Vec<_> = periods
            .into_iter()
            .filter_map(|period| {
                Some(Blocks {
                    period,
                    ministries: of("block-ministries", period)?,
                    localities: of("block-localities", period)?,
                    nation: of("vn", period)?,
                    targets: [Scope::Ministries, Scope::Localities, Scope::National]
                        .map(|scope| target(scope, period)),
                })
            })
            .collect();
        all.sort_by_key(|blocks| std::cmp::Reverse(blocks.period.end()));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{UnitId, small_board};

    fn figure(unit: &str, value: &str) -> PublishedFigure {
        PublishedFigure {
            unit: Some(UnitId(unit.into())),
            subject: unit.into(),
            unit_set: "-".into(),
            indicator: "e2e_total".into(),
            period: Period::new("2024-01-01".parse().unwrap(), "2024-12-31".parse().unwrap())
                .unwrap(),
            bound: Bound::Equal,
            value: value.parse().unwrap(),
            numerator: None,
            denominator: None,
            unit_of_value: "%".into(),
            source: "báo".into(),
            note: String::new(),
        }
    }

    fn weight(m: &str, l: &str, n: &str) -> Option<Weight> {
        let published = vec![
            figure("block-ministries", m),
            figure("block-localities", l),
            figure("vn", n),
        ];
        let units = small_board::board(&[("a", &[])], vec![]).units().clone();
        let board = Board::new(units, vec![], published, vec![], 1);
        let blocks = board.blocks("2026-11-23".parse().unwrap());
        let weight = blocks[0].weight()?;
        let again = blocks[0].pooled(weight.value);
        assert!((again - n.parse::<f64>().unwrap()).abs() < 1e-9);
        Some(weight)
    }

    #[test]
    fn the_countrys_rate_says_how_many_dossiers_the_ministries_carry() {
        let of_2024 = weight("63.47", "18.54", "45.8").unwrap();
        let of_2025 = weight("54.46", "16.94", "39.98").unwrap();
        let shown = |weight: Weight| format!("{:.1}", weight.value * 100.0);
        assert_eq!(
            (shown(of_2024), shown(of_2025)),
            ("60.7".into(), "61.4".into())
        );
        assert!(of_2024.least > 0.605 && of_2024.most < 0.609, "{of_2024:?}");
        assert!(of_2025.most - of_2025.least < of_2024.most - of_2024.least);
    }

    #[test]
    fn a_country_outside_its_blocks_is_not_pooled_from_them() {
        assert_eq!(weight("63.47", "18.54", "70"), None);
        assert_eq!(weight("20", "20", "20"), None);
    }
}
