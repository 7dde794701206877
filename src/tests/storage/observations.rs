//! Versions of observations: written once, and what the program brings does not undo a decision.
use super::{on_both_engines, story, unbreakable::takes};
use crate::build::now;
use toantrinh::{
    domain::{Observation, ObservationVersion, Observed, UnitId},
    reference,
    storage::Store,
};

/// The schema as it was before observations had tables of their own.
const BEFORE: [&str; 14] = [
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
    include_str!("../../../migrations/sqlite/0011_rules.sql"),
    include_str!("../../../migrations/sqlite/0012_target_scopes.sql"),
    include_str!("../../../migrations/sqlite/0013_notes.sql"),
    include_str!("../../../migrations/sqlite/0014_follow_up.sql"),
];

/// The first version of the first observation under another number.
macro_rules! next {
    ($number:literal) => {
        concat!(
            "insert into observation_version select observation_id, ",
            $number,
            ", since, bound, ten_thousandths, places, level, whole, whole_places, unit_of_value,
             first_place, last_place, ranked, name_vi, name_en, provenance, note, withdrawn,
             made_at, made_by from observation_version where observation_id = 1 and version = 1"
        )
    };
}

/// What ships, as a start brings it.
async fn bring(store: &Store, all: &[Observation]) {
    let mut writing = store.writing().await.unwrap();
    writing.put_observations(all, now()).await.unwrap();
    writing.commit().await.unwrap();
}

async fn versions_of(store: &Store, told: &Observation) -> Vec<ObservationVersion> {
    let mut all = store.observation_versions().await.unwrap();
    all.retain(|version| version.observation.key == told.key);
    all
}

async fn what_ships_comes_back_as_it_went_in_once(store: Store, _: &str) {
    story::load(&store).await.unwrap();
    let shipped = reference::load().observations;
    bring(&store, &shipped).await;
    bring(&store, &shipped).await;
    let stored = store.reference().await.unwrap().observations;
    assert_eq!(stored, shipped);
    let all = store.observation_versions().await.unwrap();
    assert!(all.iter().all(|version| version.number == 1), "nothing new");
}

async fn a_decision_outlives_the_next_start_and_a_correction_of_the_program_is_taken(
    store: Store,
    url: &str,
) {
    story::load(&store).await.unwrap();
    let mut shipped = reference::load().observations;
    bring(&store, &shipped).await;
    let (corrected, withdrawn) = (shipped[0].clone(), shipped[1].clone());

    let mut writing = store.writing().await.unwrap();
    let first = &versions_of(&store, &withdrawn).await[0];
    let gone = first.next(withdrawn.clone(), true, now(), Some("quantri"));
    writing.add_observation_version(&gone).await.unwrap();
    let mut own = withdrawn.clone();
    own.key.source = "một nguồn khác".into();
    own.key.unit = Some(UnitId("63-48".into()));
    let id = writing
        .add_observation(&own, now(), Some("quantri"))
        .await
        .unwrap();
    writing.commit().await.unwrap();

    shipped[0].note = "đã đính chính".into();
    shipped[1].note = "cũng thế".into();
    bring(&store, &shipped).await;
    let found = versions_of(&store, &corrected).await;
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[1].observation.note.as_str(), &found[1].made_by),
        ("đã đính chính", &None)
    );
    let found = versions_of(&store, &withdrawn).await;
    assert_eq!(found.len(), 2, "the decision stands");
    assert!(found[1].is_withdrawn && found[1].made_by.as_deref() == Some("quantri"));
    let stand = store.reference().await.unwrap().observations;
    assert!(!stand.iter().any(|told| told.key == withdrawn.key));
    assert!(stand.contains(&own), "the control");
    assert_eq!(versions_of(&store, &own).await[0].id, id);

    for change in [
        "update observation set source = 'x'",
        "delete from observation",
        "update observation_version set note = 'x'",
        "delete from observation_version",
        "insert into observation (observation_id, topic, item, league, unit_id, as_of, source)
         select 9999, topic, item, league, unit_id, as_of, source from observation
          where observation_id = 1",
        next!("1"),
        next!("0"),
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    assert!(takes(url, next!("9")).await, "the control: a next version");
}

async fn every_kind_of_value_is_read_back_to_its_last_sign(store: Store, _: &str) {
    story::load(&store).await.unwrap();
    let shipped = reference::load().observations;
    let wanted = |text: &str| {
        let all = shipped.iter();
        let found =
            all.filter(|told| told.value.is_some_and(|value| value.to_string() == text));
        found.cloned().collect::<Vec<_>>()
    };
    let all: Vec<Observation> = ["0.4880", "89.5", "C", "16400000", "42"]
        .into_iter()
        .flat_map(wanted)
        .collect();
    assert!(all.len() >= 5);
    bring(&store, &all).await;
    for told in &all {
        let found = versions_of(&store, told).await;
        assert_eq!(found[0].observation, *told);
        let text = found[0].observation.value.as_ref().map(Observed::to_string);
        assert_eq!(text, told.value.map(|value| value.to_string()));
    }
}

#[tokio::test]
async fn an_older_database_gives_its_scores_up_and_the_next_start_brings_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/t.db?mode=rwc", folder.path().display());
    for migration in BEFORE {
        assert!(takes(&url, migration).await, "{migration}");
    }
    let (kept, own) = ("Quảng Trị, tin hội nghị", "nguồn của quản trị");
    let fill = "insert into published_figure values
         ('-', 'a', null, 'npsp_accounts', '2024-07-19', '2024-07-19', '=', 1640000000, 0, null,
          null, 'tài khoản', 'Quảng Bình, tin hội nghị trực tuyến 19/7/2024', '', 1),
         ('-', 'b', null, 'essential', '2024-07-19', '2024-07-19', '=', 4300, 0, null, null, '',
          'Quảng Bình, tin hội nghị trực tuyến 19/7/2024', '', 2),
         ('-', 'c', null, 'e2e_total', '2024-01-01', '2024-08-31', '=', 6900, 0, null, null, '%',
          'Quảng Trị, tin hội nghị', '', 3),
         ('-', 'd', null, 'essential', '2024-07-19', '2024-07-19', '=', 4400, 0, null, null, '',
          'nguồn của quản trị', '', 4)";
    assert!(takes(&url, fill).await);
    let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
    let digest = "insert into setting (name, value) values ('reference_digest', 'old')";
    sqlx::query(digest).execute(&pool).await.unwrap();
    let upgrade = include_str!("../../../migrations/sqlite/0015_observations.sql");
    sqlx::raw_sql(upgrade).execute(&pool).await.unwrap();
    let left: Vec<String> =
        sqlx::query_scalar("select source from published_figure order by source")
            .fetch_all(&pool)
            .await
            .unwrap();
    assert_eq!(left, [kept, own], "only what the program brought");
    let digests: i64 =
        sqlx::query_scalar("select count(*) from setting where name = 'reference_digest'")
            .fetch_one(&pool)
            .await
            .unwrap();
    assert_eq!(digests, 0, "so that the next start brings everything");
}

on_both_engines! {
    what_ships_comes_back_as_it_went_in_once
    a_decision_outlives_the_next_start_and_a_correction_of_the_program_is_taken
    every_kind_of_value_is_read_back_to_its_last_sign
}
