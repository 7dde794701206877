//! The page: its size, its margins, and what stands over the text.
use super::text::of_runs;
use crate::{exports::office::xml::escape, i18n::Lang};

/// Width of the text: A4 without 30 mm at the left and 15 mm at the right.
/// Unit: twentieth of a point.
pub const WIDTH: usize = 9354;

/// The namespaces of the text.
pub const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

/// What stands over the text of a page: its number in the middle, where it has one, and at the
/// right the mark of sample figures in a language, where there are any.
pub fn header(has_number: bool, mark: Option<Lang>) -> String {
    let number = if has_number {
        "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>"
    } else {
        ""
    };
    let mark = mark.map_or_else(String::new, |lang| {
        // Spaces that do not break keep its edges off the letters.
        format!(
            "<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"SampleInHeader\"/></w:rPr><w:t xml:space=\"preserve\">\u{a0}{}\u{a0}</w:t></w:r>",
            escape(lang.texts().sample_band)
        )
    });
    let line = of_runs("Header", "", &format!("<w:r><w:tab/></w:r>{number}{mark}"));
    format!("<w:hdr {NAMESPACES}>{line}</w:hdr>")
}

/// The properties of all pages, by the references to the header of the others and of the first:
/// A4, margins of 20, 15, 20 and 30 mm from the top on.
pub fn section([others, first]: &[String; 2]) -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{others}\"/><w:headerReference w:type=\"first\" r:id=\"{first}\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>"
    )
}
