//! The units of a group side by side: rate, rank, change, flags.
use super::{
    Basis, Board, Figure, Flag, Indicator, Month, Order, Rate, RuleKind, UnitIx, View,
};
use std::cmp::Reverse;

/// One unit in a ranking.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    /// Who.
    pub unit: UnitIx,
    /// The figure, with the gaps in it.
    pub figure: Figure,
    /// 1 for the highest rate; equal rates share a rank. `None` without a rate, or where it rests
    /// on too few dossiers ([`Board::fewest_ranked`]).
    pub rank: Option<u32>,
    /// The rate of the period compared with.
    pub before: Option<Rate>,
    /// The rank in the period compared with, among the same units.
    pub rank_before: Option<u32>,
    /// Flags that the edition stored, the gravest first.
    pub flags: Vec<&'a Flag<UnitIx>>,
}

impl Ranked<'_> {
    /// Change since the period compared with. Unit: percentage points.
    pub fn change(&self) -> Option<f64> {
        Some(self.figure.rate()?.percent() - self.before?.percent())
    }

    /// Places gained since the period compared with; negative when lost.
    pub fn moved(&self) -> Option<i64> {
        Some(i64::from(self.rank_before?) - i64::from(self.rank?))
    }
}

/// Rank of each rate, 1 for the highest; equal rates share one, and the next is skipped.
pub fn ranks(rates: &[Option<Rate>]) -> Vec<Option<u32>> {
    rates
        .iter()
        .map(|rate| {
            let rate = (*rate)?;
            let above = rates
                .iter()
                .flatten()
                .filter(|other| **other > rate)
                .count();
            Some(above as u32 + 1)
        })
        .collect()
}

/// Ranks `units` in `month`, ordered as `view` asks; units without a rate come last.
pub fn ranking<'a>(
    board: &'a Board,
    units: &[UnitIx],
    view: &View,
    month: Month,
) -> Vec<Ranked<'a>> {
    let (indicator, basis) = (view.indicator, view.basis);
    let figures: Vec<Figure> = units
        .iter()
        .map(|unit| board.figure(*unit, indicator, basis, month))
        .collect();
    let earlier = view.before(month);
    let before: Vec<Option<Rate>> = units
        .iter()
        .map(|unit| board.figure(*unit, indicator, basis, earlier?).rate())
        .collect();
    let now: Vec<Option<Rate>> = figures.iter().map(Figure::rate).collect();
    let mut rows: Vec<Ranked<'a>> = units
        .iter()
        .zip(figures)
        .zip(ranks(&ranked(board, &now)))
        .zip(before.iter().zip(ranks(&ranked(board, &before))))
        .map(|(((unit, figure), rank), (before, rank_before))| Ranked {
            unit: *unit,
            figure,
            rank,
            before: *before,
            rank_before,
            flags: board.flags_of(*unit, indicator, basis, month),
        })
        .collect();
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank, Reverse(row.figure.rate())));
    match view.order {
        Order::Rank => {}
        Order::Name => rows.sort_by_key(|row| board.units().get(row.unit).sort),
        Order::Region => rows.sort_by_key(|row| board.units().region_place(row.unit)),
        Order::Change => rows.sort_by(|a, b| {
            let change = |row: &Ranked| row.change().unwrap_or(f64::NEG_INFINITY);
            change(b).total_cmp(&change(a))
        }),
        Order::Whole => rows.sort_by_key(|row| Reverse(row.figure.whole)),
    }
    rows
}

/// The rates without those that rest on too few dossiers.
pub(super) fn ranked(board: &Board, rates: &[Option<Rate>]) -> Vec<Option<Rate>> {
    let fewest = board.fewest_ranked();
    let enough = |rate: &Option<Rate>| rate.filter(|rate| rate.whole >= fewest);
    rates.iter().map(enough).collect()
}

impl Board {
    /// The stored flags of `unit` that concern a rate, the gravest first.
    ///
    /// A missing or late report concerns every rate.
    pub fn flags_of(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        basis: Basis,
        month: Month,
    ) -> Vec<&Flag<UnitIx>> {
        let concerns = |flag: &&Flag<UnitIx>| {
            let same_rate = flag.indicator == indicator && flag.basis == basis;
            let about_report = matches!(flag.rule, RuleKind::NoReport | RuleKind::Late);
            flag.unit == unit && (same_rate || about_report)
        };
        let mut found: Vec<_> = self
            .slab(month)
            .iter()
            .flat_map(|slab| slab.flags())
            .filter(concerns)
            .collect();
        found.sort_by_key(|flag| flag.order());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_rates_share_a_rank_and_the_next_is_skipped() {
        let rates = [
            Rate::new(1, 2),
            Rate::new(3, 4),
            Rate::new(2, 4),
            None,
            Rate::new(1, 4),
        ];
        assert_eq!(ranks(&rates), [Some(2), Some(1), Some(2), None, Some(4)]);
    }
}
