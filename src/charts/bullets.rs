//! One bar for each indicator, with its target as a line and the year before as a ring.
use super::{
    canvas::{self, Canvas, Point, Role},
    dress::Dress,
    export,
    fonts::Weight,
    key::{Key, Sign, ring},
    pens::{Lettering, Pen},
    place::Block,
    text::balance,
    theme::Token,
};
use crate::{
    domain::{Bullet, Decimal, Rate},
    i18n::{BulletTexts, Lang},
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

struct Subject<'a> {
    bullets: &'a [Bullet],
    lang: Lang,
    words: &'static BulletTexts,
}

/// The measures of one dress. Unit: pixel.
#[derive(Clone, Copy)]
struct Measures {
    text: f64,
    /// Width of the names left of the bars; 0 where they stand over them.
    name: f64,
    /// Width of the values right of the bars; 0 where they stand over them.
    value: f64,
    /// Height of an indicator.
    row: f64,
    /// Height of a bar.
    bar: f64,
}

const WIDE: Measures = Measures {
    text: 13.0,
    name: 246.0,
    value: 116.0,
    row: 38.0,
    bar: 12.0,
};

const NARROW: Measures = Measures {
    text: 11.5,
    name: 0.0,
    value: 0.0,
    row: 44.0,
    bar: 10.0,
};

const FILE: Measures = Measures {
    text: 15.0,
    name: 310.0,
    value: 150.0,
    row: 40.0,
    bar: 14.0,
};

/// White space at the ends of the bars, in which half a number of the axis has room.
const END: f64 = 16.0;

/// The indicators of `name` side by side. One without a figure says so.
pub fn bullets(bullets: &[Bullet], name: &str, lang: Lang, dress: Dress) -> String {
    let described = lang.bullets_description(bullets, name);
    let subject = Subject {
        words: lang.bullets(),
        bullets,
        lang,
    };
    let on_page = |width: f64, measures: Measures, class| {
        let rows = bullets.len() as f64 * measures.row;
        let key = subject.key(measures, width - 8.0);
        let size = (width, key.height() + 8.0 + rows + measures.text * 1.8);
        canvas::in_page(class, size, Role::Picture, &described, |canvas| {
            let sheet = Block {
                left: 4.0,
                top: 0.0,
                right: width - 4.0,
                bottom: size.1,
            };
            draw(canvas, sheet, measures, &subject);
        })
    };
    match dress {
        Dress::Wide => on_page(846.0, WIDE, "chart bullets chart-wide"),
        Dress::Narrow => on_page(358.0, NARROW, "chart bullets chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, sheet, FILE, &subject);
        }),
    }
}

impl Subject<'_> {
    fn key(&self, measures: Measures, width: f64) -> Key {
        let letters = Lettering::new(Token::Ink2, measures.text, Weight::Regular);
        let entries = [
            (Sign::Tick, self.words.target.to_owned()),
            (Sign::Ring, self.words.before.to_owned()),
        ];
        Key::new(entries, letters, width)
    }
}

fn draw(canvas: &Canvas, sheet: Block, measures: Measures, subject: &Subject) {
    let bars = (
        sheet.left + measures.name.max(END),
        sheet.right - measures.value.max(END),
    );
    let key = subject.key(measures, sheet.right - bars.0);
    let side = if measures.name > 0.0 {
        bars.0
    } else {
        sheet.left
    };
    key.draw(canvas, (side, sheet.top));
    let top = sheet.top + key.height() + 8.0;
    let foot = measures.text * 1.8;
    let count = subject.bullets.len().max(1) as f64;
    let row = ((sheet.bottom - foot - top) / count).min(measures.row);
    let rows = Rows {
        sheet,
        bars,
        top,
        row,
        measures,
    };
    rows.axis(canvas, subject);
    for (at, bullet) in subject.bullets.iter().enumerate() {
        rows.draw(canvas, subject, bullet, at);
    }
}

/// Where the indicators stand.
struct Rows {
    sheet: Block,
    /// Where 0 and 100 percent lie across.
    bars: Point,
    top: f64,
    row: f64,
    measures: Measures,
}

impl Rows {
    fn x(&self, percent: f64) -> f64 {
        self.bars.0 + (self.bars.1 - self.bars.0) * percent.clamp(0.0, 100.0) / 100.0
    }

    fn axis(&self, canvas: &Canvas, subject: &Subject) {
        let bottom = self.top + subject.bullets.len() as f64 * self.row;
        let letters = Lettering::new(Token::Ink3, self.measures.text - 1.0, Weight::Regular);
        for percent in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let x = self.x(percent);
            let token = if percent > 0.0 {
                Token::Grid
            } else {
                Token::Edge
            };
            canvas.line(&[(x, self.top), (x, bottom + 4.0)], Pen::new(token, 1.0));
            let number = subject.lang.number(percent, 0) + "%";
            canvas.text((x, bottom + 5.0 + letters.size), &number, letters, Center);
        }
    }

    fn draw(&self, canvas: &Canvas, subject: &Subject, bullet: &Bullet, at: usize) {
        let (size, bar) = (self.measures.text, self.measures.bar);
        let top = self.top + at as f64 * self.row;
        let roomy = self.measures.name > 0.0;
        let middle = if roomy {
            top + self.row / 2.0
        } else {
            top + self.row - bar / 2.0 - 5.0
        };
        let rate = bullet.figure.rate();
        let value = rate.map(|rate| subject.lang.near(rate, bullet.target));
        let bold = Lettering::new(Token::Ink, size, Weight::Bold).haloed();
        let quiet = Lettering::new(Token::Ink3, size - 1.5, Weight::Regular);
        let none = Lettering::new(Token::Ink3, size, Weight::Regular).haloed();
        let over = top + size + 6.0;
        let goal = bullet
            .target
            .map_or(subject.words.no_target.to_owned(), |target| {
                (subject.words.aimed)(&subject.lang.limit(target))
            });
        let value_at = |y: f64| {
            let (text, letters) = match &value {
                Some(value) => (value.as_str(), bold),
                None => (subject.words.no_figure, none),
            };
            canvas.text((self.sheet.right, y), text, letters, Right);
            letters.width(text)
        };
        if roomy {
            value_at(middle - 1.0);
            let y = middle + quiet.size + 2.0;
            canvas.text((self.sheet.right, y), &goal, quiet, Right);
            self.name(
                canvas,
                subject,
                bullet,
                (self.sheet.left, middle),
                self.measures.name,
            );
        } else {
            let room = self.sheet.right - self.sheet.left - value_at(over) - 10.0;
            let y = over - size * 0.36;
            self.name(canvas, subject, bullet, (self.sheet.left, y), room);
        }
        if let Some(rate) = rate {
            self.bar(canvas, bullet, rate, middle);
        }
    }

    /// The name in as many lines as have room, around the middle.
    fn name(
        &self,
        canvas: &Canvas,
        subject: &Subject,
        bullet: &Bullet,
        (x, middle): Point,
        room: f64,
    ) {
        let letters = Lettering::new(Token::Ink, self.measures.text, Weight::SemiBold).haloed();
        let name = subject.lang.heading(bullet.indicator);
        let most = if self.measures.name > 0.0 { 2 } else { 1 };
        let lines = balance(&name, letters, room - 12.0, most);
        let height = lines.len() as f64 * letters.line_height();
        let first = middle - height / 2.0 + letters.line_height() * 0.78;
        for (line, below) in lines.iter().zip(0..) {
            let y = first + f64::from(below) * letters.line_height();
            canvas.text((x, y), line, letters, Left);
        }
    }

    fn bar(&self, canvas: &Canvas, bullet: &Bullet, rate: Rate, middle: f64) {
        let high = self.measures.bar;
        let met = bullet.is_met() == Some(true);
        let token = if met { Token::Met } else { Token::Series };
        let width = self.x(rate.percent()) - self.bars.0;
        canvas.rectangle((self.bars.0, middle - high / 2.0), (width, high), token);
        if let Some(target) = bullet.target.map(Decimal::value) {
            let (x, reach) = (self.x(target), high / 2.0 + 5.0);
            let ends = [(x, middle - reach), (x, middle + reach)];
            canvas.line(&ends, Pen::new(Token::Ground, 5.0));
            canvas.line(&ends, Pen::new(Token::Target, 2.5));
        }
        if let Some(before) = bullet.before {
            ring(canvas, (self.x(before.percent()), middle), high * 0.32);
        }
    }
}
