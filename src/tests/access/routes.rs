//! Whether the table knows every route that is mounted, and no other.
use super::table::{PUBLIC, Row, table};
use std::{collections::BTreeSet, fs};

/// Every `method route` that a file mounts.
fn mounted(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in text.split(".route(").skip(1) {
        let (mut depth, mut parts) = (0, vec![String::new()]);
        for sign in call.chars() {
            match sign {
                '(' | '{' | '[' => depth += 1,
                ')' if depth == 0 => break,
                ')' | '}' | ']' => depth -= 1,
                ',' if depth == 0 => parts.push(String::new()),
                _ => {}
            }
            // Only what stands outside of brackets can be a method; the address is whole.
            if parts.len() == 1 || depth == 0 || (depth == 1 && sign == '(') {
                parts.last_mut().unwrap().push(sign);
            }
        }
        let address = parts[0].trim();
        let address = match address.split('"').nth(1) {
            Some(literal) => literal,
            None => address,
        };
        let methods = parts[1].trim().trim_end_matches(',');
        for method in methods
            .split('(')
            .map(|name| name.trim_start_matches([')', '.', ',']).trim())
        {
            // A layer around a method is none itself.
            if !method.is_empty() && method != ")" && method != "layer" {
                found.insert(format!("{method} {address}"));
            }
        }
    }
    found
}

#[test]
fn every_route_is_in_the_table_and_every_line_is_a_route() {
    let read = |path: &str| fs::read_to_string(path).unwrap();
    let behind: BTreeSet<String> = table()
        .iter()
        .map(|row| format!("{} {}", row.method, row.route))
        .collect();
    assert_eq!(mounted(&read("src/server/work/mod.rs")), behind);
    let public: BTreeSet<String> = PUBLIC.iter().map(|route| (*route).to_owned()).collect();
    assert_eq!(mounted(&read("src/server/router.rs")), public);
    // Each act is told for every state, or for none.
    for row in table().iter().filter(|row| row.states != ["-"]) {
        let same = |other: &&Row| {
            (other.route, other.method, other.act) == (row.route, row.method, row.act)
        };
        let table = table();
        let told = table.iter().filter(same).flat_map(|row| row.states.clone());
        let mut told: Vec<_> = told.collect();
        told.sort_unstable();
        let all = [
            "approved",
            "awaiting",
            "draft",
            "none",
            "returned",
            "submitted",
        ];
        assert_eq!(told, all, "{} {} {}", row.method, row.route, row.act);
    }
    // What else mounts routes would be missed.
    let mut mounting = Vec::new();
    for path in [
        "src/server",
        "src/server/api",
        "src/server/work",
        "src/server/pictures",
    ] {
        for file in fs::read_dir(path)
            .unwrap()
            .flatten()
            .filter(|file| file.path().is_file())
        {
            let text = fs::read_to_string(file.path()).unwrap();
            let mounts = [".route(", ".route_service(", ".nest("];
            if mounts.iter().any(|call| text.contains(call)) {
                mounting.push(file.path().display().to_string());
            }
        }
    }
    mounting.sort();
    assert_eq!(mounting, ["src/server/router.rs", "src/server/work/mod.rs"]);
}

#[test]
fn the_reader_of_routes_sees_every_method() {
    let text =
        ".route(&at(\"a/{x}\"), get(f).post(g::h)).route(\"/b\", get(|h: H| async { i(h) }))
        .route(C, put(j).delete(k))";
    let found: Vec<String> = mounted(text).into_iter().collect();
    assert_eq!(
        found,
        ["delete C", "get /b", "get a/{x}", "post a/{x}", "put C"]
    );
}
