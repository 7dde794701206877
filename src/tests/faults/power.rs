//! The power goes while officers save: what was answered is there when it comes back.
//!
//! The built program is watched while it saves. Its writes are then done again on paper, up to a
//! cut at random, and the database is opened as a disk would have it: only what was synced, or
//! that and some sectors of the rest. `CUTS` sets how many cuts.
use super::{
    replay::{Disk, Step, steps},
    tracer::{Tracer, is_there},
};
use crate::build::{Running, Told, UNITS, faults, form, open_month, post, prepare, whole};
use std::{collections::BTreeMap, env, fs};
use toantrinh::{domain::PeriodRule, storage::Store};

/// Enough that the log is folded into the file in between.
const SAVES: u64 = 240;

fn cuts() -> usize {
    env::var("CUTS").map_or(6, |cuts| cuts.parse().unwrap())
}

/// Numbers by no pattern, and the same ones each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize
    }
}

/// What everybody was told after so many answers: the officers save by turns.
fn told(answers: u64) -> BTreeMap<&'static str, Told> {
    let units = (0..).zip(UNITS);
    let told = units.map(|(at, unit)| {
        let acknowledged = (answers + 3 - at) / 4;
        // One more may be on its way.
        let sent = acknowledged + 1;
        (unit, Told { acknowledged, sent })
    });
    told.collect()
}

/// What is wrong with a database that the power left behind.
async fn after(disk: &Disk, chance: impl FnMut() -> bool, answers: u64) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    disk.leave(folder.path(), chance);
    let url = format!("sqlite://{}/t.db", folder.path().display());
    let store = match Store::open(&url).await {
        Ok(store) => store,
        Err(error) => return vec![format!("it does not open: {error}")],
    };
    let mut found = Vec::new();
    if !store.is_sound().await.unwrap_or(false) {
        found.push("it is not sound".to_owned());
    } else {
        let period = PeriodRule::MidMonth.period(open_month());
        found = faults(&store, period, &told(answers)).await;
    }
    store.close().await;
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_loss_of_power() {
    if !is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cookies = prepare(folder.path()).await;
    let (running, address, _) = Running::start(folder.path()).await;
    let calls = "trace=pwrite64,fsync,fdatasync,ftruncate,write,writev,sendto";
    let trace = folder.path().join("trace");
    let tracer = Tracer::attach(&running, &["-e", calls], &trace).await;
    let mut disk = Disk::of(folder.path());
    let month = open_month();
    for save in 0..SAVES {
        let (unit, step) = (UNITS[save as usize % 4], save / 4 + 1);
        let path = format!("/vi/entry/{unit}/{month}");
        let form = form("save", step - 1, &whole(step));
        let status = post(&address, &path, &cookies[unit], &form).await;
        assert_eq!(status, Some(200), "{unit} step {step}");
    }
    tracer.detach();
    running.kill();

    let steps = steps(&fs::read_to_string(&trace).unwrap());
    let many = |wanted: fn(&Step) -> bool| steps.iter().filter(|step| wanted(step)).count();
    let answered = many(|step| matches!(step, Step::Acknowledged));
    assert_eq!(answered as u64, SAVES, "the trace has every answer");
    let folded = many(|step| matches!(step, Step::Synced(file) if file == "t.db"));
    let mut chance = Chance(0x5bd1_e995_9d1c_a5b7);
    let mut at: Vec<usize> = (0..cuts()).map(|_| chance.next() % steps.len()).collect();
    at.sort_unstable();

    // The control: the same program on a disk that takes no sync of the log, which is what
    // `synchronous = normal` would have asked for.
    let mut careless = disk.clone();
    let (mut done, mut answers, mut lost) = (0, 0, 0);
    for cut in at {
        for step in &steps[done..=cut] {
            disk.take(step);
            if !matches!(step, Step::Synced(file) if file == "t.db-wal") {
                careless.take(step);
            }
            answers += u64::from(matches!(step, Step::Acknowledged));
        }
        done = cut + 1;
        let synced = after(&disk, || false, answers).await;
        assert_eq!(
            synced,
            [""; 0],
            "cut {cut} of {}, what was synced",
            steps.len()
        );
        let torn = after(&disk, || chance.next().is_multiple_of(2), answers).await;
        assert_eq!(torn, [""; 0], "cut {cut} of {}, torn", steps.len());
        lost += usize::from(!after(&careless, || false, answers).await.is_empty());
    }
    println!(
        "{} cuts in 2 models, {SAVES} saves, {folded} folds of the log: 0 lost; \
         without syncs of the log {lost} of {} lost something",
        cuts(),
        cuts()
    );
    assert!(
        lost * 2 > cuts(),
        "the control: only {lost} of {} lost",
        cuts()
    );
}
