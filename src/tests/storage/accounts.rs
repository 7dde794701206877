//! Accounts and their secrets: kept, changed, taken once.
use super::story::load;
use crate::build::now;
use toantrinh::{
    domain::{Account, AccountId, AccountState, Role, UnitId},
    storage::{StorageError, Store},
};

pub fn account(name: &str, role: Role, units: &[&str]) -> Account {
    Account {
        id: AccountId(0),
        name: name.parse().unwrap(),
        person: "Nguyễn Thị Lan".into(),
        role,
        state: AccountState::Active,
        units: units.iter().map(|unit| UnitId((*unit).into())).collect(),
        has_second_factor: false,
    }
}

/// Adds an account that is in use; gives its number.
pub async fn add(store: &Store, name: &str, role: Role, units: &[&str]) -> AccountId {
    let mut writing = store.writing().await.unwrap();
    let new = account(name, role, units);
    let id = writing
        .add_account(&new, Some("hash"), now())
        .await
        .unwrap();
    writing.commit().await.unwrap();
    id
}

async fn an_account_comes_back_with_its_units_and_what_was_changed(store: Store, _: &str) {
    load(&store).await.unwrap();
    let units = ["34-01", "34-44"];
    let lan = add(&store, "lan", Role::EntryOfficer, &units).await;
    let minh = add(&store, "minh", Role::Administrator, &[]).await;
    assert_ne!(lan, minh);
    let kept = store.accounts().await.unwrap();
    let expected = [
        Account {
            id: lan,
            ..account("lan", Role::EntryOfficer, &units)
        },
        Account {
            id: minh,
            ..account("minh", Role::Administrator, &[])
        },
    ];
    assert_eq!(kept, expected, "by name, each with its own units");

    let mut writing = store.writing().await.unwrap();
    writing
        .set_role(lan, Role::ProvincialApprover)
        .await
        .unwrap();
    writing
        .set_units(lan, &[UnitId("34-44".into())])
        .await
        .unwrap();
    writing
        .set_account_state(minh, AccountState::Disabled)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    let kept = store.accounts().await.unwrap();
    assert_eq!(kept[0].role, Role::ProvincialApprover);
    assert_eq!(kept[0].units, [UnitId("34-44".into())]);
    assert_eq!(kept[1].state, AccountState::Disabled);
    assert!(
        store
            .credentials(&"khong.co".parse().unwrap())
            .await
            .unwrap()
            .is_none()
    );
}

async fn a_name_is_taken_once_and_nobody_is_in_use_without_a_password(store: Store, _: &str) {
    load(&store).await.unwrap();
    add(&store, "lan", Role::Viewer, &[]).await;
    let mut writing = store.writing().await.unwrap();
    let again = account("lan", Role::Administrator, &[]);
    let done = writing.add_account(&again, Some("hash"), now()).await;
    assert!(matches!(done, Err(StorageError::Database(_))));
    drop(writing);
    let mut writing = store.writing().await.unwrap();
    let bare = account("minh", Role::Viewer, &[]);
    assert!(writing.add_account(&bare, None, now()).await.is_err());
    drop(writing);
    let mut writing = store.writing().await.unwrap();
    let stray = account("hoa", Role::EntryOfficer, &["34-99"]);
    assert!(
        writing
            .add_account(&stray, Some("hash"), now())
            .await
            .is_err(),
        "no such unit"
    );
    drop(writing);
    assert_eq!(store.accounts().await.unwrap().len(), 1);
}

async fn a_password_takes_an_invited_account_into_use_and_no_disabled_one(
    store: Store,
    _: &str,
) {
    load(&store).await.unwrap();
    let mut writing = store.writing().await.unwrap();
    let invited = Account {
        state: AccountState::Invited,
        ..account("lan", Role::Viewer, &[])
    };
    let id = writing.add_account(&invited, None, now()).await.unwrap();
    writing.set_password(id, "first").await.unwrap();
    writing.commit().await.unwrap();
    let read = async || store.credentials(&invited.name).await.unwrap().unwrap();
    let found = read().await;
    assert_eq!(found.account.state, AccountState::Active);
    assert_eq!(found.password_hash.as_deref(), Some("first"));

    let mut writing = store.writing().await.unwrap();
    writing
        .set_account_state(id, AccountState::Disabled)
        .await
        .unwrap();
    writing.set_password(id, "second").await.unwrap();
    writing.commit().await.unwrap();
    assert_eq!(read().await.account.state, AccountState::Disabled);
}

async fn a_code_of_the_second_factor_is_taken_once(store: Store, _: &str) {
    load(&store).await.unwrap();
    let id = add(&store, "lan", Role::Administrator, &[]).await;
    let other = add(&store, "minh", Role::Administrator, &[]).await;
    let codes = [[1; 32], [2; 32]];
    let mut writing = store.writing().await.unwrap();
    writing
        .set_second_factor(id, Some("JBSWY3DP"), &codes)
        .await
        .unwrap();
    assert!(writing.take_totp_step(id, 7).await.unwrap());
    for step in [7, 6] {
        assert!(
            !writing.take_totp_step(id, step).await.unwrap(),
            "step {step} again"
        );
    }
    assert!(writing.take_totp_step(id, 8).await.unwrap());
    assert!(
        !writing.take_recovery_code(other, &codes[0]).await.unwrap(),
        "another's"
    );
    assert!(writing.take_recovery_code(id, &codes[0]).await.unwrap());
    assert!(
        !writing.take_recovery_code(id, &codes[0]).await.unwrap(),
        "used up"
    );
    writing.commit().await.unwrap();
    let read = async || {
        store
            .credentials(&"lan".parse().unwrap())
            .await
            .unwrap()
            .unwrap()
    };
    let found = read().await;
    assert!(found.account.has_second_factor);
    assert_eq!(
        (found.totp_secret.as_deref(), found.totp_step),
        (Some("JBSWY3DP"), 8)
    );

    let mut writing = store.writing().await.unwrap();
    writing.set_recovery_codes(id, &[[9; 32]]).await.unwrap();
    assert!(
        !writing.take_recovery_code(id, &codes[1]).await.unwrap(),
        "new codes end the old ones"
    );
    assert!(writing.take_recovery_code(id, &[9; 32]).await.unwrap());
    writing.commit().await.unwrap();
    let mut writing = store.writing().await.unwrap();
    writing.set_second_factor(id, None, &[]).await.unwrap();
    assert!(
        !writing.take_recovery_code(id, &codes[1]).await.unwrap(),
        "gone with the factor"
    );
    writing.commit().await.unwrap();
    let found = read().await;
    assert!(!found.account.has_second_factor);
    assert_eq!(found.totp_step, 0);
}

crate::storage::on_both_engines! {
    an_account_comes_back_with_its_units_and_what_was_changed
    a_name_is_taken_once_and_nobody_is_in_use_without_a_password
    a_password_takes_an_invited_account_into_use_and_no_disabled_one
    a_code_of_the_second_factor_is_taken_once
}
