//! The index of one unit over the years, with what it was made from.
use super::{
    super::{Board, UnitIx},
    League, Observation, Score,
    dti::DtiRow,
};

/// The years of a unit, the newest first.
#[derive(Clone, Debug)]
pub struct DtiHistory<'a> {
    /// Its own.
    pub years: Vec<DtiYear<'a>>,
    /// Those of each unit that it was made from; only those of whom anything was published.
    pub before: Vec<(UnitIx, Vec<DtiYear<'a>>)>,
    /// Values of years before it existed, by the method of 2024; see [`Reckoned`].
    pub reckoned: Vec<Reckoned>,
    /// How many units it was made from.
    pub made_from: usize,
}

/// One year of a unit.
#[derive(Clone, Debug)]
pub struct DtiYear<'a> {
    /// The year.
    pub year: i32,
    /// In which league.
    pub league: League,
    /// What was published.
    pub row: DtiRow<'a>,
}

/// The mean of what the units before a merger had, in a year in which each has one value.
///
/// The Ministry of Science and Technology took the mean of the main indices for 2024. It is right
/// for an index, and never what a rate of dossiers becomes, which is a ratio of sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The year.
    pub year: i32,
    /// The mean.
    pub score: Score,
    /// Of how many.
    pub of: usize,
}

impl DtiHistory<'_> {
    /// Whether nothing was published at all.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty() && self.before.is_empty()
    }
}

impl Board {
    /// What was published of `unit` and of those it was made from.
    pub fn dti_history(&self, unit: UnitIx) -> DtiHistory<'_> {
        let old = self.units().predecessors(unit);
        let before: Vec<_> = old
            .iter()
            .map(|old| (*old, self.dti_of(*old)))
            .filter(|(_, years)| !years.is_empty())
            .collect();
        let mut reckoned = Vec::new();
        if old.len() > 1 && before.len() == old.len() {
            for newest in &before[0].1 {
                let scores = before.iter().map(|(_, years)| {
                    let same = years.iter().find(|other| other.year == newest.year)?;
                    match same.row.scores()[..] {
                        [score] => Some(score),
                        _ => None,
                    }
                });
                let scores: Option<Vec<Score>> = scores.collect();
                let mean = scores.and_then(|scores| Score::mean(&scores));
                reckoned.extend(mean.map(|score| Reckoned {
                    year: newest.year,
                    score,
                    of: old.len(),
                }));
            }
        }
        DtiHistory {
            years: self.dti_of(unit),
            before,
            reckoned,
            made_from: old.len(),
        }
    }

    /// The years of which anything of `unit` itself was published, the newest first.
    pub fn dti_of(&self, unit: UnitIx) -> Vec<DtiYear<'_>> {
        let id = &self.units().get(unit).id;
        let own = self.dti().filter(|told| told.key.unit.as_ref() == Some(id));
        let edition = |told: &Observation| Some((told.year(), told.key.league?));
        let mut editions: Vec<_> = own.filter_map(edition).collect();
        editions.sort_unstable();
        editions.dedup();
        editions
            .into_iter()
            .rev()
            .map(|(year, league)| DtiYear {
                year,
                league,
                row: self.dti_row(league, year, unit),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Succession, UnitId, Units, observed::dti::tests::told, small_board::locality,
    };

    #[test]
    fn a_year_in_which_every_old_unit_has_a_value_has_their_mean() {
        let mut merged = locality("34-48");
        merged.valid_from = "2025-07-01".parse().unwrap();
        let old = ["63-48", "63-49"];
        let succession = old.map(|id| Succession {
            old: UnitId(id.into()),
            new: merged.id.clone(),
            date: merged.valid_from,
        });
        let mut units = old.map(locality).to_vec();
        units.push(merged);
        let units = Units::new(units, &succession);
        let board = Board::new(units, vec![], vec![], vec![], 1).with_observations(vec![
            told(2021, "63-48", "0.6000", (1, 1), "a"),
            told(2022, "63-48", "0.8002", (1, 1), "a"),
            told(2022, "63-49", "0.5001", (31, 31), "a"),
            told(2023, "63-49", "", (30, 30), "a"),
        ]);
        let history = board.dti_history(board.units().find("34-48").unwrap());
        let [only] = history.reckoned[..] else {
            panic!("{:?}", history.reckoned);
        };
        assert_eq!(
            (only.year, only.of, only.score.to_string()),
            (2022, 2, "0.6502".into())
        );
    }
}
