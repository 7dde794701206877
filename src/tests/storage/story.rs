//! What is written is read back, corrected by new versions, and published by revision.
use crate::build::now;
use toantrinh::{
    domain::{
        Count, Counts, Edition, EditionBody, Measure, Month, PeriodRule, Report, SourceSystem,
        UnitId,
    },
    reference,
    storage::{Published, StorageError, Store},
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub fn report(unit: &str, at: &str, version: u32, given: &[(Measure, Count)]) -> Report {
    let mut counts = Counts::none();
    for (measure, count) in given {
        counts.set(*measure, *count);
    }
    Report {
        unit: UnitId(unit.into()),
        period: PeriodRule::Calendar.period(month(at)),
        source: SourceSystem::Emc,
        version,
        counts,
    }
}

pub async fn load(store: &Store) -> Result<(), StorageError> {
    let reference = reference::load();
    let mut writing = store.writing().await?;
    writing
        .put_units(&reference.units, &reference.succession)
        .await?;
    writing.put_targets(&reference.targets, now()).await?;
    writing.put_rules(&reference::rules(now())).await?;
    writing.put_published(&reference.published).await?;
    writing.commit().await
}

async fn reference_data_come_back_as_they_went_in(store: Store, _: &str) {
    let reference = reference::load();
    load(&store).await.unwrap();
    load(&store).await.unwrap();
    let stored = store.reference().await.unwrap();
    assert_eq!(stored.units, reference.units);
    assert_eq!(stored.succession.len(), reference.succession.len());
    assert_eq!(stored.targets, reference.targets);
    assert_eq!(stored.published.len(), reference.published.len());
    assert!(
        reference
            .published
            .iter()
            .all(|figure| stored.published.contains(figure))
    );

    let mut writing = store.writing().await.unwrap();
    assert_eq!(
        writing.put_published(&reference.published).await.unwrap(),
        (0, 0),
        "nothing is new"
    );
    writing.set_setting("colour", "7.5").await.unwrap();
    drop(writing);
    assert_eq!(
        store.setting("colour").await.unwrap(),
        None,
        "not committed"
    );
    let mut writing = store.writing().await.unwrap();
    writing.set_setting("colour", "7.5").await.unwrap();
    writing.commit().await.unwrap();
    let found = store.setting("colour").await.unwrap();
    assert_eq!(found.as_deref(), Some("7.5"));
    assert!(store.is_sound().await.unwrap());
    store.close().await;
}

async fn a_correction_is_a_new_version_and_the_old_one_stays(store: Store, _: &str) {
    load(&store).await.unwrap();
    assert!(!store.has_reports().await.unwrap());
    let given = |received| {
        [
            (Measure::ReceivedTotal, Count::Value(received)),
            (Measure::RatingsTotal, Count::NotApplicable),
        ]
    };
    let first = [
        report("34-01", "2026-09", 1, &given(10)),
        report("34-01", "2026-10", 1, &given(20)),
        report("34-04", "2026-10", 1, &[]),
    ];
    let mut writing = store.writing().await.unwrap();
    writing.append_approved(&first, now()).await.unwrap();
    writing.commit().await.unwrap();
    let second = report("34-01", "2026-10", 2, &given(21));
    let mut writing = store.writing().await.unwrap();
    writing
        .append_approved(std::slice::from_ref(&second), now())
        .await
        .unwrap();
    writing.commit().await.unwrap();

    let mut writing = store.writing().await.unwrap();
    let october = month("2026-10");
    let read = writing
        .approved_between(october.first_day(), october.last_day())
        .await
        .unwrap();
    assert_eq!(read, [second, first[2].clone()]);
    let again = writing.append_approved(&first[..1], now()).await;
    assert!(
        matches!(again, Err(StorageError::Database(_))),
        "a version is written once"
    );
    drop(writing);
    assert!(store.has_reports().await.unwrap());
    assert!(!store.has_sample().await.unwrap());
}

async fn an_edition_comes_back_whole_and_the_latest_revision_counts(store: Store, url: &str) {
    load(&store).await.unwrap();
    let figures = report(
        "34-01",
        "2026-10",
        1,
        &[(Measure::ReceivedTotal, Count::Value(7))],
    );
    let edition = |revision| Published {
        edition: Edition {
            month: month("2026-10"),
            revision,
            published_at: now(),
            data_date: "2026-10-31".parse().unwrap(),
            has_sample: false,
        },
        body: EditionBody::from_reports(&[&figures]),
    };
    for revision in [1, 2] {
        let mut writing = store.writing().await.unwrap();
        assert_eq!(
            writing.last_revision(month("2026-10")).await.unwrap(),
            revision - 1
        );
        let board = writing.bump_board().await.unwrap();
        writing.publish(&edition(revision), board).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.board_revision().await.unwrap(), board);
    }
    assert_eq!(store.editions_after(0).await.unwrap(), [edition(2)]);
    assert_eq!(store.editions_after(2).await.unwrap(), []);
    let all = store.editions_of(month("2026-10")).await.unwrap();
    assert_eq!(all, [edition(1), edition(2)]);
    assert_eq!(store.editions_of(month("2026-09")).await.unwrap(), []);

    // Someone with the file in hands can switch the triggers off; the checksum still tells.
    crate::storage::unbreakable::tamper(url).await;
    assert!(matches!(
        store.editions_after(0).await,
        Err(StorageError::Corrupt(_))
    ));

    // A body that another version of the program packed is told from a damaged one.
    crate::storage::unbreakable::outdate(url).await;
    let refused = store.editions_after(0).await.unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("2026-10 r2 is packed in a form"),
        "{refused}"
    );
}

crate::storage::on_both_engines! {
    reference_data_come_back_as_they_went_in
    a_correction_is_a_new_version_and_the_old_one_stays
    an_edition_comes_back_whole_and_the_latest_revision_counts
}
