//! The measures of a map of tiles.
use crate::charts::{canvas::Point, place::Block};

/// What stands in a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inscription {
    /// The name on up to two lines, the rate under it.
    Name,
    /// The three letters of the unit, the rate under them.
    Letters,
    /// The name and the rate on one line.
    Line,
}

/// Where tiles stand. Unit: pixel.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    /// What the map may cover.
    pub sheet: Block,
    /// From one tile to the next, across and down.
    pub pitch: Point,
    /// Width and height of a tile.
    pub tile: Point,
    /// What stands in it.
    pub inscription: Inscription,
    /// Size of names.
    pub name: f64,
    /// Size of rates.
    pub value: f64,
    /// Size of the legend.
    pub text: f64,
}

/// Narrowest tile that has room for a name.
const ROOM: f64 = 42.0;

/// Tile that has room for a name and its rate beside each other.
const LONG: f64 = 96.0;

/// Room under the last row.
const UNDER: f64 = 12.0;

/// Widest tile of a file: longer ones would no longer look like a map.
const WIDEST: f64 = 128.0;

impl Grid {
    /// In a column of the page, as high as its tiles need.
    pub fn on_page((columns, rows): (u8, u8), narrow: bool) -> Self {
        let (width, gap) = if narrow { (358.0, 2.0) } else { (408.0, 3.0) };
        let across = (width + gap) / f64::from(columns);
        let named = across - gap >= ROOM;
        let down = match (named, narrow) {
            (true, true) => 47.0,
            (true, false) => (across * 0.95).max(43.0),
            (false, _) => 34.0,
        };
        Self {
            sheet: Block {
                left: 0.0,
                top: 1.0,
                right: width,
                bottom: f64::from(rows) * down + 33.0,
            },
            pitch: (across, down),
            tile: (across - gap, down - gap),
            inscription: if named {
                Inscription::Name
            } else {
                Inscription::Letters
            },
            name: if narrow { 10.5 } else { 11.0 },
            value: if narrow { 12.0 } else { 12.5 },
            text: if narrow { 11.0 } else { 12.0 },
        }
    }

    /// On the sheet of a file, which is wider than it is high.
    pub fn in_file((columns, rows): (u8, u8), sheet: Block) -> Self {
        let top = sheet.top + 14.0;
        let (width, gap) = (sheet.right - sheet.left, 3.0);
        let across = ((width + gap) / f64::from(columns)).min(WIDEST);
        let down = (sheet.bottom - top + gap) / f64::from(rows);
        let free = width + gap - across * f64::from(columns);
        Self {
            sheet: Block {
                left: sheet.left + free / 2.0,
                right: sheet.right - free / 2.0,
                top,
                ..sheet
            },
            pitch: (across, down),
            tile: (across - gap, down - gap),
            inscription: Inscription::Line,
            name: 11.5,
            value: 12.0,
            text: 13.0,
        }
    }

    /// All of a place in a document: long tiles on a slide, which is wider than the map is high.
    pub fn within((columns, rows): (u8, u8), (width, height): Point) -> Self {
        let gap = 3.0;
        let across = (width + gap) / f64::from(columns);
        // The name of the last island reaches under the last row.
        let down = (height - UNDER + gap) / f64::from(rows);
        let long = across > LONG;
        let name = ((down - gap) * if long { 0.56 } else { 0.37 }).min(11.5);
        Self {
            sheet: Block {
                left: 0.0,
                top: 1.0,
                right: width,
                bottom: height,
            },
            pitch: (across, down),
            tile: (across - gap, down - gap),
            inscription: if long {
                Inscription::Line
            } else {
                Inscription::Name
            },
            name,
            value: name + 0.5,
            text: name - 0.5,
        }
    }

    /// Upper left corner of a tile.
    pub fn at(&self, column: u8, row: u8) -> Point {
        (
            self.sheet.left + f64::from(column) * self.pitch.0,
            self.sheet.top + f64::from(row) * self.pitch.1,
        )
    }
}
