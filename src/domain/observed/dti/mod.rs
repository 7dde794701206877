//! One edition of the digital transformation index in one league, as far as it was published.
//!
//! Nothing is filled in: a rank that nobody published is no row, and sources that contradict each
//! other are claims of one row that all stand.
use super::{
    super::{Board, UnitIx, Units},
    DtiPart, League, Observation, Placing, Score, Topic,
};

/// What is claimed about one thing, by one source or by several.
pub type Claims<'a> = Vec<&'a Observation>;

/// An edition.
#[derive(Clone, Debug)]
pub struct DtiEdition<'a> {
    /// The year.
    pub year: i32,
    /// Who is ranked together.
    pub league: League,
    /// Everyone of whom anything was published: by rank, then those without one.
    pub rows: Vec<DtiRow<'a>>,
    /// How many were ranked, where a source says so.
    pub ranked: Option<u32>,
    /// The mean of the league.
    pub mean: Claims<'a>,
    /// Its pillars.
    pub pillars: Claims<'a>,
    /// The value of the country.
    pub national: Claims<'a>,
    /// Counters of the programme that speak of the edition.
    pub said: Claims<'a>,
}

/// What was published of one unit.
#[derive(Clone, Debug)]
pub struct DtiRow<'a> {
    /// The unit.
    pub unit: UnitIx,
    /// Its index and rank, one for each source, the better rank first; may be empty.
    pub totals: Claims<'a>,
    /// Pillars and main indices, in their order.
    pub parts: Claims<'a>,
    /// The ranks that are claimed of the year before.
    pub before: Vec<Placing>,
    /// How its rank moved since then.
    pub change: RankChange,
}

/// How a rank moved since the edition of the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankChange {
    /// Places gained, negative when lost.
    Places(i64),
    /// As many as these, by whichever source or place one believes.
    Between(i64, i64),
    /// The units are others than the year before, so a rank is not the same thing.
    OtherUnits,
    /// A rank of one of the years was not published.
    Unknown,
}

impl RankChange {
    /// From all that is claimed of the year before to all that is claimed now.
    pub fn between(before: &[Placing], now: &[Placing]) -> Self {
        let gains = before.iter().flat_map(|old| {
            let gain = |from: u32, to: u32| i64::from(from) - i64::from(to);
            now.iter()
                .flat_map(move |new| [gain(old.first, new.last), gain(old.last, new.first)])
        });
        let ends = gains.fold(None, |ends: Option<(i64, i64)>, gain| {
            let (least, most) = ends.unwrap_or((gain, gain));
            Some((least.min(gain), most.max(gain)))
        });
        match ends {
            None => Self::Unknown,
            Some((least, most)) if least == most => Self::Places(least),
            Some((least, most)) => Self::Between(least, most),
        }
    }
}

impl DtiRow<'_> {
    /// The ranks that are claimed, the better first.
    pub fn placings(&self) -> Vec<Placing> {
        placings(&self.totals)
    }

    /// The scores that are claimed, each once.
    pub fn scores(&self) -> Vec<Score> {
        let mut scores: Vec<_> = self.totals.iter().filter_map(|told| told.score()).collect();
        scores.dedup();
        scores
    }

    /// How the rank moved by one claim alone; `None` of one without a rank.
    pub fn change_by(&self, claim: &Observation) -> Option<RankChange> {
        Some(RankChange::between(&self.before, &[claim.placing?]))
    }

    /// Whether sources contradict each other about it.
    pub fn is_disputed(&self) -> bool {
        disputed(&self.totals)
    }

    /// What was published of a part.
    pub fn part(&self, part: DtiPart) -> Option<&Observation> {
        let mut all = self.parts.iter().copied();
        all.find(|told| told.key.item == part.code())
    }
}

impl<'a> DtiEdition<'a> {
    /// Those of whom a rank was published.
    pub fn placed(&self) -> impl Iterator<Item = &DtiRow<'a>> {
        self.rows.iter().filter(|row| !row.placings().is_empty())
    }

    /// Those that every source has in the first place.
    pub fn leaders(&self) -> impl Iterator<Item = &DtiRow<'a>> {
        self.placed()
            .filter(|row| row.placings().iter().all(|placing| placing.last == 1))
    }

    /// Parts of which anything was published, in their order.
    pub fn parts(&self) -> Vec<DtiPart> {
        let all = DtiPart::PILLARS.into_iter().chain(DtiPart::MAIN);
        all.filter(|part| self.rows.iter().any(|row| row.part(*part).is_some()))
            .collect()
    }

    /// Whether at least half of the ranks were published.
    pub fn is_half_known(&self) -> bool {
        let placed = self.placed().count();
        self.ranked
            .is_some_and(|ranked| 2 * placed >= ranked as usize)
    }
}

/// The ranks of claims, the better first, each once.
pub(super) fn placings(totals: &[&Observation]) -> Vec<Placing> {
    let mut all: Vec<_> = totals.iter().filter_map(|told| told.placing).collect();
    all.sort_unstable();
    all.dedup_by_key(|placing| (placing.first, placing.last));
    all
}

/// Whether any two of these cannot both be right.
pub(super) fn disputed(claims: &[&Observation]) -> bool {
    claims
        .iter()
        .any(|one| claims.iter().any(|other| one.contradicts(other)))
}

/// The part that an observation of this index speaks of.
fn part(told: &Observation) -> Option<DtiPart> {
    told.key.item.parse().ok()
}

impl Board {
    /// Every observation of the index, in the order of the board.
    pub(super) fn dti(&self) -> impl Iterator<Item = &Observation> {
        let all = self.observations().iter();
        all.filter(|told| told.key.topic == Topic::Dti)
    }

    /// The years of which anything was published in `league`, the oldest first.
    pub fn dti_years(&self, league: League) -> Vec<i32> {
        let own = self.dti().filter(|told| told.key.league == Some(league));
        let mut years: Vec<i32> = own.map(Observation::year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The edition to begin with: the latest of which at least half of the ranks were published,
    /// since a table of three names says little; failing that the latest one.
    pub fn dti_first(&self, league: League) -> Option<i32> {
        let years = self.dti_years(league);
        let known = |year: &&i32| self.dti_edition(league, **year).is_half_known();
        let last = years.iter().rev().find(known).or(years.last());
        last.copied()
    }

    /// The edition of a year; without rows where nothing was published.
    pub fn dti_edition(&self, league: League, year: i32) -> DtiEdition<'_> {
        let of_year: Claims = self.dti().filter(|told| told.year() == year).collect();
        let own = || {
            let all = of_year.iter().copied();
            all.filter(|told| told.key.league == Some(league))
        };
        let of_group = |told: &&Observation| told.key.unit.is_none();
        let mut units: Vec<UnitIx> = own().filter_map(|told| self.unit_of(told)).collect();
        units.sort_unstable();
        units.dedup();
        let mut rows: Vec<DtiRow> = units
            .into_iter()
            .map(|unit| self.dti_row(league, year, unit))
            .collect();
        let place = |row: &DtiRow| {
            let best = row.placings().first().copied();
            (best.is_none(), best, self.units().get(row.unit).sort)
        };
        rows.sort_by_key(place);
        let ranked = own().filter_map(|told| told.placing?.of).max();
        let is_pillar = |told: &&Observation| {
            part(told).is_some_and(|part| DtiPart::PILLARS.contains(&part))
        };
        let is_total = |told: &&Observation| part(told) == Some(DtiPart::Total);
        let national = of_year.iter().copied();
        let said = self.observations().iter();
        DtiEdition {
            year,
            league,
            rows,
            ranked,
            mean: own().filter(of_group).filter(is_total).collect(),
            pillars: own().filter(of_group).filter(is_pillar).collect(),
            national: national
                .filter(|told| told.key.league == Some(League::National))
                .filter(is_total)
                .collect(),
            said: said
                .filter(|told| told.key.topic == Topic::Programme && told.year() == year)
                .filter(|told| told.key.item.starts_with("dti_"))
                .collect(),
        }
    }

    /// What was published of one unit in one year.
    pub(super) fn dti_row(&self, league: League, year: i32, unit: UnitIx) -> DtiRow<'_> {
        let id = &self.units().get(unit).id;
        let own = |year: i32| {
            self.dti().filter(move |told| {
                told.year() == year
                    && told.key.league == Some(league)
                    && told.key.unit.as_ref() == Some(id)
            })
        };
        let totals = |year: i32| {
            let mut totals: Claims = own(year)
                .filter(|told| part(told) == Some(DtiPart::Total))
                .collect();
            totals.sort_by_key(|told| (told.placing.is_none(), told.placing));
            totals
        };
        let now = totals(year);
        let before = placings(&totals(year - 1));
        let mut parts: Claims = own(year)
            .filter(|told| part(told) != Some(DtiPart::Total))
            .collect();
        parts.sort_by_key(|told| part(told));
        let change = match RankChange::between(&before, &placings(&now)) {
            RankChange::Unknown if is_new(self.units(), unit, year) => RankChange::OtherUnits,
            change => change,
        };
        DtiRow {
            unit,
            totals: now,
            parts,
            before,
            change,
        }
    }

    fn unit_of(&self, told: &Observation) -> Option<UnitIx> {
        self.units().find(&told.key.unit.as_ref()?.0)
    }
}

/// Whether the unit was made after the year before; an edition may speak of units that were made
/// while it was being worked out, as that of 2024 does of the 34.
fn is_new(units: &Units, unit: UnitIx, year: i32) -> bool {
    use chrono::Datelike;
    !units.predecessors(unit).is_empty() && units.get(unit).valid_from.year() >= year
}

#[cfg(test)]
pub(super) mod tests;
