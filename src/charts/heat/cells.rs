//! The cells: runs of one class as one area, parted by the ground, with the rates on them.
use super::{Grid, Subject};
use crate::{
    charts::{
        canvas::Canvas,
        fonts::Weight,
        key::hatch,
        pens::{Lettering, Pen},
        text::wrap,
        theme::Token,
    },
    domain::{Decimal, HeatCell, HeatRow, Rate},
};
use plotters::style::text_anchor::HPos::{Center, Left};

/// Distance of two cells. Unit: pixel.
const GAP: f64 = 1.5;

/// What a run of cells looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Shade(usize),
    Hatch,
    Nothing,
}

fn look(subject: &Subject, cell: HeatCell) -> Look {
    let classes = &subject.table.classes;
    match cell {
        HeatCell::Rate(rate) => Look::Shade(classes.shade(classes.of(rate))),
        HeatCell::Missing => Look::Hatch,
        HeatCell::Nobody => Look::Nothing,
    }
}

/// Names and cells of `rows`.
pub fn draw(canvas: &Canvas, grid: &Grid, subject: &Subject, rows: &[HeatRow]) {
    for (at, row) in rows.iter().enumerate() {
        let unit = subject.board.units().get(row.unit);
        canvas.mark(&unit.id.0, || {
            fills(canvas, grid, subject, row, at);
            name(canvas, grid, &subject.lang.tile_name(unit), at);
        });
    }
    // One line through all rows costs less than an edge around each cell.
    let (top, bottom) = (grid.y(0), grid.y(rows.len()));
    for month in 1..grid.months {
        let x = grid.x(month) - GAP / 2.0;
        canvas.line(&[(x, top), (x, bottom)], Pen::new(Token::Ground, GAP));
    }
    for (at, row) in rows.iter().enumerate() {
        values(canvas, grid, subject, row, at);
    }
}

fn name(canvas: &Canvas, grid: &Grid, name: &str, row: usize) {
    let letters = Lettering::new(Token::Ink, grid.measures.text, Weight::Regular);
    let room = grid.measures.name - 6.0;
    let y = grid.y(row) + grid.cell.1 / 2.0 + letters.size * 0.36;
    let line = wrap(name, letters, room, 1).concat();
    canvas.text((grid.block.left, y), &line, letters, Left);
}

fn fills(canvas: &Canvas, grid: &Grid, subject: &Subject, row: &HeatRow, at: usize) {
    let cells = row.cells.iter().map(|cell| look(subject, *cell));
    let looks: Vec<(usize, Look)> = cells.enumerate().collect();
    for run in looks.chunk_by(|a, b| a.1 == b.1) {
        let [(first, look), ..] = run else {
            continue;
        };
        let corner = (grid.x(*first), grid.y(at));
        let width = run.len() as f64 * grid.cell.0 - GAP;
        let size = (width, grid.cell.1 - GAP);
        match look {
            Look::Shade(shade) => canvas.rectangle(corner, size, Token::SHADES[*shade].0),
            Look::Hatch => hatch(canvas, corner, size),
            Look::Nothing => {}
        }
    }
}

fn values(canvas: &Canvas, grid: &Grid, subject: &Subject, row: &HeatRow, at: usize) {
    let y = grid.y(at) + (grid.cell.1 - GAP) / 2.0 + grid.measures.value * 0.36;
    for (month, cell) in row.cells.iter().enumerate() {
        let (Look::Shade(shade), HeatCell::Rate(rate)) = (look(subject, *cell), cell) else {
            continue;
        };
        let ink = Token::SHADES[shade].1;
        let room = grid.cell.0 - GAP - 0.5;
        let x = grid.x(month) + (grid.cell.0 - GAP) / 2.0;
        // Beside an edge two decimals have to fit.
        let sizes = [1.0, 0.85].map(|part| part * grid.measures.value);
        let letters = sizes.map(|size| Lettering::new(ink, size, Weight::Regular));
        let mut ways = written(subject, *rate)
            .into_iter()
            .flat_map(|text| letters.map(|letters| (text.clone(), letters)));
        if let Some((text, letters)) = ways.find(|(text, letters)| letters.width(text) <= room)
        {
            canvas.text((x, y), &text, letters, Center);
        }
    }
}

/// A rate as precisely as there is room for. One that would be rounded across an edge of its
/// class is not written at all: its colour says the truth.
fn written(subject: &Subject, rate: Rate) -> Vec<String> {
    let table = &subject.table;
    let edges = [table.target, table.floor].into_iter().flatten();
    let edges: Vec<f64> = edges.map(Decimal::value).collect();
    let percent = rate.percent();
    let mut texts = vec![subject.lang.rate_near(percent, &edges)];
    if rate.part == rate.whole {
        texts.push(subject.lang.number(percent, 0));
    }
    texts
}
