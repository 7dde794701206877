//! How long a slow client is waited for: some time of grace, and more for every byte it moves.
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::{Instant, Sleep};

/// How slow a client may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// It may rest this long altogether.
    pub grace: Duration,
    /// Bytes by which it earns a second back, never beyond the grace.
    pub bytes_per_second: u32,
}

/// What is left of the patience with one client. Only time spent waiting for it counts.
#[derive(Debug)]
pub(super) struct Patience {
    pace: Pace,
    left: Duration,
    since: Option<Instant>,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Patience {
    pub fn new(pace: Pace) -> Self {
        Self {
            pace,
            left: pace.grace,
            since: None,
            timer: None,
        }
    }

    /// The client is waited for; ready when there is no patience left.
    pub fn wait(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let since = *self.since.get_or_insert_with(Instant::now);
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(since + self.left)));
        timer.as_mut().poll(context)
    }

    /// The client moved this many bytes.
    pub fn moved(&mut self, bytes: usize) {
        if let Some(since) = self.since.take() {
            self.left = self.left.saturating_sub(since.elapsed());
            self.timer = None;
        }
        let earned = bytes as f64 / f64::from(self.pace.bytes_per_second.max(1));
        let earned = Duration::from_secs_f64(earned);
        self.left = self.left.saturating_add(earned).min(self.pace.grace);
    }

    /// Nothing is owed any more: the next time begins with all of the grace.
    pub fn settled(&mut self) {
        *self = Self::new(self.pace);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACE: Pace = Pace {
        grace: Duration::from_millis(300),
        bytes_per_second: 100_000,
    };

    /// Milliseconds until a client that moves `bytes` every 20 is given up, at most 1500.
    async fn given_up_after(bytes: usize) -> u128 {
        let began = Instant::now();
        let mut patience = Patience::new(PACE);
        while began.elapsed() < Duration::from_millis(1500) {
            let gave_up = tokio::time::timeout(
                Duration::from_millis(20),
                std::future::poll_fn(|context| patience.wait(context)),
            );
            if gave_up.await.is_ok() {
                break;
            }
            patience.moved(bytes);
        }
        began.elapsed().as_millis()
    }

    #[tokio::test]
    async fn a_client_that_drips_is_given_up_as_soon_as_one_that_stands_still() {
        assert!((280..900).contains(&given_up_after(0).await));
        assert!((280..900).contains(&given_up_after(1).await));
        assert!(given_up_after(10_000).await >= 1500, "fast enough");
    }

    #[tokio::test]
    async fn no_client_earns_more_than_the_grace() {
        let mut patience = Patience::new(PACE);
        patience.moved(1_000_000_000);
        let began = Instant::now();
        std::future::poll_fn(|context| patience.wait(context)).await;
        assert!((280..900).contains(&began.elapsed().as_millis()));
    }
}
