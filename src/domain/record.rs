//! Everything a unit gave in one month, measure by measure.
use super::{Board, Count, Counts, Measure, Month, UnitIx};

impl Board {
    /// The judged counts of `unit` in `month`, summed over its predecessors before it existed.
    ///
    /// `None` when nobody reported for it. A sum of which a part was not provided is not
    /// provided; a part that does not apply adds nothing.
    pub fn record(&self, unit: UnitIx, month: Month) -> Option<Counts> {
        let slab = self.slab(month)?;
        let parts = self.units().resolve(unit, month);
        let rows: Vec<_> = parts.iter().map(|part| slab.counts(*part)).collect();
        if rows.iter().all(Option::is_none) {
            return None;
        }
        let mut counts = Counts::none();
        for measure in Measure::ALL {
            let each = rows
                .iter()
                .map(|row| row.map_or(Count::NotProvided, |row| row.get(measure)));
            counts.set(measure, each.reduce(add).unwrap_or(Count::NotProvided));
        }
        Some(counts)
    }
}

fn add(a: Count, b: Count) -> Count {
    match (a, b) {
        (Count::NotProvided, _) | (_, Count::NotProvided) => Count::NotProvided,
        (Count::NotApplicable, other) | (other, Count::NotApplicable) => other,
        (Count::Value(a), Count::Value(b)) => Count::Value(a + b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_needs_every_part_that_applies() {
        let (two, three) = (Count::Value(2), Count::Value(3));
        assert_eq!(add(two, three), Count::Value(5));
        assert_eq!(add(two, Count::NotApplicable), two);
        assert_eq!(add(two, Count::NotProvided), Count::NotProvided);
        assert_eq!(
            add(Count::NotApplicable, Count::NotProvided),
            Count::NotProvided
        );
    }
}
