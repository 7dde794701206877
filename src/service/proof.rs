//! Proving again who one is: what is asked before a password or a second factor changes.
use super::{
    Desk, DeskError, Visitor,
    secrets::{Password, RecoveryCode, TotpSecret, Verdict},
};
use crate::{
    domain::{AddressBucket, Failure, PasswordRefusal, Throttle, Wait},
    storage::{Credentials, Deed, SecretHash, StorageError, StoredSession, Writing},
};
use chrono::{DateTime, Duration, Utc};
use std::net::IpAddr;

/// How long failed tries are kept.
const FAILURES_KEPT: Duration = Duration::days(30);

/// Why somebody's own password or second factor was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// The present password or the code is wrong; which of them is not said.
    #[error("the password or the code is wrong")]
    Wrong,
    /// The code of the phone that is being set up is wrong.
    #[error("the code is wrong")]
    Code,
    /// Too many failures: the next attempt may be made then.
    #[error("too many failures, until {0}")]
    Wait(DateTime<Utc>),
    /// Only a new link helps.
    #[error("a hundred failures")]
    ResetNeeded,
    /// The password may not be chosen, or not be kept.
    #[error("the password is refused")]
    Password(PasswordRefusal),
    /// There is a second factor already, or none.
    #[error("the second factor stands otherwise")]
    NotNow,
    /// Too many passwords are worked on.
    #[error("too many at once")]
    Busy,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for ProofError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl From<Wait> for ProofError {
    fn from(wait: Wait) -> Self {
        match wait {
            Wait::Until(until) => Self::Wait(until),
            Wait::ResetNeeded => Self::ResetNeeded,
        }
    }
}

/// Somebody who has just given the password again.
pub(super) struct Proven {
    /// The account with its secrets.
    pub known: Credentials,
    /// The session that asks.
    pub session: StoredSession,
    address: String,
}

impl Desk {
    /// What the failures so far ask of the next try under `name` from `address`.
    pub(super) async fn wait(
        &self,
        name: &str,
        address: &str,
    ) -> Result<Option<Wait>, StorageError> {
        let now = self.now();
        let failed = self
            .store
            .failed_sign_ins(name, address, now - Throttle::WINDOW)
            .await?;
        let of_name: &[Failure] = &failed.of_name;
        let throttle = Throttle {
            account: of_name,
            address: &failed.from_address,
            familiar: failed.familiar,
        };
        Ok(throttle.check(now).err())
    }

    /// Counts a failed try.
    pub(super) async fn count_failure(
        &self,
        name: &str,
        address: &str,
    ) -> Result<(), StorageError> {
        let now = self.now();
        let mut writing = self.store.writing().await?;
        writing
            .add_failed_sign_in(name, address, now, now - FAILURES_KEPT)
            .await?;
        writing.commit().await
    }

    /// Insists on the present password of whoever holds the session: a browser left open is not
    /// enough to take an account over. Failures count as those of signing in do.
    pub(super) async fn prove(
        &self,
        visitor: &Visitor,
        password: &str,
    ) -> Result<Proven, ProofError> {
        let name = &visitor.account.name;
        let session = self.store.session(&visitor.session).await?;
        let known = self.store.credentials(name).await?;
        let (Some(session), Some(known)) = (session, known) else {
            return Err(ProofError::Wrong);
        };
        let address = match session.address.parse::<IpAddr>() {
            Ok(address) => AddressBucket::from(address).to_string(),
            Err(_) => session.address.clone(),
        };
        if let Some(wait) = self.wait(name.as_str(), &address).await? {
            return Err(wait.into());
        }
        let verdict = self
            .hasher
            .verify(Password::new(password), known.password_hash.clone())
            .await
            .map_err(|_| ProofError::Busy)?;
        let proven = Proven {
            known,
            session,
            address,
        };
        if verdict == Verdict::Wrong {
            self.count_failure(name.as_str(), &proven.address).await?;
            return Err(ProofError::Wrong);
        }
        Ok(proven)
    }

    /// Counts a wrong code of somebody whose password was right.
    pub(super) async fn wrong_code(&self, proven: &Proven) -> Result<(), ProofError> {
        let name = proven.known.account.name.as_str();
        Ok(self.count_failure(name, &proven.address).await?)
    }

    /// Takes a code of the second factor, or a recovery code; each is taken once.
    pub(super) async fn take_code(
        &self,
        writing: &mut Writing,
        known: &Credentials,
        code: &str,
    ) -> Result<bool, StorageError> {
        let Some(secret) = &known.totp_secret else {
            return Ok(false);
        };
        let taken = match TotpSecret::read(secret) {
            Ok(secret) => secret.check(code, Some(known.totp_step as i64), self.now()),
            Err(_) => None,
        };
        match (taken, RecoveryCode::read(code)) {
            (Some(step), _) => {
                writing
                    .take_totp_step(known.account.id, step.unsigned_abs())
                    .await
            }
            (None, Some(code)) => {
                let hash = code.hash().bytes();
                writing.take_recovery_code(known.account.id, &hash).await
            }
            (None, None) => Ok(false),
        }
    }

    /// Ends every session of whoever proved it, and goes on in one with another token: what
    /// somebody else may have seen of the old one is worth nothing. Its age stays.
    pub(super) async fn renew_session(
        &self,
        writing: &mut Writing,
        proven: &Proven,
        hash: SecretHash,
    ) -> Result<(), StorageError> {
        let id = proven.known.account.id;
        writing.end_sessions_of(id).await?;
        let session = StoredSession {
            hash,
            seen_at: self.now(),
            ..proven.session.clone()
        };
        writing.add_session(id, &session).await
    }

    /// Writes down what somebody did to the account of their own.
    pub(super) async fn note_own(
        &self,
        writing: &mut Writing,
        proven: &Proven,
        act: &str,
    ) -> Result<(), StorageError> {
        let name = proven.known.account.name.as_str();
        let deed = Deed {
            actor: name,
            act,
            subject: name,
            detail: "",
        };
        writing.audit(self.now(), deed).await
    }
}
