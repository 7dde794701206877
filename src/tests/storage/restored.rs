//! A copy takes the place of a database only when it is sound and nobody uses what is there.
use super::copies::{acknowledge, url_of};
use super::story::{load, report};
use crate::build::now;
use sqlx::SqlitePool;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, time::Duration};
use tempfile::TempDir;
use toantrinh::{
    domain::{CopyRefused, Role},
    service::{backup, restore},
    storage::{Held, StorageError, Store},
};

/// A copy with one report, and a database elsewhere with another one and a log beside it.
struct Scene {
    folder: TempDir,
    copy: PathBuf,
    target: PathBuf,
    store: Store,
}

impl Scene {
    async fn set() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [source, target, copy] =
            ["source.db", "target.db", "copy.db"].map(|name| folder.path().join(name));
        let original = Self::with_report(&source, "34-01").await;
        backup(&url_of(&source), &copy, false).await.unwrap();
        original.close().await;
        let store = Self::with_report(&target, "34-04").await;
        acknowledge(&store, 1).await;
        Self {
            folder,
            copy,
            target,
            store,
        }
    }

    async fn with_report(file: &std::path::Path, unit: &str) -> Store {
        let store = Store::open(&url_of(file)).await.unwrap();
        load(&store).await.unwrap();
        let mut writing = store.writing().await.unwrap();
        let report = report(unit, "2026-10", 1, &[]);
        writing.append_approved(&[report], now()).await.unwrap();
        writing.commit().await.unwrap();
        store
    }

    async fn restore(&self, replace: bool) -> Result<(), CopyRefused> {
        restore(&url_of(&self.target), &self.copy, replace)
            .await
            .map(|_| ())
    }

    /// Which unit the report in the target is of, and whether the file is sound.
    async fn target_speaks_of(&self) -> Option<String> {
        let store = Store::open(&url_of(&self.target)).await.ok()?;
        let sound = store.is_sound().await.unwrap_or(false);
        let october: toantrinh::domain::Month = "2026-10".parse().unwrap();
        let mut writing = store.writing().await.ok()?;
        let reports = writing
            .approved_between(october.first_day(), october.last_day())
            .await
            .ok()?;
        let acknowledged = store.setting("seen-1").await.ok()?.is_some();
        drop(writing);
        store.close().await;
        let unit = reports.first()?.unit.0.clone();
        sound.then(|| format!("{unit}{}", if acknowledged { " and seen" } else { "" }))
    }
}

#[tokio::test]
async fn a_database_that_a_server_holds_is_not_replaced() {
    let scene = Scene::set().await;
    for replace in [false, true] {
        assert!(matches!(
            scene.restore(replace).await,
            Err(CopyRefused::InUse(_))
        ));
    }
    acknowledge(&scene.store, 2).await;
    scene.store.close().await;
    assert!(matches!(
        scene.restore(false).await,
        Err(CopyRefused::HoldsWork { reports: 1, .. })
    ));
    assert_eq!(
        scene.target_speaks_of().await.as_deref(),
        Some("34-04 and seen")
    );
    scene.restore(true).await.unwrap();
    assert_eq!(scene.target_speaks_of().await.as_deref(), Some("34-01"));
    let mode = fs::metadata(&scene.target).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    assert!(scene.copy.exists(), "the copy stays");
}

/// Accounts without any report are work as well: invitations, second factors, the audit log.
#[tokio::test]
async fn a_database_with_nothing_but_accounts_is_not_replaced_unasked() {
    let scene = Scene::set().await;
    scene.store.close().await;
    let target = scene.folder.path().join("people.db");
    let url = url_of(&target);
    let open = || async { Store::open(&url).await.unwrap() };
    let restore = |replace| restore(&url, &scene.copy, replace);
    open().await.close().await;
    restore(false)
        .await
        .expect("the control: an empty database gives way");
    fs::remove_file(&target).unwrap();
    let store = open().await;
    super::accounts::add(&store, "lan", Role::Viewer, &[]).await;
    store.close().await;
    let refused = restore(false).await.unwrap_err();
    assert!(
        matches!(
            refused,
            CopyRefused::HoldsWork {
                reports: 0,
                accounts: 1,
                ..
            }
        ),
        "{refused:?}"
    );
    let store = open().await;
    assert_eq!(store.accounts().await.unwrap().len(), 1);
    store.close().await;
    restore(true).await.unwrap();
}

#[tokio::test]
async fn a_log_left_by_a_killed_server_does_not_reach_the_restored_database() {
    let scene = Scene::set().await;
    // What a machine that lost its power finds: the file and its log, and nobody at it.
    let wreck = scene.folder.path().join("wreck");
    fs::create_dir(&wreck).unwrap();
    let laid = |ending: &str| {
        let from = format!("{}{ending}", scene.target.display());
        let to = wreck.join(format!("target.db{ending}"));
        fs::copy(&from, &to).unwrap();
        assert!(fs::metadata(&to).unwrap().len() > 0, "{from} is empty");
        (from, to)
    };
    let left = ["", "-wal"].map(laid);
    scene.store.close().await;
    let lay_again = || {
        for (to, from) in &left {
            fs::copy(from, to).unwrap();
        }
    };
    lay_again();
    scene.restore(true).await.unwrap();
    assert_eq!(scene.target_speaks_of().await.as_deref(), Some("34-01"));

    // Somebody took the file away, and left its log.
    lay_again();
    fs::remove_file(&scene.target).unwrap();
    scene.restore(false).await.unwrap();
    assert_eq!(scene.target_speaks_of().await.as_deref(), Some("34-01"));

    // The control: a copy laid over the file by hand, beside the log that was left.
    lay_again();
    fs::copy(&scene.copy, &scene.target).unwrap();
    assert_ne!(scene.target_speaks_of().await.as_deref(), Some("34-01"));
}

#[tokio::test]
async fn a_copy_that_is_not_sound_is_refused_and_the_database_stays() {
    let scene = Scene::set().await;
    scene.store.close().await;
    let whole = fs::read(&scene.copy).unwrap();
    let refused = async |bytes: &[u8]| {
        fs::write(&scene.copy, bytes).unwrap();
        scene.restore(true).await.unwrap_err()
    };
    assert!(matches!(
        refused(b"unit_id,month\n").await,
        CopyRefused::NotOurs(_)
    ));
    assert!(matches!(refused(b"").await, CopyRefused::NotOurs(_)));
    let half = refused(&whole[..whole.len() / 2]).await;
    assert!(matches!(half, CopyRefused::Damaged(..)), "{half:?}");
    let mut scratched = whole.clone();
    let middle = scratched.len() / 2;
    scratched[middle..middle + 4096].fill(0x5a);
    let torn = refused(&scratched).await;
    assert!(matches!(torn, CopyRefused::Damaged(..)), "{torn:?}");

    fs::write(&scene.copy, &whole).unwrap();
    change(
        &scene,
        "insert into _sqlx_migrations values (9999, 'later', '2030-01-01', true, x'00', 0)",
    )
    .await;
    assert!(matches!(
        scene.restore(true).await,
        Err(CopyRefused::Newer(_, 9999))
    ));
    fs::write(&scene.copy, &whole).unwrap();
    change(
        &scene,
        "update _sqlx_migrations set checksum = x'00' where version = 3",
    )
    .await;
    assert!(matches!(
        scene.restore(true).await,
        Err(CopyRefused::OtherSchema(_, 3))
    ));
    fs::write(&scene.copy, &whole).unwrap();
    change(
        &scene,
        "pragma foreign_keys = off; update report set unit_id = '34-99'; \
         insert into unit_kind values ('34-99', '2026-01-01', 'province')",
    )
    .await;
    let orphan = scene.restore(true).await.unwrap_err();
    assert!(matches!(orphan, CopyRefused::Damaged(..)), "{orphan:?}");

    fs::write(&scene.copy, &whole).unwrap();
    let log = format!("{}-wal", scene.copy.display());
    fs::write(&log, b"rows").unwrap();
    assert!(matches!(
        scene.restore(true).await,
        Err(CopyRefused::LogBeside(_))
    ));
    fs::remove_file(log).unwrap();
    assert_eq!(
        scene.target_speaks_of().await.as_deref(),
        Some("34-04 and seen")
    );
    scene.restore(true).await.unwrap();
}

/// Changes the copy as somebody with the file in hands could.
async fn change(scene: &Scene, sql: &'static str) {
    let pool = SqlitePool::connect(&url_of(&scene.copy)).await.unwrap();
    sqlx::raw_sql(
        "drop trigger if exists report_key_is_frozen; \
                   drop trigger if exists report_approved_is_frozen",
    )
    .execute(&pool)
    .await
    .unwrap();
    sqlx::raw_sql(sql).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn a_database_that_cannot_be_read_is_not_replaced_before_somebody_moves_it() {
    let scene = Scene::set().await;
    scene.store.close().await;
    fs::write(&scene.target, vec![0x5a; 8192]).unwrap();
    assert!(matches!(
        scene.restore(true).await,
        Err(CopyRefused::CannotTell(..))
    ));
    fs::rename(&scene.target, scene.folder.path().join("broken.db")).unwrap();
    scene.restore(false).await.unwrap();
    assert_eq!(scene.target_speaks_of().await.as_deref(), Some("34-01"));
}

#[tokio::test]
async fn a_server_that_starts_while_its_database_is_replaced_does_not_stay_with_the_old_one() {
    let scene = Scene::set().await;
    scene.store.close().await;
    let mut held = Held::take(&scene.target).await.unwrap();
    assert_eq!(held.work().await.unwrap(), (1, 0));
    let url = url_of(&scene.target);
    let starting = tokio::spawn(async move { Store::open(&url).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!starting.is_finished(), "it waits for the lock");
    fs::rename(&scene.copy, &scene.target).unwrap();
    held.release().await;
    let started = starting.await.unwrap();
    assert!(
        matches!(started, Err(StorageError::Replaced)),
        "{started:?}"
    );
}

#[tokio::test]
async fn a_new_database_and_its_log_are_for_their_owner_alone() {
    let (store, _, folder) = super::sqlite().await;
    load(&store).await.unwrap();
    for name in ["t.db", "t.db-wal", "t.db-shm"] {
        let mode = fs::metadata(folder.path().join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    store.close().await;
}
