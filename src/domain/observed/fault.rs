//! What keeps an observation from being taken.
use super::{Observation, Observed, Provenance, Topic};
use crate::domain::{UnitKind, Units};
use chrono::NaiveDate;

/// Why an observation cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservationFault {
    /// The topic has no such part.
    Item,
    /// Who is ranked together is not said, or does not take such a unit.
    League,
    /// No unit has this key.
    Unit,
    /// The day lies ahead, or before its first day.
    Day,
    /// The value is out of its bounds, or more than its whole.
    Value,
    /// It has neither a value nor a rank.
    Nothing,
    /// The last place lies before the first, or behind the number of those ranked.
    Placing,
    /// A counter needs a name in both languages.
    Name,
    /// The place where it was read is missing.
    Source,
    /// What was reckoned needs a note that says how.
    Note,
}

/// Signs of a text that is kept.
const LONGEST: usize = 600;

impl ObservationFault {
    /// The column of a file, and the field of a form, that is at fault.
    pub fn column(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::League => "league",
            Self::Unit => "unit_id",
            Self::Day => "as_of",
            Self::Value | Self::Nothing => "value",
            Self::Placing => "rank",
            Self::Name => "name_vi",
            Self::Source => "source",
            Self::Note => "note",
        }
    }
}

impl Observation {
    /// Insists on what every observation needs.
    pub fn check(&self, units: &Units, today: NaiveDate) -> Result<(), ObservationFault> {
        use ObservationFault as Fault;
        let (key, topic) = (&self.key, self.key.topic);
        let insist = |holds: bool, fault: Fault| if holds { Ok(()) } else { Err(fault) };
        insist(topic.has(&key.item), Fault::Item)?;
        let kind = match &key.unit {
            Some(id) => {
                let unit = units.find(&id.0).ok_or(Fault::Unit)?;
                Some(units.get(unit).kind_on(key.as_of))
            }
            None => None,
        };
        insist(key.league.is_some() || !topic.needs_league(), Fault::League)?;
        let fits = |kind: UnitKind| key.league.is_none_or(|league| league.takes(kind));
        insist(kind.is_none_or(fits), Fault::League)?;
        insist(key.as_of <= today, Fault::Day)?;
        insist(
            self.since.is_none_or(|since| since <= key.as_of),
            Fault::Day,
        )?;
        insist(
            self.value.is_some() || self.placing.is_some(),
            Fault::Nothing,
        )?;
        insist(self.is_within_bounds(), Fault::Value)?;
        let placed = self.placing.is_none_or(|placing| {
            let of = placing.of.unwrap_or(u32::MAX);
            (1..=placing.last).contains(&placing.first) && placing.last <= of
        });
        insist(placed, Fault::Placing)?;
        let is_named = !self.name_vi.trim().is_empty() && !self.name_en.trim().is_empty();
        insist(is_named || topic != Topic::Programme, Fault::Name)?;
        let is_read = self.provenance != Provenance::Unverified;
        let source = key.source.trim();
        let has_source = !source.is_empty() && (!is_read || source != "unverified");
        insist(has_source && source.len() <= LONGEST, Fault::Source)?;
        let explained = self.provenance != Provenance::Derived || !self.note.trim().is_empty();
        insist(explained && self.note.len() <= LONGEST, Fault::Note)
    }

    /// Whether the value lies within its topic's bounds, and its part within its whole.
    fn is_within_bounds(&self) -> bool {
        let scaled = |value: Option<Observed>| value.and_then(Observed::scaled);
        let Some((value, _)) = scaled(self.value) else {
            return true;
        };
        let most = scaled(self.key.topic.maximum(&self.key.item));
        let whole = scaled(self.out_of.map(Observed::Number));
        let within = |bound: Option<(i64, u8)>| bound.is_none_or(|(most, _)| value <= most);
        within(most) && within(whole)
    }
}
