//! The two folders of migrations match, and no method of the store goes untold.
use std::{collections::BTreeSet, fs};

fn names(folder: &str) -> BTreeSet<String> {
    fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[test]
fn both_engines_have_the_same_migrations_by_name() {
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}

#[test]
fn every_method_of_the_store_is_in_the_story() {
    let story: String = names("src/tests/storage")
        .iter()
        .map(|name| fs::read_to_string(format!("src/tests/storage/{name}")).unwrap())
        .collect();
    let mut untold = Vec::new();
    for name in names("src/storage") {
        let text = fs::read_to_string(format!("src/storage/{name}")).unwrap();
        for method in text.split("pub async fn ").skip(1) {
            let method = method.split(['(', '<']).next().unwrap();
            if !story.contains(&format!("{method}(")) {
                untold.push(method.to_owned());
            }
        }
    }
    assert!(untold.is_empty(), "not told to both engines: {untold:?}");
}
