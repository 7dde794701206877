//! Drawings that can be asked for by name: as a file, on a page, on a slide.
use super::view::coded;
use std::str::FromStr;

/// A kind of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drawing {
    /// The rate of the group or of a unit over the months.
    Trend,
    /// Bars of all units, the highest on top.
    Ranking,
    /// One dot for each unit along the rates.
    Distribution,
    /// The tile map.
    Map,
    /// The rank of a unit over the months.
    Ranks,
    /// The rates of a few units over the months.
    Compare,
    /// The ranks of all units in two months.
    Slope,
    /// The ranks of a few units over the months, before all others.
    Bump,
    /// A small trend of each unit, all on one scale.
    Multiples,
    /// Rates of all units over the months, one cell for each.
    Heat,
    /// One dot for each unit, by dossiers and rate.
    Scatter,
    /// Every indicator of the group or of a unit against its target.
    Bullets,
    /// What each unit holds of the gap to the target.
    Contribution,
}

coded!(Drawing {
    Trend "trend", Ranking "ranking", Distribution "distribution", Map "map", Ranks "ranks",
    Compare "compare", Slope "slope", Bump "bump", Multiples "multiples", Heat "heat",
    Scatter "scatter", Bullets "bullets", Contribution "contribution"
});

impl Drawing {
    /// What it must be told besides the view: the parameter of one unit, or of several.
    pub fn parameter(self) -> Option<&'static str> {
        match self {
            Self::Trend | Self::Ranks | Self::Bullets => Some("unit"),
            Self::Compare | Self::Bump => Some("units"),
            Self::Ranking
            | Self::Distribution
            | Self::Map
            | Self::Slope
            | Self::Multiples
            | Self::Heat
            | Self::Scatter
            | Self::Contribution => None,
        }
    }

    /// Whether it is of units that must be named.
    pub fn needs_units(self) -> bool {
        matches!(self, Self::Ranks | Self::Compare)
    }

    /// Most units that it takes.
    pub const fn most_units(self) -> usize {
        match self {
            Self::Compare | Self::Bump => 6,
            _ => 1,
        }
    }
}
