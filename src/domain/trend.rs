//! A rate over the months, with what it is to be read against.
use super::{
    Basis, Board, Indicator, Map, Month, MonthAhead, Noted, Rate, ReferencePath, RegionSeries,
    Scope, Series, Spread, Target, UnitIx, View, Zone, target_in_force,
};
use chrono::NaiveDate;

/// Months that a trend shows at most.
const WINDOW: i32 = 36;

/// One series and its surroundings. One entry per calendar month in every list.
#[derive(Clone, Debug)]
pub struct Trend {
    /// Month or cumulative; a cumulative line starts anew each January.
    pub basis: Basis,
    /// The months, oldest first.
    pub months: Vec<Month>,
    /// The month that the page is about.
    pub focus: Month,
    /// The main series. A month without a rate is a gap, never a zero.
    pub rates: Vec<Option<Rate>>,
    /// The middle half of the units, lower and upper quartile. Unit: percent. May be empty.
    pub middle: Vec<Option<(f64, f64)>>,
    /// The group behind a single unit. May be empty.
    pub group: Vec<Option<Rate>>,
    /// The region of a single unit, pooled.
    pub region: Option<RegionSeries>,
    /// The units that a single unit was made from, before it existed. May be empty.
    pub predecessors: Vec<Series>,
    /// Targets that judge months of the window, in the order of their due days.
    pub targets: Vec<TargetStep>,
    /// The path to the target of the focus month, if one can be drawn; never official.
    pub path: Option<ReferencePath>,
    /// Days on which the map changed within the window.
    pub breaks: Vec<NaiveDate>,
    /// The months of the window with public notes, oldest first.
    pub notes: Vec<Noted>,
    /// The forecast for the months after the focus, in their order. May be empty.
    pub ahead: Vec<MonthAhead>,
}

/// A target as a level over the months that it judges.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetStep {
    /// First month judged by it.
    pub from: Month,
    /// Last month judged by it within the window.
    pub to: Month,
    /// Month in which it is due.
    pub due: Month,
    /// Unit: percent.
    pub value: f64,
}

impl Trend {
    /// The same trend without the months after the focus: a file speaks of one edition.
    pub fn until_focus(mut self) -> Self {
        let shown = self
            .months
            .iter()
            .filter(|month| **month <= self.focus)
            .count();
        self.months.truncate(shown);
        self.rates.truncate(shown);
        self.middle.truncate(shown);
        self.group.truncate(shown);
        if let Some(region) = &mut self.region {
            region.rates.truncate(shown);
        }
        for series in &mut self.predecessors {
            series.rates.truncate(shown);
        }
        self.targets.retain(|step| step.from <= self.focus);
        for step in &mut self.targets {
            step.to = step.to.min(self.focus);
        }
        let focus = self.focus;
        self.breaks.retain(|day| Month::of(*day) <= focus);
        self.notes.retain(|noted| noted.month <= focus);
        self
    }

    fn carried_on(
        mut self,
        ahead: Vec<MonthAhead>,
        targets: impl Fn(&[Month]) -> Vec<TargetStep>,
    ) -> Self {
        if let Some((last, to)) = self.months.last().zip(ahead.last()) {
            self.months.extend(last.plus(1).through(to.month));
        }
        let all = self.months.len();
        self.rates.resize(all, None);
        if !self.middle.is_empty() {
            self.middle.resize(all, None);
        }
        if !self.group.is_empty() {
            self.group.resize(all, None);
        }
        if let Some(region) = &mut self.region {
            region.rates.resize(all, None);
        }
        for series in &mut self.predecessors {
            series.rates.resize(all, None);
        }
        self.targets = targets(&self.months);
        self.ahead = ahead;
        self
    }

    /// What is expected of a month, where the forecast has it.
    pub fn expected(&self, month: Month) -> Option<&MonthAhead> {
        self.ahead.iter().find(|ahead| ahead.month == month)
    }

    /// The rate of the focus month.
    pub fn focus_rate(&self) -> Option<Rate> {
        let at = self.months.iter().position(|month| *month == self.focus)?;
        self.rates[at]
    }
}

impl Board {
    /// The trend of the localities on the view's map, pooled.
    pub fn group_trend(&self, view: &View, focus: Month) -> Trend {
        self.pooled_trend(view, focus, None)
    }

    /// The trend of the localities of a region, pooled, with all localities behind it.
    pub fn zone_trend(&self, zone: Zone, view: &View, focus: Month) -> Trend {
        let trend = self.pooled_trend(view, focus, Some(zone));
        Trend {
            group: self.nation_trend(view, &trend.months),
            ..trend
        }
    }

    /// The localities of `map` in `month`, of one region where that is asked for.
    pub fn members_of(&self, zone: Option<Zone>, map: Map, month: Month) -> Vec<UnitIx> {
        let mut units = self.members(map, month);
        if let Some(zone) = zone {
            let region = |unit: &UnitIx| self.units().get(*unit).region.as_ref();
            units.retain(|unit| region(unit).and_then(Zone::of) == Some(zone));
        }
        units
    }

    fn pooled_trend(&self, view: &View, focus: Month, zone: Option<Zone>) -> Trend {
        let months = self.window(view, focus);
        let mut rates = Vec::with_capacity(months.len());
        let mut middle = Vec::with_capacity(months.len());
        for month in &months {
            let units = self.members_of(zone, view.map, *month);
            let figures: Vec<_> = units
                .iter()
                .map(|unit| self.figure(*unit, view.indicator, view.basis, *month))
                .collect();
            let part = figures.iter().map(|f| f.part).sum();
            rates.push(Rate::new(part, figures.iter().map(|f| f.whole).sum()));
            let each: Vec<Rate> = figures.iter().filter_map(super::Figure::rate).collect();
            middle.push(Spread::of(&each).map(|s| (s.lower_quartile, s.upper_quartile)));
        }
        let target = self.judging(None, view.indicator, focus);
        let path = target.zip(self.first_month()).and_then(|(target, first)| {
            ReferencePath::towards(target, first, |month| {
                let units = self.members_of(zone, view.map, month);
                self.pool(&units, view.indicator, view.basis, month).rate()
            })
        });
        Trend {
            notes: self.noted(&[], &months),
            middle,
            path,
            ..self.around(view, focus, months, rates, None)
        }
    }

    /// The trend of one unit, with the pooled localities, its region and what it was made from
    /// behind it.
    pub fn unit_trend(&self, unit: UnitIx, view: &View, focus: Month) -> Trend {
        let months = self.window(view, focus);
        let rates = self.series(unit, view, &months).rates;
        Trend {
            notes: self.noted(&[unit], &months),
            group: self.nation_trend(view, &months),
            region: self.region_series(unit, view, &months),
            predecessors: self.predecessor_series(unit, view, &months),
            path: self.reference_path(unit, view.indicator, view.basis, focus),
            ..self.around(view, focus, months, rates, Some(unit))
        }
    }

    /// The same trend carried on for so many months as `unit` is forecast, with gaps in all that
    /// was counted. A cumulative trend and one of the old map stay as they are.
    pub fn forecast(&self, trend: Trend, unit: UnitIx, view: &View, months: usize) -> Trend {
        if months == 0 || view.basis != Basis::Month || view.map == Map::Old {
            return trend;
        }
        let outlook = self.outlook(unit, view.indicator, trend.focus, months);
        let Some(ahead) = outlook.map(|outlook| outlook.months) else {
            return trend;
        };
        let judged = Some(unit).filter(|unit| self.nation() != Some(*unit));
        trend.carried_on(ahead, |months| self.steps(judged, view.indicator, months))
    }

    /// The rates of `unit` in the twelve months that end with `month`, oldest first.
    pub fn last_year(&self, unit: UnitIx, view: &View, month: Month) -> Vec<Option<Rate>> {
        month
            .plus(-11)
            .through(month)
            .map(|at| self.figure(unit, view.indicator, view.basis, at).rate())
            .collect()
    }

    /// The months, targets and breaks of a trend, with the pooled localities as its group and
    /// no series.
    pub(super) fn surroundings(&self, view: &View, focus: Month) -> Trend {
        let months = self.window(view, focus);
        let rates = vec![None; months.len()];
        Trend {
            group: self.nation_trend(view, &months),
            ..self.around(view, focus, months, rates, None)
        }
    }

    /// The localities of each month, pooled.
    fn nation_trend(&self, view: &View, months: &[Month]) -> Vec<Option<Rate>> {
        let pooled = |month: &Month| {
            let all = self.localities_in(*month);
            self.pool(&all, view.indicator, view.basis, *month).rate()
        };
        months.iter().map(pooled).collect()
    }

    /// Up to three years of months around the focus, ending with it where that is possible.
    fn window(&self, view: &View, focus: Month) -> Vec<Month> {
        let first = self.first_month().unwrap_or(focus);
        let mut last = self.latest_month().unwrap_or(focus);
        if view.map == super::Map::Old {
            last = self.last_old_month().map_or(last, |old| old.min(last));
        }
        let end = focus.max(first.plus(WINDOW - 1)).min(last.max(focus));
        let start = end.plus(1 - WINDOW).max(first);
        start.through(end).collect()
    }

    fn around(
        &self,
        view: &View,
        focus: Month,
        months: Vec<Month>,
        rates: Vec<Option<Rate>>,
        unit: Option<UnitIx>,
    ) -> Trend {
        let breaks = self
            .units()
            .breaks()
            .iter()
            .copied()
            .filter(|day| {
                months.first() < Some(&Month::of(*day))
                    && months.last() >= Some(&Month::of(*day))
            })
            .collect();
        Trend {
            basis: view.basis,
            targets: self.steps(unit, view.indicator, &months),
            focus,
            middle: Vec::new(),
            group: Vec::new(),
            region: None,
            predecessors: Vec::new(),
            path: None,
            breaks,
            notes: Vec::new(),
            ahead: Vec::new(),
            months,
            rates,
        }
    }

    /// The target that judges `unit`, or the localities as a block.
    fn judging(
        &self,
        unit: Option<UnitIx>,
        indicator: Indicator,
        month: Month,
    ) -> Option<&Target> {
        match unit {
            Some(unit) => self.target_for(unit, indicator, month),
            None => target_in_force(self.targets(), indicator, Scope::Localities, month),
        }
    }

    fn steps(
        &self,
        unit: Option<UnitIx>,
        indicator: Indicator,
        months: &[Month],
    ) -> Vec<TargetStep> {
        let mut steps: Vec<(&Target, TargetStep)> = Vec::new();
        for month in months {
            let Some(target) = self.judging(unit, indicator, *month) else {
                continue;
            };
            match steps.last_mut() {
                Some((same, step)) if *same == target => step.to = *month,
                _ => steps.push((
                    target,
                    TargetStep {
                        from: *month,
                        to: *month,
                        due: Month::of(target.due),
                        value: target.value.value(),
                    },
                )),
            }
        }
        steps.into_iter().map(|(_, step)| step).collect()
    }
}
