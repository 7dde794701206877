//! Reports that nobody would send.
use super::*;
use proptest::prelude::*;

fn any_count() -> impl Strategy<Value = Count> {
    prop_oneof![
        4 => (0..=Count::MAX).prop_map(Count::Value),
        4 => (0_u64..2_000).prop_map(Count::Value),
        1 => Just(Count::MAX).prop_map(Count::Value),
        1 => Just(Count::NotApplicable),
        1 => Just(Count::NotProvided),
    ]
}

fn any_counts() -> impl Strategy<Value = Counts> {
    prop::collection::vec(any_count(), Measure::ALL.len()).prop_map(|given| {
        let mut counts = Counts::none();
        for (measure, count) in Measure::ALL.into_iter().zip(given) {
            counts.set(measure, count);
        }
        counts
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_report_makes_a_check_panic_and_no_notice_comes_twice(
        now in any_counts(),
        earlier in prop::collection::vec(any_counts(), 0..14),
        target in 0_i64..120,
        extreme in any::<bool>(),
    ) {
        let targets = Indicator::ALL.map(|indicator| (indicator, Decimal::whole(target)));
        let thresholds = if extreme {
            Thresholds {
                jump_tenths: u16::MAX, jump_months: 0, jump_share: u8::MAX, jump_least: u16::MAX,
                fall_percent: u8::MAX, rise_hundredths: 0, round_step: 0, round_small_step: 0,
                round_many: 0, target_from: 0, full_from: 0, revision_percent: u8::MAX,
                revision_least: 0,
            }
        } else {
            Thresholds::USUAL
        };
        let months = (1..).map(|back| october().plus(-back)).zip(&earlier);
        let history = History::before(october(), months, earlier.first());
        let context = Context { targets: &targets, thresholds };
        let found = check(&now, &history, &context);
        let mut keys: Vec<_> = found.iter().map(Notice::key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), found.len());
        let _ = now.breaches();
    }
}
