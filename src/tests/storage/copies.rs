//! A copy that is taken while others write holds everything acknowledged before it began.
use super::story::{load, report};
use crate::build::{Office, Product, form, now, rates, sound};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};
use toantrinh::{
    domain::{Copied, CopyRefused, Count, Kept, Measure},
    service::{Desk, backup, restore},
    storage::{Schema, Store, copy_database, verify_copy},
};

/// Writes one setting after another, 50 in a second, and counts those that were acknowledged.
struct Writer {
    acknowledged: Arc<AtomicU32>,
    stop: Arc<AtomicBool>,
    task: tokio::task::JoinHandle<()>,
}

impl Writer {
    fn start(store: Store) -> Self {
        let acknowledged = Arc::new(AtomicU32::new(0));
        let stop = Arc::new(AtomicBool::new(false));
        let (count, end) = (Arc::clone(&acknowledged), Arc::clone(&stop));
        let task = tokio::spawn(async move {
            let mut ticks = tokio::time::interval(Duration::from_millis(20));
            while !end.load(Ordering::SeqCst) {
                ticks.tick().await;
                let next = count.load(Ordering::SeqCst) + 1;
                acknowledge(&store, next).await;
                count.store(next, Ordering::SeqCst);
            }
        });
        Self {
            acknowledged,
            stop,
            task,
        }
    }

    fn count(&self) -> u32 {
        self.acknowledged.load(Ordering::SeqCst)
    }

    async fn wait_for(&self, count: u32) {
        while self.count() < count {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn end(self) -> u32 {
        self.stop.store(true, Ordering::SeqCst);
        self.task.await.unwrap();
        self.acknowledged.load(Ordering::SeqCst)
    }
}

pub async fn acknowledge(store: &Store, number: u32) {
    let mut writing = store.writing().await.unwrap();
    writing
        .set_setting(&format!("seen-{number}"), "yes")
        .await
        .unwrap();
    writing.bump_board().await.unwrap();
    writing.commit().await.unwrap();
}

/// How many of the acknowledged settings there are, from the first without a gap.
async fn seen(store: &Store) -> u32 {
    let mut number = 0;
    while store
        .setting(&format!("seen-{}", number + 1))
        .await
        .unwrap()
        .is_some()
    {
        number += 1;
    }
    number
}

pub fn url_of(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

pub fn rows(copied: &Copied, kept: Kept) -> u64 {
    let found = copied.rows.iter().find(|(of, _)| *of == kept);
    found.unwrap().1
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_taken_while_others_write_restores_to_a_desk_with_all_that_was_acknowledged() {
    let (store, url, folder) = super::sqlite().await;
    let desk = Desk::start(store.clone(), now).await.unwrap();
    let csv = rates(&["2026-09", "2026-10"], &[("34-01", 40), ("34-04", 20)]);
    let rule = toantrinh::domain::PeriodRule::Calendar;
    let source = toantrinh::domain::SourceSystem::Emc;
    desk.import_reports(csv.as_bytes(), source, rule, false)
        .await
        .unwrap();
    let writer = Writer::start(store.clone());
    for round in 1..=3 {
        writer.wait_for(round * 20).await;
        let copy = folder.path().join(format!("copy-{round}.db"));
        let before = writer.count();
        let copied = backup(&url, &copy, false).await.unwrap();
        let after = writer.count() + 1;
        assert_eq!(rows(&copied, Kept::Reports), 4);
        assert_eq!(rows(&copied, Kept::Editions), 2);
        assert_eq!(copied.bytes, fs::metadata(&copy).unwrap().len());

        let fresh = folder.path().join(format!("fresh-{round}.db"));
        let restored = restore(&url_of(&fresh), &copy, false).await.unwrap();
        assert_eq!(restored, copied, "the very bytes of the copy");
        let again = Store::open(&url_of(&fresh)).await.unwrap();
        let kept = seen(&again).await;
        assert!(
            (before..=after).contains(&kept),
            "{before} ≤ {kept} ≤ {after}"
        );
        let opened = Desk::start(again, now).await.unwrap();
        assert!(opened.is_sound().await.unwrap());
        let months: Vec<_> = opened.board().months().collect();
        assert_eq!(months, desk.board().months().collect::<Vec<_>>());
        opened.close().await;
    }
    assert!(writer.end().await >= 60, "the writer was not held up");
    desk.close().await;
}

/// The control: the log beside the file is part of the database.
#[tokio::test]
async fn a_plain_copy_of_the_main_file_alone_loses_what_was_acknowledged() {
    let (store, url, folder) = super::sqlite().await;
    load(&store).await.unwrap();
    let main = url.strip_prefix("sqlite://").unwrap();
    let mut lost = 0;
    for number in 1..=3 {
        acknowledge(&store, number).await;
        let copy = folder.path().join(format!("plain-{number}.db"));
        fs::copy(main, &copy).unwrap();
        let whole = match verify_copy(&copy).await {
            Ok(_) => {
                let opened = Store::open(&url_of(&copy)).await.unwrap();
                let kept = seen(&opened).await;
                opened.close().await;
                kept == number
            }
            Err(_) => false,
        };
        lost += u32::from(!whole);
        let sound = folder.path().join(format!("sound-{number}.db"));
        backup(&url, &sound, false).await.unwrap();
        let opened = Store::open(&url_of(&sound)).await.unwrap();
        assert_eq!(seen(&opened).await, number, "a backup of the same moment");
        opened.close().await;
    }
    assert!(lost >= 2, "only {lost} of 3 plain copies lost anything");
    store.close().await;
}

#[tokio::test]
async fn a_copy_is_made_whole_and_never_over_another_file_unasked() {
    let (store, url, folder) = super::sqlite().await;
    load(&store).await.unwrap();
    assert_eq!(store.schema().await.unwrap(), Schema::Current);
    let copy = folder.path().join("copy.db");
    let first = backup(&url, &copy, false).await.unwrap();
    assert!(matches!(
        backup(&url, &copy, false).await,
        Err(CopyRefused::AlreadyThere(_))
    ));
    acknowledge(&store, 1).await;
    let second = backup(&url, &copy, true).await.unwrap();
    assert_ne!(first.sha256, second.sha256);
    let mode = fs::metadata(&copy).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600, "nobody else may read it");

    let database = folder.path().join("t.db");
    for same in [&database, &folder.path().join("t.db-wal")] {
        assert!(matches!(
            backup(&url, same, true).await,
            Err(CopyRefused::SameFile(_))
        ));
    }
    let gone = url_of(&folder.path().join("gone.db"));
    assert!(matches!(
        backup(&gone, &copy, true).await,
        Err(CopyRefused::Missing(_))
    ));
    assert!(!folder.path().join("gone.db").exists(), "and none was made");
    assert_eq!(
        backup("postgres://localhost/t", &copy, true).await,
        Err(CopyRefused::Postgres)
    );
    let nowhere = folder.path().join("no/such/folder/copy.db");
    assert!(matches!(
        backup(&url, &nowhere, false).await,
        Err(CopyRefused::File(..))
    ));
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    store.close().await;
}

#[tokio::test]
async fn a_copy_whose_edition_was_altered_is_found_out_though_its_pages_are_sound() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    product
        .import(&rates(&["2026-10"], &[("34-01", 41)]))
        .await
        .unwrap();
    let copy = product.folder().join("copy.db");
    backup(&product.url(), &copy, false).await.unwrap();
    verify_copy(&copy).await.unwrap();
    super::unbreakable::tamper(&url_of(&copy)).await;
    let found = verify_copy(&copy).await;
    assert!(
        matches!(&found, Err(CopyRefused::Damaged(_, what)) if what.contains("2026-10 r2"))
    );
}

#[tokio::test]
async fn a_copy_counts_people_and_deeds_and_one_whose_log_was_altered_is_found_out() {
    let office = Office::staffed(&["34-44"]).await;
    for step in 0..3 {
        let form = form("save", step, &sound(step));
        assert_eq!(office.enter("lan", "34-44", &form).await.status, 200);
    }
    let url = office.product.url();
    let copy = office.product.folder().join("copy.db");
    let copied = backup(&url, &copy, false).await.unwrap();
    assert_eq!(rows(&copied, Kept::Accounts), 2);
    assert_eq!(rows(&copied, Kept::AuditRows), 3);
    verify_copy(&copy).await.unwrap();
    super::audit::unguard(&url_of(&copy)).await;
    verify_copy(&copy)
        .await
        .expect("the control: unguarded, and unaltered");
    let altered = "update audit set actor = 'minh' where position = 2";
    assert!(super::unbreakable::takes(&url_of(&copy), altered).await);
    let found = verify_copy(&copy).await;
    assert!(
        matches!(&found, Err(CopyRefused::Damaged(_, what)) if what.contains("audit row 2")),
        "{found:?}"
    );
    let fresh = url_of(&office.product.folder().join("fresh.db"));
    assert!(
        restore(&fresh, &copy, false).await.is_err(),
        "and is not put back"
    );
}

#[tokio::test]
async fn a_database_is_copied_before_a_newer_program_changes_its_schema() {
    let (store, url, folder) = super::sqlite().await;
    load(&store).await.unwrap();
    let given = [(Measure::ReceivedTotal, Count::Value(7))];
    let mut writing = store.writing().await.unwrap();
    writing
        .append_approved(&[report("34-01", "2026-10", 1, &given)], now())
        .await
        .unwrap();
    writing.commit().await.unwrap();
    store.close().await;
    let before = fs::read(folder.path().join("t.db")).unwrap();
    let copy = folder.path().join("copy.db");
    fs::write(&copy, b"").unwrap();
    copy_database(&folder.path().join("t.db"), &copy)
        .await
        .unwrap();
    let rows = verify_copy(&copy).await.unwrap();
    assert!(rows.contains(&(Kept::Counts, 1)), "{rows:?}");
    assert_eq!(fs::read(folder.path().join("t.db")).unwrap(), before);
    drop(url);
}
