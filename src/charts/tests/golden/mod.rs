//! Every kind of drawing in every dress and both languages, as it looked when somebody last
//! looked at it.
//!
//! A page's drawings are kept as they are, files as small pictures, for outlines are large. What
//! differs is put beside what was kept in `target/charts-diff`; once it has been looked at,
//! `UPDATE_GOLDEN=1 cargo nextest run --features ssr --lib golden` keeps it.
mod pictures;

use super::{board, month};
use crate::{
    charts::{Picture, png},
    domain::{Drawing, View},
    i18n::Lang,
};
use pictures::{beside, differ, pixels, standing_alone};
use resvg::tiny_skia::Pixmap;
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

/// Whom drawings of units are of.
const UNITS: [&str; 4] = ["34-44", "34-48", "34-01", "34-79"];

/// Pixels of a kept file for each of its drawing.
const SMALL: f32 = 0.4;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/charts/tests/golden")
}

/// Every drawing under its name.
fn drawn() -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for drawing in Drawing::ALL.iter().copied() {
        for lang in Lang::ALL {
            let taken = drawing.parameter().map_or(0, |_| drawing.most_units());
            let units = UNITS.iter().filter_map(|id| board().units().find(id));
            let picture = Picture {
                drawing,
                view: View::default(),
                units: units.take(taken).collect(),
                lang,
            };
            let of = format!("{}-{}", drawing.code(), lang.code());
            let at = month("2026-10");
            let link = |_: &_| "#".to_owned();
            let page = picture.on_page(board(), at, &link).expect(&of);
            let [wide, narrow] =
                page.drawings.split_inclusive("</svg>").collect::<Vec<_>>()[..]
            else {
                panic!("{of} has no wide and narrow dress");
            };
            let file = picture.draw(board(), at).expect(&of);
            // A line for each mark, so that a difference can be read.
            let lines = |svg: &str| (svg.replace("><", ">\n<") + "\n").into_bytes();
            all.insert(format!("{of}-wide.svg"), lines(wide));
            all.insert(format!("{of}-narrow.svg"), lines(narrow));
            // Packed tightly, which takes longer than anybody who asks for a file should wait.
            let pixels = Pixmap::decode_png(&png(&file, SMALL).expect(&of)).expect(&of);
            all.insert(format!("{of}-file.png"), pixels.encode_png().expect(&of));
        }
    }
    all
}

/// The names of what is kept.
fn kept() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("the folder is part of the sources");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    names.filter(|name| !name.ends_with(".rs")).collect()
}

#[test]
fn every_drawing_looks_as_it_did_when_it_was_last_looked_at() {
    let new = drawn();
    let mut gone: Vec<_> = kept();
    gone.retain(|name| !new.contains_key(name));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        for name in &gone {
            fs::remove_file(folder().join(name)).unwrap();
        }
        for (name, content) in &new {
            let old = fs::read(folder().join(name)).ok();
            if old.is_none_or(|old| is_other(name, &old, content)) {
                fs::write(folder().join(name), content).unwrap();
            }
        }
        return;
    }
    let diffs = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/charts-diff");
    let mut changed = Vec::new();
    for (name, content) in &new {
        let old = fs::read(folder().join(name)).unwrap_or_default();
        if !is_other(name, &old, content) {
            continue;
        }
        fs::create_dir_all(&diffs).unwrap();
        let picture = diffs.join(name).with_extension("png");
        fs::write(
            &picture,
            beside(&picture_of(name, &old), &picture_of(name, content)),
        )
        .unwrap();
        changed.push(format!("{name}: {}", picture.display()));
    }
    changed.extend(gone.iter().map(|name| format!("{name}: no longer drawn")));
    assert!(
        changed.is_empty(),
        "{} drawings look different (old | new | what differs):\n{}\nIf they should, keep them: \
         UPDATE_GOLDEN=1 cargo nextest run --features ssr --lib golden",
        changed.len(),
        changed.join("\n")
    );
}

/// Pages to the letter; files by what can be seen, since pixels are rounded by the machine.
fn is_other(name: &str, old: &[u8], new: &[u8]) -> bool {
    if name.ends_with(".svg") {
        return old != new;
    }
    differ(&picture_of(name, old), &picture_of(name, new))
}

fn picture_of(name: &str, content: &[u8]) -> Option<Pixmap> {
    if name.ends_with(".svg") {
        return pixels(&standing_alone(std::str::from_utf8(content).ok()?)?);
    }
    Pixmap::decode_png(content).ok()
}

#[test]
fn what_is_kept_is_small() {
    let sizes = kept()
        .into_iter()
        .map(|name| fs::metadata(folder().join(name)).unwrap().len());
    assert!(sizes.sum::<u64>() < 2_000_000);
}
