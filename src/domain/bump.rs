//! The ranks of a few localities over the months, before those of all others.
use super::{Board, Month, Place, Trend, Unit, UnitIx, View, month_ranks::movers};
use std::ops::Range;

/// Those that gained most, and as many that lost most, are shown where nobody was chosen.
const MOST: usize = 2;

/// The places of one unit, one entry per month of its drawing.
#[derive(Clone, Debug)]
pub struct Places {
    /// Who.
    pub unit: Unit,
    /// Its places, oldest first. A month without a rank is a gap.
    pub places: Vec<Option<Place>>,
}

impl Places {
    /// Places gained from the first to the last month of `stretch`; negative when lost.
    pub fn moved(&self, stretch: &Range<usize>) -> Option<i64> {
        let rank = |at: usize| Some(i64::from((*self.places.get(at)?)?.rank));
        let last = stretch.end.checked_sub(1)?;
        (stretch.start < last).then_some(())?;
        Some(rank(stretch.start)? - rank(last)?)
    }
}

/// Ranks over the months, up to the month of the page.
#[derive(Clone, Debug)]
pub struct Bump {
    /// Months, focus, breaks and notes; no series of its own.
    pub around: Trend,
    /// The units that were chosen; else those that moved most, else those on top.
    pub lines: Vec<Places>,
    /// All others, old units among them.
    pub behind: Vec<Places>,
    /// Units on the map of each month, with a rate or without: the lowest place there can be.
    pub units: Vec<u32>,
}

impl Bump {
    /// The months up to the last in which the map had as many units as in the last.
    pub fn stretch(&self) -> Range<usize> {
        stretch(&self.units)
    }

    /// The first month of [`Bump::stretch`].
    pub fn since(&self) -> Option<Month> {
        self.around.months.get(self.stretch().start).copied()
    }

    /// Those of its lines that gained most and that lost most.
    pub fn ends(&self) -> [Option<(&Places, i64)>; 2] {
        let stretch = self.stretch();
        let moved: Vec<_> = self.lines.iter().map(|line| line.moved(&stretch)).collect();
        movers(&moved, 1).map(|found| {
            let at = *found.first()?;
            Some((&self.lines[at], moved[at]?))
        })
    }
}

fn stretch(units: &[u32]) -> Range<usize> {
    let last = units.last();
    let same = units.iter().rev().take_while(|units| Some(*units) == last);
    units.len() - same.count()..units.len()
}

impl Board {
    /// The ranks of `chosen` on the view's map, of all others behind them, up to `focus`.
    ///
    /// Before it existed, a chosen unit made from one other has the rank of that one.
    pub fn bump(&self, chosen: &[UnitIx], view: &View, focus: Month) -> Bump {
        let mut around = self.surroundings(view, focus).until_focus();
        let ranks: Vec<_> = around
            .months
            .iter()
            .map(|month| self.month_ranks(view, *month))
            .collect();
        let units: Vec<u32> = ranks
            .iter()
            .map(|month| month.members.len() as u32)
            .collect();
        let places = |unit: UnitIx| {
            let places = ranks.iter().map(|month| month.place(self.units(), unit));
            Places {
                unit: self.units().get(unit).clone(),
                places: places.collect(),
            }
        };
        let members: &[UnitIx] = ranks.last().map_or(&[], |month| &month.members);
        let chosen = match chosen {
            [] => speaking(
                &members.iter().map(|unit| places(*unit)).collect::<Vec<_>>(),
                &units,
            )
            .into_iter()
            .map(|at| members[at])
            .collect(),
            chosen => chosen.to_vec(),
        };
        let mut others: Vec<UnitIx> = ranks
            .iter()
            .flat_map(|month| &month.members)
            .copied()
            .collect();
        others.sort_unstable();
        others.dedup();
        others.retain(|unit| !chosen.contains(unit));
        let own = |unit: UnitIx| {
            let mut own = places(unit);
            for (place, month) in own.places.iter_mut().zip(&ranks) {
                *place = place.filter(|_| month.members.contains(&unit));
            }
            own
        };
        around.notes = self.noted(&chosen, &around.months);
        Bump {
            lines: chosen.iter().map(|unit| places(*unit)).collect(),
            behind: others.into_iter().map(own).collect(),
            around,
            units,
        }
    }
}

/// Those of `all` worth looking at: who moved most since the map has been as it is, else who is
/// on top.
fn speaking(all: &[Places], units: &[u32]) -> Vec<usize> {
    let stretch = stretch(units);
    let moved: Vec<_> = all.iter().map(|one| one.moved(&stretch)).collect();
    let [up, down] = movers(&moved, MOST);
    if !up.is_empty() || !down.is_empty() {
        return up.into_iter().chain(down).collect();
    }
    let rank = |at: &usize| Some((*all[*at].places.last()?)?.rank);
    let mut ranked: Vec<usize> = (0..all.len()).filter(|at| rank(at).is_some()).collect();
    ranked.sort_by_key(rank);
    ranked.truncate(2 * MOST);
    ranked
}
