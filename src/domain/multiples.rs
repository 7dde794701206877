//! The trends of all localities, each on its own, to be read on one scale.
use super::{
    Board, Decimal, Month, Rate, Scope, Series, Trend, View, ranking, target_in_force,
};

/// Small trends of all units, up to the month of the page.
#[derive(Clone, Debug)]
pub struct Multiples {
    /// Months, targets, breaks, and as its group the pooled localities; no series of its own.
    pub around: Trend,
    /// The units of the view's map, in the view's order.
    pub cells: Vec<Series>,
    /// The target that judges the month of the page. Unit: percent.
    pub target: Option<Decimal>,
    /// The floor, for the indicator that has one. Unit: percent.
    pub floor: Option<Decimal>,
}

impl Multiples {
    /// The lowest and the highest of everything that is shown; 0 and 100 if there is nothing.
    /// Unit: percent.
    pub fn extent(&self) -> (f64, f64) {
        let cells = self.cells.iter().flat_map(|cell| &cell.rates);
        let rates = cells.chain(&self.around.group).flatten();
        let targets = self.around.targets.iter().map(|step| step.value);
        rates
            .map(|rate| rate.percent())
            .chain(targets)
            .fold(None, |extent: Option<(f64, f64)>, value| {
                let (low, high) = extent.unwrap_or((value, value));
                Some((low.min(value), high.max(value)))
            })
            .unwrap_or((0.0, 100.0))
    }

    /// The thresholds near which a rate needs a second decimal. Unit: percent.
    pub fn thresholds(&self) -> Vec<f64> {
        let both = self.target.into_iter().chain(self.floor);
        both.map(Decimal::value).collect()
    }

    /// How many have a higher rate than twelve months before, and of how many both are known.
    pub fn risen_in_a_year(&self) -> (usize, usize) {
        let last = self.around.months.len().checked_sub(1);
        let before = last.and_then(|last| last.checked_sub(12));
        let both: Vec<(Rate, Rate)> = self
            .cells
            .iter()
            .filter_map(|cell| Some((cell.at(before?)?, cell.at(last?)?)))
            .collect();
        let risen = both.iter().filter(|(then, now)| now > then);
        (risen.count(), both.len())
    }
}

impl Board {
    /// The trends of all localities of the view's map, up to `focus`.
    pub fn multiples(&self, view: &View, focus: Month) -> Multiples {
        let around = self.surroundings(view, focus).until_focus();
        let members = self.members(view.map, focus);
        let ordered = ranking(self, &members, view, focus);
        let cells = ordered
            .iter()
            .map(|row| self.series(row.unit, view, &around.months));
        Multiples {
            cells: cells.collect(),
            target: target_in_force(self.targets(), view.indicator, Scope::Localities, focus)
                .map(|target| target.value),
            floor: self.floor(view.indicator),
            around,
        }
    }
}
