//! What the page of the report reads: a briefing as data, its drawings as files beside it.
use super::writer::Writer;
use crate::{
    briefing::Brief,
    domain::{Board, PackPart},
    i18n::ReportTexts,
};
use chrono::Datelike;
use serde::Serialize;

/// The name of the data.
pub const DATA: &str = "report.json";

/// Everything that the page says.
#[derive(Debug, Serialize)]
pub struct Report {
    lang: &'static str,
    title: String,
    /// Year, month and day on which it was made.
    day: (i32, u32, u32),
    /// The mark of sample figures; empty where there are none.
    sample: &'static str,
    words: &'static ReportTexts,
    head: Head,
    edition: String,
    sections: Vec<Chapter>,
    /// Which report the appendix belongs to.
    appended: String,
    /// What follows the signature.
    appendix: Vec<Chapter>,
    statement: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
pub struct Head {
    superior: String,
    agency: String,
    number: String,
    place_and_day: String,
    kind: String,
    about: String,
    recipients: Vec<String>,
    signer: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct Chapter {
    /// A heading that stands over this chapter and the next of its kind; mostly empty.
    pub(super) opens: &'static str,
    /// 1, or 2 under such a heading.
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) prose: Vec<String>,
    pub(super) blocks: Vec<Item>,
    pub(super) source: String,
}

#[derive(Debug, Serialize)]
#[serde(tag = "block", rename_all = "lowercase")]
pub enum Item {
    Figures {
        figures: Vec<Figure>,
    },
    Drawing {
        kind: &'static str,
        supplement: &'static str,
        title: String,
        file: String,
        alt: String,
    },
    Table {
        title: String,
        columns: Vec<Heading>,
        rows: Vec<Vec<String>>,
    },
}

#[derive(Debug, Serialize)]
pub struct Figure {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) remark: String,
}

#[derive(Debug, Serialize)]
pub struct Heading {
    pub(super) heading: String,
    pub(super) is_number: bool,
}

/// The drawings of a report: name and SVG.
pub type Drawings = Vec<(String, String)>;

impl Report {
    /// The report of `brief`; letters that no font has, of which `has` tells, are replaced.
    pub fn of(brief: &Brief, board: &Board, has: &dyn Fn(char) -> bool) -> (Self, Drawings) {
        let mut writer = Writer {
            lang: brief.lang,
            board,
            has,
            drawings: Vec::new(),
        };
        let (appendix, sections): (Vec<_>, Vec<_>) = brief
            .sections
            .iter()
            .partition(|section| section.part == PackPart::Appendix);
        let letters = &brief.cover.letterhead;
        let day = brief.statement.made_on;
        let head = Head {
            superior: writer.text(&letters.superior),
            agency: writer.text(&letters.agency),
            number: writer.text(&letters.number),
            place_and_day: writer.text(&letters.place_and_day),
            kind: writer.text(&letters.kind),
            about: writer.text(&letters.about),
            recipients: writer.texts(&letters.recipients),
            signer: writer.texts(&letters.signer),
        };
        let sections = writer.chapters(&sections);
        let appendix = writer.chapters(&appendix);
        let appended = brief
            .lang
            .appended_to(&letters.number, &letters.place_and_day);
        let lines = brief.statement.lines.iter();
        let report = Self {
            lang: brief.lang.code(),
            title: writer.text(&format!("{}: {}", brief.cover.title, brief.cover.subtitle)),
            day: (day.year(), day.month(), day.day()),
            sample: if brief.statement.has_sample {
                brief.lang.texts().sample_band
            } else {
                ""
            },
            words: brief.lang.report(),
            head,
            edition: writer.text(&brief.cover.edition),
            appended: writer.text(&appended),
            sections,
            appendix,
            statement: lines
                .map(|(name, value)| (writer.text(name), writer.text(value)))
                .collect(),
        };
        (report, writer.drawings)
    }
}
