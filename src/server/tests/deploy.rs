//! Each unsafe setting is found, and a safe one is not complained of.
use super::tls::issue;
use crate::{
    domain::{Account, AccountId, AccountState, CertificateFault, Role, Weakness},
    server::{
        cli::{Act, Cli, Listen},
        deploy::weaknesses,
    },
    service::Desk,
    storage::Store,
};
use chrono::{DateTime, Utc};
use clap::Parser;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

/// A machine on which everything is as it should be.
struct Machine {
    folder: TempDir,
}

impl Machine {
    async fn safe() -> Self {
        let machine = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        machine.open().await.close().await;
        machine.hire("an.quantri", Role::Administrator, true).await;
        let (certificate, key, _) = issue(2026, 2030);
        fs::write(machine.path("cert.pem"), certificate).unwrap();
        fs::write(machine.path("key.pem"), key).unwrap();
        machine.allow("key.pem", 0o640);
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.path("t.db").display())
    }

    async fn hire(&self, name: &str, role: Role, has_second_factor: bool) {
        let account = Account {
            id: AccountId(0),
            name: name.parse().unwrap(),
            person: "Người thử".into(),
            role,
            state: AccountState::Active,
            units: Vec::new(),
            has_second_factor: false,
        };
        let store = Store::open(&self.url()).await.unwrap();
        let mut writing = store.writing().await.unwrap();
        let id = writing
            .add_account(&account, Some("hash"), now())
            .await
            .unwrap();
        if has_second_factor {
            let secret = Some("a secret");
            writing.set_second_factor(id, secret, &[]).await.unwrap();
        }
        writing.commit().await.unwrap();
        store.close().await;
    }

    /// Changes accounts past every rule.
    async fn change(&self, sql: &'static str) {
        let pool = sqlx::SqlitePool::connect(&self.url()).await.unwrap();
        sqlx::raw_sql(sql).execute(&pool).await.unwrap();
        pool.close().await;
    }

    async fn open(&self) -> Desk {
        let store = Store::open(&self.url()).await.unwrap();
        Desk::start(store, now).await.unwrap()
    }

    fn allow(&self, name: &str, mode: u32) {
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    /// As it would be served to everybody with TLS.
    async fn found(&self) -> Vec<Weakness> {
        let (certificate, key) = (self.path("cert.pem"), self.path("key.pem"));
        let listen = listen(&[
            "--addr",
            "0.0.0.0:443",
            "--tls-cert",
            certificate.to_str().unwrap(),
            "--tls-key",
            key.to_str().unwrap(),
        ]);
        weaknesses(&listen, &self.url(), now()).await
    }

    async fn found_with(&self, options: &[&str]) -> Vec<Weakness> {
        weaknesses(&listen(options), &self.url(), now()).await
    }
}

fn listen(options: &[&str]) -> Listen {
    let line = ["toantrinh", "check", "--deploy"].iter().chain(options);
    match Cli::parse_from(line).act {
        Act::Check(check) => check.listen,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_safe_machine_has_no_weakness_and_looking_changes_nothing() {
    let machine = Machine::safe().await;
    assert_eq!(machine.found().await, []);
    assert_eq!(machine.found_with(&[]).await, [], "on this machine alone");
    let proxy = ["--addr", "0.0.0.0:80", "--trusted-proxy", "10.0.0.1"];
    assert_eq!(machine.found_with(&proxy).await, []);
    fs::remove_file(machine.path("t.db")).unwrap();
    assert_eq!(machine.found().await, [], "before the first start");
    assert!(!machine.path("t.db").exists());
}

#[tokio::test]
async fn plain_http_to_others_is_unsafe_even_by_name() {
    let machine = Machine::safe().await;
    for options in [
        &["--addr", "0.0.0.0:80"][..],
        &["--addr", "0.0.0.0:80", "--plain-http"],
        &[
            "--addr",
            "0.0.0.0:80",
            "--plain-http",
            "--trusted-proxy",
            "10.0.0.1",
        ],
    ] {
        let found = machine.found_with(options).await;
        assert!(
            matches!(found[..], [Weakness::PlainHttp { .. }]),
            "{found:?}"
        );
    }
}

#[tokio::test]
async fn files_that_others_can_read_are_found() {
    let machine = Machine::safe().await;
    for mode in [0o640, 0o604, 0o660] {
        machine.allow("t.db", mode);
        let found = machine.found().await;
        assert!(
            matches!(found[..], [Weakness::DatabaseOpen { mode: of, .. }] if of == mode),
            "{found:?}"
        );
    }
    machine.allow("t.db", 0o600);
    machine.allow("key.pem", 0o644);
    let found = machine.found().await;
    assert!(
        matches!(found[..], [Weakness::KeyOpen { mode: 0o644, .. }]),
        "{found:?}"
    );
}

#[tokio::test]
async fn certificates_that_would_not_be_accepted_are_found() {
    let machine = Machine::safe().await;
    let other = issue(2026, 2030);
    fs::write(machine.path("cert.pem"), &other.0).unwrap();
    let fault = |fault| [Weakness::Certificate(fault)];
    assert_eq!(machine.found().await, fault(CertificateFault::OtherKey));
    let old = issue(2020, 2025);
    fs::write(machine.path("cert.pem"), &old.0).unwrap();
    fs::write(machine.path("key.pem"), &old.1).unwrap();
    let day = "2025-01-01".parse().unwrap();
    assert_eq!(machine.found().await, fault(CertificateFault::Expired(day)));
}

#[tokio::test]
async fn what_is_in_the_database_is_looked_at() {
    let machine = Machine::safe().await;
    let desk = machine.open().await;
    desk.fill_with_sample().await.unwrap();
    desk.close().await;
    assert_eq!(machine.found().await, [Weakness::SampleData]);

    let machine = Machine::safe().await;
    let pool = sqlx::SqlitePool::connect(&machine.url()).await.unwrap();
    sqlx::raw_sql(
        "insert into _sqlx_migrations values (9999, 'later', '2030-01-01', true, x'00', 0)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    assert_eq!(machine.found().await, [Weakness::SchemaAhead]);

    fs::write(machine.path("t.db"), vec![0x5a; 8192]).unwrap();
    let found = machine.found().await;
    assert!(
        matches!(found[..], [Weakness::DatabaseUnusable { .. }]),
        "{found:?}"
    );
}

#[tokio::test]
async fn whoever_is_missing_or_should_not_be_there_is_found() {
    let machine = Machine::safe().await;
    machine.hire("minh", Role::EntryOfficer, false).await;
    assert_eq!(machine.found().await, [], "officers sign in without one");
    machine.hire("duyet", Role::NationalReviewer, false).await;
    let names = vec!["duyet".to_owned()];
    let bare = Weakness::NoSecondFactor { names };
    assert_eq!(machine.found().await, std::slice::from_ref(&bare));
    machine
        .change("update account set state = 'disabled' where role = 'administrator'")
        .await;
    assert_eq!(machine.found().await, [Weakness::NoAdministrator, bare]);
}

#[tokio::test]
async fn accounts_for_trying_it_out_are_found_until_they_are_out_of_use() {
    let machine = Machine::safe().await;
    let demo =
        "insert into account (account_id, name, person, role, state, password_hash, created_at)
                values (99, 'nhap.hanoi', 'Cán bộ mẫu Hà Nội', 'entry_officer', 'active', 'x',
                        '2026-11-22 03:00:00+00:00')";
    machine.change(demo).await;
    let names = vec!["nhap.hanoi".to_owned()];
    assert_eq!(machine.found().await, [Weakness::DemoAccounts { names }]);
    machine
        .change("update account set state = 'disabled' where account_id = 99")
        .await;
    assert_eq!(machine.found().await, []);
    machine
        .change("update account set state = 'active', person = 'Nguyễn Thị Lan' where account_id = 99")
        .await;
    assert_eq!(machine.found().await, [], "somebody of that name");
}

#[tokio::test]
async fn a_folder_that_takes_no_file_is_found() {
    let machine = Machine::safe().await;
    // Root writes everywhere but here.
    let url = "sqlite:///proc/t.db";
    let found = weaknesses(&listen(&[]), url, now()).await;
    assert!(
        matches!(found[..], [Weakness::FolderNotWritable { .. }]),
        "{found:?}"
    );
    drop(machine);
}
