//! A briefing: its cover and its sections, ready to be written in any form.
use super::{Chart, Statement, Table};
use crate::{
    charts::Picture,
    domain::{Month, PackPart},
    i18n::Lang,
};

/// Everything that a briefing says.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The language of all its words.
    pub lang: Lang,
    /// The month whose edition it is of.
    pub month: Month,
    /// The first slide, and the head of the report.
    pub cover: Cover,
    /// What follows it: one slide and one chapter each. Tables that are too long for a slide go
    /// on on the next.
    pub sections: Vec<Section>,
    /// Where its figures come from.
    pub statement: Statement,
    /// Its name as a file, without an ending.
    pub file_name: String,
}

/// The cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// What the briefing is about.
    pub title: String,
    /// Whom it is about, and the month.
    pub subtitle: String,
    /// Edition and data date in a line.
    pub edition: String,
    /// The head of the report as an administrative document.
    pub letterhead: Letterhead,
}

/// What stands at the head and the foot of a report by Decree 30/2020/NĐ-CP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The agency above, in capitals; empty where there is none.
    pub superior: String,
    /// The agency that reports, in capitals.
    pub agency: String,
    /// `Số:        /BC-…`, to be filled in by hand.
    pub number: String,
    /// Place and day, in italics.
    pub place_and_day: String,
    /// The kind of document: `BÁO CÁO`.
    pub kind: String,
    /// What it is about, under the kind.
    pub about: String,
    /// Under `Nơi nhận:`, one line each.
    pub recipients: Vec<String>,
    /// Lines over the signature, in capitals: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
    pub signer: Vec<String>,
}

/// A slide; a chapter of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which part of the briefing it belongs to.
    pub part: PackPart,
    /// The finding, as a sentence without its full stop.
    pub title: String,
    /// What is shown: one block has the whole slide; of several, figures that come first are a
    /// strip on top, those that come after a chart a column beside it, and the others stand side
    /// by side.
    pub blocks: Vec<Block>,
    /// The same in sentences: paragraphs of the report, speaker notes of the slide.
    pub prose: Vec<String>,
    /// Source line, with numerator and denominator.
    pub source: String,
}

impl Section {
    /// What a report shows of it: points are in its sentences, and what the figures are is the end
    /// of its appendix.
    pub fn in_report(&self) -> impl Iterator<Item = &Block> {
        let is_shown = |block: &&Block| match block {
            Block::Points(_) => false,
            Block::Table(_) => self.part != PackPart::Method,
            _ => true,
        };
        self.blocks.iter().filter(is_shown)
    }
}

/// Something shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A few large figures.
    Figures(Vec<KeyFigure>),
    /// A chart that the reader's program draws.
    Chart(Chart),
    /// A drawing of ours that no office program can draw: the map.
    Picture {
        /// What is drawn.
        picture: Picture,
        /// Of which month.
        month: Month,
        /// The same for those who do not see it.
        alt: String,
    },
    /// A table.
    Table(Table),
    /// Short lines for slide and screen; a report has them in its prose.
    Points(Vec<String>),
}

/// A large figure with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure, as people read it.
    pub value: String,
    /// What it is compared with: target, change.
    pub remark: String,
}
