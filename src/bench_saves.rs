//! `cargo bench --bench saves`: twenty officers who save at once, over HTTP on loopback, alone and
//! while the database is copied; and how long a large upload and a bomb take. Prints figures and
//! never fails because of one.
#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on should stop"
)]
#[path = "tests/build/files.rs"]
mod files;
#[path = "bench_office.rs"]
mod office;

use office::{OFFICERS, Officer, PROGRAM, Place, Server};
use std::{
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use toantrinh::domain::{Measure, Month};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Barrier,
    task::JoinSet,
};

/// How long each row of figures takes.
const WHILE: Duration = Duration::from_secs(6);
/// From one moment at which all of them save to the next.
const PAUSE: Duration = Duration::from_millis(250);

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::prepare(folder.path()).await;
        let server = place.serve().await;
        saves(&place, &server).await;
        uploads(&place, &server).await;
    });
}

fn say(what: &str, value: String) {
    println!("{what:<58} {value}");
}

/// How a report is saved.
#[derive(Clone, Copy, PartialEq)]
enum Door {
    /// Three lines that were changed, by the form that saves by itself.
    Script,
    /// All lines, by the button; the answer is the page.
    Button,
}

async fn saves(place: &Place, server: &Server) {
    println!("\n{OFFICERS} officers, each with a report of their own: p50, p99, longest");
    // Nobody's report is new any more, and everything is warm.
    let mut edits = vec![0; OFFICERS];
    measured(place, server, Door::Button, PAUSE, PAUSE * 4, &mut edits).await;
    let rows = [
        (
            "all at once, lines that changed (aim: p99 under 50 ms)",
            Door::Script,
            PAUSE,
        ),
        ("all at once, the whole form", Door::Button, PAUSE),
        (
            "without a pause, lines that changed",
            Door::Script,
            Duration::ZERO,
        ),
    ];
    for (what, door, pause) in rows {
        let times = measured(place, server, door, pause, WHILE, &mut edits).await;
        say(&format!("  {what}"), told(times));
    }
    let (stop, copies) = copying(place);
    let times = measured(place, server, Door::Script, PAUSE, WHILE, &mut edits).await;
    stop.store(true, Ordering::SeqCst);
    let copies = copies.join().unwrap();
    say(
        "  all at once, while the database is copied again and again",
        told(times),
    );
    say("  copies made and verified meanwhile", told(copies));
}

/// Copies the database until told to stop; gives how long each copy took.
fn copying(place: &Place) -> (Arc<AtomicBool>, std::thread::JoinHandle<Vec<Duration>>) {
    let stop = Arc::new(AtomicBool::new(false));
    let (end, url) = (Arc::clone(&stop), place.url.clone());
    let copy = place.folder.join("copy.db");
    let copies = std::thread::spawn(move || {
        let mut times = Vec::new();
        while !end.load(Ordering::SeqCst) {
            let began = Instant::now();
            let done = Command::new(PROGRAM)
                .args(["backup", "--replace", "--database-url", &url])
                .arg(&copy)
                .stdout(Stdio::null())
                .status();
            assert!(done.unwrap().success());
            times.push(began.elapsed());
        }
        times
    });
    (stop, copies)
}

/// Has everybody save for as long as `during`; gives how long each answer took.
async fn measured(
    place: &Place,
    server: &Server,
    door: Door,
    pause: Duration,
    during: Duration,
    edits: &mut [u64],
) -> Vec<Duration> {
    let together = Arc::new(Barrier::new(OFFICERS));
    let ends = Instant::now() + during;
    let rounds = during.as_millis().checked_div(pause.as_millis());
    let mut people = JoinSet::new();
    for (at, officer) in place.officers.iter().cloned().enumerate() {
        let together = Arc::clone(&together);
        let (address, month, mut edit) = (server.address.clone(), place.month, edits[at]);
        people.spawn(async move {
            let mut stream = TcpStream::connect(&address).await.unwrap();
            let mut times = Vec::new();
            for round in 1.. {
                if rounds.is_some() {
                    tokio::time::sleep(pause).await;
                    together.wait().await;
                }
                let began = Instant::now();
                save(&mut stream, &address, &officer, month, door, edit).await;
                times.push(began.elapsed());
                edit += 1;
                // Everybody ends with the same round: nobody waits for one who has gone.
                if rounds.map_or(Instant::now() > ends, |rounds| round >= rounds) {
                    break;
                }
            }
            (at, edit, times)
        });
    }
    let mut all = Vec::new();
    for (at, edit, times) in people.join_all().await {
        edits[at] = edit;
        all.extend(times);
    }
    all
}

async fn save(
    stream: &mut TcpStream,
    address: &str,
    officer: &Officer,
    month: Month,
    door: Door,
    edit: u64,
) {
    let mut form = format!("act=save&edit={edit}");
    let lines = match door {
        Door::Script => 3,
        Door::Button => usize::MAX,
    };
    for measure in Measure::on_form().take(lines) {
        let (code, value) = (measure.code(), 1_000 + edit);
        form +=
            &format!("&value.{code}={value}&kind.{code}=value&comment.{code}=&reason.{code}=");
    }
    let accept = match door {
        Door::Script => "application/json",
        Door::Button => "text/html",
    };
    let head = format!(
        "POST /vi/entry/{}/{month} HTTP/1.1\r\nhost: {address}\r\ncookie: {}\r\n\
         sec-fetch-site: same-origin\r\naccept: {accept}\r\n\
         content-type: application/x-www-form-urlencoded\r\n",
        officer.unit, officer.cookie
    );
    let (status, body) = ask(stream, &head, form.as_bytes()).await;
    assert_eq!(status, 200, "{body}");
}

/// Sends a request and reads the whole answer; its status and text.
async fn ask(stream: &mut TcpStream, head: &str, body: &[u8]) -> (u16, String) {
    let head = format!("{head}content-length: {}\r\n\r\n", body.len());
    stream
        .write_all(&[head.as_bytes(), body].concat())
        .await
        .unwrap();
    let mut answer = Vec::new();
    loop {
        let mut bytes = [0; 16 * 1024];
        let read = stream.read(&mut bytes).await.unwrap();
        answer.extend_from_slice(&bytes[..read]);
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .unwrap();
            let begins = answer.windows(4).position(|at| at == b"\r\n\r\n").unwrap() + 4;
            if answer.len() >= begins + length.parse::<usize>().unwrap() {
                let status = head.split(' ').nth(1).unwrap().parse().unwrap();
                return (status, body.to_owned());
            }
        }
        assert!(read > 0, "the answer ended early: {text}");
    }
}

/// A row of figures.
fn told(mut times: Vec<Duration>) -> String {
    times.sort();
    let of = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    format!(
        "{:.1?}, {:.1?}, {:.1?} ({} of them)",
        of(50),
        of(99),
        times[times.len() - 1],
        times.len()
    )
}

async fn uploads(place: &Place, server: &Server) {
    println!("\nUploads, from the first byte sent to the preview read");
    let table = place.table.as_bytes();
    let rows = [
        (
            format!(
                "  {} rows, {} MB",
                place.table.lines().count() - 1,
                table.len() >> 20
            ),
            table,
            200,
        ),
        (
            "  a bomb: 512 MB in an archive (aim: refused within 1 s)".into(),
            &files::bomb()[..],
            422,
        ),
    ];
    for (what, file, expected) in rows {
        let (boundary, officer) = ("----bench", &place.communes);
        let head = format!(
            "POST /vi/entry/{}/2026-10/file HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\n\
             sec-fetch-site: same-origin\r\ncontent-type: multipart/form-data; boundary={boundary}\r\n",
            officer.unit, server.address, officer.cookie
        );
        let part = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
        );
        let end = format!("\r\n--{boundary}--\r\n");
        let body = [part.as_bytes(), file, end.as_bytes()].concat();
        let mut times = Vec::new();
        for _ in 0..3 {
            let mut stream = TcpStream::connect(&server.address).await.unwrap();
            let began = Instant::now();
            let (status, page) = ask(&mut stream, &head, &body).await;
            times.push(began.elapsed());
            assert_eq!(status, expected, "{page}");
        }
        say(&what, told(times));
    }
}
