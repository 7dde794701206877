//! Hashing as much as the machine bears and no more, so that signing in never starves a page.
use super::password::{Password, Verdict};
use std::{sync::Arc, thread};
use tokio::{sync::Semaphore, task};

/// Who may wait for a hash beside those who are served.
const WAITING: usize = 32;

/// Hashes and compares passwords, as many at once as there are cores; a few more may wait.
///
/// One hash takes 19 MiB and a core for some hundredths of a second.
#[derive(Clone, Debug)]
pub struct Hasher {
    served: Arc<Semaphore>,
    taken_in: Arc<Semaphore>,
}

/// Too many are waiting already. Nothing was done; a try in a few seconds will find room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct Busy;

impl Default for Hasher {
    fn default() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self::bounded(cores, WAITING)
    }
}

impl Hasher {
    /// Serves `at_once` and lets `waiting` more wait.
    pub fn bounded(at_once: usize, waiting: usize) -> Self {
        Self {
            served: Arc::new(Semaphore::new(at_once)),
            taken_in: Arc::new(Semaphore::new(at_once + waiting)),
        }
    }

    /// The hash of a password that was chosen, for storage.
    ///
    /// # Errors
    /// Too many are waiting.
    pub async fn hash(&self, password: Password) -> Result<String, Busy> {
        self.work(move || password.hash()).await
    }

    /// Compares a password with the stored hash of an account. `None` stands for an account that
    /// does not exist or has no password: the same work, and always wrong.
    ///
    /// # Errors
    /// Too many are waiting.
    pub async fn verify(
        &self,
        password: Password,
        stored: Option<String>,
    ) -> Result<Verdict, Busy> {
        self.work(move || password.verify(stored.as_deref())).await
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let place = Arc::clone(&self.taken_in)
            .try_acquire_owned()
            .map_err(|_| Busy)?;
        let core = Arc::clone(&self.served)
            .acquire_owned()
            .await
            .expect("the semaphore is never closed");
        // Both go along: work goes on when whoever asked is gone.
        let done = task::spawn_blocking(move || {
            let _kept = (place, core);
            work()
        });
        // Work is lost only with the runtime.
        done.await.map_err(|_| Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::{
            atomic::{AtomicUsize, Ordering},
            mpsc,
        },
        time::Duration,
    };

    #[tokio::test]
    async fn a_password_is_hashed_and_found_again_and_nobody_is_never_right() {
        let hasher = Hasher::default();
        let password = || Password::new("thuyền giấy trôi ngược");
        let stored = hasher.hash(password()).await.unwrap();
        let verdict = hasher.verify(password(), Some(stored)).await;
        assert_eq!(verdict, Ok(Verdict::Right));
        assert_eq!(hasher.verify(password(), None).await, Ok(Verdict::Wrong));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn no_more_than_so_many_work_at_once_and_those_beyond_the_queue_are_refused() {
        let hasher = Hasher::bounded(2, 3);
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let refused = Arc::new(AtomicUsize::new(0));
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let (hasher, now, most) = (hasher.clone(), now.clone(), most.clone());
                let refused = refused.clone();
                tokio::spawn(async move {
                    let told = refused.clone();
                    let work = move || {
                        let working = now.fetch_add(1, Ordering::SeqCst) + 1;
                        most.fetch_max(working, Ordering::SeqCst);
                        // Until everybody has come, however slow the machine is, but not for ever.
                        for _ in 0..400 {
                            let came = told.load(Ordering::SeqCst) >= 15;
                            std::thread::sleep(Duration::from_millis(20));
                            if came && most.load(Ordering::SeqCst) >= 2 {
                                break;
                            }
                        }
                        now.fetch_sub(1, Ordering::SeqCst);
                    };
                    let done = hasher.work(work).await;
                    refused.fetch_add(usize::from(done.is_err()), Ordering::SeqCst);
                    done
                })
            })
            .collect();
        let mut served = 0;
        for done in tries {
            served += usize::from(done.await.unwrap().is_ok());
        }
        assert_eq!(most.load(Ordering::SeqCst), 2);
        assert_eq!(served, 5, "two are served and three wait");
        assert_eq!(hasher.work(|| 7).await, Ok(7), "there is room again");
    }

    #[tokio::test]
    async fn whoever_gives_up_waiting_leaves_the_place_and_work_that_began_keeps_its_core() {
        let hasher = Hasher::bounded(1, 1);
        let (go, wait) = mpsc::channel::<()>();
        let first = tokio::spawn({
            let hasher = hasher.clone();
            async move { hasher.work(move || wait.recv()).await }
        });
        while hasher.served.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let patience = Duration::from_millis(20);
        for _ in 0..3 {
            let second = tokio::time::timeout(patience, hasher.work(|| ())).await;
            assert!(second.is_err(), "waits, and gives up");
        }
        first.abort();
        let _ = first.await;
        assert_eq!(hasher.served.available_permits(), 0);
        go.send(()).unwrap();
        assert_eq!(hasher.work(|| 7).await, Ok(7));
    }
}
