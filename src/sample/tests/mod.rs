//! The sample held against what was published, and against itself.
mod consistency;
mod outlook;
mod published;
mod shape;

use super::reports;
use crate::{
    domain::{
        Basis, Board, Edition, EditionBody, Figure, Head, Indicator, Measure, Month, Rate,
        Report, Slab, UnitIx, Units,
    },
    reference::{self, Reference},
};
use chrono::DateTime;
use std::{collections::BTreeMap, sync::LazyLock};

/// Reference data, the sample on it, and the board that publishes it.
struct Sample {
    reference: Reference,
    reports: Vec<Report>,
    board: Board,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let reference = reference::load();
    let reports = reports(
        &reference.units,
        &reference.succession,
        &reference.published,
    );
    Sample {
        board: board(&reference, &reports),
        reference,
        reports,
    }
});

/// The sample on a board with targets and islands, for what other rooms make of it.
pub(crate) fn published_board() -> Board {
    let reference = SAMPLE.reference.clone();
    SAMPLE
        .board
        .with_reference(
            reference.targets,
            reference.published,
            reference::rules(DateTime::UNIX_EPOCH),
            2,
        )
        .with_islands(reference::islands())
}

impl Sample {
    fn find(&self, unit: &str) -> UnitIx {
        self.board.units().find(unit).unwrap()
    }

    fn rate(&self, unit: &str, basis: Basis, at: &str) -> Rate {
        let unit = self.find(unit);
        self.board
            .figure(unit, Indicator::E2eTotal, basis, month(at))
            .rate()
            .unwrap()
    }

    fn pool(&self, indicator: Indicator, basis: Basis, at: &str) -> Figure {
        let localities = self.board.localities_in(month(at));
        self.board.pool(&localities, indicator, basis, month(at))
    }

    /// Key and flagship rate of every locality, the highest first.
    fn ranking(&self, basis: Basis, at: &str) -> Vec<(&str, f64)> {
        let rate = |unit| {
            let figure = self
                .board
                .figure(unit, Indicator::E2eTotal, basis, month(at));
            Some((
                self.board.units().get(unit).id.0.as_str(),
                figure.rate()?.percent(),
            ))
        };
        let localities = self.board.localities_in(month(at));
        let mut rates: Vec<_> = localities.into_iter().filter_map(rate).collect();
        rates.sort_by(|a, b| b.1.total_cmp(&a.1));
        rates
    }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A board on which each month of `reports` is published once.
fn board(reference: &Reference, reports: &[Report]) -> Board {
    let units = Units::new(reference.units.clone(), &reference.succession);
    let mut months: BTreeMap<Month, Vec<&Report>> = BTreeMap::new();
    for report in reports {
        months
            .entry(report.period.month())
            .or_default()
            .push(report);
    }
    let empty = Board::new(
        units.clone(),
        Vec::new(),
        Vec::new(),
        reference::rules(DateTime::UNIX_EPOCH),
        1,
    );
    months.into_iter().fold(empty, |board, (month, reports)| {
        board.with_month(slab(month, &reports, &units))
    })
}

fn slab(month: Month, reports: &[&Report], units: &Units) -> Slab {
    let edition = Edition {
        month,
        revision: 1,
        published_at: "2026-11-01T00:00:00Z".parse().unwrap(),
        data_date: month.last_day(),
        has_sample: true,
    };
    let body = EditionBody {
        measures: Measure::ALL
            .iter()
            .map(|measure| measure.code().to_owned())
            .collect(),
        units: reports.iter().map(|report| report.unit.clone()).collect(),
        heads: (0..)
            .zip(reports)
            .map(|(unit, report)| Head {
                unit,
                period: report.period,
                source: report.source,
                version: report.version,
            })
            .collect(),
        cells: Measure::ALL
            .into_iter()
            .flat_map(|measure| reports.iter().map(move |r| r.counts.get(measure).into()))
            .collect(),
        late: Vec::new(),
        flags: Vec::new(),
    };
    Slab::new(edition, body, units).unwrap()
}
