//! What the page of the report reads: a briefing as data, its drawings as files beside it.
use crate::{
    briefing::{Block, Brief, Cell, Section, Table},
    charts,
    domain::{Board, Drawing, PackPart},
    i18n::{Lang, ReportTexts},
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
struct Head {
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
struct Chapter {
    /// A heading that stands over this chapter and the next of its kind; mostly empty.
    opens: &'static str,
    /// 1, or 2 under such a heading.
    level: u8,
    title: String,
    prose: Vec<String>,
    blocks: Vec<Item>,
    source: String,
}

#[derive(Debug, Serialize)]
#[serde(tag = "block", rename_all = "lowercase")]
enum Item {
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
struct Figure {
    label: String,
    value: String,
    remark: String,
}

#[derive(Debug, Serialize)]
struct Heading {
    heading: String,
    is_number: bool,
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

/// Turns sections into data and collects their drawings.
struct Writer<'a> {
    lang: Lang,
    board: &'a Board,
    has: &'a dyn Fn(char) -> bool,
    drawings: Drawings,
}

impl Writer<'_> {
    /// A document that is kept may hold no letter without a shape: such a letter, from a name
    /// that somebody typed, becomes a replacement character that shows where it stood.
    fn text(&self, text: &str) -> String {
        let legible = |letter: char| match letter {
            letter if letter.is_control() => ' ',
            '\u{e000}'..='\u{f8ff}' => char::REPLACEMENT_CHARACTER,
            letter if (self.has)(letter) => letter,
            _ => char::REPLACEMENT_CHARACTER,
        };
        text.chars().map(legible).collect()
    }

    fn texts(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// The pages of single units stand under a heading of their own.
    fn chapters(&mut self, sections: &[&Section]) -> Vec<Chapter> {
        let mut opens = self.lang.report().units;
        let chapters = sections.iter().map(|section| {
            let of_unit = section.part == PackPart::Units;
            let opens = if of_unit {
                std::mem::take(&mut opens)
            } else {
                ""
            };
            self.chapter(section, opens, if of_unit { 2 } else { 1 })
        });
        chapters.collect()
    }

    fn chapter(&mut self, section: &Section, opens: &'static str, level: u8) -> Chapter {
        Chapter {
            opens,
            level,
            title: self.text(&section.title),
            prose: self.texts(&section.prose),
            source: self.text(&section.source),
            blocks: section
                .in_report()
                .filter_map(|block| self.item(block))
                .collect(),
        }
    }

    /// A block; nothing for points and for a picture that the board cannot give.
    fn item(&mut self, block: &Block) -> Option<Item> {
        let words = self.lang.report();
        Some(match block {
            Block::Figures(figures) => Item::Figures {
                figures: figures
                    .iter()
                    .map(|figure| Figure {
                        label: self.text(&figure.label),
                        value: self.text(&figure.value),
                        remark: self.text(&figure.remark),
                    })
                    .collect(),
            },
            Block::Chart(chart) => {
                let svg = charts::light(&charts::plot(chart, self.lang));
                Item::Drawing {
                    kind: "chart",
                    supplement: words.chart,
                    title: self.text(&chart.title),
                    file: self.keep(svg),
                    alt: self.text(&chart.alt),
                }
            }
            Block::Picture {
                picture,
                month,
                alt,
            } => {
                let svg = picture.inset(self.board, *month, MAP)?;
                let title = self.lang.month_subtitle(&picture.view, *month);
                let is_map = picture.drawing == Drawing::Map;
                Item::Drawing {
                    kind: if is_map { "map" } else { "chart" },
                    supplement: if is_map { words.map } else { words.chart },
                    title: self.text(&title),
                    file: self.keep(svg),
                    alt: self.text(alt),
                }
            }
            Block::Table(table) => self.table(table),
            // The sentences before it say the same.
            Block::Points(_) => return None,
        })
    }

    fn keep(&mut self, svg: String) -> String {
        let name = format!("drawing-{}.svg", self.drawings.len());
        self.drawings.push((name.clone(), svg));
        name
    }

    fn table(&self, table: &Table) -> Item {
        let row = |row: &Vec<Cell>| {
            let cells = row.iter().map(|cell| self.text(&cell.shown(self.lang)));
            cells.collect()
        };
        Item::Table {
            title: self.text(&table.title),
            columns: table
                .columns
                .iter()
                .map(|column| Heading {
                    heading: self.text(&column.heading),
                    is_number: column.is_number,
                })
                .collect(),
            rows: table.rows.iter().map(row).collect(),
        }
    }
}

/// Pixels of the map: its letters are a little smaller than those around it.
const MAP: (f64, f64) = (620.0, 560.0);
