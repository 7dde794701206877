//! Slides for a meeting: native charts and tables that people can edit, speaker notes, and the mark
//! of sample figures on every slide that has them.
mod arrange;
mod draw;
mod figures;
mod fit;
mod frame;
mod notes;
mod shape;
mod table;
#[cfg(test)]
mod tests;

use super::office::{
    OfficeError,
    chart::tongue,
    package::{Part, Properties, package},
};
use crate::{
    briefing::{Brief, Section, Statement},
    charts::Token,
    domain::Board,
};
use arrange::Item;
use draw::Sheet;
use fit::{largest, shortened};
use frame::{COVER, COVER_SIZES, EDITION, FOOT_SIZE, SOURCE, SPACES, TITLE, TITLE_SIZE};
use shape::{Place, Words, plain};

const MAIN: &str = "ppt/presentation.xml";
const MASTER: &str = "ppt/slideMasters/slideMaster1.xml";
const NOTES: &str = "ppt/notesMasters/notesMaster1.xml";
const THEMES: [&str; 2] = ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"];

/// Sizes of a title in one line, and in two where it has no room in one.
const TITLES: [f64; 4] = [TITLE_SIZE, 26.0, 24.0, 22.0];

/// The least size in which a title stays in one line rather than leave a word on a second.
const IN_ONE: f64 = 24.0;

/// Names of the layouts, in the order of `frame::layouts`.
#[derive(Clone, Copy)]
enum Layout {
    Cover = 1,
    TitleOnly,
    Content,
}

impl Layout {
    fn path(self) -> String {
        format!("ppt/slideLayouts/slideLayout{}.xml", self as u8)
    }
}

/// The briefing as a file of slides, with pictures drawn from `board`.
///
/// The same briefing of the same board makes the same bytes.
pub fn pptx(brief: &Brief, board: &Board) -> Result<Vec<u8>, OfficeError> {
    let mut deck = Deck {
        brief,
        board,
        slides: Vec::new(),
        parts: common(brief),
        count: 0,
    };
    deck.cover()?;
    for section in &brief.sections {
        deck.section(section)?;
    }
    let Deck {
        slides, mut parts, ..
    } = deck;
    let mut main = Part::new(MAIN, "officedocument.presentationml.presentation.main+xml");
    let master = main.refer("slideMaster", MASTER);
    let notes = main.refer("notesMaster", NOTES);
    main.refer("theme", THEMES[0]);
    // PowerPoint takes a file without these two for a damaged one.
    for (kind, path, content, body) in frame::settings() {
        main.refer(kind, path);
        parts.push(Part::new(path, content).write(&body));
    }
    let ids: Vec<_> = slides
        .into_iter()
        .map(|slide| main.refer("slide", slide))
        .collect();
    parts.push(main.write(&frame::presentation(brief.lang, &master, &notes, &ids)));
    let about = Properties {
        title: &brief.cover.title,
        statement: &brief.statement,
        lang: brief.lang,
    };
    package(parts, MAIN, &about)
}

/// Themes, masters and layouts.
fn common(brief: &Brief) -> Vec<Part> {
    let mut parts: Vec<_> = THEMES
        .iter()
        .map(|path| Part::new(*path, "officedocument.theme+xml").write(&frame::theme()))
        .collect();
    let mut master = Part::new(MASTER, "officedocument.presentationml.slideMaster+xml");
    let mut layouts = Vec::new();
    let kinds = [Layout::Cover, Layout::TitleOnly, Layout::Content];
    for (layout, body) in kinds.into_iter().zip(frame::layouts(brief.lang)) {
        layouts.push(master.refer("slideLayout", layout.path()));
        let mut part = Part::new(
            layout.path(),
            "officedocument.presentationml.slideLayout+xml",
        );
        part.refer("slideMaster", MASTER);
        parts.push(part.write(&body));
    }
    master.refer("theme", THEMES[0]);
    parts.push(master.write(&frame::master(brief.lang, &layouts)));
    let mut notes = Part::new(NOTES, "officedocument.presentationml.notesMaster+xml");
    notes.refer("theme", THEMES[1]);
    parts.push(notes.write(&frame::notes_master(brief.lang)));
    parts
}

struct Deck<'a> {
    brief: &'a Brief,
    board: &'a Board,
    slides: Vec<String>,
    parts: Vec<Part>,
    count: usize,
}

impl<'a> Deck<'a> {
    /// Adds a slide that `draw` draws, with the notes `said`.
    fn slide(
        &mut self,
        layout: Layout,
        said: &[String],
        draw: impl FnOnce(&mut Sheet<'a>) -> Result<(), OfficeError>,
    ) -> Result<(), OfficeError> {
        let lang = self.brief.lang;
        let number = self.slides.len() + 1;
        let path = format!("ppt/slides/slide{number}.xml");
        let notes = format!("ppt/notesSlides/notesSlide{number}.xml");
        let mut part = Part::new(&*path, "officedocument.presentationml.slide+xml");
        part.refer("slideLayout", layout.path());
        part.refer("notesSlide", &*notes);
        let mut sheet = Sheet {
            board: self.board,
            lang,
            made_on: self.brief.statement.made_on,
            part,
            shapes: String::new(),
            last: 1,
            parts: Vec::new(),
            count: self.count,
        };
        draw(&mut sheet)?;
        if self.brief.statement.has_sample {
            sheet.mark();
        }
        let body = format!(
            "<p:sld {SPACES}>{}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
            frame::tree(false, &sheet.shapes)
        );
        self.count = sheet.count;
        self.parts.extend(sheet.parts);
        self.parts.push(sheet.part.write(&body));
        self.parts
            .push(notes::notes(notes, NOTES, &path, said, lang));
        self.slides.push(path);
        Ok(())
    }

    fn cover(&mut self) -> Result<(), OfficeError> {
        let (cover, lang) = (&self.brief.cover, self.brief.lang);
        let Statement { lines, .. } = &self.brief.statement;
        let said: Vec<_> = lines
            .iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        self.slide(Layout::Cover, &said, |sheet| {
            let holders = [
                "type=\"ctrTitle\"",
                "type=\"subTitle\" idx=\"1\"",
                "type=\"body\" idx=\"13\"",
            ];
            let texts = [&cover.title, &cover.subtitle, &cover.edition];
            for (at, (holder, text)) in holders.into_iter().zip(texts).enumerate() {
                let bold = at == 0;
                let most = COVER_SIZES[at];
                let sizes = [most, most * 0.9, most * 0.8, most * 0.7].map(f64::round);
                let words = [text.as_str()].into_iter();
                let size = largest(words, bold, &sizes, (COVER[at].w, COVER[at].h), 0.0);
                let room = (COVER[at].h / shape::height(1, size)) as usize;
                let text = shortened(text, size, bold, COVER[at].w, room);
                let own = (size < most).then_some(size);
                sheet.hold(
                    &format!("<p:ph {holder}/>"),
                    None,
                    &plain(&text, tongue(lang), own),
                );
            }
            let name = Words::new("Toàn Trình", 18.0, Token::Series).bold();
            sheet.words(Place::new(84.0, 64.0, 400.0, 24.0), None, &[name]);
            Ok(())
        })
    }

    fn section(&mut self, section: &'a Section) -> Result<(), OfficeError> {
        let (lang, statement) = (self.brief.lang, &self.brief.statement);
        let edition = &self.brief.cover.edition;
        let mut said = section.prose.clone();
        said.extend([section.source.clone(), edition.clone()]);
        if statement.has_sample {
            said.insert(0, lang.texts().sample_band.to_owned());
        }
        let tables = arrange::tables(section, lang);
        let slides = arrange::slides(section, &tables, lang);
        let of = slides.len();
        for (at, items) in (1..).zip(&slides) {
            let is_text = |item: &Item<'_>| matches!(item, Item::Lines(..));
            let text = items.iter().position(|(_, item)| is_text(item));
            let layout = if text.is_some() {
                Layout::Content
            } else {
                Layout::TitleOnly
            };
            self.slide(layout, &said, |sheet| {
                let more = if at > 1 {
                    lang.continued(at, of)
                } else {
                    String::new()
                };
                title(sheet, &section.title, &more);
                for (number, (place, item)) in items.iter().enumerate() {
                    sheet.item(*place, item, text == Some(number))?;
                }
                foot(sheet, &section.source, edition);
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// The finding in at most two lines, and that it goes on.
fn title(sheet: &mut Sheet<'_>, text: &str, more: &str) {
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
fn foot(sheet: &mut Sheet<'_>, source: &str, edition: &str) {
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
