//! The sample against what was published, read the way a page reads it: from the board.
use crate::build::Product;
use toantrinh::domain::{Basis, Board, Indicator, Month, UnitIx};

struct Sample(std::sync::Arc<Board>);

impl Sample {
    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn all(&self, basis: Basis, month: &str) -> f64 {
        let month = Self::month(month);
        let units = self.0.localities_in(month);
        self.0
            .pool(&units, Indicator::E2eTotal, basis, month)
            .rate()
            .unwrap()
            .percent()
    }

    fn each(&self, month: &str) -> Vec<(UnitIx, f64)> {
        let month = Self::month(month);
        self.0
            .localities_in(month)
            .into_iter()
            .map(|unit| {
                let figure = self
                    .0
                    .figure(unit, Indicator::E2eTotal, Basis::YearToDate, month);
                (unit, figure.rate().unwrap().percent())
            })
            .collect()
    }

    fn year_2024(&self, id: &str) -> f64 {
        let unit = self.0.units().find(id).unwrap();
        let month = Self::month("2024-12");
        let figure = self
            .0
            .figure(unit, Indicator::E2eTotal, Basis::YearToDate, month);
        figure.rate().unwrap().percent()
    }
}

#[tokio::test]
async fn the_board_shows_the_sample_bent_to_what_was_published() {
    let product = Product::with_sample().await;
    let sample = Sample(product.desk.board());
    let close = |value: f64, published: f64| (value - published).abs() <= 0.05;

    assert!((sample.all(Basis::YearToDate, "2024-07") - 17.0).abs() <= 0.5);
    for (basis, month, published) in [
        (Basis::YearToDate, "2024-08", 17.9),
        (Basis::YearToDate, "2024-12", 18.54),
        (Basis::Month, "2025-06", 14.48),
        (Basis::Month, "2025-07", 11.81),
        (Basis::YearToDate, "2025-10", 16.94),
    ] {
        let value = sample.all(basis, month);
        assert!(close(value, published), "{month}: {value} for {published}");
    }
    let august = sample.each("2024-08");
    let best = august.iter().map(|(_, rate)| *rate).fold(0.0, f64::max);
    assert!((best - 69.0).abs() <= 0.5, "{best}");
    assert!(august.iter().filter(|(_, rate)| *rate < 5.0).count() >= 4);

    let ha_nam = sample.0.units().find("63-35").unwrap();
    let figure = sample.0.figure(
        ha_nam,
        Indicator::E2eTotal,
        Basis::YearToDate,
        Sample::month("2024-12"),
    );
    assert_eq!((figure.part, figure.whole), (115_665, 168_746));
    for (id, published) in [("63-48", 58.89), ("63-02", 55.76), ("63-36", 52.96)] {
        let value = sample.year_2024(id);
        assert!(close(value, published), "{id}: {value} for {published}");
    }
    for id in [
        "63-66", "63-30", "63-79", "63-26", "63-01", "63-27", "63-87",
    ] {
        assert!(sample.year_2024(id) < 10.0, "{id}");
    }
    assert!(sample.0.has_sample());
}
