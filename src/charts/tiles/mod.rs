//! A map of tiles: one for each locality, about where it lies, none with a border.
mod grid;
mod legend;
mod tile;

use super::{
    canvas::{self, Canvas, Point, Role},
    dress::Dress,
    export,
    fonts::Weight,
    pens::Lettering,
    text::wrap,
    theme::Token,
};
use crate::{
    domain::{Board, Classes, Island, Overview, Ranked, Tile, Unit, UnitId},
    i18n::{DrawingTexts, Lang},
};
use grid::Grid;
use plotters::style::text_anchor::HPos::Center;

pub use tile::Mark;

/// What the map shows, and in which words.
struct Subject<'a> {
    overview: &'a Overview<'a>,
    classes: Classes,
    tiles: Vec<(&'a Tile, &'a Unit, &'a Ranked<'a>)>,
    /// Each with the unit that it is part of.
    islands: Vec<(&'a Island, &'a Unit, &'a Ranked<'a>)>,
    lang: Lang,
    words: &'static DrawingTexts,
}

/// The units of `overview` that have a place on the map, with their rates.
///
/// On the page each tile is a link to what `link` answers for its unit.
pub fn tiles(
    board: &Board,
    overview: &Overview,
    lang: Lang,
    dress: Dress,
    link: &dyn Fn(&UnitId) -> String,
) -> String {
    let subject = Subject::of(board, overview, lang);
    let described = lang.map_description(board, overview);
    let on_page = |narrow, class| {
        let grid = Grid::on_page(subject.extent(), narrow);
        canvas::in_page(
            class,
            grid.sheet.size(),
            Role::Group,
            &described,
            |canvas| {
                draw(canvas, &grid, &subject, link);
            },
        )
    };
    match dress {
        Dress::Wide => on_page(false, "chart tiles chart-wide"),
        Dress::Narrow => on_page(true, "chart tiles chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            let grid = Grid::in_file(subject.extent(), sheet);
            draw(canvas, &grid, &subject, link);
        }),
    }
}

/// The same as wide and high as `size`, for a document that says what it is.
pub fn tiles_within(board: &Board, overview: &Overview, lang: Lang, size: Point) -> String {
    let subject = Subject::of(board, overview, lang);
    let grid = Grid::within(subject.extent(), size);
    let described = lang.map_description(board, overview);
    let draw = |canvas: &Canvas| draw(canvas, &grid, &subject, &|_| String::new());
    canvas::in_page("chart tiles", size, Role::Group, &described, draw)
}

impl<'a> Subject<'a> {
    fn of(board: &'a Board, overview: &'a Overview<'a>, lang: Lang) -> Self {
        let units = overview
            .rows
            .iter()
            .map(|row| (board.units().get(row.unit), row));
        let mut tiles: Vec<_> = units
            .filter_map(|(unit, row)| Some((unit.tile.as_ref()?, unit, row)))
            .collect();
        // Links follow each other as the eye does, from the north-west.
        tiles.sort_by_key(|(tile, ..)| (tile.row, tile.column));
        let islands = board.islands().iter().filter_map(|island| {
            let (_, unit, row) = tiles.iter().find(|(_, unit, _)| unit.id == island.parent)?;
            Some((island, *unit, *row))
        });
        Self {
            classes: overview.classes(),
            islands: islands.collect(),
            words: lang.drawings(),
            overview,
            tiles,
            lang,
        }
    }

    /// Columns and rows of the map.
    fn extent(&self) -> (u8, u8) {
        let tiles = self.tiles.iter().map(|(tile, ..)| (tile.column, tile.row));
        let islands = self
            .islands
            .iter()
            .map(|(island, ..)| (island.column, island.row));
        tiles.chain(islands).fold((1, 1), |most, (column, row)| {
            (most.0.max(column + 1), most.1.max(row + 1))
        })
    }

    /// The first column right of everything in the first `rows` rows.
    fn free_column(&self, rows: u8) -> u8 {
        let tiles = self.tiles.iter().filter(|(tile, ..)| tile.row < rows);
        tiles.map(|(tile, ..)| tile.column + 1).max().unwrap_or(0)
    }
}

fn draw(canvas: &Canvas, grid: &Grid, subject: &Subject, link: &dyn Fn(&UnitId) -> String) {
    for (place, unit, row) in &subject.tiles {
        let name = subject.lang.tile(unit, row, subject.overview);
        canvas.link(&link(&unit.id), &unit.id.0, &name, || {
            tile::locality(canvas, grid, subject, place, unit, row);
        });
    }
    for (island, parent, row) in &subject.islands {
        canvas.mark(&parent.id.0, || {
            tile::island(canvas, grid, subject, island, parent, row);
        });
    }
    sea(canvas, grid, subject);
    legend::draw(canvas, grid, subject);
}

/// The name of the sea between the islands, which lie in one column.
fn sea(canvas: &Canvas, grid: &Grid, subject: &Subject) {
    let [first, .., last] = &subject.islands[..] else {
        return;
    };
    let letters = Lettering::new(Token::Ink3, grid.name, Weight::Regular);
    let letters = match subject.lang {
        Lang::Vi => letters.spaced(),
        Lang::En => letters,
    };
    let (left, above) = grid.at(first.0.column, first.0.row);
    let (_, below) = grid.at(last.0.column, last.0.row);
    let lines = wrap(subject.words.sea, letters, grid.tile.0, 4);
    let height = lines.len() as f64 * letters.line_height();
    // The name of the first island stands between its tile and the sea.
    let middle = f64::midpoint(above + grid.pitch.1 * 2.0, below);
    let first = middle - height / 2.0 + letters.size;
    for (line, number) in lines.iter().zip(0..) {
        let y = first + f64::from(number) * letters.line_height();
        canvas.text((left + grid.tile.0 / 2.0, y), line, letters, Center);
    }
}
