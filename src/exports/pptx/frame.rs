//! What all slides share: theme, master, layouts, the master of notes, and the list of slides.
use super::shape::{MARGIN, Place, emu, rule};
use crate::{
    charts::Token,
    exports::office::{
        chart::{hex, tongue},
        xml::escape,
    },
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
const PAGE: Place = Place::new(884.0, 505.0, 34.0, 26.0);

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
const COLORS: &str = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";
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

/// A place for text in a master or a layout, with its style and what the editor shows in it.
fn holder(id: usize, kind: &str, place: Place, style: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Placeholder {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{style}{text}</p:txBody></p:sp>",
        place.xfrm("a:xfrm")
    )
}

/// A text body without margins; `list` is the style of its first level.
fn body(anchor: &str, list: &str) -> String {
    format!(
        "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr><a:lstStyle>{list}</a:lstStyle>"
    )
}

fn level(align: &str, size: f64, bold: bool, color: &str) -> String {
    format!(
        "<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"{align}\"><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{:.0}\" b=\"{}\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>",
        size * 100.0,
        u8::from(bold)
    )
}

fn says(text: &str, lang: Lang) -> String {
    format!(
        "<a:p><a:r><a:rPr lang=\"{}\"/><a:t>{}</a:t></a:r></a:p>",
        tongue(lang),
        escape(text)
    )
}

/// Source, edition and page.
fn feet(lang: Lang) -> String {
    let quiet = |align| body("t", &level(align, FOOT_SIZE, false, &hex(Token::Ink3)));
    let page = format!(
        "<a:p><a:fld id=\"{{6D0C3A58-1F6B-4C0E-9B0A-5E6F1B2C7D10}}\" type=\"slidenum\"><a:rPr lang=\"{}\"/><a:t>‹#›</a:t></a:fld></a:p>",
        tongue(lang)
    );
    let empty = "<a:p/>".to_owned();
    [
        (
            "type=\"dt\" sz=\"half\" idx=\"10\"",
            EDITION,
            quiet("r"),
            &empty,
        ),
        (
            "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
            SOURCE,
            quiet("l"),
            &empty,
        ),
        (
            "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
            PAGE,
            quiet("r"),
            &page,
        ),
    ]
    .into_iter()
    .zip(20..)
    .map(|((kind, place, style, text), id)| holder(id, kind, place, &style, text))
    .collect()
}

/// The master; `layouts` are the references to its layouts.
pub fn master(lang: Lang, layouts: &[String]) -> String {
    let texts = lang.slides();
    let grey = format!(
        "<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>",
        hex(Token::Line)
    );
    let shapes = [
        holder(
            2,
            "type=\"title\"",
            TITLE,
            &body("b", ""),
            &says(texts.title, lang),
        ),
        holder(
            3,
            "type=\"body\" idx=\"1\"",
            BODY,
            &body("t", ""),
            &says(texts.text, lang),
        ),
        feet(lang),
        rule(30, (MARGIN, 498.0), SLIDE.0 - 2.0 * MARGIN, 0.75, &grey),
    ]
    .concat();
    let ids: String = layouts
        .iter()
        .zip(2_147_483_649_u32..)
        .map(|(layout, id)| format!("<p:sldLayoutId id=\"{id}\" r:id=\"{layout}\"/>"))
        .collect();
    let fonts =
        "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>";
    let levels: String = (1..=9)
        .zip([20, 18, 16, 16, 16, 16, 16, 16, 16])
        .map(|(level, size)| {
            let left = emu(18.0) * level;
            format!(
                "<a:lvl{level}pPr marL=\"{left}\" indent=\"-{}\" algn=\"l\"><a:spcBef><a:spcPts val=\"800\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/><a:defRPr sz=\"{size}00\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>{fonts}</a:defRPr></a:lvl{level}pPr>",
                emu(18.0)
            )
        })
        .collect();
    format!(
        "<p:sldMaster {SPACES}>{}<p:clrMap {COLORS}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr=\"0\"/><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:buNone/><a:defRPr sz=\"{:.0}\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>",
        tree(true, &shapes),
        TITLE_SIZE * 100.0
    )
}

/// The three layouts: cover, title only, title and content.
pub fn layouts(lang: Lang) -> [String; 3] {
    let texts = lang.slides();
    let title = || {
        holder(
            2,
            "type=\"title\"",
            TITLE,
            &body("b", ""),
            &says(texts.title, lang),
        )
    };
    let content = holder(
        3,
        "idx=\"1\"",
        BODY,
        &body("t", ""),
        &says(texts.text, lang),
    );
    let of_cover = |at: usize, anchor, bold, color: &str| {
        body(anchor, &level("l", COVER_SIZES[at], bold, color))
    };
    let grey = hex(Token::Ink2);
    let bar = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"8\" name=\"Bar 8\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill></p:spPr></p:sp>",
        Place::new(MARGIN, 120.0, 6.0, 370.0).xfrm("a:xfrm")
    );
    let cover = [
        bar,
        holder(
            2,
            "type=\"ctrTitle\"",
            COVER[0],
            &of_cover(0, "b", true, "0C2A4A"),
            &says(texts.title, lang),
        ),
        holder(
            3,
            "type=\"subTitle\" idx=\"1\"",
            COVER[1],
            &of_cover(1, "t", false, &grey),
            &says(texts.text, lang),
        ),
        holder(
            4,
            "type=\"body\" idx=\"13\"",
            COVER[2],
            &of_cover(2, "b", false, &grey),
            &says(texts.text, lang),
        ),
    ]
    .concat();
    [
        ("title", texts.cover, cover, " showMasterSp=\"0\""),
        ("titleOnly", texts.title_only, title() + &feet(lang), ""),
        ("obj", texts.title_and_content, title() + &content + &feet(lang), ""),
    ]
    .map(|(kind, name, shapes, more)| {
        let tree = tree(false, &shapes).replacen("<p:cSld>", &format!("<p:cSld name=\"{name}\">"), 1);
        format!(
            "<p:sldLayout {SPACES}{more} type=\"{kind}\" preserve=\"1\">{tree}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )
    })
}

/// The master of the notes: the slide over its text, on a sheet of A4.
pub fn notes_master(lang: Lang) -> String {
    let image = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr>";
    let shapes = format!(
        "{image}{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"accent6\"/></a:solidFill></a:ln></p:spPr></p:sp>{}",
        Place::new(57.0, 57.0, 481.0, 270.6).xfrm("a:xfrm"),
        holder(
            3,
            "type=\"body\" sz=\"quarter\" idx=\"3\"",
            Place::new(57.0, 356.0, 481.0, 420.0),
            &body("t", ""),
            &says(lang.slides().text, lang)
        )
    );
    format!(
        "<p:notesMaster {SPACES}>{}<p:clrMap {COLORS}/><p:notesStyle><a:lvl1pPr marL=\"0\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
        tree(true, &shapes)
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
