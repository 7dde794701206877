//! Signing in and staying signed in: the only way to become somebody.
use super::{
    Desk, DeskError,
    secrets::{Password, Token, Verdict},
};
use crate::{
    domain::{Account, AccountName, AddressBucket, SessionRule, SessionStanding, Wait},
    storage::{Credentials, Deed, SecretHash, StoredSession},
};
use chrono::{DateTime, Utc};
use std::net::IpAddr;

/// Signs of what a browser says of itself that are kept.
const BROWSER: usize = 120;

/// Somebody who tries to sign in.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The name as typed.
    pub name: &'a str,
    /// The password as typed.
    pub password: &'a str,
    /// The code as typed; empty where none is used.
    pub code: &'a str,
    /// From where.
    pub address: IpAddr,
    /// With what, as the browser says.
    pub browser: &'a str,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Who.
    pub account: Account,
    /// Which session.
    pub session: SecretHash,
}

/// Why nobody is signed in. Never says whether there is such an account.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Name, password or code are wrong.
    #[error("name, password or code are wrong")]
    Wrong,
    /// Too many failures: the next attempt may be made then.
    #[error("too many failures, until {0}")]
    Wait(DateTime<Utc>),
    /// Only a new link helps.
    #[error("a hundred failures")]
    ResetNeeded,
    /// Too many sign in at once.
    #[error("too many sign in at once")]
    Busy,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<crate::storage::StorageError> for SignInError {
    fn from(error: crate::storage::StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// Signs somebody in; gives the token of a session that nobody had before.
    ///
    /// An account that does not exist, is not in use or has no password costs the same work and
    /// gets the same answer.
    pub async fn sign_in(&self, attempt: Attempt<'_>) -> Result<Token, SignInError> {
        let address = AddressBucket::from(attempt.address).to_string();
        let name: String = attempt
            .name
            .trim()
            .to_ascii_lowercase()
            .chars()
            .take(64)
            .collect();
        if let Some(wait) = self.wait(&name, &address).await? {
            return Err(match wait {
                Wait::Until(until) => SignInError::Wait(until),
                Wait::ResetNeeded => SignInError::ResetNeeded,
            });
        }
        let known = match name.parse::<AccountName>() {
            Ok(name) => self.store.credentials(&name).await?,
            Err(_) => None,
        };
        let known = known.filter(|known| known.account.state.may_sign_in());
        let stored = known.as_ref().and_then(|known| known.password_hash.clone());
        let password = Password::new(attempt.password);
        let verdict = self
            .hasher
            .verify(password.clone(), stored)
            .await
            .map_err(|_| SignInError::Busy)?;
        let right = match known {
            Some(known) if verdict != Verdict::Wrong => {
                self.enter(known, verdict, password, attempt, &address)
                    .await?
            }
            _ => None,
        };
        match right {
            Some(token) => Ok(token),
            None => {
                self.count_failure(&name, &address).await?;
                Err(SignInError::Wrong)
            }
        }
    }

    /// Opens a session for an account whose password was right, if its code is as well.
    async fn enter(
        &self,
        known: Credentials,
        verdict: Verdict,
        password: Password,
        attempt: Attempt<'_>,
        address: &str,
    ) -> Result<Option<Token>, SignInError> {
        let (now, account) = (self.now(), &known.account);
        let renewed = match verdict {
            Verdict::RightButOutdated => Some(
                self.hasher
                    .hash(password)
                    .await
                    .map_err(|_| SignInError::Busy)?,
            ),
            Verdict::Right | Verdict::Wrong => None,
        };
        let mut writing = self.store.writing().await?;
        let coded = known.totp_secret.is_some();
        if coded && !self.take_code(&mut writing, &known, attempt.code).await? {
            return Ok(None);
        }
        if let Some(hash) = renewed {
            writing.set_password(account.id, &hash).await?;
        }
        let token = Token::new();
        let session = StoredSession {
            hash: token.hash().bytes(),
            account: account.name.clone(),
            created_at: now,
            seen_at: now,
            address: attempt.address.to_string(),
            browser: attempt.browser.chars().take(BROWSER).collect(),
        };
        writing.add_session(account.id, &session).await?;
        writing
            .forget_failed_sign_ins(account.name.as_str(), address)
            .await?;
        let deed = Deed {
            actor: account.name.as_str(),
            act: "sign-in",
            subject: account.name.as_str(),
            detail: "",
        };
        writing.audit(now, deed).await?;
        writing.commit().await?;
        Ok(Some(token))
    }

    /// Who holds the session of a cookie; `None` for one that is over or never was.
    pub async fn visitor(&self, cookie: &str) -> Result<Option<Visitor>, DeskError> {
        let Some(token) = Token::read(cookie) else {
            return Ok(None);
        };
        let hash = token.hash().bytes();
        let Some(session) = self.store.session(&hash).await? else {
            return Ok(None);
        };
        let now = self.now();
        let rule = SessionRule::default();
        match rule.standing(session.created_at, session.seen_at, now) {
            SessionStanding::Ended(_) => {
                let mut writing = self.store.writing().await?;
                writing.end_session(&hash).await?;
                writing.commit().await?;
                return Ok(None);
            }
            SessionStanding::Live { seen: Some(seen) } => {
                match self.touch(&hash, seen).await {
                    // A page can be shown all the same; only the session ends sooner.
                    Err(error) if error.is_full() => {
                        tracing::warn!(%error, "a session was not kept up");
                    }
                    touched => touched?,
                }
            }
            SessionStanding::Live { seen: None } => {}
        }
        let known = self.store.credentials(&session.account).await?;
        let account = known.map(|known| known.account);
        let account = account.filter(|account| account.state.may_sign_in());
        Ok(account.map(|account| Visitor {
            account,
            session: hash,
        }))
    }

    async fn touch(&self, session: &SecretHash, seen: DateTime<Utc>) -> Result<(), DeskError> {
        let mut writing = self.store.writing().await?;
        writing.touch_session(session, seen).await?;
        writing.commit().await?;
        Ok(())
    }

    /// Ends the session.
    pub async fn sign_out(&self, visitor: &Visitor) -> Result<(), DeskError> {
        let mut writing = self.store.writing().await?;
        writing.end_session(&visitor.session).await?;
        let deed = Deed {
            actor: visitor.account.name.as_str(),
            act: "sign-out",
            subject: visitor.account.name.as_str(),
            detail: "",
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }

    /// The sessions of whoever asks, the latest first.
    pub async fn sessions(&self, visitor: &Visitor) -> Result<Vec<StoredSession>, DeskError> {
        Ok(self.store.sessions_of(visitor.account.id).await?)
    }

    /// Ends every session of whoever asks but this one.
    pub async fn end_other_sessions(&self, visitor: &Visitor) -> Result<(), DeskError> {
        let others = self.store.sessions_of(visitor.account.id).await?;
        let mut writing = self.store.writing().await?;
        for other in others.iter().filter(|other| other.hash != visitor.session) {
            writing.end_session(&other.hash).await?;
        }
        let deed = Deed {
            actor: visitor.account.name.as_str(),
            act: "end-other-sessions",
            subject: visitor.account.name.as_str(),
            detail: "",
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }

    /// Ends the sessions that nobody used for too long. Run each minute: what is deleted stays over
    /// when a clock goes back.
    pub async fn sweep_sessions(&self) -> Result<u64, DeskError> {
        let (idle, absolute) = SessionRule::default().swept(self.now());
        let mut writing = self.store.writing().await?;
        let swept = writing.sweep_sessions(idle, absolute).await?;
        writing.commit().await?;
        Ok(swept)
    }
}
