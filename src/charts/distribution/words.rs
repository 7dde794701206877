//! The lines of floor, pooled rate and target with their names, and the units at both ends.
use super::{Edge, Subject};
use crate::{
    charts::{
        fonts::Weight,
        marks::cost,
        pens::{Dash, Lettering},
        scene::{Scene, spot},
        theme::Token,
    },
    domain::Ranked,
};
use plotters::style::text_anchor::HPos::{self, Left, Right};

/// Units named at each end.
const NAMED: usize = 3;

/// Lines of names over the plot.
const LEVELS: u8 = 3;

/// From a line to its name. Unit: pixel.
const ASIDE: f64 = 6.0;

/// Draws the lines, each with its name.
pub fn edges(scene: &mut Scene, subject: &Subject) {
    let (overview, lang, words) = (subject.overview, subject.lang, subject.words);
    let target = subject.target().map(|value| {
        let label = (lang.chart().target)(&lang.limit(value));
        Edge::new(value.value(), label, Token::Target, 2.0, Dash::Solid)
    });
    let floor = overview.floor.map(|value| {
        let label = (words.floor)(&lang.limit(value));
        Edge::new(value.value(), label, Token::Below, 1.5, Dash::Floor)
    });
    let pooled = overview.pooled.rate().map(|rate| {
        let label = (words.pooled)(&subject.rate(rate.percent()));
        Edge::new(rate.percent(), label, Token::Series, 1.5, Dash::Solid)
    });
    let edges: Vec<Edge> = [target, floor, pooled].into_iter().flatten().collect();
    let letters = |edge: &Edge| scene.frame.label(edge.token, Weight::SemiBold);
    let wanted: Vec<(f64, f64)> = edges
        .iter()
        .map(|edge| {
            (
                scene.at(edge.percent, 0.0).0,
                letters(edge).width(&edge.label),
            )
        })
        .collect();
    let places = arrange(&wanted, scene.frame.size.0);
    let height = scene.frame.axis().line_height();
    for (edge, (level, anchor)) in edges.iter().zip(places) {
        let letters = scene.frame.label(edge.token, Weight::SemiBold);
        let (x, base) = scene.at(edge.percent, 0.0);
        let y = scene.frame.plot.top - 8.0 - f64::from(level) * height;
        scene.rule((x, y - letters.size), (x, base), edge.pen, cost::TARGET);
        let aside = if matches!(anchor, Left) {
            ASIDE
        } else {
            -ASIDE
        };
        scene.write(&[&edge.label], letters, spot(x + aside, y, anchor));
    }
    if subject.overview.rated().next().is_none() {
        let plot = scene.frame.plot;
        let letters = scene.frame.label(Token::Ink2, Weight::SemiBold);
        let middle = f64::midpoint(plot.top, plot.bottom);
        let text = subject.lang.chart().no_figures;
        scene.write(&[text], letters, spot(plot.left, middle, Left));
    }
}

/// A level over the plot and a side of the line for each name of `wanted`, given the line and
/// the width of the name. Unit: pixel.
///
/// A line ends at its own name, so that a name above it never crosses it. There are three names
/// at most, so all arrangements are tried: first none may be cut or lie on another, then none
/// may be crossed, then all stand as low as possible.
fn arrange(wanted: &[(f64, f64)], right: f64) -> Vec<(u8, HPos)> {
    let choices = usize::from(LEVELS) * 2;
    let all = (0..choices.pow(wanted.len() as u32)).map(|code| {
        let digit = |place: usize| code / choices.pow(place as u32) % choices;
        let place = |at: usize| {
            let side = if digit(at) % 2 == 0 { Left } else { Right };
            ((digit(at) / 2) as u8, side)
        };
        (0..wanted.len()).map(place).collect::<Vec<_>>()
    });
    let span = |at: usize, side: HPos| {
        let (x, width) = wanted[at];
        let from = if matches!(side, Left) {
            x + ASIDE
        } else {
            x - ASIDE - width
        };
        (from, from + width)
    };
    let cost = |places: &Vec<(u8, HPos)>| {
        let mut cost = 0;
        for (at, (level, side)) in places.iter().enumerate() {
            let (from, to) = span(at, *side);
            cost += u32::from(*level) + 1_000 * u32::from(from < 0.0 || to > right);
            for (other, (its_level, its_side)) in places.iter().enumerate() {
                if other == at {
                    continue;
                }
                let its = span(other, *its_side);
                let meets = level == its_level && from < its.1 + ASIDE && its.0 < to + ASIDE;
                let line = wanted[other].0;
                let crossed = its_level >= level && from - 3.0 < line && line < to + 3.0;
                cost += 1_000 * u32::from(meets) + 40 * u32::from(crossed);
            }
        }
        cost
    };
    all.min_by_key(cost).unwrap_or_default()
}

/// The lowest on the left and the highest on the right, on one line where both fit.
pub fn ends(scene: &mut Scene, subject: &Subject) {
    let mut rows: Vec<&Ranked> = subject.overview.rated().collect();
    rows.sort_by_key(|row| row.rank);
    let named = NAMED.min(rows.len() / 2);
    if named == 0 {
        return;
    }
    let letters = Lettering::new(Token::Ink2, scene.frame.text, Weight::Regular);
    let (right, bottom) = (scene.frame.size.0, scene.frame.plot.bottom);
    let side = scene.frame.plot.left - 16.0;
    let list = |rows: &mut dyn Iterator<Item = &&Ranked>, head: &str| {
        let one = |row: &&Ranked| {
            let rate = row.figure.rate()?;
            let unit = subject.board.units().get(row.unit);
            let thresholds = subject.overview.thresholds();
            let rate = subject.lang.rate_near(rate.percent(), &thresholds);
            Some(format!("{} {rate}", subject.lang.tile_name(unit)))
        };
        let mut names: Vec<String> = rows.take(named).filter_map(one).collect();
        loop {
            let line = format!("{head}: {}", names.join("; "));
            if names.len() < 2 || letters.width(&line) <= right - 2.0 * side - 4.0 {
                return line;
            }
            names.pop();
        }
    };
    let lowest = list(&mut rows.iter().rev(), subject.words.lowest);
    let highest = list(&mut rows.iter(), subject.words.highest);
    let first = bottom + letters.line_height() * if scene.frame.roomy { 3.9 } else { 4.9 };
    let second = first + letters.line_height() + 2.0;
    let together = letters.width(&lowest) + letters.width(&highest) + 48.0;
    scene.write(&[&lowest], letters, spot(side, first, Left));
    if together <= right - 2.0 * side {
        scene.write(&[&highest], letters, spot(right - side, first, Right));
    } else {
        scene.write(&[&highest], letters, spot(side, second, Left));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn names_of_three_lines_stand_apart_and_within_the_picture(
            lines in prop::collection::vec(16.0..340.0_f64, 3),
        ) {
            let widths = [88.0, 72.0, 112.0];
            let wanted: Vec<_> = lines.into_iter().zip(widths).collect();
            let places = arrange(&wanted, 358.0);
            let spans: Vec<_> = wanted
                .iter()
                .zip(&places)
                .map(|((x, width), (level, side))| {
                    let from = if matches!(side, Left) { x + ASIDE } else { x - ASIDE - width };
                    (*level, from, from + width)
                })
                .collect();
            for (at, a) in spans.iter().enumerate() {
                prop_assert!(a.1 >= 0.0 && a.2 <= 358.0);
                for b in &spans[at + 1..] {
                    prop_assert!(a.0 != b.0 || a.2 < b.1 || b.2 < a.1);
                }
            }
        }
    }
}
