//! Versions of rules: written once, and what the program brings does not undo a decision.
use super::{on_both_engines, story, unbreakable::takes};
use crate::build::now;
use toantrinh::{
    domain::{Decimal, Parameter, Rule, RuleKind, in_force},
    reference,
    storage::Store,
};

fn last(all: &[Rule], kind: RuleKind) -> Rule {
    in_force(all)
        .find(|rule| rule.kind == kind)
        .unwrap()
        .clone()
}

async fn the_program_brings_the_next_rule_unless_somebody_decided(store: Store, url: &str) {
    story::load(&store).await.unwrap();
    story::load(&store).await.unwrap();
    let all = store.rules().await.unwrap();
    assert_eq!(all.len(), RuleKind::ALL.len());
    assert!(all.iter().all(|rule| rule.version == 1), "nothing new");

    let mut writing = store.writing().await.unwrap();
    let mut own = last(&all, RuleKind::Falling);
    own.version = 2;
    own.made_by = Some("quantri".into());
    own.parameters.set(Parameter::Months, Decimal::whole(4));
    writing.add_rule_version(&own).await.unwrap();
    let mut shipped = reference::rules(now());
    for rule in &mut shipped {
        rule.vi.name.push('!');
    }
    writing.put_rules(&shipped).await.unwrap();
    assert_eq!(
        last(&writing.rules().await.unwrap(), RuleKind::Falling),
        own
    );
    writing.commit().await.unwrap();
    let all = store.rules().await.unwrap();
    assert_eq!(last(&all, RuleKind::Falling), own, "the decision stands");
    let other = last(&all, RuleKind::Late);
    assert_eq!((other.version, &*other.vi.name), (2, "Báo cáo muộn!"));

    for change in [
        "update rule_version set severity = 'good'",
        "delete from rule_version",
        "insert into rule_version select rule, 3, is_off, 'mild', parameters, vi_name,
             vi_sentence, vi_clears, en_name, en_sentence, en_clears, made_at, made_by
             from rule_version where rule = 'falling' and version = 2",
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    let control =
        "insert into rule_version select rule, 3, is_off, severity, parameters, vi_name,
             vi_sentence, vi_clears, en_name, en_sentence, en_clears, made_at, made_by
             from rule_version where rule = 'falling' and version = 2";
    assert!(takes(url, control).await, "the control: the next version");
}

async fn a_floor_set_before_rules_had_versions_is_the_second_version(store: Store, _: &str) {
    let mut writing = store.writing().await.unwrap();
    writing.set_setting("floor", "7.5").await.unwrap();
    writing.commit().await.unwrap();
    story::load(&store).await.unwrap();
    story::load(&store).await.unwrap();
    let floor = last(&store.rules().await.unwrap(), RuleKind::BelowFloor);
    assert_eq!(floor.version, 2);
    assert_eq!(floor.parameters.to_string(), "percent=7.5");
    assert_eq!(store.setting("floor").await.unwrap(), None);
}

on_both_engines! {
    the_program_brings_the_next_rule_unless_somebody_decided
    a_floor_set_before_rules_had_versions_is_the_second_version
}
