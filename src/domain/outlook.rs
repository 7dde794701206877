//! Where the units of a board are heading.
use super::{
    Basis, Board, Decimal, Figure, Indicator, Map, Month, UnitIx, UnitKind,
    forecast::{Course, Errors, Outlook, REACH, Step, logit_of, to_logit},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The months to come of one unit, or of the localities together.
#[derive(Clone, Debug)]
pub struct UnitOutlook {
    /// The last month whose figures it is made from.
    pub focus: Month,
    /// The months ahead, from the next one on; as far as past errors are known.
    pub months: Vec<MonthAhead>,
    outlook: Outlook<Arc<Errors>>,
}

/// One month of an outlook.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthAhead {
    /// Which.
    pub month: Month,
    /// The expected rate and its bands. Unit: percent.
    pub rate: Step,
    /// What is expected below the line, such as dossiers received.
    pub volume: Option<f64>,
}

/// A chance in words, for a number would promise more than it can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likelihood {
    /// Two in three, or more.
    Likely,
    /// In between.
    Open,
    /// One in three, or less.
    Unlikely,
}

impl Likelihood {
    /// The word for a chance from 0 to 1.
    pub fn of(chance: f64) -> Self {
        if chance >= 2.0 / 3.0 {
            Self::Likely
        } else if chance > 1.0 / 3.0 {
            Self::Open
        } else {
            Self::Unlikely
        }
    }
}

impl UnitOutlook {
    /// The chance, from 0 to 1, that the rate of the month `by` is at least `target`; `None` for
    /// a month that is not ahead or too far.
    pub fn chance(&self, target: Decimal, by: Month) -> Option<f64> {
        let ahead = usize::try_from(by.since(self.focus)).ok()?;
        let ahead = Some(ahead).filter(|ahead| (1..=REACH).contains(ahead))?;
        self.outlook.reaches(logit_of(target.value()), ahead)
    }

    /// Whether the months of the year are taken into account.
    pub fn has_season(&self) -> bool {
        self.outlook.has_season()
    }
}

/// Share of its parts that a month needs to have for its sum to be taken.
const THERE: f64 = 0.9;
/// Months within which the last figure must lie.
const FRESH: usize = 6;

impl Board {
    /// The outlook of `unit` from `focus` on: up to `ahead` months of its monthly rate on
    /// today's map, its predecessors summed, and nothing after `focus` taken into account. The
    /// country stands for its localities, pooled.
    ///
    /// `None` for a unit that has ended, and where there are under six months of figures or none
    /// of late.
    pub fn outlook(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        focus: Month,
        ahead: usize,
    ) -> Option<UnitOutlook> {
        if self.units().get(unit).valid_to.is_some() {
            return None;
        }
        let figures = self.past(unit, indicator, focus);
        let rates = logits(&figures);
        if rates.iter().rev().take(FRESH).all(Option::is_none) {
            return None;
        }
        let volumes: Vec<_> = figures
            .iter()
            .map(|figure| Some((figure.as_ref()?.rate()?.whole as f64).ln()))
            .collect();
        let volumes = Course::of(&volumes);
        let outlook = Outlook::of(&rates, self.past_errors(indicator, focus))?;
        let months = (1..=ahead.min(REACH)).map_while(|ahead| {
            Some(MonthAhead {
                month: focus.plus(ahead as i32),
                rate: outlook.step(ahead)?,
                volume: volumes.map(|course| course.ahead(ahead).exp()),
            })
        });
        Some(UnitOutlook {
            focus,
            months: months.collect(),
            outlook,
        })
    }

    /// The figures of a unit to `focus`, from the first month that has one.
    fn past(&self, unit: UnitIx, indicator: Indicator, focus: Month) -> Vec<Option<Figure>> {
        let parts = match self.units().get(unit).kind() {
            UnitKind::Nation => self.members(Map::Today, focus),
            _ => vec![unit],
        };
        let months = self.first_month().unwrap_or(focus).through(focus);
        let figure = |month| {
            let figure = self.pool(&parts, indicator, Basis::Month, month);
            let all = f64::from(figure.present) + figure.missing.len() as f64;
            (f64::from(figure.present) >= THERE * all && figure.rate().is_some())
                .then_some(figure)
        };
        months
            .map(figure)
            .skip_while(|figure| figure.is_none())
            .collect()
    }

    /// The rates of a unit to `focus` as logits, from the first month that has one.
    pub(super) fn past_logits(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        focus: Month,
    ) -> Vec<Option<f64>> {
        logits(&self.past(unit, indicator, focus))
    }

    /// How wrong forecasts of today's localities were by `focus`.
    fn past_errors(&self, indicator: Indicator, focus: Month) -> Arc<Errors> {
        self.outlook_errors().get(indicator, focus, || {
            let units = self.members(Map::Today, focus);
            let all: Vec<_> = units
                .iter()
                .map(|unit| self.past_logits(*unit, indicator, focus))
                .collect();
            Errors::of(all.iter().map(Vec::as_slice))
        })
    }
}

fn logits(figures: &[Option<Figure>]) -> Vec<Option<f64>> {
    let logit = |figure: &Option<Figure>| figure.as_ref()?.rate().map(to_logit);
    figures.iter().map(logit).collect()
}

/// Errors that were already worked out from the figures of one board, which every unit shares.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownErrors(Arc<Mutex<Known>>);

type Known = HashMap<(Indicator, Month), Arc<Errors>>;

/// Months and indicators that are kept; one takes about 150 kB.
const KEPT: usize = 32;

impl KnownErrors {
    fn get(
        &self,
        indicator: Indicator,
        focus: Month,
        make: impl FnOnce() -> Errors,
    ) -> Arc<Errors> {
        // What is there was put in whole, so a panic elsewhere does no harm.
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(errors) = known().get(&(indicator, focus)) {
            return Arc::clone(errors);
        }
        let errors = Arc::new(make());
        let mut known = known();
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert((indicator, focus), Arc::clone(&errors));
        errors
    }
}
