//! A disk that is full: pages are shown, saves are refused with the reason, and go on with room.
use crate::build::{Running, Told, UNITS, faults, form, open_month, post, prepare, whole};
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};
use toantrinh::{domain::PeriodRule, storage::Store};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A disk of 16 MB in memory, taken away with the test.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// `None`, and said so, where this user may not have one.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
            .arg(folder.path())
            .output();
        if mounted.is_ok_and(|mounted| mounted.status.success()) {
            return Some(Self(folder));
        }
        eprintln!("no small disk can be mounted here: a full one was not tested");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to the last byte; gives the file that does.
    fn fill(&self) -> PathBuf {
        let filler = self.path().join("filler");
        let mut file = fs::File::create(&filler).unwrap();
        for size in [65_536, 4_096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// The status and the whole answer to a GET.
async fn get(address: &str, path: &str, cookie: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_saves_with_the_reason_and_shows_pages_as_ever() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let cookies = prepare(disk.path()).await;
    let (running, address, _) = Running::start(disk.path()).await;
    let unit = UNITS[0];
    let (cookie, path) = (&cookies[unit], format!("/vi/entry/{unit}/{}", open_month()));
    let save = async |step: u64| {
        let form = form("save", step - 1, &whole(step));
        post(&address, &path, cookie, &form).await
    };
    let mut kept = 0;
    for round in 0..3 {
        for _ in 0..2 {
            kept += 1;
            assert_eq!(save(kept).await, Some(200), "the control: there is room");
        }
        let filler = disk.fill();
        // What the log holds already is written over for a while.
        let mut refused = 0;
        for _ in 0..400 {
            match save(kept + 1).await {
                Some(200) => kept += 1,
                Some(507) => refused += 1,
                other => panic!("round {round}: {other:?}"),
            }
            if refused == 5 {
                break;
            }
        }
        assert_eq!(refused, 5, "round {round}: it was full");
        for page in [path.as_str(), "/vi/", "/vi/entry", "/readyz"] {
            let answer = get(&address, page, cookie).await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{page}: {answer}");
        }
        fs::remove_file(filler).unwrap();
        let room = Instant::now();
        while save(kept + 1).await != Some(200) {
            assert!(room.elapsed() < Duration::from_secs(5), "it does not go on");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        kept += 1;
    }
    running.kill();
    let store = Store::open(&format!("sqlite://{}/t.db", disk.path().display()))
        .await
        .unwrap();
    assert!(store.is_sound().await.unwrap());
    let told = Told {
        acknowledged: kept,
        sent: kept,
    };
    let period = PeriodRule::MidMonth.period(open_month());
    let told = BTreeMap::from([(unit, told)]);
    assert_eq!(faults(&store, period, &told).await, [""; 0]);
    println!("{kept} saves acknowledged on a disk that was full three times: 0 lost");
    store.close().await;
}
