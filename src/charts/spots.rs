//! Where a label may stand, the better places first.
use super::{
    canvas::Point,
    scene::{Scene, Spot, spot},
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// Around a dot: below it first, since rates mostly rise.
pub fn around((x, y): Point, size: f64) -> [Spot; 10] {
    let (above, below) = (y - 10.0, y + 7.0 + size);
    [
        spot(x + 4.0, below, Left),
        spot(x, below, Center),
        spot(x, above, Center),
        spot(x - 4.0, above, Right),
        spot(x + 4.0, above, Left),
        spot(x - 4.0, below, Right),
        spot(x + 10.0, y + size * 0.36, Left),
        spot(x - 10.0, y + size * 0.36, Right),
        spot(x, above - size, Center),
        spot(x, below + size, Center),
    ]
}

/// Over or under a line, as near as its highest or lowest point within reach allows; from the
/// newest month back. Near the right edge the text ends with the plot.
pub fn along(scene: &Scene, line: &[Point], over: bool, rows: u8, size: f64) -> Vec<Spot> {
    let half = size * if rows > 1 { 5.8 } else { 4.2 };
    let right = scene.frame.plot.right;
    let line: Vec<Point> = line
        .iter()
        .map(|(at, value)| scene.at(*at, *value))
        .collect();
    let spots = line.iter().rev().map(|(x, _)| {
        let middle = x.min(right - half);
        let near = line
            .iter()
            .filter(|(other, _)| (other - middle).abs() <= half);
        let levels = near.map(|(_, y)| *y);
        let y = if over {
            levels.fold(f64::INFINITY, f64::min) - 7.0 - f64::from(rows - 1) * size * 1.3
        } else {
            levels.fold(0.0, f64::max) + 6.0 + size
        };
        if *x > middle {
            spot(right, y, Right)
        } else {
            spot(*x, y, Center)
        }
    });
    spots.collect()
}

/// The whole plot, from the top left.
pub fn everywhere(scene: &Scene) -> Vec<Spot> {
    let plot = scene.frame.plot;
    let steps = |from: f64, to: f64| {
        (0..)
            .map(move |i| from + f64::from(i) * 9.0)
            .take_while(move |at| *at < to)
    };
    let rows = steps(plot.top + scene.frame.text, plot.bottom);
    rows.flat_map(|y| steps(plot.left, plot.right).map(move |x| spot(x, y, Left)))
        .collect()
}
