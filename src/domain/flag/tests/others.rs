//! Reports, ranks, sources, and how long a flag stands.
use super::world::{PROVINCES, World, month, rule};
use crate::domain::*;
use proptest::prelude::*;

const OCTOBER: &str = "2026-10";

#[test]
fn a_month_that_nobody_reported_says_nothing_of_anybody() {
    let world = World::default();
    assert!(world.flags(RuleKind::NoReport, "", OCTOBER).is_empty());
    let mut world = World::default();
    world.add(3, month(OCTOBER), 1, 2);
    world.add(4, month("2026-08"), 1, 2);
    let flags = world.flags(RuleKind::NoReport, "", OCTOBER);
    assert_eq!(flags.len(), PROVINCES - 1);
    let last = |place: usize| {
        let flag = flags
            .iter()
            .find(|flag| flag.unit.index() == place)
            .unwrap();
        flag.saw(Name::Last).cloned()
    };
    assert_eq!(last(4), Some(Value::Month(month("2026-08"))));
    assert_eq!(last(5), None, "there never was one");
}

#[test]
fn a_report_is_late_from_the_first_day_after_its_day() {
    let late = |days| {
        let mut world = World {
            late: vec![(0, days)],
            ..World::default()
        };
        world.add(0, month(OCTOBER), 1, 2);
        world.flagged(RuleKind::Late, "", OCTOBER)
    };
    assert_eq!(late(0), [] as [usize; 0]);
    assert_eq!(late(1), [0]);
}

#[test]
fn a_unit_is_incomplete_under_the_share_and_not_at_it() {
    let flagged = |present: usize, percent: u32| {
        let mut world = World::default();
        // Somebody else reported every month.
        for at in month("2026-01").through(month(OCTOBER)) {
            world.add(1, at, 1, 2);
        }
        for at in month(OCTOBER)
            .plus(1 - present as i32)
            .through(month(OCTOBER))
        {
            world.add(0, at, 1, 2);
        }
        world.flagged(
            RuleKind::Incomplete,
            &format!("months=10 percent={percent}"),
            OCTOBER,
        )
    };
    assert_eq!(flagged(8, 80), [] as [usize; 0]);
    assert_eq!(flagged(7, 80), [0]);
    assert_eq!(flagged(8, 81), [0]);
    assert_eq!(
        flagged(0, 80),
        [] as [usize; 0],
        "a rate that it never gave"
    );
}

#[test]
fn the_lowest_quarter_never_splits_equals_and_leaves_out_the_unranked() {
    let quarter = |rates: &[u64], fewest: &str| {
        let mut world = World::default().others_at(0..rates.len(), rates, OCTOBER);
        world.rules = vec![rule(RuleKind::BottomQuartile, fewest)];
        world.flagged(RuleKind::BottomQuartile, fewest, OCTOBER)
    };
    assert_eq!(
        quarter(&[10, 20, 30, 40, 50, 60, 70, 80], "fewest=0"),
        [0, 1]
    );
    assert_eq!(
        quarter(&[10, 10, 10, 40, 50, 60, 70, 80], "fewest=0"),
        [] as [usize; 0],
        "three equals are more than a quarter of eight"
    );
    assert_eq!(
        quarter(&[10, 10, 30, 40, 50, 60, 70, 80], "fewest=0"),
        [0, 1]
    );
    assert_eq!(
        quarter(&[10, 20, 30, 40, 50, 60, 70], "fewest=0"),
        [] as [usize; 0],
        "seven units have no quarters"
    );
    assert_eq!(
        quarter(&[10, 20, 30, 40, 50, 60, 70, 80], "fewest=1000000"),
        [0, 1],
        "a million dossiers each"
    );
    let mut world =
        World::default().others_at(0..8, &[10, 20, 30, 40, 50, 60, 70, 80], OCTOBER);
    world.add(8, month(OCTOBER), 0, 99);
    world.rules = vec![rule(RuleKind::BottomQuartile, "fewest=100")];
    let flagged = world.flagged(RuleKind::BottomQuartile, "fewest=100", OCTOBER);
    assert_eq!(flagged, [0, 1], "0 of 99 dossiers is shown but not ranked");
    let board = world.board();
    let units = board.localities_in(month(OCTOBER));
    let rows = ranking(&board, &units, &View::default(), month(OCTOBER));
    let small = rows.iter().find(|row| row.unit.index() == 8).unwrap();
    assert!(small.rank.is_none() && small.figure.rate().is_some());
    assert_eq!(rows[0].rank, Some(1));
}

#[test]
fn a_rank_fell_at_the_places_given_and_needs_both_months() {
    let fell = |before: &[u64], now: &[u64], places: usize| {
        let mut world = World::default().others_at(0..now.len(), now, OCTOBER);
        world = world.others_at(0..before.len(), before, "2026-09");
        world.flagged(RuleKind::RankFell, &format!("places={places}"), OCTOBER)
    };
    let before = [900, 800, 700, 600];
    let now = [650, 800, 700, 600];
    assert_eq!(fell(&before, &now, 2), [0], "from first to third");
    assert_eq!(fell(&before, &now, 3), [] as [usize; 0]);
    assert_eq!(fell(&[], &now, 1), [] as [usize; 0]);
    assert_eq!(
        fell(&[900, 900], &[900, 900], 1),
        [] as [usize; 0],
        "a tie stays one"
    );
}

#[test]
fn two_sources_differ_over_the_points_given_and_not_at_them() {
    let differ = |other: u64| {
        let mut world = World::default();
        world.add(0, month(OCTOBER), 300_000, 1_000_000);
        world.add_from(SourceSystem::Emc, 0, month(OCTOBER), other, 1_000_000);
        world.flagged(RuleKind::SourcesDiffer, "points=1", OCTOBER)
    };
    assert_eq!(differ(310_000), [] as [usize; 0]);
    assert_eq!(differ(310_001), [0]);
    assert_eq!(differ(290_000), [] as [usize; 0]);
    assert_eq!(differ(289_999), [0]);
}

#[test]
fn a_flag_counts_the_months_it_stands_and_begins_anew_after_a_month_without() {
    let floor = rule(RuleKind::BelowFloor, "percent=5");
    let rates = [Some(400), Some(600), Some(400), Some(300), Some(200)];
    let mut world = World::default().series(0, "2026-06", &rates);
    world.rules = vec![floor];
    let board = world.board();
    let since = |at: &str| {
        let flags = board.slab(month(at)).unwrap().flags();
        let monthly = flags.iter().find(|flag| flag.basis == Basis::Month);
        monthly.map(|flag| (flag.since, flag.months_by(month(at))))
    };
    assert_eq!(since("2026-06"), Some((month("2026-06"), 1)));
    assert_eq!(since("2026-07"), None);
    assert_eq!(since("2026-10"), Some((month("2026-08"), 3)));
}

#[test]
fn a_rule_that_is_off_raises_nothing() {
    let mut world = World::default().series(0, OCTOBER, &[Some(100)]);
    let mut off = rule(RuleKind::BelowFloor, "percent=5");
    assert_eq!(evaluate(&world.board(), &off, month(OCTOBER)).len(), 2);
    off.is_off = true;
    assert!(evaluate(&world.board(), &off, month(OCTOBER)).is_empty());
    world.rules = vec![off];
    assert!(judge(&world.board(), month(OCTOBER)).is_empty());
    assert_eq!(world.board().floor(Indicator::E2eTotal), None);
}

proptest! {
    #[test]
    fn ranks_are_one_more_than_the_units_above_and_equals_share_them(
        rates in prop::collection::vec(prop::option::of(0..6_u64), 0..20),
    ) {
        let rates: Vec<Option<Rate>> =
            rates.iter().map(|part| Rate::new((*part)?, 5)).collect();
        let ranks = ranks(&rates);
        for (rate, rank) in rates.iter().zip(&ranks) {
            let above = rates.iter().flatten().filter(|other| Some(**other) > *rate).count();
            prop_assert_eq!(rate.map(|_| above as u32 + 1), *rank);
        }
    }

    #[test]
    fn a_pooled_rate_lies_between_its_parts_and_the_mean_weighs_all_alike(
        counts in prop::collection::vec((0..500_u64, 1..500_u64), 1..12),
    ) {
        let mut world = World::default();
        for (place, (part, more)) in counts.iter().enumerate() {
            world.add(place, month(OCTOBER), *part, part + more);
        }
        let board = world.board();
        let units = board.localities_in(month(OCTOBER));
        let pooled = board
            .pool(&units, Indicator::E2eTotal, Basis::Month, month(OCTOBER))
            .rate()
            .unwrap();
        let rates: Vec<Rate> = counts
            .iter()
            .map(|(part, more)| Rate::new(*part, part + more).unwrap())
            .collect();
        prop_assert!(rates.iter().min().unwrap() <= &pooled);
        prop_assert!(rates.iter().max().unwrap() >= &pooled);
        let whole: u64 = rates.iter().map(|rate| rate.whole).sum();
        prop_assert_eq!(pooled.whole, whole);
        let mean = Spread::of(&rates).unwrap().mean;
        let by_hand = rates.iter().map(|r| r.percent()).sum::<f64>() / rates.len() as f64;
        prop_assert!((mean - by_hand).abs() < 1e-9);
    }

    #[test]
    fn no_more_than_a_quarter_of_the_units_is_in_the_lowest_one(
        rates in prop::collection::vec(0..20_u64, 8..12),
    ) {
        let world = World::default().others_at(0..rates.len(), &rates, OCTOBER);
        let flagged = world.flagged(RuleKind::BottomQuartile, "fewest=0", OCTOBER);
        prop_assert!(flagged.len() <= rates.len().div_ceil(4));
        let highest = flagged.iter().map(|place| rates[*place]).max();
        let left = (0..rates.len()).filter(|place| !flagged.contains(place));
        for place in left {
            prop_assert!(highest.is_none_or(|highest| rates[place] > highest));
        }
    }
}
