//! Whoever holds the file and changes the audit log anywhere is found, and where.
//!
//! `TAMPERED` sets how many changes are tried, `AUDIT_ROWS` how long a log is walked.
use super::sqlite;
use crate::build::now;
use sqlx::{Connection, SqliteConnection};
use std::{env, time::Instant};
use toantrinh::storage::{AuditState, Deed, Store};

fn number(name: &str, short: i64) -> i64 {
    env::var(name).map_or(short, |number| number.parse().unwrap())
}

async fn write(store: &Store, rows: i64) {
    let mut writing = store.writing().await.unwrap();
    for at in 1..=rows {
        let detail = format!("{{\"received_total\":[{at},{}]}}", at + 1);
        let deed = Deed {
            actor: "lan",
            act: "save",
            subject: "34-44/2026-10 v1",
            detail: &detail,
        };
        writing.audit(now(), deed).await.unwrap();
    }
    writing.commit().await.unwrap();
}

/// Each change, and what takes it back; `$1` is the row, `$2` another text.
const CHANGES: [(&str, &str); 6] = [
    (
        "update audit set detail = $2 where position = $1",
        "update audit set detail = (select detail from kept where kept.position = $1)
          where position = $1 and $2 = $2",
    ),
    (
        "update audit set actor = $2 where position = $1",
        "update audit set actor = 'lan' where position = $1 and $2 = $2",
    ),
    (
        "update audit set at = $2 where position = $1",
        "update audit set at = (select at from kept where kept.position = $1)
          where position = $1 and $2 = $2",
    ),
    (
        "delete from audit where position = $1 and $2 = $2",
        "insert into audit select * from kept where position = $1 and $2 = $2",
    ),
    // Put in a row of one's own for the one that stood there, its hash and all.
    (
        "update audit set (act, hash) = (select $2, hash from kept where position = $1 + 1)
          where position = $1",
        "update audit set (act, hash) = (select act, hash from kept where position = $1)
          where position = $1 and $2 = $2",
    ),
    // Two rows change places.
    (
        "update audit set (detail, hash) =
            (select detail, hash from kept where kept.position = 2 * $1 + 1 - audit.position)
          where position in ($1, $1 + 1) and $2 = $2",
        "update audit set (detail, hash) =
            (select detail, hash from kept where kept.position = audit.position)
          where position in ($1, $1 + 1) and $2 = $2",
    ),
];

#[tokio::test]
async fn every_change_anywhere_is_found_where_it_was_made() {
    const ROWS: i64 = 200;
    let tried = number("TAMPERED", 300);
    let (store, url, _folder) = sqlite().await;
    write(&store, ROWS).await;
    let sound = store.verify_audit().await.unwrap();
    assert!(matches!(sound, AuditState::Sound { rows: ROWS, .. }));
    let mut file = SqliteConnection::connect(&url).await.unwrap();
    let unguard = "drop trigger audit_is_frozen; drop trigger audit_is_kept;
        drop trigger audit_goes_on_at_its_end; create table kept as select * from audit;
        pragma synchronous = off";
    sqlx::raw_sql(unguard).execute(&mut file).await.unwrap();
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
    for at in 0..tried {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let row = 1 + (chance >> 16) as i64 % (ROWS - 1);
        let (change, back) = CHANGES[at as usize % CHANGES.len()];
        let text = format!("{:x}", chance >> 40);
        for (sql, is_change) in [(change, true), (back, false)] {
            let done = sqlx::query(sql)
                .bind(row)
                .bind(&text)
                .execute(&mut file)
                .await;
            assert!(done.unwrap().rows_affected() > 0, "{sql}");
            let found = store.verify_audit().await.unwrap();
            let expected = if is_change {
                AuditState::Broken { position: row }
            } else {
                sound.clone()
            };
            assert_eq!(found, expected, "{sql} at {row}");
        }
    }
    println!("{tried} changes in a log of {ROWS} rows, each found at its row");
}

#[tokio::test]
async fn a_long_log_is_walked_in_seconds() {
    let rows = number("AUDIT_ROWS", 20_000);
    let (store, _url, _folder) = sqlite().await;
    write(&store, rows).await;
    let began = Instant::now();
    let walked = store.verify_audit().await.unwrap();
    let took = began.elapsed();
    println!("{rows} rows walked in {took:?}");
    assert!(matches!(walked, AuditState::Sound { rows: all, .. } if all == rows));
    // Ten seconds for a million rows is promised of the program as it is released.
    let seconds = if cfg!(debug_assertions) { 60.0 } else { 10.0 };
    let promised = seconds * (rows as f64 / 1e6).max(0.1);
    assert!(took.as_secs_f64() <= promised, "{took:?}");
}
