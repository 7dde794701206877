//! Charts and pictures in their place in the text.
use crate::{
    briefing::{Chart, Form},
    exports::office::{chart::Look, xml::escape},
};

/// Width of the text: 165 mm. Unit: point.
const WIDTH: f64 = 467.7;
/// Pixels of a map: its letters are a little smaller than those around it.
pub const ROOM: (f64, f64) = (620.0, 560.0);
/// English metric units of a point.
const UNITS: f64 = 12_700.0;

/// How a chart looks on the page: as tall as its bars need.
pub fn look(chart: &Chart) -> Look {
    let height = match &chart.form {
        Form::Lines(_) => 220.0,
        Form::Bars(names) => (names.len() as f64 * 15.0 + 40.0).clamp(100.0, 600.0),
    };
    Look {
        font: "Times New Roman",
        // Names of twelve months stand upright beside each other.
        size: 9.0,
        width: WIDTH,
        height,
    }
}

/// A paragraph that holds something shown, with words for those who do not see it. `id` tells it
/// apart from all others. Unit of `size`: point.
pub fn frame(id: usize, name: &str, alt: &str, size: [f64; 2], graphic: &str) -> String {
    let [width, height] = units(size);
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Drawing\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"{id}\" name=\"{}\" descr=\"{}\"/><wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing></w:r></w:p>",
        escape(name),
        escape(alt)
    )
}

/// The picture that `part` refers to.
pub fn graphic(id: usize, name: &str, part: &str, size: [f64; 2]) -> String {
    let [width, height] = units(size);
    let name = escape(name);
    let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    format!(
        "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"{kind}\"><pic:pic xmlns:pic=\"{kind}\"><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{name}\"/><pic:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{part}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
}

/// Height of the highest picture: half a page and a little. Unit: point.
const HIGHEST: f64 = 500.0;

/// The size of a PNG as wide as the text, or as high as is fit. Unit: point.
pub fn picture_size(pixels: &[u8]) -> [f64; 2] {
    // The first chunk of every PNG begins with width and height.
    let at = |from: usize| {
        let bytes = pixels.get(from..from + 4)?;
        Some(f64::from(u32::from_be_bytes(bytes.try_into().ok()?)))
    };
    let ratio = at(20).zip(at(16)).map(|(height, width)| height / width);
    let ratio = ratio.unwrap_or(0.5625);
    let width = WIDTH.min(HIGHEST / ratio);
    [width, width * ratio]
}

fn units(size: [f64; 2]) -> [u64; 2] {
    size.map(|points| (points * UNITS).round() as u64)
}
