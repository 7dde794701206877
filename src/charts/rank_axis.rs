//! The scale of ranks over the months: 1 on top, the last place of each month below.
use super::{
    canvas::{Canvas, Point},
    dress::Frame,
    marks,
    pens::Pen,
    scene::{Scene, spot},
    subject::Subject,
    theme::Token,
};
use crate::domain::Place;
use plotters::style::text_anchor::HPos::{Left, Right};

const GRID: Pen = Pen::new(Token::Grid, 1.0);
const LAST: Pen = Pen::new(Token::Edge, 1.0);

/// A plot of the months of `subject` and of ranks among so many `units` in each of them.
pub fn scene<'a, 'c>(
    canvas: &'c Canvas<'a>,
    frame: Frame,
    subject: &Subject,
    units: &[u32],
) -> Scene<'a, 'c> {
    let lowest = f64::from(units.iter().copied().max().unwrap_or(1).max(2));
    // Half a place of air, so that the first and the last are whole.
    let mut scene = Scene::new(canvas, frame, subject.window(), (lowest + 0.5)..0.5);
    lines(&mut scene, lowest);
    scene
}

/// A place as a point of the plot.
pub fn point((at, place): (usize, Place)) -> Point {
    (at as f64, f64::from(place.rank))
}

/// The stretches of `places` that are a line: without a gap, and among the same `units`, since a
/// rank among 63 and one among 34 are none.
pub fn parts(subject: &Subject, places: &[Option<Place>], units: &[u32]) -> Vec<Vec<Point>> {
    let runs = subject.runs(places);
    let parts = runs
        .iter()
        .flat_map(|run| run.chunk_by(|a, b| units[a.0] == units[b.0]));
    parts
        .map(|part| part.iter().copied().map(point).collect())
        .collect()
}

/// Lines at 1, at tens, and the base under the last place.
fn lines(scene: &mut Scene, lowest: f64) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let tens = (1..).map(|ten| f64::from(ten) * 10.0);
    let tens = tens.take_while(|ten| *ten < lowest - 3.0);
    for rank in std::iter::once(1.0).chain(tens) {
        let (_, y) = scene.at(0.0, rank);
        scene.canvas.line(&[(plot.left, y), (plot.right, y)], GRID);
        let at = spot(plot.left - 8.0, y + letters.size * 0.36, Right);
        scene.write(&[&rank.to_string()], letters, at);
    }
    let base = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.canvas.line(&base, LAST);
}

/// The stretches of months with the same number of units: first place, last place, number.
fn stretches(units: &[u32]) -> Vec<(usize, usize, u32)> {
    let mut stretches: Vec<(usize, usize, u32)> = Vec::new();
    for (at, count) in units.iter().enumerate() {
        match stretches.last_mut() {
            Some((_, to, same)) if same == count => *to = at,
            _ => stretches.push((at, at, *count)),
        }
    }
    stretches
}

/// The last place there can be in each month, which falls with the number of units.
pub fn last_places(scene: &mut Scene, subject: &Subject, units: &[u32]) {
    let window = subject.window();
    let mut steps: Vec<Point> = Vec::new();
    for (from, to, count) in stretches(units) {
        let level = f64::from(count) + 0.5;
        steps.push(((from as f64 - 0.5).max(window.start), level));
        steps.push(((to as f64 + 0.5).min(window.end), level));
    }
    if steps.iter().any(|(_, level)| *level != steps[0].1) {
        scene.line(&steps, LAST, marks::cost::FRAME);
    }
}

/// How many units there were, at the last place of each stretch.
pub fn name_last_places(scene: &mut Scene, subject: &Subject, units: &[u32]) {
    let letters = scene.frame.axis().haloed();
    for (from, to, count) in stretches(units) {
        let text = (subject.lang.drawings().localities)(count);
        let level = f64::from(count) + 0.5;
        let (left, y) = scene.at(from as f64, level);
        let (right, _) = scene.at(to as f64, level);
        let (above, below) = (y - 5.0, y + 4.0 + letters.size);
        // A unit that is last for years has its own line there; then the words go higher.
        let heights = [above, below, above - 16.0, above - 32.0];
        let spots: Vec<_> = heights
            .into_iter()
            .flat_map(|y| [spot(left + 4.0, y, Left), spot(right - 4.0, y, Right)])
            .collect();
        scene.label(&[&text], letters, spots);
    }
}
