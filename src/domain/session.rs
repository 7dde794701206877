//! How long somebody stays signed in.
use chrono::{DateTime, Duration, Utc};

/// How long a session lasts without use, and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRule {
    /// Without use.
    pub idle: Duration,
    /// From signing in, however busy it is.
    pub absolute: Duration,
}

impl Default for SessionRule {
    fn default() -> Self {
        Self {
            idle: Duration::minutes(30),
            absolute: Duration::hours(12),
        }
    }
}

/// How a session stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStanding {
    /// In force. `seen` is to be stored where it is given: once a minute, so that reading pages
    /// does not write each time.
    Live {
        /// When it was last used, if the stored moment is a minute old.
        seen: Option<DateTime<Utc>>,
    },
    /// Over; it is to be deleted at once, so that no clock brings it back.
    Ended(SessionEnd),
}

/// Why a session is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEnd {
    /// It was not used for too long.
    Idle,
    /// It lasted as long as a session may.
    Absolute,
    /// The clock went back behind it, so that its age is not known.
    ClockWentBack,
}

/// A clock may be this far behind what is stored: two servers never agree to the second.
const SLACK: Duration = Duration::minutes(2);
/// How old the stored moment of use gets before it is written again.
const REFRESH: Duration = Duration::minutes(1);

impl SessionRule {
    /// How a session stands that began at `created` and was last used at `seen`.
    ///
    /// A session whose moments lie ahead of the clock is over: to trust it would make it last
    /// until the clock has caught up.
    pub fn standing(
        self,
        created: DateTime<Utc>,
        seen: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> SessionStanding {
        let latest = created.max(seen);
        if latest - now > SLACK {
            SessionStanding::Ended(SessionEnd::ClockWentBack)
        } else if now - created >= self.absolute {
            SessionStanding::Ended(SessionEnd::Absolute)
        } else if now - seen >= self.idle {
            SessionStanding::Ended(SessionEnd::Idle)
        } else {
            let seen = (now - seen >= REFRESH).then_some(now);
            SessionStanding::Live { seen }
        }
    }

    /// When a session ends if it is not used again.
    pub fn ends_at(self, created: DateTime<Utc>, seen: DateTime<Utc>) -> DateTime<Utc> {
        (seen + self.idle).min(created + self.absolute)
    }

    /// What a sweep deletes: sessions last used at or before the first moment, or begun at or
    /// before the second.
    ///
    /// A sweep each minute is what makes an unused session stay over when the clock goes back.
    pub fn swept(self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        (now - self.idle, now - self.absolute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RULE: fn() -> SessionRule = SessionRule::default;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    fn standing(seen: i64, now: i64) -> SessionStanding {
        RULE().standing(at(0), at(seen), at(now))
    }

    fn ended(standing: SessionStanding) -> bool {
        matches!(standing, SessionStanding::Ended(_))
    }

    #[test]
    fn half_an_hour_without_use_ends_it() {
        assert!(!ended(standing(0, 30 * 60 - 1)));
        assert_eq!(
            standing(0, 30 * 60),
            SessionStanding::Ended(SessionEnd::Idle)
        );
    }

    #[test]
    fn twelve_hours_end_it_however_busy_it_is() {
        let end = 12 * 3600;
        assert!(!ended(standing(end - 60, end - 1)));
        assert_eq!(
            standing(end - 60, end),
            SessionStanding::Ended(SessionEnd::Absolute)
        );
    }

    #[test]
    fn reading_writes_once_a_minute() {
        let mut seen = 0;
        let mut written = 0;
        for now in 0..600 {
            if let SessionStanding::Live { seen: Some(_) } = standing(seen, now) {
                written += 1;
                seen = now;
            }
        }
        assert_eq!(written, 9);
    }

    #[test]
    fn a_clock_that_is_a_little_behind_changes_nothing_and_is_not_stored() {
        assert_eq!(standing(600, 500), SessionStanding::Live { seen: None });
    }

    #[test]
    fn a_clock_that_goes_back_behind_a_session_ends_it() {
        let back = SessionStanding::Ended(SessionEnd::ClockWentBack);
        assert_eq!(standing(600, 600 - 121), back);
        assert_eq!(standing(0, -3600), back);
        // The clock stood a year ahead when it was used, and was put right.
        assert_eq!(standing(365 * 86_400, 600), back);
    }

    #[test]
    fn a_sweep_takes_what_has_ended_and_nothing_else() {
        for (created, seen, now) in [(0, 0, 1800), (0, 0, 1799), (0, 43_000, 43_200)] {
            let (idle, absolute) = RULE().swept(at(now));
            let taken = at(seen) <= idle || at(created) <= absolute;
            assert_eq!(
                taken,
                ended(RULE().standing(at(created), at(seen), at(now)))
            );
            assert_eq!(taken, at(now) >= RULE().ends_at(at(created), at(seen)));
        }
    }

    proptest! {
        #[test]
        fn what_has_ended_stays_over_while_the_clock_goes_on(
            seen in 0i64..50_000, now in 0i64..100_000, later in 0i64..100_000,
        ) {
            let first = standing(seen, now);
            if let SessionStanding::Ended(SessionEnd::Idle | SessionEnd::Absolute) = first {
                prop_assert!(ended(standing(seen, now + later)));
            }
        }

        #[test]
        fn no_clock_lets_a_session_live_past_its_times(
            jumps in prop::collection::vec(-5_000i64..5_000, 1..60),
        ) {
            // One request per jump of the clock; an ended session is deleted.
            let (mut now, mut seen) = (0, 0);
            for jump in jumps {
                now += jump;
                match standing(seen, now) {
                    SessionStanding::Live { seen: stored } => {
                        prop_assert!(now - seen < 30 * 60 && now < 12 * 3600);
                        prop_assert!(seen - now <= 120);
                        if stored.is_some() {
                            prop_assert!(now > seen, "the stored moment never goes back");
                            seen = now;
                        }
                    }
                    SessionStanding::Ended(_) => break,
                }
            }
        }
    }
}
