//! A series carried on: its trend, and its months of the year where they pay.
use super::{Damped, season::Season};

/// The course of a series, as its past tells it; the scale is that of its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    trend: Damped,
    season: Option<Season>,
    /// Months seen, with a value or without.
    months: usize,
}

impl Course {
    /// The course of values in their order in time; `None` with fewer than [`super::NEEDS`].
    pub fn of(values: &[Option<f64>]) -> Option<Self> {
        Self::from_trend(values, Damped::fit(values)?)
    }

    /// The courses that the first `from` values had, one more, and so on to all but the last.
    pub fn along(values: &[Option<f64>], from: usize) -> Vec<Option<Self>> {
        let trends = Damped::along(values, from).into_iter().zip(from..);
        trends
            .map(|(trend, end)| Self::from_trend(&values[..end], trend?))
            .collect()
    }

    fn from_trend(values: &[Option<f64>], plain: Damped) -> Option<Self> {
        let season = Season::that_pays(values, plain);
        let trend = match &season {
            Some(season) => Damped::fit(&season.removed(values))?,
            None => plain,
        };
        Some(Self {
            trend,
            season,
            months: values.len(),
        })
    }

    /// The value expected so many months after the last; at least 1.
    pub fn ahead(&self, months: usize) -> f64 {
        let place = self.months + months - 1;
        let season = self.season.map_or(0.0, |season| season.at(place));
        self.trend.ahead(months) + season
    }

    /// How far off that may be, for comparing one forecast with another.
    pub fn spread(&self, months: usize) -> f64 {
        self.trend.spread(months)
    }

    /// Where the series stands, without its month of the year.
    pub fn level(&self) -> f64 {
        self.trend.ahead(1)
    }

    /// Whether the months of the year are taken into account.
    pub fn has_season(&self) -> bool {
        self.season.is_some()
    }
}
