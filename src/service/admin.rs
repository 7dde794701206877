//! Administration of accounts, and the audit log. Every change stands in the log that it is read
//! from, in its own transaction.
use super::{AccountError, Desk, DeskError, NewAccount, secrets::Token};
use crate::{
    domain::{Account, AccountName, AccountState, Role, UnitId},
    storage::{AuditRow, AuditState, Deed, SecretHash, StoredSession, Writing},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Rows of the audit log on a page.
pub const AUDIT_PAGE: i64 = 100;

/// The right to keep accounts, deadlines and settings, and to read the audit log.
#[derive(Clone, Debug)]
pub struct AdminDesk<'a> {
    pub(super) desk: &'a Desk,
    pub(super) who: &'a Account,
}

/// An account with what an administrator sees beside it.
#[derive(Clone, Debug)]
pub struct KeptAccount {
    /// The account.
    pub account: Account,
    /// When its holder signed in last.
    pub last_sign_in: Option<DateTime<Utc>>,
}

/// What an administrator makes of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Takes it out of use.
    Disable,
    /// Takes it into use again.
    Enable,
    /// Gives it another role and other units.
    Role(Role, Vec<UnitId>),
}

impl<'a> AdminDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account) -> Self {
        Self { desk, who }
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<KeptAccount>, DeskError> {
        let accounts = self.desk.store.accounts().await?;
        let signed_in = self.desk.store.last_sign_ins().await?;
        let signed_in: BTreeMap<_, _> = signed_in.into_iter().collect();
        let kept = accounts.into_iter().map(|account| KeptAccount {
            last_sign_in: signed_in.get(account.name.as_str()).copied(),
            account,
        });
        Ok(kept.collect())
    }

    /// One account.
    pub async fn account(&self, name: &str) -> Result<Option<KeptAccount>, DeskError> {
        let all = self.accounts().await?;
        Ok(all
            .into_iter()
            .find(|kept| kept.account.name.as_str() == name))
    }

    /// Adds an account; its holder chooses the password by the one-time link, which is given.
    pub async fn invite(&self, new: &NewAccount) -> Result<Token, AccountError> {
        self.desk.invite(new, self.who.name.as_str()).await
    }

    /// Gives a one-time link to a new password.
    pub async fn reset_link(&self, name: &AccountName) -> Result<Token, AccountError> {
        self.desk.reset_link(name, self.who.name.as_str()).await
    }

    /// Changes an account, which ends its sessions. One administrator always stays in use.
    pub async fn change(
        &self,
        name: &AccountName,
        change: &Change,
    ) -> Result<(), AccountError> {
        let mut writing = self.desk.store.writing().await?;
        let known = self.desk.store.credentials(name).await?;
        let known = known.ok_or_else(|| AccountError::Unknown(name.clone()))?;
        let account = known.account;
        let stays = matches!(
            change,
            Change::Enable | Change::Role(Role::Administrator, _)
        );
        if !stays && rules(&account) {
            let all = self.desk.store.accounts().await?;
            if !all
                .iter()
                .any(|other| other.id != account.id && rules(other))
            {
                return Err(AccountError::LastAdministrator);
            }
        }
        let (act, detail) = match change {
            Change::Disable => {
                let state = AccountState::Disabled;
                writing.set_account_state(account.id, state).await?;
                ("account-state", state.code().to_owned())
            }
            Change::Enable => {
                // Whoever never chose a password still has to.
                let state = match known.password_hash {
                    Some(_) => AccountState::Active,
                    None => AccountState::Invited,
                };
                writing.set_account_state(account.id, state).await?;
                ("account-state", state.code().to_owned())
            }
            Change::Role(role, units) => {
                self.desk.insist_on_units(*role, units)?;
                writing.set_role(account.id, *role).await?;
                writing.set_units(account.id, units).await?;
                let told = |role: Role, units: &[UnitId]| {
                    let units: Vec<&str> = units.iter().map(|unit| unit.0.as_str()).collect();
                    format!("{role} {}", units.join(",")).trim().to_owned()
                };
                let (old, new) = (told(account.role, &account.units), told(*role, units));
                ("account-role", format!("{old} → {new}"))
            }
        };
        writing.end_sessions_of(account.id).await?;
        self.note(&mut writing, act, name.as_str(), &detail).await?;
        writing.commit().await?;
        Ok(())
    }

    /// The open sessions of an account, the latest first.
    pub async fn sessions(&self, of: &Account) -> Result<Vec<StoredSession>, DeskError> {
        Ok(self.desk.store.sessions_of(of.id).await?)
    }

    /// Ends one session of an account, or all of them; one of somebody else's is not found.
    pub async fn end_sessions(
        &self,
        of: &Account,
        only: Option<&SecretHash>,
    ) -> Result<(), DeskError> {
        let mut writing = self.desk.store.writing().await?;
        let open = self.desk.store.sessions_of(of.id).await?;
        let ended = open
            .iter()
            .filter(|session| only.is_none_or(|only| session.hash == *only));
        let (mut from, name) = (Vec::new(), of.name.as_str());
        for session in ended {
            writing.end_session(&session.hash).await?;
            from.push(session.address.as_str());
        }
        if from.is_empty() {
            return Ok(());
        }
        self.note(&mut writing, "end-sessions", name, &from.join(", "))
            .await?;
        writing.commit().await?;
        Ok(())
    }

    /// At most so many rows of the audit log before `before`, newest first; those whose actor, act
    /// or subject is `about`, unless that is empty.
    pub async fn audit(
        &self,
        before: i64,
        about: &str,
        most: i64,
    ) -> Result<Vec<AuditRow>, DeskError> {
        Ok(self.desk.store.audit_before(before, about, most).await?)
    }

    /// The newest row of the audit log: its hash is the head.
    pub async fn audit_head(&self) -> Result<Option<AuditRow>, DeskError> {
        let newest = self.desk.store.audit_before(i64::MAX, "", 1).await?;
        Ok(newest.into_iter().next())
    }

    /// Walks through the whole audit log.
    pub async fn verify_audit(&self) -> Result<AuditState, DeskError> {
        self.desk.verify_audit().await
    }

    /// Writes down what the administrator did.
    pub(super) async fn note(
        &self,
        writing: &mut Writing,
        act: &str,
        subject: &str,
        detail: &str,
    ) -> Result<(), DeskError> {
        let deed = Deed {
            actor: self.who.name.as_str(),
            act,
            subject,
            detail,
        };
        Ok(writing.audit(self.desk.now(), deed).await?)
    }
}

/// Whether somebody is an administrator in use.
fn rules(account: &Account) -> bool {
    account.role == Role::Administrator && account.state.may_sign_in()
}
