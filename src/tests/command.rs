//! The command itself: what it refuses, in which language, and with which exit code.
use crate::build::{Product, rates};
use std::{
    fs,
    process::{Child, Command, Output, Stdio},
};
use toantrinh::storage::Store;

/// Runs the command to its end.
fn toantrinh(arguments: &[&str]) -> (bool, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_toantrinh"))
        .args(arguments)
        .env_remove("DATABASE_URL")
        .env_remove("TOANTRINH_LANG")
        .env_remove("TOANTRINH_ADDR")
        .output()
        .unwrap();
    let said = [stdout, stderr].map(|said| String::from_utf8(said).unwrap());
    (status.success(), said.concat())
}

#[test]
fn a_server_that_would_be_unsafe_does_not_start_and_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("t.db");
    let url = format!("sqlite://{}", file.display());
    let everywhere = ["serve", "--addr", "0.0.0.0:0", "--database-url", &url];
    let (done, said) = toantrinh(&everywhere);
    assert!(!done && said.contains("HTTP không mã hóa") && said.contains("--plain-http"));
    assert!(!file.exists());
    let (done, said) = toantrinh(&[&everywhere[..], &["--lang", "en"]].concat());
    assert!(
        !done && said.contains("takes plain HTTP from other machines"),
        "{said}"
    );

    fs::write(&file, b"").unwrap();
    let (done, said) =
        toantrinh(&[&everywhere[..], &["--plain-http", "--lang", "en"]].concat());
    assert!(
        !done && said.contains(&format!("chmod 600 {url}").replace("sqlite://", "")),
        "{said}"
    );
}

/// Several first starts on one file: whoever comes second waits, and all of them find it ready.
#[test]
fn first_starts_at_the_same_moment_all_come_through() {
    for _ in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/t.db", folder.path().display());
        let start = || {
            Command::new(env!("CARGO_BIN_EXE_toantrinh"))
                .args(["audit", "verify", "--database-url", &url])
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        };
        let starting: Vec<Child> = (0..4).map(|_| start()).collect();
        for child in starting {
            let done = child.wait_with_output().unwrap();
            let said = String::from_utf8(done.stderr).unwrap();
            assert!(done.status.success(), "{said}");
        }
    }
}

#[tokio::test]
async fn a_copy_goes_out_and_comes_back_by_the_command() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    let (url, copy) = (product.url(), product.folder().join("copy.db"));
    let copy = copy.to_str().unwrap();
    let (done, said) = toantrinh(&["backup", copy, "--database-url", &url]);
    assert!(
        done && said.contains("1 báo cáo, 3 số đếm, 1 ấn bản"),
        "{said}"
    );
    let (done, said) = toantrinh(&["backup", copy, "--database-url", &url, "--lang", "en"]);
    assert!(!done && said.contains("is there already"), "{said}");
    // This test has the database open.
    let (done, said) = toantrinh(&["restore", copy, "--database-url", &url, "--replace"]);
    assert!(!done && said.contains("dừng máy chủ"), "{said}");
    product.desk.close().await;
    let (done, said) = toantrinh(&["restore", copy, "--database-url", &url]);
    assert!(!done && said.contains("1 báo cáo"), "{said}");
    let (done, said) = toantrinh(&["restore", copy, "--database-url", &url, "--replace"]);
    assert!(done, "{said}");

    let postgres = "postgres://nobody@127.0.0.1:1/none";
    let (done, said) = toantrinh(&["backup", copy, "--database-url", postgres, "--lang", "en"]);
    assert!(!done && said.contains("pg_dump"), "{said}");
}

#[test]
fn the_check_ends_with_a_failure_only_when_something_is_unsafe() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/t.db", folder.path().display());
    let check = ["check", "--deploy", "--database-url", &url];
    let (done, said) = toantrinh(&check);
    assert!(
        done && said.contains("Không thấy thiết lập nào không an toàn"),
        "{said}"
    );
    let (done, said) =
        toantrinh(&[&check[..], &["--addr", "[::]:80", "--lang", "en"]].concat());
    assert!(
        !done && said.contains("- [::]:80 takes plain HTTP"),
        "{said}"
    );
    assert!(said.ends_with("1 unsafe setting.\n"), "{said}");
}

#[tokio::test]
async fn the_command_lets_a_unit_into_a_locked_month_and_the_log_names_the_host() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    let url = product.url();
    let deadline = |arguments: &[&str]| {
        let options = ["--database-url", &url, "--lang", "en"];
        toantrinh(&[&["deadline"], arguments, &options].concat())
    };
    // The command goes by the clock of the machine.
    let until = ["--until", "2099-12-31", "--reason"];
    let let_in = |unit| [&["let-in", unit, "2026-01"], &until[..]].concat();
    let (done, said) = deadline(&[&let_in("34-99")[..], &["Flood"]].concat());
    assert!(!done && said.contains("34-99"), "{said}");
    let (done, said) = deadline(&[&let_in("34-01")[..], &[" "]].concat());
    assert!(!done, "no reason: {said}");
    let (_, listed) = deadline(&["list"]);
    assert!(!listed.contains("let-in"), "nothing was taken: {listed}");

    let (done, said) = deadline(&[&let_in("34-01")[..], &["Flood"]].concat());
    assert!(done && said.contains("34-01 may report Jan 2026"), "{said}");
    let (_, listed) = deadline(&["list"]);
    let line = "let-in\t34-01\t2026-01\t2099-12-31\thost\tFlood";
    assert!(listed.lines().any(|one| one == line), "{listed}");
    let month = ["month", "2026-02", "--reason", "Tết", "--on-time-until"];
    let early = ["2026-02-01", "--locked-after", "2026-03-09"];
    assert!(!deadline(&[&month[..], &early[..]].concat()).0, "a control");
    let right = ["2026-02-26", "--locked-after", "2026-03-09"];
    let (done, said) = deadline(&[&month[..], &right[..]].concat());
    assert!(done && said.contains("26 Feb 2026"), "{said}");
    assert!(deadline(&["end-let-in", "34-01", "2026-01"]).0);
    assert!(deadline(&["end-month", "2026-02"]).0);
    let (_, listed) = deadline(&["list"]);
    assert_eq!(listed.lines().count(), 1, "{listed}");

    let log = Store::open(&url).await.unwrap();
    let rows = log.audit_before(i64::MAX, "", 9).await.unwrap();
    let acts: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row.actor.as_str(), row.act.as_str()))
        .filter(|(actor, _)| *actor == "host")
        .collect();
    let expected = ["end-month", "end-let-in", "set-month", "let-in"];
    assert_eq!(acts, expected.map(|act| ("host", act)));
}
