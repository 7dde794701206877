//! A few units side by side in one month: where each stands, and who is highest in what.
use super::{
    Board, Figure, Indicator, Map, Month, Order, Overview, Ranked, Rate, UnitIx, View, ranking,
};

/// One unit of a comparison.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// Who.
    pub unit: UnitIx,
    /// Where it stands among the localities of its own map: an old unit among the 63, one of
    /// today among the 34. `None` in a month for which nobody's figures make it up.
    pub standing: Option<Ranked<'a>>,
    /// How many of them have a rate.
    pub of: usize,
    /// Its figure in every indicator, in the order of [`Indicator::ALL`].
    pub figures: Vec<Figure>,
}

impl Column<'_> {
    /// The rate of the indicator that is looked at.
    pub fn rate(&self) -> Option<Rate> {
        self.standing.as_ref()?.figure.rate()
    }
}

/// Units side by side, with all localities behind them.
#[derive(Clone, Debug)]
pub struct SideBySide<'a> {
    /// All localities in the same month: the line behind the units.
    pub overview: Overview<'a>,
    /// The units, in the order in which they were chosen.
    pub columns: Vec<Column<'a>>,
    /// The pooled figure of all localities in every indicator.
    pub group: Vec<Figure>,
}

impl<'a> SideBySide<'a> {
    /// Sets `units` beside each other and before `overview`, in its month.
    pub fn new(
        board: &'a Board,
        overview: Overview<'a>,
        units: &[UnitIx],
        view: &View,
    ) -> Self {
        let month = overview.month;
        let by_rank = View {
            order: Order::Rank,
            ..*view
        };
        let of_map = |map| ranking(board, &board.members(map, month), &by_rank, month);
        let (today, old) = (of_map(Map::Today), of_map(Map::Old));
        let column = |unit: &UnitIx| {
            let ended = board.units().get(*unit).valid_to.is_some();
            let rows = if ended { &old } else { &today };
            let exists = !board.units().resolve(*unit, month).is_empty();
            let ranked = rows.iter().find(|row| row.unit == *unit).cloned();
            let alone = || {
                let row = ranking(board, &[*unit], &by_rank, month).pop();
                row.map(|row| Ranked {
                    rank: None,
                    rank_before: None,
                    ..row
                })
            };
            let figure = |indicator| board.figure(*unit, indicator, view.basis, month);
            Column {
                unit: *unit,
                standing: exists.then(|| ranked.or_else(alone)).flatten(),
                of: rows.iter().filter(|row| row.rank.is_some()).count(),
                figures: Indicator::ALL.map(figure).into(),
            }
        };
        let all: Vec<_> = overview.rows.iter().map(|row| row.unit).collect();
        let pooled = |indicator| board.pool(&all, indicator, view.basis, month);
        Self {
            columns: units.iter().map(column).collect(),
            group: Indicator::ALL.map(pooled).into(),
            overview,
        }
    }

    /// The month shown.
    pub fn month(&self) -> Month {
        self.overview.month
    }

    /// The units that have a rate, the highest first.
    pub fn rated(&self) -> Vec<(&Column<'a>, Rate)> {
        let mut rated: Vec<_> = self
            .columns
            .iter()
            .filter_map(|column| Some((column, column.rate()?)))
            .collect();
        rated.sort_by_key(|(_, rate)| std::cmp::Reverse(*rate));
        rated
    }

    /// Distance of the highest rate from the lowest; `None` below two. Unit: percentage points.
    pub fn spread(&self) -> Option<f64> {
        let rated = self.rated();
        let (highest, lowest) = (rated.first()?.1, rated.last()?.1);
        (rated.len() > 1).then(|| highest.percent() - lowest.percent())
    }

    /// The highest rate of the units in the indicator at `place` of [`Indicator::ALL`], if any
    /// other unit has a lower one.
    pub fn best(&self, place: usize) -> Option<Rate> {
        let there = self
            .columns
            .iter()
            .filter(|column| column.standing.is_some());
        let rates: Vec<Rate> = there
            .filter_map(|column| column.figures.get(place)?.rate())
            .collect();
        let (best, least) = (rates.iter().max()?, rates.iter().min()?);
        (best > least).then_some(*best)
    }
}
