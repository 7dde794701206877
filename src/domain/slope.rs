//! The ranks of all localities in two months, from one to the other.
use super::{Board, Month, UnitIx, View, month_ranks::movers};

/// A unit in both months. `None` where it had no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Who.
    pub unit: UnitIx,
    /// The rank in the month compared with.
    pub before: Option<u32>,
    /// The rank now.
    pub now: Option<u32>,
}

impl Shift {
    /// Places gained; negative when lost. `None` without both ranks.
    pub fn moved(&self) -> Option<i64> {
        Some(i64::from(self.before?) - i64::from(self.now?))
    }
}

/// The ranks of two months.
#[derive(Clone, Debug)]
pub struct Slope {
    /// The month compared with; `None` where the view has none.
    pub from: Option<Month>,
    /// The month shown.
    pub to: Month,
    /// Units on the map of each month, with a rate or without: the lowest place there can be.
    pub among: (u32, u32),
    /// Whether both months had the same units. Ranks among others cannot be joined: then every
    /// shift has one end.
    pub is_joined: bool,
    /// Every unit by the alphabet, those of the month shown first.
    pub shifts: Vec<Shift>,
}

impl Slope {
    /// The places in `shifts` of those that rose most and of those that fell most, at most
    /// `most` of each, the largest move first.
    pub fn movers(&self, most: usize) -> [Vec<usize>; 2] {
        let moved: Vec<_> = self.shifts.iter().map(Shift::moved).collect();
        movers(&moved, most)
    }

    /// Whether a rank is known in both months of at least one unit.
    pub fn is_known(&self) -> bool {
        self.shifts.iter().any(|shift| shift.moved().is_some())
    }
}

impl Board {
    /// The ranks on the view's map in the month that it is told against, and in `month`.
    pub fn slope(&self, view: &View, month: Month) -> Slope {
        let from = view.before(month);
        let now = self.month_ranks(view, month);
        let before = from.map(|month| self.month_ranks(view, month));
        let is_joined = before
            .as_ref()
            .is_none_or(|before| before.members == now.members);
        let mut shifts: Vec<Shift> = now
            .all()
            .map(|(unit, now)| Shift {
                unit,
                before: None,
                now,
            })
            .collect();
        for (at, (unit, rank)) in before.iter().flat_map(|before| before.all()).enumerate() {
            if is_joined {
                shifts[at].before = rank;
            } else {
                shifts.push(Shift {
                    unit,
                    before: rank,
                    now: None,
                });
            }
        }
        let count = |members: &[UnitIx]| members.len() as u32;
        Slope {
            from,
            to: month,
            among: (
                before.map_or(0, |before| count(&before.members)),
                count(&now.members),
            ),
            is_joined,
            shifts,
        }
    }
}
