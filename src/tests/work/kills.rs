//! `kill -9` while people save: what was answered is there afterwards, whole, and nothing half.
//!
//! The built program on a database of its own, four people who save at once, a kill at a random
//! moment, another start, and a comparison with what each of them was told. `KILLS` sets how often.
use crate::build::{
    CLOCK, Running, Told, UNITS, faults, form, open_month, post, prepare, whole,
};
use std::{
    collections::BTreeMap,
    env, fs,
    sync::{Arc, Mutex},
    time::Duration,
};
use toantrinh::{
    domain::{Measure, Period, PeriodRule, UnitId},
    storage::Store,
};
use tokio::task::JoinSet;

fn rounds() -> u64 {
    env::var("KILLS").map_or(10, |kills| kills.parse().unwrap())
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
    let month = open_month();
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
