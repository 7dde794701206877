//! What stands on a slide, drawn into its part.
use super::{
    arrange::{CAPTION, Item, OVER},
    fit::shortened,
    frame::FONT,
    shape::{Place, Words, frame, height, picture, placeholder, text_box},
};
use crate::{
    briefing::{Block, Chart},
    charts::{self, Lettering, Picture, Token, Weight},
    domain::{Board, Month},
    exports::office::{
        OfficeError,
        chart::{self, Look, tongue},
        package::Part,
    },
    i18n::Lang,
};
use chrono::NaiveDate;

/// Pixels of a picture for each of its own: sharp on a wall.
const SCALE: f32 = 2.0;

/// A slide while it is drawn, and the parts that it needs.
pub struct Sheet<'a> {
    /// The board that pictures are drawn from.
    pub board: &'a Board,
    /// The language of the file.
    pub lang: Lang,
    /// The day on which the file is made.
    pub made_on: NaiveDate,
    /// The slide itself.
    pub part: Part,
    /// Its shapes.
    pub shapes: String,
    /// The id of the last shape; the first is the slide's own.
    pub last: usize,
    /// Charts and pictures of all slides.
    pub parts: Vec<Part>,
    /// How many there are.
    pub count: usize,
}

impl Sheet<'_> {
    /// The next id of a shape.
    pub fn id(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// Adds a box of text.
    pub fn words(&mut self, place: Place, fill: Option<Token>, words: &[Words<'_>]) {
        let tongue = tongue(self.lang);
        let paragraphs: String = words.iter().map(|words| words.paragraph(tongue)).collect();
        let id = self.id();
        self.shapes
            .push_str(&text_box(id, place, fill, &paragraphs));
    }

    /// Adds a text to the placeholder that `holder` names.
    pub fn hold(&mut self, holder: &str, place: Option<Place>, paragraphs: &str) {
        let id = self.id();
        self.shapes
            .push_str(&placeholder(id, holder, place, paragraphs));
    }

    /// Adds what stands at `place`; `holds` says whether the layout has a place for text.
    pub fn item(
        &mut self,
        place: Place,
        item: &Item<'_>,
        holds: bool,
    ) -> Result<(), OfficeError> {
        match item {
            Item::Figures(figures) => self.figures(place, figures),
            Item::Block(Block::Chart(chart)) => self.chart(place, chart)?,
            Item::Block(Block::Picture {
                picture,
                month,
                alt,
            }) => self.picture(place, picture, *month, alt)?,
            Item::Block(_) => {}
            Item::Rows(laid, page, name, alt) => {
                let mut place = place;
                if let Some(name) = name {
                    let text = shortened(name, 14.0, true, place.w, 1);
                    let words = Words::new(&text, 14.0, Token::Ink2).bold();
                    self.words(Place { h: 20.0, ..place }, None, &[words]);
                    place = place.under(CAPTION);
                }
                let id = self.id();
                let graphic = laid.graphic(page, tongue(self.lang));
                let place = laid.place(place, page);
                self.shapes.push_str(&frame(id, place, alt, &graphic));
            }
            Item::Lines(size, points) => self.points(place, *size, points, holds),
        }
        Ok(())
    }

    fn points(&mut self, place: Place, size: f64, points: &[String], holds: bool) {
        let most = (place.h / height(1, size)) as usize;
        let texts: Vec<_> = points
            .iter()
            .map(|text| shortened(text, size, false, place.w - size, most))
            .collect();
        let words = texts.iter().enumerate().map(|(at, text)| Words {
            bullet: true,
            over: if at == 0 { 0.0 } else { height(1, size) * OVER },
            ..Words::new(text, size, Token::Ink)
        });
        let words: Vec<_> = words.collect();
        if holds {
            let tongue = tongue(self.lang);
            let paragraphs: String =
                words.iter().map(|words| words.paragraph(tongue)).collect();
            self.hold("<p:ph idx=\"1\"/>", Some(place), &paragraphs);
        } else {
            self.words(place, None, &words);
        }
    }

    fn chart(&mut self, place: Place, chart: &Chart) -> Result<(), OfficeError> {
        self.count += 1;
        let look = Look {
            font: FONT,
            size: match place.w {
                ..600.0 if !chart.form.is_bars() => 12.0,
                ..700.0 => 14.0,
                _ => 16.0,
            },
            width: place.w,
            height: place.h,
        };
        let parts = chart::parts(chart, look, self.lang, "ppt", self.count, self.made_on)?;
        let reference = self.part.refer("chart", &parts[0].path);
        self.parts.extend(parts);
        let id = self.id();
        let shape = frame(id, place, &chart.alt, &chart::graphic(&reference));
        self.shapes.push_str(&shape);
        Ok(())
    }

    /// The drawing as large as it fits; in words where the board has nothing to draw.
    fn picture(
        &mut self,
        place: Place,
        drawn: &Picture,
        month: Month,
        alt: &str,
    ) -> Result<(), OfficeError> {
        let Some(svg) = drawn.inset(self.board, month, (place.w, place.h)) else {
            let most = (place.h / height(1, 18.0)) as usize;
            let text = shortened(alt, 18.0, false, place.w, most);
            self.words(place, None, &[Words::new(&text, 18.0, Token::Ink2)]);
            return Ok(());
        };
        let png = charts::png(&svg, SCALE)?;
        // Width over height, which the first bytes of a PNG say.
        let side = |at: usize| {
            let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(1.0, |bytes| f64::from(u32::from_be_bytes(bytes)))
        };
        let shape = side(16) / side(20);
        let w = place.w.min(place.h * shape);
        let h = w / shape;
        let spot = Place::new(
            place.x + (place.w - w) / 2.0,
            place.y + (place.h - h) / 2.0,
            w,
            h,
        );
        self.count += 1;
        let path = format!("ppt/media/picture{}", self.count);
        let of_png = self.part.refer("image", format!("{path}.png"));
        let of_svg = self.part.refer("image", format!("{path}.svg"));
        self.parts.push(Part::file(format!("{path}.png"), png));
        self.parts
            .push(Part::file(format!("{path}.svg"), svg.into_bytes()));
        let id = self.id();
        self.shapes
            .push_str(&picture(id, spot, alt, (&of_png, &of_svg)));
        Ok(())
    }

    /// Says over everything that the figures are invented.
    pub fn mark(&mut self) {
        let texts = self.lang.texts();
        let band = Place::new(0.0, 0.0, super::frame::SLIDE.0, 24.0);
        let words = Words::new(texts.sample_band, 14.0, Token::SampleInk).bold();
        self.words(band, Some(Token::Sample), &[words]);
        let letters = Lettering::new(Token::SampleInk, 14.0, Weight::Bold);
        let left = super::shape::MARGIN + letters.width(texts.sample_band) + 24.0;
        let rest = Place::new(left, 0.0, band.w - left, band.h);
        let text = shortened(texts.sample_explained, 12.0, false, rest.w, 1);
        let words = Words::new(&text, 12.0, Token::SampleInk);
        self.words(
            Place {
                y: 4.5,
                h: 16.0,
                ..rest
            },
            None,
            &[words],
        );
    }
}
