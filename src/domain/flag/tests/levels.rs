//! Floor, target, published bounds, targets newly reached.
use super::world::{World, key, month, target};
use crate::domain::*;
use proptest::prelude::*;

fn one(part: u64, whole: u64) -> World {
    let mut world = World::default();
    world.add(0, month("2026-10"), part, whole);
    world
}

#[test]
fn equal_to_the_floor_is_not_under_it_and_one_dossier_less_is() {
    let flagged =
        |part| one(part, 1_000_000).flagged(RuleKind::BelowFloor, "percent=5", "2026-10");
    assert_eq!(flagged(50_001), [] as [usize; 0]);
    assert_eq!(flagged(50_000), [] as [usize; 0]);
    assert_eq!(flagged(49_999), [0]);
}

#[test]
fn equal_to_the_target_is_reached_and_one_dossier_less_is_not() {
    let flagged = |part| {
        let mut world = one(part, 1_000_000);
        world.targets.push(target("30"));
        world.flagged(RuleKind::BelowTarget, "", "2026-10")
    };
    assert_eq!(flagged(300_000), [] as [usize; 0]);
    assert_eq!(flagged(299_999), [0]);
}

#[test]
fn without_a_target_nobody_is_below_one() {
    assert!(
        one(1, 100)
            .flagged(RuleKind::BelowTarget, "", "2026-10")
            .is_empty()
    );
}

#[test]
fn a_flag_keeps_what_it_was_judged_by_and_what_would_clear_it() {
    let mut world = one(1_760, 10_000);
    world.targets.push(target("30"));
    let flags = world.flags(RuleKind::BelowTarget, "", "2026-10");
    let flag = &flags[0];
    assert_eq!(flag.saw(Name::Target), Some(&Value::Percent(3_000)));
    assert_eq!(flag.saw(Name::Document), Some(&Value::Target("t".into())));
    assert_eq!(flag.saw(Name::Gap), Some(&Value::Points(1_240)));
    assert_eq!(flag.saw(Name::Needed), Some(&Value::Count(1_240)));
    assert_eq!(
        flag.saw(Name::NextMonth),
        Some(&Value::Month(month("2026-11")))
    );
    let due = Value::Day("2026-12-31".parse().unwrap());
    assert_eq!(flag.saw(Name::Due), Some(&due));
    assert_eq!((flag.version, flag.since), (1, month("2026-10")));
}

#[test]
fn a_cumulative_rate_may_be_beyond_what_one_month_can_mend() {
    let mut world = World::default();
    for number in 1..=10 {
        world.add(0, month(&format!("2026-{number:02}")), 100, 1_000);
    }
    world.targets.push(target("20"));
    let clear = |target: &str| {
        let mut world = World {
            reports: world.reports.clone(),
            ..World::default()
        };
        world.targets.push(super::world::target(target));
        let flags = world.on(RuleKind::BelowTarget, "", "2026-10", Basis::YearToDate);
        (
            flags[0].saw(Name::Needed).cloned(),
            flags[0].saw(Name::Short).cloned(),
        )
    };
    // 11 % of 11.000 is 1.210; 1.000 and 100 more are there.
    assert_eq!(clear("11"), (Some(Value::Count(110)), None));
    // 20 % of 11.000 is 2.200; a month has 900 that could still go online, and 1.100 are missing.
    assert_eq!(clear("20"), (None, Some(Value::Count(1_100))));
}

fn published(bound: Bound, value: &str) -> World {
    // Somebody else reported the month, so that it has an edition.
    let mut world = World::default();
    world.add(1, month("2024-12"), 50, 100);
    world.published.push(PublishedFigure {
        unit: Some(key(0)),
        subject: "Tỉnh 0".into(),
        unit_set: "34".into(),
        indicator: "e2e_total".into(),
        period: Period::new("2024-01-01".parse().unwrap(), "2024-12-31".parse().unwrap())
            .unwrap(),
        bound,
        value: value.parse().unwrap(),
        numerator: None,
        denominator: None,
        unit_of_value: "%".into(),
        source: "https://a.vn".into(),
        note: String::new(),
    });
    world
}

#[test]
fn a_published_bound_raises_or_withholds_a_flag_only_where_it_decides() {
    let finding = |bound, value: &str, limit: &str| {
        let mut world = published(bound, value);
        world.targets.push(Target {
            due: "2024-12-31".parse().unwrap(),
            issued: None,
            ..target(limit)
        });
        let flags = world.on(RuleKind::BelowTarget, "", "2024-12", Basis::YearToDate);
        let of_first = flags.iter().find(|flag| flag.unit.index() == 0);
        of_first.map(|flag| flag.finding)
    };
    assert_eq!(finding(Bound::Equal, "18.54", "30"), Some(Finding::Raised));
    assert_eq!(
        finding(Bound::Equal, "68.54", "30"),
        None,
        "Hà Nam 2024 met it"
    );
    assert_eq!(finding(Bound::Less, "10", "30"), Some(Finding::Raised));
    assert_eq!(finding(Bound::Less, "10", "5"), Some(Finding::Undecided));
    assert_eq!(finding(Bound::Greater, "30", "30"), None);
    assert_eq!(finding(Bound::About, "40", "30"), Some(Finding::Undecided));
}

#[test]
fn counted_figures_stand_before_published_ones() {
    let mut world = published(Bound::Less, "10");
    world.add(0, month("2024-12"), 60, 100);
    world.targets.push(target("30"));
    assert!(
        world
            .on(RuleKind::BelowTarget, "", "2024-12", Basis::YearToDate)
            .is_empty()
    );
}

#[test]
fn newly_reached_needs_a_month_before_that_was_below() {
    let flagged = |before: Option<u64>, now: u64| {
        let mut world = World::default().series(0, "2026-09", &[before, Some(now)]);
        world.targets.push(target("30"));
        world.flagged(RuleKind::NewlyReached, "", "2026-10")
    };
    assert_eq!(flagged(Some(2_999), 3_000), [0]);
    assert_eq!(
        flagged(Some(3_000), 3_000),
        [] as [usize; 0],
        "it had reached it"
    );
    assert_eq!(flagged(Some(2_999), 2_999), [] as [usize; 0]);
    assert_eq!(
        flagged(None, 3_000),
        [] as [usize; 0],
        "nothing is known of before"
    );
}

#[test]
fn behind_the_path_is_more_than_the_points_given_and_not_as_many() {
    // From 10 % in December 2025 in a straight line to 34 % in December 2026: 30 % in October.
    let flagged = |now: u64| {
        let rates = [
            Some(1_000),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        let mut world = World::default().series(0, "2025-12", &rates);
        world = world.series(0, "2026-10", &[Some(now)]);
        world.targets.push(target("34"));
        world.flagged(RuleKind::BelowPath, "points=5", "2026-10")
    };
    assert_eq!(flagged(2_501), [] as [usize; 0]);
    assert_eq!(flagged(2_500), [] as [usize; 0]);
    assert_eq!(flagged(2_499), [0]);
}

#[test]
fn beyond_the_largest_gain_ever_seen_is_out_of_reach_and_equal_to_it_is_not() {
    // The target is due in two months; somebody once gained ten points in two.
    let flagged = |now: u64| {
        let mut world = World::default().series(0, "2026-10", &[Some(now)]);
        world = world.series(1, "2026-01", &[Some(2_000), None, Some(3_000)]);
        world.targets.push(target("40"));
        world.flagged(RuleKind::OutOfReach, "", "2026-10")
    };
    assert_eq!(flagged(3_001), [] as [usize; 0]);
    assert_eq!(flagged(3_000), [] as [usize; 0]);
    assert_eq!(flagged(2_999), [0]);
    assert_eq!(flagged(4_000), [] as [usize; 0], "it is there");
}

#[test]
fn once_the_target_is_past_due_the_pace_runs_to_a_day_that_is_named_as_planned() {
    let mut world = one(200_000, 1_000_000);
    world.targets.push(Target {
        due: "2026-06-30".parse().unwrap(),
        ..target("30")
    });
    let flags = world.flags(RuleKind::BelowTarget, "", "2026-10");
    let day = Value::Day("2026-12-31".parse().unwrap());
    assert_eq!(flags[0].saw(Name::Horizon), Some(&day));
    assert_eq!(flags[0].saw(Name::Planned), Some(&Value::Yes));
    assert_eq!(flags[0].saw(Name::Pace), Some(&Value::Points(500)));
    assert!(flags[0].saw(Name::Overdue).is_some() && flags[0].saw(Name::Due).is_none());
}

proptest! {
    #[test]
    fn a_flag_below_target_is_cleared_by_as_many_dossiers_as_it_says_and_no_fewer(
        part in 0..10_000_u64,
        more in 1..10_000_u64,
        limit in 1..=100_i64,
    ) {
        let whole = part + more;
        let mut world = one(part, whole);
        let value = Decimal::whole(limit);
        world.targets.push(Target { value, ..target("1") });
        let rate = Rate::new(part, whole).unwrap();
        let flags = world.flags(RuleKind::BelowTarget, "", "2026-10");
        prop_assert_eq!(flags.is_empty(), rate.reaches(value));
        if let Some(Value::Count(needed)) = flags.first().and_then(|f| f.saw(Name::Needed)) {
            let with = |more: u64| Rate::new(part + more, whole).unwrap().reaches(value);
            prop_assert!(with(*needed));
            prop_assert!(!with(needed - 1));
        }
    }
}
