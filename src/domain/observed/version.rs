//! Versions of observations: one is never edited in place, another version takes over.
use super::Observation;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The number of an observation, the same in all its versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationId(pub i64);

/// One version of an observation, as it was made. It never changes afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationVersion {
    /// Which observation.
    pub id: ObservationId,
    /// 1, 2, 3 … for each observation.
    pub number: u32,
    /// What it says. Its key is the same in all versions.
    pub observation: Observation,
    /// Whether the observation stands no more.
    pub is_withdrawn: bool,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it; nobody, if it came with the program.
    pub made_by: Option<String>,
}

impl ObservationVersion {
    /// The version after this one.
    pub fn next(
        &self,
        observation: Observation,
        is_withdrawn: bool,
        made_at: DateTime<Utc>,
        made_by: Option<&str>,
    ) -> Self {
        Self {
            id: self.id,
            number: self.number + 1,
            observation,
            is_withdrawn,
            made_at,
            made_by: made_by.map(str::to_owned),
        }
    }
}

/// The last version of every observation that was not withdrawn, from all versions in the order
/// of their numbers.
pub fn standing(versions: Vec<ObservationVersion>) -> Vec<Observation> {
    let mut last: Vec<ObservationVersion> = Vec::new();
    for version in versions {
        match last.last_mut().filter(|known| known.id == version.id) {
            Some(known) => *known = version,
            None => last.push(version),
        }
    }
    let kept = last.into_iter().filter(|version| !version.is_withdrawn);
    kept.map(|version| version.observation).collect()
}

/// The observations that stand and cannot all be right, from all versions in the order of their
/// numbers.
pub fn contested(versions: &[ObservationVersion]) -> BTreeSet<ObservationId> {
    let next = |at: usize| versions.get(at + 1);
    let standing: Vec<&ObservationVersion> = versions
        .iter()
        .enumerate()
        .filter(|(at, version)| next(*at).is_none_or(|next| next.id != version.id))
        .map(|(_, version)| version)
        .filter(|version| !version.is_withdrawn)
        .collect();
    let differs = |one: &&&ObservationVersion| {
        let others = standing.iter();
        others
            .map(|other| &other.observation)
            .any(|other| one.observation.contradicts(other))
    };
    let found = standing.iter().filter(differs);
    found.map(|version| version.id).collect()
}
