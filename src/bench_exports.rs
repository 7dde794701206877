//! `cargo bench --bench exports`: drawings, tables and briefings of the sample as files. Prints figures and
//! never fails because of one.
#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on should stop"
)]
use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};
use toantrinh::{
    briefing::{BriefOrder, brief, statement, tables},
    charts::{self, Picture},
    domain::{Board, Drawing, Month, Pack, View},
    exports::{PackForm, TableFile, TableForm, pack, packs},
    i18n::Lang,
    service::Desk,
    storage::Store,
};

/// Months of the large workbook.
const MONTHS: i32 = 72;

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let board = runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/bench.db", folder.path().display());
        let desk = Desk::start(Store::open(&url).await.unwrap(), now);
        let desk = desk.await.unwrap();
        desk.fill_with_sample().await.unwrap();
        desk.board()
    });
    drawings(&board);
    workbook(&board);
    briefings(&board);
    println!("{:<58} {}", "resident, highest so far", memory());
}

/// Median of an odd number of runs, after one that fills what is filled once.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut made = run();
    let mut times = Vec::new();
    for _ in 0..runs {
        let began = Instant::now();
        made = run();
        times.push(began.elapsed());
    }
    times.sort();
    (times[times.len() / 2], made)
}

fn say(what: &str, value: String) {
    println!("{what:<58} {value}");
}

fn drawings(board: &Arc<Board>) {
    let month: Month = "2026-10".parse().unwrap();
    let units = ["34-44", "34-01", "34-20"].map(|id| board.units().find(id).unwrap());
    for drawing in Drawing::ALL {
        let picture = Picture {
            drawing: *drawing,
            view: View::default().at(month),
            units: match (drawing.parameter(), drawing.most_units()) {
                (None, _) => Vec::new(),
                (_, 1) => vec![units[0]],
                _ => units.to_vec(),
            },
            lang: Lang::Vi,
        };
        let (page, on_page) = timed(9, || {
            picture.on_page(board, month, &|_| String::new()).unwrap()
        });
        let (file, svg) = timed(5, || picture.draw(board, month).unwrap());
        let (png, bytes) = timed(5, || charts::png(&svg, 2.0).unwrap());
        say(
            &format!(
                "{}: page (both widths), SVG file, PNG 2x of it",
                drawing.code()
            ),
            format!(
                "{page:.1?} ({} kB), {file:.1?} ({} kB), {png:.1?} ({} kB)",
                on_page.drawings.len() / 1024,
                svg.len() / 1024,
                bytes.len() / 1024
            ),
        );
    }
}

/// All localities over all months, with the first months written again under earlier ones until
/// there are enough.
fn workbook(board: &Arc<Board>) {
    let first = board.first_month().unwrap();
    let mut long = Board::clone(board);
    let missing = MONTHS - board.months().count() as i32;
    for back in 1..=missing {
        let slab = board.slab(first).unwrap();
        let mut edition = slab.edition.clone();
        edition.month = first.plus(-back);
        let body = slab.body(board.units());
        long = long
            .with_month(toantrinh::domain::Slab::new(edition, body, board.units()).unwrap());
    }
    let (view, month) = (View::default(), "2026-10".parse().unwrap());
    let months: Vec<Month> = long.months().collect();
    let today = now().date_naive();
    let (time, bytes) = timed(5, || {
        let file = TableFile {
            table: tables::figures(&long, &view, months.iter().copied(), Lang::Vi),
            plot: None,
            statement: statement(&long, &view, month, &[], Lang::Vi, today).unwrap(),
            lang: Lang::Vi,
        };
        file.write(TableForm::of_ending("xlsx").unwrap()).unwrap()
    });
    let what = format!(
        "XLSX of all localities, {} months (aim: 500 ms)",
        months.len()
    );
    say(&what, format!("{time:.0?} ({} kB)", bytes.len() / 1024));
}

fn briefings(board: &Arc<Board>) {
    let whole = Pack {
        units: vec!["34-44".into(), "34-01".into()],
        ..Pack::default()
    };
    let order = BriefOrder {
        board,
        pack: &whole,
        view: View::default(),
        lang: Lang::Vi,
        today: now().date_naive(),
        actions: None,
    };
    let (time, _) = timed(5, || brief(&order).unwrap());
    say("what a national briefing says", format!("{time:.1?}"));
    for (form, aim) in PackForm::ALL.into_iter().zip(["500 ms", "2 s", "2 s"]) {
        let began = Instant::now();
        pack(&order, form).unwrap();
        let first = began.elapsed();
        let (time, (_, bytes)) = timed(5, || pack(&order, form).unwrap());
        let what = format!(
            "national briefing as {} (aim: {aim}): first, then",
            form.ending()
        );
        say(
            &what,
            format!("{first:.0?}, {time:.0?} ({} kB)", bytes.len() / 1024),
        );
    }
    let order = BriefOrder {
        pack: &Pack::default(),
        ..order
    };
    let began = Instant::now();
    let (_, bytes) = packs(&order, PackForm::Pptx).unwrap();
    say(
        "PPTX of each of the 34 localities (aim: 10 s)",
        format!("{:.1?} ({} kB)", began.elapsed(), bytes.len() / 1024),
    );
}

/// As the kernel counts it.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.unwrap_or_default()
        .replace("VmHWM:", "")
        .trim()
        .to_owned()
}
