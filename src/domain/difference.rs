//! What differs between two versions of a report.
use super::{Count, Counts, Measure};

/// One count that two versions give differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which count.
    pub measure: Measure,
    /// What the earlier version gave.
    pub old: Count,
    /// What the later version gives.
    pub new: Count,
}

/// Every count that differs, in the order of the form.
pub fn differences(old: &Counts, new: &Counts) -> Vec<Change> {
    Measure::on_form()
        .map(|measure| Change {
            measure,
            old: old.get(measure),
            new: new.get(measure),
        })
        .filter(|change| change.old != change.new)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_that_came_went_or_changed_differs_and_no_other() {
        let mut old = Counts::none();
        old.set(Measure::ReceivedTotal, Count::Value(7));
        old.set(Measure::Withdrawn, Count::Value(0));
        assert_eq!(differences(&old, &old), []);
        let mut new = old.clone();
        new.set(Measure::Withdrawn, Count::NotProvided);
        new.set(Measure::OnlineE2e, Count::NotApplicable);
        let found = differences(&old, &new);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].measure, Measure::OnlineE2e);
        assert_eq!(
            (found[1].old, found[1].new),
            (Count::Value(0), Count::NotProvided)
        );
    }
}
