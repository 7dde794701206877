//! What `bench_saves` measures in: a database with the sample, people who are signed in, and the
//! program that serves them.
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command},
    time::Duration,
};
use toantrinh::{
    domain::{
        Account, AccountId, AccountState, LockException, Month, Role, UnitId, day_in_vietnam,
    },
    service::{Desk, secrets::Token},
    storage::{Store, StoredSession},
};

/// The program that is measured.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_toantrinh");
/// Who save at once.
pub const OFFICERS: usize = 20;

#[expect(
    clippy::disallowed_methods,
    reason = "the program that is measured has the real clock, and sessions are as old as it says"
)]
const CLOCK: fn() -> chrono::DateTime<chrono::Utc> = chrono::Utc::now;

/// A database with the sample and people who are signed in.
pub struct Place {
    /// Where the database is.
    pub url: String,
    /// The folder that all of it is in.
    pub folder: PathBuf,
    /// The month that everybody enters.
    pub month: Month,
    /// Each with a locality of their own.
    pub officers: Vec<Officer>,
    /// Enters figures for every commune.
    pub communes: Officer,
    /// A file that a commune's officer uploads.
    pub table: String,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Officer {
    /// The unit that they enter.
    pub unit: String,
    /// The session.
    pub cookie: String,
}

impl Place {
    /// Fills a database in `folder` and signs everybody in.
    pub async fn prepare(folder: &Path) -> Self {
        let url = format!("sqlite://{}/bench.db", folder.display());
        let store = Store::open(&url).await.unwrap();
        let desk = Desk::start(store.clone(), CLOCK).await.unwrap();
        desk.fill_with_sample().await.unwrap();
        let rule = desk.clocks().await.unwrap().deadlines.rule();
        let month = rule.latest_month(day_in_vietnam(CLOCK()));
        let board = desk.board();
        let reporting = |of: &str| -> Vec<UnitId> {
            let units = board.units().iter().map(|(_, unit)| unit);
            units
                .filter(|unit| unit.id.0.starts_with(of) && unit.valid_to.is_none())
                .map(|unit| unit.id.clone())
                .collect()
        };
        let mut officers = Vec::new();
        for unit in reporting("34-").into_iter().take(OFFICERS) {
            officers.push(hire(&store, vec![unit], month).await);
        }
        let communes = hire(&store, reporting("xa-"), month).await;
        let table = super::files::large_table(board.units());
        desk.close().await;
        store.close().await;
        Self {
            url,
            folder: folder.to_owned(),
            month,
            officers,
            communes,
            table,
        }
    }

    /// Starts the program on it.
    pub async fn serve(&self) -> Server {
        let log = self.folder.join("log");
        let child = Command::new(PROGRAM)
            .args([
                "serve",
                "--addr",
                "127.0.0.1:0",
                "--database-url",
                &self.url,
            ])
            .stdout(fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut server = Server {
            child,
            address: String::new(),
        };
        for _ in 0..6_000 {
            let text = fs::read_to_string(&log).unwrap();
            let address = text.split_once("http://").map(|(_, rest)| rest);
            if let Some((address, _)) = address.and_then(|rest| rest.split_once("/\n")) {
                server.address = address.to_owned();
                return server;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it does not start");
    }
}

/// Adds an officer of `units` who is signed in, and opens `month` for the first of them: the real
/// clock has days on which every month is locked.
async fn hire(store: &Store, units: Vec<UnitId>, month: Month) -> Officer {
    let unit = units[0].clone();
    let account = Account {
        id: AccountId(0),
        name: format!("bench.{unit}").to_lowercase().parse().unwrap(),
        person: "Bench".into(),
        role: Role::EntryOfficer,
        state: AccountState::Active,
        units,
        has_second_factor: false,
    };
    let token = Token::new();
    let session = StoredSession {
        hash: token.hash().bytes(),
        account: account.name.clone(),
        created_at: CLOCK(),
        seen_at: CLOCK(),
        address: "127.0.0.1".into(),
        browser: "bench".into(),
    };
    let exception = LockException {
        unit: unit.clone(),
        month,
        until: "2999-12-31".parse().unwrap(),
        reason: "bench".into(),
        author: "host".into(),
    };
    let mut writing = store.writing().await.unwrap();
    let hash = Some("no password has this hash");
    let id = writing.add_account(&account, hash, CLOCK()).await.unwrap();
    writing.add_session(id, &session).await.unwrap();
    writing.set_lock_exception(&exception).await.unwrap();
    writing.commit().await.unwrap();
    Officer {
        unit: unit.0,
        cookie: format!("__Host-session={}", token.reveal()),
    }
}

/// The program, ended with the measurement.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
