//! Keeping accounts: adding one, inviting its holder, letting somebody back in.
use super::{
    Desk, DeskError,
    secrets::{Password, Token},
};
use crate::{
    domain::{
        Account, AccountId, AccountName, AccountState, PasswordRefusal, PasswordRule, Role,
        UnitId,
    },
    storage::{AuditState, Deed, LinkPurpose, StorageError},
};
use chrono::Duration;

/// How long a one-time link holds.
const LINK: Duration = Duration::hours(72);

/// What an account is to be.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What is typed to sign in.
    pub name: AccountName,
    /// The person, as shown beside what was done.
    pub person: String,
    /// What it is for.
    pub role: Role,
    /// The units that it belongs to.
    pub units: Vec<UnitId>,
}

/// Why an account was not added or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The name is taken.
    #[error("there is an account {0} already")]
    Taken(AccountName),
    /// No account has the name.
    #[error("there is no account {0}")]
    Unknown(AccountName),
    /// The password may not be chosen.
    #[error("the password is refused")]
    Password(PasswordRefusal),
    /// A role of a unit without one, or a national role with one.
    #[error("{0} does not fit these units")]
    Units(Role),
    /// No such unit reports.
    #[error("no unit {0} reports")]
    NoSuchUnit(String),
    /// The link is used up, or never was.
    #[error("the link does not hold any more")]
    Link,
    /// Nobody would be left who keeps accounts.
    #[error("the last administrator stays in use")]
    LastAdministrator,
    /// Too many passwords are worked on.
    #[error("too many at once")]
    Busy,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for AccountError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// Adds an account that is in use at once, with a password chosen at the host.
    pub async fn add_account(
        &self,
        new: &NewAccount,
        password: &str,
        actor: &str,
    ) -> Result<(), AccountError> {
        let hash = self.hashed(new, password, false).await?;
        self.insert(new, Some(&hash), actor).await?;
        Ok(())
    }

    /// Adds an account whose holder chooses the password by a one-time link, which is given.
    pub async fn invite(&self, new: &NewAccount, actor: &str) -> Result<Token, AccountError> {
        self.insert(new, None, actor).await?;
        self.link(&new.name, LinkPurpose::Invitation, actor).await
    }

    /// Gives a one-time link with which somebody chooses a new password; it ends every session and
    /// takes the second factor away once it is used.
    pub async fn reset_link(
        &self,
        name: &AccountName,
        actor: &str,
    ) -> Result<Token, AccountError> {
        self.link(name, LinkPurpose::Reset, actor).await
    }

    /// Whose link that is, while it holds.
    pub async fn holder_of_link(
        &self,
        link: &str,
    ) -> Result<Option<AccountName>, AccountError> {
        let Some(token) = Token::read(link) else {
            return Ok(None);
        };
        let mut writing = self.store.writing().await?;
        let found = writing.link(&token.hash().bytes(), self.now()).await?;
        Ok(found.map(|(name, _)| name))
    }

    /// Uses a one-time link up: sets the password that was chosen.
    pub async fn use_link(
        &self,
        link: &str,
        password: &str,
    ) -> Result<AccountName, AccountError> {
        let token = Token::read(link).ok_or(AccountError::Link)?;
        let hash = token.hash().bytes();
        let name = self.holder_of_link(link).await?.ok_or(AccountError::Link)?;
        let known = self
            .store
            .credentials(&name)
            .await?
            .ok_or(AccountError::Link)?;
        let account = known.account;
        let new = NewAccount {
            name: name.clone(),
            person: account.person.clone(),
            role: account.role,
            units: account.units.clone(),
        };
        let password_hash = self.hashed(&new, password, false).await?;
        let mut writing = self.store.writing().await?;
        // Somebody may have used it while the password was being hashed.
        let Some((_, purpose)) = writing.link(&hash, self.now()).await? else {
            return Err(AccountError::Link);
        };
        writing.set_password(account.id, &password_hash).await?;
        if purpose == LinkPurpose::Reset {
            writing.set_second_factor(account.id, None, &[]).await?;
        }
        writing.end_sessions_of(account.id).await?;
        writing.end_link(&hash).await?;
        let deed = Deed {
            actor: name.as_str(),
            act: "choose-password",
            subject: name.as_str(),
            detail: "",
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(name)
    }

    /// Takes an account into use or out of it, which ends its sessions.
    pub async fn set_account_state(
        &self,
        name: &AccountName,
        state: AccountState,
        actor: &str,
    ) -> Result<(), AccountError> {
        let known = self.store.credentials(name).await?;
        let account = known
            .ok_or_else(|| AccountError::Unknown(name.clone()))?
            .account;
        let mut writing = self.store.writing().await?;
        writing.set_account_state(account.id, state).await?;
        writing.end_sessions_of(account.id).await?;
        let deed = Deed {
            actor,
            act: "account-state",
            subject: name.as_str(),
            detail: state.code(),
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }

    /// Walks through the whole audit log.
    pub async fn verify_audit(&self) -> Result<AuditState, DeskError> {
        Ok(self.store.verify_audit().await?)
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, DeskError> {
        Ok(self.store.accounts().await?)
    }

    async fn link(
        &self,
        name: &AccountName,
        purpose: LinkPurpose,
        actor: &str,
    ) -> Result<Token, AccountError> {
        let known = self.store.credentials(name).await?;
        let account = known
            .ok_or_else(|| AccountError::Unknown(name.clone()))?
            .account;
        let (token, now) = (Token::new(), self.now());
        let mut writing = self.store.writing().await?;
        let hash = token.hash().bytes();
        writing
            .add_link(&hash, account.id, purpose, now + LINK)
            .await?;
        let deed = Deed {
            actor,
            act: "give-link",
            subject: name.as_str(),
            detail: "",
        };
        writing.audit(now, deed).await?;
        writing.commit().await?;
        Ok(token)
    }

    async fn hashed(
        &self,
        new: &NewAccount,
        password: &str,
        second_factor: bool,
    ) -> Result<String, AccountError> {
        let password = Password::new(password);
        let own = [new.name.as_str(), new.person.as_str()];
        let rule = PasswordRule {
            second_factor,
            own: &own,
        };
        password.check(&rule).map_err(AccountError::Password)?;
        self.hasher
            .hash(password)
            .await
            .map_err(|_| AccountError::Busy)
    }

    /// Insists that units which report go with a role of a unit, and none with a national one.
    pub(super) fn insist_on_units(
        &self,
        role: Role,
        units: &[UnitId],
    ) -> Result<(), AccountError> {
        if role.belongs_to_units() == units.is_empty() {
            return Err(AccountError::Units(role));
        }
        let board = self.board();
        for unit in units {
            let reports = board
                .units()
                .find(&unit.0)
                .is_some_and(|ix| board.units().get(ix).kind().reports());
            if !reports {
                return Err(AccountError::NoSuchUnit(unit.0.clone()));
            }
        }
        Ok(())
    }

    async fn insert(
        &self,
        new: &NewAccount,
        password_hash: Option<&str>,
        actor: &str,
    ) -> Result<(), AccountError> {
        self.insist_on_units(new.role, &new.units)?;
        let mut writing = self.store.writing().await?;
        if self.store.credentials(&new.name).await?.is_some() {
            return Err(AccountError::Taken(new.name.clone()));
        }
        let account = Account {
            id: AccountId(0),
            name: new.name.clone(),
            person: new.person.clone(),
            role: new.role,
            state: match password_hash {
                Some(_) => AccountState::Active,
                None => AccountState::Invited,
            },
            units: new.units.clone(),
            has_second_factor: false,
        };
        let now = self.now();
        writing.add_account(&account, password_hash, now).await?;
        let units: Vec<&str> = new.units.iter().map(|unit| unit.0.as_str()).collect();
        let detail = format!("{} {}", new.role, units.join(","));
        let deed = Deed {
            actor,
            act: "add-account",
            subject: new.name.as_str(),
            detail: detail.trim(),
        };
        writing.audit(now, deed).await?;
        writing.commit().await?;
        Ok(())
    }
}
