//! What of a briefing stands on which slide: figures that come first as a strip on top, the rest
//! side by side, and what is too long on further slides.
//!
//! Lengths are those of a slide of 1280×720; the style sheet scales them to any screen. Text is
//! measured with the letters it is set in, so that a table is cut between rows, not by an edge.
use crate::{
    briefing::{Block, KeyFigure, Section, Table},
    charts::{Lettering, Token, Weight, wrap},
    i18n::Lang,
};
use std::ops::Range;

/// Width under the title, and height over the foot where the title has two lines.
const BODY: (f64, f64) = (1168.0, 462.0);
/// Between two things side by side, or one under the other.
const GAP: f64 = 40.0;
/// Height of a strip of figures over something else.
const STRIP: f64 = 132.0;
/// Height of the name of a table over it.
const NAME: f64 = 34.0;
/// White space in a cell: at both sides, and over and under.
const PAD: (f64, f64) = (20.0, 13.0);
/// Height of a line of text of size 1.
const LINE: f64 = 1.4;
/// Sizes of a title, of which it takes the largest in which it has two lines.
const TITLES: [u16; 4] = [34, 30, 26, 22];
/// How much wider the bold letters of a title are than those it is measured with.
const TITLE: f64 = 1.08;
/// Sizes of tables.
const ROWS: [u16; 3] = [18, 16, 15];
/// Sizes of lines of text.
const LINES: [u16; 4] = [24, 21, 18, 16];

/// A slide.
#[derive(Debug)]
pub struct Slide<'a> {
    /// The section that it is of.
    pub section: &'a Section,
    /// Size of its title.
    pub size: u16,
    /// Which of how many slides of the section it is.
    pub part: (usize, usize),
    /// Figures on top.
    pub strips: Vec<&'a [KeyFigure]>,
    /// What stands side by side.
    pub items: Vec<Item<'a>>,
}

/// Something on a slide.
#[derive(Debug)]
pub enum Item<'a> {
    /// Figures under one another.
    Figures(&'a [KeyFigure]),
    /// A chart or a picture.
    Drawing(&'a Block),
    /// Some rows of a table in a size, under its name where the slide has another title.
    Rows(&'a Table, Range<usize>, u16, bool),
    /// Lines of text in a size.
    Lines(&'a [String], u16),
}

/// The slides of a section.
pub fn slides(section: &Section, lang: Lang) -> Vec<Slide<'_>> {
    let is_figures = |block: &&Block| matches!(block, Block::Figures(_));
    let ahead = section.blocks.iter().take_while(is_figures).count();
    let (strips, others) = section.blocks.split_at(ahead);
    let title = |size: u16| lines(&section.title, f64::from(size) * TITLE, BODY.0);
    let size = TITLES.into_iter().find(|size| title(*size) <= 2);
    let size = size.unwrap_or(TITLES[3]);
    let body = BODY.1 + f64::from(size) * 1.3 * (2.0 - title(size) as f64);
    let high = body - STRIP * ahead as f64;
    let weights: Vec<f64> = others.iter().map(weight).collect();
    let free = BODY.0 - GAP * others.len().saturating_sub(1) as f64;
    let mut items = Vec::new();
    let mut more = Vec::new();
    for (block, weight) in others.iter().zip(&weights) {
        let wide = free * weight / weights.iter().sum::<f64>();
        match block {
            Block::Figures(figures) => items.push(Item::Figures(figures)),
            Block::Chart(_) | Block::Picture { .. } => items.push(Item::Drawing(block)),
            Block::Table(table) => {
                let named = !section.title.starts_with(&table.title);
                let over = if named { NAME } else { 0.0 };
                let whole = Laid::of(table, lang, BODY.0, ROWS[1]);
                let beside = ROWS
                    .iter()
                    .map(|size| (Laid::of(table, lang, wide, *size), *size))
                    .find(|(laid, size)| laid.fits(high - over) || *size == ROWS[2]);
                let Some((laid, size)) = beside else { continue };
                let alone = others.len() == 1 && ahead == 0;
                let (laid, size) = if laid.fits(high - over) || !alone {
                    (laid, size)
                } else {
                    (whole, ROWS[1])
                };
                let rows = laid.pages(high - over, body - over);
                let mut rows = rows
                    .into_iter()
                    .map(|rows| Item::Rows(table, rows, size, named));
                items.extend(rows.next());
                more.extend(rows);
            }
            Block::Points(points) => {
                let heights = |size: u16| -> Vec<f64> {
                    let size = f64::from(size);
                    let tall = |text: &String| lines(text, size, wide - 2.0 * size) as f64;
                    points
                        .iter()
                        .map(|text| (tall(text) * LINE + 0.5) * size)
                        .collect()
                };
                let fits = |size: &&u16| heights(**size).iter().sum::<f64>() <= high;
                let size = *LINES.iter().find(fits).unwrap_or(&LINES[3]);
                let parts = split(&heights(size), high, body);
                let mut parts = parts.into_iter().map(|at| Item::Lines(&points[at], size));
                items.extend(parts.next());
                more.extend(parts);
            }
        }
    }
    let of = 1 + more.len();
    let slide = |at, strips, items| Slide {
        section,
        size,
        part: (at, of),
        strips,
        items,
    };
    let strips = strips.iter().filter_map(|block| match block {
        Block::Figures(figures) => Some(figures.as_slice()),
        _ => None,
    });
    let strips = strips.collect();
    let mut slides = vec![slide(1, strips, items)];
    let further = (2..).zip(more);
    slides.extend(further.map(|(at, item)| slide(at, Vec::new(), vec![item])));
    slides
}

/// How much of the width a block takes, beside others.
fn weight(block: &Block) -> f64 {
    match block {
        Block::Chart(_) | Block::Picture { .. } | Block::Table(_) => 2.0,
        Block::Figures(_) | Block::Points(_) => 1.0,
    }
}

/// Whether a text in a table stays on one line.
pub fn is_short(text: &str) -> bool {
    text.chars().count() <= 12
}

fn letters(size: f64) -> Lettering {
    Lettering::new(Token::Ink, size, Weight::Regular)
}

fn lines(text: &str, size: f64, wide: f64) -> usize {
    wrap(text, letters(size), wide, usize::MAX).len().max(1)
}

/// Heights in parts that each fit: the first part in `first`, the others in `later`.
fn split(heights: &[f64], first: f64, later: f64) -> Vec<Range<usize>> {
    let (mut parts, mut begin, mut high) = (Vec::new(), 0, 0.0);
    for (at, height) in heights.iter().enumerate() {
        let room = if parts.is_empty() { first } else { later };
        if high + height > room && at > begin {
            parts.push(begin..at);
            (begin, high) = (at, 0.0);
        }
        high += height;
    }
    parts.push(begin..heights.len());
    parts
}

/// A table laid out for a width as a browser does it.
struct Laid {
    head: f64,
    rows: Vec<f64>,
}

impl Laid {
    fn of(table: &Table, lang: Lang, wide: f64, size: u16) -> Self {
        let size = f64::from(size);
        let width = |text: &str| letters(size).width(text) + PAD.0;
        let column = |at: usize, heading: &str| {
            let cells = table.rows.iter().map(|row| row[at].shown(lang));
            let texts: Vec<_> = cells.chain([heading.to_owned()]).collect();
            let most = texts.iter().map(|text| width(text)).fold(0.0, f64::max);
            // The first column has names, which stay on one line.
            let whole = |text: &String| at == 0 || is_short(text);
            let least = texts.iter().map(|text| match whole(text) {
                true => width(text),
                false => text.split(' ').map(width).fold(0.0, f64::max),
            });
            (least.fold(0.0, f64::max), most)
        };
        let columns = table.columns.iter().enumerate();
        let columns: Vec<_> = columns.map(|(at, one)| column(at, &one.heading)).collect();
        let least: f64 = columns.iter().map(|(least, _)| least).sum();
        let most: f64 = columns.iter().map(|(_, most)| most).sum();
        let share = ((wide - least) / (most - least).max(1.0)).clamp(0.0, 1.0);
        let widths: Vec<_> = columns
            .iter()
            .map(|(least, most)| least + (most - least) * share)
            .collect();
        let tall = |text: &str, at: usize| lines(text, size, widths[at] - PAD.0 + 0.5);
        let height = |count: Option<usize>| count.unwrap_or(1) as f64 * LINE * size + PAD.1;
        let heads = table.columns.iter().enumerate();
        let heads = heads.map(|(at, one)| tall(&one.heading, at));
        let row = |row: &Vec<crate::briefing::Cell>| {
            let cells = row.iter().enumerate();
            height(cells.map(|(at, cell)| tall(&cell.shown(lang), at)).max())
        };
        Self {
            head: height(heads.max()),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    fn fits(&self, high: f64) -> bool {
        self.head + self.rows.iter().sum::<f64>() <= high
    }

    /// Rows by slides, as many on each as on the others where that fits.
    fn pages(&self, first: f64, later: f64) -> Vec<Range<usize>> {
        let (first, later) = (first - self.head, later - self.head);
        let parts = split(&self.rows, first, later);
        let each = self.rows.len().div_ceil(parts.len()).max(1);
        let even: Vec<_> = (0..self.rows.len())
            .step_by(each)
            .map(|at| at..(at + each).min(self.rows.len()))
            .collect();
        let room = first.min(later);
        let fits = |rows: &Range<usize>| self.rows[rows.clone()].iter().sum::<f64>() <= room;
        if even.iter().all(fits) { even } else { parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::example;

    #[test]
    fn every_row_of_a_long_table_stands_on_one_slide_and_each_slide_has_about_as_many() {
        let brief = example::brief(Lang::Vi);
        let appendix = brief.sections.last().unwrap();
        let slides = slides(appendix, Lang::Vi);
        let rows: Vec<_> = slides
            .iter()
            .flat_map(|slide| &slide.items)
            .map(|item| match item {
                Item::Rows(_, rows, size, named) => {
                    assert!((*size, *named) == (16, false));
                    rows.clone()
                }
                other => panic!("{other:?}"),
            })
            .collect();
        assert!((3..=4).contains(&rows.len()), "{rows:?}");
        assert_eq!(
            rows.iter().flat_map(Clone::clone).collect::<Vec<_>>(),
            (0..40).collect::<Vec<_>>()
        );
        assert!(
            rows.iter()
                .all(|part| part.len().abs_diff(rows[0].len()) <= rows.len())
        );
    }

    #[test]
    fn figures_that_come_first_are_a_strip_and_those_after_a_chart_a_column() {
        let brief = example::brief(Lang::Vi);
        let of_unit = &brief.sections[5];
        let first = &slides(of_unit, Lang::Vi)[0];
        assert_eq!((first.strips.len(), first.items.len()), (1, 2));
        let turned = Section {
            blocks: vec![of_unit.blocks[1].clone(), of_unit.blocks[0].clone()],
            ..of_unit.clone()
        };
        let first = &slides(&turned, Lang::Vi)[0];
        assert!(first.strips.is_empty() && matches!(first.items[1], Item::Figures(_)));
    }
}
