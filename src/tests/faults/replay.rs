//! What the program asked of the disk, and what a disk without power has of it.
use std::{collections::BTreeMap, fs, path::Path};

/// The unit in which a disk writes. Unit: bytes.
const SECTOR: usize = 512;

/// One thing that the program did.
#[derive(Debug)]
pub enum Step {
    /// Wrote into a file, at a place.
    Wrote(String, usize, Vec<u8>),
    /// Cut a file.
    Cut(String, usize),
    /// Was told that a file is on disk.
    Synced(String),
    /// Told somebody that a save is kept.
    Acknowledged,
}

/// What is on disk for certain, what a reader would see, and what was asked between the two.
#[derive(Clone, Debug, Default)]
struct File {
    durable: Vec<u8>,
    seen: Vec<u8>,
    pending: Vec<(usize, Vec<u8>)>,
}

/// The files of a folder, as they come through a loss of power.
#[derive(Clone, Debug, Default)]
pub struct Disk(BTreeMap<String, File>);

impl Disk {
    /// The database of a folder and its log, all of it on disk.
    pub fn of(folder: &Path) -> Self {
        let file = |name: &str| {
            let bytes = fs::read(folder.join(name)).unwrap();
            let file = File {
                durable: bytes.clone(),
                seen: bytes,
                pending: Vec::new(),
            };
            (name.to_owned(), file)
        };
        Self(["t.db", "t.db-wal"].map(file).into())
    }

    /// Does what the program did.
    pub fn take(&mut self, step: &Step) {
        match step {
            Step::Wrote(name, at, bytes) => {
                if let Some(file) = self.0.get_mut(name) {
                    put(&mut file.seen, *at, bytes);
                    file.pending.push((*at, bytes.clone()));
                }
            }
            Step::Cut(name, length) => {
                if let Some(file) = self.0.get_mut(name) {
                    file.seen.truncate(*length);
                }
            }
            Step::Synced(name) => {
                if let Some(file) = self.0.get_mut(name) {
                    file.durable.clone_from(&file.seen);
                    file.pending.clear();
                }
            }
            Step::Acknowledged => {}
        }
    }

    /// Writes what is left when the power goes: what was synced, and of the rest each sector
    /// for which `chance` says so.
    pub fn leave(&self, folder: &Path, mut chance: impl FnMut() -> bool) {
        for (name, file) in &self.0 {
            let mut left = file.durable.clone();
            for (at, bytes) in &file.pending {
                for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                    if chance() {
                        put(&mut left, at + number * SECTOR, sector);
                    }
                }
            }
            fs::write(folder.join(name), left).unwrap();
        }
    }
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}

/// Reads what `strace -f -y -xx` wrote. A call that another thread interrupts stands on two lines:
/// a sync counts when it has come back, everything else when it begins.
pub fn steps(trace: &str) -> Vec<Step> {
    let mut syncing: BTreeMap<&str, String> = BTreeMap::new();
    let mut steps = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else {
            continue;
        };
        let call = call.trim_start();
        if call.starts_with("<... f") && call.contains("sync resumed>") {
            let file = syncing.remove(thread);
            steps.extend(file.filter(|_| call.ends_with("= 0")).map(Step::Synced));
            continue;
        }
        let (Some((name, rest)), Some(path)) = (call.split_once('('), path(call)) else {
            continue;
        };
        let file = path.rsplit('/').next().unwrap().to_owned();
        match name {
            "pwrite64" => {
                let bytes = unhex(rest.split('"').nth(1).unwrap());
                let rest = rest.rsplit('"').next().unwrap();
                let mut numbers = rest.split([',', ')', ' ']).filter(|text| !text.is_empty());
                let length: usize = numbers.next().unwrap().parse().unwrap();
                assert_eq!(length, bytes.len(), "the trace has it whole");
                let at = numbers.next().unwrap().parse().unwrap();
                steps.push(Step::Wrote(file, at, bytes));
            }
            "ftruncate" => {
                let length = rest.split([' ', ')']).nth(1).unwrap();
                steps.push(Step::Cut(file, length.parse().unwrap()));
            }
            "fsync" | "fdatasync" if call.ends_with("<unfinished ...>") => {
                syncing.insert(thread, file);
            }
            "fsync" | "fdatasync" if call.ends_with("= 0") => steps.push(Step::Synced(file)),
            "write" | "writev" | "sendto" if says_kept(rest) => {
                steps.push(Step::Acknowledged);
            }
            _ => {}
        }
    }
    steps
}

/// Whether these are the first bytes of an answer with 200.
fn says_kept(call: &str) -> bool {
    let start = call.split('"').nth(1).unwrap_or_default();
    unhex(start).starts_with(b"HTTP/1.1 200")
}

/// The path of the file that a call is about.
fn path(call: &str) -> Option<String> {
    let (_, rest) = call.split_once('<')?;
    let (path, _) = rest.split_once('>')?;
    let path = if path.starts_with("\\x") {
        unhex(path)
    } else {
        path.into()
    };
    String::from_utf8(path).ok()
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text.split("\\x").skip(1);
    digits
        .map(|two| u8::from_str_radix(two, 16).unwrap())
        .collect()
}

#[test]
fn a_trace_is_read_and_a_disk_keeps_what_was_synced() {
    let trace = "\
        7  pwrite64(9<\\x2f\\x74\\x2e\\x64\\x62>, \"\\x61\\x62\", 2, 3) = 2\n\
        8  fdatasync(9<\\x2f\\x74\\x2e\\x64\\x62> <unfinished ...>\n\
        7  writev(4<TCP:[1->2]>, [{iov_base=\"\\x48\\x54\\x54\\x50\\x2f\\x31\\x2e\\x31\\x20\\x32\\x30\\x30\", iov_len=12}], 1) = 12\n\
        8  <... fdatasync resumed>) = 0\n\
        7  fsync(9<\\x2f\\x74\\x2e\\x64\\x62>) = -1 EIO (Input/output error) (INJECTED)\n\
        7  pwrite64(9</t.db>, \"\\x63\", 1, 0) = 1\n\
        7  ftruncate(9</t.db>, 4) = 0\n";
    let steps = steps(trace);
    let told = format!("{steps:?}");
    assert_eq!(
        told,
        "[Wrote(\"t.db\", 3, [97, 98]), Acknowledged, Synced(\"t.db\"), \
         Wrote(\"t.db\", 0, [99]), Cut(\"t.db\", 4)]"
    );
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk([("t.db".to_owned(), File::default())].into());
    for step in &steps {
        disk.take(step);
    }
    let left = |chance: bool| {
        disk.leave(folder.path(), || chance);
        fs::read(folder.path().join("t.db")).unwrap()
    };
    assert_eq!(left(false), b"\0\0\0ab");
    assert_eq!(left(true), b"c\0\0ab");
}
