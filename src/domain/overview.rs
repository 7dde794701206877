//! A group of units in one month: everything that its page says, derived from the board.
use super::{
    Board, Decimal, Figure, Flag, Map, Month, Ranked, Rate, Scope, Spread, Target, UnitIx,
    UnitKind, View, ranking, target_in_force,
};

/// The figures of a parent unit over the units below it.
#[derive(Clone, Debug)]
pub struct Overview<'a> {
    /// The unit above: the country, or a province over its communes.
    pub parent: UnitIx,
    /// The month shown.
    pub month: Month,
    /// The units below, ranked.
    pub rows: Vec<Ranked<'a>>,
    /// Σ numerator over Σ denominator of all of them.
    pub pooled: Figure,
    /// The same for the period compared with.
    pub pooled_before: Option<Rate>,
    /// How the single rates are spread.
    pub spread: Option<Spread>,
    /// How they were spread in the period compared with.
    pub spread_before: Option<Spread>,
    /// The target that judges the month.
    pub target: Option<&'a Target>,
    /// The floor, for the indicator that has one. Unit: percent.
    pub floor: Option<Decimal>,
}

impl<'a> Overview<'a> {
    /// The overview of `parent` in `month`.
    pub fn new(board: &'a Board, parent: UnitIx, view: &View, month: Month) -> Self {
        Self::of(
            board,
            parent,
            &board.units_below(parent, view.map, month),
            view,
            month,
        )
    }

    /// The overview of some of the units below `parent`, ranked among themselves.
    pub fn of(
        board: &'a Board,
        parent: UnitIx,
        units: &[UnitIx],
        view: &View,
        month: Month,
    ) -> Self {
        let rows = ranking(board, units, view, month);
        let before = view.before(month);
        let rates: Vec<Rate> = rows.iter().filter_map(|row| row.figure.rate()).collect();
        let earlier: Vec<Rate> = rows.iter().filter_map(|row| row.before).collect();
        Self {
            parent,
            month,
            pooled: board.pool(units, view.indicator, view.basis, month),
            pooled_before: before
                .and_then(|month| board.pool(units, view.indicator, view.basis, month).rate()),
            spread: Spread::of(&rates),
            spread_before: Spread::of(&earlier),
            target: target_in_force(board.targets(), view.indicator, Scope::Localities, month),
            floor: board.floor(view.indicator),
            rows,
        }
    }

    /// Change of the pooled rate since the period compared with. Unit: percentage points.
    pub fn change(&self) -> Option<f64> {
        Some(self.pooled.rate()?.percent() - self.pooled_before?.percent())
    }

    /// Distance to the target; negative while below it. Unit: percentage points.
    pub fn gap(&self) -> Option<f64> {
        Some(self.pooled.rate()?.percent() - self.target?.value.value())
    }

    /// The unit with the highest rate.
    pub fn best(&self) -> Option<&Ranked<'a>> {
        self.rated().max_by_key(|row| row.figure.rate())
    }

    /// The unit with the lowest rate.
    pub fn worst(&self) -> Option<&Ranked<'a>> {
        self.rated().min_by_key(|row| row.figure.rate())
    }

    /// Units that have a rate.
    pub fn rated(&self) -> impl Iterator<Item = &Ranked<'a>> {
        self.rows.iter().filter(|row| row.figure.rate().is_some())
    }

    /// Units whose rate is under the floor; `None` without a floor.
    pub fn under_floor(&self) -> Option<Vec<&Ranked<'a>>> {
        let floor = self.floor?;
        let is_under =
            |row: &&Ranked| row.figure.rate().is_some_and(|rate| !rate.reaches(floor));
        let mut under: Vec<_> = self.rated().filter(is_under).collect();
        // Whatever the order of the table is.
        under.sort_by_key(|row| row.rank);
        Some(under)
    }

    /// The thresholds near which a rate needs a second decimal. Unit: percent.
    pub fn thresholds(&self) -> Vec<f64> {
        let target = self.target.map(|target| target.value);
        target
            .into_iter()
            .chain(self.floor)
            .map(Decimal::value)
            .collect()
    }

    /// How many units reach the target; `None` without a target.
    pub fn at_target(&self) -> Option<usize> {
        self.target.map(|_| self.reaching().len())
    }

    /// The units whose rate reaches the target, in the order of the table.
    pub fn reaching(&self) -> Vec<&Ranked<'a>> {
        let Some(target) = self.target else {
            return Vec::new();
        };
        let reaches = |row: &&Ranked| {
            let rate = row.figure.rate();
            rate.is_some_and(|rate| rate.reaches(target.value))
        };
        self.rated().filter(reaches).collect()
    }

    /// Units with something missing in the period, by the alphabet of the ranking.
    pub fn incomplete(&self) -> Vec<&Ranked<'a>> {
        self.rows
            .iter()
            .filter(|row| !row.figure.missing.is_empty())
            .collect()
    }

    /// Units with a flag that makes a laggard, the gravest first, with that flag.
    pub fn laggards(&self) -> Vec<(&Ranked<'a>, &'a Flag<UnitIx>)> {
        let mut found: Vec<_> = self
            .rows
            .iter()
            .filter_map(|row| {
                let gravest = row.flags.iter().find(|flag| flag.makes_a_laggard())?;
                Some((row, *gravest))
            })
            .collect();
        found.sort_by_key(|(row, flag)| (flag.order(), row.figure.rate()));
        found
    }
}

impl Board {
    /// The units that stand below `parent` in `month`: for the country the localities of the
    /// chosen map, for any other unit its children.
    pub fn units_below(&self, parent: UnitIx, map: Map, month: Month) -> Vec<UnitIx> {
        if self.units().get(parent).kind() == UnitKind::Nation {
            return self.members(map, month);
        }
        let children = self.units().children(parent);
        let below: Vec<_> = children
            .iter()
            .copied()
            .filter(|unit| self.units().get(*unit).is_valid_in(month))
            .collect();
        below
    }
}
