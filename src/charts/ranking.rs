//! A ranking: a bar for each unit; in a file in two columns, so that text stays legible.
use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Point, Role},
    dress::Dress,
    export,
    fonts::Weight,
    pens::{Lettering, Pen},
    place::Block,
    theme::Token,
};
use crate::{
    domain::{Board, Overview, Ranked, Rate, View},
    i18n::Lang,
};
use plotters::style::text_anchor::HPos::{self, Left, Right};

/// Rows that stand under each other; more go into a second column.
const COLUMN: usize = 17;

/// White space between two columns.
const GUTTER: f64 = 48.0;

/// Above the rows: the words about ticks and the name of the target. Unit: pixel.
const HEAD: f64 = 30.0;

/// From the left edge of a column to the end of the ranks, to the names, to the bars; and from
/// its right edge back to where bars end. Unit: pixel.
#[derive(Clone, Copy)]
struct Measures {
    rank: f64,
    name: f64,
    bars: f64,
    value: f64,
    text: f64,
    /// The words over the columns.
    over: f64,
}

/// Room for whole names.
const ROOMY: Measures = Measures {
    rank: 22.0,
    name: 32.0,
    bars: 168.0,
    value: 48.0,
    text: 13.0,
    over: 13.0,
};

/// Twice as many rows on the same sheet.
const DENSE: Measures = Measures {
    text: 11.0,
    ..ROOMY
};

/// On the page of a phone.
const NARROW: Measures = Measures {
    rank: 20.0,
    name: 27.0,
    bars: 128.0,
    value: 42.0,
    text: 12.0,
    over: 11.0,
};

/// Width of a sheet on a page. Unit: pixel.
const WIDE_SHEET: f64 = 846.0;
const NARROW_SHEET: f64 = 358.0;

/// Height of a row on a page. Unit: pixel.
const ROW: f64 = 24.0;

struct Subject<'a> {
    board: &'a Board,
    overview: &'a Overview<'a>,
    lang: Lang,
    /// The rate at the right end of the bars. Unit: percent.
    full: f64,
    thresholds: Vec<f64>,
}

/// The units of `overview` from the highest rate to the lowest, with the target as a line and
/// the period compared with as ticks; units without a rate come last.
pub fn ranking(
    board: &Board,
    overview: &Overview,
    view: &View,
    lang: Lang,
    dress: Dress,
) -> String {
    let highest = overview.best().and_then(|row| row.figure.rate());
    let target = overview.target.map_or(0.0, |target| target.value.value());
    let highest = highest.map_or(1.0, Rate::percent).max(target);
    let subject = Subject {
        full: RateAxis::covering(highest).top,
        thresholds: overview.thresholds(),
        board,
        overview,
        lang,
    };
    let described = lang.ranking_description(board, overview);
    let many = overview.rows.len();
    let on_page = |width, columns, measures: Measures, class| {
        let rows = many.div_ceil(columns).max(1) as f64;
        let sheet = Block {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: HEAD + rows * ROW,
        };
        canvas::in_page(
            class,
            (width, sheet.bottom),
            Role::Picture,
            &described,
            |canvas| {
                draw(canvas, sheet, columns, measures, &subject, view);
            },
        )
    };
    match dress {
        Dress::Wide => {
            let columns = if many > 40 { 2 } else { 1 };
            on_page(WIDE_SHEET, columns, ROOMY, "chart chart-wide")
        }
        Dress::Narrow => on_page(NARROW_SHEET, 1, NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            let (columns, measures) = match many {
                0..=COLUMN => (1, ROOMY),
                18..=40 => (2, ROOMY),
                _ => (2, DENSE),
            };
            draw(canvas, sheet, columns, measures, &subject, view);
        }),
    }
}

fn draw(
    canvas: &Canvas,
    sheet: Block,
    columns: usize,
    measures: Measures,
    subject: &Subject,
    view: &View,
) {
    let mut rows: Vec<&Ranked> = subject.overview.rows.iter().collect();
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank));
    let deep = rows.len().div_ceil(columns).max(1);
    let head = sheet.top + HEAD;
    let height = ((sheet.bottom - head) / deep as f64).min(30.0);
    let width = (sheet.right - sheet.left - GUTTER * (columns - 1) as f64) / columns as f64;
    for (number, part) in rows.chunks(deep).enumerate() {
        let left = sheet.left + number as f64 * (width + GUTTER);
        let column = Column {
            block: Block {
                left,
                top: head,
                right: left + width,
                bottom: head + part.len() as f64 * height,
            },
            height,
            measures,
        };
        for (place, row) in part.iter().enumerate() {
            column.row(canvas, subject, row, place);
        }
        column.target(canvas, subject);
        let before = view.before(subject.overview.month).filter(|_| number == 0);
        if let Some(month) = before {
            let words = (subject.lang.drawings().tick)(&subject.lang.month_long(month));
            let letters = Lettering::new(Token::Ink3, measures.over, Weight::Regular);
            canvas.text((left, head - 9.0), &words, letters, Left);
        }
    }
}

/// One column of rows.
struct Column {
    block: Block,
    height: f64,
    measures: Measures,
}

impl Column {
    fn x(&self, subject: &Subject, percent: f64) -> f64 {
        let (from, to) = (
            self.block.left + self.measures.bars,
            self.block.right - self.measures.value,
        );
        from + (to - from) * (percent / subject.full).clamp(0.0, 1.0)
    }

    fn row(&self, canvas: &Canvas, subject: &Subject, row: &Ranked, place: usize) {
        let top = self.block.top + place as f64 * self.height;
        let middle = top + self.height / 2.0;
        let y = middle + self.measures.text * 0.36;
        let letters = |token, weight| Lettering::new(token, self.measures.text, weight);
        let write = |x: f64, text: &str, letters: Lettering, anchor: HPos| {
            canvas.text((x, y), text, letters, anchor);
        };
        let left = self.block.left;
        let rank = row.rank.map_or("–".to_owned(), |rank| rank.to_string());
        write(
            left + self.measures.rank,
            &rank,
            letters(Token::Ink3, Weight::Regular),
            Right,
        );
        let unit = subject.board.units().get(row.unit);
        let mut name = subject.lang.unit_name(unit);
        let room = self.measures.bars - self.measures.name - 4.0;
        if letters(Token::Ink, Weight::SemiBold).width(&name) > room {
            name = subject.lang.tile_name(unit);
        }
        write(
            left + self.measures.name,
            &name,
            letters(Token::Ink, Weight::SemiBold),
            Left,
        );
        let Some(rate) = row.figure.rate() else {
            let words = subject.lang.drawings().no_figure;
            write(
                left + self.measures.bars,
                words,
                letters(Token::Ink3, Weight::Regular),
                Left,
            );
            return;
        };
        let thick = (self.height * 0.55).min(14.0);
        let corner: Point = (left + self.measures.bars, middle - thick / 2.0);
        let end = self.x(subject, rate.percent());
        canvas.rectangle(corner, (end - corner.0, thick), token(subject, rate));
        if let Some(before) = row.before {
            self.tick(canvas, self.x(subject, before.percent()), middle, thick);
        }
        let value = subject.lang.rate_near(rate.percent(), &subject.thresholds);
        write(
            self.block.right,
            &value,
            letters(Token::Ink, Weight::Bold),
            Right,
        );
    }

    /// Where the rate was in the period compared with, parted from the bar by the ground.
    fn tick(&self, canvas: &Canvas, x: f64, middle: f64, thick: f64) {
        let reach = (thick / 2.0 + 3.0).min(self.height / 2.0);
        let ends = [(x, middle - reach), (x, middle + reach)];
        canvas.line(&ends, Pen::new(Token::Ground, 4.0));
        canvas.line(&ends, Pen::new(Token::Ink, 1.5));
    }

    /// The target as one line through all rows, with its name on top.
    fn target(&self, canvas: &Canvas, subject: &Subject) {
        let Some(target) = subject.overview.target else {
            return;
        };
        let x = self.x(subject, target.value.value());
        let line = [(x, self.block.top - 4.0), (x, self.block.bottom)];
        canvas.line(&line, Pen::new(Token::Target, 2.0));
        let name = (subject.lang.chart().target)(&subject.lang.limit(target.value));
        let letters = Lettering::new(Token::Target, self.measures.over, Weight::SemiBold);
        // The words about ticks stand over the names.
        let (at, anchor) = if x - letters.width(&name) > self.block.left + self.measures.bars {
            (x + 4.0, Right)
        } else {
            (x - 4.0, Left)
        };
        canvas.text((at, self.block.top - 9.0), &name, letters, anchor);
    }
}

/// Colour by status only, as everywhere.
fn token(subject: &Subject, rate: Rate) -> Token {
    let overview = subject.overview;
    let met = overview
        .target
        .is_some_and(|target| rate.reaches(target.value));
    let below = overview.floor.is_some_and(|floor| !rate.reaches(floor));
    match (met, below) {
        (true, _) => Token::Met,
        (_, true) => Token::Below,
        _ => Token::Series,
    }
}
