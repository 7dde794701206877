//! How many rates lie between which edges.
use super::{Bounds, Decimal, Rate};

/// Rates counted in bins of one width from 0 on. A rate on an edge belongs to the bin above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The width of a bin. Unit: percentage points.
    pub width: Decimal,
    /// Rates in each bin, the lowest first; the last takes its upper edge and all beyond.
    pub counts: Vec<usize>,
}

impl Histogram {
    /// Counts `rates` in `bins` bins.
    pub fn of(rates: &[Rate], width: Decimal, bins: usize) -> Self {
        let mut counts = vec![0; bins.max(1)];
        for rate in rates {
            let edges = (1..counts.len()).take_while(|bin| rate.reaches(edge(width, *bin)));
            let bin = edges.count();
            counts[bin] += 1;
        }
        Self { width, counts }
    }

    /// From where to where each bin reaches.
    pub fn bounds(&self) -> impl Iterator<Item = (Bounds, usize)> {
        let all = self.counts.iter().copied().enumerate();
        all.map(|(bin, count)| {
            let (from, to) = (edge(self.width, bin), edge(self.width, bin + 1));
            ((Some(from), Some(to)), count)
        })
    }

    /// The fullest bin; `None` where two are equally full, or all empty.
    pub fn fullest(&self) -> Option<(Bounds, usize)> {
        let most = self.counts.iter().copied().max().filter(|most| *most > 0)?;
        let mut fullest = self.bounds().filter(|(_, count)| *count == most);
        let only = fullest.next();
        only.filter(|_| fullest.next().is_none())
    }
}

fn edge(width: Decimal, bin: usize) -> Decimal {
    Decimal {
        hundredths: width.hundredths * i64::try_from(bin).unwrap_or(i64::MAX),
        places: width.places,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_on_an_edge_belongs_above_it_and_none_is_lost() {
        let rate = |part| Rate::new(part, 1_000).unwrap();
        let rates = [0, 99, 100, 199, 399, 400, 1_000].map(rate);
        let found = Histogram::of(&rates, Decimal::whole(10), 4);
        assert_eq!(found.counts, [2, 2, 0, 3]);
        let ten = |n| Some(Decimal::whole(n));
        assert_eq!(found.fullest(), Some(((ten(30), ten(40)), 3)));
        let even = Histogram::of(&rates[..4], Decimal::whole(10), 4);
        assert_eq!(even.fullest(), None);
        assert_eq!(Histogram::of(&[], Decimal::whole(10), 4).fullest(), None);
    }
}
