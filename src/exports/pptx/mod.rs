//! Slides for a meeting: native charts and tables that people can edit, speaker notes, and the mark
//! of sample figures on every slide that has them.
mod arrange;
mod cells;
mod draw;
mod figures;
mod fit;
mod frame;
mod head;
mod master;
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
use frame::{COVER, COVER_SIZES, SPACES};
use shape::{Place, Words, plain};

const MAIN: &str = "ppt/presentation.xml";
const MASTER: &str = "ppt/slideMasters/slideMaster1.xml";
const NOTES: &str = "ppt/notesMasters/notesMaster1.xml";
const THEMES: [&str; 2] = ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"];

/// Names of the layouts, in the order of `master::layouts`.
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
    for (layout, body) in kinds.into_iter().zip(master::layouts(brief.lang)) {
        layouts.push(master.refer("slideLayout", layout.path()));
        let mut part = Part::new(
            layout.path(),
            "officedocument.presentationml.slideLayout+xml",
        );
        part.refer("slideMaster", MASTER);
        parts.push(part.write(&body));
    }
    master.refer("theme", THEMES[0]);
    parts.push(master.write(&master::master(brief.lang, &layouts)));
    let mut notes = Part::new(NOTES, "officedocument.presentationml.notesMaster+xml");
    notes.refer("theme", THEMES[1]);
    parts.push(notes.write(&master::notes_master(brief.lang)));
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
                head::title(sheet, &section.title, &more);
                for (number, (place, item)) in items.iter().enumerate() {
                    sheet.item(*place, item, text == Some(number))?;
                }
                head::foot(sheet, &section.source, edition);
                Ok(())
            })?;
        }
        Ok(())
    }
}
