//! Versions of targets: written once, and what the program brings does not undo a decision.
use super::{on_both_engines, story, unbreakable::takes};
use crate::build::now;
use toantrinh::{
    domain::{Decimal, TargetVersion},
    storage::Store,
};

async fn versions_of(store: &Store, id: &str) -> Vec<TargetVersion> {
    let mut all = store.target_versions().await.unwrap();
    all.retain(|version| version.target.id == id);
    all
}

async fn the_program_brings_the_next_version_unless_somebody_decided(store: Store, url: &str) {
    story::load(&store).await.unwrap();
    story::load(&store).await.unwrap();
    let all = store.target_versions().await.unwrap();
    assert!(all.iter().all(|version| version.number == 1), "nothing new");
    let mut shipped = all[0].target.clone();
    let (changed, decided) = (shipped.id.clone(), all[1].target.id.clone());

    let mut writing = store.writing().await.unwrap();
    let own = TargetVersion {
        number: 2,
        made_by: Some("quantri".into()),
        ..all[1].clone()
    };
    writing.add_target_version(&own).await.unwrap();
    shipped.value = Decimal::whole(21);
    let mut other = all[1].target.clone();
    other.value = Decimal::whole(99);
    let shipped = [shipped, other];
    writing.put_targets(&shipped, now()).await.unwrap();
    writing.commit().await.unwrap();

    let found = versions_of(&store, &changed).await;
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].target, shipped[0]);
    let found = versions_of(&store, &decided).await;
    assert_eq!(found.len(), 2, "the decision stands");
    assert_eq!(found[1].made_by.as_deref(), Some("quantri"));
    let held = store.reference().await.unwrap().targets;
    assert_eq!(held.len(), all.len(), "one version of each holds");

    let mut writing = store.writing().await.unwrap();
    let mut new = all[0].target.clone();
    new.id = "new".into();
    let first = TargetVersion {
        target: new,
        ..all[0].clone()
    };
    writing.add_target("new").await.unwrap();
    writing.add_target_version(&first).await.unwrap();
    writing.commit().await.unwrap();
    let last = store.target_versions().await.unwrap().pop();
    assert_eq!(last, Some(first), "after all others");

    for change in [
        "update target_version set hundredths = 1",
        "delete from target_version",
        "delete from target",
        "insert into target_version select target_id, version, indicator, scope, operator,
             hundredths, places, unit, issued, valid_from, due, document, source, verified, judged,
             note, withdrawn, made_at, made_by from target_version where version = 2",
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    let control = "insert into target_version select target_id, version + 1, indicator, scope,
             operator, hundredths, places, unit, issued, valid_from, due, document, source, verified,
             judged, note, withdrawn, made_at, made_by from target_version where version = 2";
    assert!(takes(url, control).await, "the control: the next version");
}

on_both_engines! {
    the_program_brings_the_next_version_unless_somebody_decided
}
