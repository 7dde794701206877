//! `cargo bench`: the board at full size, a page from scratch, a large import. Prints figures
//! and never fails because of one.
#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on should stop"
)]
use std::{
    fmt::Write,
    sync::Arc,
    time::{Duration, Instant},
};
use toantrinh::{
    domain::{
        Board, Count, Counts, Edition, EditionBody, Measure, Month, PeriodRule, Report,
        SourceSystem, Unit, UnitIx, UnitKind, Units, View, judge_among,
    },
    i18n::Lang,
    reference,
    server::{App, router},
    service::{
        Desk,
        upload::{self, Reading},
    },
    storage::{Published, Store},
    ui::app::{Address, Scene, Site, answer},
};

const MONTHS: i32 = 72;

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        first_render().await;
        large_import().await;
        large_upload();
        full_board().await;
    });
}

/// Median of some runs.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn say(what: &str, value: String) {
    println!("{what:<58} {value}");
}

async fn desk(folder: &tempfile::TempDir) -> (Desk, String) {
    let url = format!("sqlite://{}/bench.db", folder.path().display());
    (
        Desk::start(Store::open(&url).await.unwrap(), now)
            .await
            .unwrap(),
        url,
    )
}

/// Reads a file of text as large as is taken from a browser, without the process around it.
fn large_upload() {
    let reference = reference::load();
    let units = Units::new(reference.units, &reference.succession);
    let codes: Vec<_> = Measure::ALL.iter().map(|measure| measure.code()).collect();
    let mut text = format!("unit_id,month,{}\n", codes.join(","));
    let months = "2025-08"
        .parse::<Month>()
        .unwrap()
        .through("2026-10".parse().unwrap());
    let communes = || {
        units
            .iter()
            .filter(|(_, unit)| unit.id.0.starts_with("xa-"))
    };
    for (month, (_, unit)) in
        months.flat_map(|month| communes().map(move |found| (month, found)))
    {
        writeln!(text, "{},{month}{}", unit.id, ",123456".repeat(25)).unwrap();
    }
    text.truncate(10 * 1024 * 1024);
    let end = text.rfind('\n').unwrap_or_default();
    text.truncate(end);
    let began = Instant::now();
    let Reading::Book(book) = upload::read(text.as_bytes(), None) else {
        panic!("it reads");
    };
    let read = began.elapsed();
    let filled = upload::figures(
        &book,
        &units,
        |_| true,
        PeriodRule::Calendar,
        now().date_naive(),
    );
    say(
        &format!(
            "upload of {} rows of 25 measures, 10 MB: cells, all",
            filled.unwrap().len()
        ),
        format!("{read:.2?}, {:.2?}", began.elapsed()),
    );
}

/// Renders pages of the sample, one after another, without any cache.
async fn first_render() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = desk(&folder).await;
    desk.fill_with_sample().await.unwrap();
    let board = desk.board();
    let scene = |address: Address, query: &str| Scene {
        board: Arc::clone(&board),
        lang: Lang::Vi,
        address,
        view: View::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')))
            .unwrap(),
        appearance: Default::default(),
        who: None,
        today: desk.today(),
        site: Arc::new(Site {
            base: "/assets/0".into(),
            start_script: String::new(),
            style: String::new(),
        }),
    };
    let pages = [
        ("overview, latest month", scene(Address::Overview, "")),
        (
            "overview, 63 units, cumulative",
            scene(Address::Overview, "month=2024-12&basis=ytd"),
        ),
        ("unit", scene(Address::Unit("34-44".into()), "")),
    ];
    for (name, scene) in pages {
        let cold = Instant::now();
        let _ = answer(&scene);
        let cold = cold.elapsed();
        let times = (0..30).map(|_| {
            let start = Instant::now();
            let _ = answer(&scene);
            start.elapsed()
        });
        let warm = median(times.collect());
        say(
            &format!("render without cache: {name} (aim: under 10 ms)"),
            format!("{warm:.1?}, the very first {cold:.1?}"),
        );
    }
    // Built so that a route which does not fit shows here as well.
    let _ = router(Arc::new(App::new(desk)));
}

/// Imports 100,000 rows: every commune in every month it has existed, by both period rules.
async fn large_import() {
    for measures in [3, Measure::ALL.len()] {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = desk(&folder).await;
        let csv = communes_csv(100_000, measures);
        let start = Instant::now();
        let rule = PeriodRule::Calendar;
        let done = desk
            .import_reports(csv.as_bytes(), SourceSystem::Emc, rule, false)
            .await
            .unwrap();
        let took = start.elapsed();
        assert_eq!(done.new, 100_000);
        let name = format!("import of 100,000 rows, {measures} measures (aim: under 5 s)");
        say(&name, format!("{took:.2?}"));
    }
}

fn communes() -> Vec<Unit> {
    let is_commune = |unit: &Unit| {
        matches!(
            unit.kind(),
            UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone
        )
    };
    reference::load()
        .units
        .into_iter()
        .filter(is_commune)
        .collect()
}

fn communes_csv(rows: usize, measures: usize) -> String {
    let first: Month = "2025-07".parse().unwrap();
    let communes = communes();
    let periods = first.through(first.plus(15)).flat_map(|month| {
        [PeriodRule::Calendar, PeriodRule::MidMonth].map(|r| r.period(month))
    });
    let names: Vec<_> = Measure::ALL[..measures].iter().map(|m| m.code()).collect();
    let mut csv = format!("unit_id,period_start,period_end,{}\n", names.join(","));
    let keys = periods.flat_map(|period| communes.iter().map(move |unit| (period, unit)));
    for (at, (period, unit)) in keys.enumerate().take(rows) {
        let _ = write!(csv, "{},{},{}", unit.id, period.start(), period.end());
        for measure in &Measure::ALL[..measures] {
            let _ = write!(csv, ",{}", plausible(*measure, at as u64));
        }
        csv.push('\n');
    }
    csv
}

/// A count that keeps every identity with the others of the same `seed`.
fn plausible(measure: Measure, seed: u64) -> u64 {
    let received = 1000 + seed % 977;
    match measure {
        Measure::ReceivedTotal | Measure::ResolvedTotal | Measure::ReceivedE2eServices => {
            received
        }
        Measure::ReceivedOnline | Measure::ProceduresTotal => received / 2 + 500,
        Measure::OnlineE2e | Measure::OnlinePartial => received / 4,
        Measure::ResolvedEarly => received,
        Measure::CarriedOver | Measure::PendingInTime => 12,
        Measure::ResolvedOnTime
        | Measure::ResolvedLate
        | Measure::PendingOverdue
        | Measure::Withdrawn => 0,
        _ => received / 5,
    }
}

/// 97 localities and 3,321 communes, 72 months, 25 measures: six million counts.
async fn full_board() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, url) = desk(&folder).await;
    let last: Month = "2026-10".parse().unwrap();
    let units: Vec<_> = reference::load()
        .units
        .into_iter()
        .filter(|unit| unit.kind().reports() && unit.kind() != UnitKind::Ministry)
        .filter(|unit| unit.valid_to.is_none())
        .collect();
    let store = Store::open(&url).await.unwrap();
    for month in last.plus(1 - MONTHS).through(last) {
        publish(&store, &units, month, 1).await;
    }
    store.close().await;
    desk.close().await;

    let before = resident();
    let store = Store::open(&url).await.unwrap();
    let start = Instant::now();
    let desk = Desk::open(store, now).await.unwrap();
    let took = start.elapsed();
    let cells = units.len() * MONTHS as usize * Measure::ALL.len();
    say(
        &format!("board of {cells} counts read whole (aim: under 300 ms)"),
        format!("{took:.0?}"),
    );
    say(
        "  memory that it added (aim: under 256 MB in all)",
        mebibytes(resident() - before),
    );

    judging(&desk.board(), last);

    let times = (2..7).map(|revision| (desk.clone(), revision));
    let mut reloads = Vec::new();
    for (desk, revision) in times {
        let store = Store::open(&url).await.unwrap();
        publish(&store, &units, last, revision).await;
        let start = Instant::now();
        assert!(desk.refresh().await.unwrap());
        reloads.push(start.elapsed());
        store.close().await;
    }
    let took = median(reloads);
    say(
        "  reload after one month was published again",
        format!("{took:.1?}"),
    );
    say("  memory of this process now", mebibytes(resident()));
}

/// Judges one month of the full board by every rule, each of its units with its 72 months.
fn judging(board: &Board, month: Month) {
    let reports = |unit: &Unit| unit.kind().reports() && unit.is_valid_in(month);
    let all = board.units().iter().filter(|(_, unit)| reports(unit));
    let units: Vec<UnitIx> = all.map(|(ix, _)| ix).collect();
    let times: Vec<_> = (0..5)
        .map(|_| {
            let began = Instant::now();
            let flags = judge_among(board, &units, month);
            assert!(!flags.is_empty());
            began.elapsed()
        })
        .collect();
    let took = median(times);
    say(
        &format!(
            "every rule on ten rates of {} units, 72 months",
            units.len()
        ),
        format!("{took:.0?}"),
    );
    say(
        "  on one rate, the mean of ten (aim: under 200 ms)",
        format!("{:.1?}", took / 10),
    );
}

async fn publish(store: &Store, units: &[Unit], month: Month, revision: u32) {
    let reports: Vec<Report> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let mut counts = Counts::none();
            for measure in Measure::ALL {
                counts.set(measure, Count::Value(plausible(measure, at as u64)));
            }
            Report {
                unit: unit.id.clone(),
                period: PeriodRule::Calendar.period(month),
                source: SourceSystem::Emc,
                version: 1,
                counts,
            }
        })
        .collect();
    let mut writing = store.writing().await.unwrap();
    let board = writing.bump_board().await.unwrap();
    let published = Published {
        edition: Edition {
            month,
            revision,
            published_at: now(),
            data_date: month.last_day(),
            has_sample: false,
        },
        body: EditionBody::from_reports(&reports.iter().collect::<Vec<_>>()),
    };
    writing.publish(&published, board).await.unwrap();
    writing.commit().await.unwrap();
}

/// Resident memory of this process. Unit: bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kib| kib.parse::<u64>().ok())
        .unwrap_or(0)
        * 1024
}

fn mebibytes(bytes: u64) -> String {
    format!("{:.0} MiB", bytes as f64 / (1024.0 * 1024.0))
}
