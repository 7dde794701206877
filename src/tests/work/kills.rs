//! `kill -9` while people save: what was answered is there afterwards, whole, and nothing half.
//!
//! The built program on a database of its own, four people who save at once, a kill at a random
//! moment, another start, and a comparison with what each of them was told. `KILLS` sets how often.
use crate::build::{Office, form, sound};
use std::{
    collections::BTreeMap,
    env, fs,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use toantrinh::{
    domain::{
        AccountState, Count, Counts, LockException, Measure, Period, PeriodRule, Role, UnitId,
        day_in_vietnam,
    },
    service::secrets::Token,
    storage::{AuditState, Store, StoredSession},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

const UNITS: [&str; 4] = ["34-44", "34-48", "34-01", "34-79"];

#[expect(
    clippy::disallowed_methods,
    reason = "the program under test has the real clock, and sessions are as old as it says"
)]
const CLOCK: fn() -> chrono::DateTime<chrono::Utc> = chrono::Utc::now;

/// The program, ended with the test at the latest.
struct Running(Child);

impl Running {
    /// Starts it on `folder`; gives the address once it answers, and how long that took.
    async fn start(folder: &Path) -> (Self, String, Duration) {
        let began = Instant::now();
        let log = folder.join("log");
        let child = Command::new(env!("CARGO_BIN_EXE_toantrinh"))
            .args(["serve", "--addr", "127.0.0.1:0", "--database-url"])
            .arg(format!("sqlite://{}/t.db", folder.display()))
            .stdout(fs::File::create(&log).unwrap())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let running = Self(child);
        loop {
            let text = fs::read_to_string(&log).unwrap();
            if let Some((_, rest)) = text.split_once("http://")
                && let Some((address, _)) = rest.split_once("/\n")
            {
                return (running, address.to_owned(), began.elapsed());
            }
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "it does not start: {text}"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// SIGKILL: no farewell, no flush.
    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Sends one form over a connection of its own; the status, if an answer came.
async fn post(address: &str, path: &str, cookie: &str, form: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut head = Vec::new();
    // The status line is the acknowledgement; the page behind it is not waited for.
    while !head.contains(&b'\n') {
        let mut bytes = [0; 512];
        match stream.read(&mut bytes).await.ok()? {
            0 => return None,
            read => head.extend_from_slice(&bytes[..read]),
        }
    }
    let line = String::from_utf8_lossy(&head);
    line.split(' ').nth(1)?.parse().ok()
}

/// What one person was told, and what they sent last without an answer.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    acknowledged: u64,
    sent: u64,
}

/// Every count of a report moves with each save, so that a half-written one shows.
fn whole(step: u64) -> Counts {
    let mut counts = sound(0);
    for measure in Measure::on_form() {
        if let Count::Value(value) = counts.get(measure) {
            counts.set(measure, Count::Value(value + step));
        }
    }
    counts
}

fn rounds() -> u64 {
    env::var("KILLS").map_or(10, |kills| kills.parse().unwrap())
}

/// A database with an officer for each unit, who is signed in.
async fn prepare(folder: &Path) -> BTreeMap<&'static str, String> {
    let office = Office::open().await;
    let mut cookies = BTreeMap::new();
    let now = CLOCK();
    for unit in UNITS {
        let name = format!("lan.{unit}");
        office
            .hire(&name, Role::EntryOfficer, AccountState::Active, &[unit])
            .await;
        let token = Token::new();
        let account = office.account(&name).await;
        let session = StoredSession {
            hash: token.hash().bytes(),
            account: account.name,
            created_at: now,
            seen_at: now,
            address: "127.0.0.1".into(),
            browser: "a test".into(),
        };
        let mut writing = office.store.writing().await.unwrap();
        writing.add_session(account.id, &session).await.unwrap();
        // The real clock has days on which every month is locked.
        let exception = LockException {
            unit: UnitId(unit.into()),
            month: PeriodRule::MidMonth.latest_month(day_in_vietnam(now)),
            until: "2999-12-31".parse().unwrap(),
            reason: "A test".into(),
            author: "host".into(),
        };
        writing.set_lock_exception(&exception).await.unwrap();
        writing.commit().await.unwrap();
        cookies.insert(unit, format!("__Host-session={}", token.reveal()));
    }
    let from = office
        .product
        .url
        .trim_start_matches("sqlite://")
        .to_owned();
    office.store.close().await;
    office.product.desk.close().await;
    fs::copy(from, folder.join("t.db")).unwrap();
    cookies
}

/// What of the database is not as everybody was told.
async fn faults(store: &Store, period: Period, told: &BTreeMap<&str, Told>) -> Vec<String> {
    let (mut faults, mut saves) = (Vec::new(), 0);
    for (unit, told) in told {
        let filing = store.filing(&UnitId((*unit).into()), period).await.unwrap();
        let kept = filing.as_ref().map_or(0, |filing| filing.edit);
        saves += kept;
        if kept < told.acknowledged {
            faults.push(format!("{unit}: {kept} of {told:?}, lost"));
        }
        if kept > told.sent {
            faults.push(format!("{unit}: {kept} of {told:?}, from nobody"));
        }
        if filing.is_some_and(|filing| filing.report.counts != whole(kept)) {
            faults.push(format!("{unit}: {kept} is half"));
        }
    }
    match store.verify_audit().await.unwrap() {
        AuditState::Sound { rows, .. } if rows as u64 == saves => {}
        other => faults.push(format!("{saves} saves, and the log is {other:?}")),
    }
    faults
}

/// The control: an answer more than there is, and a value of another save.
async fn the_comparison_finds_what_is_lost_or_half(
    store: &Store,
    period: Period,
    told: &BTreeMap<&str, Told>,
) {
    let mut more = told.clone();
    for told in more.values_mut() {
        told.acknowledged = told.sent + 1;
    }
    assert_eq!(faults(store, period, &more).await.len(), more.len());
    let unit = UnitId(UNITS[0].into());
    let Some(filing) = store.filing(&unit, period).await.unwrap() else {
        return;
    };
    let measure = Measure::ResolvedLate;
    let mut writing = store.writing().await.unwrap();
    let count = whole(filing.edit + 1).get(measure);
    let trace = &filing.traces[&measure];
    writing
        .put_figure(filing.id, measure, count, trace)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    assert_eq!(faults(store, period, told).await.len(), 1, "one is half");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_kill_whole() {
    let template = tempfile::tempdir().unwrap();
    let cookies = prepare(template.path()).await;
    let month = PeriodRule::MidMonth.latest_month(day_in_vietnam(CLOCK()));
    let period = PeriodRule::MidMonth.period(month);
    let (mut acknowledged, mut slowest) = (0, Duration::ZERO);
    for round in 0..rounds() {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(template.path().join("t.db"), folder.path().join("t.db")).unwrap();
        let (running, address, _) = Running::start(folder.path()).await;
        let told: Arc<Mutex<BTreeMap<&str, Told>>> = Arc::default();
        let mut people = JoinSet::new();
        for unit in UNITS {
            let (address, told) = (address.clone(), Arc::clone(&told));
            let (cookie, path) = (cookies[unit].clone(), format!("/vi/entry/{unit}/{month}"));
            people.spawn(async move {
                for step in 1.. {
                    told.lock().unwrap().entry(unit).or_default().sent = step;
                    let form = form("save", step - 1, &whole(step));
                    match post(&address, &path, &cookie, &form).await {
                        Some(200) => {
                            let mut told = told.lock().unwrap();
                            told.entry(unit).or_default().acknowledged = step;
                        }
                        Some(other) => panic!("{unit} step {step}: {other}"),
                        None => return,
                    }
                }
            });
        }
        // From 0.1 to 1 s, by no pattern: the time of the machine is chance enough.
        let chance = u64::from(CLOCK().timestamp_subsec_nanos()) / 1_000 % 900;
        tokio::time::sleep(Duration::from_millis(100 + chance)).await;
        running.kill();
        people.join_all().await;

        let (running, _, took) = Running::start(folder.path()).await;
        slowest = slowest.max(took);
        let store = Store::open(&format!("sqlite://{}/t.db", folder.path().display()))
            .await
            .unwrap();
        assert!(store.is_sound().await.unwrap(), "round {round}");
        let told = told.lock().unwrap().clone();
        assert_eq!(
            faults(&store, period, &told).await,
            [""; 0],
            "round {round}"
        );
        if round == 0 {
            the_comparison_finds_what_is_lost_or_half(&store, period, &told).await;
        }
        acknowledged += told.values().map(|told| told.acknowledged).sum::<u64>();
        store.close().await;
        running.kill();
    }
    println!(
        "{} kills, {acknowledged} saves acknowledged, 0 lost, 0 half; slowest start {slowest:?}",
        rounds()
    );
    assert!(
        acknowledged > 4 * rounds(),
        "the control: people were saving when it was killed"
    );
}
