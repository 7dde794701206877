//! What signing in leaves behind: sessions, one-time links, failed tries.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{AccountId, AccountName, Failure};
use chrono::{DateTime, Utc};

/// SHA-256 of a secret that only its holder knows.
pub type SecretHash = [u8; 32];

/// Somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// Hash of the cookie.
    pub hash: SecretHash,
    /// Who signed in.
    pub account: AccountName,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Last sign of life, to the minute.
    pub seen_at: DateTime<Utc>,
    /// From where.
    pub address: String,
    /// With what, in a few words.
    pub browser: String,
}

/// What counts against somebody who tries to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedSignIns {
    /// Under the name, since the last that succeeded.
    pub of_name: Vec<Failure>,
    /// From the address, under any name.
    pub from_address: Vec<DateTime<Utc>>,
    /// Whether somebody signed in under the name from the address before.
    pub familiar: bool,
}

/// What a one-time link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The first password of an account.
    Invitation,
    /// A new password, and no second factor until one is set again.
    Reset,
}

#[derive(Debug, sqlx::FromRow)]
struct SessionRow {
    session_hash: Vec<u8>,
    name: String,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    address: String,
    browser: String,
}

impl TryFrom<SessionRow> for StoredSession {
    type Error = StorageError;

    fn try_from(row: SessionRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("a session of {}", row.name));
        Ok(Self {
            hash: row
                .session_hash
                .as_slice()
                .try_into()
                .map_err(|_| corrupt())?,
            account: row.name.parse().map_err(|_| corrupt())?,
            created_at: row.created_at,
            seen_at: row.seen_at,
            address: row.address,
            browser: row.browser,
        })
    }
}

impl Store {
    /// The session of a cookie.
    pub async fn session(
        &self,
        hash: &SecretHash,
    ) -> Result<Option<StoredSession>, StorageError> {
        let sql = "
            select s.session_hash, a.name, s.created_at, s.seen_at, s.address, s.browser
              from session as s join account as a on a.account_id = s.account_id
             where s.session_hash = $1";
        let row: Option<SessionRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(hash.as_slice()).fetch_optional(pool).await?
        });
        row.map(StoredSession::try_from).transpose()
    }

    /// The sessions of an account, the latest first.
    pub async fn sessions_of(&self, id: AccountId) -> Result<Vec<StoredSession>, StorageError> {
        let sql = "
            select s.session_hash, a.name, s.created_at, s.seen_at, s.address, s.browser
              from session as s join account as a on a.account_id = s.account_id
             where s.account_id = $1
             order by s.seen_at desc";
        let rows: Vec<SessionRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?
        });
        rows.into_iter().map(StoredSession::try_from).collect()
    }

    /// The failed sign-ins that count against `name` and against `address`.
    pub async fn failed_sign_ins(
        &self,
        name: &str,
        address: &str,
        since: DateTime<Utc>,
    ) -> Result<FailedSignIns, StorageError> {
        let sql = "select address, at from failed_sign_in where name = $1";
        let of_name: Vec<(String, DateTime<Utc>)> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(name).fetch_all(pool).await?
        });
        let sql = "select at from failed_sign_in where address = $1 and at >= $2";
        let from_address: Vec<DateTime<Utc>> = on_pool!(self, pool => {
            sqlx::query_scalar(sql).bind(address).bind(since).fetch_all(pool).await?
        });
        let sql = "select count(*) from familiar_address where name = $1 and address = $2";
        let familiar: i64 = on_pool!(self, pool => {
            sqlx::query_scalar(sql).bind(name).bind(address).fetch_one(pool).await?
        });
        Ok(FailedSignIns {
            of_name: of_name
                .into_iter()
                .map(|(from, at)| Failure {
                    at,
                    from_here: from == address,
                })
                .collect(),
            from_address,
            familiar: familiar > 0,
        })
    }
}

impl Writing {
    /// Keeps a new session.
    pub async fn add_session(
        &mut self,
        id: AccountId,
        session: &StoredSession,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into session (session_hash, account_id, created_at, seen_at, address, browser)
            values ($1, $2, $3, $4, $5, $6)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(session.hash.as_slice())
                .bind(id.0)
                .bind(session.created_at)
                .bind(session.seen_at)
                .bind(&session.address)
                .bind(&session.browser)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Notes a sign of life.
    pub async fn touch_session(
        &mut self,
        hash: &SecretHash,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "update session set seen_at = $2 where session_hash = $1";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(hash.as_slice()).bind(at).execute(tx).await?;
        });
        Ok(())
    }

    /// Ends one session.
    pub async fn end_session(&mut self, hash: &SecretHash) -> Result<(), StorageError> {
        let sql = "delete from session where session_hash = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(hash.as_slice()).execute(tx).await?; });
        Ok(())
    }

    /// Ends the sessions that were not used since `idle`, or began before `absolute`.
    pub async fn sweep_sessions(
        &mut self,
        idle: DateTime<Utc>,
        absolute: DateTime<Utc>,
    ) -> Result<u64, StorageError> {
        let sql = "delete from session where seen_at <= $1 or created_at <= $2";
        Ok(on_tx!(self, tx => {
            sqlx::query(sql).bind(idle).bind(absolute).execute(tx).await?.rows_affected()
        }))
    }

    /// Ends every session of an account; gives how many there were.
    pub async fn end_sessions_of(&mut self, id: AccountId) -> Result<u64, StorageError> {
        let sql = "delete from session where account_id = $1";
        Ok(on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).execute(tx).await?.rows_affected()
        }))
    }

    /// Keeps a one-time link; earlier ones of the same account end.
    pub async fn add_link(
        &mut self,
        hash: &SecretHash,
        id: AccountId,
        purpose: LinkPurpose,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "delete from link where account_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).execute(tx).await?; });
        let sql = "
            insert into link (link_hash, account_id, purpose, expires_at)
            values ($1, $2, $3, $4)";
        let purpose = match purpose {
            LinkPurpose::Invitation => "invitation",
            LinkPurpose::Reset => "reset",
        };
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(hash.as_slice())
                .bind(id.0)
                .bind(purpose)
                .bind(expires_at)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Whose link that is and what for, if it holds at `now`. It goes on holding.
    pub async fn link(
        &mut self,
        hash: &SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<(AccountName, LinkPurpose)>, StorageError> {
        let sql = "
            select a.name, l.purpose
              from link as l join account as a on a.account_id = l.account_id
             where l.link_hash = $1 and l.expires_at > $2 and a.state <> 'disabled'";
        let row: Option<(String, String)> = on_tx!(self, tx => {
            sqlx::query_as(sql).bind(hash.as_slice()).bind(now).fetch_optional(tx).await?
        });
        row.map(|(name, purpose)| {
            let name = name
                .parse()
                .map_err(|_| StorageError::Corrupt(format!("the account {name}")))?;
            let purpose = match purpose.as_str() {
                "invitation" => LinkPurpose::Invitation,
                _ => LinkPurpose::Reset,
            };
            Ok((name, purpose))
        })
        .transpose()
    }

    /// Uses a link up.
    pub async fn end_link(&mut self, hash: &SecretHash) -> Result<(), StorageError> {
        let sql = "delete from link where link_hash = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(hash.as_slice()).execute(tx).await?; });
        Ok(())
    }

    /// Notes a failed try, and forgets those from before `forget`.
    pub async fn add_failed_sign_in(
        &mut self,
        name: &str,
        address: &str,
        at: DateTime<Utc>,
        forget: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "delete from failed_sign_in where at < $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(forget).execute(tx).await?; });
        let sql = "insert into failed_sign_in (name, address, at) values ($1, $2, $3)";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(name).bind(address).bind(at).execute(tx).await?;
        });
        Ok(())
    }

    /// Forgets the failed tries under a name, once one succeeded, and remembers from where.
    pub async fn forget_failed_sign_ins(
        &mut self,
        name: &str,
        address: &str,
    ) -> Result<(), StorageError> {
        let sql = "delete from failed_sign_in where name = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(name).execute(tx).await?; });
        let sql = "
            insert into familiar_address (name, address) values ($1, $2)
            on conflict (name, address) do nothing";
        on_tx!(self, tx => { sqlx::query(sql).bind(name).bind(address).execute(tx).await?; });
        Ok(())
    }
}
