//! The text while it is written: what is counted in it, and the parts that it refers to.
use super::{
    page::NAMESPACES,
    text::{of_runs, run},
};
use crate::{
    briefing::{Brief, Section},
    domain::Board,
    exports::office::{OfficeError, package::Part},
    i18n::Lang,
};

/// Which list of headings counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// That of the text, which the styles of headings belong to.
    Text,
    /// That of the appendix, which begins again.
    Appendix,
}

/// How many of each there are so far, for captions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    /// Tables.
    pub tables: usize,
    /// Charts.
    pub charts: usize,
    /// Pictures.
    pub pictures: usize,
}

/// A report as far as it is written.
pub struct Report<'a> {
    /// What it says.
    pub brief: &'a Brief,
    /// What its pictures are drawn from.
    pub board: &'a Board,
    /// Numbers of captions.
    pub counted: Counted,
    /// Numbers of headings.
    pub list: List,
    document: Part,
    parts: Vec<Part>,
    body: String,
}

impl<'a> Report<'a> {
    /// Nothing yet.
    pub fn new(brief: &'a Brief, board: &'a Board, document: Part) -> Self {
        Self {
            brief,
            board,
            counted: Counted::default(),
            list: List::Text,
            document,
            parts: Vec::new(),
            body: String::new(),
        }
    }

    /// The language of its words.
    pub fn lang(&self) -> Lang {
        self.brief.lang
    }

    /// Writes on.
    pub fn put(&mut self, xml: &str) {
        self.body.push_str(xml);
    }

    /// Takes in what is shown with its own parts, and answers the id of the first of them.
    pub fn show<const N: usize>(&mut self, kind: &'static str, parts: [Part; N]) -> String {
        let id = self.document.refer(kind, &parts[0].path);
        self.parts.extend(parts);
        id
    }

    /// A heading of the first or the second level; the program numbers it.
    pub fn heading(&mut self, text: &str, level: u8) {
        let list = match self.list {
            List::Text => String::new(),
            List::Appendix => format!(
                "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"3\"/></w:numPr>",
                level - 1
            ),
        };
        self.put(&of_runs(&format!("Heading{level}"), &list, &run(text)));
    }

    /// A chapter: its finding, what there is to say, and what is shown of it. The end of the last
    /// one stays with the signature, which never stands on a page alone.
    pub fn chapter(
        &mut self,
        section: &Section,
        level: u8,
        is_last: bool,
    ) -> Result<(), OfficeError> {
        let keep = if is_last { "<w:keepNext/>" } else { "" };
        self.heading(&section.title, level);
        for (at, line) in (1..).zip(&section.prose) {
            let keep = if at == section.prose.len() { keep } else { "" };
            self.put(&of_runs("BodyText", keep, &run(line)));
        }
        let mut blocks = section.in_report().peekable();
        while let Some(block) = blocks.next() {
            self.block(block, blocks.peek().is_none())?;
        }
        self.put(&of_runs("Source", keep, &run(&section.source)));
        Ok(())
    }

    /// The finished part with the properties of its pages, and all that it refers to.
    pub fn end(self, section: &str) -> (Part, Vec<Part>) {
        let xml = format!(
            "<w:document {NAMESPACES}><w:body>{}{section}</w:body></w:document>",
            self.body
        );
        (self.document.write(&xml), self.parts)
    }
}
