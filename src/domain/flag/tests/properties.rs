//! What holds of every rule, whatever the figures are.
use super::world::{World, month, target};
use crate::domain::*;
use proptest::prelude::*;

const NOW: &str = "2026-10";

fn places(flags: &[Flag<UnitIx>]) -> Vec<usize> {
    flags.iter().map(|flag| flag.unit.index()).collect()
}

/// The rates of some provinces in September and October, in hundredths of a percent.
fn two_months() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((0..=10_000_u64, 0..=10_000_u64), 2..12)
}

fn world(rates: &[(u64, u64)]) -> World {
    let mut world = World::default();
    for (place, (before, now)) in rates.iter().enumerate() {
        world.add(place, month("2026-09"), before * 100, 1_000_000);
        world.add(place, month(NOW), now * 100, 1_000_000);
    }
    world
}

proptest! {
    #[test]
    fn under_the_floor_is_every_rate_less_than_it(
        rates in two_months(),
        floor in 0..=100_u64,
    ) {
        let flags = world(&rates).flags(RuleKind::BelowFloor, &format!("percent={floor}"), NOW);
        let expected: Vec<usize> =
            (0..rates.len()).filter(|place| rates[*place].1 < floor * 100).collect();
        prop_assert_eq!(places(&flags), expected);
    }

    #[test]
    fn newly_reached_is_at_the_target_now_and_under_it_before(
        rates in two_months(),
        limit in 1..=100_u64,
    ) {
        let mut world = world(&rates);
        world.targets.push(target(&limit.to_string()));
        let flags = world.flags(RuleKind::NewlyReached, "", NOW);
        let crossed = |place: &usize| rates[*place].0 < limit * 100 && rates[*place].1 >= limit * 100;
        let expected: Vec<usize> = (0..rates.len()).filter(crossed).collect();
        prop_assert_eq!(places(&flags), expected);
        let below = world.flags(RuleKind::BelowTarget, "", NOW);
        prop_assert!(places(&below).iter().all(|place| !places(&flags).contains(place)));
    }

    #[test]
    fn a_rank_fell_by_as_many_places_as_the_flag_says(
        rates in two_months(),
        least in 1..6_u64,
    ) {
        let flags = world(&rates).flags(RuleKind::RankFell, &format!("places={least}"), NOW);
        let rank = |all: &[u64], place: usize| 1 + all.iter().filter(|r| **r > all[place]).count();
        let (before, now): (Vec<u64>, Vec<u64>) = rates.iter().copied().unzip();
        for place in 0..rates.len() {
            let fell = rank(&now, place) as i64 - rank(&before, place) as i64;
            let flag = flags.iter().find(|flag| flag.unit.index() == place);
            prop_assert_eq!(flag.is_some(), fell >= least as i64);
            if let Some(flag) = flag {
                prop_assert_eq!(flag.saw(Name::Places), Some(&Value::Count(fell as u64)));
            }
        }
    }

    #[test]
    fn the_fastest_climbers_gained_no_less_than_anybody_left_out(
        rates in two_months(),
        first in 1..6_usize,
    ) {
        let rule = format!("months=1 first={first}");
        let flags = world(&rates).flags(RuleKind::Climber, &rule, NOW);
        let gain = |place: usize| rates[place].1 as i64 - rates[place].0 as i64;
        let flagged = places(&flags);
        prop_assert!(flagged.iter().all(|place| gain(*place) > 0));
        let least = flagged.iter().map(|place| gain(*place)).min();
        let left = (0..rates.len()).filter(|place| !flagged.contains(place));
        let risen: Vec<i64> = left.map(gain).filter(|gain| *gain > 0).collect();
        prop_assert!(risen.iter().all(|gain| Some(*gain) < least));
        let climbers = (0..rates.len()).filter(|place| gain(*place) > 0).count();
        prop_assert!(flagged.len() >= first.min(climbers));
    }

    #[test]
    fn sources_differ_whichever_of_the_two_is_higher(
        a in 0..=10_000_u64,
        b in 0..=10_000_u64,
        points in 0..=20_u64,
    ) {
        let differ = |own: u64, other: u64| {
            let mut world = World::default();
            world.add(0, month(NOW), own * 100, 1_000_000);
            world.add_from(SourceSystem::Emc, 0, month(NOW), other * 100, 1_000_000);
            !world.flags(RuleKind::SourcesDiffer, &format!("points={points}"), NOW).is_empty()
        };
        prop_assert_eq!(differ(a, b), a.abs_diff(b) > points * 100);
        prop_assert_eq!(differ(a, b), differ(b, a));
    }

    #[test]
    fn a_report_is_missing_exactly_where_there_is_none(
        there in prop::collection::vec(any::<bool>(), 12),
    ) {
        let mut world = World::default();
        for place in (0..12).filter(|place| there[*place]) {
            world.add(place, month(NOW), 1, 2);
        }
        let flags = world.flags(RuleKind::NoReport, "", NOW);
        let silent: Vec<usize> = (0..12).filter(|place| !there[*place]).collect();
        let expected = if silent.len() == 12 { Vec::new() } else { silent };
        let mut found = places(&flags);
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn incomplete_is_less_than_the_share_of_the_months(
        there in prop::collection::vec(any::<bool>(), 12),
        percent in 1..=100_usize,
    ) {
        let mut world = World::default();
        for (by, is_there) in (0..).zip(&there) {
            let at = month("2025-11").plus(by);
            world.add(1, at, 1, 2);
            if *is_there {
                world.add(0, at, 1, 2);
            }
        }
        let rule = format!("months=12 percent={percent}");
        let flags = world.flags(RuleKind::Incomplete, &rule, NOW);
        let present = there.iter().filter(|is_there| **is_there).count();
        let expected = present > 0 && present * 100 < 12 * percent;
        prop_assert_eq!(places(&flags).contains(&0), expected);
        prop_assert!(!places(&flags).contains(&1), "it gave every month");
    }

    #[test]
    fn behind_the_path_grows_stricter_with_fewer_points(now in 0..=3_400_u64, points in 0..30_u64) {
        let flagged = |points: u64| {
            let mut world = World::default().series(0, "2025-12", &[Some(1_000)]);
            world = world.series(0, NOW, &[Some(now)]);
            world.targets.push(target("34"));
            !world.flags(RuleKind::BelowPath, &format!("points={points}"), NOW).is_empty()
        };
        // 10 % in December 2025 to 34 % in December 2026 is 30 % in October.
        prop_assert_eq!(flagged(points), 3_000_u64.saturating_sub(now) > points * 100);
        prop_assert!(!flagged(points + 1) || flagged(points));
    }

    #[test]
    fn out_of_reach_is_a_gap_larger_than_the_best_climb(
        climb in 0..=5_000_u64,
        now in 0..=5_999_u64,
    ) {
        let mut world = World::default().series(0, NOW, &[Some(now)]);
        world = world.series(1, "2026-01", &[Some(4_000), None, Some(4_000 + climb)]);
        world.targets.push(target("60"));
        let flags = world.flags(RuleKind::OutOfReach, "", NOW);
        prop_assert_eq!(places(&flags).contains(&0), 6_000 - now > climb);
    }

    #[test]
    fn a_late_report_says_by_how_many_days(days in 0..400_u32) {
        let mut world = World { late: vec![(0, days)], ..World::default() };
        world.add(0, month(NOW), 1, 2);
        let flags = world.flags(RuleKind::Late, "", NOW);
        let said = flags.first().and_then(|flag| flag.saw(Name::Days).cloned());
        prop_assert_eq!(said, (days > 0).then_some(Value::Count(days.into())));
    }
}
