//! One tile: fill by class, name, rate, and the mark of what it came to.
use super::{
    Subject,
    grid::{Grid, Inscription},
};
use crate::{
    charts::{
        canvas::{Canvas, Point},
        fonts::Weight,
        pens::{Dash, Lettering, Pen},
        text::balance,
        theme::Token,
    },
    domain::{Island, Ranked, Rate, Tile, Unit},
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

const EDGE: Pen = Pen::new(Token::Edge, 0.75);
const NOTHING: Pen = Pen::new(Token::Edge, 1.0).dashed(Dash::Outline);
const ISLAND: Pen = Pen::new(Token::Ink, 1.25).dashed(Dash::Outline);

/// Stands where a rate would.
const NO_RATE: &str = "–";

/// What a rate came to, as a shape beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A tick: at the target.
    Met,
    /// A diamond: under the floor.
    Below,
}

impl Mark {
    /// Width, with the distance to what stands right of it. Unit: pixel.
    pub const WIDTH: f64 = 10.0;

    /// Draws the mark left of `x`, on the baseline `y`.
    pub fn draw(self, canvas: &Canvas, (x, y): Point, ink: Token) {
        let (left, middle) = (x - Self::WIDTH, y - 4.0);
        match self {
            Self::Met => {
                let points = [
                    (left, middle + 0.5),
                    (left + 2.5, middle + 3.0),
                    (left + 7.0, middle - 3.0),
                ];
                canvas.line(&points, Pen::new(ink, 1.75));
            }
            Self::Below => {
                let (center, half) = (left + 4.0, 3.5);
                let points = [
                    (center, middle - half),
                    (center + half, middle),
                    (center, middle + half),
                    (center - half, middle),
                ];
                canvas.shape(&points, Token::Below);
            }
        }
    }
}

impl Subject<'_> {
    fn mark(&self, rate: Rate) -> Option<Mark> {
        let overview = self.overview;
        let met = overview
            .target
            .is_some_and(|target| rate.reaches(target.value));
        let below = overview.floor.is_some_and(|floor| !rate.reaches(floor));
        match (met, below) {
            (true, _) => Some(Mark::Met),
            (_, true) => Some(Mark::Below),
            _ => None,
        }
    }

    fn shade(&self, rate: Rate) -> usize {
        self.classes.shade(self.classes.of(rate))
    }
}

/// The tile of a locality.
pub fn locality(
    canvas: &Canvas,
    grid: &Grid,
    subject: &Subject,
    place: &Tile,
    unit: &Unit,
    row: &Ranked,
) {
    let corner = grid.at(place.column, place.row);
    let rate = row.figure.rate();
    let ink = match rate {
        Some(rate) => fill(canvas, corner, grid.tile, subject.shade(rate)),
        None => {
            canvas.rectangle(corner, grid.tile, Token::Ground);
            inner(canvas, corner, grid.tile, NOTHING);
            Token::Ink3
        }
    };
    let value = rate.map_or(NO_RATE.to_owned(), |rate| {
        let thresholds = subject.overview.thresholds();
        subject.lang.rate_near(rate.percent(), &thresholds)
    });
    let mark = rate.and_then(|rate| subject.mark(rate));
    let names = Lettering::new(ink, grid.name, Weight::Regular);
    let values = Lettering::new(ink, grid.value, Weight::Bold);
    let name = subject.lang.tile_name(unit);
    let (left, top) = corner;
    let (width, height) = grid.tile;
    if grid.inscription == Inscription::Line {
        let y = top + height / 2.0 + grid.name * 0.36;
        let right = left + width - 6.0;
        let start = right - values.width(&value);
        canvas.text((right, y), &value, values, Right);
        if let Some(mark) = mark {
            mark.draw(canvas, (start, y), ink);
        }
        let room = start - left - 10.0 - mark.map_or(0.0, |_| Mark::WIDTH);
        let fits = names.width(&name) <= room;
        let name = if fits { &name } else { &place.label };
        canvas.text((left + 6.0, y), name, names, Left);
        return;
    }
    let between = names.size + 1.0;
    // White space under the rate: less where tiles are low.
    let under = (height * 0.19).min(6.0);
    let over = height - under - grid.value;
    let lines = balance(&name, names, width - 1.0, 2);
    let fits = lines.iter().all(|line| names.width(line) <= width - 1.0)
        && lines.len() as f64 * between <= over + 3.0;
    let lines = if fits && grid.inscription == Inscription::Name {
        lines
    } else {
        vec![place.label.clone()]
    };
    let middle = left + width / 2.0;
    let bottom = top + height - under;
    let first = top + (over - lines.len() as f64 * between) / 2.0 + names.size;
    for (line, number) in lines.iter().zip(0..) {
        let y = first + f64::from(number) * between;
        canvas.text((middle, y), line, names, Center);
    }
    let aside = mark.map_or(0.0, |_| Mark::WIDTH / 2.0);
    canvas.text((middle + aside, bottom), &value, values, Center);
    if let Some(mark) = mark {
        let start = middle + aside - values.width(&value) / 2.0;
        mark.draw(canvas, (start, bottom), ink);
    }
}

/// The tile of an island: no rate of its own, filled as the locality that it is part of, and
/// its name under it, where the sea is.
pub fn island(
    canvas: &Canvas,
    grid: &Grid,
    subject: &Subject,
    island: &Island,
    parent: &Unit,
    row: &Ranked,
) {
    let corner = grid.at(island.column, island.row);
    if let Some(rate) = row.figure.rate() {
        let (token, _) = Token::SHADES[subject.shade(rate)];
        canvas.rectangle(corner, grid.tile, token);
    }
    inner(canvas, corner, grid.tile, ISLAND);
    let right = corner.0 + grid.tile.0;
    let mut y = corner.1 + grid.tile.1;
    let of = format!("({})", parent.name_vi);
    for (text, weight, token) in [
        (subject.lang.island(island), Weight::SemiBold, Token::Ink),
        (of, Weight::Regular, Token::Ink2),
    ] {
        let letters = Lettering::new(token, grid.name, weight);
        y += letters.line_height();
        canvas.text((right, y), &text, letters, Right);
    }
}

/// A filled tile; the colour of the text on it.
pub fn fill(canvas: &Canvas, corner: Point, size: Point, shade: usize) -> Token {
    let (token, ink) = Token::SHADES[shade];
    canvas.rectangle(corner, size, token);
    // The two palest are too near to the ground to stand alone.
    if shade < 2 {
        inner(canvas, corner, size, EDGE);
    }
    ink
}

/// An outline within the tile.
pub fn inner(canvas: &Canvas, (left, top): Point, (width, height): Point, pen: Pen) {
    let corner = (left + 0.5, top + 0.5);
    canvas.outline(corner, (width - 1.0, height - 1.0), pen);
}
