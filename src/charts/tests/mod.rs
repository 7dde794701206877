//! What a reader may rely on in every chart.
mod any;
mod bullets;
mod bump;
mod chance;
mod compare;
mod contribution;
mod distribution;
mod file;
mod forecast;
mod golden;
mod heat;
pub mod labels;
mod multiples;
mod notes;
mod page;
mod ranks;
mod scatter;
mod slope;
mod tiles;

use crate::{
    domain::{Basis, Board, Month, PathShape, Rate, ReferencePath, TargetStep, Trend},
    sample,
};
use std::sync::LazyLock;

const PERCENTS: [f64; 34] = [
    13.2, 14.2, 14.0, 14.4, 15.3, 16.0, 16.4, 18.0, 18.2, 18.6, 20.5, 20.4, 19.3, 17.8, 17.2,
    16.9, 14.9, 14.5, 11.8, 14.0, 15.6, 16.9, 19.0, 20.5, 22.6, 24.6, 25.8, 28.6, 30.7, 32.7,
    34.7, 36.7, 39.4, 41.3,
];

/// The sample as it is published.
fn board() -> &'static Board {
    static BOARD: LazyLock<Board> = LazyLock::new(sample::tests::published_board);
    &BOARD
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn rate(percent: f64) -> Option<Rate> {
    Rate::new((percent * 1_000.0).round() as u64, 100_000)
}

fn step(from: &str, to: &str, due: &str, value: f64) -> TargetStep {
    TargetStep {
        from: month(from),
        to: month(to),
        due: month(due),
        value,
    }
}

/// The localities from January 2024 to October 2026.
fn example() -> Trend {
    Trend {
        basis: Basis::Month,
        months: month("2024-01").through(month("2026-10")).collect(),
        focus: month("2026-10"),
        rates: PERCENTS.map(rate).to_vec(),
        middle: PERCENTS.map(|p| Some((p * 0.7, p * 1.3))).to_vec(),
        group: Vec::new(),
        region: None,
        predecessors: Vec::new(),
        targets: vec![
            step("2024-01", "2024-12", "2024-12", 30.0),
            step("2025-01", "2026-10", "2025-12", 70.0),
        ],
        path: Some(ReferencePath {
            from: month("2024-08"),
            start: 18.0,
            to: month("2025-12"),
            end: 70.0,
            shape: PathShape::Linear,
        }),
        breaks: vec!["2025-07-01".parse().unwrap()],
        notes: Vec::new(),
        ahead: Vec::new(),
    }
}
