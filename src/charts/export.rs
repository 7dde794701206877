//! A chart as a file: its head and foot, and its text as outlines.
use super::{
    backend::Skin,
    canvas::{self, Canvas, Point},
    dress::{Caption, FILE},
    fonts::Weight,
    footnotes, outline,
    pens::{Lettering, Pen},
    place::Block,
    text::{balance, wrap},
    theme::Token,
    write::escape,
};
use crate::i18n::Lang;
use plotters::style::text_anchor::HPos::{Left, Right};

const TITLE: Lettering = Lettering::new(Token::Ink, 28.0, Weight::Bold);
const SUBTITLE: Lettering = Lettering::new(Token::Ink2, 16.0, Weight::Regular);
const FOOT: Lettering = Lettering::new(Token::Ink2, 13.5, Weight::Regular);
const SAMPLE: Lettering = Lettering::new(Token::SampleInk, 14.0, Weight::Bold);
const SAMPLE_NOTE: Lettering = Lettering::new(Token::SampleInk, 14.0, Weight::Regular);

/// White space at both sides.
const SIDE: f64 = 40.0;

/// Height of the band over invented figures.
const BAND: f64 = 32.0;

/// A chart between its head and its foot; `draw` gets the sheet between them. Always light, and
/// without a single `<text>`, so that it looks the same on a machine that has no such font.
pub fn file(
    caption: &Caption,
    lang: Lang,
    described: &str,
    draw: impl FnOnce(&Canvas, Block),
) -> String {
    taller(0.0, caption, lang, described, draw)
}

/// As [`file()`], with `more` pixels of height for what would not be legible otherwise.
pub fn taller(
    more: f64,
    caption: &Caption,
    lang: Lang,
    described: &str,
    draw: impl FnOnce(&Canvas, Block),
) -> String {
    let mut svg = String::with_capacity(24 * 1024);
    let notes = footnotes::lines(&caption.notes, lang, FILE.0 - 2.0 * SIDE);
    // Notes stand below; the chart keeps its size.
    let size = (FILE.0, FILE.1 + more.round() + footnotes::height(&notes));
    canvas::open_in_file(&mut svg, size);
    {
        let canvas = Canvas::new(&mut svg, size, Skin::File);
        canvas.rectangle((0.0, 0.0), size, Token::Ground);
        let top = head(&canvas, caption, lang);
        let rule = foot(&canvas, caption, size.1);
        let under = rule - footnotes::height(&notes);
        footnotes::draw(&canvas, &notes, (SIDE, under), lang.notes().title);
        let bottom = under - 12.0;
        let sheet = Block {
            left: SIDE,
            top,
            right: FILE.0 - SIDE,
            bottom,
        };
        draw(&canvas, sheet);
    }
    svg.push_str("</svg>");
    #[cfg(test)]
    super::tests::labels::keep(&svg, size);
    let mark = if caption.sample {
        lang.texts().sample_mark
    } else {
        ""
    };
    let noted = footnotes::described(&caption.notes, lang);
    named(
        &outline::outlined(&svg),
        size,
        &format!("{mark}{}", caption.title),
        &format!("{mark}{described}{noted}"),
    )
}

/// A drawing of a page in the light theme, for a document that says title and source itself: its
/// colours are literal and its text is outlines.
pub fn light(page: &str) -> String {
    let mut parts = page.split(" class=\"");
    let mut svg = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (classes, rest) = part.split_once('"').unwrap_or_default();
        for class in classes.split(' ') {
            literal(&mut svg, class);
        }
        svg.push_str(rest);
    }
    let ground = Token::Ground.light();
    let behind = format!("><rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>");
    let size = page.split("viewBox=\"0 0 ").nth(1);
    let size = size.and_then(|rest| rest.split_once('"')?.0.split_once(' '));
    let (width, height) = size.unwrap_or(("100%", "100%"));
    let root = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\""
    );
    let svg = svg.replacen("<svg", &root, 1);
    outline::outlined(&svg.replacen('>', &behind, 1))
}

/// Writes what the style sheet of the page makes of a class.
fn literal(out: &mut String, class: &str) {
    let mut color = |attribute, name| {
        let token = Token::ALL.into_iter().find(|token| token.name() == name);
        if let Some(token) = token {
            out.extend([attribute, token.light(), "\""]);
        }
    };
    match class.split_once('-') {
        Some(("c", name)) => color(" stroke=\"", name),
        Some(("f", name)) => color(" fill=\"", name),
        None if class == "halo" => {
            let ground = Token::Ground.light();
            out.extend([
                " stroke=\"",
                ground,
                "\" stroke-width=\"4\" paint-order=\"stroke\"",
            ]);
        }
        _ => {}
    }
}

/// Band, title and subtitle; where they end.
fn head(canvas: &Canvas, caption: &Caption, lang: Lang) -> f64 {
    let mut y = 0.0;
    if caption.sample {
        band(canvas, lang);
        y = BAND;
    }
    let width = FILE.0 - 2.0 * SIDE;
    y += 16.0;
    for (text, letters, height) in [
        (&caption.title, TITLE, 37.0),
        (&caption.subtitle, SUBTITLE, 24.0),
    ] {
        for line in balance(text, letters, width, 2) {
            y += height;
            canvas.text((SIDE, y), &line, letters, Left);
        }
        y += 7.0;
    }
    y
}

/// Says that the figures are invented.
fn band(canvas: &Canvas, lang: Lang) {
    let texts = lang.texts();
    canvas.rectangle((0.0, 0.0), (FILE.0, BAND), Token::Sample);
    let edge = [(0.0, BAND - 0.5), (FILE.0, BAND - 0.5)];
    canvas.line(&edge, Pen::new(Token::SampleLine, 1.0));
    let (top, bottom, slant) = (10.0, 22.0, 8.0);
    for stripe in 0..4 {
        let left = SIDE + f64::from(stripe) * 7.5;
        let corners = [
            (left + slant, top),
            (left + slant + 4.0, top),
            (left + 4.0, bottom),
            (left, bottom),
        ];
        canvas.shape(&corners, Token::SampleLine);
    }
    canvas.text((SIDE + 42.0, 21.0), texts.sample_band, SAMPLE, Left);
    // At the other end, so that either half of the picture carries a mark.
    canvas.text(
        (FILE.0 - SIDE, 21.0),
        texts.sample_explained,
        SAMPLE_NOTE,
        Right,
    );
}

/// Hairline, source and edition at the end of a picture of that height; where they begin.
fn foot(canvas: &Canvas, caption: &Caption, height: f64) -> f64 {
    let right = FILE.0 - SIDE;
    let edition = wrap(&caption.edition, FOOT, 420.0, 1).concat();
    let width = right - SIDE - FOOT.width(&edition) - 32.0;
    let source = wrap(&caption.source, FOOT, width, 3);
    let more = source.len().saturating_sub(1) as f64 * FOOT.line_height();
    let first = height - 22.0 - more;
    for (line, below) in source.iter().zip(0..) {
        let y = first + f64::from(below) * FOOT.line_height();
        canvas.text((SIDE, y), line, FOOT, Left);
    }
    canvas.text((right, first), &edition, FOOT, Right);
    let rule = first - 25.0;
    canvas.line(&[(SIDE, rule), (right, rule)], Pen::new(Token::Line, 1.0));
    rule
}

/// The same picture, named and described.
fn named(svg: &str, size: Point, title: &str, described: &str) -> String {
    let mut root = String::from("<svg role=\"img\" aria-label=\"");
    escape(&mut root, described);
    root.push('"');
    canvas::view_box(&mut root, size);
    let mut named = String::from("><title>");
    escape(&mut named, title);
    named.push_str("</title>");
    svg.replacen("<svg", &root, 1).replacen('>', &named, 1)
}
