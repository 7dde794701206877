//! Sessions, one-time links and failed tries: kept as long as they hold, and no longer.
use super::{accounts::add, story::load};
use crate::build::now;
use chrono::{DateTime, Duration, Utc};
use toantrinh::{
    domain::{AccountState, Failure, Role},
    storage::{LinkPurpose, Store, StoredSession},
};

fn session(of: &str, hash: u8, at: DateTime<Utc>) -> StoredSession {
    StoredSession {
        hash: [hash; 32],
        account: of.parse().unwrap(),
        created_at: at,
        seen_at: at,
        address: "10.0.0.7".into(),
        browser: "Firefox 140".into(),
    }
}

async fn a_session_holds_until_it_is_ended_or_swept(store: Store, _: &str) {
    load(&store).await.unwrap();
    let lan = add(&store, "lan", Role::Viewer, &[]).await;
    let minh = add(&store, "minh", Role::Viewer, &[]).await;
    let ago = |minutes| now() - Duration::minutes(minutes);
    let mut writing = store.writing().await.unwrap();
    for (hash, minutes) in [(1, 50), (2, 40), (3, 30)] {
        writing
            .add_session(lan, &session("lan", hash, ago(minutes)))
            .await
            .unwrap();
    }
    writing
        .add_session(minh, &session("minh", 9, ago(1)))
        .await
        .unwrap();
    writing.touch_session(&[1; 32], ago(2)).await.unwrap();
    writing.commit().await.unwrap();

    let found = store.session(&[1; 32]).await.unwrap().unwrap();
    let seen = StoredSession {
        seen_at: ago(2),
        ..session("lan", 1, ago(50))
    };
    assert_eq!(found, seen);
    assert_eq!(store.session(&[8; 32]).await.unwrap(), None);
    let hashes = async || -> Vec<u8> {
        let found = store.sessions_of(lan).await.unwrap();
        found.iter().map(|session| session.hash[0]).collect()
    };
    assert_eq!(hashes().await, [1, 3, 2], "the latest first, nobody else's");

    // Idle since 35 minutes: the second. Begun 45 minutes ago: the first, though it was used.
    let mut writing = store.writing().await.unwrap();
    assert_eq!(writing.sweep_sessions(ago(35), ago(60)).await.unwrap(), 1);
    assert_eq!(writing.sweep_sessions(ago(35), ago(45)).await.unwrap(), 1);
    writing.commit().await.unwrap();
    assert_eq!(hashes().await, [3]);

    let mut writing = store.writing().await.unwrap();
    writing
        .add_session(lan, &session("lan", 4, now()))
        .await
        .unwrap();
    writing.end_session(&[3; 32]).await.unwrap();
    assert_eq!(writing.end_sessions_of(lan).await.unwrap(), 1);
    writing.commit().await.unwrap();
    assert_eq!(hashes().await, [0u8; 0]);
    assert!(
        store.session(&[9; 32]).await.unwrap().is_some(),
        "minh is still there"
    );
}

async fn a_link_holds_once_and_the_next_one_ends_it(store: Store, _: &str) {
    load(&store).await.unwrap();
    let lan = add(&store, "lan", Role::Viewer, &[]).await;
    let until = now() + Duration::hours(1);
    let mut writing = store.writing().await.unwrap();
    writing
        .add_link(&[1; 32], lan, LinkPurpose::Invitation, until)
        .await
        .unwrap();
    let name = "lan".parse().unwrap();
    let found = writing.link(&[1; 32], now()).await.unwrap();
    assert_eq!(found, Some((name, LinkPurpose::Invitation)));
    assert_eq!(
        writing.link(&[1; 32], until).await.unwrap(),
        None,
        "over on the second"
    );

    writing
        .add_link(&[2; 32], lan, LinkPurpose::Reset, until)
        .await
        .unwrap();
    assert_eq!(
        writing.link(&[1; 32], now()).await.unwrap(),
        None,
        "a later one was given"
    );
    let (_, purpose) = writing.link(&[2; 32], now()).await.unwrap().unwrap();
    assert_eq!(purpose, LinkPurpose::Reset);
    writing
        .set_account_state(lan, AccountState::Disabled)
        .await
        .unwrap();
    assert_eq!(
        writing.link(&[2; 32], now()).await.unwrap(),
        None,
        "nobody disabled comes back"
    );
    writing
        .set_account_state(lan, AccountState::Active)
        .await
        .unwrap();
    writing.end_link(&[2; 32]).await.unwrap();
    assert_eq!(writing.link(&[2; 32], now()).await.unwrap(), None);
}

async fn failed_tries_count_by_name_and_by_address_until_one_succeeds(store: Store, _: &str) {
    load(&store).await.unwrap();
    let ago = |minutes| now() - Duration::minutes(minutes);
    let mut writing = store.writing().await.unwrap();
    let tries = [
        ("lan", "a", 60),
        ("lan", "b", 20),
        ("khong.co", "a", 10),
        ("lan", "a", 5),
    ];
    for (name, address, minutes) in tries {
        writing
            .add_failed_sign_in(name, address, ago(minutes), ago(50))
            .await
            .unwrap();
    }
    writing.commit().await.unwrap();
    let read = async || store.failed_sign_ins("lan", "a", ago(15)).await.unwrap();
    let mut found = read().await;
    found.of_name.sort_by_key(|failure| failure.at);
    let failure = |minutes, from_here| Failure {
        at: ago(minutes),
        from_here,
    };
    assert_eq!(
        found.of_name,
        [failure(20, false), failure(5, true)],
        "the old one is forgotten"
    );
    found.from_address.sort();
    assert_eq!(
        found.from_address,
        [ago(10), ago(5)],
        "under any name, within the window"
    );
    assert!(!found.familiar);

    for _ in 0..2 {
        let mut writing = store.writing().await.unwrap();
        writing.forget_failed_sign_ins("lan", "a").await.unwrap();
        writing.commit().await.unwrap();
    }
    let found = read().await;
    assert_eq!(found.of_name, []);
    assert_eq!(
        found.from_address,
        [ago(10)],
        "of others nothing is forgotten"
    );
    assert!(found.familiar);
}

crate::storage::on_both_engines! {
    a_session_holds_until_it_is_ended_or_swept
    a_link_holds_once_and_the_next_one_ends_it
    failed_tries_count_by_name_and_by_address_until_one_succeeds
}
