//! A package read back: whether every reference is met, for the tests of each writer.
use super::{OfficeError, chart, package::*};
use crate::{
    briefing::{Block, example},
    i18n::Lang,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// Names and bytes of a package's files.
pub fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut body = Vec::new();
            file.read_to_end(&mut body).unwrap();
            (file.name().unwrap().into_owned(), body)
        })
        .collect()
}

/// The values of an attribute in a text of XML.
pub fn attributes<'a>(xml: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!(" {name}=\"");
    let found = xml.split(&begin).skip(1);
    found.map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Panics where a package refers to nothing, or beyond itself, or has a part of no type, or names
/// two things by one id.
pub fn holds_together(bytes: &[u8]) {
    let files = files(bytes);
    let types = String::from_utf8(files["[Content_Types].xml"].clone()).unwrap();
    let parts: BTreeSet<_> = attributes(&types, "PartName").into_iter().collect();
    let endings = attributes(&types, "Extension");
    for part in &parts {
        assert!(files.contains_key(&part[1..]), "{part} is not there");
    }
    for (name, body) in &files {
        let ending = name.rsplit_once('.').unwrap().1;
        let special = name == "[Content_Types].xml" || ending == "rels";
        if ending == "xml" && !special {
            assert!(parts.contains(&*format!("/{name}")), "{name} has no type");
        }
        assert!(endings.contains(&ending), "{name} has no type");
        if ending != "xml" && ending != "rels" {
            continue;
        }
        let text = std::str::from_utf8(body).unwrap();
        roxml(name, text);
        if ending != "rels" {
            continue;
        }
        assert!(!text.contains("TargetMode"), "{name} leads outside");
        let folder = name.split("_rels/").next().unwrap();
        for target in attributes(text, "Target") {
            let mut path: Vec<_> = folder.split('/').filter(|step| !step.is_empty()).collect();
            for step in target.split('/') {
                match step {
                    ".." => assert!(path.pop().is_some(), "{name}: {target}"),
                    step => path.push(step),
                }
            }
            assert!(files.contains_key(&path.join("/")), "{name}: {target}");
        }
        let ids = attributes(text, "Id");
        assert_eq!(
            ids.iter().collect::<BTreeSet<_>>().len(),
            ids.len(),
            "{name}"
        );
        // Each reference is used, and each use is a reference.
        let owner = name.replace("_rels/", "");
        if let Some(owner) = files.get(owner.trim_end_matches(".rels")) {
            let owner = std::str::from_utf8(owner).unwrap();
            for used in ["r:id", "r:embed"]
                .iter()
                .flat_map(|used| attributes(owner, used))
            {
                assert!(ids.contains(&used), "{name} has no {used}");
            }
        }
    }
}

/// Panics where a text is not well-formed.
fn roxml(name: &str, text: &str) {
    let parsed = resvg::usvg::roxmltree::Document::parse(text);
    assert!(parsed.is_ok(), "{name}: {parsed:?}");
}

fn charts() -> Result<Vec<u8>, OfficeError> {
    let brief = example::brief(Lang::Vi);
    let blocks = brief.sections.iter().flat_map(|section| &section.blocks);
    let charts = blocks.filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let look = chart::Look {
        font: "Arial",
        size: 14.0,
        width: 800.0,
        height: 360.0,
    };
    let mut main = Part::new("ppt/main.xml", "officedocument.test+xml");
    let mut parts = Vec::new();
    for (number, shown) in (1..).zip(charts) {
        let made_on = brief.statement.made_on;
        let of_chart = chart::parts(shown, look, brief.lang, "ppt", number, made_on)?;
        main.refer("chart", &of_chart[0].path);
        parts.extend(of_chart);
    }
    parts.push(main.write("<a/>"));
    let about = Properties {
        title: "A & <b>\u{1}",
        statement: &brief.statement,
        lang: brief.lang,
    };
    package(parts, "ppt/main.xml", &about)
}

#[test]
fn a_package_of_charts_holds_together_and_is_the_same_when_made_again() {
    let bytes = charts().unwrap();
    holds_together(&bytes);
    assert_eq!(bytes, charts().unwrap());
}

#[test]
fn a_chart_says_its_values_in_its_drawing_and_in_its_workbook() {
    let files = files(&charts().unwrap());
    let drawing = String::from_utf8(files["ppt/charts/chart1.xml"].clone()).unwrap();
    assert!(drawing.contains("<c:f>Sheet1!$B$2:$B$13</c:f>"));
    assert!(drawing.contains("<c:dispBlanksAs val=\"gap\"/>"));
    // The fifth month has no value: not a zero, nothing.
    let main = drawing.split("</c:ser>").next().unwrap();
    let values = main.split("<c:val>").nth(1).unwrap();
    assert!(values.contains("<c:pt idx=\"3\">") && !values.contains("<c:pt idx=\"4\">"));
    // Months are days of a calendar: 1/11/2025 is the first, and the last is named.
    assert!(main.contains("<c:formatCode>m/yyyy</c:formatCode>"));
    assert!(main.contains("<c:pt idx=\"0\"><c:v>45962</c:v></c:pt>"));
    let axis = drawing.split("<c:dateAx>").nth(1).unwrap();
    assert!(axis.contains("<c:majorUnit val=\"2\"/><c:majorTimeUnit val=\"months\"/>"));
    assert!(axis.contains("<c:min val=\"45931\"/>"), "{axis}");
    let bars = String::from_utf8(files["ppt/charts/chart2.xml"].clone()).unwrap();
    assert!(bars.contains("<c:v>Thừa Thiên Huế &amp; &quot;khác&quot;</c:v>"));
    let book = self::files(&files["ppt/embeddings/chart2.xlsx"]);
    let sheet = String::from_utf8(book["xl/worksheets/sheet1.xml"].clone()).unwrap();
    assert!(sheet.contains("<v>0.4126</v>") && !sheet.contains("<f>"));
}
