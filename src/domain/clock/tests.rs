//! Both clocks on the days around their ends.
use super::*;
use crate::domain::day_in_vietnam;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn unit() -> UnitId {
    UnitId("34-44".into())
}

fn usual() -> Deadlines {
    Deadlines::usual(PeriodRule::MidMonth)
}

fn on(deadlines: &Deadlines, of: &str, today: &str) -> Standing {
    deadlines.standing(&unit(), month(of), &[], day(today))
}

#[test]
fn a_report_is_on_time_to_the_20th_late_to_the_29th_and_locked_after() {
    let late = |days| Standing::Late {
        days,
        until: day("2026-11-29"),
        excepted: false,
    };
    let table = [
        (
            "2026-11-13",
            Standing::NotYet {
                from: day("2026-11-14"),
            },
        ),
        ("2026-11-14", Standing::OnTime { days_left: 6 }),
        ("2026-11-19", Standing::OnTime { days_left: 1 }),
        ("2026-11-20", Standing::OnTime { days_left: 0 }),
        ("2026-11-21", late(1)),
        ("2026-11-29", late(9)),
        ("2026-11-30", Standing::Locked),
    ];
    for (today, standing) in table {
        assert_eq!(on(&usual(), "2026-11", today), standing, "{today}");
        assert_eq!(
            standing.is_open(),
            ("2026-11-14".."2026-11-30").contains(&today)
        );
    }
}

#[test]
fn the_day_is_that_of_viet_nam_and_not_of_greenwich() {
    let at = |moment: &str| {
        let today = day_in_vietnam(moment.parse().unwrap());
        usual().standing(&unit(), month("2026-11"), &[], today)
    };
    assert_eq!(
        at("2026-11-20T16:59:59.999Z"),
        Standing::OnTime { days_left: 0 }
    );
    assert!(matches!(
        at("2026-11-20T17:00:00Z"),
        Standing::Late { days: 1, .. }
    ));
    assert!(at("2026-11-29T16:59:59.999Z").is_open());
    assert_eq!(at("2026-11-29T17:00:00Z"), Standing::Locked);
}

#[test]
fn both_clocks_run_over_month_ends_year_ends_and_29_february() {
    let days = |rule, of: &str| {
        let days = Deadlines::usual(rule).days(month(of));
        (
            days.on_time_until.to_string(),
            days.locked_after.to_string(),
        )
    };
    let both = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    use PeriodRule::{Calendar, MidMonth};
    assert_eq!(days(MidMonth, "2024-02"), both("2024-02-20", "2024-02-29"));
    assert_eq!(days(MidMonth, "2026-02"), both("2026-02-20", "2026-03-01"));
    assert_eq!(days(Calendar, "2024-02"), both("2024-03-06", "2024-03-15"));
    assert_eq!(days(Calendar, "2026-12"), both("2027-01-06", "2027-01-15"));
    let calendar = Deadlines::usual(Calendar);
    assert_eq!(
        on(&calendar, "2024-02", "2024-02-29"),
        Standing::OnTime { days_left: 6 }
    );
    assert_eq!(
        on(&calendar, "2026-12", "2027-01-01"),
        Standing::OnTime { days_left: 5 }
    );
    assert!(matches!(
        on(&calendar, "2026-12", "2027-01-07"),
        Standing::Late { days: 1, .. }
    ));
    assert_eq!(on(&calendar, "2026-12", "2027-01-16"), Standing::Locked);
}

#[test]
fn a_month_may_have_days_of_its_own() {
    let tet = MonthException {
        month: month("2026-02"),
        days: DueDays {
            on_time_until: day("2026-02-27"),
            locked_after: day("2026-03-08"),
        },
        reason: "Nghỉ Tết Bính Ngọ".into(),
    };
    let deadlines = Deadlines::new(PeriodRule::MidMonth, 6, 15, vec![tet.clone()]).unwrap();
    assert_eq!(
        on(&deadlines, "2026-02", "2026-02-27"),
        Standing::OnTime { days_left: 0 }
    );
    assert!(on(&deadlines, "2026-02", "2026-03-08").is_open());
    assert_eq!(on(&deadlines, "2026-02", "2026-03-09"), Standing::Locked);
    assert_eq!(
        on(&deadlines, "2026-03", "2026-03-21"),
        on(&usual(), "2026-03", "2026-03-21"),
        "other months are not touched"
    );
    let mut wrong = tet;
    wrong.days.locked_after = day("2026-02-26");
    assert_eq!(
        Deadlines::new(PeriodRule::MidMonth, 6, 15, vec![wrong]),
        Err(DeadlineError {
            month: Some(month("2026-02"))
        })
    );
    assert!(Deadlines::new(PeriodRule::MidMonth, 6, 5, Vec::new()).is_err());
    assert!(Deadlines::new(PeriodRule::MidMonth, 6, 6, Vec::new()).is_ok());
}

fn exception(of: &str, until: &str) -> LockException {
    LockException {
        unit: unit(),
        month: month(of),
        until: day(until),
        reason: "hệ thống một cửa gián đoạn".into(),
        author: "reviewer".into(),
    }
}

#[test]
fn an_exception_opens_one_month_of_one_unit_until_its_last_day() {
    let given = [exception("2026-10", "2026-11-25")];
    let standing = |who: &str, of: &str, today: &str| {
        usual().standing(&UnitId(who.into()), month(of), &given, day(today))
    };
    assert_eq!(
        standing("34-44", "2026-10", "2026-11-25"),
        Standing::Late {
            days: 36,
            until: day("2026-11-25"),
            excepted: true
        }
    );
    assert_eq!(standing("34-44", "2026-10", "2026-11-26"), Standing::Locked);
    assert_eq!(standing("34-01", "2026-10", "2026-11-25"), Standing::Locked);
    assert_eq!(standing("34-44", "2026-09", "2026-11-25"), Standing::Locked);
}

#[test]
fn an_exception_never_closes_a_month_sooner_nor_makes_a_late_report_punctual() {
    let short = [exception("2026-11", "2026-11-22")];
    let standing = |today| usual().standing(&unit(), month("2026-11"), &short, day(today));
    assert!(standing("2026-11-29").is_open());
    assert!(matches!(
        standing("2026-11-21"),
        Standing::Late {
            days: 1,
            excepted: false,
            ..
        }
    ));
    assert_eq!(standing("2026-11-20"), Standing::OnTime { days_left: 0 });
}

#[test]
fn the_open_months_are_those_that_ended_and_are_not_locked() {
    let open = |deadlines: &Deadlines, today: &str, given: &[LockException]| {
        let months: Vec<_> = deadlines
            .months_open(&unit(), month("2025-07"), given, day(today))
            .map(|month| month.to_string())
            .collect();
        months.join(" ")
    };
    assert_eq!(open(&usual(), "2026-11-13", &[]), "");
    assert_eq!(open(&usual(), "2026-11-14", &[]), "2026-11");
    assert_eq!(open(&usual(), "2026-11-30", &[]), "");
    let given = [exception("2026-08", "2026-11-14")];
    assert_eq!(open(&usual(), "2026-11-14", &given), "2026-08 2026-11");
    let long = Deadlines::new(PeriodRule::Calendar, 6, 40, Vec::new()).unwrap();
    assert_eq!(open(&long, "2026-01-03", &[]), "2025-11 2025-12");
    let early = [exception("2025-06", "2026-11-14")];
    assert_eq!(
        open(&usual(), "2026-11-14", &early),
        "2026-11",
        "before the first month of the unit"
    );
}
