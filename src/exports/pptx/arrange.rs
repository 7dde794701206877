//! What of a section stands where: figures as a strip on top or a column beside a chart, the rest
//! side by side, and what does not fit on further slides.
use super::{
    fit::{largest, lines},
    frame::BODY,
    shape::{Place, height},
    table::{self, Laid, Page},
};
use crate::{
    briefing::{Block, KeyFigure, Section},
    domain::Drawing,
    i18n::Lang,
};

/// Height of a strip of figures over something else.
const STRIP: f64 = 104.0;

/// Width of a column of figures beside a chart.
const COLUMN: f64 = 236.0;

/// Room between two things.
const GAP: f64 = 24.0;

/// The corner of a map that is as wide as the slide in which no locality lies: west of the centre.
const BESIDE_MAP: Place = Place::new(BODY.x, BODY.y + 150.0, 206.0, BODY.h - 150.0);

/// Half the width of a slide.
const HALF: f64 = (BODY.w - GAP) / 2.0;

/// Room for the name of a table over it.
pub const CAPTION: f64 = 24.0;

/// Sizes of lines of text: those of a whole slide, those beside something else, and those in the
/// corner of a map.
const TEXT: [f64; 6] = [20.0, 18.0, 16.0, 14.0, 13.0, 12.0];

/// How many of them are for what is read from the last row of seats.
const IN_TEXT: usize = 4;

/// Room over a line of text, in lines.
pub const OVER: f64 = 0.4;

/// Something on one slide.
pub enum Item<'a> {
    /// Figures.
    Figures(&'a [KeyFigure]),
    /// A chart or a picture.
    Block(&'a Block),
    /// Rows of a table, and its name where the title of the slide is another.
    Rows(&'a Laid, Page, Option<&'a str>, &'a str),
    /// Lines of text in one size.
    Lines(f64, &'a [String]),
}

/// The tables of a section, laid out for where they stand; `None` for other blocks.
pub fn tables(section: &Section, lang: Lang) -> Vec<Option<Laid>> {
    let places = places(section, lang);
    let each = section.blocks.iter().zip(places);
    each.map(|(block, place)| match block {
        Block::Table(table) => {
            let laid = |wide| Laid::new(table, lang, (wide, place.h - CAPTION));
            let whole = laid(place.w);
            // A long and narrow one goes on beside itself.
            let goes_on = whole.pages(place.h, BODY.h).len() > 1;
            let is_narrow = place.w == BODY.w && table::natural(table, lang) <= HALF;
            Some(if goes_on && is_narrow {
                laid(HALF)
            } else {
                whole
            })
        }
        _ => None,
    })
    .collect()
}

/// The slides of a section: what stands on each, and where.
pub fn slides<'a>(
    section: &'a Section,
    tables: &'a [Option<Laid>],
    lang: Lang,
) -> Vec<Vec<(Place, Item<'a>)>> {
    let mut first = Vec::new();
    let mut more: Vec<Vec<_>> = Vec::new();
    let places = places(section, lang);
    let count = tables.iter().flatten().count();
    for ((block, laid), place) in section.blocks.iter().zip(tables).zip(places) {
        match (block, laid) {
            (Block::Figures(figures), _) => first.push((place, Item::Figures(figures))),
            (Block::Table(table), Some(laid)) => {
                // The title of the slide says what its only table is.
                let name = (count > 1).then_some(&*table.title);
                let over = if name.is_some() { CAPTION } else { 0.0 };
                let pages = laid.pages(place.h - over, BODY.h - over);
                let is_half = place.w == BODY.w && laid.wide() <= HALF && pages.len() > 1;
                let abreast = if is_half { 2 } else { 1 };
                for (at, page) in pages.into_iter().enumerate() {
                    let item = Item::Rows(laid, page, name, &table.title);
                    let aside = (at % abreast) as f64 * (HALF + GAP);
                    if at < abreast {
                        let x = place.x + aside;
                        first.push((Place { x, ..place }, item));
                        continue;
                    }
                    let x = BODY.x + aside;
                    let spot = (Place { x, ..BODY }, item);
                    match more.last_mut() {
                        Some(last) if at % abreast > 0 => last.push(spot),
                        _ => more.push(vec![spot]),
                    }
                }
            }
            (Block::Points(points), _) => {
                for (at, (size, points)) in text(points, place).into_iter().enumerate() {
                    let item = Item::Lines(size, points);
                    if at == 0 {
                        first.push((place, item));
                    } else {
                        more.push(vec![(BODY, item)]);
                    }
                }
            }
            (block, _) => first.push((place, Item::Block(block))),
        }
    }
    more.insert(0, first);
    more
}

/// Where each block of the section stands on its first slide.
fn places(section: &Section, lang: Lang) -> Vec<Place> {
    let blocks = &section.blocks;
    let is_figures = |block: &Block| matches!(block, Block::Figures(_));
    let is_drawn = |block: &Block| matches!(block, Block::Chart(_) | Block::Picture { .. });
    let is_map = |block: &Block| matches!(block, Block::Picture { picture, .. } if picture.drawing == Drawing::Map);
    if let [map, Block::Points(_)] = &**blocks
        && is_map(map)
    {
        return vec![BODY, BESIDE_MAP];
    }
    let others: Vec<_> = blocks.iter().filter(|block| !is_figures(block)).collect();
    let drawn = blocks.iter().position(is_drawn).unwrap_or(blocks.len());
    let (before, after) = blocks.split_at(drawn);
    let strips = before.iter().filter(|block| is_figures(block)).count();
    let beside = after.iter().filter(|block| is_figures(block)).count();
    if others.is_empty() {
        let each = (BODY.h - GAP * strips.saturating_sub(1) as f64) / strips.max(1) as f64;
        return (0..strips)
            .map(|at| Place::new(BODY.x, BODY.y + at as f64 * (each + GAP), BODY.w, each))
            .collect();
    }
    let mut room = BODY.under(strips as f64 * (STRIP + GAP));
    let mut column = Place::new(room.x + room.w - COLUMN, room.y, COLUMN, room.h);
    if beside > 0 {
        room.w -= COLUMN + GAP;
        column.h = (room.h - GAP * (beside - 1) as f64) / beside as f64;
    }
    let mut columns = columns(&others, room, lang).into_iter();
    let mut strip = Place { h: STRIP, ..BODY };
    let place = |(at, block)| {
        if !is_figures(block) {
            return columns.next().unwrap_or(room);
        }
        let stack = if at < drawn { &mut strip } else { &mut column };
        let place = *stack;
        stack.y += stack.h + GAP;
        place
    };
    blocks.iter().enumerate().map(place).collect()
}

/// `blocks` side by side in `room`: what is drawn is wider than what is said, and a table as wide
/// as it needs up to half.
fn columns(blocks: &[&Block], room: Place, lang: Lang) -> Vec<Place> {
    let free = room.w - GAP * (blocks.len() - 1) as f64;
    let weight = |block: &&Block| match block {
        Block::Chart(_) | Block::Picture { .. } => 3.0,
        Block::Table(table) => {
            // As much of the width as it would take by itself.
            let own = table::natural(table, lang) / free;
            (own.clamp(0.3, 0.56) / (1.0 - own.clamp(0.3, 0.56))) * 3.0
        }
        Block::Points(_) | Block::Figures(_) => 1.9,
    };
    let weights: Vec<f64> = blocks.iter().map(weight).collect();
    let sum: f64 = weights.iter().sum();
    let mut x = room.x;
    let each = weights.iter().map(|weight| {
        let place = Place::new(x, room.y, free * weight / sum, room.h);
        x += place.w + GAP;
        place
    });
    each.collect()
}

/// Lines of text by slides, each in the largest size in which they fit; long texts go on.
fn text(points: &[String], place: Place) -> Vec<(f64, &[String])> {
    let mut slides = Vec::new();
    let (mut rest, mut place) = (points, place);
    while !rest.is_empty() {
        let texts = rest.iter().map(String::as_str);
        // Room for the bullet.
        let sizes = if place == BESIDE_MAP {
            &TEXT[..]
        } else {
            &TEXT[..IN_TEXT]
        };
        let size = largest(texts, false, sizes, (place.w - TEXT[0], place.h), OVER);
        let mut high = 0.0;
        let fits = |text: &&String| {
            high +=
                height(lines(text, size, false, place.w - size), size) + height(1, size) * OVER;
            high <= place.h + height(1, size) * OVER
        };
        let count = rest.iter().take_while(fits).count().max(1);
        let (now, later) = rest.split_at(count);
        slides.push((size, now));
        (rest, place) = (later, BODY);
    }
    slides
}
