//! Flags: which units lag, by which rule, on which numbers, and what would clear it.
//!
//! The rules are judged once, when an edition is published, and stored with it; pages only show
//! them. A new rule is a variant of [`Evidence`] and a branch of [`judge`].
use super::{Basis, Board, Decimal, Indicator, Month, Rate, Scope, UnitIx, target_in_force};
use serde::{Deserialize, Serialize};

/// A judgement about one unit in one month, with everything needed to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag<U> {
    /// Who is flagged.
    pub unit: U,
    /// On which rate.
    pub indicator: Indicator,
    /// Of the month, or cumulative.
    pub basis: Basis,
    /// The rule, and the numbers it saw.
    pub evidence: Evidence,
}

/// A rule with the numbers that it compared.
///
/// Stored with editions by position: a new rule goes to the end, and its severity to
/// [`Evidence::severity`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// No report for the month.
    NoReport {
        /// The last month with a report, if there ever was one.
        last: Option<Month>,
    },
    /// The rate is below the floor.
    BelowFloor {
        /// The unit's rate.
        rate: Rate,
        /// The floor in hundredths of a percent.
        floor: i64,
    },
    /// The rate fell in each of the last three months.
    Falling {
        /// The four rates, oldest first.
        rates: [Rate; 4],
    },
    /// The rate is among the lowest quarter.
    BottomQuartile {
        /// The unit's rate.
        rate: Rate,
        /// Its rank, 1 being the highest.
        rank: u32,
        /// How many units have a rank.
        of: u32,
        /// The highest rate of the lowest quarter.
        limit: Rate,
        /// The next rate above the quarter, which is out of it.
        above: Rate,
    },
    /// The rate is below the target in force.
    BelowTarget {
        /// The unit's rate.
        rate: Rate,
        /// The target in hundredths of a percent.
        target: i64,
        /// Key of the target.
        target_id: String,
        /// Whether the due day had passed.
        past_due: bool,
    },
}

impl<U: Copy> Flag<U> {
    /// The same flag with the unit named another way.
    pub fn about<V>(&self, unit: V) -> Flag<V> {
        Flag {
            unit,
            indicator: self.indicator,
            basis: self.basis,
            evidence: self.evidence.clone(),
        }
    }
}

impl Evidence {
    /// How grave the rule is, 0 being the gravest.
    pub fn severity(&self) -> u8 {
        match self {
            Self::NoReport { .. } => 0,
            Self::BelowFloor { .. } => 1,
            Self::Falling { .. } => 2,
            Self::BottomQuartile { .. } => 3,
            Self::BelowTarget { .. } => 4,
        }
    }

    /// Whether the flag makes a laggard: almost every unit is below target, so that alone does
    /// not (DOMAIN section 1, point 7).
    pub fn makes_a_laggard(&self) -> bool {
        !matches!(self, Self::BelowTarget { .. })
    }

    /// Name and version of the rule.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::NoReport { .. } => "no-report/1",
            Self::BelowFloor { .. } => "below-floor/1",
            Self::Falling { .. } => "falling-three-months/1",
            Self::BottomQuartile { .. } => "bottom-quartile/1",
            Self::BelowTarget { .. } => "below-target/1",
        }
    }

    /// How many more in the part, with the whole as it is, would clear the flag; `None` where
    /// that is not what clears it.
    pub fn clears_with(&self) -> Option<u64> {
        let decimal = |hundredths| Decimal {
            hundredths,
            places: 2,
        };
        match self {
            Self::BelowFloor { rate, floor } => Some(rate.missing_to(decimal(*floor))),
            Self::BelowTarget { rate, target, .. } => Some(rate.missing_to(decimal(*target))),
            Self::NoReport { .. } | Self::Falling { .. } | Self::BottomQuartile { .. } => None,
        }
    }
}

/// Fewest ranked units for which "the lowest quarter" is said.
const QUARTILE_NEEDS: usize = 8;

/// Judges `month` for every locality that exists in it, on every indicator and basis.
///
/// Reads the counts of `month` and earlier months on `board`; the flags that stand there are
/// not looked at.
pub fn judge(board: &Board, month: Month) -> Vec<Flag<UnitIx>> {
    let localities = board.localities_in(month);
    // A month in which no locality reported says nothing about any of them.
    let somebody = localities.iter().any(|unit| board.has_report(*unit, month));
    let mut flags: Vec<_> = localities
        .iter()
        .filter(|unit| somebody && !board.has_report(**unit, month))
        .map(|unit| Flag {
            unit: *unit,
            indicator: Indicator::default(),
            basis: Basis::Month,
            evidence: Evidence::NoReport {
                last: last_report(board, *unit, month),
            },
        })
        .collect();
    for indicator in Indicator::ALL {
        for basis in Basis::ALL {
            judge_rates(board, &localities, indicator, basis, month, &mut flags);
        }
    }
    flags
}

fn judge_rates(
    board: &Board,
    localities: &[UnitIx],
    indicator: Indicator,
    basis: Basis,
    month: Month,
    flags: &mut Vec<Flag<UnitIx>>,
) {
    let mut rated: Vec<(UnitIx, Rate)> = localities
        .iter()
        .filter_map(|unit| Some((*unit, board.figure(*unit, indicator, basis, month).rate()?)))
        .collect();
    rated.sort_by_key(|(_, rate)| *rate);
    let quarter = rated.len().div_ceil(4);
    // The highest rate at or below which no more than a quarter of the units stands: units with
    // equal rates are in the lowest quarter together or not at all.
    let at_most = |limit: Rate| rated.partition_point(|(_, rate)| *rate <= limit);
    let limit = rated
        .iter()
        .rev()
        .map(|(_, rate)| *rate)
        .find(|rate| at_most(*rate) <= quarter)
        .filter(|_| rated.len() >= QUARTILE_NEEDS)
        .and_then(|limit| Some((limit, rated.get(at_most(limit))?.1)));
    let target = target_in_force(board.targets(), indicator, Scope::Localities, month);

    for (unit, rate) in &rated {
        let mut raise = |evidence| {
            flags.push(Flag {
                unit: *unit,
                indicator,
                basis,
                evidence,
            });
        };
        if let Some(floor) = board.floor(indicator).filter(|floor| !rate.reaches(*floor)) {
            raise(Evidence::BelowFloor {
                rate: *rate,
                floor: floor.hundredths,
            });
        }
        if basis == Basis::Month
            && let Some(rates) = falling(board, *unit, indicator, month)
        {
            raise(Evidence::Falling { rates });
        }
        if let Some((limit, above)) = limit.filter(|(limit, _)| rate <= limit) {
            let better = rated.iter().filter(|(_, other)| other > rate).count();
            raise(Evidence::BottomQuartile {
                rate: *rate,
                rank: better as u32 + 1,
                of: rated.len() as u32,
                limit,
                above,
            });
        }
        if let Some(target) = target.filter(|target| !rate.reaches(target.value)) {
            raise(Evidence::BelowTarget {
                rate: *rate,
                target: target.value.hundredths,
                target_id: target.id.clone(),
                past_due: target.is_past_due(month),
            });
        }
    }
}

/// The last four monthly rates, if each is lower than the one before.
fn falling(
    board: &Board,
    unit: UnitIx,
    indicator: Indicator,
    month: Month,
) -> Option<[Rate; 4]> {
    let rate = |back: i32| {
        board
            .figure(unit, indicator, Basis::Month, month.plus(-back))
            .rate()
    };
    let rates = [rate(3)?, rate(2)?, rate(1)?, rate(0)?];
    rates
        .windows(2)
        .all(|pair| pair[1] < pair[0])
        .then_some(rates)
}

fn last_report(board: &Board, unit: UnitIx, month: Month) -> Option<Month> {
    board.months().rev().filter(|at| *at < month).find(|at| {
        board
            .slab(*at)
            .is_some_and(|slab| slab.head(unit).is_some())
    })
}
