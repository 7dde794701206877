//! Facts that ship inside the binary: units, succession, targets, published figures.
//!
//! The CSV files beside this one are the data; their `source` and `verified` columns travel on
//! to the screen. A file that does not read is a fault of the build, so reading panics and a
//! test reads everything.
mod figures;
mod islands;
mod observations;
mod rules;
mod units;
mod words;

use crate::domain::{
    Document, Ministry, Observation, PublishedFigure, Succession, Target, Unit,
};
use serde::de::DeserializeOwned;

pub use figures::{PublishedRow, PublishedRowError, published_from};
pub use islands::islands;
pub use observations::{ObservationRow, observation_from};
pub use rules::rules;
pub use words::{common_passwords, vietnamese_words};

/// Everything that is loaded into the database at start.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The nation, its blocks, localities old and new, communes, ministries.
    pub units: Vec<Unit>,
    /// Who took over from whom: localities on 1 July 2025, ministries on 1 March 2025.
    pub succession: Vec<Succession>,
    /// Targets, one per scope.
    pub targets: Vec<Target>,
    /// Figures published elsewhere.
    pub published: Vec<PublishedFigure>,
    /// What others found out and published: scores, ranks, levels, counters.
    pub observations: Vec<Observation>,
}

/// The raw files, for telling whether they changed since they were last loaded.
pub const FILES: [&str; 9] = [
    include_str!("localities.csv"),
    include_str!("communes.csv"),
    include_str!("succession.csv"),
    include_str!("kind_changes.csv"),
    include_str!("ministries.csv"),
    include_str!("targets.csv"),
    include_str!("published_figures.csv"),
    include_str!("rules.csv"),
    include_str!("observations.csv"),
];

/// Reads the embedded files.
pub fn load() -> Reference {
    let [
        localities,
        communes,
        succession,
        kinds,
        ministries,
        targets,
        published,
        _,
        observations,
    ] = FILES;
    Reference {
        units: units::units(localities, communes, kinds, ministries),
        succession: units::succession(succession, ministries),
        targets: figures::targets(targets),
        published: rows::<PublishedRow>(published)
            .iter()
            .map(|row| published_from(row).expect("the embedded published figures read"))
            .collect(),
        observations: observations::observations(observations),
    }
}

/// Documents that set targets whose values no source gives. Shown, never judged by, and so not
/// kept in the database.
pub fn documents() -> Vec<Document> {
    figures::documents(include_str!("documents_without_value.csv"))
}

/// What is known of each ministry besides its place in the register. Shown, never judged by, and
/// so not kept in the database.
pub fn ministries() -> Vec<Ministry> {
    units::ministries(include_str!("ministries.csv"))
}

fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    csv::Reader::from_reader(text.as_bytes())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .expect("an embedded file reads")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Decimal, Measure, Month, RankedWith, UnitKind, Units, Verdict, Verified,
    };

    #[test]
    fn sixty_three_units_became_thirty_four_and_none_was_lost() {
        let reference = load();
        let units = Units::new(reference.units, &reference.succession);
        let count = |month: &str| {
            let month: Month = month.parse().unwrap();
            units
                .iter()
                .filter(|(_, unit)| unit.kind().is_locality() && unit.is_valid_in(month))
                .count()
        };
        assert_eq!((count("2025-06"), count("2025-07")), (63, 34));
        let communes = units.iter().filter(|(_, unit)| {
            matches!(
                unit.kind(),
                UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone
            )
        });
        assert_eq!(communes.count(), 3321);
        let july: Month = "2025-07".parse().unwrap();
        let summed: usize = units
            .iter()
            .filter(|(_, unit)| unit.kind().is_locality() && unit.is_valid_in(july))
            .map(|(ix, _)| units.resolve(ix, july.plus(-1)).len())
            .sum();
        assert_eq!(summed, 63, "today's map covers the old one once");
    }

    #[test]
    fn ministries_merge_without_moving_the_map() {
        let reference = load();
        let units = Units::new(reference.units, &reference.succession);
        let july = "2025-07-01".parse().unwrap();
        assert_eq!(units.breaks(), [july], "charts of localities mark one day");
        let find = |id: &str| units.find(id).unwrap();
        let name = |ix| units.get(ix).name_vi.as_str();
        let next = |id: &str| units.successor(find(id)).map(name);
        assert_eq!(next("min-BTTTT"), Some("Bộ Khoa học và Công nghệ"));
        assert_eq!(next("min-UBDT"), Some("Bộ Dân tộc và Tôn giáo"));
        assert_eq!(next("min-BCT"), None);
        let made_from = units.predecessors(find("min-BNNMT")).iter();
        let made_from: Vec<_> = made_from.map(|ix| units.get(*ix).id.0.as_str()).collect();
        assert_eq!(made_from, ["min-BTNMT", "min-BNNPTNT"]);
        let before: Month = "2025-02".parse().unwrap();
        assert_eq!(units.resolve(find("min-BNNMT"), before).len(), 2);
        assert_eq!(units.resolve(find("min-BTC"), before), [find("min-BTC")]);
        let ministries = |month: &str| {
            let month: Month = month.parse().unwrap();
            let is = |unit: &crate::domain::Unit| unit.kind() == UnitKind::Ministry;
            let all = units.iter().filter(|(_, unit)| is(unit));
            all.filter(|(_, unit)| unit.is_valid_in(month)).count()
        };
        assert_eq!((ministries("2025-02"), ministries("2025-03")), (30, 22));
    }

    #[test]
    fn every_ministry_says_how_far_it_was_confirmed() {
        let known = ministries();
        let reference = load();
        let registered = reference.units.iter();
        let registered = registered.filter(|unit| unit.kind() == UnitKind::Ministry);
        let ids: Vec<_> = registered.map(|unit| &unit.id).collect();
        assert_eq!(known.iter().map(|one| &one.unit).collect::<Vec<_>>(), ids);
        let with = |verified| {
            let with = |one: &&Ministry| one.ranked_with == RankedWith::Services;
            known
                .iter()
                .filter(with)
                .filter(|one| one.verified == verified)
                .count()
        };
        assert_eq!((with(Verified::Yes), with(Verified::No)), (10, 7));
        assert!(
            known
                .iter()
                .all(|one| (one.source == "unverified") == (one.verified == Verified::No))
        );
    }

    #[test]
    fn a_code_that_was_given_away_still_finds_both_units() {
        let reference = load();
        let units = Units::new(reference.units, &reference.succession);
        let name = |id: &str| units.get(units.find(id).unwrap()).name_vi.clone();
        assert_eq!(
            (name("63-15"), name("34-15")),
            ("Yên Bái".into(), "Lào Cai".into())
        );
    }

    #[test]
    fn three_provinces_became_cities_in_2026() {
        let reference = load();
        let units = Units::new(reference.units, &reference.succession);
        let cities = |day: &str| {
            let day = day.parse().unwrap();
            units
                .iter()
                .filter(|(_, unit)| {
                    unit.is_valid_on(day) && unit.kind_on(day) == UnitKind::City
                })
                .count()
        };
        assert_eq!((cities("2025-12-31"), cities("2026-10-01")), (6, 9));
    }

    #[test]
    fn published_figures_and_targets_keep_their_units_and_marks() {
        let reference = load();
        let known: Vec<_> = reference.units.iter().map(|unit| &unit.id).collect();
        for figure in &reference.published {
            assert!(!figure.source.is_empty());
            assert!(
                figure.unit.as_ref().is_none_or(|id| known.contains(&id)),
                "{figure:?}"
            );
        }
        let centre = reference
            .published
            .iter()
            .filter(|figure| figure.unit.is_none());
        assert_eq!(
            centre.count(),
            6,
            "four service centres, and two places nobody named"
        );
        assert!(
            reference
                .targets
                .iter()
                .all(|target| !target.judged || target.source != "unverified")
        );
        assert_eq!(documents().len(), 3);
        assert!(
            Measure::ALL
                .iter()
                .all(|measure| !measure.source().is_empty())
        );
    }

    #[test]
    fn published_values_are_judged_by_their_operators() {
        let reference = load();
        let judge = |unit: &str, value: &str, target: i64| {
            let found = reference.published.iter().find(|figure| {
                figure.indicator == "e2e_total"
                    && figure.unit.as_ref().is_some_and(|id| id.0 == unit)
                    && figure.value.to_string() == value
            });
            found.unwrap().judge(Decimal::whole(target))
        };
        assert_eq!(judge("block-localities", "18.54", 30), Verdict::Missed);
        assert_eq!(judge("63-35", "68.54", 30), Verdict::Reached, "Hà Nam");
        assert_eq!(
            judge("63-01", "10", 30),
            Verdict::Missed,
            "Hà Nội, below 10"
        );
        assert_eq!(judge("63-01", "10", 5), Verdict::Open, "not enough grounds");
    }
}
