//! All counts of one report, and the identities that they must obey.
use super::{Count, Measure};

/// One count for each measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts([Count; Measure::ALL.len()]);

/// How the two sides of an identity compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The left side is at most the right side.
    AtMost,
    /// Both sides are equal.
    Equals,
}

/// A rule that holds between the counts of one report (DOMAIN section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Measures added up on the left.
    pub left: &'static [Measure],
    /// How the sides compare.
    pub relation: Relation,
    /// Measures added up on the right.
    pub right: &'static [Measure],
}

/// An identity that a report breaks, with both sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The rule.
    pub identity: Identity,
    /// Sum of the left side.
    pub left: u64,
    /// Sum of the right side.
    pub right: u64,
}

use Measure::*;
use Relation::{AtMost, Equals};

const fn rule(
    left: &'static [Measure],
    relation: Relation,
    right: &'static [Measure],
) -> Identity {
    Identity {
        left,
        relation,
        right,
    }
}

/// Every identity. The triggers of `migrations/*/0003_identities.sql` say the same in SQL, and
/// a test of the storage room holds the two against each other.
pub const IDENTITIES: [Identity; 14] = [
    rule(&[OnlineE2e, OnlinePartial], AtMost, &[ReceivedOnline]),
    rule(&[ReceivedOnline], AtMost, &[ReceivedTotal]),
    rule(&[ReceivedE2eServices], AtMost, &[ReceivedTotal]),
    rule(&[OnlineE2e], AtMost, &[ReceivedE2eServices]),
    rule(
        &[ResolvedEarly, ResolvedOnTime, ResolvedLate],
        Equals,
        &[ResolvedTotal],
    ),
    rule(
        &[CarriedOver, ReceivedTotal],
        Equals,
        &[ResolvedTotal, PendingInTime, PendingOverdue, Withdrawn],
    ),
    rule(&[DigitisedIn], AtMost, &[DigitiseDue]),
    rule(&[DigitisedResults], AtMost, &[ResolvedTotal]),
    rule(&[PaidOnline], AtMost, &[FeeDue]),
    rule(&[RatingsSatisfied], AtMost, &[RatingsTotal]),
    rule(&[ServicesE2eActive], AtMost, &[ServicesE2e]),
    rule(&[ServicesPartialActive], AtMost, &[ServicesPartial]),
    rule(&[ServicesE2e], AtMost, &[ProceduresTotal]),
    rule(&[ServicesPartial], AtMost, &[ProceduresTotal]),
];

impl Counts {
    /// Nothing provided.
    pub fn none() -> Self {
        Self([Count::NotProvided; Measure::ALL.len()])
    }

    /// The count of `measure`.
    pub fn get(&self, measure: Measure) -> Count {
        self.0[measure.index()]
    }

    /// Sets the count of `measure`.
    pub fn set(&mut self, measure: Measure, count: Count) {
        self.0[measure.index()] = count;
    }

    /// Every measure with its count, in the order of the official report.
    pub fn iter(&self) -> impl Iterator<Item = (Measure, Count)> + '_ {
        Measure::ALL.into_iter().zip(self.0)
    }

    /// Every identity that the counts break.
    ///
    /// An inequality is checked when its right side is there: what is missing on the left only
    /// adds to it. An equation is checked when all of it is there. A measure that does not
    /// apply counts as zero on the left and in an equation.
    pub fn breaches(&self) -> Vec<Breach> {
        IDENTITIES
            .into_iter()
            .filter_map(|identity| {
                let (left, right) = self.sides(identity)?;
                let holds = match identity.relation {
                    AtMost => left <= right,
                    Equals => left == right,
                };
                (!holds).then_some(Breach {
                    identity,
                    left,
                    right,
                })
            })
            .collect()
    }

    /// Both sums, when enough was given to compare them.
    fn sides(&self, identity: Identity) -> Option<(u64, u64)> {
        let known = |measure: &Measure| match self.get(*measure) {
            Count::Value(value) => Some(value),
            Count::NotApplicable if identity.relation == Equals => Some(0),
            Count::NotApplicable | Count::NotProvided => None,
        };
        let right = identity.right.iter().map(known).sum::<Option<u64>>()?;
        let left = match identity.relation {
            Equals => identity.left.iter().map(known).sum::<Option<u64>>()?,
            AtMost => identity.left.iter().filter_map(known).sum(),
        };
        Some((left, right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(given: &[(Measure, u64)]) -> Counts {
        let mut counts = Counts::none();
        for (measure, value) in given {
            counts.set(*measure, Count::Value(*value));
        }
        counts
    }

    #[test]
    fn a_part_larger_than_its_whole_is_a_breach_and_names_both_sums() {
        let wrong = counts(&[(ReceivedOnline, 10), (OnlineE2e, 8), (OnlinePartial, 3)]);
        let breach = wrong.breaches()[0];
        assert_eq!((breach.left, breach.right), (11, 10));
        assert!(
            counts(&[(ReceivedOnline, 11), (OnlineE2e, 8), (OnlinePartial, 3)])
                .breaches()
                .is_empty()
        );
    }

    #[test]
    fn one_part_alone_can_break_the_whole_but_a_missing_whole_breaks_nothing() {
        assert_eq!(
            counts(&[(ReceivedOnline, 10), (OnlineE2e, 11)])
                .breaches()
                .len(),
            1
        );
        assert!(counts(&[(OnlineE2e, 11)]).breaches().is_empty());
    }

    #[test]
    fn an_equation_waits_for_all_its_members() {
        let parts = [(ResolvedEarly, 4), (ResolvedLate, 1), (ResolvedTotal, 9)];
        assert!(counts(&parts).breaches().is_empty(), "on time is not given");
        let mut all = counts(&parts);
        all.set(ResolvedOnTime, Count::NotApplicable);
        assert_eq!(all.breaches().len(), 1, "not applicable is zero here");
        all.set(ResolvedOnTime, Count::Value(4));
        assert!(all.breaches().is_empty());
    }

    #[test]
    fn dossiers_do_not_appear_or_vanish() {
        let mut flow = counts(&[
            (CarriedOver, 5),
            (ReceivedTotal, 100),
            (ResolvedTotal, 90),
            (PendingInTime, 12),
            (PendingOverdue, 2),
            (Withdrawn, 1),
        ]);
        assert!(flow.breaches().is_empty());
        flow.set(Withdrawn, Count::Value(2));
        assert_eq!(flow.breaches().len(), 1);
    }
}
