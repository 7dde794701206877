//! An edition as an archive: its figures, its flags, what every column means, and checksums.
use super::{CsvForm, TableError, archive::archive, csv::csv};
use crate::{
    briefing::{
        Cell, Column, Statement, Table,
        tables::{flags, listed, rates, reports},
    },
    domain::{Board, Indicator, Measure, Month, Slab, day_in_vietnam},
    i18n::{Lang, holds},
};
use sha2::{Digest, Sha256};

/// The archive of the edition of `month` that stands on the board; `None` where there is none.
///
/// Its bytes follow from the edition and the public notes on its month alone.
pub fn edition(board: &Board, month: Month) -> Option<Result<Vec<u8>, TableError>> {
    Some(packed(board, board.slab(month)?))
}

/// Its name as a file.
pub fn edition_name(slab: &Slab) -> String {
    let (edition, mark) = (
        &slab.edition,
        if slab.edition.has_sample {
            "-sample"
        } else {
            ""
        },
    );
    format!(
        "toantrinh-edition-{}-r{}{mark}.zip",
        edition.month, edition.revision
    )
}

fn packed(board: &Board, slab: &Slab) -> Result<Vec<u8>, TableError> {
    let lang = Lang::Vi;
    let mut tables = vec![
        ("figures.csv", reports(board, slab, lang)),
        ("rates.csv", rates(board, slab, lang)),
        ("flags.csv", flags(board, slab, lang)),
    ];
    // The figures have their source in each row, as an import takes them; the others the mark.
    let mark = of(slab, lang)
        .codes
        .into_iter()
        .find(|(key, _)| *key == "mark");
    for (_, table) in &mut tables[1..] {
        table.columns.extend(
            mark.iter()
                .map(|&(key, _)| Column::words(key, lang.column(key))),
        );
        for row in &mut table.rows {
            row.extend(mark.iter().map(|(_, value)| Cell::text(&**value)));
        }
    }
    tables.push(("dictionary.csv", dictionary(&tables)));
    let statement = Statement {
        codes: Vec::new(),
        ..of(slab, lang)
    };
    let mut files = Vec::new();
    for (name, table) in &tables {
        files.push((*name, csv(table, &statement, lang, CsvForm::default())?));
    }
    files.push(("README.txt", readme(slab, &tables).into_bytes()));
    let sums = files
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", sum(bytes)));
    let sums: String = sums.collect();
    files.push(("SHA256SUMS", sums.into_bytes()));

    let day = day_in_vietnam(slab.edition.published_at);
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    Ok(archive(files, day)?)
}

fn of(slab: &Slab, lang: Lang) -> Statement {
    let edition = &slab.edition;
    let day = day_in_vietnam(edition.published_at);
    let mut statement = Statement::about(Some(edition), edition.has_sample, lang, day);
    let sources = slab.sources();
    let sources: Vec<_> = sources
        .iter()
        .map(|source| lang.of(source.name()))
        .collect();
    let words = lang.statement();
    statement.line(words.sources, sources.join(", "));
    statement.line(words.computed, lang.definitions().explained);
    statement.line(words.blank, words.blank_means);
    statement
}

/// Every column of every file: name, meaning, unit, source.
fn dictionary(tables: &[(&'static str, Table)]) -> Table {
    let keys = [
        "file",
        "column",
        "name_vi",
        "name_en",
        "meaning_vi",
        "meaning_en",
        "unit",
        "source",
    ];
    let mut rows = Vec::new();
    for (file, table) in tables {
        for column in &table.columns {
            let key = column.key;
            let measure: Option<Measure> = key.parse().ok();
            rows.push(vec![
                Cell::text(*file),
                Cell::text(key),
                Cell::text(Lang::Vi.column(key)),
                Cell::text(Lang::En.column(key)),
                Cell::text(Lang::Vi.column_means(key)),
                Cell::text(Lang::En.column_means(key)),
                Cell::text(Lang::Vi.unit_of(holds(key))),
                Cell::text(measure.map_or(String::new(), |m| Lang::Vi.measure_source(m))),
            ]);
        }
    }
    listed(Lang::Vi, Lang::Vi.statement().dictionary, &keys, rows)
}

/// The statement in both languages, and the files.
fn readme(slab: &Slab, tables: &[(&'static str, Table)]) -> String {
    let mut text = String::new();
    for lang in Lang::ALL {
        text.push_str(&format!("{}\r\n\r\n", lang.texts().about_product));
        for (name, value) in of(slab, lang).lines {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        for indicator in Indicator::ALL {
            let (part, whole) = (indicator.numerator(), indicator.denominator());
            let (part, whole) = (lang.sum(part), lang.sum(whole));
            let code = indicator.code();
            text.push_str(&format!(
                "{code}: {} [{part} / {whole}]\r\n",
                lang.of(indicator.about())
            ));
        }
        text.push_str("\r\n");
    }
    for (file, table) in tables {
        text.push_str(&format!("{file}: {}\r\n", table.title));
    }
    text.push_str("SHA256SUMS: sha256sum -c SHA256SUMS\r\n");
    text
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, io::Read};

    fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            files.insert(file.name().unwrap().into_owned(), bytes);
        }
        files
    }

    #[test]
    fn an_edition_explains_every_column_and_its_checksums_are_right() {
        let board = crate::briefing::example::board();
        let month = "2026-10".parse().unwrap();
        let judged = crate::domain::judge(&board, month);
        let slab = board.slab(month).unwrap().clone().with_flags(judged);
        let board = board.with_month(slab);
        let bytes = edition(&board, month).unwrap().unwrap();
        assert_eq!(
            bytes,
            edition(&board, month).unwrap().unwrap(),
            "the same bytes"
        );
        let files = unpacked(&bytes);
        let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
        let sums = text("SHA256SUMS");
        assert_eq!(sums.lines().count(), files.len() - 1);
        for line in sums.lines() {
            let (of, name) = line.split_once("  ").unwrap();
            assert_eq!(of, sum(&files[name]), "{name}");
        }
        let dictionary = text("dictionary.csv");
        for name in ["figures.csv", "rates.csv", "flags.csv"] {
            let file = text(name);
            let header = file.trim_start_matches('\u{feff}').lines().next().unwrap();
            for key in header.split(',') {
                assert!(
                    dictionary.contains(&format!("\r\n{name},{key},")),
                    "{name} {key}"
                );
            }
            assert!(file.lines().count() > 30, "{name}");
        }
        let readme = text("README.txt");
        for words in [
            "SỐ LIỆU MINH HỌA",
            "SAMPLE DATA",
            "2026-10 r1",
            "e2e_total: ",
        ] {
            assert!(readme.contains(words), "{words}");
        }
        assert!(edition(&board, "2019-01".parse().unwrap()).is_none());
    }
}
