//! The axes of dossiers and rates, and the line of the target.
use super::Subject;
use crate::charts::{
    axis::RateAxis,
    fonts::Weight,
    marks::cost,
    pens::Pen,
    scene::{Scene, spot},
    text::wrap,
    theme::Token,
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};
use std::ops::Range;

/// From the fewest dossiers to the most, with air; at least fourfold, so that a round number
/// lies within.
pub fn dossiers(subject: &Subject) -> Range<f64> {
    let means = subject
        .scatter
        .points
        .iter()
        .map(|point| point.volume.mean());
    let (least, most) = means.fold((f64::INFINITY, 0.0_f64), |(least, most), mean| {
        (least.min(mean), most.max(mean))
    });
    if most <= 0.0 {
        return 100.0..10_000.0;
    }
    let (least, most) = (least / 1.25, most * 1.25);
    let wider = (4.0 / (most / least)).max(1.0).sqrt();
    least / wider..most * wider
}

/// The numbers to be written on an axis of dossiers, as many as stand at least `apart` of the
/// `width` pixels from each other.
fn ticks(range: &Range<f64>, width: f64, apart: f64) -> Vec<f64> {
    let decade = width / (range.end / range.start).log10();
    // The closest two of a set are a doubling and a tripling apart.
    let sets: [(&[f64], f64); 2] = [(&[1.0, 2.0, 5.0], 2.0), (&[1.0, 3.0], 3.0)];
    let set = sets
        .into_iter()
        .find(|(_, times)| times.log10() * decade >= apart);
    let (times, every) = match set {
        Some((times, _)) => (times, 1),
        None => (&[1.0][..], (apart / decade).ceil() as i32),
    };
    let (first, last) = (range.start.log10().floor(), range.end.log10().ceil());
    (first as i32..=last as i32)
        .filter(|decade| decade.rem_euclid(every) == 0)
        .flat_map(|decade| times.iter().map(move |times| times * 10_f64.powi(decade)))
        .filter(|number| range.contains(number) && *number >= 1.0)
        .collect()
}

/// Grid, numbers and what they count.
pub fn draw(scene: &mut Scene, subject: &Subject, rates: RateAxis, dossiers: Range<f64>) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let (grid, base) = (Pen::new(Token::Grid, 1.0), Pen::new(Token::Edge, 1.0));
    let half = letters.size * 0.36;
    for line in std::iter::once(0.0).chain(rates.lines()) {
        let (_, y) = scene.at(dossiers.start.log10(), line);
        let ends = ((plot.left, y), (plot.right, y));
        if line > 0.0 {
            scene.canvas.line(&[ends.0, ends.1], grid);
        } else {
            scene.rule(ends.0, ends.1, base, cost::FRAME);
        }
        let unit = if line == rates.top { "%" } else { "" };
        let number = subject.lang.number(line, 0) + unit;
        scene.write(&[&number], letters, spot(plot.left - 7.0, y + half, Right));
    }
    let largest = subject.lang.whole(dossiers.end as u64);
    let apart = letters.width(&largest) + 10.0;
    for number in ticks(&dossiers, plot.right - plot.left, apart) {
        let (x, y) = scene.at(number.log10(), 0.0);
        scene.canvas.line(&[(x, plot.top), (x, y)], grid);
        scene.canvas.line(&[(x, y), (x, y + 4.0)], base);
        let text = subject.lang.whole(number.round() as u64);
        scene.write(&[&text], letters, spot(x, y + 6.0 + letters.size, Center));
    }
    let y = plot.bottom + 6.0 + letters.size + letters.line_height() + 3.0;
    let left = if scene.frame.roomy { plot.left } else { 4.0 };
    let room = scene.frame.size.0 - left - 4.0;
    let lines = wrap(subject.lang.dossiers_axis(), letters, room, 3);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    scene.write(&lines, letters, spot(left, y, Left));
}

/// The target as a line, named where it leaves the plot.
pub fn target(scene: &mut Scene, subject: &Subject) {
    let Some(target) = subject.target() else {
        return;
    };
    let plot = scene.frame.plot;
    let (_, y) = scene.at(0.0, target.value());
    let pen = Pen::new(Token::Target, 2.0);
    scene.rule((plot.left, y), (plot.right, y), pen, cost::TARGET);
    let letters = scene.frame.label(Token::Target, Weight::SemiBold);
    let text = (subject.lang.chart().target)(&subject.lang.limit(target));
    let lines = wrap(&text, letters, (scene.frame.margin() - 8.0).min(104.0), 2);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    // A target near 0 is named over the numbers of the other axis.
    let more = lines.len().saturating_sub(1) as f64 * letters.line_height();
    let base = (y + letters.size * 0.36).min(plot.bottom - more - 3.0);
    scene.write(&lines, letters, spot(plot.right + 5.0, base, Left));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_of_dossiers_has_round_numbers_with_room_between_them() {
        assert_eq!(
            ticks(&(80.0..1_200.0), 700.0, 66.0),
            [100.0, 200.0, 500.0, 1_000.0]
        );
        assert_eq!(
            ticks(&(80.0..120_000.0), 264.0, 60.0),
            [100.0, 1e3, 1e4, 1e5]
        );
        assert_eq!(ticks(&(1.0..2e6), 258.0, 67.0), [1.0, 100.0, 1e4, 1e6]);
        assert!(!ticks(&(210.0..900.0), 264.0, 46.0).is_empty());
    }
}
