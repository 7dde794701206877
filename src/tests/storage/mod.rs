//! One story, told to each engine, and what neither may be talked into.
mod accounts;
mod audit;
mod copies;
mod deadlines;
mod filings;
mod follow_up;
mod machines;
mod notes;
mod observations;
mod portable;
mod restored;
mod rules;
mod sessions;
mod story;
mod tampering;
mod targets;
mod unbreakable;

pub use unbreakable::takes;

use std::sync::OnceLock;
use tempfile::TempDir;
use toantrinh::storage::{Schema, Store};
use tokio::sync::{Mutex, MutexGuard};

/// A fresh SQLite file.
pub async fn sqlite() -> (Store, String, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/t.db", folder.path().display());
    (Store::open(&url).await.unwrap(), url, folder)
}

/// PostgreSQL, emptied; `None`, and said so, where there is none. One test at a time has it.
pub async fn postgres() -> Option<(Store, String, MutexGuard<'static, ()>)> {
    static ONE: OnceLock<Mutex<()>> = OnceLock::new();
    let Ok(url) = std::env::var("TEST_POSTGRES_URL") else {
        eprintln!("TEST_POSTGRES_URL is not set: PostgreSQL was not tested");
        return None;
    };
    let turn = ONE.get_or_init(Mutex::default).lock().await;
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    sqlx::raw_sql("drop schema public cascade; create schema public")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    assert!(
        Store::open(&url).await.is_err(),
        "an empty schema is refused until migrated"
    );
    let store = Store::connect(&url).await.unwrap();
    assert_eq!(store.schema().await.unwrap(), Schema::Behind);
    store.migrate().await.unwrap();
    assert_eq!(store.schema().await.unwrap(), Schema::Current);
    Store::open(&url).await.unwrap().close().await;
    Some((store, url, turn))
}

/// Tells a story to both engines.
macro_rules! on_both_engines {
    ($($story:ident)*) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $story() {
                let (store, url, _folder) = crate::storage::sqlite().await;
                super::$story(store, &url).await;
            })*
        }

        mod postgres {
            $(#[tokio::test]
            async fn $story() {
                if let Some((store, url, _turn)) = crate::storage::postgres().await {
                    super::$story(store, &url).await;
                }
            })*
        }
    };
}
use on_both_engines;
