//! What a rule saw: numbers with their names, kept with the flag so that it can be checked.
use super::RuleKind;
use crate::domain::{Bound, Decimal, Month, Rate, SourceSystem, UnitId, view::coded};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The name of a number that a rule saw, as its sentences refer to it: `{rate}`. Stored with
/// editions by position: a new one goes to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Name {
    /// The rate that was judged, or what was published of it.
    Rate,
    /// The rate of the month before.
    Before,
    /// The rates of the months, oldest first.
    Rates,
    /// The floor.
    Floor,
    /// The target.
    Target,
    /// Key of the target.
    Document,
    /// When the target is due, while that lies ahead.
    Due,
    /// When the target was due, once that has passed.
    Overdue,
    /// Where the reference path stands.
    Path,
    /// The day to which a required pace runs.
    Horizon,
    /// Whether that day is the target's, or one that was chosen for planning.
    Planned,
    /// A distance in points.
    Gap,
    /// The distance that the rule allows, or that was covered.
    Points,
    /// Points needed each month.
    Pace,
    /// The most points that any unit gained over as many months.
    Best,
    /// The unit that did.
    BestUnit,
    /// How many months.
    Months,
    /// The month judged.
    Month,
    /// The month after it.
    NextMonth,
    /// The last month with a report.
    Last,
    /// Days after the day.
    Days,
    /// How many were there.
    Present,
    /// Of how many.
    Of,
    /// What share that is.
    Share,
    /// The share that the rule asks for.
    Threshold,
    /// How many more dossiers clear the flag.
    Needed,
    /// How many would clear it, where one month has not so many.
    Short,
    /// Slope of Theil and Sen.
    Slope,
    /// Chance of such a tendency without a cause.
    Chance,
    /// Mean of the past.
    Mean,
    /// Lower limit of the past.
    Low,
    /// Months running under the mean.
    Run,
    /// Rank.
    Rank,
    /// Rank of the month before.
    RankBefore,
    /// Places lost.
    Places,
    /// The highest rate of the lowest quarter.
    Limit,
    /// The next rate above it.
    Above,
    /// The source that was judged.
    Source,
    /// The source beside it.
    OtherSource,
    /// The rate by that source.
    OtherRate,
}

coded!(Name {
    Rate "rate",
    Before "before",
    Rates "rates",
    Floor "floor",
    Target "target",
    Document "document",
    Due "due",
    Overdue "overdue",
    Path "path",
    Horizon "horizon",
    Planned "planned",
    Gap "gap",
    Points "points",
    Pace "pace",
    Best "best",
    BestUnit "best_unit",
    Months "months",
    Month "month",
    NextMonth "next_month",
    Last "last",
    Days "days",
    Present "present",
    Of "of",
    Share "share",
    Threshold "threshold",
    Needed "needed",
    Short "short",
    Slope "slope",
    Chance "chance",
    Mean "mean",
    Low "low",
    Run "run",
    Rank "rank",
    RankBefore "rank_before",
    Places "places",
    Limit "limit",
    Above "above",
    Source "source",
    OtherSource "other_source",
    OtherRate "other_rate"
});

/// A number that a rule saw. Stored with editions by position: a new kind goes to the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A rate with its counts.
    Rate(Rate),
    /// Rates with their counts, oldest first.
    Rates(Vec<Rate>),
    /// A published value, which may only bound the true one.
    Published(Bound, Decimal),
    /// A threshold. Unit: hundredths of a percent.
    Percent(i64),
    /// A distance. Unit: hundredths of a percentage point.
    Points(i64),
    /// Dossiers, months, places.
    Count(u64),
    /// A month.
    Month(Month),
    /// A day.
    Day(NaiveDate),
    /// A chance. Unit: ten-thousandths.
    Chance(u32),
    /// A system that figures come from.
    Source(SourceSystem),
    /// A unit.
    Unit(UnitId),
    /// Key of a target.
    Target(String),
    /// That something is so.
    Yes,
}

/// A number with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// What it is.
    pub name: Name,
    /// How much.
    pub value: Value,
}

impl RuleKind {
    /// What sentences of the rule may refer to. Those that are not always there stand inside
    /// brackets.
    pub fn sees(self) -> &'static [Name] {
        use Name::*;
        match self {
            Self::NoReport => &[Month, Last],
            Self::Late => &[Month, Days],
            Self::Incomplete => &[Present, Of, Share, Threshold, Needed],
            Self::BelowFloor => &[Rate, Floor, Gap, Month, NextMonth, Needed, Short],
            Self::BelowTarget => &[
                Rate, Target, Gap, Due, Overdue, Month, NextMonth, Needed, Short, Pace,
                Horizon, Planned,
            ],
            Self::BelowPath => &[
                Rate, Path, Gap, Points, Target, Due, Month, NextMonth, Needed, Short,
            ],
            Self::OutOfReach => &[
                Rate, Target, Gap, Months, Best, BestUnit, Horizon, Planned, Pace,
            ],
            Self::Falling => &[Rates, Points, Months, NextMonth, Rate],
            Self::Stagnating => &[Rate, Months, Slope, Chance],
            Self::Shifted => &[Rate, Months, Mean, Low, Run],
            Self::BottomQuartile => &[Rate, Rank, Of, Limit, Above],
            Self::RankFell => &[Rank, RankBefore, Of, Places],
            Self::SourcesDiffer => &[Rate, Source, OtherRate, OtherSource, Gap, Points],
            Self::Climber => &[Rate, Before, Points, Months, Rank],
            Self::NewlyReached => &[Rate, Before, Target],
        }
    }
}
