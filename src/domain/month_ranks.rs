//! The ranks of all units of a map in one month, and who moved most between two.
use super::{Board, Month, Place, Rate, UnitIx, Units, View, ranking::ranked, ranks};
use std::cmp::Reverse;

/// The ranks of the localities that stand for the country in one month.
pub(super) struct MonthRanks {
    month: Month,
    /// Who is on the map, with a rank or without, by the alphabet.
    pub(super) members: Vec<UnitIx>,
    ranks: Vec<Option<u32>>,
    of: u32,
}

impl MonthRanks {
    /// The place of `unit`. Before it existed, a unit made from one other has the place of that
    /// one.
    pub(super) fn place(&self, units: &Units, unit: UnitIx) -> Option<Place> {
        let find = |unit| self.members.iter().position(|member| *member == unit);
        let at = find(unit).or_else(|| match units.resolve(unit, self.month)[..] {
            [only] => find(only),
            _ => None,
        })?;
        Some(Place {
            rank: self.ranks[at]?,
            of: self.of,
        })
    }

    /// Everybody on the map, with their ranks.
    pub(super) fn all(&self) -> impl Iterator<Item = (UnitIx, Option<u32>)> + '_ {
        let ranks = self.ranks.iter().copied();
        self.members.iter().copied().zip(ranks)
    }
}

impl Board {
    /// The ranks on the map of `view` in `month`.
    pub(super) fn month_ranks(&self, view: &View, month: Month) -> MonthRanks {
        let members = self.members(view.map, month);
        let rate = |unit: &UnitIx| {
            let figure = self.figure(*unit, view.indicator, view.basis, month);
            figure.rate()
        };
        let rates: Vec<Option<Rate>> = members.iter().map(rate).collect();
        let rates = ranked(self, &rates);
        MonthRanks {
            month,
            members,
            ranks: ranks(&rates),
            of: rates.iter().flatten().count() as u32,
        }
    }
}

/// The places in `moved` of those that gained most and of those that lost most, at most `most`
/// of each, the largest move first.
pub(super) fn movers(moved: &[Option<i64>], most: usize) -> [Vec<usize>; 2] {
    let known = || {
        let moved = moved.iter().enumerate();
        moved.filter_map(|(at, moved)| Some((at, (*moved)?)))
    };
    let largest = |mut found: Vec<(usize, i64)>| {
        found.sort_by_key(|(_, moved)| Reverse(moved.abs()));
        found.truncate(most);
        found.into_iter().map(|(at, _)| at).collect()
    };
    [
        largest(known().filter(|(_, moved)| *moved > 0).collect()),
        largest(known().filter(|(_, moved)| *moved < 0).collect()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_moved_most_leads_and_who_stayed_is_not_named() {
        let moved = [Some(1), None, Some(-3), Some(0), Some(4), Some(-1), Some(2)];
        assert_eq!(movers(&moved, 2), [vec![4, 6], vec![2, 5]]);
        assert_eq!(
            movers(&[None, Some(0)], 2),
            [const { Vec::<usize>::new() }; 2]
        );
    }
}
