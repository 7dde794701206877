//! Accounts, with what proves that somebody is who they say.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Account, AccountId, AccountName, AccountState, Role, UnitId};
use chrono::{DateTime, Utc};

/// An account with its secrets. Stays in the rooms that check them.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Whose they are.
    pub account: Account,
    /// The password, hashed; `None` while invited.
    pub password_hash: Option<String>,
    /// The shared secret of the second factor.
    pub totp_secret: Option<String>,
    /// The last step of it that was accepted.
    pub totp_step: u64,
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    account_id: i64,
    name: String,
    person: String,
    role: String,
    state: String,
    password_hash: Option<String>,
    totp_secret: Option<String>,
    totp_step: i64,
    unit_id: Option<String>,
}

impl Store {
    /// The account with that name.
    pub async fn credentials(
        &self,
        name: &AccountName,
    ) -> Result<Option<Credentials>, StorageError> {
        let sql = "
            select a.account_id, a.name, a.person, a.role, a.state, a.password_hash,
                   a.totp_secret, a.totp_step, u.unit_id
              from account as a left join account_unit as u on u.account_id = a.account_id
             where a.name = $1
             order by u.unit_id";
        let rows: Vec<Row> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(name.as_str()).fetch_all(pool).await?
        });
        Ok(gather(rows)?.pop())
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, StorageError> {
        let sql = "
            select a.account_id, a.name, a.person, a.role, a.state, a.password_hash,
                   a.totp_secret, a.totp_step, u.unit_id
              from account as a left join account_unit as u on u.account_id = a.account_id
             order by a.name, u.unit_id";
        let rows: Vec<Row> = on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        Ok(gather(rows)?
            .into_iter()
            .map(|found| found.account)
            .collect())
    }
}

impl Writing {
    /// Adds an account with its units; gives its number. The name must be free.
    pub async fn add_account(
        &mut self,
        account: &Account,
        password_hash: Option<&str>,
        at: DateTime<Utc>,
    ) -> Result<AccountId, StorageError> {
        let sql = "update counter set next = next + 1 where name = 'account' returning next";
        let next: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        let id = AccountId(next - 1);
        let sql = "
            insert into account (account_id, name, person, role, state, password_hash, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(account.name.as_str())
                .bind(&account.person)
                .bind(account.role.code())
                .bind(account.state.code())
                .bind(password_hash)
                .bind(at)
                .execute(tx)
                .await?;
        });
        self.set_units(id, &account.units).await?;
        Ok(id)
    }

    /// Replaces the units that an account belongs to.
    pub async fn set_units(
        &mut self,
        id: AccountId,
        units: &[UnitId],
    ) -> Result<(), StorageError> {
        let sql = "delete from account_unit where account_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).execute(tx).await?; });
        let sql = "insert into account_unit (account_id, unit_id) values ($1, $2)";
        for unit in units {
            on_tx!(self, tx => {
                sqlx::query(sql).bind(id.0).bind(&unit.0).execute(tx).await?;
            });
        }
        Ok(())
    }

    /// Sets what an account is for.
    pub async fn set_role(&mut self, id: AccountId, role: Role) -> Result<(), StorageError> {
        let sql = "update account set role = $2 where account_id = $1";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(role.code()).execute(tx).await?;
        });
        Ok(())
    }

    /// Takes an account into use or out of it.
    pub async fn set_account_state(
        &mut self,
        id: AccountId,
        state: AccountState,
    ) -> Result<(), StorageError> {
        let sql = "update account set state = $2 where account_id = $1";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(state.code()).execute(tx).await?;
        });
        Ok(())
    }

    /// Sets the password, hashed; an invited account is in use from then on.
    pub async fn set_password(
        &mut self,
        id: AccountId,
        hash: &str,
    ) -> Result<(), StorageError> {
        let sql = "
            update account
               set password_hash = $2,
                   state = case state when 'invited' then 'active' else state end
             where account_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).bind(hash).execute(tx).await?; });
        Ok(())
    }

    /// Sets or takes away the second factor, with its recovery codes as hashes.
    pub async fn set_second_factor(
        &mut self,
        id: AccountId,
        secret: Option<&str>,
        recovery: &[[u8; 32]],
    ) -> Result<(), StorageError> {
        let sql = "update account set totp_secret = $2, totp_step = 0 where account_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).bind(secret).execute(tx).await?; });
        self.set_recovery_codes(id, recovery).await
    }

    /// Replaces the recovery codes of an account, which are given as hashes.
    pub async fn set_recovery_codes(
        &mut self,
        id: AccountId,
        recovery: &[[u8; 32]],
    ) -> Result<(), StorageError> {
        let sql = "delete from recovery_code where account_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).execute(tx).await?; });
        let sql = "insert into recovery_code (account_id, code_hash) values ($1, $2)";
        for code in recovery {
            on_tx!(self, tx => {
                sqlx::query(sql).bind(id.0).bind(code.as_slice()).execute(tx).await?;
            });
        }
        Ok(())
    }

    /// Takes a step of the second factor; `false` if it or a later one was taken before.
    pub async fn take_totp_step(
        &mut self,
        id: AccountId,
        step: u64,
    ) -> Result<bool, StorageError> {
        let sql = "update account set totp_step = $2 where account_id = $1 and totp_step < $2";
        let done = on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(step as i64).execute(tx).await?.rows_affected()
        });
        Ok(done == 1)
    }

    /// Takes a recovery code; `false` if there is none such any more.
    pub async fn take_recovery_code(
        &mut self,
        id: AccountId,
        hash: &[u8; 32],
    ) -> Result<bool, StorageError> {
        let sql = "delete from recovery_code where account_id = $1 and code_hash = $2";
        let done = on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(hash.as_slice()).execute(tx).await?.rows_affected()
        });
        Ok(done == 1)
    }
}

/// Puts the rows of each account together; they arrive next to each other.
fn gather(rows: Vec<Row>) -> Result<Vec<Credentials>, StorageError> {
    let mut found: Vec<Credentials> = Vec::new();
    for row in rows {
        if found
            .last()
            .is_none_or(|last| last.account.id.0 != row.account_id)
        {
            let corrupt = || StorageError::Corrupt(format!("account {}", row.account_id));
            found.push(Credentials {
                account: Account {
                    id: AccountId(row.account_id),
                    name: row.name.parse().map_err(|_| corrupt())?,
                    person: row.person.clone(),
                    role: row.role.parse().map_err(|_| corrupt())?,
                    state: row.state.parse().map_err(|_| corrupt())?,
                    units: Vec::new(),
                    has_second_factor: row.totp_secret.is_some(),
                },
                password_hash: row.password_hash.clone(),
                totp_secret: row.totp_secret.clone(),
                totp_step: super::reports::unsigned(row.totp_step)?,
            });
        }
        if let (Some(last), Some(unit)) = (found.last_mut(), row.unit_id) {
            last.account.units.push(UnitId(unit));
        }
    }
    Ok(found)
}
