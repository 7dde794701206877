//! What keeps a report from being handed in. A draft is saved with all of it.
use super::{Breach, Count, Counts, Notice, Standing};
use chrono::NaiveDate;

/// Something that must be settled before a report is submitted or signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The period has not ended.
    NotYet {
        /// First day on which it can be reported.
        from: NaiveDate,
    },
    /// The month is locked for the unit.
    Locked,
    /// No count is given at all.
    Nothing,
    /// The counts contradict each other.
    Contradiction(Breach),
    /// Something unusual has no reason yet.
    ReasonMissing(Notice),
}

/// Everything in the way of handing `counts` in, the clock first.
///
/// `is_answered` says whether a reason was given for a notice as it stands now.
pub fn obstacles(
    counts: &Counts,
    standing: Standing,
    notices: &[Notice],
    is_answered: impl Fn(&Notice) -> bool,
) -> Vec<Obstacle> {
    let mut found = Vec::new();
    found.extend(match standing {
        Standing::NotYet { from } => Some(Obstacle::NotYet { from }),
        Standing::Locked => Some(Obstacle::Locked),
        Standing::OnTime { .. } | Standing::Late { .. } => None,
    });
    if counts.iter().all(|(_, count)| count == Count::NotProvided) {
        found.push(Obstacle::Nothing);
    }
    found.extend(counts.breaches().into_iter().map(Obstacle::Contradiction));
    let open = notices.iter().filter(|notice| !is_answered(notice));
    found.extend(open.copied().map(Obstacle::ReasonMissing));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Measure::*;

    const ON_TIME: Standing = Standing::OnTime { days_left: 0 };
    const NOTICE: Notice = Notice::RoundCount {
        measure: ReceivedTotal,
        value: 5_000,
        step: 1_000,
    };

    fn sound() -> Counts {
        let mut counts = Counts::none();
        counts.set(ReceivedTotal, Count::Value(5_000));
        counts
    }

    #[test]
    fn a_sound_report_in_time_meets_no_obstacle_and_a_locked_one_does() {
        let found = |standing| obstacles(&sound(), standing, &[], |_| false);
        assert_eq!(found(ON_TIME), []);
        let until = "2026-11-29".parse().unwrap();
        let late = Standing::Late {
            days: 9,
            until,
            excepted: false,
        };
        assert_eq!(found(late), []);
        assert_eq!(found(Standing::Locked), [Obstacle::Locked]);
        let early = Standing::NotYet { from: until };
        assert_eq!(found(early), [Obstacle::NotYet { from: until }]);
    }

    #[test]
    fn counts_that_say_nothing_or_contradict_each_other_are_not_handed_in() {
        let empty = obstacles(&Counts::none(), ON_TIME, &[], |_| false);
        assert_eq!(empty, [Obstacle::Nothing]);
        let mut wrong = sound();
        wrong.set(ReceivedOnline, Count::Value(5_001));
        let found = obstacles(&wrong, ON_TIME, &[], |_| false);
        assert!(matches!(found[..], [Obstacle::Contradiction(_)]));
    }

    #[test]
    fn what_is_unusual_is_in_the_way_until_a_reason_is_given() {
        let found = obstacles(&sound(), ON_TIME, &[NOTICE], |_| false);
        assert_eq!(found, [Obstacle::ReasonMissing(NOTICE)]);
        let answered = |notice: &Notice| notice.key() == "round-count/1 received_total";
        assert_eq!(obstacles(&sound(), ON_TIME, &[NOTICE], answered), []);
    }
}
