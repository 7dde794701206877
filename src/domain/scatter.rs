//! Units by what they handle and by their rate: whether the large ones are ahead or behind.
use super::{Board, Contribution, Decimal, Indicator, Overview, Rate, UnitIx, View, Volume};

/// One unit of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterPoint {
    /// Who.
    pub unit: UnitIx,
    /// Dossiers received in the last twelve months.
    pub volume: Volume,
    /// The rate of the month.
    pub rate: Rate,
    /// The part of the gap of all that it holds. Unit: percent; 0 for one at its target.
    pub share: f64,
}

/// Volume and rate of a group of units.
#[derive(Clone, Debug)]
pub struct Scatter {
    /// Units that have both, the highest rate first.
    pub points: Vec<ScatterPoint>,
    /// Units that lack one of the two.
    pub without: Vec<UnitIx>,
    /// The target of the group.
    pub target: Option<Decimal>,
}

impl Scatter {
    /// The units of `overview` by what they received and by their rate.
    ///
    /// Volume is dossiers received whatever the rate is of, so that it means one thing.
    pub fn new(board: &Board, overview: &Overview, view: &View) -> Self {
        let units: Vec<UnitIx> = overview.rows.iter().map(|row| row.unit).collect();
        let (indicator, basis, month) = (view.indicator, view.basis, overview.month);
        let gap = Contribution::of(board, &units, indicator, basis, month);
        let share = |unit: UnitIx| {
            let rows = gap.iter().flat_map(|gap| &gap.rows);
            let row = rows.into_iter().find(|row| row.unit == unit);
            row.map_or(0.0, |row| row.share)
        };
        let (mut points, mut without) = (Vec::new(), Vec::new());
        for row in &overview.rows {
            let volume = board.volume(row.unit, Indicator::E2eTotal, month);
            match volume.zip(row.figure.rate()) {
                Some((volume, rate)) => points.push(ScatterPoint {
                    unit: row.unit,
                    volume,
                    rate,
                    share: share(row.unit),
                }),
                None => without.push(row.unit),
            }
        }
        points.sort_by_key(|point| std::cmp::Reverse(point.rate));
        Self {
            points,
            without,
            target: overview.target.map(|target| target.value),
        }
    }

    /// The fewest units that hold half of the gap, the largest part first; at most `most`.
    pub fn holders(&self, most: usize) -> Vec<&ScatterPoint> {
        let mut behind: Vec<_> = self.points.iter().filter(|p| p.share > 0.0).collect();
        behind.sort_by(|a, b| b.share.total_cmp(&a.share));
        let mut held = 0.0;
        behind.retain(|point| {
            let wanted = held < 50.0;
            held += point.share;
            wanted
        });
        behind.truncate(most);
        behind
    }

    /// The units at the ends: the highest and the lowest rate, the most and the fewest dossiers.
    pub fn ends(&self) -> Vec<&ScatterPoint> {
        let by =
            |a: &&ScatterPoint, b: &&ScatterPoint| a.volume.mean().total_cmp(&b.volume.mean());
        let most = self.points.iter().max_by(by);
        let fewest = self.points.iter().min_by(by);
        let ends = [self.points.first(), self.points.last(), most, fewest];
        ends.into_iter().flatten().collect()
    }

    /// The median rate of the third with the most dossiers, and of the one with the fewest.
    /// `None` for so few units that a third says nothing. Unit: percent.
    pub fn thirds(&self) -> Option<(f64, f64)> {
        let third = self.points.len() / 3;
        if third < 3 {
            return None;
        }
        let mut by_volume: Vec<_> = self.points.iter().collect();
        by_volume.sort_by(|a, b| b.volume.mean().total_cmp(&a.volume.mean()));
        let median = |points: &[&ScatterPoint]| {
            let rates: Vec<Rate> = points.iter().map(|point| point.rate).collect();
            super::Spread::of(&rates).map(|spread| spread.median)
        };
        let last = by_volume.len() - third;
        median(&by_volume[..third]).zip(median(&by_volume[last..]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::board;

    #[test]
    fn thirds_are_by_dossiers_and_half_of_the_gap_is_held_by_the_fewest() {
        let unit = board(&[("a", &[])], vec![]).units().find("a").unwrap();
        let point = |dossiers: u64, part: u64, share: f64| ScatterPoint {
            unit,
            volume: Volume {
                dossiers,
                months: 1,
            },
            rate: Rate::new(part, 100).unwrap(),
            share,
        };
        let mut points: Vec<_> = (1..=9).map(|n| point(n * 100, 90 - n, 0.0)).collect();
        points[7].share = 40.0;
        points[8].share = 45.0;
        points[0].share = 15.0;
        let scatter = Scatter {
            points,
            without: vec![],
            target: None,
        };
        assert_eq!(scatter.thirds(), Some((82.0, 88.0)));
        let shares = |most| {
            let holders = scatter.holders(most);
            holders.iter().map(|point| point.share).collect::<Vec<_>>()
        };
        assert_eq!((shares(5), shares(1)), (vec![45.0, 40.0], vec![45.0]));
        let few = Scatter {
            points: scatter.points[..8].to_vec(),
            ..scatter
        };
        assert_eq!(few.thirds(), None);
    }
}
