//! The sample against itself: identities, stocks, units in their time, the same every time.
use super::{super::reports, SAMPLE};
use crate::domain::{Count, Measure, Month, PeriodRule, Report, SourceSystem};
use std::{
    collections::{HashMap, HashSet},
    time::Instant,
};

/// Changes whenever any report does. A new value here is a new sample: say so in the commit.
const CHECKSUM: u64 = 0xDB59_2381_2F45_94F8;

/// FNV-1a over keys, days and counts.
fn checksum(reports: &[Report]) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    };
    for report in reports {
        add(report.unit.0.as_bytes());
        add(report.period.end().to_string().as_bytes());
        for (_, count) in report.counts.iter() {
            let coded = match count {
                Count::Value(value) => value,
                Count::NotApplicable => u64::MAX - 1,
                Count::NotProvided => u64::MAX,
            };
            add(&coded.to_le_bytes());
        }
    }
    hash
}

#[test]
fn the_sample_is_the_same_every_time() {
    let reference = &SAMPLE.reference;
    let start = Instant::now();
    let again = reports(
        &reference.units,
        &reference.succession,
        &reference.published,
    );
    println!("{} reports in {:?}", again.len(), start.elapsed());
    assert!(again == SAMPLE.reports);
    assert_eq!(
        checksum(&again),
        CHECKSUM,
        "the sample changed: {:#x}",
        checksum(&again)
    );
}

#[test]
fn every_report_obeys_every_identity() {
    for report in &SAMPLE.reports {
        assert_eq!(
            report.counts.breaches(),
            [],
            "{} {:?}",
            report.unit,
            report.period
        );
        let received = report.counts.get(Measure::ReceivedTotal).value().unwrap();
        let e2e = report.counts.get(Measure::OnlineE2e).value().unwrap();
        assert!(
            received > 1_000 && e2e > 0,
            "{} {:?}",
            report.unit,
            report.period
        );
    }
}

#[test]
fn the_sample_is_consistent_without_any_published_figure() {
    let reference = &SAMPLE.reference;
    let free = reports(&reference.units, &reference.succession, &[]);
    assert!(
        free.iter()
            .all(|report| report.counts.breaches().is_empty())
    );
    assert!(reports(&[], &[], &[]).is_empty());
}

#[test]
fn what_a_month_leaves_open_the_next_one_opens_with() {
    let pending = |report: &Report| {
        [Measure::PendingInTime, Measure::PendingOverdue]
            .map(|measure| report.counts.get(measure).value().unwrap())
            .iter()
            .sum::<u64>()
    };
    let open: HashMap<(&str, Month), u64> = SAMPLE
        .reports
        .iter()
        .map(|report| {
            (
                (report.unit.0.as_str(), report.period.month()),
                pending(report),
            )
        })
        .collect();
    let units = SAMPLE.board.units();
    let (mut checked, mut handed_over) = (0, 0);
    for report in &SAMPLE.reports {
        let before = report.period.month().plus(-1);
        let unit = units.find(&report.unit.0).unwrap();
        let parts = units.resolve(unit, before);
        let left: Option<u64> = parts
            .iter()
            .map(|part| open.get(&(units.get(*part).id.0.as_str(), before)))
            .sum();
        if let Some(left) = left.filter(|_| !parts.is_empty() && before.year() > 2021) {
            let carried = report.counts.get(Measure::CarriedOver);
            assert_eq!(carried, Count::Value(left), "{} {before}", report.unit);
            checked += 1;
            handed_over += usize::from(parts != [unit]);
        }
    }
    assert!(checked > 2_900, "{checked}");
    assert_eq!(
        handed_over, 34,
        "each new unit opens with what the old ones left"
    );
}

#[test]
fn units_report_calendar_months_in_their_time_and_once() {
    let units = SAMPLE.board.units();
    let mut seen = HashSet::new();
    for report in &SAMPLE.reports {
        let month = report.period.month();
        assert_eq!(report.period, PeriodRule::Calendar.period(month));
        assert_eq!((report.source, report.version), (SourceSystem::Sample, 1));
        let unit = units.get(units.find(&report.unit.0).unwrap());
        assert!(
            unit.kind().is_locality() && unit.is_valid_in(month),
            "{} {month}",
            unit.id
        );
        assert!(
            seen.insert((&report.unit, month)),
            "{} {month} twice",
            unit.id
        );
    }
}
