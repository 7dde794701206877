//! What stands on a slide, as XML. All measures are points.
use super::fit::LINE;
use crate::{
    charts::Token,
    exports::office::{chart::hex, xml::escape},
};

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// The unit of office programs.
pub fn emu(points: f64) -> i64 {
    (points * 12_700.0).round() as i64
}

impl Place {
    /// A place by its corner and size.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// As the elements of a transform called `tag`.
    pub fn xfrm(self, tag: &str) -> String {
        let [x, y, w, h] = [self.x, self.y, self.w, self.h].map(emu);
        format!("<{tag}><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></{tag}>")
    }

    /// What is left under the uppermost `taken`.
    pub fn under(self, taken: f64) -> Self {
        Self::new(self.x, self.y + taken, self.w, self.h - taken)
    }
}

/// A run of text in a paragraph of its own.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    /// What is said.
    pub text: &'a str,
    /// Its size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub token: Token,
    /// `l`, `r`, `ctr`.
    pub align: &'static str,
    /// Room over it.
    pub over: f64,
    /// Whether it begins with a bullet.
    pub bullet: bool,
}

impl<'a> Words<'a> {
    /// Plain words at the left.
    pub const fn new(text: &'a str, size: f64, token: Token) -> Self {
        Self {
            text,
            size,
            bold: false,
            token,
            align: "l",
            over: 0.0,
            bullet: false,
        }
    }

    /// The same in bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The paragraph, in the language of the file.
    pub fn paragraph(&self, lang: &str) -> String {
        let bullet = if self.bullet {
            format!(
                "<a:buFont typeface=\"Arial\"/><a:buChar char=\"{}\"/>",
                '\u{2022}'
            )
        } else {
            "<a:buNone/>".to_owned()
        };
        let hang = if self.bullet { emu(self.size) } else { 0 };
        format!(
            "<a:p><a:pPr marL=\"{hang}\" indent=\"{}\" algn=\"{}\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"{:.0}\"/></a:spcBef>{bullet}</a:pPr><a:r><a:rPr lang=\"{lang}\" sz=\"{:.0}\" b=\"{}\" dirty=\"0\">{}<a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>{}</a:t></a:r></a:p>",
            -hang,
            self.align,
            self.over * 100.0,
            self.size * 100.0,
            u8::from(self.bold),
            fill(self.token),
            escape(self.text)
        )
    }
}

/// The fill of a shape or of text.
pub fn fill(token: Token) -> String {
    format!(
        "<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>",
        hex(token)
    )
}

/// A box of text without margins.
pub fn text_box(id: usize, place: Place, fills: Option<Token>, paragraphs: &str) -> String {
    let fill = fills.map_or_else(|| "<a:noFill/>".to_owned(), fill);
    let anchor = if fills.is_some() { "ctr" } else { "t" };
    let left = if fills.is_some() { emu(MARGIN) } else { 0 };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{fill}</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"{left}\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>",
        place.xfrm("a:xfrm")
    )
}

/// White space at both sides of a slide.
pub const MARGIN: f64 = 42.0;

/// Text in a placeholder: `holder` is its `<p:ph/>`. Without a place it stands where the layout
/// has it.
pub fn placeholder(id: usize, holder: &str, place: Option<Place>, paragraphs: &str) -> String {
    let spot = place.map(|place| place.xfrm("a:xfrm")).unwrap_or_default();
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Placeholder {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>{holder}</p:nvPr></p:nvSpPr><p:spPr>{spot}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}

/// A paragraph as the placeholder has it, in a size of its own where one is given.
pub fn plain(text: &str, lang: &str, size: Option<f64>) -> String {
    let size = size.map(|size| format!(" sz=\"{:.0}\"", size * 100.0));
    format!(
        "<a:p><a:r><a:rPr lang=\"{lang}\"{} dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
        size.unwrap_or_default(),
        escape(text)
    )
}

/// A level line that says nothing.
pub fn rule(id: usize, (x, y): (f64, f64), w: f64, points: f64, color: &str) -> String {
    format!(
        "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{id}\" name=\"Line {id}\"><a:extLst><a:ext uri=\"{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr userDrawn=\"1\"/></p:nvCxnSpPr><p:spPr>{}<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"{}\">{color}</a:ln></p:spPr></p:cxnSp>",
        Place::new(x, y, w, 0.0).xfrm("a:xfrm"),
        emu(points)
    )
}

/// A chart or a table in its frame.
pub fn frame(id: usize, place: Place, alt: &str, graphic: &str) -> String {
    format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Graphic {id}\" descr=\"{}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}{graphic}</p:graphicFrame>",
        escape(alt),
        place.xfrm("p:xfrm")
    )
}

/// A drawing as lines and areas, with its pixels for programs that know none of those.
pub fn picture(id: usize, place: Place, alt: &str, (png, svg): (&str, &str)) -> String {
    format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{png}\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"{svg}\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        escape(alt),
        place.xfrm("a:xfrm")
    )
}

/// Height of so many lines.
pub fn height(lines: usize, size: f64) -> f64 {
    lines as f64 * size * LINE
}
