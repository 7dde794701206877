//! A small trend of each unit, all on one scale, with the group behind each.
mod key;

use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Point, Role},
    dress::Dress,
    export,
    fonts::Weight,
    pens::{Dash, Lettering, Pen},
    place::Block,
    subject::{Subject, point},
    text::balance,
    theme::Token,
    tiles::Mark,
};
use crate::{
    domain::{Multiples, Rate, Series},
    i18n::Lang,
};
use key::Key;
use plotters::style::text_anchor::HPos::Left;

const BASE: Pen = Pen::new(Token::Line, 1.0);
const BREAK: Pen = Pen::new(Token::Edge, 1.0).dashed(Dash::Dotted);
const GROUP: Pen = Pen::new(Token::Peer, 1.25);
const TARGET: Pen = Pen::new(Token::Target, 1.0).dashed(Dash::Short);
const LINE: f64 = 2.0;

/// Between a line and the value at its end.
const BESIDE: f64 = 7.0;

/// The measures of one dress. Unit: pixel.
#[derive(Clone, Copy)]
struct Grid {
    left: f64,
    top: f64,
    columns: usize,
    /// From one cell to the next.
    pitch: Point,
    /// White space right of a cell and below it.
    gap: Point,
    text: f64,
}

const WIDE: Grid = Grid {
    left: 0.0,
    top: 0.0,
    columns: 6,
    pitch: (141.0, 86.0),
    gap: (12.0, 18.0),
    text: 12.0,
};

const NARROW: Grid = Grid {
    left: 0.0,
    top: 0.0,
    columns: 2,
    pitch: (179.0, 80.0),
    gap: (12.0, 18.0),
    text: 12.0,
};

/// Columns of a file, and the rows that it has room for.
const IN_FILE: (usize, usize) = (7, 5);

impl Grid {
    /// On a sheet that is `more` pixels higher than others.
    fn file(sheet: Block, rows: usize) -> Self {
        let (columns, least) = IN_FILE;
        let height = (sheet.bottom - sheet.top) / rows.max(least) as f64;
        Self {
            left: sheet.left,
            top: sheet.top,
            columns,
            pitch: ((sheet.right - sheet.left) / columns as f64, height),
            gap: (16.0, 16.0),
            text: 13.0,
        }
    }

    fn rows(self, cells: usize) -> usize {
        cells.div_ceil(self.columns)
    }

    /// Upper left corner of a cell.
    fn corner(self, at: usize) -> Point {
        let (column, row) = (at % self.columns, at / self.columns);
        let x = self.left + column as f64 * self.pitch.0;
        (x, self.top + row as f64 * self.pitch.1)
    }

    /// Room for a value with two decimals and its mark.
    fn beside(self) -> f64 {
        BESIDE + Mark::WIDTH + self.text * 2.9
    }

    /// Where the lines of a cell lie.
    fn plot(self, at: usize) -> Block {
        let (x, y) = self.corner(at);
        Block {
            left: x,
            top: y + self.text + 9.0,
            right: x + self.pitch.0 - self.gap.0 - self.beside(),
            bottom: y + self.pitch.1 - self.gap.1,
        }
    }
}

/// What is shown, on which scale, in which words.
struct Shown<'a> {
    multiples: &'a Multiples,
    subject: Subject<'a>,
    axis: RateAxis,
}

/// The units of `multiples` in their order, over the pooled localities, which are called
/// `group`. A gap in the figures is a gap in the line.
pub fn multiples(multiples: &Multiples, group: &str, lang: Lang, dress: Dress) -> String {
    let shown = Shown {
        multiples,
        subject: Subject {
            trend: &multiples.around,
            name: "",
            group,
            lang,
            texts: lang.chart(),
        },
        axis: RateAxis::spanning(multiples.extent()),
    };
    let described = lang.multiples_description(multiples);
    let cells = multiples.cells.len();
    let on_page = |grid: Grid, width: f64, class| {
        let key = Key::new(&shown, width, grid.text);
        let grid = Grid {
            top: key.height(),
            ..grid
        };
        let rows = grid.rows(cells).max(1) as f64;
        let size = (width, grid.top + rows * grid.pitch.1);
        canvas::in_page(class, size, Role::Picture, &described, |canvas| {
            key.draw(canvas, (grid.left, 0.0));
            draw(canvas, grid, &shown);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, 846.0, "chart chart-wide"),
        Dress::Narrow => on_page(NARROW, 358.0, "chart chart-narrow"),
        Dress::Export(caption) => {
            let rows = cells.div_ceil(IN_FILE.0);
            let more = rows.saturating_sub(IN_FILE.1) as f64 * WIDE.pitch.1;
            export::taller(more, caption, lang, &described, |canvas, sheet| {
                let key = Key::new(&shown, sheet.right - sheet.left, 13.5);
                key.draw(canvas, (sheet.left, sheet.top + 4.0));
                let top = sheet.top + 4.0 + key.height();
                draw(canvas, Grid::file(Block { top, ..sheet }, rows), &shown);
            })
        }
    }
}

fn draw(canvas: &Canvas, grid: Grid, shown: &Shown) {
    for (at, cell) in shown.multiples.cells.iter().enumerate() {
        canvas.mark(&cell.unit.id.0, || {
            let cell = Cell {
                canvas,
                grid,
                shown,
                series: cell,
                plot: grid.plot(at),
            };
            cell.draw(grid.corner(at));
        });
    }
    if shown.multiples.cells.is_empty() {
        let letters = Lettering::new(Token::Ink2, grid.text, Weight::SemiBold);
        let at = (grid.left, grid.top + 2.0 * grid.text);
        canvas.text(at, shown.subject.texts.no_figures, letters, Left);
    }
}

/// The trend of one unit.
struct Cell<'a, 'c> {
    canvas: &'a Canvas<'c>,
    grid: Grid,
    shown: &'a Shown<'a>,
    series: &'a Series,
    plot: Block,
}

impl Cell<'_, '_> {
    fn at(&self, (month, percent): Point) -> Point {
        let (window, axis, plot) = (self.shown.subject.window(), self.shown.axis, self.plot);
        let across = (month - window.start) / (window.end - window.start);
        let up = (percent - axis.base) / (axis.top - axis.base);
        (
            plot.left + (plot.right - plot.left) * across,
            plot.bottom - (plot.bottom - plot.top) * up,
        )
    }

    fn line(&self, points: &[Point], pen: Pen) {
        let points: Vec<Point> = points.iter().map(|point| self.at(*point)).collect();
        self.canvas.line(&points, pen);
    }

    fn draw(&self, (left, top): Point) {
        let (plot, subject) = (self.plot, &self.shown.subject);
        let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
        self.canvas.line(&base, BASE);
        for day in subject.breaks() {
            let (x, _) = self.at((subject.day(day), 0.0));
            self.canvas.line(&[(x, plot.top), (x, plot.bottom)], BREAK);
        }
        self.rates(&subject.trend.group, GROUP, Token::Peer);
        for step in &subject.trend.targets {
            let (from, to) = (subject.start_of(step.from), subject.end_of(step.to));
            self.line(&[(from, step.value), (to, step.value)], TARGET);
        }
        let rate = self.series.rates.last().copied().flatten();
        let mark = rate.and_then(|rate| self.shown.mark(rate));
        let token = mark.map_or(Token::Series, key::token);
        self.rates(&self.series.rates, Pen::new(token, LINE), token);
        self.name((left, top + self.grid.text));
        match rate {
            Some(rate) => self.value(rate, mark, token),
            None => self.nothing(),
        }
    }

    fn rates(&self, rates: &[Option<Rate>], pen: Pen, token: Token) {
        for run in self.shown.subject.runs(rates) {
            let points: Vec<Point> = run.into_iter().map(point).collect();
            match points[..] {
                [alone] => self.canvas.dot(self.at(alone), 1.5, token),
                _ => self.line(&points, pen),
            }
        }
    }

    fn name(&self, at: Point) {
        let name = self.shown.subject.lang.tile_name(&self.series.unit);
        let mut letters = Lettering::new(Token::Ink, self.grid.text, Weight::SemiBold);
        while letters.width(&name) > self.grid.pitch.0 - self.grid.gap.0 {
            letters.size -= 0.5;
        }
        self.canvas.text(at, &name, letters, Left);
    }

    /// The rate of the month of the page beside its dot, with a mark where it came to something.
    fn value(&self, rate: Rate, mark: Option<Mark>, token: Token) {
        let window = self.shown.subject.window();
        let (x, y) = self.at((window.end, rate.percent()));
        self.canvas.dot((x, y), 2.75, token);
        let letters = Lettering::new(token, self.grid.text, Weight::Bold);
        let x = x + BESIDE + mark.map_or(0.0, |_| Mark::WIDTH);
        let y = y + letters.size * 0.36;
        let thresholds = self.shown.multiples.thresholds();
        let value = self
            .shown
            .subject
            .lang
            .rate_near(rate.percent(), &thresholds);
        self.canvas.text((x, y), &value, letters, Left);
        if let Some(mark) = mark {
            mark.draw(self.canvas, (x, y), token);
        }
    }

    /// Says that the month of the page has no rate, where its value would stand.
    fn nothing(&self) {
        let letters = Lettering::new(Token::Ink3, self.grid.text - 1.0, Weight::Regular);
        let words = self.shown.subject.lang.drawings().no_figure;
        let lines = balance(words, letters, self.grid.beside() - BESIDE, 2);
        let middle = f64::midpoint(self.plot.top, self.plot.bottom);
        let height = lines.len() as f64 * letters.line_height();
        let first = middle - height / 2.0 + letters.size;
        for (line, below) in lines.iter().zip(0..) {
            let y = first + f64::from(below) * letters.line_height();
            self.canvas
                .text((self.plot.right + BESIDE, y), line, letters, Left);
        }
    }
}

impl Shown<'_> {
    fn mark(&self, rate: Rate) -> Option<Mark> {
        let multiples = self.multiples;
        let met = multiples.target.is_some_and(|target| rate.reaches(target));
        let below = multiples.floor.is_some_and(|floor| !rate.reaches(floor));
        match (met, below) {
            (true, _) => Some(Mark::Met),
            (_, true) => Some(Mark::Below),
            _ => None,
        }
    }

    /// Whether some unit came to this.
    fn has(&self, mark: Mark) -> bool {
        let last = |cell: &Series| cell.rates.last().copied().flatten();
        let mut rates = self.multiples.cells.iter().filter_map(last);
        rates.any(|rate| self.mark(rate) == Some(mark))
    }
}
