use super::*;
use crate::domain::{Bound, League, ObservationKey, Observed, Placing, UnitId, small_board};

fn told(
    unit: &str,
    item: &str,
    day: &str,
    value: &str,
    place: Option<(u32, u32)>,
) -> Observation {
    Observation {
        key: ObservationKey {
            topic: Topic::Service766,
            item: item.into(),
            league: Some(League::Provinces),
            unit: Some(UnitId(unit.into())),
            as_of: day.parse().unwrap(),
            source: "báo".into(),
        },
        since: None,
        bound: Bound::Equal,
        value: Some(Observed::Score(value.parse().unwrap())),
        out_of: None,
        unit_of_value: "điểm".into(),
        placing: place.map(|(place, of)| Placing::at(place, Some(of))),
        name_vi: String::new(),
        name_en: String::new(),
        provenance: Provenance::Read,
        note: String::new(),
    }
}

fn board(observations: Vec<Observation>) -> Board {
    let units: [(&str, &small_board::Months); 3] = [("a", &[]), ("b", &[]), ("c", &[])];
    small_board::board(&units, vec![]).with_observations(observations)
}

fn points(text: &str) -> ServiceGap {
    ServiceGap::Points(text.parse().unwrap())
}

#[test]
fn units_are_set_apart_by_the_places_of_one_day_only() {
    let board = board(vec![
        told("a", "total", "2025-08-29", "86.97", Some((1, 34))),
        told("b", "total", "2025-08-29", "86.56", Some((2, 34))),
        told("c", "total", "2025-08-29", "80", Some((34, 34))),
        told("b", "total", "2025-10-17", "90.62", Some((2, 34))),
    ]);
    let all = board.service_snapshots();
    let days: Vec<_> = all.iter().map(|one| one.day.to_string()).collect();
    assert_eq!(days, ["2025-10-17", "2025-08-29"]);
    let alone = &all[0].rows[0];
    assert_eq!(
        (alone.to_leader, alone.to_next),
        (ServiceGap::Unknown, ServiceGap::Unknown),
        "the second of 34, and nobody said how many points the first has"
    );
    let change = alone.change.unwrap();
    assert_eq!(
        (change.since.to_string(), change.by.to_string()),
        ("2025-08-29".into(), "4.06".into())
    );
    let table = &all[1].rows;
    assert_eq!(
        (table[0].to_leader, table[0].to_next),
        (ServiceGap::Nobody, points("0.41"))
    );
    assert_eq!(
        (table[1].to_leader, table[1].to_next),
        (points("0.41"), ServiceGap::Unknown)
    );
    assert_eq!(
        (table[2].to_leader, table[2].to_next),
        (points("6.97"), ServiceGap::Nobody)
    );
    assert_eq!((all[1].ranked(), all[1].scored()), (Some(34), 3));
    assert_eq!(
        board.service_on(None)[0].rows.len(),
        3,
        "the last table, not the last score"
    );
    let day = "2025-10-16".parse().ok();
    assert_eq!(board.service_on(day)[0].day.to_string(), "2025-08-29");
    assert!(board.service_on("2025-01-01".parse().ok()).is_empty());
    let latest = board.service_latest();
    let days: Vec<_> = latest.iter().map(|row| row.day.to_string()).collect();
    assert_eq!(days, ["2025-08-29", "2025-10-17", "2025-08-29"]);
}

#[test]
fn scores_without_places_are_set_apart_by_themselves() {
    let board = board(vec![
        told("b", "total", "2025-11-20", "91.96", None),
        told("a", "total", "2025-11-20", "92.37", None),
    ]);
    let snapshot = &board.service_snapshots()[0];
    assert!(!snapshot.is_ranked());
    let [first, last] = &snapshot.rows[..] else {
        panic!("two rows")
    };
    assert_eq!(
        (first.to_leader, first.to_next),
        (ServiceGap::Nobody, points("0.41"))
    );
    assert_eq!(
        (last.to_leader, last.to_next),
        (points("0.41"), ServiceGap::Unknown)
    );
}

#[test]
fn a_month_is_not_compared_with_a_week() {
    let mut month = told("a", "total", "2025-11-30", "89.5", None);
    month.since = "2025-11-01".parse().ok();
    let board = board(vec![told("a", "total", "2025-11-20", "88", None), month]);
    assert!(
        board
            .service_snapshots()
            .iter()
            .all(|one| one.rows[0].change.is_none())
    );
}

#[test]
fn groups_are_read_in_the_scheme_of_their_source_and_never_mixed() {
    let day = "2025-08-29";
    let mut other = told("a", "payment", day, "10", None);
    other.key.source = "báo khác".into();
    let board = board(vec![
        told("a", "total", day, "86.97", None),
        told("a", "publicity", day, "15.67", None),
        told("a", "progress", day, "19.31", None),
        told("a", "services", day, "17.49", None),
        told("a", "satisfaction", day, "17.86", None),
        told("a", "digitisation", day, "16.64", None),
        other,
        told("b", "digitisation", day, "17.6", None),
    ]);
    let rows = &board.service_snapshots()[0].rows;
    assert_eq!(rows.len(), 3, "two sources are two rows");
    assert_eq!(rows[0].scheme, ServiceScheme::Decision);
    assert!(rows[0].is_complete() && rows[0].adds_up());
    let weakest = rows[0].weakest().unwrap();
    assert_eq!(weakest.part, ServicePart::Digitisation);
    assert_eq!(format!("{:.3}", weakest.share), "0.756");
    let of = |scheme| rows.iter().find(|row| row.scheme == scheme).unwrap();
    assert!(!of(ServiceScheme::Portal).is_complete());
    assert!(of(ServiceScheme::Unknown).weakest().is_none());
}
