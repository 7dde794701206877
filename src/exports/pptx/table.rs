//! Tables: columns as wide as their cells, and as many rows as fit a slide.
use super::{
    fit::{letters, lines, shortened, width},
    shape::{Place, height},
};
use crate::{briefing::Table, charts::wrap, i18n::Lang};

/// Sizes that a table may take: the largest in which it fits one slide. The last two are for tables
/// with more columns than a slide should have.
const SIZES: [f64; 6] = [20.0, 18.0, 16.0, 14.0, 13.0, 12.0];

/// The size of a table that goes on: the least that can be read from the last row of seats.
const GOES_ON: f64 = 14.0;

/// White space in a cell: at each side, and over and under.
pub(super) const PAD: (f64, f64) = (8.0, 4.0);

/// How much higher the rows of a short table become at most.
const SPREAD: f64 = 1.45;

/// Most lines of a cell.
pub(super) const MOST: usize = 4;

/// A table laid out for a width, row by row.
pub struct Laid {
    pub(super) size: f64,
    pub(super) widths: Vec<f64>,
    pub(super) numbers: Vec<bool>,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<(f64, Vec<String>)>,
    pub(super) head_height: f64,
}

/// Some rows of it, for one slide.
pub struct Page {
    /// From this row to before that one.
    pub(super) rows: (usize, usize),
    /// By how much its rows are higher than they need be.
    pub(super) spread: f64,
}

impl Page {
    const fn of(from: usize, to: usize) -> Self {
        Self {
            rows: (from, to),
            spread: 1.0,
        }
    }
}

/// How wide the table would be if it could.
pub fn natural(table: &Table, lang: Lang) -> f64 {
    Laid::columns(table, lang, 16.0)
        .iter()
        .map(|(_, most)| most)
        .sum()
}

impl Laid {
    /// Lays `table` out so wide, in the largest size in which no word breaks and it is not higher
    /// than `tall`.
    pub fn new(table: &Table, lang: Lang, (wide, tall): (f64, f64)) -> Self {
        let least = |size: &f64| -> f64 {
            Self::columns(table, lang, *size)
                .iter()
                .map(|(least, _)| least)
                .sum()
        };
        let fitting = SIZES.iter().filter(|size| least(size) <= wide);
        let mut laid = fitting.map(|size| Self::sized(table, lang, wide, *size));
        let fits = |laid: &Self| laid.size <= GOES_ON || laid.high(&laid.whole()) <= tall;
        laid.find(fits)
            .unwrap_or_else(|| Self::sized(table, lang, wide, SIZES[SIZES.len() - 1]))
    }

    fn sized(table: &Table, lang: Lang, wide: f64, size: f64) -> Self {
        let widths = share(&Self::columns(table, lang, size), wide);
        let set = |text: &str, column: usize, bold, most| {
            let room = widths[column] - 2.0 * PAD.0;
            let text = shortened(text, size, bold, room, most);
            let count = lines(&text, size, bold, room);
            (text, count)
        };
        let tall = |most: usize| height(most, size) + 2.0 * PAD.1;
        let mut most = 1;
        let mut head = Vec::new();
        for (column, of) in table.columns.iter().enumerate() {
            let (text, count) = set(&of.heading, column, true, 3);
            most = most.max(count);
            head.push(text);
        }
        let head_height = tall(most);
        let rows = table.rows.iter().map(|row| {
            let mut most = 1;
            let mut texts = Vec::new();
            for (column, cell) in row.iter().enumerate() {
                let (text, count) = set(&cell.shown(lang), column, false, MOST);
                most = most.max(count);
                texts.push(text);
            }
            (tall(most), texts)
        });
        let rows = rows.collect();
        Self {
            size,
            numbers: table
                .columns
                .iter()
                .map(|column| column.is_number)
                .collect(),
            head,
            rows,
            head_height,
            widths,
        }
    }

    /// The least and the natural width of each column.
    fn columns(table: &Table, lang: Lang, size: f64) -> Vec<(f64, f64)> {
        let word = |text: &str, bold| {
            let words = text.split(' ').map(|word| width(word, size, bold));
            words.fold(0.0, f64::max)
        };
        let of = |(at, column): (usize, &crate::briefing::Column)| {
            // A heading of numbers may take two lines; that of names is short.
            let share = if column.is_number { 0.62 } else { 1.0 };
            let halves = wrap(
                &column.heading,
                letters(size, true),
                width(&column.heading, size, true) * share,
                usize::MAX,
            );
            let halves = halves.iter().map(|half| width(half, size, true));
            let head = halves.fold(word(&column.heading, true), f64::max);
            let cells = table.rows.iter().map(|row| row[at].shown(lang));
            let (least, most) = cells.fold((head, head), |(least, most), text| {
                let whole = width(&text, size, false);
                let short = if column.is_number {
                    whole
                } else {
                    // Names on one line where they can be.
                    word(&text, false).max(whole.min(size * 6.0))
                };
                (least.max(short), most.max(whole))
            });
            let pad = 2.0 * PAD.0 + 1.0;
            (least + pad, most.min(size * 32.0).max(least) + pad)
        };
        table.columns.iter().enumerate().map(of).collect()
    }

    /// The rows by slides: those that fit `first`, then those that fit `other`, on each about as
    /// many, so that the last one is not left with a row or two.
    pub fn pages(&self, first: f64, other: f64) -> Vec<Page> {
        let full = self.filled(first, other, usize::MAX);
        let even = self.filled(first, other, self.rows.len().div_ceil(full.len()));
        let mut pages = if even.len() == full.len() { even } else { full };
        // A short table does not hang from the top of an empty slide.
        let free = pages.iter().enumerate().map(|(at, page)| {
            let tall = if at == 0 { first } else { other };
            let needed = self.high(page) - self.head_height;
            (tall - self.head_height) / needed.max(1.0)
        });
        let spread = free.fold(SPREAD, f64::min).max(1.0);
        for page in &mut pages {
            page.spread = spread;
        }
        pages
    }

    /// No more than `most` rows on each.
    fn filled(&self, first: f64, other: f64, most: usize) -> Vec<Page> {
        let mut pages = Vec::new();
        let (mut begin, mut left) = (0, first - self.head_height);
        for (at, (tall, _)) in self.rows.iter().enumerate() {
            if (*tall > left || at - begin == most) && at > begin {
                pages.push(Page::of(begin, at));
                (begin, left) = (at, other - self.head_height);
            }
            left -= tall;
        }
        pages.push(Page::of(begin, self.rows.len()));
        pages
    }

    fn whole(&self) -> Page {
        Page::of(0, self.rows.len())
    }

    /// How wide it is.
    pub fn wide(&self) -> f64 {
        self.widths.iter().sum()
    }

    /// How high the rows of `page` are with their head.
    pub fn high(&self, page: &Page) -> f64 {
        let rows = &self.rows[page.rows.0..page.rows.1];
        self.head_height + rows.iter().map(|(tall, _)| tall).sum::<f64>()
    }

    /// Where the table stands in `place`.
    pub fn place(&self, place: Place, page: &Page) -> Place {
        let rows = (self.high(page) - self.head_height) * page.spread;
        Place::new(place.x, place.y, self.wide(), self.head_height + rows)
    }
}

/// Widths for columns that need between least and natural: what is left over is shared out, up to
/// half as much again, so that a narrow table does not lose its rows.
fn share(columns: &[(f64, f64)], wide: f64) -> Vec<f64> {
    let least: f64 = columns.iter().map(|(least, _)| least).sum();
    let natural: f64 = columns.iter().map(|(_, most)| most).sum();
    if least >= wide {
        return columns.iter().map(|(own, _)| own * wide / least).collect();
    }
    if natural <= wide {
        let scale = (wide / natural).min(1.5);
        return columns.iter().map(|(_, own)| own * scale).collect();
    }
    let part = (wide - least) / (natural - least);
    let of = |(least, most): &(f64, f64)| least + (most - least) * part;
    columns.iter().map(of).collect()
}
