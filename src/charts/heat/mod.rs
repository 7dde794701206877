//! A table of units and months: each cell in the colour of its class, with its rate.
mod cells;
mod head;

use super::{
    canvas::{self, Canvas, Role},
    dress::Dress,
    export,
    fonts::Weight,
    key::{Key, Sign},
    pens::Lettering,
    place::Block,
    theme::Token,
};
use crate::{
    domain::{Board, HeatCell, HeatRow, HeatTable},
    i18n::{ChartTexts, HeatTexts, Lang},
};

/// What the table shows, and in which words.
struct Subject<'a> {
    board: &'a Board,
    table: HeatTable,
    lang: Lang,
    words: &'static HeatTexts,
    texts: &'static ChartTexts,
}

/// The measures of one dress. Unit: pixel.
#[derive(Clone, Copy)]
struct Measures {
    /// Size of names and words.
    text: f64,
    /// Size of the rates.
    value: f64,
    /// Width of the names.
    name: f64,
    /// Months that have room.
    months: usize,
}

const WIDE: Measures = Measures {
    text: 12.5,
    value: 11.0,
    name: 122.0,
    months: HeatTable::MOST as usize,
};

const NARROW: Measures = Measures {
    text: 11.0,
    value: 9.0,
    name: 78.0,
    months: 12,
};

/// Two halves side by side, of a year and the same month before it.
const FILE: Measures = Measures {
    text: 13.0,
    value: 12.0,
    name: 118.0,
    months: 13,
};

/// Height of a row on the page.
const ROW: f64 = 21.0;

/// White space between the halves of a file.
const GUTTER: f64 = 36.0;

/// Under this a row of a file is too low for its text.
const LOWEST_ROW: f64 = 15.0;

/// White space between the rows and the key.
const AIR: f64 = 10.0;

/// What head and foot of a file leave for the table, its own head and key taken off.
const ROOM_IN_FILE: f64 = 340.0;

/// The table; `lead` says in words who is first and who is last.
pub fn heat(board: &Board, table: &HeatTable, lead: &str, lang: Lang, dress: Dress) -> String {
    let described = lang.heat_description(table, lead);
    let subject = |months: usize| Subject {
        table: table.last(months),
        words: lang.heat(),
        texts: lang.chart(),
        board,
        lang,
    };
    let on_page = |width: f64, measures: Measures, class| {
        let subject = subject(measures.months);
        let (left, right) = (4.0, width - 4.0);
        let key = subject.key(measures.text, right - left);
        let head = head::height(&subject, measures);
        let rows = subject.table.rows.len() as f64 * ROW;
        let size = (width, head + rows + AIR + key.height() + 4.0);
        canvas::in_page(class, size, Role::Picture, &described, |canvas| {
            let block = Block {
                left,
                top: head,
                right,
                bottom: head + rows,
            };
            part(canvas, block, measures, &subject, &subject.table.rows);
            key.draw(canvas, (left, head + rows + AIR));
        })
    };
    match dress {
        Dress::Wide => on_page(846.0, WIDE, "chart heat chart-wide"),
        Dress::Narrow => on_page(358.0, NARROW, "chart heat chart-narrow"),
        Dress::Export(caption) => {
            let subject = subject(FILE.months);
            let deep = subject.table.rows.len().div_ceil(2).max(1);
            let more = (deep as f64 * LOWEST_ROW - ROOM_IN_FILE).max(0.0);
            export::taller(more, caption, lang, &described, |canvas, sheet| {
                in_file(canvas, sheet, &subject, deep);
            })
        }
    }
}

fn in_file(canvas: &Canvas, sheet: Block, subject: &Subject, deep: usize) {
    let key = subject.key(FILE.text, sheet.right - sheet.left);
    let top = sheet.top + head::height(subject, FILE);
    let room = sheet.bottom - key.height() - AIR - top;
    let row = (room / deep as f64).min(26.0);
    let width = (sheet.right - sheet.left - GUTTER) / 2.0;
    let measures = Measures {
        text: FILE.text.min(row * 0.8),
        value: FILE.value.min(row * 0.76),
        ..FILE
    };
    for (rows, number) in subject.table.rows.chunks(deep).zip(0..) {
        let left = sheet.left + f64::from(number) * (width + GUTTER);
        let block = Block {
            left,
            top,
            right: left + width,
            bottom: top + rows.len() as f64 * row,
        };
        part(canvas, block, measures, subject, rows);
    }
    let under = top + deep as f64 * row + AIR;
    key.draw(canvas, (sheet.left, under));
}

/// Some of the rows under the months; `block` is what they fill.
fn part(
    canvas: &Canvas,
    block: Block,
    measures: Measures,
    subject: &Subject,
    rows: &[HeatRow],
) {
    let grid = Grid::new(block, measures, subject.table.months.len(), rows.len());
    cells::draw(canvas, &grid, subject, rows);
    head::draw(canvas, &grid, subject);
}

/// Where the cells of a part lie.
struct Grid {
    block: Block,
    measures: Measures,
    /// Left edge of the first month, and the size of a cell.
    first: f64,
    cell: (f64, f64),
    months: usize,
}

impl Grid {
    fn new(block: Block, measures: Measures, months: usize, rows: usize) -> Self {
        let first = block.left + measures.name;
        let width = (block.right - first) / months.max(1) as f64;
        let height = (block.bottom - block.top) / rows.max(1) as f64;
        Self {
            // Few months are no reason for bricks.
            cell: (width.min(56.0), height),
            block,
            measures,
            first,
            months,
        }
    }

    fn x(&self, month: usize) -> f64 {
        self.first + month as f64 * self.cell.0
    }

    fn y(&self, row: usize) -> f64 {
        self.block.top + row as f64 * self.cell.1
    }
}

impl Subject<'_> {
    /// Classes, then what cells without a rate mean; only what the table shows.
    fn key(&self, size: f64, width: f64) -> Key {
        let (classes, words) = (&self.table.classes, self.words);
        let mut entries = vec![(Sign::Nothing, words.rate.to_owned())];
        let bounds = classes.bounds().into_iter().enumerate();
        entries.extend(bounds.map(|(class, bounds)| {
            let sign = Sign::Shade(classes.shade(class));
            (sign, self.lang.class(bounds))
        }));
        if self.table.has(HeatCell::Missing) {
            entries.push((Sign::Hatch, words.missing.to_owned()));
        }
        if self.table.has(HeatCell::Nobody) {
            entries.push((Sign::Nothing, words.nobody.to_owned()));
        }
        if !self.table.breaks.is_empty() {
            entries.push((Sign::Nothing, words.summed.to_owned()));
        }
        let letters = Lettering::new(Token::Ink2, size, Weight::Regular);
        Key::new(entries, letters, width)
    }
}
