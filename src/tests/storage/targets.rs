//! Versions of targets: written once, and what the program brings does not undo a decision.
use super::{on_both_engines, story, unbreakable::takes};
use crate::build::now;
use sqlx::Row;
use toantrinh::{
    domain::{Decimal, Scope, TargetVersion},
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
             note, withdrawn, made_at, made_by, path from target_version where version = 2",
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    let control = "insert into target_version select target_id, version + 1, indicator, scope,
             operator, hundredths, places, unit, issued, valid_from, due, document, source, verified,
             judged, note, withdrawn, made_at, made_by, path from target_version where version = 2";
    assert!(takes(url, control).await, "the control: the next version");
}

async fn a_target_binds_a_region_or_a_unit_and_keeps_the_shape_of_its_path(
    store: Store,
    url: &str,
) {
    story::load(&store).await.unwrap();
    assert_eq!(store.planning().await.unwrap(), None);
    let first = store.target_versions().await.unwrap().remove(0);
    let mut writing = store.writing().await.unwrap();
    for (number, scope, path) in [
        (2, "region:southeast", "s-curve"),
        (3, "unit:34-01", "steps:2025-03=30,2025-06=50.5"),
    ] {
        let mut next = TargetVersion {
            number,
            ..first.clone()
        };
        next.target.scope = Scope::from_code(scope).unwrap();
        next.target.path = path.parse().unwrap();
        writing.add_target_version(&next).await.unwrap();
    }
    let planning = "2027-06-30";
    writing
        .set_setting("planning_date", planning)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    let found = versions_of(&store, &first.target.id).await;
    let said = |at: usize| {
        (
            found[at].target.scope.code(),
            found[at].target.path.to_string(),
        )
    };
    assert_eq!(said(0).1, "linear", "what came with the program");
    assert_eq!(said(1), ("region:southeast".into(), "s-curve".into()));
    let steps = "steps:2025-03=30,2025-06=50.5";
    assert_eq!(said(2), ("unit:34-01".into(), steps.into()));
    assert_eq!(
        store.reference().await.unwrap().planning,
        planning.parse().ok()
    );

    /// The next version of what is there, with this scope and path.
    macro_rules! next {
        ($scope:literal, $path:literal) => {
            concat!(
                "insert into target_version select target_id, 9, indicator, '",
                $scope,
                "', operator, hundredths, places, unit, issued, valid_from, due, document, source,
                 verified, judged, note, withdrawn, made_at, made_by, '",
                $path,
                "' from target_version where version = 3"
            )
        };
    }
    for refused in [
        next!("region:atlantis", "linear"),
        next!("unit:", "linear"),
        next!("unit:34 01", "linear"),
        next!("localities", "zigzag"),
        next!("localities", "steps:"),
    ] {
        assert!(!takes(url, refused).await, "{refused}");
    }
    assert!(
        takes(url, next!("unit:34-02", "linear")).await,
        "the control"
    );
}

/// The schema as it was before targets could bind a region or a unit.
const BEFORE: [&str; 10] = [
    include_str!("../../../migrations/sqlite/0001_reference.sql"),
    include_str!("../../../migrations/sqlite/0002_reports.sql"),
    include_str!("../../../migrations/sqlite/0003_identities.sql"),
    include_str!("../../../migrations/sqlite/0004_editions.sql"),
    include_str!("../../../migrations/sqlite/0005_target_operator.sql"),
    include_str!("../../../migrations/sqlite/0006_accounts.sql"),
    include_str!("../../../migrations/sqlite/0007_audit.sql"),
    include_str!("../../../migrations/sqlite/0008_workflow.sql"),
    include_str!("../../../migrations/sqlite/0009_machines.sql"),
    include_str!("../../../migrations/sqlite/0010_target_versions.sql"),
];

#[tokio::test]
async fn versions_of_a_filled_database_survive_the_wider_table_and_stay_frozen() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/t.db?mode=rwc", folder.path().display());
    for migration in BEFORE {
        assert!(takes(&url, migration).await, "{migration}");
    }
    let fill = "insert into target values ('t', 0);
         insert into target_version values
             ('t', 1, 'e2e_total', 'localities', '>=', 7000, 0, '%', null, null, '2025-12-31',
              'QĐ 1', 'nguồn', 'yes', 1, '', 0, '2026-01-01T00:00:00Z', null),
             ('t', 2, 'e2e_total', 'localities', '>=', 8050, 1, '%', '2026-01-02', '2026-02-01',
              '2026-12-31', 'QĐ 2', 'nguồn', 'partly', 0, 'x', 1, '2026-01-02T00:00:00Z', 'an')";
    assert!(takes(&url, fill).await);
    let unit = "insert into target_version select target_id, version + 5, indicator, 'unit:34-01',
         operator, hundredths, places, unit, issued, valid_from, due, document, source, verified,
         judged, note, withdrawn, made_at, made_by from target_version";
    assert!(!takes(&url, unit).await, "the control: not before");
    let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
    let all = "select target_id, version, indicator, scope, operator, hundredths, places, unit,
         issued, valid_from, due, document, source, verified, judged, note, withdrawn, made_at,
         made_by from target_version order by version";
    let text = |rows: Vec<sqlx::sqlite::SqliteRow>| -> Vec<String> {
        let cells = |row: &sqlx::sqlite::SqliteRow| {
            let cell = |at: usize| {
                let text = row.try_get_unchecked::<Option<String>, _>(at);
                text.unwrap().unwrap_or_default()
            };
            (0..19).map(cell).collect::<Vec<_>>().join("|")
        };
        rows.iter().map(cells).collect()
    };
    let before = text(sqlx::query(all).fetch_all(&pool).await.unwrap());
    let wider = include_str!("../../../migrations/sqlite/0012_target_scopes.sql");
    assert!(takes(&url, wider).await);
    let after = text(sqlx::query(all).fetch_all(&pool).await.unwrap());
    assert_eq!((before.len(), &before), (2, &after));
    pool.close().await;
    for change in [
        "update target_version set hundredths = 1",
        "delete from target_version",
        "delete from target",
    ] {
        assert!(!takes(&url, change).await, "{change}");
    }
    let unit = "insert into target_version select target_id, version + 5, indicator, 'unit:34-01',
         operator, hundredths, places, unit, issued, valid_from, due, document, source, verified,
         judged, note, withdrawn, made_at, made_by, path from target_version";
    assert!(takes(&url, unit).await, "the control: afterwards");
}

on_both_engines! {
    a_target_binds_a_region_or_a_unit_and_keeps_the_shape_of_its_path
    the_program_brings_the_next_version_unless_somebody_decided
}
