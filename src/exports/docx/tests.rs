//! The report is a whole package, and laid out as the decree has it.
use super::*;
use crate::{
    briefing::{Block, example},
    exports::office::tests::{attributes, files, holds_together},
    i18n::Lang,
};
use std::collections::BTreeSet;

fn written(brief: &Brief) -> Vec<u8> {
    docx(brief, &example::board()).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(files(bytes)[name].clone()).unwrap()
}

/// What a reader sees of a text: its letters without its marks.
fn letters(xml: &str) -> String {
    let text = xml.split("<w:t").skip(1);
    text.filter_map(|rest| rest.split_once('>')?.1.split("</w:t>").next())
        .collect()
}

#[test]
fn a_report_holds_together_and_is_the_same_when_made_again() {
    for lang in Lang::ALL {
        let brief = example::brief(lang);
        let bytes = written(&brief);
        holds_together(&bytes);
        assert_eq!(bytes, written(&brief));
        let document = part(&bytes, DOCUMENT);
        let shown: Vec<_> = document.split("<wp:docPr").skip(1).collect();
        let ids: BTreeSet<_> = shown.iter().map(|rest| attributes(rest, "id")[0]).collect();
        assert_eq!((shown.len(), ids.len()), (4, 4));
    }
}

#[test]
fn pages_letters_and_margins_are_those_of_the_decree() {
    let bytes = written(&example::brief(Lang::Vi));
    let document = part(&bytes, DOCUMENT);
    let page = document.rsplit("<w:sectPr>").next().unwrap();
    let of = |name: &str| attributes(page, name)[0].parse::<f64>().unwrap() / 1440.0 * 25.4;
    let sizes =
        ["w:w", "w:h", "w:top", "w:bottom", "w:left", "w:right"].map(|name| of(name).round());
    assert_eq!(sizes, [210.0, 297.0, 20.0, 20.0, 30.0, 15.0]);
    let styles = part(&bytes, "word/styles.xml");
    assert_eq!(attributes(&styles, "w:ascii"), ["Times New Roman"]);
    let style = |id: &str| {
        let rest = styles.split(&format!("w:styleId=\"{id}\"")).nth(1).unwrap();
        rest.split("</w:style>").next().unwrap()
    };
    assert!(
        styles.contains("<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"")
    );
    let body = style("BodyText");
    assert!(body.contains("w:after=\"120\"") && body.contains("w:firstLine=\"720\""));
    assert!(body.contains("<w:jc w:val=\"both\"/>"));
    assert!(style("Heading1").contains("<w:keepNext/>"));
    assert!(style("Caption").contains("<w:keepNext/>"));
    assert!(styles.contains("<w:widowControl/>"));
    let english = part(&written(&example::brief(Lang::En)), "word/styles.xml");
    assert!(english.contains("en-GB") && !english.contains("vi-VN"));
}

#[test]
fn the_first_page_has_no_number_and_sample_figures_mark_every_page() {
    let mut brief = example::brief(Lang::Vi);
    let bytes = written(&brief);
    let page = part(&bytes, DOCUMENT);
    assert!(page.contains("<w:titlePg/>"));
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    let header = |kind: &str| {
        let id = page
            .split(&format!("w:type=\"{kind}\" r:id=\""))
            .nth(1)
            .unwrap();
        let id = id.split('"').next().unwrap();
        let target = relations.split(&format!("Id=\"{id}\"")).nth(1).unwrap();
        part(&bytes, &format!("word/{}", attributes(target, "Target")[0]))
    };
    assert!(!header("first").contains("PAGE"));
    assert!(header("default").contains(" PAGE "));
    let mark = Lang::Vi.texts().sample_band;
    assert!(
        ["first", "default"]
            .iter()
            .all(|kind| header(kind).contains(mark))
    );
    let title = page.find("w:val=\"Title\"").unwrap();
    assert!(page[..title].contains(mark));

    brief.statement.has_sample = false;
    brief.statement.lines.remove(0);
    let bytes = written(&brief);
    let all = files(&bytes);
    for (name, body) in all.iter().filter(|(name, _)| name.ends_with(".xml")) {
        let text = std::str::from_utf8(body).unwrap();
        assert!(!text.contains(mark), "{name}");
    }
}

#[test]
fn every_word_of_the_briefing_stands_in_the_report() {
    let brief = example::brief(Lang::Vi);
    let document = part(&written(&brief), DOCUMENT);
    let text = letters(&document);
    let escaped = |text: &str| crate::exports::office::xml::escape(text);
    let says = |words: &str| assert!(text.contains(&escaped(words)), "{words}");
    for section in &brief.sections {
        says(&section.title);
        section.prose.iter().for_each(|line| says(line));
        for block in &section.blocks {
            match block {
                Block::Figures(all) => all.iter().for_each(|figure| says(&figure.value)),
                Block::Chart(chart) => {
                    says(&chart.title);
                    assert!(document.contains(&format!("descr=\"{}\"", escaped(&chart.alt))));
                }
                Block::Picture { alt, .. } => {
                    assert!(document.contains(&format!("descr=\"{}\"", escaped(alt))));
                }
                Block::Table(table) => {
                    says(&table.title);
                    let cells = table.rows.iter().flatten();
                    cells.for_each(|cell| says(&cell.shown(brief.lang)));
                }
                // The sentences say the same.
                Block::Points(_) => {}
            }
        }
    }
    for (name, value) in &brief.statement.lines {
        says(name);
        says(value);
    }
    let head = &brief.cover.letterhead;
    [
        &head.superior,
        &head.agency,
        &head.number,
        &head.place_and_day,
        &head.kind,
        &head.about,
    ]
    .into_iter()
    .chain(&head.recipients)
    .chain(&head.signer)
    .for_each(|line| says(line));
}

#[test]
fn headings_of_tables_stand_on_every_page_and_captions_are_counted() {
    let document = part(&written(&example::brief(Lang::Vi)), DOCUMENT);
    let tables: Vec<_> = document
        .split("<w:tbl>")
        .filter(|table| table.starts_with("<w:tblPr><w:tblStyle w:val=\"ReportTable\"/>"))
        .filter(|table| table.contains("w:firstRow=\"1\""))
        .collect();
    assert_eq!(tables.len(), 3);
    for table in tables {
        let table = table.split("</w:tbl>").next().unwrap();
        let first = table.split("</w:tr>").next().unwrap();
        assert!(first.contains("<w:tblHeader/>"));
        assert_eq!(table.matches("<w:tblHeader/>").count(), 1);
        assert_eq!(
            table.matches("<w:tr>").count(),
            table.matches("<w:cantSplit/>").count()
        );
        let widths: usize = attributes(table.split("</w:tblGrid>").next().unwrap(), "w:w")
            .iter()
            .skip(1)
            .map(|width| width.parse::<usize>().unwrap())
            .sum();
        assert!(
            widths <= page::WIDTH && widths + 20 > page::WIDTH,
            "{widths}"
        );
    }
    let text = letters(&document);
    for caption in [
        "Bảng 1. ",
        "Bảng 3. Xếp hạng đầy đủ",
        "Biểu đồ 3. ",
        "Bản đồ 1. ",
    ] {
        assert!(text.contains(caption), "{caption}");
    }
}

#[test]
fn pages_of_several_units_stand_under_one_heading() {
    let mut brief = example::brief(Lang::Vi);
    let at = brief
        .sections
        .iter()
        .position(|section| section.part == PackPart::Units)
        .unwrap();
    let mut second = brief.sections[at].clone();
    second.title = "Huế: 17,90%, hạng 20/34".into();
    brief.sections.insert(at + 1, second);
    let bytes = written(&brief);
    holds_together(&bytes);
    let document = part(&bytes, DOCUMENT);
    let of = |level: u8| {
        let marked = format!("<w:pStyle w:val=\"Heading{level}\"/>");
        let found = document.split(&marked).skip(1);
        found
            .map(|rest| letters(rest.split("</w:p>").next().unwrap()))
            .collect::<Vec<_>>()
    };
    assert!(of(1).contains(&Lang::Vi.report().units.to_owned()));
    assert_eq!(of(2).len(), 2);
}
