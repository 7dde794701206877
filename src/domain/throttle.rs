//! When the next attempt to sign in may be made.
//!
//! Guessing is slowed down per account and per address, from stored failures, so that a restart
//! forgives nothing. Nobody is shut out for good by somebody else: a delay is never longer than
//! [`Throttle::LONGEST`], and an address from which the account has signed in before is not held
//! back by failures from elsewhere.
use chrono::{DateTime, Duration, Utc};

/// A failed attempt on one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it came from the address that tries now.
    pub from_here: bool,
}

/// What is stored about an account and an address before an attempt.
#[derive(Clone, Copy, Debug)]
pub struct Throttle<'a> {
    /// Failures of the account since somebody last signed in to it or reset it, in any order.
    /// An account that does not exist has failures as well.
    pub account: &'a [Failure],
    /// Failures from the address on any account during the last [`Throttle::WINDOW`], in any
    /// order.
    pub address: &'a [DateTime<Utc>],
    /// Whether the account has signed in from this address before.
    pub familiar: bool,
}

/// Why an attempt is refused unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Too many failures lately; the next attempt may be made then.
    Until(DateTime<Utc>),
    /// A hundred failures without one success: only a link to a new password helps.
    ResetNeeded,
}

impl Throttle<'_> {
    /// Failures of an account before the first delay.
    pub const FREE: usize = 10;
    /// Failures from an address within the window before it has to wait.
    pub const PER_ADDRESS: usize = 50;
    /// Failures one after the other that an account bears (NIST SP 800-63B).
    pub const CEILING: usize = 100;
    /// How long failures from an address count.
    pub const WINDOW: Duration = Duration::minutes(15);
    /// The longest delay.
    pub const LONGEST: Duration = Duration::minutes(15);
    /// How long failures of an account count for its delay. They count for the ceiling always.
    pub const MEMORY: Duration = Duration::hours(24);
    /// The delay after [`Throttle::FREE`] failures; it doubles with each further one.
    const FIRST: Duration = Duration::minutes(1);

    /// Whether an attempt may be made now.
    ///
    /// A failure that lies ahead of the clock counts as one that was made just now, so that a
    /// clock that goes back opens nothing.
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), Wait> {
        let counted = || {
            let mine = |failure: &&Failure| failure.from_here || !self.familiar;
            self.account.iter().filter(mine).map(|failure| failure.at)
        };
        if counted().count() >= Self::CEILING {
            return Err(Wait::ResetNeeded);
        }
        let account = Self::account_waits(counted().filter(|at| now - *at < Self::MEMORY));
        let until = account.max(self.address_waits(now));
        match until {
            // A failure from a clock that stood ahead would make the wait seem endless.
            Some(until) if until > now => Err(Wait::Until(until.min(now + Self::LONGEST))),
            _ => Ok(()),
        }
    }

    /// The delay after the last failure grows with their number: 1, 2, 4, 8, then 15 minutes.
    fn account_waits(failures: impl Iterator<Item = DateTime<Utc>>) -> Option<DateTime<Utc>> {
        let (count, last) = failures.fold((0, None), |(count, last), at| {
            (count + 1, last.max(Some(at)))
        });
        let beyond = i32::try_from(usize::checked_sub(count, Self::FREE)?).unwrap_or(i32::MAX);
        let delay = Self::FIRST * 2_i32.pow(beyond.min(4).unsigned_abs());
        last.map(|last| last + delay.min(Self::LONGEST))
    }

    /// When fewer than [`Throttle::PER_ADDRESS`] failures will be left in the window.
    fn address_waits(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut recent: Vec<_> = self
            .address
            .iter()
            .copied()
            .filter(|at| now - *at < Self::WINDOW)
            .collect();
        recent.sort_unstable();
        let must_leave = recent.len().checked_sub(Self::PER_ADDRESS)?;
        recent.get(must_leave).map(|at| *at + Self::WINDOW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    fn failures(times: impl IntoIterator<Item = i64>) -> Vec<Failure> {
        let failure = |seconds| Failure {
            at: at(seconds),
            from_here: false,
        };
        times.into_iter().map(failure).collect()
    }

    fn check(account: &[Failure], address: &[i64], now: i64) -> Result<(), Wait> {
        let address: Vec<_> = address.iter().map(|seconds| at(*seconds)).collect();
        let throttle = Throttle {
            account,
            address: &address,
            familiar: false,
        };
        throttle.check(at(now))
    }

    #[test]
    fn ten_failures_are_free_and_the_next_attempts_wait_longer_and_longer() {
        assert_eq!(check(&failures(0..9), &[], 9), Ok(()));
        for (count, minutes) in [(10, 1), (11, 2), (12, 4), (13, 8), (14, 15), (99, 15)] {
            let wait = Err(Wait::Until(at(60 * minutes)));
            let stored = failures(std::iter::repeat_n(0, count));
            assert_eq!(check(&stored, &[], 0), wait, "{count} failures");
            assert_eq!(check(&stored, &[], 60 * minutes - 1), wait);
            assert_eq!(check(&stored, &[], 60 * minutes), Ok(()));
        }
    }

    #[test]
    fn the_delay_is_forgotten_after_a_day_and_the_ceiling_is_not() {
        let day = 86_400;
        let stored = failures(std::iter::repeat_n(0, 50));
        assert_eq!(check(&stored, &[], day), Ok(()));
        let mut one_more = stored;
        one_more.extend(failures([day]));
        assert_eq!(
            check(&one_more, &[], day),
            Ok(()),
            "one slip does not delay"
        );
        let hundred = failures(std::iter::repeat_n(0, 100));
        assert_eq!(check(&hundred, &[], 365 * day), Err(Wait::ResetNeeded));
    }

    #[test]
    fn one_who_has_signed_in_from_here_before_is_not_shut_out_by_strangers() {
        let mut account = failures(0..100);
        let check = |account: &[Failure], familiar| {
            let throttle = Throttle {
                account,
                address: &[],
                familiar,
            };
            throttle.check(at(100))
        };
        assert_eq!(check(&account, true), Ok(()));
        assert_eq!(check(&account, false), Err(Wait::ResetNeeded));
        account.extend((90..100).map(|seconds| Failure {
            at: at(seconds),
            from_here: true,
        }));
        assert_eq!(check(&account, true), Err(Wait::Until(at(99 + 60))));
    }

    #[test]
    fn an_address_that_tries_many_accounts_waits_until_fewer_than_fifty_are_left() {
        let times: Vec<i64> = (0..50).collect();
        assert_eq!(check(&[], &times[1..], 60), Ok(()));
        assert_eq!(check(&[], &times, 60), Err(Wait::Until(at(900))));
        assert_eq!(check(&[], &times, 900), Ok(()));
    }

    #[test]
    fn one_who_guesses_without_rest_gets_thirteen_attempts_in_a_quarter_of_an_hour() {
        let mut stored = Vec::new();
        for now in 0..900 {
            if check(&stored, &[], now).is_ok() {
                stored.extend(failures([now]));
            }
        }
        assert_eq!(stored.len(), 13);
        let mut now = 900;
        while check(&stored, &[], now) != Err(Wait::ResetNeeded) {
            if check(&stored, &[], now).is_ok() {
                stored.extend(failures([now]));
            }
            now += 10;
        }
        assert_eq!(stored.len(), 100);
        assert!(
            now > 20 * 3600,
            "the ceiling is reached after {now} seconds"
        );
    }

    proptest! {
        #[test]
        fn an_earlier_clock_never_opens_what_was_closed(
            account in prop::collection::vec(-100_000i64..100_000, 0..30),
            address in prop::collection::vec(-2_000i64..2_000, 0..90),
            now in -100_000i64..100_000, back in 0i64..200_000,
        ) {
            let account = failures(account);
            if check(&account, &address, now).is_err() {
                prop_assert!(check(&account, &address, now - back).is_err());
            }
        }

        #[test]
        fn a_further_failure_never_opens_what_was_closed(
            account in prop::collection::vec(-100_000i64..100_000, 0..120),
            address in prop::collection::vec(-2_000i64..2_000, 0..90),
            more in -100_000i64..100_000, now in -100_000i64..100_000,
        ) {
            let mut account = failures(account);
            if check(&account, &address, now).is_err() {
                account.extend(failures([more]));
                let mut address = address;
                address.push(more);
                prop_assert!(check(&account, &address, now).is_err());
            }
        }

        #[test]
        fn a_wait_lies_ahead_and_is_never_longer_than_the_longest(
            account in prop::collection::vec(-100_000i64..100_000, 0..99),
            address in prop::collection::vec(-2_000i64..2_000, 0..90),
            now in -100_000i64..100_000,
        ) {
            match check(&failures(account), &address, now) {
                Ok(()) => {}
                Err(Wait::Until(until)) => {
                    prop_assert!(until > at(now) && until <= at(now) + Throttle::LONGEST);
                }
                Err(Wait::ResetNeeded) => prop_assert!(false, "below the ceiling"),
            }
        }
    }
}
