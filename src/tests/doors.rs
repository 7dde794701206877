//! Which room may open which door. Read the table before arguing with it.
use std::{fs, path::Path};

const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("reference", &["domain"]),
    ("sample", &["domain"]),
    ("charts", &["domain", "i18n"]),
    ("briefing", &["domain", "i18n", "charts"]),
    ("exports", &["domain", "i18n", "charts", "briefing"]),
    ("storage", &["domain"]),
    ("service", &["domain", "reference", "sample", "storage"]),
    ("ui", &["domain", "i18n", "charts", "briefing"]),
    (
        "server",
        &[
            "domain", "i18n", "charts", "briefing", "exports", "service", "storage", "ui",
        ],
    ),
];

/// What an island may use: it is compiled for the browser, which has nothing else.
const ISLANDS_MAY_USE: &[&str] = &["domain", "i18n"];
const CFG_LIVES_IN: &[&str] = &[
    "lib.rs",
    "main.rs",
    "api/mod.rs",
    "ui/mod.rs",
    "ui/islands/mod.rs",
];

#[test]
fn every_room_uses_only_the_doors_it_was_given() {
    let mut wrong = Vec::new();
    let mut rooms_seen = Vec::new();
    visit(Path::new("src"), &mut |path, text| {
        let name = path
            .strip_prefix("src")
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let room = name.split('/').next().unwrap().to_owned();
        if room == "tests" {
            return;
        }
        // What tests inside a room use is not what the room uses.
        let text = text.split("#[cfg(test)]").next().unwrap();
        if text.contains("feature = \"") && !CFG_LIVES_IN.contains(&&*name) {
            wrong.push(format!("{name}: feature gates live in {CFG_LIVES_IN:?}"));
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == room) else {
            return;
        };
        if name.contains("/tests") {
            return;
        }
        rooms_seen.push(room.clone());
        let allowed = if name.starts_with("ui/islands") {
            ISLANDS_MAY_USE
        } else {
            allowed
        };
        for used in rooms_used(text) {
            if used != room && !allowed.contains(&&*used) {
                wrong.push(format!("{name}: {room} may not use {used}"));
            }
        }
    });
    for (room, _) in MAY_USE {
        assert!(
            rooms_seen.iter().any(|seen| seen == room),
            "{room} is gone; mend the table"
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_itself_finds_a_forbidden_door() {
    let text = "use crate::{\n    domain::Month,\n    storage::{Store, x::y},\n};\nfn f() { crate::service::g() }";
    assert_eq!(rooms_used(text), ["domain", "storage", "service"]);
}

/// Rooms named by `use crate::{a::…, b::…}` or by a path `crate::a::…`.
fn rooms_used(text: &str) -> Vec<String> {
    let rooms: Vec<&str> = MAY_USE
        .iter()
        .map(|(room, _)| *room)
        .chain(["api", "request"])
        .collect();
    let flat: String = text.split_whitespace().collect();
    let mut used = Vec::new();
    for group in flat.split("usecrate::{").skip(1) {
        let mut depth = 0;
        let mut item = String::new();
        for sign in group.chars() {
            match sign {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => used.push(std::mem::take(&mut item)),
                _ if depth == 0 => item.push(sign),
                _ => {}
            }
        }
        used.push(item);
    }
    used.extend(flat.split("crate::").skip(1).map(str::to_owned));
    let mut named: Vec<String> = used
        .iter()
        .filter_map(|path| {
            rooms
                .iter()
                .find(|room| path.starts_with(&format!("{room}::")))
        })
        .map(|room| (*room).to_owned())
        .collect();
    named.dedup();
    named
}

fn visit(dir: &Path, check: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            visit(&path, check);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            check(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
