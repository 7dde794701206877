//! Files made by the command, as cron makes them.
use crate::build::{Product, Reply, rates};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

/// Runs the command in a folder to its end.
pub fn toantrinh_in(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_toantrinh"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DATABASE_URL")
        .env_remove("TOANTRINH_LANG")
        .output()
        .unwrap();
    let said = [stdout, stderr].map(|said| String::from_utf8(said).unwrap());
    (status.success(), said.concat())
}

/// Has a file made from a product, in its folder.
fn export(product: &Product, arguments: &[&str]) -> (bool, String) {
    let url = product.url();
    let options = ["--database-url", &url];
    toantrinh_in(
        product.folder(),
        &[&["export"], arguments, &options].concat(),
    )
}

fn file(product: &Product, name: &str) -> Reply {
    Reply::of(fs::read(product.folder().join(name)).unwrap())
}

#[tokio::test]
async fn the_command_writes_the_files_that_the_routes_send() {
    let product = Product::with_sample().await;
    for (arguments, name, address) in [
        (
            "edition --month 2026-10",
            "toantrinh-edition-2026-10-r1-sample.zip",
            "/downloads/edition-2026-10.zip",
        ),
        (
            "chart ranks --month 2026-10 --unit 34-44 --file-lang en --out ranks.svg",
            "ranks.svg",
            "/charts/ranks.svg?month=2026-10&unit=34-44&lang=en",
        ),
        (
            "table units --bom 0 --out units.csv",
            "units.csv",
            "/downloads/units.csv?bom=0",
        ),
        (
            "table map --month 2026-10 --basis ytd --out map.csv",
            "map.csv",
            "/charts/map.csv?month=2026-10&basis=ytd",
        ),
    ] {
        let arguments: Vec<_> = arguments.split(' ').collect();
        let (done, said) = export(&product, &arguments);
        assert!(done && said.contains(&format!("Đã ghi {name}")), "{said}");
        let sent = product.get(address).await;
        assert_eq!(sent.status, 200, "{address}");
        assert!(file(&product, name).bytes == sent.bytes, "{name}");
    }
    // These name the day on which they were made.
    for (arguments, name, begins) in [
        ("xlsx --month 2026-10 --out all.xlsx", "all.xlsx", "PK"),
        (
            "chart map --scale 1 --out map.png",
            "map.png",
            "\u{fffd}PNG",
        ),
        (
            "report --month 2026-10 --scope 34-44 --part headline",
            "toantrinh-briefing-34-44-e2e_total-2026-10-month-vi-sample.docx",
            "PK",
        ),
        ("report --part headline --out r.pdf", "r.pdf", "%PDF-"),
    ] {
        let arguments: Vec<_> = arguments.split(' ').collect();
        let (done, said) = export(&product, &arguments);
        assert!(done, "{said}");
        let bytes = file(&product, name).bytes;
        assert!(
            String::from_utf8_lossy(&bytes[..8]).starts_with(begins),
            "{name}"
        );
    }
    let all = [
        "pack",
        "--all-localities",
        "--part",
        "headline",
        "--out",
        "packs.zip",
    ];
    let (done, said) = export(&product, &all);
    assert!(done, "{said}");
    assert_eq!(file(&product, "packs.zip").unpacked().len(), 34);
}

#[tokio::test]
async fn a_file_that_is_there_stays_until_it_is_to_be_replaced_and_nothing_is_left_beside_it() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    fs::write(product.folder().join("map.svg"), "mine").unwrap();
    let chart = ["chart", "map", "--out", "map.svg"];
    let (done, said) = export(&product, &chart);
    assert!(!done && said.contains("đã có tệp map.svg"), "{said}");
    assert_eq!(file(&product, "map.svg").bytes, b"mine");
    let (done, said) = export(&product, &[&chart[..], &["--replace"]].concat());
    assert!(done, "{said}");
    assert!(file(&product, "map.svg").bytes.starts_with(b"<svg"));
    let here = fs::read_dir(product.folder()).unwrap();
    let mut parts = here.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(parts.all(|name| !name.contains(".part")));
}

#[tokio::test]
async fn what_cannot_be_made_is_refused_in_the_language_of_the_command() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    for (arguments, words) in [
        ("pack --out pack.odt", "there are .pptx, .docx, .pdf"),
        (
            "pack --scope 34-99 --out p.pptx",
            "No unit has the key \"34-99\"",
        ),
        (
            "pack --part x --out p.pptx",
            "part = \"x\" was not understood",
        ),
        (
            "report --month 2019-01 --out r.pdf",
            "No edition of January 2019",
        ),
        ("chart ranks --out r.png", "needs the parameter unit"),
        ("table nothing --out n.csv", "There is no such table"),
        ("edition --month 2019-01", "No edition of January 2019"),
    ] {
        let arguments: Vec<_> = arguments.split(' ').chain(["--lang", "en"]).collect();
        let (done, said) = export(&product, &arguments);
        assert!(!done && said.contains(words), "{arguments:?}: {said}");
    }
    let here = fs::read_dir(product.folder()).unwrap();
    let names = here.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(names.filter(|name| !name.starts_with("t.db")).count() == 0);
    let empty = Product::empty().await;
    let (done, said) = export(&empty, &["edition"]);
    assert!(!done && !said.contains("Đã ghi"), "{said}");
}
