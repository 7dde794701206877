//! The ranks of a few units over the editions of a league, before those of all others.
use super::{
    super::{Board, Unit, UnitIx},
    League, Placing,
};

/// Units whose lines are shown where nobody chose any.
const SHOWN: usize = 5;

/// The best and the worst place that are claimed for one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The best place.
    pub first: u32,
    /// The worst place.
    pub last: u32,
}

/// The places of one unit, one entry per year.
#[derive(Clone, Debug)]
pub struct DtiLine {
    /// Who.
    pub ix: UnitIx,
    /// The same, with its names.
    pub unit: Unit,
    /// Its places, the oldest year first. A year without a published rank is a gap.
    pub places: Vec<Option<Span>>,
}

/// Ranks over the years.
#[derive(Clone, Debug)]
pub struct DtiRanks {
    /// Every year from the first with a rank to the last.
    pub years: Vec<i32>,
    /// How many were ranked in each, where a source says so.
    pub ranked: Vec<Option<u32>>,
    /// The units that were chosen; else those of which most years are known.
    pub lines: Vec<DtiLine>,
    /// All others.
    pub behind: Vec<DtiLine>,
}

impl Span {
    fn of(placings: &[Placing]) -> Option<Self> {
        Some(Self {
            first: placings.iter().map(|placing| placing.first).min()?,
            last: placings.iter().map(|placing| placing.last).max()?,
        })
    }

    /// The middle, where a line goes through.
    pub fn middle(self) -> f64 {
        f64::from(self.first + self.last) / 2.0
    }
}

impl DtiLine {
    /// Years of which a place is known.
    pub fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }

    /// The last known place, and in which year of the list.
    pub fn last(&self) -> Option<(usize, Span)> {
        let mut places = self.places.iter().enumerate().rev();
        places.find_map(|(at, place)| Some((at, (*place)?)))
    }

    fn best(&self) -> u32 {
        let firsts = self.places.iter().flatten().map(|span| span.first);
        firsts.min().unwrap_or(u32::MAX)
    }
}

impl DtiRanks {
    /// The lowest place that a line of the chosen reaches.
    pub fn lowest(&self) -> u32 {
        let places = self
            .lines
            .iter()
            .flat_map(|line| line.places.iter().flatten());
        places.map(|span| span.last).max().unwrap_or(1)
    }
}

impl Board {
    /// The ranks of `chosen` over the editions of `league`, and of all others behind them.
    pub fn dti_ranks(&self, league: League, chosen: &[UnitIx]) -> DtiRanks {
        let editions: Vec<_> = self
            .dti_years(league)
            .into_iter()
            .map(|year| self.dti_edition(league, year))
            .filter(|edition| edition.placed().next().is_some())
            .collect();
        let ends = editions.first().zip(editions.last());
        let years: Vec<i32> = ends.map_or(Vec::new(), |(first, last)| {
            (first.year..=last.year).collect()
        });
        let edition = |year: &i32| editions.iter().find(|edition| edition.year == *year);
        let mut all: Vec<DtiLine> = Vec::new();
        for (at, year) in years.iter().enumerate() {
            for row in edition(year).iter().flat_map(|edition| edition.placed()) {
                let known = all.iter().position(|line| line.ix == row.unit);
                let known = known.unwrap_or_else(|| {
                    all.push(DtiLine {
                        ix: row.unit,
                        unit: self.units().get(row.unit).clone(),
                        places: vec![None; years.len()],
                    });
                    all.len() - 1
                });
                all[known].places[at] = Span::of(&row.placings());
            }
        }
        all.sort_by_key(|line| (std::cmp::Reverse(line.known()), line.best(), line.ix));
        let chosen: Vec<UnitIx> = match chosen {
            [] => all.iter().take(SHOWN).map(|line| line.ix).collect(),
            chosen => chosen.to_vec(),
        };
        let (lines, behind) = all.into_iter().partition(|line| chosen.contains(&line.ix));
        DtiRanks {
            ranked: years.iter().map(|year| edition(year)?.ranked).collect(),
            years,
            lines,
            behind,
        }
    }
}
