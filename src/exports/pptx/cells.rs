//! A table that is laid out, as XML.
use super::{
    shape::{emu, fill},
    table::{Laid, PAD, Page},
};
use crate::{charts::Token, exports::office::xml::escape};

impl Laid {
    /// The rows of `page` under the head, as a graphic for a frame.
    pub fn graphic(&self, page: &Page, tongue: &str) -> String {
        let columns = self.widths.iter().map(|wide| emu(*wide));
        let columns: String = columns
            .map(|wide| format!("<a:gridCol w=\"{wide}\"/>"))
            .collect();
        let mut rows = self.row(self.head_height, &self.head, true, tongue);
        for (tall, texts) in &self.rows[page.rows.0..page.rows.1] {
            rows.push_str(&self.row(*tall * page.spread, texts, false, tongue));
        }
        format!(
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
        )
    }

    fn row(&self, tall: f64, texts: &[String], head: bool, tongue: &str) -> String {
        let (token, edge, thick) = if head {
            (Token::Ink2, Token::Series, 1.5)
        } else {
            (Token::Ink, Token::Line, 0.75)
        };
        let none = ["lnL", "lnR", "lnT"]
            .map(|side| format!("<a:{side} w=\"0\"><a:noFill/></a:{side}>"));
        let cells: String = texts
            .iter()
            .zip(&self.numbers)
            .map(|(text, is_number)| {
                let (align, bold) = (if *is_number { "r" } else { "l" }, u8::from(head));
                let look = format!(
                    "lang=\"{tongue}\" sz=\"{:.0}\" b=\"{bold}\" dirty=\"0\"",
                    self.size * 100.0
                );
                let run = if text.is_empty() {
                    format!("<a:endParaRPr {look}/>")
                } else {
                    format!("<a:r><a:rPr {look}>{}</a:rPr><a:t>{}</a:t></a:r>", fill(token), escape(text))
                };
                format!(
                    "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/>{run}</a:p></a:txBody><a:tcPr marL=\"{}\" marR=\"{0}\" marT=\"{}\" marB=\"{1}\" anchor=\"{}\">{}<a:lnB w=\"{}\">{}</a:lnB><a:noFill/></a:tcPr></a:tc>",
                    emu(PAD.0),
                    emu(PAD.1),
                    if head { "b" } else { "ctr" },
                    none.concat(),
                    emu(thick),
                    fill(edge)
                )
            })
            .collect();
        format!("<a:tr h=\"{}\">{cells}</a:tr>", emu(tall))
    }
}
