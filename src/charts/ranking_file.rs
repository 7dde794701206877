//! A ranking as a file: a bar for each unit, in two columns so that text stays legible.
use super::{
    axis::RateAxis,
    canvas::{Canvas, Point},
    dress::Caption,
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

/// From the left edge of a column to the end of the ranks, to the names, to the bars; and from
/// its right edge back to where bars end. Unit: pixel.
const RANK: f64 = 22.0;
const NAME: f64 = 32.0;
const BARS: f64 = 168.0;
const VALUE: f64 = 48.0;

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
pub fn ranking_file(
    board: &Board,
    overview: &Overview,
    view: &View,
    lang: Lang,
    caption: &Caption,
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
    export::file(caption, lang, &described, |canvas, sheet| {
        draw(canvas, sheet, &subject, view);
    })
}

fn draw(canvas: &Canvas, sheet: Block, subject: &Subject, view: &View) {
    let mut rows: Vec<&Ranked> = subject.overview.rows.iter().collect();
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank));
    let (columns, text) = match rows.len() {
        0..=COLUMN => (1, 13.0),
        18..=40 => (2, 13.0),
        _ => (2, 11.0),
    };
    let deep = rows.len().div_ceil(columns).max(1);
    let head = sheet.top + 30.0;
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
            text,
        };
        for (place, row) in part.iter().enumerate() {
            column.row(canvas, subject, row, place);
        }
        column.target(canvas, subject);
        let before = view.before(subject.overview.month).filter(|_| number == 0);
        if let Some(month) = before {
            let words = (subject.lang.drawings().tick)(&subject.lang.month_long(month));
            let letters = Lettering::new(Token::Ink3, 13.0, Weight::Regular);
            canvas.text((left, head - 9.0), &words, letters, Left);
        }
    }
}

/// One column of rows.
struct Column {
    block: Block,
    height: f64,
    text: f64,
}

impl Column {
    fn x(&self, subject: &Subject, percent: f64) -> f64 {
        let (from, to) = (self.block.left + BARS, self.block.right - VALUE);
        from + (to - from) * (percent / subject.full).clamp(0.0, 1.0)
    }

    fn row(&self, canvas: &Canvas, subject: &Subject, row: &Ranked, place: usize) {
        let top = self.block.top + place as f64 * self.height;
        let middle = top + self.height / 2.0;
        let y = middle + self.text * 0.36;
        let letters = |token, weight| Lettering::new(token, self.text, weight);
        let write = |x: f64, text: &str, letters: Lettering, anchor: HPos| {
            canvas.text((x, y), text, letters, anchor);
        };
        let left = self.block.left;
        let rank = row.rank.map_or("–".to_owned(), |rank| rank.to_string());
        write(
            left + RANK,
            &rank,
            letters(Token::Ink3, Weight::Regular),
            Right,
        );
        let unit = subject.board.units().get(row.unit);
        let name = subject.lang.unit_name(unit);
        write(
            left + NAME,
            &name,
            letters(Token::Ink, Weight::SemiBold),
            Left,
        );
        let Some(rate) = row.figure.rate() else {
            let words = subject.lang.drawings().no_figure;
            write(
                left + BARS,
                words,
                letters(Token::Ink3, Weight::Regular),
                Left,
            );
            return;
        };
        let thick = (self.height * 0.55).min(14.0);
        let corner: Point = (left + BARS, middle - thick / 2.0);
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
        let letters = Lettering::new(Token::Target, 13.0, Weight::SemiBold);
        // The words about ticks stand over the names.
        let (at, anchor) = if x - letters.width(&name) > self.block.left + BARS {
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
