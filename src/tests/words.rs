//! The catalogue holds no word that nobody reads.
use std::{fs, path::Path};

#[test]
fn every_text_of_the_catalogue_is_used_by_the_interface() {
    let catalogue = fs::read_to_string("src/i18n/texts.rs").unwrap();
    let fields = catalogue
        .split("pub struct Texts {")
        .nth(1)
        .unwrap()
        .split('}')
        .next()
        .unwrap();
    let mut code = String::new();
    for room in ["src/ui", "src/i18n", "src/server"] {
        read(Path::new(room), &mut code);
    }
    let unused: Vec<_> = fields
        .split("pub ")
        .filter_map(|field| field.split(':').next())
        .map(str::trim)
        .filter(|name| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        })
        .filter(|name| {
            let used = |end: &char| code.contains(&format!(".{name}{end}"));
            ![',', '}', ')', ';', ' ', '.', '>', '\n'].iter().any(used)
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

fn read(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(&path, code);
        } else if !path.ends_with("texts.rs") {
            code.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
