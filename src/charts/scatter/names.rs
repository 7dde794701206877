//! The names of the units that hold the gap and of those at the ends.
use super::Subject;
use crate::{
    charts::{fonts::Weight, scene::Scene, spots::around, theme::Token},
    domain::{Decimal, ScatterPoint},
};

/// Writes each name where it lies on no dot and on no other name, else not at all.
pub fn write(scene: &mut Scene, subject: &Subject) {
    let mut named: Vec<&ScatterPoint> = Vec::new();
    let wanted = subject
        .holders
        .iter()
        .copied()
        .chain(subject.scatter.ends());
    for point in wanted {
        if !named.iter().any(|other| other.unit == point.unit) {
            named.push(point);
        }
    }
    let edges: Vec<f64> = subject
        .target()
        .iter()
        .map(|t| Decimal::value(*t))
        .collect();
    for point in named {
        let at = scene.at(point.volume.mean().log10(), point.rate.percent());
        let name = subject
            .lang
            .tile_name(subject.board.units().get(point.unit));
        let rate = subject.lang.percent_near(point.rate.percent(), &edges);
        let letters = if subject.is_holder(point.unit) {
            scene.frame.label(Token::Below, Weight::SemiBold)
        } else {
            scene.frame.label(Token::Ink, Weight::Regular)
        };
        let spots = around(at, letters.size);
        let text = format!("{name} {rate}");
        if !scene.label(&[&text], letters, spots) {
            scene.label(&[&name], letters, spots);
        }
    }
}
