//! The audit log: every change to it is refused, and found where it was forced.
use super::{story::load, unbreakable::takes};
use crate::build::now;
use toantrinh::storage::{AuditState, Deed, Store};

const ROWS: i64 = 12;

async fn write(store: &Store) {
    load(store).await.unwrap();
    for at in 1..=ROWS {
        let mut writing = store.writing().await.unwrap();
        let detail = format!("{{\"received_total\":[null,{at}]}}");
        let deed = Deed {
            actor: if at % 2 == 0 { "lan" } else { "minh" },
            act: "save",
            subject: "34-44/2026-10 v1",
            detail: &detail,
        };
        writing.audit(now(), deed).await.unwrap();
        if at == 5 {
            // What is not committed leaves neither the change nor its row.
            drop(writing);
            let mut writing = store.writing().await.unwrap();
            writing.audit(now(), deed).await.unwrap();
            writing.commit().await.unwrap();
        } else {
            writing.commit().await.unwrap();
        }
    }
}

/// Takes away what guards the log: what somebody does who holds the file.
pub async fn unguard(url: &str) {
    let sql = if url.starts_with("postgres") {
        "alter table audit disable trigger all"
    } else {
        "drop trigger audit_is_frozen; drop trigger audit_is_kept;
         drop trigger audit_goes_on_at_its_end"
    };
    assert!(takes(url, sql).await);
}

async fn head(store: &Store) -> [u8; 32] {
    match store.verify_audit().await.unwrap() {
        AuditState::Sound { rows: ROWS, head } => head,
        other => panic!("{other:?}"),
    }
}

async fn the_log_goes_on_at_its_end_and_is_read_from_there(store: Store, _: &str) {
    load(&store).await.unwrap();
    let empty = AuditState::Sound {
        rows: 0,
        head: [0; 32],
    };
    assert_eq!(store.verify_audit().await.unwrap(), empty);
    write(&store).await;
    assert_eq!(
        store.last_sign_ins().await.unwrap(),
        [],
        "nobody has an account"
    );
    let last = store.audit_before(i64::MAX, "", 3).await.unwrap();
    let positions: Vec<i64> = last.iter().map(|row| row.position).collect();
    assert_eq!(positions, [12, 11, 10]);
    assert_eq!(last[0].hash, head(&store).await);
    assert_eq!(last[0].at, "2026-11-22T03:00:00.000000Z");
    let of_lan = store.audit_before(9, "lan", 100).await.unwrap();
    let positions: Vec<i64> = of_lan.iter().map(|row| row.position).collect();
    assert_eq!(positions, [8, 6, 4, 2]);
    assert_eq!(
        store
            .audit_before(i64::MAX, "34-44/2026-10 v1", 100)
            .await
            .unwrap()
            .len(),
        12
    );
    assert!(
        store
            .audit_before(i64::MAX, "34-44", 100)
            .await
            .unwrap()
            .is_empty()
    );
}

const CHANGES: [(&str, i64); 7] = [
    (
        "update audit set detail = replace(detail, '7', '8') where position = 7",
        7,
    ),
    (
        "update audit set actor = 'lansave', act = '' where position = 4",
        4,
    ),
    ("delete from audit where position = 6", 6),
    ("delete from audit where position = 1", 1),
    (
        "insert into audit select 13, at, actor, act, subject, detail, hash
           from audit where position = 12",
        13,
    ),
    (
        "update audit set position = 100 where position = 3;
         update audit set position = 3 where position = 4;
         update audit set position = 4 where position = 100",
        3,
    ),
    // A row with another's hash, as somebody would who knows nothing of chains.
    (
        "update audit set hash = (select hash from audit where position = 11) where position = 12",
        12,
    ),
];

async fn no_row_is_changed_removed_or_put_between(store: Store, url: &str) {
    write(&store).await;
    for (sql, _) in CHANGES.iter().filter(|(_, position)| *position != 13) {
        assert!(!takes(url, sql).await, "was taken: {sql}");
    }
    let between = "insert into audit (position, at, actor, act, subject, detail, hash)
        select 14, at, actor, act, subject, detail, hash from audit where position = 12";
    assert!(!takes(url, between).await, "a gap was left");
    assert!(!takes(url, "delete from audit").await);
    assert!(!url.starts_with("postgres") || !takes(url, "truncate audit").await);
    head(&store).await;
}

/// Each change alone, on a log of its own; with the guards gone every one of them is taken.
async fn a_forced_change_is_found_where_it_was_made(store: Store, url: &str) {
    write(&store).await;
    let sound = head(&store).await;
    unguard(url).await;
    assert_eq!(
        head(&store).await,
        sound,
        "the control: nothing was changed yet"
    );
    assert!(takes(url, "create table kept as select * from audit").await);
    for (sql, position) in CHANGES {
        assert!(takes(url, sql).await, "was not taken: {sql}");
        let found = store.verify_audit().await.unwrap();
        assert_eq!(found, AuditState::Broken { position }, "{sql}");
        assert!(
            takes(
                url,
                "delete from audit; insert into audit select * from kept"
            )
            .await
        );
        assert_eq!(head(&store).await, sound, "mended again");
    }
    // A log that was cut at its end is a sound log: only a head kept elsewhere tells.
    assert!(takes(url, "delete from audit where position > 10").await);
    match store.verify_audit().await.unwrap() {
        AuditState::Sound { rows, head } => assert!(rows == 10 && head != sound),
        other => panic!("{other:?}"),
    }
}

crate::storage::on_both_engines! {
    the_log_goes_on_at_its_end_and_is_read_from_there
    no_row_is_changed_removed_or_put_between
    a_forced_change_is_found_where_it_was_made
}
