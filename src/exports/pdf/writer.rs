//! From the sections of a briefing to the data of the page, and the drawings that it names.
use super::content::{Chapter, Drawings, Figure, Heading, Item};
use crate::{
    briefing::{Block, Cell, Section, Table},
    charts,
    domain::{Board, Drawing, PackPart},
    i18n::Lang,
};

/// Turns sections into data and collects their drawings.
pub struct Writer<'a> {
    pub(super) lang: Lang,
    pub(super) board: &'a Board,
    pub(super) has: &'a dyn Fn(char) -> bool,
    pub(super) drawings: Drawings,
}

impl Writer<'_> {
    /// A document that is kept may hold no letter without a shape: such a letter, from a name
    /// that somebody typed, becomes a replacement character that shows where it stood.
    pub(super) fn text(&self, text: &str) -> String {
        let legible = |letter: char| match letter {
            letter if letter.is_control() => ' ',
            '\u{e000}'..='\u{f8ff}' => char::REPLACEMENT_CHARACTER,
            letter if (self.has)(letter) => letter,
            _ => char::REPLACEMENT_CHARACTER,
        };
        text.chars().map(legible).collect()
    }

    /// Several of them.
    pub(super) fn texts(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// The pages of single units stand under a heading of their own.
    pub(super) fn chapters(&mut self, sections: &[&Section]) -> Vec<Chapter> {
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
