//! Uploaded files are read by the program itself, in a process that may come to harm.
use crate::build::files::{bomb, large_table};
use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use toantrinh::{
    domain::{FileFault, PeriodRule, TextEncoding, Units},
    reference,
    service::upload::{Reading, UploadReader, figures, read},
};

fn program() -> PathBuf {
    env!("CARGO_BIN_EXE_toantrinh").into()
}

/// The most memory that a process ever had. Unit: kB.
fn peak(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[tokio::test]
async fn a_file_is_read_the_same_in_the_other_process() {
    let reader = UploadReader::new(program());
    let text = "Đơn vị;Tháng;received_total\nQuảng Trị;10/2026;5\n".as_bytes();
    let there = reader.read(text, None).await.unwrap();
    assert_eq!(there, read(text, None));
    assert!(matches!(there, Reading::Book(_)));
    let torn = b"M\xfcnchen;1\n";
    assert!(matches!(
        reader.read(torn, None).await.unwrap(),
        Reading::Ask(_)
    ));
    let told = reader
        .read(torn, Some(TextEncoding::Windows1258))
        .await
        .unwrap();
    assert_eq!(told, read(torn, Some(TextEncoding::Windows1258)));
}

#[tokio::test]
async fn a_large_file_is_taken_whole_or_not_at_all_with_its_one_fault_named() {
    let reference = reference::load();
    let units = Units::new(reference.units, &reference.succession);
    let reader = UploadReader::new(program());
    let text = large_table(&units);
    let today = "2026-11-22".parse().unwrap();
    let began = Instant::now();
    let Reading::Book(book) = reader.read(text.as_bytes(), None).await.unwrap() else {
        panic!("it reads");
    };
    let read = began.elapsed();
    let filled = figures(&book, &units, |_| true, PeriodRule::Calendar, today).unwrap();
    assert_eq!(filled.len(), 99_000);
    println!(
        "{} bytes: cells {read:?}, figures {:?}",
        text.len(),
        began.elapsed()
    );

    let at = text.rfind(",10\n").unwrap();
    let wrong = format!("{},1.000\n", &text[..at]);
    let Reading::Book(book) = reader.read(wrong.as_bytes(), None).await.unwrap() else {
        panic!("it reads");
    };
    let problems = figures(&book, &units, |_| true, PeriodRule::Calendar, today).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place.address().as_deref(), Some("W99001"));
}

#[tokio::test]
async fn a_bomb_is_refused_and_this_process_does_not_grow() {
    let bomb = bomb();
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    let before = peak("self").unwrap();
    let began = Instant::now();
    let reading = UploadReader::new(program())
        .read(&bomb, None)
        .await
        .unwrap();
    let (took, grown) = (began.elapsed(), peak("self").unwrap() - before);
    let Reading::Refused { found, .. } = reading else {
        panic!("{reading:?}");
    };
    assert_eq!(found[0].fault, FileFault::Trap);
    println!("refused after {took:?}, grown by {grown} kB");
    assert!(grown < 64 * 1024, "{grown} kB");
    // A second is promised of the program as it is released.
    let promised = if cfg!(debug_assertions) { 10 } else { 1 };
    assert!(took < Duration::from_secs(promised), "{took:?}");
}

#[test]
fn the_other_process_stays_small_as_well() {
    let bomb = bomb();
    let mut child = Command::new(program())
        .arg("read-upload")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(&bomb));
    let id = child.id().to_string();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        most = most.max(peak(&id).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    }
    writer.join().unwrap().unwrap();
    println!("at most {most} kB");
    assert!(most > 0 && most < 128 * 1024, "{most} kB");
}

#[test]
fn the_other_process_takes_its_limits_before_it_reads_a_byte() {
    let mut child = Command::new(program())
        .arg("read-upload")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    let limited = |name: &str, most: &str| {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        let line = limits
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap()
            .to_owned();
        line[name.len()..]
            .split_whitespace()
            .take(2)
            .eq([most, most])
    };
    // The last one that is taken.
    while !limited("Max file size", "0") {
        assert!(began.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(limited("Max address space", "536870912"));
    assert!(limited("Max cpu time", "10"));
    assert!(limited("Max core file size", "0"));
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
}

#[tokio::test]
async fn a_process_that_fails_is_a_refusal_and_not_a_fault_of_the_server() {
    // A program that reads nothing, and one that answers what is no reading.
    for program in ["/bin/false", "/bin/echo"] {
        let reading = UploadReader::new(program.into())
            .read(b"a;b\n1;2\n", None)
            .await;
        let Ok(Reading::Refused { found, .. }) = reading else {
            panic!("{program}: {reading:?}");
        };
        assert_eq!(found[0].fault, FileFault::Ended, "{program}");
    }
    assert!(
        UploadReader::new("/nowhere".into())
            .read(b"a", None)
            .await
            .is_err()
    );
}
