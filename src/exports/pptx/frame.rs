//! What all slides share: where things stand, the theme, settings, and the list of slides.
use super::shape::{MARGIN, Place, emu};
use crate::{
    charts::Token,
    exports::office::chart::{hex, tongue},
    i18n::Lang,
};

/// The namespaces of slides and of what is drawn on them.
pub const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// Every Windows and every Mac has it, with all of Vietnamese and with figures of one width; Inter,
/// which the product uses elsewhere, would be replaced there by whatever comes first.
pub const FONT: &str = "Arial";

/// Width and height of a slide, 16:9. Unit: point.
pub const SLIDE: (f64, f64) = (960.0, 540.0);

/// Where the title stands.
pub const TITLE: Place = Place::new(MARGIN, 36.0, SLIDE.0 - 2.0 * MARGIN, 70.0);

/// Where a section is shown.
pub const BODY: Place = Place::new(MARGIN, 120.0, SLIDE.0 - 2.0 * MARGIN, 368.0);

/// Where source, edition and page stand.
pub const SOURCE: Place = Place::new(MARGIN, 505.0, 486.0, 26.0);
/// The line of the edition.
pub const EDITION: Place = Place::new(544.0, 505.0, 334.0, 26.0);

/// Where the words of the cover stand.
pub const COVER: [Place; 3] = [
    Place::new(84.0, 120.0, 792.0, 160.0),
    Place::new(84.0, 296.0, 792.0, 70.0),
    Place::new(84.0, 440.0, 792.0, 50.0),
];

/// Sizes that text takes where nothing else is said.
pub const TITLE_SIZE: f64 = 28.0;
/// On the cover.
pub const COVER_SIZES: [f64; 3] = [40.0, 24.0, 18.0];
/// In the foot.
pub const FOOT_SIZE: f64 = 10.5;

const EMPTY: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
const WHITE: &str = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";

/// The shapes of a sheet.
pub fn tree(background: bool, shapes: &str) -> String {
    let ground = if background { WHITE } else { "" };
    format!("<p:cSld>{ground}<p:spTree>{EMPTY}{shapes}</p:spTree></p:cSld>")
}

/// Colours and font of the product.
pub fn theme() -> String {
    let own = [
        ("dk1", hex(Token::Ink)),
        ("lt1", "FFFFFF".to_owned()),
        ("dk2", "0C2A4A".to_owned()),
        ("lt2", "F3F5F8".to_owned()),
        ("accent1", hex(Token::Series)),
        ("accent2", hex(Token::Met)),
        ("accent3", hex(Token::Below)),
        ("accent4", hex(Token::S4)),
        ("accent5", hex(Token::Forecast)),
        ("accent6", hex(Token::Peer)),
        ("hlink", "155193".to_owned()),
        ("folHlink", hex(Token::Forecast)),
    ]
    .map(|(name, color)| format!("<a:{name}><a:srgbClr val=\"{color}\"/></a:{name}>"))
    .concat();
    let font =
        format!("<a:latin typeface=\"{FONT}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line =
        "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Toàn Trình\"><a:themeElements><a:clrScheme name=\"Toàn Trình\">{own}</a:clrScheme><a:fontScheme name=\"Toàn Trình\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"Toàn Trình\"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        line.repeat(3)
    )
}

/// Relationship, path, content type and body of the parts that hold settings, of which there are
/// none.
pub fn settings() -> [(&'static str, &'static str, &'static str, String); 2] {
    [
        (
            "presProps",
            "ppt/presProps.xml",
            "officedocument.presentationml.presProps+xml",
            format!("<p:presentationPr {SPACES}/>"),
        ),
        (
            "viewProps",
            "ppt/viewProps.xml",
            "officedocument.presentationml.viewProps+xml",
            format!("<p:viewPr {SPACES}/>"),
        ),
    ]
}

/// The list of slides, by their references.
pub fn presentation(lang: Lang, master: &str, notes: &str, slides: &[String]) -> String {
    let ids: String = slides
        .iter()
        .zip(256..)
        .map(|(slide, id)| format!("<p:sldId id=\"{id}\" r:id=\"{slide}\"/>"))
        .collect();
    format!(
        "<p:presentation {SPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"{master}\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{notes}\"/></p:notesMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"{}\" cy=\"{}\"/><p:defaultTextStyle><a:defPPr><a:defRPr lang=\"{}\"/></a:defPPr></p:defaultTextStyle></p:presentation>",
        emu(SLIDE.0),
        emu(SLIDE.1),
        emu(595.0),
        emu(842.0),
        tongue(lang)
    )
}
