//! Dots in stacks, as large as the fullest stack allows.
use super::Subject;
use crate::{
    charts::{pens::Pen, scene::Scene, theme::Token},
    domain::Ranked,
};

/// Width of a stack. Unit: percentage points.
const STEP: f64 = 2.5;

/// The same where there is little room.
const WIDE_STEP: f64 = 5.0;

/// Distance of two dots. Unit: pixel.
const GAP: f64 = 1.0;

/// One dot for each rate, the lowest of a stack at its foot.
pub fn draw(scene: &mut Scene, subject: &Subject, top: f64) {
    let step = if scene.frame.roomy { STEP } else { WIDE_STEP };
    let count = (top / step).ceil() as usize;
    let mut stacks: Vec<Vec<&Ranked>> = vec![Vec::new(); count.max(1)];
    for row in subject.overview.rated() {
        if let Some(rate) = row.figure.rate() {
            let at = (rate.percent() / step) as usize;
            stacks[at.min(count - 1)].push(row);
        }
    }
    let width = scene.at(step, 0.0).0 - scene.at(0.0, 0.0).0;
    let height = super::histogram::strip(scene.frame);
    let fullest = stacks.iter().map(Vec::len).max().unwrap_or(0);
    let largest = scene.frame.text * 0.8;
    let (radius, abreast) = fit(fullest, (width, height), largest);
    let pitch = 2.0 * radius + GAP;
    for (number, mut stack) in stacks.into_iter().enumerate() {
        stack.sort_by_key(|row| row.figure.rate());
        let (middle, base) = scene.at((number as f64 + 0.5) * step, 0.0);
        for (line, dots) in stack.chunks(abreast).enumerate() {
            let left = middle - (dots.len() - 1) as f64 * pitch / 2.0;
            let y = base - 1.0 - radius - line as f64 * pitch;
            for (place, row) in dots.iter().enumerate() {
                dot(
                    scene,
                    subject,
                    row,
                    (left + place as f64 * pitch, y),
                    radius,
                );
            }
        }
    }
}

/// The largest radius at which `count` dots fit, and how many stand side by side.
fn fit(count: usize, (width, height): (f64, f64), largest: f64) -> (f64, usize) {
    let mut radius = largest.min((width - GAP) / 2.0);
    loop {
        let pitch = 2.0 * radius + GAP;
        let abreast = ((width / pitch + 1e-6) as usize).max(1);
        let high = count.div_ceil(abreast) as f64 * pitch;
        if high <= height || radius <= 1.5 {
            return (radius.max(1.0), abreast);
        }
        radius -= 0.25;
    }
}

fn dot(scene: &mut Scene, subject: &Subject, row: &Ranked, at: (f64, f64), radius: f64) {
    let Some(rate) = row.figure.rate() else {
        return;
    };
    let shade = subject.classes.shade(subject.classes.of(rate));
    let (token, _) = Token::SHADES[shade];
    let unit = &subject.board.units().get(row.unit).id.0;
    let canvas = scene.canvas;
    canvas.mark(unit, || {
        canvas.dot(at, radius, token);
        // The two palest are too near to the ground to stand alone.
        if shade < 2 {
            canvas.ring(at, radius - 0.4, Pen::new(Token::Edge, 0.75));
        }
    });
    scene.keep_clear(at, radius);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_fits_however_full_a_stack_is() {
        for count in 0..=100 {
            for size in [(25.0, 156.0), (17.0, 130.0), (55.0, 300.0)] {
                let (radius, abreast) = fit(count, size, 8.5);
                let pitch = 2.0 * radius + GAP;
                let high = count.div_ceil(abreast) as f64 * pitch;
                assert!(
                    high <= size.1 && abreast as f64 * pitch <= size.0 + 0.1,
                    "{count}"
                );
                assert!(radius >= 1.5);
            }
        }
    }
}
