//! Masters and layouts: where text stands on every slide and in the notes, and how it looks.
use super::{
    frame::{
        BODY, COVER, COVER_SIZES, EDITION, FOOT_SIZE, SLIDE, SOURCE, SPACES, TITLE, TITLE_SIZE,
        tree,
    },
    shape::{MARGIN, Place, emu, rule},
};
use crate::{
    charts::Token,
    exports::office::{
        chart::{hex, tongue},
        xml::escape,
    },
    i18n::Lang,
};

const COLORS: &str = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";
const PAGE: Place = Place::new(884.0, 505.0, 34.0, 26.0);

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
