//! A disk that says it could not keep what it was given: nobody is told that it is kept.
use super::tracer::{Tracer, is_there};
use crate::build::{Running, Told, UNITS, faults, form, open_month, post, prepare, whole};
use std::{collections::BTreeMap, fs};
use toantrinh::{domain::PeriodRule, storage::Store};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_acknowledged_that_the_disk_refused_to_keep() {
    if !is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cookies = prepare(folder.path()).await;
    let (running, address, _) = Running::start(folder.path()).await;
    let unit = UNITS[0];
    let path = format!("/vi/entry/{unit}/{}", open_month());
    let save = async |step: u64| {
        let form = form("save", step - 1, &whole(step));
        post(&address, &path, &cookies[unit], &form).await
    };
    let mut kept = 0;
    for call in ["fdatasync,fsync", "pwrite64"] {
        for _ in 0..3 {
            kept += 1;
            assert_eq!(
                save(kept).await,
                Some(200),
                "the control: it saves before {call}"
            );
        }
        let (trace, what) = (format!("trace={call}"), format!("inject={call}:error=EIO"));
        let log = folder.path().join("trace");
        let tracer = Tracer::attach(&running, &["-e", &trace, "-e", &what], &log).await;
        for _ in 0..3 {
            let answer = save(kept + 1).await;
            assert_eq!(answer, Some(500), "{call}: the disk refused it");
        }
        tracer.detach();
        let injected = fs::read_to_string(&log)
            .unwrap()
            .matches("(INJECTED)")
            .count();
        assert!(
            injected >= 3,
            "the control: {injected} calls of {call} failed"
        );
    }
    kept += 1;
    assert_eq!(save(kept).await, Some(200), "it goes on when the disk does");
    running.kill();

    let store = Store::open(&format!("sqlite://{}/t.db", folder.path().display()))
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
    println!("{kept} saves acknowledged, 6 refused by the disk and by us: 0 lost");
    store.close().await;
}
