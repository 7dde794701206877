//! What a file may look like, and what is said of one that may not.
use super::*;
use crate::{
    domain::{Count, read_day},
    reference,
};
use proptest::prelude::*;

fn read_text(text: &str) -> Result<Vec<Report>, Vec<Problem>> {
    let reference = reference::load();
    let units = Units::new(reference.units, &reference.succession);
    let today = "2026-11-22".parse().unwrap();
    read(
        text.as_bytes(),
        &units,
        SourceSystem::Emc,
        PeriodRule::Calendar,
        today,
    )
    .map(|file| file.reports)
}

fn reasons(text: &str) -> Vec<(Option<u64>, String, Reason)> {
    read_text(text)
        .unwrap_err()
        .into_iter()
        .map(|problem| {
            (
                problem.line,
                problem.column.unwrap_or_default(),
                problem.reason,
            )
        })
        .collect()
}

#[test]
fn a_file_may_have_a_byte_order_mark_and_any_of_three_separators() {
    for sign in [",", ";", "\t"] {
        let text = format!(
            "\u{feff}unit_id{sign}month{sign}received_total{sign}online_e2e\r\n\
             34-01{sign}2026-10{sign}100{sign}\r\n\r\n34-04{sign}2026-10{sign}7{sign}N/A\n"
        );
        let reports = read_text(&text).unwrap();
        assert_eq!(reports.len(), 2);
        assert_eq!(
            reports[0].counts.get(Measure::ReceivedTotal),
            Count::Value(100)
        );
        assert_eq!(
            reports[0].counts.get(Measure::OnlineE2e),
            Count::NotProvided
        );
        assert_eq!(
            reports[1].counts.get(Measure::OnlineE2e),
            Count::NotApplicable
        );
    }
}

#[test]
fn a_number_with_a_separator_is_refused_not_guessed() {
    for text in ["1.234", "1,234", "1 234", "12.0"] {
        assert_eq!(read_count(text), Err(Reason::AmbiguousNumber), "{text}");
    }
    for text in ["-1", "+1", "1e5", "１２", "=1+1", "NaN", "mười"] {
        assert_eq!(read_count(text), Err(Reason::NotACount), "{text}");
    }
    assert_eq!(read_count("1000000000"), Err(Reason::TooLarge));
    assert_eq!(read_count("99999999999999999999999"), Err(Reason::TooLarge));
    assert_eq!(read_count("Không áp dụng"), Ok(Count::NotApplicable));
    assert_eq!(read_count(" 007 "), Ok(Count::Value(7)));
}

#[test]
fn a_line_is_the_one_that_an_editor_shows_whatever_ends_it() {
    for end in ["\n", "\r\n"] {
        let text = [
            "\u{feff}unit_id,month,received_total",
            "34-01,2026-10,1",
            "",
            "34-04,2026-10,x",
        ];
        assert_eq!(reasons(&text.join(end))[0].0, Some(4));
    }
}

#[test]
fn every_bad_row_is_named_with_its_line_and_column() {
    let text = "unit_id,month,received_total,received_online\n\
                34-99,2026-10,1,1\n\
                63-35,2025-07,1,1\n\
                34-01,2026-13,1,1\n\
                34-01,2026-12,1,1\n\
                34-01,2026-10,1,2\n\
                34-04,2026-10,1.234,1\n\
                34-08,2026-10,5\n\
                vn,2026-10,5,1\n\
                34-11,2026-10,5,1\n\
                34-11,2026-10,5,1\n";
    let found = reasons(text);
    let at = |line: u64| {
        found
            .iter()
            .filter(|(l, ..)| *l == Some(line))
            .map(|(_, c, r)| (c.as_str(), r))
            .next()
            .unwrap()
    };
    assert_eq!(at(2), ("unit_id", &Reason::UnitUnknown));
    assert!(matches!(at(3), ("unit_id", Reason::UnitNotValid { .. })));
    assert_eq!(at(4), ("month", &Reason::NotAMonth));
    assert!(matches!(at(5), ("month", Reason::InTheFuture { .. })));
    assert!(matches!(
        at(6),
        ("received_online", Reason::Contradiction(_))
    ));
    assert_eq!(at(7), ("received_total", &Reason::AmbiguousNumber));
    assert_eq!(
        at(8),
        (
            "",
            &Reason::FieldCount {
                expected: 4,
                found: 3
            }
        )
    );
    assert_eq!(at(9), ("unit_id", &Reason::UnitDoesNotReport));
    assert_eq!(at(11), ("unit_id", &Reason::Twice { first: 10 }));
    assert_eq!(found.len(), 9);
}

#[test]
fn the_header_must_name_unit_period_and_known_measures_once() {
    assert_eq!(reasons("unit_id,month\n")[0].2, Reason::ColumnMissing);
    assert_eq!(reasons("unit_id,month,tong\n")[0].2, Reason::ColumnUnknown);
    assert_eq!(reasons("unit_id,received_total\n")[0].1, "month");
    assert_eq!(
        reasons("unit_id,period_start,received_total\n")[0].1,
        "period_end"
    );
    assert_eq!(
        reasons("unit_id,month,received_total,received_total\n")[0].2,
        Reason::ColumnTwice
    );
    assert_eq!(
        reasons("unit_id,month,received_total\n")[0].2,
        Reason::Empty
    );
    assert_eq!(reasons("").len(), 3);
}

#[test]
fn a_period_may_be_given_by_its_days() {
    let text = "unit_id;period_start;period_end;received_total\n34-01;15/9/2026;2026-10-14;5\n";
    let reports = read_text(text).unwrap();
    assert_eq!(reports[0].period.month().to_string(), "2026-10");
    let odd = "unit_id,period_start,period_end,received_total\n34-01,2026-09-16,2026-10-14,5\n";
    assert_eq!(reasons(odd)[0].2, Reason::NotAReportingMonth);
}

#[test]
fn what_is_not_utf8_is_refused_whole() {
    let units = Units::default();
    let today = "2026-11-22".parse().unwrap();
    let problems = read(
        b"unit_id\xff",
        &units,
        SourceSystem::Emc,
        PeriodRule::Calendar,
        today,
    );
    assert_eq!(problems.unwrap_err()[0].reason, Reason::NotUtf8);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_file_makes_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let today = "2026-11-22".parse().unwrap();
        let _ = read(&bytes, &Units::default(), SourceSystem::Emc, PeriodRule::Calendar, today);
    }

    #[test]
    fn no_cell_makes_the_reader_panic(cell in "\\PC*") {
        let _ = read_count(&cell);
        let _ = read_day(&cell);
    }
}

#[test]
fn a_year_with_two_digits_turned_is_a_slip_and_not_a_month_of_long_ago() {
    let found = reasons("unit_id,month,received_total\nmin-BTC,2006-10,5\n");
    assert_eq!(found, [(Some(2), "month".to_owned(), Reason::TooEarly)]);
}
