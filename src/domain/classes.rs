//! Classes of rates for a map: at most six, with edges at the floor and at the target.
use super::{Decimal, Overview, Rate};

/// The edges between classes, lowest first. A rate on an edge belongs to the class above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    edges: Vec<Decimal>,
}

/// From one edge to the next; open at the ends. Unit: percent.
pub type Bounds = (Option<Decimal>, Option<Decimal>);

impl Classes {
    /// As many classes as there are shades.
    pub const MOST: usize = 6;

    /// Classes that part at `floor` and `target`, and at round numbers between them.
    ///
    /// Without a floor they begin at `lowest`, rounded down to ten; without a target they reach
    /// to 100. A floor that is not below the target parts nothing. Unit of `lowest`: percent.
    pub fn new(floor: Option<Decimal>, target: Option<Decimal>, lowest: f64) -> Self {
        let floor = floor
            .filter(|floor| target.is_none_or(|target| floor.hundredths < target.hundredths));
        let end = target.map_or(100.0, Decimal::value);
        let tens = (lowest / 10.0).floor() * 10.0;
        let start = floor.map_or(tens.clamp(0.0, 90.0), Decimal::value);
        let start = if start < end { start } else { 0.0 };
        let fixed = usize::from(floor.is_some()) + usize::from(target.is_some());
        let inner = Self::MOST - 1 - fixed;
        let step = (end - start) / (inner + 1) as f64;
        let unit = if step >= 5.0 { 5.0 } else { 1.0 };
        let mut edges: Vec<Decimal> = floor.into_iter().collect();
        for number in 1..=inner {
            let exact = start + step * number as f64;
            let round = Decimal::whole(((exact / unit).round() * unit) as i64);
            let above = edges
                .last()
                .is_none_or(|last| last.hundredths < round.hundredths);
            if above && start < round.value() && round.value() < end {
                edges.push(round);
            }
        }
        edges.extend(target);
        Self { edges }
    }

    /// The class of `rate`, 0 for the lowest, by the exact fraction.
    pub fn of(&self, rate: Rate) -> usize {
        self.edges
            .iter()
            .filter(|edge| rate.reaches(**edge))
            .count()
    }

    /// From where to where each class reaches, the lowest first.
    pub fn bounds(&self) -> Vec<Bounds> {
        let starts = std::iter::once(None).chain(self.edges.iter().copied().map(Some));
        let ends = self.edges.iter().copied().map(Some).chain([None]);
        starts.zip(ends).collect()
    }

    /// The shade of a class, 0 for the palest: the highest class has the strongest, however
    /// few there are.
    pub fn shade(&self, class: usize) -> usize {
        if class == self.edges.len() {
            Self::MOST - 1
        } else {
            class.min(Self::MOST - 2)
        }
    }
}

impl Overview<'_> {
    /// The classes of the month's map.
    pub fn classes(&self) -> Classes {
        let lowest = self.worst().and_then(|row| row.figure.rate());
        let target = self.target.map(|target| target.value);
        Classes::new(self.floor, target, lowest.map_or(0.0, Rate::percent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(floor: Option<i64>, target: Option<i64>, lowest: f64) -> Vec<f64> {
        let whole = |value: Option<i64>| value.map(Decimal::whole);
        let classes = Classes::new(whole(floor), whole(target), lowest);
        classes.edges.iter().map(|edge| edge.value()).collect()
    }

    #[test]
    fn classes_part_at_the_floor_and_the_target_and_at_round_numbers_between() {
        assert_eq!(edges(Some(5), Some(70), 0.0), [5.0, 20.0, 40.0, 55.0, 70.0]);
        assert_eq!(edges(Some(5), Some(30), 0.0), [5.0, 10.0, 20.0, 25.0, 30.0]);
        assert_eq!(
            edges(Some(20), Some(70), 0.0),
            [20.0, 35.0, 45.0, 60.0, 70.0]
        );
        assert_eq!(edges(None, Some(95), 83.0), [83.0, 86.0, 89.0, 92.0, 95.0]);
        assert_eq!(edges(None, None, 0.0), [15.0, 35.0, 50.0, 65.0, 85.0]);
        assert_eq!(
            edges(Some(40), Some(30), 12.0),
            [14.0, 18.0, 22.0, 26.0, 30.0]
        );
    }

    #[test]
    fn a_rate_on_an_edge_belongs_above_it_and_the_highest_class_is_the_strongest() {
        let classes = Classes::new(Some(Decimal::whole(5)), Some(Decimal::whole(30)), 0.0);
        let class = |part| classes.of(Rate::new(part, 10_000).unwrap());
        assert_eq!((class(0), class(499), class(500)), (0, 0, 1));
        assert_eq!((class(2_999), class(3_000), class(10_000)), (4, 5, 5));
        assert_eq!(classes.bounds().len(), Classes::MOST);
        let few = Classes::new(Some(Decimal::whole(27)), Some(Decimal::whole(30)), 0.0);
        assert_eq!(few.shade(few.bounds().len() - 1), Classes::MOST - 1);
        assert_eq!(few.shade(0), 0);
    }
}
