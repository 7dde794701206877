//! A plot with its axes: draws through plotters and remembers what labels must keep clear of.
use super::{
    backend::Svg,
    canvas::{Canvas, NEVER_FAILS, Point},
    dress::Frame,
    pens::{Lettering, Pen, fill},
    place::{Block, COLLISION, Clutter},
    subject::Subject,
    theme::{Token, units},
};
use plotters::{
    coord::types::RangedCoordf64,
    prelude::{Cartesian2d, ChartBuilder, ChartContext, LineSeries, Polygon},
    style::text_anchor::HPos,
};
use std::ops::Range;

/// Where a label may stand: the anchor of its first baseline.
#[derive(Clone, Copy)]
pub struct Spot {
    /// The point.
    pub at: Point,
    /// Which part of the text stands there.
    pub anchor: HPos,
}

/// A spot.
pub fn spot(x: f64, y: f64, anchor: HPos) -> Spot {
    Spot { at: (x, y), anchor }
}

/// A plot under construction. Marks first, labels last: a label sees only what is drawn.
pub struct Scene<'a, 'c> {
    /// The sheet, for what lies outside the plot.
    pub canvas: &'c Canvas<'a>,
    /// Its measures.
    pub frame: Frame,
    chart: ChartContext<'c, Svg<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    clutter: Clutter,
}

impl<'a, 'c> Scene<'a, 'c> {
    /// A plot of `across` and `up`; for a trend, of months and rates. A range that runs down
    /// puts its lower end on top.
    pub fn new(
        canvas: &'c Canvas<'a>,
        frame: Frame,
        across: Range<f64>,
        up: Range<f64>,
    ) -> Self {
        let (width, height) = frame.size;
        let plot = frame.plot;
        // Under the frame of a file its notes may stand: margins count from the sheet's own edge.
        let sheet = i32::try_from(canvas.area().dim_in_pixel().1).unwrap_or(i32::MAX);
        // plotters takes the last unit off each range.
        let chart = ChartBuilder::on(canvas.area())
            .margin_left(units(plot.left))
            .margin_top(units(plot.top))
            .margin_right(units(width - plot.right) - 1)
            .margin_bottom(sheet - units(plot.bottom) - 1)
            .build_cartesian_2d(across, up)
            .expect(NEVER_FAILS);
        let clutter = Clutter::within(Block {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
        });
        Self {
            canvas,
            frame,
            chart,
            clutter,
        }
    }

    /// Where a month and a rate lie. Unit: pixel.
    pub fn at(&self, month: f64, percent: f64) -> Point {
        let (x, y) = self.chart.backend_coord(&(month, percent));
        let pixels = |unit: i32| f64::from(unit) / f64::from(units(1.0));
        (pixels(x), pixels(y))
    }

    /// Tells scripts of the page where the months lie, in a drawing of several lines.
    pub fn stop_at_months(&self, subject: &Subject) {
        for at in 0..subject.trend.months.len() {
            let (x, _) = self.at(at as f64, 0.0);
            self.canvas.stop(x, None);
        }
    }

    /// A line through months and rates; labels avoid it at `cost` a piece.
    pub fn line(&mut self, points: &[Point], pen: Pen, cost: u32) {
        self.chart
            .draw_series(LineSeries::new(points.iter().copied(), pen))
            .expect(NEVER_FAILS);
        self.avoid(points, cost);
    }

    /// An area around months and rates.
    pub fn area(&mut self, points: &[Point], token: Token) {
        let area = Polygon::new(points, fill(token));
        self.chart.plotting_area().draw(&area).expect(NEVER_FAILS);
    }

    /// A straight line from pixel to pixel; labels avoid it at `cost`.
    pub fn rule(&mut self, from: Point, to: Point, pen: Pen, cost: u32) {
        self.canvas.line(&[from, to], pen);
        self.clutter.add_line(&[from, to], cost);
    }

    /// Tells labels to keep off a line through months and rates, at `cost` a piece.
    pub fn avoid(&mut self, points: &[Point], cost: u32) {
        let points: Vec<_> = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
        self.clutter.add_line(&points, cost);
    }

    /// Tells labels to keep off a mark of `radius` pixels.
    pub fn keep_clear(&mut self, (x, y): Point, radius: f64) {
        self.clutter.add_block(Block {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        });
    }

    /// Tells labels to keep off what is drawn on the sheet itself.
    pub fn reserve(&mut self, block: Block) {
        self.clutter.add_block(block);
    }

    /// Draws lines of text with the first baseline at `spot`.
    pub fn write(&mut self, lines: &[&str], letters: Lettering, spot: Spot) {
        for (line, below) in lines.iter().zip(0..) {
            let down = f64::from(below) * letters.line_height();
            let at = (spot.at.0, spot.at.1 + down);
            self.canvas.text(at, line, letters, spot.anchor);
        }
        let block = covered(widest(lines, letters), lines.len(), letters, spot);
        self.clutter.add_block(block);
    }

    /// Draws a label at the best of `spots`, the earlier one where two are equally good; not at
    /// all where each would cover another label. Whether it was drawn.
    pub fn label(
        &mut self,
        lines: &[&str],
        letters: Lettering,
        spots: impl IntoIterator<Item = Spot>,
    ) -> bool {
        self.label_within(COLLISION - 1, lines, letters, spots)
    }

    /// As [`Scene::label`], only where no more than `most` is in the way.
    pub fn label_within(
        &mut self,
        most: u32,
        lines: &[&str],
        letters: Lettering,
        spots: impl IntoIterator<Item = Spot>,
    ) -> bool {
        let best = self.best(lines, letters, spots);
        let good = best.filter(|(cost, _)| *cost <= most);
        if let Some((_, spot)) = good {
            self.write(lines, letters, spot);
        }
        good.is_some()
    }

    fn best(
        &self,
        lines: &[&str],
        letters: Lettering,
        spots: impl IntoIterator<Item = Spot>,
    ) -> Option<(u32, Spot)> {
        let width = widest(lines, letters);
        let cost = |spot| {
            self.clutter
                .cost(&covered(width, lines.len(), letters, spot))
        };
        spots
            .into_iter()
            .map(|spot| (cost(spot), spot))
            .min_by_key(|(cost, _)| *cost)
    }
}

fn widest(lines: &[&str], letters: Lettering) -> f64 {
    let widths = lines.iter().map(|line| letters.width(line));
    widths.fold(0.0, f64::max)
}

/// What lines of text cover, with the marks over capital letters and a little air.
fn covered(width: f64, lines: usize, letters: Lettering, spot: Spot) -> Block {
    let left = match spot.anchor {
        HPos::Left => spot.at.0,
        HPos::Center => spot.at.0 - width / 2.0,
        HPos::Right => spot.at.0 - width,
    };
    let below = lines.saturating_sub(1) as f64 * letters.line_height();
    Block {
        left: left - 2.0,
        top: spot.at.1 - letters.size * 0.95 - 1.0,
        right: left + width + 2.0,
        bottom: spot.at.1 + below + letters.size * 0.25 + 1.0,
    }
}
