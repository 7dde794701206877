use super::*;
use crate::{
    briefing::{Block, KeyFigure, Section, Table, example},
    domain::PackPart,
    i18n::Lang,
};
use typst::layout::{Frame, FrameItem};

/// Everything that is written in `frame`, in the order of the pages.
fn written(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(text) => out.push_str(&text.text),
            FrameItem::Group(group) => written(&group.frame, out),
            _ => {}
        }
    }
}

fn read(brief: &Brief) -> Vec<String> {
    let pages = pages(brief, &example::board()).unwrap();
    let texts = pages.pages().iter().map(|page| {
        let mut text = String::new();
        written(&page.frame, &mut text);
        text.replace(char::is_whitespace, "")
    });
    texts.collect()
}

fn squeezed(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

fn said(brief: &Brief, text: &str) -> usize {
    read(brief).concat().matches(&squeezed(text)).count()
}

#[test]
fn a_report_says_all_that_its_briefing_says_in_both_languages() {
    for lang in Lang::ALL {
        let brief = example::brief(lang);
        let text = read(&brief).concat();
        let head = &brief.cover.letterhead;
        let mut all = vec![
            &head.agency,
            &head.number,
            &head.about,
            &brief.cover.edition,
        ];
        all.extend(&head.recipients);
        all.extend(&head.signer);
        for section in &brief.sections {
            all.extend([&section.title, &section.source]);
            all.extend(&section.prose);
        }
        for (name, value) in &brief.statement.lines {
            all.extend([name, value]);
        }
        for said in all {
            assert!(text.contains(&squeezed(said)), "{said}: {text}");
        }
        let words = lang.report();
        let captions = [(words.table, 3), (words.chart, 3), (words.map, 1)];
        for (word, last) in captions {
            assert!(
                text.contains(&squeezed(&format!("{word} {last}."))),
                "{word}"
            );
        }
        let units = format!("VI. {} 1. Quảng Trị: 41,26%", words.units);
        for words in [words.motto, &units, words.closing, words.appendix] {
            assert!(text.contains(&squeezed(words)), "{words}: {text}");
        }
    }
}

#[test]
fn what_would_be_markup_is_written_as_it_was_typed() {
    let typed =
        r##"#let x = 1; *a* _b_ $c$ `d` @e <f> \g // h /* i */ [j] = k "l" -- ~ #panic()"##;
    let mut brief = example::brief(Lang::Vi);
    brief.cover.letterhead.agency = typed.into();
    brief.sections[0].title = typed.into();
    brief.sections[0].prose = vec![typed.into()];
    brief.sections[0].blocks = vec![Block::Figures(vec![KeyFigure {
        label: typed.into(),
        value: typed.into(),
        remark: typed.into(),
    }])];
    brief.sections[0].source = typed.into();
    brief.statement.lines[0].1 = typed.into();
    assert_eq!(said(&brief, typed), 8);
}

#[test]
fn a_letter_that_no_font_has_is_shown_as_missing_and_stops_nothing() {
    let mut brief = example::brief(Lang::Vi);
    brief.sections[0].title = "Xã 漢\u{e123}\u{1f600}\tNgã\u{303}".into();
    let bytes = pdf(&brief, &example::board());
    assert!(bytes.is_ok(), "{:?}", bytes.err());
    assert_eq!(said(&brief, "Xã \u{fffd}\u{fffd}\u{fffd} Ngã\u{303}"), 1);
}

#[test]
fn sample_figures_are_marked_on_every_page_and_others_on_none() {
    let mut brief = example::brief(Lang::Vi);
    brief.statement.lines.remove(0);
    let mark = squeezed(Lang::Vi.texts().sample_band);
    let pages = read(&brief);
    assert!(pages.len() > 4);
    assert!(pages.iter().all(|page| page.matches(&mark).count() == 1));
    brief.statement.has_sample = false;
    assert_eq!(said(&brief, &mark), 0);
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    let brief = example::brief(Lang::Vi);
    let pages = read(&brief);
    assert!(!pages[0].starts_with('1'), "{}", pages[0]);
    for (number, page) in (1..).zip(&pages).skip(1) {
        assert!(page.starts_with(&number.to_string()), "{page}");
    }
}

#[test]
fn the_head_of_a_table_is_on_each_of_its_pages() {
    let mut brief = example::brief(Lang::Vi);
    brief
        .sections
        .retain(|section| section.part == PackPart::Appendix);
    assert_eq!(said(&brief, "Thay đổi (điểm %)"), 2);
}

#[test]
fn a_briefing_with_nothing_in_it_still_is_a_report() {
    let mut brief = example::brief(Lang::En);
    brief.sections = vec![Section {
        part: PackPart::Units,
        title: String::new(),
        blocks: vec![
            Block::Figures(Vec::new()),
            Block::Points(Vec::new()),
            Block::Table(Table::default()),
        ],
        prose: Vec::new(),
        source: String::new(),
    }];
    brief.statement.lines.clear();
    brief.cover.letterhead.superior.clear();
    for sections in [1, 0] {
        brief.sections.truncate(sections);
        let bytes = pdf(&brief, &example::board());
        assert!(bytes.is_ok(), "{:?}", bytes.err());
    }
}

#[test]
fn the_file_is_archival_tagged_and_the_same_each_time() {
    let (brief, board) = (example::brief(Lang::Vi), example::board());
    let bytes = pdf(&brief, &board).unwrap();
    let file = String::from_utf8_lossy(&bytes);
    for mark in [
        "%PDF-1.7",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "/StructTreeRoot",
        "/Lang(vi)",
        "/Outlines",
        "D:20261122",
    ] {
        assert!(file.contains(mark), "{mark}");
    }
    // Regular, bold, italic, both; nothing is left to the fonts of the reader's machine.
    assert_eq!(file.matches("/FontFile2").count(), 4);
    assert_eq!(file.matches("/S/Figure").count(), 4);
    assert!(pdf(&brief, &board).unwrap() == bytes);
}
