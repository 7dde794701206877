//! What stands over and under every slide: its finding, and where it comes from.
use super::{
    draw::Sheet,
    fit::{self, largest, shortened},
    frame::{EDITION, FOOT_SIZE, SOURCE, TITLE, TITLE_SIZE},
    shape::{Words, plain},
};
use crate::{charts::Token, exports::office::chart::tongue};

/// Sizes of a title in one line, and in two where it has no room in one.
const TITLES: [f64; 4] = [TITLE_SIZE, 26.0, 24.0, 22.0];

/// The least size in which a title stays in one line rather than leave a word on a second.
const IN_ONE: f64 = 24.0;

/// The finding in at most two lines, and that it goes on.
pub fn title(sheet: &mut Sheet<'_>, text: &str, more: &str) {
    let whole = [text, more].join(" ");
    let whole = whole.trim_end();
    let of_one =
        |size: &&f64| **size >= IN_ONE && fit::lines(whole, **size, true, TITLE.w) == 1;
    let in_one = TITLES.iter().find(of_one).copied();
    let in_two = || largest([whole].into_iter(), true, &TITLES, (TITLE.w, TITLE.h), 0.0);
    let size = in_one.unwrap_or_else(in_two);
    let mut kept = text.to_owned();
    let mut title = whole.to_owned();
    while fit::lines(&title, size, true, TITLE.w) > 2 {
        // The words that say that it goes on are kept whole.
        let Some((shorter, _)) = kept.trim_end_matches('…').rsplit_once(' ') else {
            title = shortened(&title, size, true, TITLE.w, 2);
            break;
        };
        kept = format!("{shorter}…");
        title = [&*kept, more].join(" ").trim_end().to_owned();
    }
    let own = (size < TITLE_SIZE).then_some(size);
    let paragraph = plain(&title, tongue(sheet.lang), own);
    sheet.hold("<p:ph type=\"title\"/>", None, &paragraph);
}

/// Source, edition and page; the source is whole in the notes.
pub fn foot(sheet: &mut Sheet<'_>, source: &str, edition: &str) {
    let tongue = tongue(sheet.lang);
    let short = |text: &str, wide| shortened(text, FOOT_SIZE, false, wide, 2);
    let holders = [
        (
            "type=\"dt\" sz=\"half\" idx=\"10\"",
            short(edition, EDITION.w),
            "r",
        ),
        (
            "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
            short(source, SOURCE.w),
            "l",
        ),
    ];
    for (holder, text, align) in holders {
        let words = Words {
            align,
            ..Words::new(&text, FOOT_SIZE, Token::Ink3)
        };
        let paragraph = words.paragraph(tongue);
        sheet.hold(&format!("<p:ph {holder}/>"), None, &paragraph);
    }
    let number = format!(
        "<a:p><a:fld id=\"{{6D0C3A58-1F6B-4C0E-9B0A-5E6F1B2C7D10}}\" type=\"slidenum\"><a:rPr lang=\"{tongue}\" dirty=\"0\"/><a:t>‹#›</a:t></a:fld></a:p>"
    );
    sheet.hold(
        "<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/>",
        None,
        &number,
    );
}
