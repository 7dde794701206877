use super::*;
use crate::domain::{
    Bound, ObservationKey, Observed, Provenance, Score, UnitId, small_board::locality,
};

/// What one source says of a unit's index: year, unit, score, place or places among so many.
pub(in super::super) fn told(
    year: i32,
    unit: &str,
    score: &str,
    rank: (u32, u32),
    source: &str,
) -> Observation {
    Observation {
        key: ObservationKey {
            topic: Topic::Dti,
            item: DtiPart::Total.code().into(),
            league: Some(League::Provinces),
            unit: (!unit.is_empty()).then(|| UnitId(unit.into())),
            as_of: format!("{year}-12-31").parse().unwrap(),
            source: source.into(),
        },
        since: None,
        bound: Bound::Equal,
        value: score.parse::<Score>().ok().map(Observed::Score),
        out_of: None,
        unit_of_value: String::new(),
        placing: (rank.0 > 0).then_some(Placing {
            first: rank.0,
            last: rank.1,
            of: Some(63),
        }),
        name_vi: String::new(),
        name_en: String::new(),
        provenance: Provenance::Read,
        note: String::new(),
    }
}

fn board(told: Vec<Observation>) -> Board {
    let units = ["63-37", "63-15", "63-38", "63-48"].map(locality);
    let units = Units::new(units.to_vec(), &[]);
    Board::new(units, vec![], vec![], vec![], 1).with_observations(told)
}

fn names(board: &Board, edition: &DtiEdition) -> Vec<String> {
    let ids = edition
        .rows
        .iter()
        .map(|row| &board.units().get(row.unit).id.0);
    ids.cloned().collect()
}

#[test]
fn ranks_stand_as_published_with_their_ties_and_ranges() {
    let board = board(vec![
        told(2022, "63-38", "", (15, 15), "a"),
        told(2022, "63-15", "", (15, 15), "a"),
        told(2022, "63-48", "0.8002", (1, 1), "a"),
        told(2022, "63-37", "", (32, 34), "a"),
    ]);
    let edition = board.dti_edition(League::Provinces, 2022);
    assert_eq!(names(&board, &edition)[0], "63-48");
    let ranks: Vec<_> = edition
        .rows
        .iter()
        .map(|row| row.placings()[0].first)
        .collect();
    assert_eq!(ranks, [1, 15, 15, 32]);
    assert_eq!(edition.rows[3].placings()[0].exact(), None);
    assert_eq!((edition.placed().count(), edition.ranked), (4, Some(63)));
    assert!(!edition.is_half_known());
    let leaders = edition.leaders().map(|row| row.scores());
    assert_eq!(leaders.collect::<Vec<_>>(), [["0.8002".parse().unwrap()]]);
}

#[test]
fn sources_that_contradict_each_other_are_claims_of_one_row() {
    let board = board(vec![
        told(2020, "63-37", "", (8, 8), "a"),
        told(2021, "63-37", "0.5064", (6, 6), "a"),
        told(2021, "63-37", "", (5, 5), "b"),
        told(2022, "63-37", "", (21, 21), "a"),
    ]);
    let of = |year| board.dti_edition(League::Provinces, year).rows.remove(0);
    let row = of(2021);
    assert!(row.is_disputed());
    assert_eq!(row.change, RankChange::Between(2, 3));
    let claims = row.totals.iter().map(|claim| row.change_by(claim).unwrap());
    let claims: Vec<_> = claims.collect();
    assert_eq!(claims, [RankChange::Places(3), RankChange::Places(2)]);
    assert_eq!(of(2022).change, RankChange::Between(-16, -15));
    assert!(!of(2022).is_disputed());
}

#[test]
fn a_rank_that_nobody_published_is_no_row_and_no_change() {
    let board = board(vec![
        told(2021, "63-48", "", (1, 1), "a"),
        told(2022, "63-48", "", (1, 1), "a"),
        told(2022, "63-38", "", (15, 15), "a"),
        told(2022, "", "0.5000", (0, 0), "a"),
    ]);
    let edition = board.dti_edition(League::Provinces, 2022);
    let changes: Vec<_> = edition.rows.iter().map(|row| row.change).collect();
    assert_eq!(changes, [RankChange::Places(0), RankChange::Unknown]);
    assert_eq!(edition.mean.len(), 1);
    assert!(board.dti_edition(League::Provinces, 2019).rows.is_empty());
    assert_eq!(board.dti_years(League::Provinces), [2021, 2022]);
}

#[test]
fn an_edition_of_other_units_is_not_compared_with_the_one_before() {
    use crate::domain::Succession;
    let mut merged = locality("34-38");
    merged.valid_from = "2025-07-01".parse().unwrap();
    let succession = Succession {
        old: UnitId("63-38".into()),
        new: merged.id.clone(),
        date: merged.valid_from,
    };
    let units = Units::new(vec![locality("63-38"), merged], &[succession]);
    let board = Board::new(units, vec![], vec![], vec![], 1).with_observations(vec![
        told(2023, "63-38", "0.7000", (11, 11), "a"),
        told(2024, "34-38", "", (5, 5), "a"),
    ]);
    let edition = board.dti_edition(League::Provinces, 2024);
    assert_eq!(edition.rows[0].change, RankChange::OtherUnits);
    let history = board.dti_history(edition.rows[0].unit);
    assert_eq!((history.years.len(), history.before.len()), (1, 1));
    assert!(history.reckoned.is_empty(), "one province is no merger");
}

#[test]
fn the_table_opens_with_the_latest_edition_that_is_half_known() {
    let mut all = vec![
        told(2022, "63-48", "", (1, 1), "a"),
        told(2022, "63-38", "", (2, 2), "a"),
        told(2023, "63-48", "", (1, 1), "a"),
    ];
    for told in &mut all {
        if let Some(placing) = &mut told.placing {
            placing.of = Some(4);
        }
    }
    assert_eq!(board(all).dti_first(League::Provinces), Some(2022));
    assert_eq!(board(Vec::new()).dti_first(League::Provinces), None);
}

#[test]
fn a_line_goes_through_every_place_that_a_year_may_have() {
    let board = board(vec![
        told(2020, "63-37", "", (8, 8), "a"),
        told(2021, "63-37", "", (6, 6), "a"),
        told(2021, "63-37", "", (5, 5), "b"),
        told(2023, "63-48", "", (1, 1), "a"),
    ]);
    let ranks = board.dti_ranks(League::Provinces, &[]);
    assert_eq!(ranks.years, [2020, 2021, 2022, 2023]);
    assert_eq!(ranks.ranked, [Some(63), Some(63), None, Some(63)]);
    let places = &ranks.lines[0].places;
    assert_eq!(places[1].map(|span| (span.first, span.last)), Some((5, 6)));
    assert_eq!(places[2..], [None, None]);
    let one = board.units().find("63-48").unwrap();
    let chosen = board.dti_ranks(League::Provinces, &[one]);
    assert_eq!((chosen.lines.len(), chosen.behind.len()), (1, 1));
}
