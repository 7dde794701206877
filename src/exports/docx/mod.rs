//! A briefing as a report by Decree 30/2020/NĐ-CP, to be edited and signed.
//!
//! Every look is a style of the document, so that an office can set its own; charts are drawn by
//! the reader's program and have their workbooks inside.
mod blocks;
mod head;
mod page;
mod report;
mod shown;
mod table;
#[cfg(test)]
mod tests;
mod text;

use super::office::{
    OfficeError,
    chart::tongue,
    package::{Part, Properties, package},
};
use crate::{
    briefing::{Brief, Section},
    domain::{Board, PackPart},
};
use report::{List, Report};

/// The part that programs open.
const DOCUMENT: &str = "word/document.xml";

/// What the types of its own parts begin with.
macro_rules! kind {
    ($name:literal) => {
        concat!("officedocument.wordprocessingml.", $name, "+xml")
    };
}

/// The report. `board` is the one that the briefing was made from: its map is drawn here.
pub fn docx(brief: &Brief, board: &Board) -> Result<Vec<u8>, OfficeError> {
    let mut document = Part::new(DOCUMENT, kind!("document.main"));
    let mut parts = Vec::new();
    let mut refer = |name: &'static str, path: &str, kind, xml: &str| {
        parts.push(Part::new(path, kind).write(xml));
        document.refer(name, path)
    };
    let localised = |xml: &str| xml.replace("vi-VN", tongue(brief.lang));
    let styles = localised(include_str!("styles.xml"));
    let settings = localised(include_str!("settings.xml"));
    let numbering = include_str!("numbering.xml");
    refer("styles", "word/styles.xml", kind!("styles"), &styles);
    refer(
        "settings",
        "word/settings.xml",
        kind!("settings"),
        &settings,
    );
    refer(
        "numbering",
        "word/numbering.xml",
        kind!("numbering"),
        numbering,
    );
    let headers = [("word/header1.xml", true), ("word/header2.xml", false)];
    let headers = headers.map(|(path, has_number)| {
        let mark = brief.statement.has_sample.then_some(brief.lang);
        refer(
            "header",
            path,
            kind!("header"),
            &page::header(has_number, mark),
        )
    });

    let mut report = Report::new(brief, board, document);
    report.put(&head::letterhead(brief));
    report.put(&head::title(brief));
    let (appendix, text): (Vec<_>, Vec<_>) = brief
        .sections
        .iter()
        .partition(|section| section.part == PackPart::Appendix);
    chapters(&mut report, &text)?;
    report.put(&text::paragraph("Closing", brief.lang.report().closing));
    report.put(&head::signature(brief));
    report.put(&head::appendix(brief));
    report.list = List::Appendix;
    for section in appendix {
        report.chapter(section, 1, false)?;
    }
    report.heading(brief.lang.report().statement, 1);
    report.put(&table::statement(&brief.statement));
    // A text does not end with a table.
    report.put(&text::paragraph("CellText", ""));

    let (document, shown) = report.end(&page::section(&headers));
    parts.push(document);
    parts.extend(shown);
    let about = Properties {
        title: &brief.cover.letterhead.about,
        statement: &brief.statement,
        lang: brief.lang,
    };
    package(parts, DOCUMENT, &about)
}

/// All chapters of the text; pages of several units stand under one heading.
fn chapters(report: &mut Report<'_>, sections: &[&Section]) -> Result<(), OfficeError> {
    let is_page = |section: &Section| section.part == PackPart::Units;
    let same = |a: &&Section, b: &&Section| is_page(a) && is_page(b);
    for group in sections.chunk_by(same) {
        let level = if group.len() > 1 {
            report.heading(report.lang().report().units, 1);
            2
        } else {
            1
        };
        for section in group {
            let is_last = sections.last() == Some(section);
            report.chapter(section, level, is_last)?;
        }
    }
    Ok(())
}
