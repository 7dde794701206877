//! Tables, dots and bars by chance, for labels that must not collide whatever comes.
use super::{board, chance::Chance};
use crate::domain::{
    Bullet, Contribution, Decimal, Figure, HeatCell, HeatRow, HeatTable, Indicator, Month,
    Overview, Rate, Scatter, ScatterPoint, Shortfall, UnitIx, View, Volume,
};

impl Chance {
    /// Rates of all sizes: even, crowded at one level, at the very ends.
    pub fn any_rate(&mut self) -> Rate {
        let whole = 1 + self.below(1_000_000);
        let part = match self.below(6) {
            0 => 0,
            1 => whole,
            2 => whole * (695 + self.below(10)) / 1_000,
            _ => self.below(whole + 1),
        };
        Rate::new(part, whole).unwrap()
    }

    fn figure(&mut self) -> Figure {
        let rate = (self.below(8) > 0).then(|| self.any_rate());
        Figure {
            part: rate.map_or(0, |rate| rate.part),
            whole: rate.map_or(0, |rate| rate.whole),
            ..Figure::default()
        }
    }

    fn value(&mut self) -> Option<Decimal> {
        (self.below(4) > 0).then(|| Decimal {
            hundredths: (1 + self.below(10_000)) as i64,
            places: 2,
        })
    }

    /// Up to 63 localities, of either map.
    fn units(&mut self) -> Vec<UnitIx> {
        let month: Month = ["2025-06", "2026-10"][self.below(2) as usize]
            .parse()
            .unwrap();
        let mut units = board().localities_in(month);
        let count = 1 + self.below(units.len() as u64) as usize;
        units.rotate_left(self.below(count as u64) as usize);
        units.truncate(count);
        units
    }

    pub fn heat(&mut self) -> HeatTable {
        let last: Month = "2025-03"
            .parse::<Month>()
            .unwrap()
            .plus(self.below(30) as i32);
        let first = last.plus(-(self.below(24) as i32));
        let months: Vec<Month> = first.through(last).collect();
        let (target, floor) = (self.value(), self.value());
        let units = self.units();
        let mut row = |unit| HeatRow {
            unit,
            cells: (0..months.len())
                .map(|_| match self.below(10) {
                    0 => HeatCell::Missing,
                    1 => HeatCell::Nobody,
                    _ => HeatCell::Rate(self.any_rate()),
                })
                .collect(),
        };
        let breaks = board().units().breaks().iter().copied();
        HeatTable {
            rows: units.into_iter().map(&mut row).collect(),
            classes: crate::domain::Classes::new(floor, target, 0.0),
            breaks: breaks
                .filter(|day| first < Month::of(*day) && Month::of(*day) <= last)
                .collect(),
            target,
            floor,
            months,
        }
    }

    pub fn scatter(&mut self) -> Scatter {
        let units = self.units();
        let size = [10, 1_000, 3_000_000][self.below(3) as usize];
        let mut points: Vec<ScatterPoint> = Vec::new();
        let mut without = Vec::new();
        for unit in units {
            if self.below(9) == 0 {
                without.push(unit);
                continue;
            }
            points.push(ScatterPoint {
                unit,
                volume: Volume {
                    dossiers: 1 + self.below(size),
                    months: 1 + self.below(12) as u32,
                },
                rate: self.any_rate(),
                share: self.below(40) as f64,
            });
        }
        points.sort_by_key(|point| std::cmp::Reverse(point.rate));
        Scatter {
            points,
            without,
            target: self.value(),
        }
    }

    pub fn bullets(&mut self) -> Vec<Bullet> {
        let bullet = |indicator| Bullet {
            indicator,
            figure: self.figure(),
            before: self.figure().rate(),
            target: self.value(),
        };
        Indicator::ALL.map(bullet).into()
    }

    pub fn contribution(&mut self) -> Contribution {
        let units = self.units();
        let parts: Vec<f64> = units
            .iter()
            .map(|_| {
                let wide = self.below(3) as i32 * 3;
                (1 + self.below(1_000)) as f64 / 10_f64.powi(wide)
            })
            .collect();
        let all: f64 = parts.iter().sum();
        let mut rows: Vec<Shortfall> = units
            .into_iter()
            .zip(parts)
            .map(|(unit, part)| Shortfall {
                unit,
                rate: self.any_rate(),
                target: Decimal::whole(70),
                points: part * 50.0 / all,
                share: part * 100.0 / all,
            })
            .collect();
        rows.sort_by(|a, b| b.share.total_cmp(&a.share));
        Contribution {
            pooled: self.any_rate(),
            gap: 50.0,
            surplus: 0.0,
            rows,
        }
    }

    /// The localities of a month with other figures.
    pub fn overview(&mut self) -> Overview<'static> {
        let month = ["2025-06", "2026-10"][self.below(2) as usize]
            .parse()
            .unwrap();
        let nation = board().nation().unwrap();
        let mut overview = Overview::new(board(), nation, &View::default(), month);
        for row in &mut overview.rows {
            row.figure = self.figure();
        }
        let rates: Vec<_> = overview.rows.iter().map(|row| row.figure.rate()).collect();
        for (row, rank) in overview.rows.iter_mut().zip(crate::domain::ranks(&rates)) {
            row.rank = rank;
        }
        let rates: Vec<Rate> = rates.into_iter().flatten().collect();
        overview.spread = crate::domain::Spread::of(&rates);
        overview.pooled = self.figure();
        overview.floor = self.value();
        overview
    }
}
